/** Builders that a test tells only what it is about; and small random datasets that a reader would accept. */
import * as fc from 'fast-check';
import { EN } from '../../src/core/messages/en/en.ts';
import type { AmountState } from '../../src/core/filters/amount.ts';
import {
  choiceFilterIds,
  choiceFilterOf,
  type FilterStates,
  type Hidden,
  INITIAL_FILTERS,
  withHidden,
} from '../../src/core/filters/filters.ts';
import { FOCUS_STEPS, FOCUS_WAYS, type FocusState } from '../../src/core/filters/focus.ts';
import { buildGraph, type Graph } from '../../src/core/graph/graph.ts';
import type {
  Actor,
  ActorId,
  Dataset,
  Event,
  Relation,
  Source,
  SourceId,
  StatementId,
} from '../../src/core/model/dataset.ts';
import { STANCES, type Stance } from '../../src/core/model/vocabulary.ts';

/** A part of a dataset with ids as plain text, as a file has them. */
type Plain<T> = T extends ActorId | SourceId | StatementId
  ? string
  : T extends string | number | boolean | undefined
    ? T
    : { readonly [Key in keyof T]: Plain<T[Key]> };

type Parts<T> = Partial<Plain<T>>;

export const aSource = (parts: Parts<Source> = {}): Source =>
  ({ id: 's1', title: 'Harbour fight', publisher: 'Amber Gazette', ...parts }) as Source;

/** An actor is called after its id. */
const anActor = (parts: Parts<Actor> = {}): Actor => {
  const id = parts.id ?? 'ann';
  return { id, type: 'person', name: id.charAt(0).toUpperCase() + id.slice(1), ...parts } as Actor;
};

/** Ann threatened Bob, as the first source reports in its own voice. */
export const aRelation = (parts: Parts<Relation> = {}): Relation =>
  ({
    id: 'r1',
    type: 'threatened',
    from: 'ann',
    to: 'bob',
    summary: 'Something was done.',
    claims: [{ source: 's1', stance: 'asserts' }],
    ...parts,
  }) as Relation;

/** Ann and Bob met. */
export const anEvent = (parts: Parts<Event> = {}): Event =>
  ({
    id: 'e1',
    type: 'met',
    name: 'Meeting at the quay',
    summary: 'They met at the quay.',
    participants: [
      { actor: 'ann', role: 'agent' },
      { actor: 'bob', role: 'recipient' },
    ],
    claims: [{ source: 's1', stance: 'asserts' }],
    ...parts,
  }) as Event;

interface DatasetParts {
  readonly meta?: Parts<Dataset['meta']>;
  readonly sources?: readonly Parts<Source>[];
  readonly actors?: readonly Parts<Actor>[];
  readonly relations?: readonly Parts<Relation>[];
  readonly events?: readonly Parts<Event>[];
  readonly vocabulary?: Plain<Dataset['vocabulary']>;
}

/** Ids follow the order (r1, r2, …; e1, …) where none is given; actors and sources only referred to are added. */
export function aDataset(parts: DatasetParts = {}): Dataset {
  const relations = (parts.relations ?? []).map((one, index) =>
    aRelation({ id: `r${index + 1}`, ...one }),
  );
  const events = (parts.events ?? []).map((one, index) => anEvent({ id: `e${index + 1}`, ...one }));
  const statements = [...relations, ...events];
  const actors = (parts.actors ?? []).map(anActor);
  const sources = (parts.sources ?? []).map(aSource);
  const missing = (named: readonly string[], ids: readonly string[]) =>
    [...new Set(named)].filter((id) => !ids.includes(id)).map((id) => ({ id }));
  const actorsNamed = [
    ...relations.flatMap(({ from, to }) => [from, to]),
    ...events.flatMap(({ participants }) => participants.map(({ actor }) => actor)),
  ];
  const sourcesNamed = statements.flatMap(({ claims }) => claims.map(({ source }) => source));
  return {
    format: 'actor-graph',
    version: '1.0',
    meta: { id: 'harbour', title: 'The harbour', asOf: '2026-02-25', ...parts.meta },
    sources: [
      ...sources,
      ...missing(
        sourcesNamed,
        sources.map(({ id }) => id),
      ).map(aSource),
    ],
    actors: [
      ...actors,
      ...missing(
        actorsNamed,
        actors.map(({ id }) => id),
      ).map(anActor),
    ],
    relations,
    ...(parts.events === undefined ? {} : { events }),
    ...(parts.vocabulary === undefined ? {} : { vocabulary: parts.vocabulary }),
  };
}

export const aGraph = (parts: DatasetParts = {}): Graph => buildGraph(aDataset(parts));

const ODD_NAMES = [
  'Ann & <Bob>',
  '"O’Neill"',
  'غادة',
  '東京都庁',
  'Ministry of Foreign Affairs',
  '👩‍👩‍👧',
];
const ACTOR_TYPES = ['person', 'agency', 'company', 'product', 'landmark', 'unheard-of'] as const;
const RELATION_TYPES = ['threatened', 'met', 'contracted', 'employs', 'tends', 'toString'] as const;

/** Nothing; days; months; a season; uncertain and approximate ones; one of a set; states known, open and half known. */
const TIMES: readonly Pick<Relation, 'date' | 'start' | 'end'>[] = [
  {},
  { date: '2026-01-15' },
  { date: '2026-01-31' },
  { date: '2025-12' },
  { date: '2026-01' },
  { date: '2025-24' },
  { date: '2026' },
  { date: '2026-01?' },
  { date: '2026-02~' },
  { date: '[2025-12-30, 2026-01-02]' },
  { start: '2025-06', end: '2026-01-10' },
  { start: '2025-12', end: '..' },
  { start: '2026-01-20' },
  { end: '2025-12-24' },
];

const MOST_ACTORS = 6;
const someActor = fc.nat(MOST_ACTORS - 1);
const someTime = fc.constantFrom(...TIMES);

/** A statement needs someone who asserts the whole of it: where nobody does, the first source does. */
const someClaims = fc
  .array(
    fc.record(
      {
        source: fc.constantFrom('s1', 's2', 's3'),
        stance: fc.constantFrom(...(Object.keys(STANCES) as Stance[])),
        by: fc.oneof(
          fc.record({ actor: fc.constant('a0') }),
          fc.record({ anonymous: fc.constant('an official') }),
          fc.record({ anonymous: fc.constant('one official'), count: fc.constant(1) }),
          fc.record({ outlet: fc.constant('Radio Amber') }),
        ),
        about: fc.constant('/date'),
      },
      { requiredKeys: ['source', 'stance'] },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((claims) =>
    claims.some(
      ({ stance, about }) => about === undefined && (stance === 'asserts' || stance === 'confirms'),
    )
      ? claims
      : [{ source: 's1', stance: 'asserts' } as const, ...claims],
  );

const someAmount = fc.oneof(
  fc.record({
    qualifier: fc.constantFrom('exact', 'about', 'up-to', 'at-least'),
    value: fc.nat(40),
    currency: fc.constantFrom('EUR', 'USD'),
  }),
  fc.constant({ qualifier: 'between', min: 10, max: 20, currency: 'EUR' } as const),
);

/** Keys of the file's own; nobody can choose by lists. */
const someOwnKeys = fc.record(
  { 'x-mood': fc.constantFrom('calm', 'a, b', 7), 'x-list': fc.constant([1]) },
  { requiredKeys: [] },
);

const someRelation = fc
  .record({
    type: fc.constantFrom(...RELATION_TYPES),
    from: someActor,
    to: someActor,
    time: someTime,
    claims: someClaims,
    amount: fc.option(someAmount, { nil: undefined }),
    own: someOwnKeys,
  })
  .map(({ amount, own, ...relation }) => ({
    ...relation,
    ...own,
    ...(amount === undefined ? {} : { amount }),
  }));

const someEvent = fc.record({
  type: fc.constantFrom(...RELATION_TYPES),
  participants: fc.array(
    fc.record({ actor: someActor, role: fc.constantFrom('agent', 'recipient', 'participant') }),
    { minLength: 1, maxLength: 4 },
  ),
  time: someTime,
  claims: someClaims,
});

const someActors = fc.array(
  fc.record({
    type: fc.constantFrom(...ACTOR_TYPES),
    name: fc.oneof(fc.constantFrom(...ODD_NAMES), fc.string({ minLength: 1, maxLength: 40 })),
    own: fc.record({ 'x-rank': fc.constantFrom('high', 'low') }, { requiredKeys: [] }),
  }),
  { minLength: 1, maxLength: MOST_ACTORS },
);

/**
 * Small random datasets that a reader would accept: up to six actors of known, own and unknown types, relations with
 * parallel ones and ones to oneself, events, every kind of date, every kind of claim.
 */
export const datasets = (): fc.Arbitrary<Dataset> =>
  fc
    .record({
      actors: someActors,
      relations: fc.array(someRelation, { maxLength: 14 }),
      events: fc.array(someEvent, { maxLength: 3 }),
    })
    .map(({ actors, relations, events }) => {
      const id = (actor: number) => `a${actor % actors.length}`;
      return aDataset({
        // The first actor has one that statements have too, so that it stays in a graph that filters have made smaller.
        actors: actors.map(({ own, ...actor }, index) => ({
          id: id(index),
          ...actor,
          ...own,
          ...(index === 0 ? { 'x-mood': 'calm' } : {}),
        })),
        sources: [
          { id: 's1' },
          { id: 's2', publisher: 'Radio Amber, late' },
          { id: 's3', title: 'Minutes' },
        ],
        relations: relations.map(({ from, to, time, ...rest }) => ({
          ...rest,
          ...time,
          from: id(from),
          to: id(to),
        })),
        events: events.map(({ participants, time, ...rest }) => ({
          ...rest,
          ...time,
          participants: participants.map(({ actor, role }) => ({ actor: id(actor), role })),
        })),
        vocabulary: {
          relationTypes: {
            tends: {
              label: 'tends',
              inverse: 'is tended by',
              family: 'affiliation',
              directed: true,
            },
          },
          actorTypes: {
            landmark: { label: 'landmark', plural: 'landmarks', shape: 'octagon' },
          },
        },
      });
    });

/** What a reader could switch off in this graph, by each filter of it. */
const hiddenChoices = (graph: Graph): fc.Arbitrary<Hidden> =>
  fc
    .tuple(
      ...choiceFilterIds(graph).map((id) =>
        fc.oneof(
          { weight: 2, arbitrary: fc.constant([]) },
          fc.subarray(
            choiceFilterOf(id)
              .choices(EN, graph)
              .map((choice) => choice.id),
          ),
        ),
      ),
    )
    .map((lists) =>
      lists.reduce<Hidden>(
        (hidden, ids, index) => withHidden(hidden, choiceFilterIds(graph)[index]!, ids),
        {},
      ),
    );

/** Any range that a reader could ask for; it has a currency as soon as it has an end. */
export const amountRanges = (): fc.Arbitrary<AmountState> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    fc
      .tuple(
        fc.record({ from: fc.nat(40), to: fc.nat(40) }, { requiredKeys: [] }),
        fc.constantFrom('EUR', 'USD'),
      )
      .map(([ends, currency]) => (Object.keys(ends).length === 0 ? {} : { ...ends, currency })),
  );

/** Any focus on some of these actors; on nobody, it is the one at first. */
export const focuses = (actors: readonly string[]): fc.Arbitrary<FocusState> =>
  fc
    .record({
      actors: fc.oneof(
        { weight: 2, arbitrary: fc.constant<string[]>([]) },
        fc.subarray([...actors]),
      ),
      steps: fc.constantFrom(...FOCUS_STEPS),
      way: fc.constantFrom(...FOCUS_WAYS),
    })
    .map((focus) =>
      focus.actors.length === 0
        ? INITIAL_FILTERS.focus
        : { ...focus, actors: focus.actors.toSorted() },
    );

/** Any states of all filters that a reader could make of this graph. */
const filterStates = (graph: Graph): fc.Arbitrary<FilterStates> =>
  fc.record({
    hidden: hiddenChoices(graph),
    focus: focuses(graph.actors.map(({ id }) => id)),
    text: fc.constantFrom('', '', '', 'done', 'QUAY', 'neill', 'was ann', 'nobody'),
    amount: amountRanges(),
    denied: fc.constantFrom(false, false, true),
    unnamed: fc.constantFrom(false, false, true),
    date: fc.record(
      {
        from: fc.constantFrom('2025-12', '2026-01-01', '1 January 2026', '2026-01-16'),
        to: fc.constantFrom('2025-12-31', '2026-01-20', '2026-01', '2026'),
        certainOnly: fc.boolean(),
        includeUndated: fc.boolean(),
      },
      { requiredKeys: ['certainOnly', 'includeUndated'] },
    ),
  });

/** A random graph with random states of its filters. */
export const filteredGraphs = (): fc.Arbitrary<{
  readonly graph: Graph;
  readonly states: FilterStates;
}> =>
  datasets()
    .map(buildGraph)
    .chain((graph) => filterStates(graph).map((states) => ({ graph, states })));
