import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { EXPORTS } from '../../../src/core/export/exports.ts';
import { applyFilters } from '../../../src/core/filters/filters.ts';
import { actorsAmong } from '../../../src/core/filters/visible.ts';
import { readText } from '../../../src/core/formats/formats.ts';
import { hasBit } from '../../../src/core/graph/bits.ts';
import { containedAll } from '../../../src/core/model/direction.ts';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { quote } from '../../../src/core/formats/quote.ts';
import { checkOf, itemText } from '../../../src/core/formats/wholeText.ts';
import { aDataset, datasets, filteredGraphs } from '../../support/builders.ts';
import { CARRIERS, type TextFormat, written } from '../../support/textFormats.ts';

const read = ({ extension }: TextFormat, text: string) => {
  const result = readText(text, `copy.${extension}`, '2026-11-22');
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  const warnings = result.diagnostics
    .filter(({ severity }) => severity === 'warning')
    .map(({ line, code, message }) => ({ line, code, message }));
  return { dataset: result.dataset, warnings };
};

const plain = (dataset: Dataset): unknown => JSON.parse(JSON.stringify(dataset));

const harbour = (): Dataset => {
  const result = readText(readFileSync('data/harbour-tender.json', 'utf8'));
  if (!result.ok) throw new Error('the made-up graph has faults');
  return result.dataset;
};

/** Letters that XML can't hold, or would change, and words that mean something in it or in JavaScript. */
const ODD = fc.constantFrom(
  'a\u0000b',
  '\uD83D',
  '\uDC00 and \uFFFE\uFFFF',
  ' two  blanks ',
  'line\r\nline\ttab\u0085\u2028',
  ']]><b a="1">&amp;&#0;',
  '\u202Eright\u202C',
  'true',
  '7.0',
);

describe.each(CARRIERS)('%s brings back what was saved', (_, format) => {
  property.prop([datasets(), ODD], { numRuns: 50 })(
    'all of it, whatever it holds',
    (dataset, odd) => {
      const [actor, ...actors] = dataset.actors;
      // What has been read holds no signs that turn others round.
      const given = containedAll({
        ...dataset,
        meta: { ...dataset.meta, title: odd, description: odd, credit: odd },
        actors: [
          { ...actor!, name: odd, description: odd, aliases: [odd], [`x-${odd}`]: odd },
          ...actors,
        ],
        relations: dataset.relations.map((one) => ({
          ...one,
          summary: odd,
          'x-deep': [{ a: odd }],
        })),
        view: { positions: { [actor!.id]: [1.5, -2] as const } },
      });
      expect(read(format, written(format, buildGraph(given))).dataset).toEqual(plain(given));
    },
  );

  property.prop([filteredGraphs()])(
    'what passes the filters, with all it needs',
    ({ graph, states }) => {
      const { rows } = applyFilters(graph, states);
      // Where nobody is left there is nothing to open.
      fc.pre(actorsAmong(graph, rows).length > 0);
      const { dataset } = read(format, written(format, graph, rows));
      const shown = new Set(
        graph.statements.filter((__, row) => hasBit(rows, row)).map(({ id }) => id),
      );
      const { relations, events = [], actors, sources, ...rest } = dataset;
      const all = plain(graph.dataset) as Dataset;
      expect(relations).toEqual(all.relations.filter(({ id }) => shown.has(id)));
      expect(events).toEqual((all.events ?? []).filter(({ id }) => shown.has(id)));
      expect(all.actors).toEqual(expect.arrayContaining([...actors]));
      expect(all.sources).toEqual(expect.arrayContaining([...sources]));
      expect(rest.meta).toEqual(all.meta);
      expect(rest.vocabulary).toEqual(all.vocabulary);
    },
  );
});

const small = aDataset({
  actors: [{ id: 'ann' }, { id: 'bob', 'x-rank': 7 } as object, { id: 'cleo' }],
  relations: [
    { from: 'ann', to: 'bob', date: '2026-01', claims: [{ source: 's1', stance: 'denies' }] },
    { from: 'bob', to: 'cleo', claims: [{ source: 's2', stance: 'asserts' }] },
  ],
  events: [{}],
});
// A claim must assert it.
const given = {
  ...small,
  relations: small.relations.map((one) => ({
    ...one,
    claims: [...one.claims, { source: small.sources[0]!.id, stance: 'asserts' as const }],
  })),
};

describe('another program between saving and opening', () => {
  const { gexf } = EXPORTS;
  const text = written(gexf, buildGraph(given));
  const plainOnly = 'only its plain nodes and edges are read';

  const edited = (from: string | RegExp, to: string) => {
    const result = text.replaceAll(from, to);
    expect(result).not.toBe(text);
    return read(gexf, result);
  };

  test.each<[what: string, from: string | RegExp, to: string, changed: string]>([
    ['renames a node', 'label="Bob"', 'label="Rob"', 'the node `Rob`'],
    [
      'dates an edge anew',
      'start="2026-01-01"',
      'start="2026-01-02"',
      'an edge from `ann` to `bob`',
    ],
    [
      'turns an edge round',
      'source="bob" target="cleo"',
      'source="cleo" target="bob"',
      'an edge from `cleo` to `bob`',
    ],
    ['changes a status', /value="disputed"/g, 'value="reported"', 'an edge from `ann` to `bob`'],
    [
      'moves a part',
      'target="bob" type="undirected"',
      'target="cleo" type="undirected"',
      'an edge from `event:e1` to `cleo`',
    ],
    [
      'edits what is whole',
      '&quot;denies&quot;',
      '&quot;confirms&quot;',
      'an edge from `ann` to `bob`',
    ],
    ['adds a node', '<nodes>', '<nodes><node id="new" label="New"/>', 'the node `New`'],
    [
      'empties an attribute',
      /value="\{&quot;check[^"]*cleo&quot;,&quot;type[^"]*"/g,
      'value=""',
      'the node `Cleo`',
    ],
  ])('that %s leaves no claims of ours', (_, from, to, changed) => {
    const { dataset, warnings } = edited(from, to);
    expect(warnings.map(({ code, message }) => [code, message])).toEqual([
      ['changed-elsewhere', `${changed} is not as Dramatis saved it: ${plainOnly}`],
    ]);
    expect(warnings[0]!.line).toBeGreaterThan(10);
    expect(dataset.meta.id).toMatch(/^imported:/);
    expect(
      dataset.relations.flatMap(({ claims }) => claims).every(({ stance }) => stance === 'asserts'),
    ).toBe(true);
    expect(JSON.stringify(dataset)).not.toContain('dramatis-');
  });

  test('that drops what the whole graph has in common leaves a plain one', () => {
    const { dataset, warnings } = edited(/"dramatis-graph"/g, '"dropped"');
    expect(warnings.map(({ message }) => message)).toContain(
      `what belongs to all of its graph is missing or was changed: ${plainOnly}`,
    );
    expect(dataset.actors.map(({ name }) => name)).toEqual([
      'Ann',
      'Bob',
      'Cleo',
      'Meeting at the quay',
    ]);
  });

  test('that drops an edge of an event leaves a plain one', () => {
    const { warnings } = edited(/<edge id="event:e1\/2"[^]*?<\/edge>/g, '');
    expect(warnings.map(({ message }) => message)).toEqual([
      `the edge for ${quote('e1/1')} is missing: ${plainOnly}`,
    ]);
  });

  test('that takes a node out, with its edges, leaves the rest whole', () => {
    const without = text
      .replace(/<node id="cleo"[^]*?<\/node>/, '')
      .replace(/<edge id="r2"[^]*?<\/edge>/, '');
    const { dataset, warnings } = read(gexf, without);
    expect(dataset).toEqual(
      plain({ ...given, actors: given.actors.slice(0, 2), relations: given.relations.slice(0, 1) }),
    );
    expect(warnings).toEqual([]);
  });

  test('that numbers nodes anew, and writes numbers and switches its own way, changes nothing', () => {
    const { dataset } = read(
      gexf,
      text
        .replaceAll(/(<node id=|source=|target=)"(ann|bob|cleo|event:e1)"/g, '$1"n-$2"')
        .replaceAll('value="7"', 'value="7.0"')
        .replaceAll('value="true"', 'value="True"'),
    );
    expect(dataset).toEqual(plain(given));
  });

  test('that adds attributes and places changes nothing, and is told of', () => {
    const { dataset, warnings } = read(
      gexf,
      text
        .replace('<attribute ', '<attribute id="degree" title="Degree" type="integer"/><attribute ')
        .replace('<attvalue ', '<attvalue for="degree" value="2"/><attvalue ')
        .replace('</attvalues>', '</attvalues><position x="1" y="2"/>'),
    );
    expect(dataset).toEqual(plain(given));
    expect(warnings.map(({ message }) => message)).toEqual([
      'not taken over from the file: positions (1), `Degree`',
    ]);
  });
});

describe('what a file claims to hold whole is checked like any other file', () => {
  const { cytoscape } = EXPORTS;
  const forged = (item: object | string, head: object = given) => {
    const facts = [['(name)', 'ann']] as const;
    const whole =
      typeof item === 'string'
        ? `{"check": "${checkOf(facts, {})}", "item": ${item}}`
        : itemText(facts, item);
    const node = {
      id: 'ann',
      'dramatis-item': whole,
      'dramatis-graph': itemText([], { attributes: [], dataset: head }),
    };
    const nodes = [{ data: node }];
    return read(cytoscape, JSON.stringify({ data: {}, elements: { nodes, edges: [] } }));
  };

  test.each<[string, object | string, string]>([
    [
      'a fault',
      { id: 'ann', name: 'ann' },
      'the graph in it has a fault at /actors/0/type (`type` is missing)',
    ],
    [
      'a key that is forbidden',
      '{"__proto__": {"a": 1}}',
      'the node `ann` is not as Dramatis saved it',
    ],
    [
      'no end',
      `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
      'the node `ann` is not as Dramatis saved it',
    ],
    ['no JSON', '{', 'the node `ann` is not as Dramatis saved it'],
  ])('with %s', (_, item, why) => {
    const { dataset, warnings } = forged(item, { ...given, events: [] });
    expect(warnings.map(({ message }) => message)).toEqual([
      `${why}: only its plain nodes and edges are read`,
    ]);
    expect(dataset.actors).toHaveLength(1);
  });

  test('and warnings stand where the item does', () => {
    const { warnings } = forged({ id: 'ann', name: 'ann', type: 'person', mood: 'calm' });
    expect(warnings.map(({ code }) => code)).toContain('unknown-key');
  });
});

test('the shipped made-up graph comes back from each', () => {
  for (const [, format] of CARRIERS) {
    const { dataset, warnings } = read(format, written(format, buildGraph(harbour())));
    expect(dataset).toEqual(harbour());
    expect(warnings).toEqual([]);
  }
});

// Files that were saved once: added to, never edited. They must come back whole for ever.
test.each(CARRIERS)('%s as it was first saved is still read', (_, format) => {
  const saved = readFileSync(`tests/fixtures/formats/whole.${format.extension}`, 'utf8');
  const { dataset, warnings } = read(format, saved);
  expect(warnings).toEqual([]);
  expect(dataset).toEqual(JSON.parse(readFileSync('tests/fixtures/small.json', 'utf8')));
});
