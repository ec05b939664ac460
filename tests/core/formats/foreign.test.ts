import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fc, test as property } from '@fast-check/vitest';
import { readActorGraph, writeActorGraph } from '../../../src/core/formats/actorGraph.ts';
import { fingerprintOf } from '../../../src/core/formats/fingerprint.ts';
import { FORMATS, readText } from '../../../src/core/formats/formats.ts';
import { importedDataset } from '../../../src/core/formats/importedDataset.ts';
import type { Attributes, Network } from '../../../src/core/formats/network.ts';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import { sentenceOf } from '../../../src/core/graph/sentence.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';

const TODAY = '2026-11-22';

function opened(text: string, fileName: string): Dataset {
  const result = readText(text, fileName, TODAY);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.dataset;
}

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url), 'utf8');

const told = (text: string, fileName: string) => {
  const result = readText(text, fileName, TODAY);
  return result.diagnostics.map(
    ({ severity, code, line, message }) => `${severity} ${line} ${code}: ${message}`,
  );
};

const sentencesOf = (dataset: Dataset) => {
  const graph = buildGraph(dataset);
  return graph.statements.map((statement) => sentenceOf(graph, statement));
};

describe.each([
  [
    'gexf',
    [
      'Quarry & Sons paid Mayor, from 2 January 2020 to March 2021; no source is named.',
      'Mayor is linked to Pit; no source is named.',
      'Mayor praised Quarry & Sons, from 1 January 2019 to 1 June 2020; no source is named.',
    ],
  ],
  [
    'graphml',
    [
      'Quarry & Sons paid Mayor, spring 2020; no source is named.',
      'Mayor is linked to p; no source is named.',
    ],
  ],
  [
    'cyjs',
    [
      'Quarry & Sons paid Mayor, 2 January 2020; no source is named.',
      'Mayor is linked to Pit; no source is named.',
    ],
  ],
  [
    'cx2',
    [
      'Quarry & Sons paid Mayor; no source is named.',
      'Mayor is linked to Pit; no source is named.',
    ],
  ],
  [
    'jgf',
    [
      'Quarry & Sons paid Mayor, 2 January 2020; no source is named.',
      'Mayor is linked to Pit; no source is named.',
    ],
  ],
  [
    'oligrapher',
    ['Quarry & Sons paid Mayor; no source is named.', 'Mayor visits Pit; no source is named.'],
  ],
  [
    'ftm',
    [
      'Quarry & Sons paid Mayor, 2 January 2020.',
      'Mayor owns or controls Pit, from 2019; no source is named.',
    ],
  ],
  [
    'csv',
    ['Quarry & Sons paid Mayor, 2 January 2020.', 'Mayor is linked to Pit; no source is named.'],
  ],
] as const)('a file of the format .%s', (ending, sentences) => {
  const text = fixture(`small.${ending}`);
  const dataset = opened(text, `quarry.${ending}`);

  test('becomes a graph of ours', () => {
    expect(sentencesOf(dataset)).toEqual(sentences);
    expect(dataset.actors.map(({ name }) => name)).toEqual([
      'Quarry & Sons',
      ...(ending === 'gexf' ? ['Pit', 'Mayor'] : ['Mayor', ending === 'graphml' ? 'p' : 'Pit']),
    ]);
  });

  test('is a sound one', () => {
    const { ok, diagnostics } = readActorGraph(writeActorGraph(dataset));
    expect(diagnostics.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    expect(ok).toBe(true);
  });

  test('is known by what it holds', () => {
    expect(opened(text, 'no-ending').actors).toEqual(dataset.actors);
  });
});

test('what has a type keeps it, and what is more is kept as attributes', () => {
  const { actors, relations, vocabulary } = opened(fixture('small.gexf'), 'quarry.gexf');
  expect(actors.map(({ type }) => type)).toEqual(['company', 'actor', 'person']);
  expect(actors[0]).toMatchObject({ 'x-staff': '12' });
  expect(relations.map(({ type }) => type)).toEqual(['paid', 'linked', 'praised']);
  expect(relations[0]).toMatchObject({ 'x-weight': '2.5' });
  expect(vocabulary?.relationTypes).toMatchObject({
    paid: { directed: true },
    linked: { directed: false },
  });
});

test('what a file names as source is one, all else rests on the file alone', () => {
  const { sources, relations } = opened(fixture('small.csv'), 'quarry.csv');
  expect(sources).toEqual([
    { id: 'import', kind: 'import', title: 'Imported from quarry.csv', descriptiveTitle: true },
    {
      id: 's1',
      title: 'https://example.org/paid',
      descriptiveTitle: true,
      url: 'https://example.org/paid',
    },
  ]);
  expect(relations[0]).toMatchObject({ summary: 'It paid; twice.', claims: [{ source: 's1' }] });
  expect(relations[0]).not.toHaveProperty('status');
  expect(relations[1]).toMatchObject({
    status: 'unsourced',
    statusNote: 'quarry.csv names no source for it',
    dateText: 'soon',
  });
});

test('what is not taken over is told', () => {
  expect(told(fixture('small.graphml'), 'a.graphml')).toEqual([
    'warning 1 left-out: not taken over from the file: hyperedges (1)',
  ]);
  expect(told(fixture('small.gexf'), 'a.gexf')).toEqual([
    'warning 1 left-out: not taken over from the file: positions (1)',
  ]);
});

describe('faults are told with their place', () => {
  test.each([
    ['a.gexf', '<gexf>\n<graph></nodes></gexf>', 'error 2 not-xml'],
    ['a.gexf', '<gexf>\n</gexf>', 'error 1 no-graph'],
    ['a.gexf', '<gexf><graph>\n<nodes/></graph></gexf>', 'error 1 no-nodes'],
    ['a.graphml', `<graphml>${'<a>'.repeat(100)}`, 'error 1 too-deep'],
    [
      'a.graphml',
      '<graphml><graph>\n<node id="a"/>\n<node id="a"/>\n<edge source="a" target="b"/></graph></graphml>',
      'error 3 duplicate-id',
      'error 4 unknown-node',
    ],
    // Entities of a document's own are never read, so none can expand.
    [
      'a.gexf',
      '<!DOCTYPE g [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<gexf><graph><nodes><node id="&b;"/></nodes></graph></gexf>',
      'error 2 not-xml',
    ],
    ['a.cyjs', '{"elements": {"nodes": [\n{"data": {"id": "a"}},\n]}}', 'error 2 trailing-comma'],
    [
      'a.jgf',
      '{"graph": {"nodes": {"a": {}},\n"edges": [{"source": "a", "target": "b"}]}}',
      'error 2 unknown-node',
    ],
    ['a.ftm', '{"id": "a", "schema": "Person"}\n{"id":', 'error 2 bad-line'],
    ['a.csv', 'from,to\na,b\nc,\n', 'error 3 no-ends'],
    ['a.csv', 'weight\n1\n', 'error 1 no-ends'],
    ['a.csv', 'from,to\n"a,b\n', 'error 2 bad-table'],
  ])('%s %s', (fileName, text, ...faults) => {
    expect(told(text, fileName)).toEqual(faults.map((fault) => expect.stringContaining(fault)));
  });
});

/** As readers give them: never empty. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }),
  fc.constantFrom('constructor', '__proto__', 'person', 'paid', 'met', '🙂', '-', '  '),
);
const dates = fc.oneof(words, fc.constantFrom('2020', '2021-02', 'spring 2020', '9/9/9999', '..'));

const networks = fc.uniqueArray(words, { minLength: 1, maxLength: 8 }).chain((keys) => {
  const attributes: fc.Arbitrary<Attributes> = fc.dictionary(words, words, { maxKeys: 3 });
  const option = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
  const link = fc.record({
    from: fc.constantFrom(...keys),
    to: fc.constantFrom(...keys),
    isDirected: fc.boolean(),
    type: option(words),
    date: option(dates),
    start: option(dates),
    end: option(dates),
    source: option(words),
    attributes,
    offset: fc.constant(0),
  });
  const marks = fc.tuple(
    ...keys.map((key) =>
      fc.record({
        key: fc.constant(key),
        name: words,
        type: option(words),
        attributes,
      }),
    ),
  );
  return fc.record({
    title: option(words),
    marks,
    links: fc.array(link, { maxLength: 60 }),
    left: fc.constant([]),
  });
});

property.prop([networks, fc.constantFrom('a.csv', '.gexf', 'x')], { numRuns: 300 })(
  'whatever a file holds, the graph made of it is sound, and nobody is lost',
  (network, fileName) => {
    const given = network as unknown as Network;
    const dataset = importedDataset(given, { fileName, today: TODAY });
    const { diagnostics } = readActorGraph(writeActorGraph(dataset));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(dataset.actors).toHaveLength(given.marks.length);
    expect(dataset.relations).toHaveLength(given.links.length);
  },
);

const SAMPLES = new URL('../../../../shared/samples/', import.meta.url);

describe.skipIf(!existsSync(SAMPLES))(
  'graphs from the wild (skipped where they are not there)',
  () => {
    test.each([
      ['les-miserables.gexf', 77, 254],
      ['airlines.graphml', 235, 2101],
      ['ndex-exported.cx2', 20, 30],
      ['medium-network.cx2', 100, 200],
      ['edge-list.csv', 20, 20],
      ['csv-with-headers.csv', 4, 10],
      ['csv-european-quoted.csv', 4, 10],
      ['tsv-with-headers.tsv', 4, 10],
    ])('%s holds %i actors and %i relations', (name, actors, relations) => {
      const dataset = opened(readFileSync(new URL(name, SAMPLES), 'utf8'), name);
      expect(dataset.actors).toHaveLength(actors);
      expect(dataset.relations).toHaveLength(relations);
    });
  },
);

test('is the same graph tomorrow', () => {
  const on = (day: string) => {
    const result = readText(fixture('small.csv'), 'quarry.csv', day);
    return result.ok ? fingerprintOf(result.dataset) : undefined;
  };
  expect(on('2026-11-23')).toBe(on('2026-11-22'));
  expect(on('2026-11-22')).not.toBe(fingerprintOf(opened(fixture('small.cyjs'), 'quarry.cyjs')));
});

test('every format has an ending of its own', () => {
  const endings = FORMATS.flatMap(({ extensions }) => [...extensions]);
  expect(new Set(endings).size).toBe(endings.length);
});
