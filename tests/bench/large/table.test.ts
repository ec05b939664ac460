import { describe, expect, it } from 'vitest';
import { withPart } from './report.ts';
import { quantile } from './statistics.ts';
import { growthTable, type Runs, sizeTable, valueOf } from './table.ts';

const COLUMNS = [
  { id: 'ours', title: 'ours' },
  { id: 'cytoscape', title: 'plain Cytoscape' },
];
const PATIENCE = 120_000;

/** The cells of a row, found by how it begins. */
function row(table: string, begin: string): readonly string[] {
  const line = table.split('\n').find((one) => one.startsWith(`| ${begin}`))!;
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

describe('statistics', () => {
  it('a quantile is the value that so many are not above', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(quantile(hundred, 0.95)).toBe(95);
    expect(quantile([7], 0.95)).toBe(7);
    expect(quantile([1, 2], 0.95)).toBe(2);
    expect(quantile([], 0.95)).toBeNaN();
  });

  it('of several runs the middle counts, of longest tasks the worst', () => {
    const runs = [5, 900, 7].map((value) => ({ open: value, openLongest: value }));
    expect(valueOf(runs, 'open')).toBe(7);
    expect(valueOf(runs, 'openLongest')).toBe(900);
    expect(valueOf(runs, 'type')).toBeUndefined();
  });

  it('what was given up or failed is no number', () => {
    expect(valueOf([{ open: Infinity }], 'open')).toBe(Infinity);
    expect(valueOf([{ open: 3 }, { open: Infinity }], 'open')).toBe(Infinity);
    expect(valueOf([{ open: Infinity }, { open: Infinity }], 'open')).toBe(Infinity);
    expect(valueOf([{ open: 3 }, { open: Number.NaN }], 'open')).toBeNaN();
  });
});

describe('the table of a size', () => {
  it('has a row a measure that was taken, ratios, and whether goals are met', () => {
    const runs: Runs = {
      ours: [{ open: 250, type: 90 }],
      cytoscape: [{ open: 1000, type: 300 }],
    };
    const table = sizeTable(6000, runs, COLUMNS, PATIENCE);
    expect(row(table, 'open: all drawn')).toEqual([
      'open: all drawn (ms)',
      '250',
      '1000',
      '0.25',
      'at most 0.3 of cytoscape: met',
    ]);
    expect(row(table, 'type filter: first')[4]).toBe('at most 0.15 of cytoscape: missed');
    expect(table).not.toContain('zoom');
    expect(sizeTable(70, runs, COLUMNS, PATIENCE)).not.toContain('at most');
  });

  it('tells what was given up by its bound, and doesn’t guess', () => {
    const beaten: Runs = { ours: [{ open: 1200 }], cytoscape: [{ open: Infinity }] };
    expect(row(sizeTable(6000, beaten, COLUMNS, PATIENCE), 'open').slice(1)).toEqual([
      '1200',
      '> 120 s',
      '< 0.010',
      'at most 0.3 of cytoscape: met',
    ]);
    const open: Runs = { ours: [{ open: 60_000 }], cytoscape: [{ open: Infinity }] };
    expect(row(sizeTable(6000, open, COLUMNS, PATIENCE), 'open').at(-1)).toMatch(/not known$/);
    const lost: Runs = { ours: [{ open: Infinity }], cytoscape: [{ open: 2400 }] };
    expect(row(sizeTable(6000, lost, COLUMNS, PATIENCE), 'open').slice(1)).toEqual([
      '> 120 s',
      '2400',
      '> 50',
      'at most 0.3 of cytoscape: missed',
    ]);
    const both: Runs = { ours: [{ open: Infinity }], cytoscape: [{ open: Infinity }] };
    expect(row(sizeTable(6000, both, COLUMNS, PATIENCE), 'open')[3]).toBe('');
    expect(row(sizeTable(6000, both, COLUMNS, PATIENCE), 'open').at(-1)).toMatch(/not known$/);
  });

  it('holds longest tasks to a number, and says where there was none', () => {
    const runs: Runs = {
      ours: [{ openLongest: 0 }, { openLongest: 201 }],
      cytoscape: [{ openLongest: 0 }],
    };
    expect(row(sizeTable(50_000, runs, COLUMNS, PATIENCE), 'longest').slice(1)).toEqual([
      '201',
      '< 50',
      '',
      'at most 200 ms: missed',
    ]);
  });

  it('growth is the ratio of the two sizes', () => {
    const [small, large]: [Runs, Runs] = [
      { ours: [{ open: 100 }], cytoscape: [{ open: 100 }] },
      { ours: [{ open: 700 }], cytoscape: [{ open: Infinity }] },
    ];
    const table = growthTable([6000, 50_000], [small, large], COLUMNS, PATIENCE);
    expect(row(table, 'open: all drawn').slice(1)).toEqual([
      '7.0',
      '> 1200',
      'at most linear: met',
    ]);
    expect(table).toContain('8.3 times the relations');
  });
});

describe('the report', () => {
  it('has each part once, wherever it stands', () => {
    const once = withPart('# Benches\n', 'size 70', 'a table');
    expect(once).toContain('# Benches\n\n<!-- size 70 -->\n\na table\n\n<!-- end of size 70 -->\n');
    const twice = withPart(withPart(once, 'growth', 'linear'), 'size 70', 'another');
    expect(twice).not.toContain('a table');
    expect(twice.indexOf('another')).toBeLessThan(twice.indexOf('linear'));
    expect(withPart(twice, 'size 70', 'another')).toBe(twice);
  });
});
