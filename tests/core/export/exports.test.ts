import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { type Export, EXPORTS } from '../../../src/core/export/exports.ts';
import { applyFilters, INITIAL_FILTERS } from '../../../src/core/filters/filters.ts';
import { readText } from '../../../src/core/formats/formats.ts';
import { allBits, type Bits } from '../../../src/core/graph/bits.ts';
import { buildGraph, type Graph } from '../../../src/core/graph/graph.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { statusOf } from '../../../src/core/model/status.ts';
import { aDataset, datasets } from '../../support/builders.ts';

const everything = (graph: Graph) => allBits(graph.statements.length);

/** A format that is text. */
type TextFormat = Pick<Export, 'extension'> & {
  readonly write: (graph: Graph, rows: Bits) => string;
};

const textOf = ({ write }: TextFormat, graph: Graph) => write(graph, everything(graph));

/** Opened again, as after another program that drops what it doesn't know. */
function readBack(format: TextFormat, graph: Graph): Dataset {
  const text = textOf(format, graph).replaceAll(/"dramatis-(item|graph)"/g, '"other-$1"');
  const result = readText(text, `copy.${format.extension}`, '2026-11-22');
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.dataset;
}

const networks: readonly (readonly [id: string, format: TextFormat])[] = [
  ['gexf', EXPORTS.gexf],
  ['graphml', EXPORTS.graphml],
  ['cytoscape', EXPORTS.cytoscape],
];

/** XML has no place for some letters, and readers trim names. */
const nameOf = (text: string) =>
  // oxlint-disable-next-line no-control-regex
  text.replaceAll(/[\u0000-\u001f\ufffe\uffff]/g, ' ').trim();

describe.each(networks)('%s', (_, format) => {
  property.prop([datasets()])('holds every actor and event, relation and part', (dataset) => {
    const graph = buildGraph(dataset);
    const { events = [] } = dataset;
    const read = readBack(format, graph);
    const told = (name: string, id: string) => nameOf(name) || id;
    expect(read.actors.map(({ name }) => nameOf(name))).toEqual([
      ...dataset.actors.map(({ id, name }) => told(name, id)),
      ...events.map(({ id, name }) => told(name, `event:${id}`)),
    ]);
    const parts = events.flatMap(({ participants }) => participants);
    expect(read.relations).toHaveLength(dataset.relations.length + parts.length);
    const byId = new Map([...read.actors].map(({ id, name }) => [id, nameOf(name)]));
    const nameIn = (id: string) => told(dataset.actors.find((actor) => actor.id === id)!.name, id);
    expect(
      read.relations
        .slice(0, dataset.relations.length)
        .map(({ from, to, summary }) => [byId.get(from), byId.get(to), nameOf(summary)]),
    ).toEqual(
      dataset.relations.map(({ from, to, summary }) => [nameIn(from), nameIn(to), nameOf(summary)]),
    );
  });
});

property.prop([datasets()])('our own format loses nothing', (dataset) => {
  expect(readBack(EXPORTS['actor-graph'], buildGraph(dataset))).toEqual(
    JSON.parse(JSON.stringify(dataset)),
  );
});

property.prop([datasets()])('a table of relations holds each of them', (dataset) => {
  const names = new Map(dataset.actors.map(({ id, name }) => [id, name.trim()]));
  fc.pre(dataset.relations.length > 0 && [...names.values()].every((name) => /^[^']/.test(name)));
  const read = readBack(EXPORTS.csv, buildGraph(dataset));
  const readNames = new Map(read.actors.map(({ id, name }) => [id, name]));
  expect(read.relations.map(({ from, to }) => [readNames.get(from), readNames.get(to)])).toEqual(
    dataset.relations.map(({ from, to }) => [names.get(from), names.get(to)]),
  );
});

describe('what the filters hide', () => {
  const graph = buildGraph(
    aDataset({
      relations: [{ type: 'met' }, { type: 'threatened' }],
    }),
  );
  const { rows } = applyFilters(graph, {
    ...INITIAL_FILTERS,
    hidden: { relationType: ['threatened'] },
  });

  test.each(Object.entries(EXPORTS))(
    'is left out of %s, if it says so',
    (_, { write, isFiltered }) => {
      const text = write(graph, rows);
      expect(text).toContain('met');
      expect(text.includes('threatened')).toBe(!isFiltered);
    },
  );
});

test('a chronology reads as one', () => {
  const result = readText(readFileSync('tests/fixtures/small.json', 'utf8'));
  if (!result.ok) throw new Error('the small file has faults');
  const graph = buildGraph(result.dataset);
  expect(EXPORTS.markdown.write(graph, everything(graph))).toMatchSnapshot();
});

test('what could harm a spreadsheet is written as text', () => {
  const graph = buildGraph(aDataset({ relations: [{ summary: '=HYPERLINK("x")' }] }));
  expect(EXPORTS.csv.write(graph, everything(graph))).toContain(`"'=HYPERLINK(""x"")"`);
});

test('a file’s own keys take no place of ours, nor anybody else’s', () => {
  const own = { 'x-status': 'retracted', 'x-constructor': 'own', 'x-date': '2020', 'x-name': 'N' };
  const graph = buildGraph(
    aDataset({ relations: [{ summary: 'First.', ...own }, { summary: 'Second.' }] }),
  );
  for (const [, format] of networks) {
    expect(textOf(format, graph)).not.toContain('native code');
    const { relations } = readBack(format, graph);
    expect(relations[0]).toMatchObject(own);
    expect(relations.map(({ date, status }) => [date, status])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  }
});

test('dates, sources and families are as they were when they come back', () => {
  const graph = buildGraph(harbour());
  for (const format of [EXPORTS.gexf, EXPORTS.graphml, EXPORTS.cytoscape]) {
    const read = readBack(format, graph);
    const dates = (relations: Dataset['relations']) =>
      relations.flatMap(({ date }) => (date === undefined ? [] : [date])).toSorted();
    // The parts in events follow, with the dates of those.
    expect(dates(read.relations.slice(0, graph.relationCount))).toEqual(
      dates(graph.dataset.relations),
    );
    expect(read.sources.length).toBeLessThanOrEqual(graph.dataset.sources.length + 1);
    const families = new Set(buildGraph(read).relationTypes.map(({ family }) => family));
    expect(families).toContain('material-conflict');
  }
});

test('what is disputed is still so when it comes back', () => {
  const graph = buildGraph(harbour());
  const disputed = (dataset: Dataset) =>
    dataset.relations.filter((relation) => statusOf(relation) === 'disputed').length;
  const before = graph.dataset.relations.filter((one) => statusOf(one) === 'disputed').length;
  expect(before).toBeGreaterThan(0);
  for (const format of [EXPORTS.gexf, EXPORTS.graphml, EXPORTS.cytoscape, EXPORTS.csv]) {
    expect(disputed(readBack(format, graph))).toBe(before);
  }
});

function harbour(): Dataset {
  const result = readText(readFileSync('data/harbour-tender.json', 'utf8'));
  if (!result.ok) throw new Error('the made-up graph has faults');
  return result.dataset;
}
