import { beforeAll, describe, expect, test } from 'vitest';
import { type Export, EXPORTS } from '../../../src/core/export/exports.ts';
import { readGraph } from '../../../src/core/formats/readGraph.ts';
import { allBits } from '../../../src/core/graph/bits.ts';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import { DE } from '../../../src/core/messages/de/de.ts';
import { EN } from '../../../src/core/messages/en/en.ts';
import { isImported } from '../../../src/core/model/imported.ts';
import {
  actorSchema,
  amountSchema,
  claimSchema,
  datasetSchema,
  type Dataset,
  eventSchema,
  relationSchema,
  sourceSchema,
} from '../../../src/core/model/dataset.ts';

/** A small graph in which every fact below is told apart from its absence. */
const BASE = {
  format: 'actor-graph',
  version: '1.0',
  meta: { id: 'pier', title: 'The pier', asOf: '2026-02-25' },
  sources: [
    { id: 's1', title: 'Pier fight', url: 'https://example.org/pier' },
    { id: 's2', title: 'Minutes' },
  ],
  actors: [
    { id: 'ann', type: 'person', name: 'Ann' },
    { id: 'co', type: 'company', name: 'Pier Co' },
    { id: 'lamp', type: 'light', name: 'Lamp' },
  ],
  relations: [
    {
      id: 'r1',
      type: 'threatened',
      from: 'ann',
      to: 'co',
      date: '2026-01-02',
      summary: 'Ann threatened.',
      claims: [{ source: 's1', stance: 'asserts' }],
    },
    {
      id: 'r2',
      type: 'owns',
      from: 'ann',
      to: 'co',
      start: '2024',
      end: '2025-03',
      summary: 'Ann owned it.',
      claims: [
        { source: 's2', stance: 'asserts' },
        { source: 's1', stance: 'asserts' },
      ],
    },
    {
      id: 'r3',
      type: 'lights',
      from: 'lamp',
      to: 'co',
      summary: 'It lit it.',
      claims: [{ source: 's2', stance: 'asserts' }],
    },
  ],
  events: [
    {
      id: 'e1',
      type: 'met',
      name: 'Talks',
      date: '2026-01-05',
      summary: 'They talked.',
      participants: [
        { actor: 'ann', role: 'agent' },
        { actor: 'co', role: 'recipient' },
      ],
      claims: [{ source: 's1', stance: 'asserts' }],
    },
  ],
  vocabulary: {
    relationTypes: {
      lights: { label: 'lights', inverse: 'is lit by', family: 'supply', directed: true },
    },
    actorTypes: { light: { label: 'light', plural: 'lights', shape: 'square' } },
  },
  view: { positions: { ann: [1, 2] } },
};

type Base = typeof BASE;
type Part = Record<string, unknown>;

/** A change of one fact. `dated` is a way to change what has no date otherwise. */
type Change = (dataset: Base) => unknown;

const relation =
  (change: Part, index = 0): Change =>
  (base) => ({
    ...base,
    relations: base.relations.map((one, at) => (at === index ? { ...one, ...change } : one)),
  });
const claim = (change: Part): Change =>
  relation({ claims: [{ source: 's1', stance: 'asserts', ...change }] });
const event =
  (change: Part): Change =>
  (base) => ({
    ...base,
    events: base.events.map((one) => ({ ...one, ...change })),
  });
const actor =
  (change: Part, index = 0): Change =>
  (base) => ({
    ...base,
    actors: base.actors.map((one, at) => (at === index ? { ...one, ...change } : one)),
  });
const source =
  (change: Part, index = 0): Change =>
  (base) => ({
    ...base,
    sources: base.sources.map((one, at) => (at === index ? { ...one, ...change } : one)),
  });
const meta =
  (change: Part): Change =>
  (base) => ({ ...base, meta: { ...base.meta, ...change } });
const ownType =
  (change: Part): Change =>
  (base) => ({
    ...base,
    vocabulary: {
      ...base.vocabulary,
      relationTypes: { lights: { ...base.vocabulary.relationTypes.lights, ...change } },
    },
  });
const amount = (change: Part): Change =>
  relation({ amount: { value: 5, currency: 'EUR', qualifier: 'about', ...change } });

const second =
  (change: Part): Change =>
  (base) => ({ ...base, sources: [...base.sources, { id: 's3', title: 'New', ...change }] });

const same: Change = (base) => base;

/** By which words the dialog tells that something is lost. */
const WORDS = {
  events: [/(?:Lost:|\.) events/i, /gehen Ereignisse|Ereignisse werden/],
  lonely: [/actors without relations/, /Akteure ohne Beziehungen/],
  actors: [/what actors have beside their names/, /was Akteure außer ihrem Namen haben/],
  ids: [/\bids/, /Kennungen/],
  claims: [/who claims or denies what and when/, /wer wann was aussagt oder dementiert/],
  sources: [/sources but for their addresses or titles/, /Quellen bis auf Adresse oder Titel/],
  deadlines: [/deadlines/, /Fristen/],
  notes: [/notes/, /Anmerkungen/],
  ownKeys: [/own keys/, /eigene Schlüssel/],
  kinds: [/kinds of dealing/, /Arten des Umgangs/],
  file: [/what the file says of itself/, /was die Datei von sich/],
  places: [
    /where the file itself says that marks stand|what the file says of itself/,
    /wohin die Datei selbst die Zeichen stellt|was die Datei von sich/,
  ],
  types: [/and of its types/, /und ihren Typen sagt/],
  direction: [/that a type has no direction/, /dass ein Typ keine Richtung hat/],
  amounts: [/amounts/i, /Beträge/],
  dates: [/dates in the words of a source/, /Daten in den Worten einer Quelle/],
  plainDates: [/dates that are no year, month or day/, /Daten, die kein Jahr, Monat oder Tag sind/],
  sameName: [/Actors of the same name become one/, /Akteure gleichen Namens werden einer/],
  goesOn: [/something still goes on become/, /etwas noch andauert, (?:wird|werden) zu Worten/],
  private: [
    /who is no public figure|beside their names/,
    /wer keine Person des öffentlichen Lebens|außer ihrem Namen/,
  ],
} as const satisfies Record<string, readonly [en: RegExp, de: RegExp]>;

type Group = keyof typeof WORDS;

/**
 * Every fact that a file can tell, as two graphs that differ in it alone, and how its loss is told. What some formats keep
 * and none loses stands here too.
 */
const FACTS: Readonly<Record<string, readonly [Group, Change, Change?]>> = {
  'meta.id': ['file', meta({ id: 'other' })],
  'meta.title': ['file', meta({ title: 'Other' })],
  'meta.description': ['file', meta({ description: 'It was cold.' })],
  'meta.language': ['file', meta({ language: 'de' })],
  'meta.timezone': ['file', meta({ timezone: 'Europe/Berlin' })],
  'meta.asOf': ['file', meta({ asOf: '2026-02-26' })],
  'meta.revision': ['file', meta({ revision: 3 })],
  'meta.licence': ['file', meta({ licence: 'CC0' })],
  'meta.credit': ['file', meta({ credit: 'Someone' })],
  'meta.fictional': ['file', meta({ fictional: true })],
  'view.positions': ['places', (base) => ({ ...base, view: { positions: { ann: [3, 4] } } })],

  'source.id': ['ids', renamed('s2', 's9')],
  'actor.id': ['ids', renamed('ann', 'anne')],
  'relation.id': ['ids', renamed('r1', 'r9')],
  'event.id': ['ids', renamed('e1', 'e9')],

  'source.url': ['sources', source({ url: 'https://example.org/other' })],
  'source.title': ['sources', source({ title: 'Other' })],
  'the title of a source without address': ['sources', source({ title: 'Other' }, 1)],
  'source.kind': ['sources', source({ kind: 'article' })],
  'source.publisher': ['sources', source({ publisher: 'Gazette' })],
  'source.shortName': ['sources', source({ shortName: 'a summary' })],
  'source.descriptiveTitle': ['sources', source({ descriptiveTitle: true })],
  'source.author': ['sources', source({ author: 'Cleo' })],
  'source.published': ['sources', source({ published: '2026' })],
  'source.publishedNote': ['sources', source({ publishedNote: 'stamped' })],
  'source.note': ['sources', source({ note: 'torn' })],
  'source.x-own': ['sources', source({ 'x-own': 1 })],
  'a source that nothing rests on': ['sources', second({})],

  'actor.name': ['actors', actor({ name: 'Anna' })],
  'actor.type': ['actors', actor({ type: 'agency' })],
  'actor.type of the file’s own': ['actors', actor({ type: 'person' }, 2)],
  'actor.aliases': ['actors', actor({ aliases: ['A.'] })],
  'actor.aliases, the second': [
    'actors',
    actor({ aliases: ['A.', 'B.'] }),
    actor({ aliases: ['A.', 'C.'] }),
  ],
  'actor.description': ['actors', actor({ description: 'keeper' })],
  'actor.private': ['private', actor({ private: true })],
  'actor.x-own': ['ownKeys', actor({ 'x-own': 1 })],
  'an actor without relations': [
    'lonely',
    (base) => ({ ...base, actors: [...base.actors, { id: 'dan', type: 'person', name: 'Dan' }] }),
  ],
  'two actors of the same name': [
    'sameName',
    relation({ from: 'ann' }, 2),
    (base) =>
      relation(
        { from: 'ann2' },
        2,
      )({ ...base, actors: [...base.actors, { id: 'ann2', type: 'person', name: 'Ann' }] }),
  ],
  'actorType.plural': [
    'types',
    (base) => ({
      ...base,
      vocabulary: {
        ...base.vocabulary,
        actorTypes: { light: { label: 'light', plural: 'lamps', shape: 'square' } },
      },
    }),
  ],
  'actorType.label': [
    'types',
    (base) => ({
      ...base,
      vocabulary: {
        ...base.vocabulary,
        actorTypes: { light: { label: 'lantern', plural: 'lights', shape: 'square' } },
      },
    }),
  ],
  'actorType.shape': [
    'types',
    (base) => ({
      ...base,
      vocabulary: {
        ...base.vocabulary,
        actorTypes: { light: { label: 'light', plural: 'lights', shape: 'circle' } },
      },
    }),
  ],

  'relation.from': ['events', relation({ from: 'lamp' })],
  'relation.to': ['events', relation({ to: 'lamp' })],
  'relation.type': ['events', relation({ type: 'sued' })],
  'relation.date': ['events', relation({ date: '2026-01-03' })],
  'relation.date, uncertain': [
    'plainDates',
    relation({ date: '2026-01?' }),
    relation({ date: '2026-01~' }),
  ],
  'relation.date, a clock time': [
    'plainDates',
    relation({ date: '2026-01-02T10:00:00Z' }),
    relation({ date: '2026-01-02T11:00:00Z' }),
  ],
  'relation.start': ['events', relation({ start: '2023' }, 1)],
  'relation.end': ['events', relation({ end: '..' }, 1)],
  'relation.end, still so': ['goesOn', relation({ end: '..' }, 1), relation({ end: undefined }, 1)],
  'relation.dateText': ['dates', relation({ dateText: 'last week' })],
  'relation.dateNote': ['notes', relation({ dateNote: 'worked out' })],
  'relation.deadline': ['deadlines', relation({ deadline: '2027' })],
  'relation.deadlineText': [
    'deadlines',
    relation({ deadline: '2027', deadlineText: 'soon' }),
    relation({ deadline: '2027' }),
  ],
  'relation.amount': ['amounts', amount({})],
  'amount.value': ['amounts', amount({ value: 6 }), amount({})],
  'amount.currency': ['amounts', amount({ currency: 'USD' }), amount({})],
  'amount.qualifier': ['amounts', amount({ qualifier: 'exact' }), amount({})],
  'amount.min': [
    'amounts',
    amount({ value: undefined, qualifier: 'between', min: 1, max: 9 }),
    amount({ value: undefined, qualifier: 'between', min: 2, max: 9 }),
  ],
  'amount.max': [
    'amounts',
    amount({ value: undefined, qualifier: 'between', min: 1, max: 9 }),
    amount({ value: undefined, qualifier: 'between', min: 1, max: 8 }),
  ],
  'amount.text': ['amounts', amount({ text: 'five' }), amount({})],
  'relation.summary': ['events', relation({ summary: 'Otherwise.' })],
  'relation.status': ['claims', relation({ status: 'retracted', statusNote: 'n' })],
  'relation.status, confirmed': ['claims', relation({ status: 'confirmed', statusNote: 'n' })],
  'relation.statusNote': [
    'notes',
    relation({ status: 'disputed', statusNote: 'a' }),
    relation({ status: 'disputed', statusNote: 'b' }),
  ],
  'relation.x-own': ['ownKeys', relation({ 'x-own': 1 })],
  'relation, the order of its sources': [
    'claims',
    relation(
      {
        claims: [
          { source: 's1', stance: 'asserts' },
          { source: 's2', stance: 'asserts' },
        ],
      },
      1,
    ),
  ],
  'claim.source': ['sources', relation({ claims: [{ source: 's2', stance: 'asserts' }] })],
  'claim.stance': ['claims', claim({ stance: 'confirms' })],
  'claim.by': [
    'claims',
    claim({ by: { anonymous: 'a clerk' } }),
    claim({ by: { anonymous: 'an official' } }),
  ],
  'claim.date': ['claims', claim({ date: '2026' })],
  'claim.note': ['claims', claim({ note: 'on page 3' })],
  'that somebody denies it': [
    'claims',
    relation({
      claims: [
        { source: 's1', stance: 'asserts' },
        { source: 's1', stance: 'denies' },
      ],
    }),
  ],
  'who denies it': [
    'claims',
    ...denial({ by: { anonymous: 'a clerk' } }, { by: { anonymous: 'an official' } }),
  ],
  'claim.about': ['claims', ...denial({ about: '/date' }, { about: '/summary' })],

  'relationType.label': ['types', ownType({ label: 'illuminates' })],
  'relationType.phrase': ['types', ownType({ phrase: 'shines on' })],
  'relationType.inverse': ['types', ownType({ inverse: 'is shone on by' })],
  'relationType.family': ['kinds', ownType({ family: 'affiliation' })],
  'relationType.directed': ['direction', ownType({ directed: false })],

  'an event': ['events', (base) => ({ ...base, events: [] })],
  'event.name': ['events', event({ name: 'Other' })],
  'event.type': ['events', event({ type: 'negotiated' })],
  'event.date': ['events', event({ date: '2026-01-06' })],
  'event.summary': ['events', event({ summary: 'Otherwise.' })],
  'event.participants': ['events', event({ participants: [{ actor: 'ann', role: 'agent' }] })],
  'event, a role': [
    'events',
    event({
      participants: [
        { actor: 'ann', role: 'object' },
        { actor: 'co', role: 'recipient' },
      ],
    }),
  ],
  'event.claims': [
    'claims',
    event({ claims: [{ source: 's1', stance: 'asserts', note: 'on page 3' }] }),
  ],
  'event.start': ['events', stated({ start: '2026-01-02' }), stated({ start: '2026-01-03' })],
  'event.end': ['events', stated({ end: '2026-01-02' }), stated({ end: '2026-01-03' })],
  'event.dateText': ['dates', event({ dateText: 'last week' })],
  'event.dateNote': ['notes', event({ dateNote: 'worked out' })],
  'event.status': ['claims', event({ status: 'disputed', statusNote: 'n' })],
  'event.statusNote': [
    'notes',
    event({ status: 'disputed', statusNote: 'a' }),
    event({ status: 'disputed', statusNote: 'b' }),
  ],
  'event.x-own': ['ownKeys', event({ 'x-own': 1 })],
};

/** Another id, wherever it stands. */
function renamed(from: string, to: string): Change {
  return (base) => JSON.parse(JSON.stringify(base).replaceAll(`"${from}"`, `"${to}"`)) as unknown;
}

/** The event as a state. */
function stated(bounds: Part): Change {
  return event({ date: undefined, ...bounds });
}

/** Two variants of a claim that stands against the one there is. */
function denial(one: Part, other: Part): [Change, Change] {
  const claims = (change: Part) =>
    relation({
      claims: [
        { source: 's1', stance: 'asserts' },
        { source: 's1', stance: 'denies', ...change },
      ],
    });
  return [claims(one), claims(other)];
}

const readBack = async ({ extension, write }: Export, dataset: unknown): Promise<unknown> => {
  const graph = buildGraph(dataset as Dataset);
  const saved = write(graph, allBits(graph.statements.length));
  const bytes = typeof saved === 'string' ? new TextEncoder().encode(saved) : saved;
  const result = await readGraph(bytes, `copy.${extension}`, { today: '2026-11-22' });
  if (!result.ok) throw new Error(JSON.stringify(result));
  const { meta: about } = result.dataset;
  // The id of an import is made of all that was read, also of what is not taken over.
  return isImported(result.dataset)
    ? { ...result.dataset, meta: { ...about, id: '' } }
    : result.dataset;
};

async function isLost(format: Export, change: Change, from: Change = same): Promise<boolean> {
  const [before, after] = [
    await readBack(format, from(BASE)),
    await readBack(format, change(BASE)),
  ];
  return JSON.stringify(before) === JSON.stringify(after);
}

async function lostBy(format: Export): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const [fact, [, change, from]] of Object.entries(FACTS)) {
    if (await isLost(format, change, from)) lost.push(fact);
  }
  return lost;
}

test.each(['actor-graph', 'gexf', 'graphml', 'cytoscape'] as const)(
  '%s loses nothing',
  async (id) => {
    expect(await lostBy(EXPORTS[id])).toEqual([]);
  },
);

/** What is still there, but not as what it was. */
const CHANGED = {
  tables: [],
  csv: ['relation.end, still so'],
  ftm: ['relation.amount', 'relation.date, uncertain', 'an event', 'relation.end, still so'],
} as const satisfies Record<string, readonly string[]>;

describe.each(['csv', 'ftm', 'tables'] as const)('%s', (id) => {
  let lost: readonly string[] = [];
  beforeAll(async () => {
    lost = await lostBy(EXPORTS[id]);
  });

  test('loses just these facts', () => {
    expect(lost).toMatchSnapshot();
  });

  test.each([
    ['English', EN, 0],
    ['German', DE, 1],
  ] as const)('and the dialog tells each of them in %s', (_, { save }, language) => {
    const silent = lost.filter((fact) => !WORDS[FACTS[fact]![0]][language].test(save.loses[id]));
    expect(lost).not.toEqual([]);
    expect(silent).toEqual([]);
  });

  test('and claims no loss where there is none', () => {
    const { loses } = EN.save;
    const groups = new Set([...lost, ...CHANGED[id]].map((fact) => FACTS[fact]![0]));
    const told = Object.entries(WORDS).filter(([, [english]]) => english.test(loses[id]));
    expect(told.map(([group]) => group).filter((group) => !groups.has(group as Group))).toEqual([]);
  });
});

test('no key of the format is forgotten above', () => {
  const { relationTypes, actorTypes } = datasetSchema.shape.vocabulary._zod.def.innerType.shape;
  const shapes = {
    meta: datasetSchema.shape.meta.shape,
    source: sourceSchema.shape,
    actor: actorSchema.shape,
    relation: relationSchema.shape,
    event: eventSchema.shape,
    claim: claimSchema.shape,
    amount: amountSchema.shape,
    relationType: relationTypes._zod.def.innerType._zod.def.valueType.shape,
    actorType: actorTypes._zod.def.innerType._zod.def.valueType.shape,
  };
  const keys = Object.entries(shapes).flatMap(([item, shape]) =>
    Object.keys(shape).map((key) => `${item}.${key}`),
  );
  // Claims of relations are told one by one.
  expect(keys.filter((key) => !(key in FACTS))).toEqual(['relation.claims']);
});
