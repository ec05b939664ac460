import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { EN } from '../../../src/core/messages/en/en.ts';
import { dateFilter, isWindow } from '../../../src/core/filters/date.ts';
import type { FocusState } from '../../../src/core/filters/focus.ts';
import type { Filter } from '../../../src/core/filters/filter.ts';
import { toggled } from '../../../src/core/filters/filter.ts';
import {
  applyFilters,
  CHOICE_FILTER_IDS,
  CHOICE_FILTERS,
  type ChoiceFilterId,
  choiceFilterIds,
  choiceFilterOf,
  type Filtered,
  type FilterStates,
  hiddenIn,
  INITIAL_FILTERS,
  isFiltering,
  SINGLE_FILTER_IDS,
  SINGLE_FILTERS,
  SWITCH_FILTER_IDS,
  withHidden,
} from '../../../src/core/filters/filters.ts';
import { type Bits, countBits, forEachBit } from '../../../src/core/graph/bits.ts';
import { buildGraph, type Graph } from '../../../src/core/graph/graph.ts';
import { relationType } from '../../../src/core/graph/vocabulary.ts';
import { type ActorId, isEvent, type Statement } from '../../../src/core/model/dataset.ts';
import { restsOnOneUnnamedPerson } from '../../../src/core/graph/unnamed.ts';
import { partiesOf, standingAssertions, statusOf } from '../../../src/core/model/status.ts';
import { aGraph, datasets, filteredGraphs } from '../../support/builders.ts';

function rowsOf(bits: Bits): number[] {
  const rows: number[] = [];
  forEachBit(bits, (row) => rows.push(row));
  return rows;
}

const idsOf = (graph: Graph, bits: Bits) => rowsOf(bits).map((row) => graph.statements[row]!.id);

interface StateParts extends Partial<Omit<FilterStates, 'date'>> {
  readonly date?: Partial<FilterStates['date']>;
}

const statesWith = (parts: StateParts): FilterStates => ({
  ...INITIAL_FILTERS,
  ...parts,
  hidden: { ...parts.hidden },
  date: { ...INITIAL_FILTERS.date, ...parts.date },
});

/** A filter of the table as the laws see it, whatever its state is. */
const inTable = <State>(filter: Filter<State>, stateIn: (states: FilterStates) => State) => ({
  rows: (graph: Graph, states: FilterStates) => filter.rows(graph, stateIn(states)),
  stateIn: (states: FilterStates): unknown => stateIn(states),
  throughLink: (states: FilterStates): unknown => filter.read(EN, filter.write(stateIn(states))),
  initialLink: filter.write(filter.initial),
});

/** Every filter that any graph has, and those by the keys that random graphs have of their own. */
const FILTERS = [
  ...([...CHOICE_FILTER_IDS, 'x-mood', 'x-rank'] as const).map(
    (id) => [id, inTable(choiceFilterOf(id), (states) => hiddenIn(states, id))] as const,
  ),
  ['focus', inTable(SINGLE_FILTERS.focus, ({ focus }) => focus)] as const,
  ['date', inTable(SINGLE_FILTERS.date, ({ date }) => date)] as const,
  ['text', inTable(SINGLE_FILTERS.text, ({ text }) => text)] as const,
  ['amount', inTable(SINGLE_FILTERS.amount, ({ amount }) => amount)] as const,
  ['denied', inTable(SINGLE_FILTERS.denied, ({ denied }) => denied)] as const,
  ['unnamed', inTable(SINGLE_FILTERS.unnamed, ({ unnamed }) => unnamed)] as const,
];

test('the laws are tried on every filter there is', () => {
  expect(FILTERS.map(([id]) => id)).toEqual(expect.arrayContaining(SINGLE_FILTER_IDS.slice()));
});

describe.each(FILTERS)('the filter %s', (_, filter) => {
  property.prop([datasets()])('lets everything through at first', (dataset) => {
    const graph = buildGraph(dataset);
    expect(countBits(filter.rows(graph, INITIAL_FILTERS))).toBe(graph.statements.length);
    expect(filter.initialLink).toEqual({});
  });

  property.prop([filteredGraphs()])('reads back the state it writes', ({ states }) => {
    expect(filter.throughLink(states)).toEqual({ state: filter.stateIn(states), problems: [] });
  });
});

/** The graph with only these statements left in its file. */
const graphOf = ({ dataset }: Graph, ids: ReadonlySet<string>): Graph =>
  buildGraph({
    ...dataset,
    relations: dataset.relations.filter(({ id }) => ids.has(id)),
    events: (dataset.events ?? []).filter(({ id }) => ids.has(id)),
  });

const bearing = (statement: Statement) => {
  const standing = standingAssertions(statement);
  return (standing.length === 0 ? statement.claims : standing).map(({ source }) => source);
};

const moodOf = (item: object) => {
  const mood = (item as { 'x-mood'?: string | number })['x-mood'];
  return mood === undefined ? [] : [String(mood)];
};
const rankOf = (item: object | undefined) => {
  const { 'x-rank': rank } = (item ?? {}) as { readonly 'x-rank'?: string };
  return rank === undefined ? [] : [rank];
};
const orNotGiven = (values: readonly string[]) => (values.length === 0 ? ['not given'] : values);

/** The values of a statement, as one would read them in its file. */
const VALUES: Readonly<
  Record<
    Exclude<(typeof CHOICE_FILTER_IDS)[number], 'actorType'> | 'x-mood' | 'x-rank',
    (graph: Graph, statement: Statement) => readonly string[]
  >
> = {
  relationType: (_, { type }) => [type],
  status: (_, statement) => [statusOf(statement)],
  source: (_, statement) => bearing(statement),
  publisher: ({ dataset }, statement) =>
    bearing(statement).map((id) => dataset.sources.find((source) => source.id === id)!.publisher!),
  eventRole: (_, statement) =>
    isEvent(statement) ? statement.participants.map(({ role }) => role) : [],
  actor: (_, statement) => partiesOf(statement),
  'x-mood': ({ actors }, statement) =>
    orNotGiven([
      ...moodOf(statement),
      ...partiesOf(statement).flatMap((party) => moodOf(actors.find(({ id }) => id === party)!)),
    ]),
  'x-rank': ({ actors }, statement) =>
    orNotGiven(
      partiesOf(statement).flatMap((party) => rankOf(actors.find(({ id }) => id === party))),
    ),
};

const LEAST = { exact: 'value', about: 'value', 'at-least': 'value', between: 'min' } as const;
const MOST = { exact: 'value', about: 'value', 'up-to': 'value', between: 'max' } as const;

/** A relation goes with either end, an event with the last of its participants. */
const leaves = (isOff: (id: ActorId) => boolean) => (statement: Statement) => {
  const off = partiesOf(statement).map(isOff);
  return isEvent(statement) ? off.includes(false) : !off.includes(true);
};

/** Who can be left by a statement, walked this way. */
const leftBy = (graph: Graph, way: FocusState['way'], statement: Statement) => {
  if (isEvent(statement) || way === 'around' || way === 'both') return partiesOf(statement);
  const isDirected = relationType(graph.dataset, statement.type).directed;
  return isDirected ? [statement[way === 'out' ? 'from' : 'to']] : partiesOf(statement);
};

/** Who is at most so many steps from the actors in focus: grown from them round by round, as a reader would. */
function nearTo(graph: Graph, focus: FocusState, steps: number): Set<string> {
  const near = new Set(focus.actors);
  for (let step = 0; step < steps; step++) {
    const leading = graph.statements.filter((statement) =>
      leftBy(graph, focus.way, statement).some((id) => near.has(id)),
    );
    for (const statement of leading) for (const id of partiesOf(statement)) near.add(id);
  }
  return near;
}

function inFocus(graph: Graph, focus: FocusState): Set<string> {
  const { actors, steps, way } = focus;
  const isIn = (statement: Statement) => {
    if (actors.length === 0) return true;
    if (way === 'around' || steps === 0) {
      const near = nearTo(graph, focus, steps);
      return partiesOf(statement).every((id) => near.has(id));
    }
    // What leads back nearer to those in focus is no way out of it, or into it.
    const inner = Array.from({ length: steps }, (_, most) => nearTo(graph, focus, most));
    const stepsTo = (id: string) => {
      const step = inner.findIndex((near) => near.has(id));
      return step === -1 ? steps : step;
    };
    return leftBy(graph, way, statement).some(
      (id) =>
        stepsTo(id) < steps && partiesOf(statement).every((other) => stepsTo(other) >= stepsTo(id)),
    );
  };
  return new Set(graph.statements.filter(isIn).map(({ id }) => id));
}

/** What each filter lets through, one statement at a time and without any index. */
function passesByHand(
  graph: Graph,
  states: FilterStates,
): Readonly<Record<string, (statement: Statement) => boolean>> {
  const typeOf = new Map(graph.actors.map(({ id, type }) => [id, type]));
  const inWindow = new Set(idsOf(graph, dateFilter.rows(graph, states.date)));
  const { from = -Infinity, to = Infinity, currency } = states.amount;
  const byValues = Object.entries(VALUES)
    .filter(([id]) => id !== 'actor' && choiceFilterIds(graph).includes(id as ChoiceFilterId))
    .map(([id, valuesOf]) => {
      const hidden = hiddenIn(states, id as ChoiceFilterId);
      const passes = (statement: Statement) => {
        const values = valuesOf(graph, statement);
        return values.length === 0 || values.some((value) => !hidden.includes(value));
      };
      return [id, passes] as const;
    });
  return {
    ...Object.fromEntries(byValues),
    actorType: leaves((id) => hiddenIn(states, 'actorType').includes(typeOf.get(id)!)),
    actor: leaves((id) => hiddenIn(states, 'actor').includes(id)),
    focus: (statement) => inFocus(graph, states.focus).has(statement.id),
    date: ({ id }) => inWindow.has(id),
    text: (statement) => {
      const names = partiesOf(statement).map(
        (party) => graph.actors.find(({ id }) => id === party)!.name,
      );
      const own = [statement.summary, ...(isEvent(statement) ? [statement.name] : [])];
      const text = [...own, ...names].join('\n').toLowerCase();
      return states.text.split(' ').every((word) => text.includes(word.toLowerCase()));
    },
    amount: (statement) => {
      if (Object.keys(states.amount).length === 0) return true;
      if (isEvent(statement) || statement.amount?.currency !== currency) return false;
      const amount = statement.amount!;
      const { qualifier } = amount;
      const least = qualifier === 'up-to' ? -Infinity : amount[LEAST[qualifier]]!;
      const most = qualifier === 'at-least' ? Infinity : amount[MOST[qualifier]]!;
      return least <= to && most >= from;
    },
    denied: ({ claims }) =>
      !states.denied || claims.some(({ stance }) => stance === 'denies' || stance === 'disputes'),
    unnamed: (statement) => !states.unnamed || restsOnOneUnnamedPerson(statement, graph),
  };
}

describe('all filters together', () => {
  property.prop([datasets()])('let everything through at first', (dataset) => {
    const graph = buildGraph(dataset);
    const filtered = applyFilters(graph, INITIAL_FILTERS);
    expect(countBits(filtered.rows)).toBe(graph.statements.length);
    expect([...filtered.actors]).toEqual(graph.actors.map((_, actor) => actor));
    expect(isFiltering(INITIAL_FILTERS)).toBe(false);
  });

  property.prop([filteredGraphs()])(
    'let through what each lets through by itself, in any order',
    ({ graph, states }) => {
      const passing = FILTERS.map(
        ([, filter]) => new Set(idsOf(graph, filter.rows(graph, states))),
      );
      // Steps are counted in the whole graph: what is near in it is near, whatever else is hidden.
      const passedBy = ([id, filter]: (typeof FILTERS)[number], left: Graph) =>
        new Set(
          idsOf(id === 'focus' ? graph : left, filter.rows(id === 'focus' ? graph : left, states)),
        );
      const oneAfterTheOther = (filters: typeof FILTERS) =>
        filters.reduce((left, entry) => graphOf(left, passedBy(entry, left)), graph);
      const ids = idsOf(graph, applyFilters(graph, states).rows);
      expect(ids).toEqual(
        graph.statements
          .map(({ id }) => id)
          .filter((id) => passing.every((passed) => passed.has(id))),
      );
      for (const order of [FILTERS, FILTERS.toReversed()]) {
        expect(oneAfterTheOther(order).statements.map(({ id }) => id)).toEqual(ids);
      }
    },
  );

  property.prop([filteredGraphs(), fc.nat(), fc.nat()])(
    'only remove: a choice that is switched off brings nothing in',
    ({ graph, states }, filter, choice) => {
      const ids = choiceFilterIds(graph);
      const id = ids[filter % ids.length]!;
      const choices = choiceFilterOf(id).choices(EN, graph);
      const off = choices[choice % choices.length]?.id ?? '';
      const hidden = withHidden(states.hidden, id, [...new Set([...hiddenIn(states, id), off])]);
      const before = idsOf(graph, applyFilters(graph, states).rows);
      const after = idsOf(graph, applyFilters(graph, { ...states, hidden }).rows);
      expect(after.filter((row) => !before.includes(row))).toEqual([]);
    },
  );

  property.prop([filteredGraphs()])('remove nothing more the second time', ({ graph, states }) => {
    const ids = idsOf(graph, applyFilters(graph, states).rows);
    const left = graphOf(graph, new Set(ids));
    const again = { ...states, focus: INITIAL_FILTERS.focus };
    expect(idsOf(left, applyFilters(left, again).rows)).toEqual(ids);
  });

  property.prop([filteredGraphs()])(
    'a focus alone keeps the ways to all it keeps',
    ({ graph, states }) => {
      const { rows } = SINGLE_FILTERS.focus;
      const ids = idsOf(graph, rows(graph, states.focus));
      const left = graphOf(graph, new Set(ids));
      expect(idsOf(left, rows(left, { ...states.focus }))).toEqual(ids);
    },
  );

  property.prop([filteredGraphs()])('count as one would by hand', ({ graph, states }) => {
    const { date } = states;
    const { actors, statements, columns } = graph;
    const byHand = passesByHand(graph, states);
    const passAllBut = (left?: string) =>
      statements.filter((statement) =>
        Object.entries(byHand).every(([id, passes]) => id === left || passes(statement)),
      );
    const inWindow = (certainOnly: boolean) =>
      new Set(idsOf(graph, dateFilter.rows(graph, { ...date, certainOnly })));
    const certain = inWindow(true);
    const all = passAllBut();
    const takesPart = (id: string, among: readonly Statement[]) =>
      among.some((statement) => (partiesOf(statement) as readonly string[]).includes(id)) ||
      !statements.some((statement) => (partiesOf(statement) as readonly string[]).includes(id));
    const undated = statements.filter((_, row) => columns.dated[row] === 0);

    const hasWindow = date.from !== undefined || date.to !== undefined;

    const {
      rows: _,
      uncertain: __,
      unsure,
      actors: shown,
      counts,
      switchCount,
      ...counted
    } = applyFilters(graph, states);
    expect({
      ...counted,
      unsure: idsOf(graph, unsure),
      actors: [...shown].map((actor) => actors[actor]!.id),
    }).toEqual({
      undatedCount: passAllBut('date').filter((s) => undated.includes(s)).length,
      relationCount: all.filter((s) => !isEvent(s)).length,
      eventCount: all.filter(isEvent).length,
      uncertainCount: all.filter((s) => !undated.includes(s) && !certain.has(s.id)).length,
      unsure: statements
        .filter((s) => all.includes(s))
        .filter((s) => (undated.includes(s) ? hasWindow : !certain.has(s.id)))
        .map(({ id }) => id),
      actors: actors
        .filter(
          ({ id, type }) =>
            !hiddenIn(states, 'actorType').includes(type) &&
            !hiddenIn(states, 'actor').includes(id) &&
            (states.focus.actors.length === 0 ||
              nearTo(graph, states.focus, states.focus.steps).has(id)) &&
            takesPart(id, all),
        )
        .map(({ id }) => id),
    });
    for (const id of choiceFilterIds(graph)) {
      const others = passAllBut(id);
      const has = VALUES[id as keyof typeof VALUES];
      expect([id, counts(id)]).toEqual([
        id,
        choiceFilterOf(id)
          .choices(EN, graph)
          .map((choice) =>
            id === 'actorType'
              ? actors.filter(
                  ({ type, id: actor }) => type === choice.id && takesPart(actor, others),
                ).length
              : others.filter((statement) => has(graph, statement).includes(choice.id)).length,
          ),
      ]);
    }
    for (const id of SWITCH_FILTER_IDS) {
      const kept = passesByHand(graph, { ...states, [id]: true })[id]!;
      expect(switchCount(id)).toBe(passAllBut(id).filter(kept).length);
    }
  });

  property.prop([filteredGraphs(), fc.array(fc.nat(20), { maxLength: 6 })])(
    'come to the same whatever was filtered before',
    ({ graph, states }, changes) => {
      const told = (filtered: Filtered) => [
        idsOf(graph, filtered.rows),
        idsOf(graph, filtered.uncertain),
        choiceFilterIds(graph).map(filtered.counts),
      ];
      const fresh = told(applyFilters(buildGraph(graph.dataset), states));
      let { hidden } = states;
      for (const change of changes) {
        const ids = choiceFilterIds(graph);
        const id = ids[change % ids.length]!;
        const choice = choiceFilterOf(id).choices(EN, graph)[0]?.id ?? '';
        hidden = withHidden(hidden, id, toggled(hidden[id] ?? [], choice));
        applyFilters(graph, { ...states, hidden });
      }
      expect(told(applyFilters(graph, states))).toEqual(fresh);
    },
  );

  property.prop([filteredGraphs()])(
    'flag as uncertain what “only certain” would drop',
    ({ graph, states }) => {
      const at = (certainOnly: boolean) =>
        applyFilters(graph, { ...states, date: { ...states.date, certainOnly } });
      const certain = idsOf(graph, at(true).rows);
      const possible = idsOf(graph, at(false).rows);
      const flagged = idsOf(graph, at(false).uncertain);
      expect(possible.filter((id) => !flagged.includes(id))).toEqual(certain);
      expect(idsOf(graph, at(true).uncertain)).toEqual([]);
    },
  );
});

describe('the window of January 2026', () => {
  const january = { from: '2026-01-01', to: '2026-01-31' } as const;
  const graph = aGraph({
    relations: [
      { id: 'before', date: '2025-12-31' },
      { id: 'first-day', date: '2026-01-01' },
      { id: 'last-day', date: '2026-01-31' },
      { id: 'after', date: '2026-02-01' },
      { id: 'month', date: '2026-01' },
      { id: 'winter', date: '2025-24' },
      { id: 'year', date: '2026' },
      { id: 'doubtful', date: '2026-01-10?' },
      { id: 'around-february', date: '2026-02~' },
      { id: 'undated' },
      { id: 'still-so', start: '2025', end: '..' },
      { id: 'until-unknown', start: '2025-12' },
      { id: 'over', start: '2025-01', end: '2025-11' },
    ],
  });
  const show = (date: Partial<FilterStates['date']>) => {
    const filtered = applyFilters(graph, statesWith({ date }));
    return { shown: idsOf(graph, filtered.rows), faint: idsOf(graph, filtered.uncertain) };
  };

  test('keeps what may lie in it, and says what only may', () => {
    expect(show(january)).toEqual({
      shown: [
        'first-day',
        'last-day',
        'month',
        'winter',
        'year',
        'doubtful',
        'around-february',
        'undated',
        'still-so',
        'until-unknown',
      ],
      faint: ['winter', 'year', 'doubtful', 'around-february', 'until-unknown'],
    });
  });

  test('can be told to keep only what certainly lies in it; the undated have a switch of their own', () => {
    expect(show({ ...january, certainOnly: true })).toEqual({
      shown: ['first-day', 'last-day', 'month', 'undated', 'still-so'],
      faint: [],
    });
    expect(show({ ...january, certainOnly: true, includeUndated: false }).shown).toEqual([
      'first-day',
      'last-day',
      'month',
      'still-so',
    ]);
  });

  test('can be open at an end', () => {
    expect(show({ from: '2026-02', includeUndated: false }).shown).toEqual([
      'after',
      'winter',
      'year',
      'around-february',
      'still-so',
      'until-unknown',
    ]);
    expect(show({ to: '2025-12-30', certainOnly: true, includeUndated: false }).shown).toEqual([
      'over',
    ]);
  });

  test('can be typed plainly, and an end that cannot be read is open', () => {
    expect(show({ from: '1 January 2026', to: '31/01/2026' })).toEqual(show(january));
    expect(show({ from: 'whenever', to: '2026-01-31' })).toEqual(show({ to: '2026-01-31' }));
  });

  test.each([
    ['2026-01-01', '2026-01-31', true],
    ['2026-01-15', '2026-01-15', true],
    ['2026-01-15', '2026-01', true],
    ['15 January 2026', '2026', true],
    ['2026-02', '2026-01', false],
    ['2026-02-01', '2026-01', false],
    ['2026-01-16', '15/01/2026', false],
    ['whenever', '2026-01', true],
    ['2026-01', '..', true],
  ])('from %s to %s holds a moment: %s', (from, to, holds) => {
    expect(isWindow(from, to)).toBe(holds);
  });

  test('is named where an end in a link cannot be read, and keeps the rest', () => {
    expect(dateFilter.read(EN, { from: 'whenever', to: '2026-01', undated: '0' })).toEqual({
      state: { to: '2026-01', certainOnly: false, includeUndated: false },
      problems: [expect.stringMatching(/^the date “whenever” can’t be read: ./)],
    });
  });
});

describe('hiding types', () => {
  const graph = aGraph({
    actors: [
      { id: 'ann', type: 'person' },
      { id: 'bob', type: 'person' },
      { id: 'works', type: 'company' },
      { id: 'loner', type: 'company' },
    ],
    relations: [
      { id: 'people', type: 'met' },
      { id: 'mixed', from: 'works' },
    ],
    events: [
      { id: 'people-only' },
      {
        id: 'all',
        participants: ['ann', 'works'].map((actor) => ({ actor, role: 'participant' })),
      },
    ],
  });
  const show = (hidden: Partial<FilterStates['hidden']>) => {
    const { rows, actors } = applyFilters(graph, statesWith({ hidden }));
    return [idsOf(graph, rows), [...actors].map((actor) => graph.actors[actor]!.id)];
  };

  test('of actors hides their relations, and an event only with all who took part', () => {
    expect(show({ actorType: ['person'] })).toEqual([['all'], ['works', 'loner']]);
    expect(show({ actorType: ['company'] })).toEqual([
      ['people', 'people-only', 'all'],
      ['ann', 'bob'],
    ]);
    expect(show({ actorType: ['company', 'person'] })).toEqual([[], []]);
  });

  test('of relations hides events of that type too, and actors that are left without any', () => {
    expect(show({ relationType: ['met'] })).toEqual([['mixed'], ['bob', 'works', 'loner']]);
  });

  test('takes no notice of types the graph does not have', () => {
    expect(show({ actorType: ['dragon'], relationType: ['tamed'] })).toEqual(show({}));
  });

  test('offers the types of the graph, relations under their family', () => {
    expect(CHOICE_FILTERS.relationType.choices(EN, graph)).toEqual([
      { id: 'threatened', label: 'threatened', group: 'Verbal conflict' },
      { id: 'met', label: 'met', group: 'Verbal cooperation' },
    ]);
    expect(CHOICE_FILTERS.actorType.choices(EN, graph)).toEqual([
      { id: 'person', label: 'person', inWords: 'people' },
      { id: 'company', label: 'company', inWords: 'companies' },
    ]);
  });

  const someIds = fc.uniqueArray(
    fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('a,b', '%2C', '%', ',', '%25,')),
  );

  property.prop([someIds])('survives a link whatever a type is called', (ids) => {
    const hidden = ids.toSorted();
    for (const id of CHOICE_FILTER_IDS) {
      const { write, read } = CHOICE_FILTERS[id];
      expect(read(EN, write(hidden))).toEqual({ state: hidden, problems: [] });
    }
  });

  test('switches one at a time, in order', () => {
    expect(toggled(['b'], 'a')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });
});

test('any choice, end of the window or switch counts as filtering', () => {
  for (const states of [
    statesWith({ hidden: { actorType: ['person'] } }),
    statesWith({ hidden: { relationType: ['met'] } }),
    statesWith({ hidden: { source: ['s1'] } }),
    statesWith({ hidden: { 'x-mood': ['calm'] } }),
    statesWith({ text: 'quay' }),
    statesWith({ amount: { from: 0 } }),
    statesWith({ denied: true }),
    statesWith({ unnamed: true }),
    statesWith({ date: { from: '2026' } }),
    statesWith({ date: { to: '2026' } }),
    statesWith({ date: { certainOnly: true } }),
    statesWith({ date: { includeUndated: false } }),
  ]) {
    expect(isFiltering(states)).toBe(true);
  }
});
