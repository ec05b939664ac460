import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Export, EXPORTS } from '../../../src/core/export/exports.ts';
import { applyFilters, INITIAL_FILTERS } from '../../../src/core/filters/filters.ts';
import { readText } from '../../../src/core/formats/formats.ts';
import { allBits } from '../../../src/core/graph/bits.ts';
import { buildGraph, type Graph } from '../../../src/core/graph/graph.ts';
import { relationType } from '../../../src/core/graph/vocabulary.ts';
import type { Dataset, Relation } from '../../../src/core/model/dataset.ts';
import { standingAssertions, statusOf } from '../../../src/core/model/status.ts';
import { aDataset, datasets } from '../../support/builders.ts';
import { CARRIERS, type TextFormat, written } from '../../support/textFormats.ts';

const everything = (graph: Graph) => allBits(graph.statements.length);

/** What was written, unpacked where it was packed. */
const contentOf = (saved: string | Uint8Array): string =>
  typeof saved === 'string'
    ? saved
    : Object.values(unzipSync(saved))
        .map((file) => strFromU8(file))
        .join('\n');

/** Opened again, as after another program that drops what it doesn't know. */
function readBack(format: TextFormat, graph: Graph): Dataset {
  const text = written(format, graph).replaceAll(/"dramatis-(item|graph)"/g, '"other-$1"');
  const result = readText(text, `copy.${format.extension}`, '2026-11-22');
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.dataset;
}

/** XML has no place for some letters, and readers trim names. */
const nameOf = (text: string) =>
  // oxlint-disable-next-line no-control-regex
  text.replaceAll(/[\u0000-\u001f\ufffe\uffff]/g, ' ').trim();

describe.each(CARRIERS)('%s', (_, format) => {
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

property.prop([datasets()])('a table of relations holds what it says it holds', (dataset) => {
  const names = new Map<string, string>(dataset.actors.map(({ id, name }) => [id, name.trim()]));
  fc.pre(dataset.relations.length > 0 && [...names.values()].every((name) => /^[^']/.test(name)));
  const graph = buildGraph(dataset);
  const read = readBack(EXPORTS.csv, graph);
  expect(factsIn(read)).toEqual(
    graph.dataset.relations.map((relation) => ({
      from: names.get(relation.from),
      to: names.get(relation.to),
      type: typeIn(dataset, relation),
      dates: datesOf(relation),
      summary: relation.summary,
      status: statusKept(relation),
      sources: addressesOf(dataset, relation),
    })),
  );
});

/** What is kept of a relation by formats that lose more. */
const factsIn = (read: Dataset) => {
  const names = new Map<string, string>(read.actors.map(({ id, name }) => [id, name]));
  return read.relations.map((relation) => ({
    from: names.get(relation.from),
    to: names.get(relation.to),
    type: typeIn(read, relation),
    dates: datesOf(relation),
    summary: relation.summary,
    status: statusKept(relation),
    sources: addressesOf(read, relation),
  }));
};

const typeIn = (dataset: Dataset, { type }: Relation) => relationType(dataset, type).label;

/** That it still goes on is kept in words: a table doesn't say up to which day. */
const datesOf = ({ date, start, end }: Relation) => [date, start, end === '..' ? undefined : end];

const statusKept = (relation: Relation) => {
  const status = statusOf(relation);
  return status === 'disputed' || status === 'retracted' ? status : '';
};

/** The addresses of those who say so, or else their titles. */
const addressesOf = ({ sources }: Dataset, relation: Relation) => [
  ...new Set(
    standingAssertions(relation).flatMap(({ source }) => {
      const { id, url, title } = sources.find((one) => one.id === source)!;
      // What nobody says any more rests on the file alone.
      return id === 'import' ? [] : [url ?? title];
    }),
  ),
];

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
    (_, { write, isFiltered }: Export) => {
      const text = contentOf(write(graph, rows));
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
  for (const [, format] of CARRIERS) {
    expect(written(format, graph)).not.toContain('native code');
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
