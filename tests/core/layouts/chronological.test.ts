import { describe, expect, test } from 'vitest';
import { chronologicalLayout } from '../../../src/core/layouts/chronological.ts';
import { type LayoutInput, type LayoutNode } from '../../../src/core/layouts/layout.ts';
import { aMark, anInput, aNewsGraph } from './sampleLayouts.ts';

const dated = (id: string, date: string): LayoutNode => ({
  ...aMark(id, 20),
  time: Date.parse(`${date}T00:00:00Z`),
});

function guidesOf(input: LayoutInput) {
  const positions = chronologicalLayout.run(input);
  const guides = chronologicalLayout.guides!(input, positions);
  const texts = guides.filter((guide) => guide.kind === 'text');
  const lines = guides.filter((guide) => guide.kind === 'upright').map(({ x }) => x);
  return { positions, texts, lines };
}

const headings = (...dates: string[]) =>
  guidesOf(anInput({ nodes: dates.map((date, n) => dated(`${n}`, date)) })).texts.map(
    ({ text }) => text,
  );

describe('a column', () => {
  test.each([
    ['days', ['2026-02-23', '2026-02-24'], ['23 Feb 2026', '24 Feb 2026']],
    ['weeks', ['2026-02-01', '2026-03-04'], ['week of 26 Jan 2026', '…', 'week of 2 Mar 2026']],
    ['months', ['2025-11-30', '2026-02-24'], ['Nov 2025', '…', 'Feb 2026']],
    ['quarters', ['2025-01-01', '2026-02-24'], ['Jan–Mar 2025', '…', 'Jan–Mar 2026']],
    ['years', ['2021-05-01', '2026-02-24'], ['2021', '…', '2026']],
    ['more years', ['1999-05-01', '2026-02-24'], ['1995–1999', '…', '2025–2029']],
    ['centuries', ['1066-10-14', '2026-02-24'], ['1000–1099', '…', '2000–2099']],
    ['years before our era', ['-000043-03-15', '-000039-10-03'], ['44 BC', '…', '40 BC']],
  ])('is the finest that leaves few: %s', (_, dates, expected) => {
    expect(headings(...dates)).toEqual(expected);
  });

  test('that is empty stays when it is alone', () => {
    expect(headings('2026-01-01', '2026-03-01', '2025-11-01')).toEqual([
      'Nov 2025',
      'Dec 2025',
      'Jan 2026',
      'Feb 2026',
      'Mar 2026',
    ]);
  });
});

test('x follows time, no date comes last, and headings stand over their columns', () => {
  const { nodes, links } = aNewsGraph(40, 60);
  const timed = nodes.map((node, n) =>
    n % 9 === 8 ? node : { ...node, time: Date.UTC(2025, (n * 5) % 11, 1 + (n % 20)) },
  );
  const { positions, texts, lines } = guidesOf(anInput({ nodes: timed, links }));
  const columnOf = (id: string) => lines.findLastIndex((x) => x < positions[id]![0]);
  for (const { id, left, right, top, ...rest } of timed) {
    const month = 'time' in rest ? new Date(rest.time).getUTCMonth() : 11;
    const column = columnOf(id);
    expect(column).toBe(month);
    expect(positions[id]![0] - left).toBeGreaterThan(lines[column]!);
    expect(positions[id]![0] + right).toBeLessThan(lines[column + 1]!);
    expect(texts[column]!.at[1]).toBeLessThan(positions[id]![1] - top);
    expect(texts[column]!.at[0]).toBeGreaterThan(lines[column]!);
    expect(texts[column]!.at[0]).toBeLessThan(lines[column + 1]!);
  }
  expect(texts).toHaveLength(12);
  expect(texts[0]!.text).toBe('Jan 2025');
  expect(texts[11]!.text).toBe('No date');
});

test('a mark moved by hand moves no column', () => {
  const nodes = ['2026-01-01', '2026-02-01', '2026-03-01'].map((date, n) => dated(`${n}`, date));
  const input = anInput({ nodes });
  const { lines } = guidesOf(input);
  expect(guidesOf({ ...input, pins: { 1: [900, 900] } }).lines).toEqual(lines);
});
