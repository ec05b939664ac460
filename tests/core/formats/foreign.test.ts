import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fc, test as property } from '@fast-check/vitest';
import { readActorGraph, writeActorGraph } from '../../../src/core/formats/actorGraph.ts';
import { fingerprintOf } from '../../../src/core/formats/fingerprint.ts';
import { FORMATS, readText } from '../../../src/core/formats/formats.ts';
import { importedDataset } from '../../../src/core/formats/importedDataset.ts';
import type { Attributes, Network } from '../../../src/core/formats/network.ts';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import { outletOf, titleInWords } from '../../../src/core/graph/voices.ts';
import { EN } from '../../../src/core/messages/en/en.ts';
import { sentenceOf } from '../../../src/core/graph/sentence.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { contained } from '../../../src/core/model/direction.ts';

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
    { id: 'import', kind: 'import', title: 'Imported from quarry.csv' },
    {
      id: 's1',
      title: 'https://example.org/paid',
      kind: 'import',
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

describe('nothing is said that the file does not say', () => {
  const csv = (...lines: string[]) => opened(lines.join('\n'), 'ties.csv');

  test('with more types than are told apart, a line is of no other line’s type', () => {
    const lines = Array.from({ length: 45 }, (_, n) => `a${n},b${n},does ${n}`);
    const { relations, vocabulary } = csv('from,to,type', ...lines);
    expect(relations[0]).toMatchObject({ type: 'does-0' });
    expect(relations.at(-1)).toMatchObject({ type: 'linked-to', 'x-type': 'does 44' });
    expect(vocabulary?.relationTypes).toHaveProperty('linked-to');
  });

  test('with more types of actors than are told apart, an actor is just one', () => {
    const nodes = Array.from({ length: 14 }, (_, n) => ({ data: { id: `n${n}`, type: `t${n}` } }));
    const { actors } = opened(JSON.stringify({ elements: { nodes, edges: [] } }), 'a.cyjs');
    expect(actors.at(-1)).toMatchObject({ type: 'actor', 'x-type': 't13' });
  });

  test('a line without an arrow gets none from a type of ours', () => {
    const text = fixture('small.jgf').replace(
      '"directed": false',
      '"directed": false, "relation": "threatened"',
    );
    const { relations, vocabulary } = opened(text, 'a.jgf');
    expect(vocabulary?.relationTypes?.[relations[1]!.type]).toMatchObject({ directed: false });
  });

  test.each([
    ['2020-01-02', { date: '2020-01-02' }],
    ['2020-01-02 00:00:00', { date: '2020-01-02', dateText: '2020-01-02 00:00:00' }],
    ['2 January 2020', { date: '2020-01-02', dateText: '2 January 2020' }],
    // Which of the two is the month?
    ['03/04/2020', { dateText: '03/04/2020' }],
    ['25/04/2020', { date: '2020-04-25', dateText: '25/04/2020' }],
    // Backwards.
    ['2021/2020', { dateText: '2021/2020' }],
  ])('the date %s is read as far as it is sure', (date, read) => {
    const [relation] = csv('from,to,date', `a,b,${date}`).relations;
    expect({ date: relation!.date, dateText: relation!.dateText }).toEqual({
      date: undefined,
      dateText: undefined,
      ...read,
    });
  });

  test('a date and bounds are both kept, and bounds hold where the date can’t be read', () => {
    const [both, bounds] = csv(
      'from,to,date,start,end',
      'a,b,2020,2019,2021',
      'a,b,soon,2019,2021',
    ).relations;
    expect(both).toMatchObject({ date: '2020', 'x-start': '2019', 'x-end': '2021' });
    expect(bounds).toMatchObject({ start: '2019', end: '2021', dateText: 'soon – 2019 – 2021' });
  });

  test('a number is nobody’s word, and one letter no name', () => {
    const dataset = opened(
      JSON.stringify({
        elements: {
          nodes: [{ data: { id: 'a', n: 5 } }],
          edges: [{ data: { source: 'a', target: 'a', evidence: 0.9 } }],
        },
      }),
      'a.cyjs',
    );
    expect(dataset.actors[0]).toMatchObject({ name: 'a', 'x-n': 5 });
    expect(dataset.relations[0]).toMatchObject({ status: 'unsourced', 'x-evidence': 0.9 });
  });

  test('what a file calls disputed is', () => {
    const [relation] = csv(
      'from,to,status,source url',
      'a,b,disputed,https://example.org',
    ).relations;
    expect(relation).toMatchObject({ status: 'disputed', statusNote: 'ties.csv says so' });
  });

  test('a table with German headings and dates is understood', () => {
    const dataset = csv('Absender;Empfänger;Art;Datum;Quelle', 'A;B;zahlte;24.02.2026;Blatt; Funk');
    expect(dataset.relations[0]).toMatchObject({ type: 'zahlte', date: '2026-02-24' });
    expect(dataset.sources.map(({ title }) => title)).toEqual(['Blatt']);
  });

  test('what columns were taken without being called so is told', () => {
    expect(told('one,two,3\nAnn,Bob,3\n', 'a.csv')).toEqual([
      'warning 1 guessed-ends: no headings say who a relation comes from and whom it goes to: taken were `one` and `two`',
    ]);
  });

  test('two files of one name are two graphs', () => {
    expect(csv('from,to', 'a,b').meta.id).not.toBe(csv('from,to', 'a,c').meta.id);
  });
});

describe('a text that is no graph of its format is refused, never thrown', () => {
  test.each([
    ['a.cyjs', 'null'],
    ['a.cx2', '{"CXVersion": 1}'],
    ['a.cx2', '[null, 5, {"nodes": null}]'],
    ['a.jgf', '{"graph": "x"}'],
    ['a.jgf', '{"graphs": [null]}'],
    ['a.oligrapher', 'null'],
    ['a.ftm', '{"schema": "constructor", "id": "a"}\n{"schema": "__proto__"}'],
    ['a.ftm', 'null'],
  ])('%s %s', (fileName, text) => {
    const result = readText(text, fileName, TODAY);
    expect(result.ok ? result.dataset.actors.length : result.diagnostics.length).toBeGreaterThan(0);
  });
});

test('a file that declares more attributes than any needs is refused', () => {
  const keys = Array.from({ length: 1001 }, (_, n) => `k${n}`);
  const declared = Object.fromEntries(keys.map((key) => [key, { v: 'by default' }]));
  const cx2 = [
    { CXVersion: '2.0' },
    { attributeDeclarations: [{ nodes: declared }] },
    { nodes: [{ id: 1, v: {} }] },
  ];
  const graphml = keys.map((key) => `<key id="${key}" for="node"><default>x</default></key>`);
  expect(told(JSON.stringify(cx2), 'a.cx2')).toEqual([
    'error 1 too-many-attributes: it declares 1001 attributes of nodes: expected at most 1000',
  ]);
  expect(
    told(`<graphml>${graphml.join('')}<graph><node id="a"/></graph></graphml>`, 'a.graphml'),
  ).toEqual(['error 1 too-many-keys: it declares 1001 keys: expected at most 1000']);
});

test('the words that a file has for a source are told as they are, as nobody’s headline', () => {
  const dataset = opened('from,to,according to\nA,B,Port ledger 7\n', 'ties.csv');
  const [source] = dataset.sources;
  expect(titleInWords(EN, source!)).toBe('Port ledger 7');
  expect(outletOf(source!)).toBe('Port ledger 7');
});

test('what is not taken over is told', () => {
  expect(told(fixture('small.graphml'), 'a.graphml')).toEqual([
    'warning 1 left-out: not taken over from the file: hyperedges (1)',
  ]);
  expect(told(fixture('small.gexf'), 'a.gexf')).toEqual([
    'warning 1 left-out: not taken over from the file: positions (1)',
  ]);
});

test('no name turns round what stands beside it', () => {
  const turned = fixture('small.csv').replaceAll('Mayor', 'Mayor\u202E');
  expect(opened(turned, 'a.csv').actors.map(({ name }) => name)).toEqual(
    opened(fixture('small.csv'), 'a.csv').actors.map(({ name }) => name),
  );
  const alone = fixture('small.csv').replaceAll('Mayor', '\u202E');
  expect(opened(alone, 'a.csv').actors.map(({ name }) => name)).toContain('\uFFFD');
  expect(told(turned, 'a.csv')).toContain(
    'warning 1 left-out: not taken over from the file: signs that turn the direction of reading round (1)',
  );
});

test('very long names and texts are cut, which is told', () => {
  const text = `from,to,type,summary\n${'f'.repeat(2000)},b,${'t'.repeat(2000)},${'s'.repeat(200_000)}\n`;
  const dataset = opened(text, 'a.csv');
  expect(dataset.actors[0]!.name.length).toBe(500);
  expect(dataset.relations[0]!.summary.length).toBe(100_000);
  expect(told(text, 'a.csv')).toEqual([
    'warning 1 left-out: not taken over from the file: the ends of very long texts (3)',
  ]);
  expect(readActorGraph(writeActorGraph(dataset)).ok).toBe(true);
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
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 90 })
    .map((text) => contained(text) || '-'),
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
