import {
  applyFilters,
  choiceFilterOf,
  type FilterId,
  type FilterStates,
  filtersOn,
  hiddenIn,
  INITIAL_FILTERS,
  isByChoices,
  withFilter,
  withHidden,
} from '../filters/filters.ts';
import { hasBit } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';
import type { Messages } from '../messages/messages.ts';
import type { ActorId, StatementId } from '../model/dataset.ts';

/** What filters can hide, and a search can lead to. */
export interface Target {
  readonly kind: 'actor' | 'statement';
  readonly id: string;
}

export interface Hiding {
  /** The filters that hide it, as the page names them: "Relation type: threatened", "the date window". */
  readonly by: readonly string[];
  /** The filters as they have to be for it to be shown; all that does not hide it stays as it is. */
  readonly without: FilterStates;
}

/** One thing that the reader has set, as far as it can be given up by itself. */
interface Setting {
  /** What it is called within its filter; "" where it is all that can be set there. */
  readonly words: string;
  readonly set: (states: FilterStates) => FilterStates;
}

/** What is set of one filter, as the page names it. */
interface Settings {
  readonly of: string;
  readonly each: readonly Setting[];
}

/**
 * What hides a target, and the least that has to be given up for it: beginning with no filter at all, each setting is
 * put back that leaves the target in sight. Undefined where nothing hides it.
 */
export function whatHides(
  messages: Messages,
  graph: Graph,
  states: FilterStates,
  target: Target,
): Hiding | undefined {
  const isShown = (tried: FilterStates) => SHOWS[target.kind](graph, tried, target.id);
  if (isShown(states)) return undefined;
  let without = INITIAL_FILTERS;
  const hiding: Settings[] = [];
  const putBack = (settings: readonly Setting[]): boolean => {
    const tried = settings.reduce((all, setting) => setting.set(all), without);
    if (!isShown(tried)) return false;
    without = tried;
    return true;
  };
  for (const { of, each } of settingsIn(messages, graph, states)) {
    if (!putBack(each)) hiding.push({ of, each: each.filter((setting) => !putBack([setting])) });
  }
  return { by: hiding.map(inWords), without };
}

const SHOWS: Readonly<
  Record<Target['kind'], (graph: Graph, states: FilterStates, id: string) => boolean>
> = {
  actor: (graph, states, id) =>
    applyFilters(graph, states).actors.has(graph.actorNumber.get(id as ActorId) ?? -1),
  statement: (graph, states, id) =>
    hasBit(applyFilters(graph, states).rows, graph.rowNumber.get(id as StatementId) ?? -1),
};

/** The window last: by then as much is back in sight as can be. */
function settingsIn(messages: Messages, graph: Graph, states: FilterStates): readonly Settings[] {
  const others = filtersOn(states).filter((id) => id !== 'date');
  return [
    ...others.map((id) => settingsOf(messages, graph, states, id)),
    ...dateSettings(messages, states),
  ];
}

/** Of a filter by choices, each that is switched off; another is given up whole. */
function settingsOf(
  messages: Messages,
  graph: Graph,
  states: FilterStates,
  id: FilterId,
): Settings {
  const of = withFilter(states, id, ({ label }) => label(messages));
  if (!isByChoices(id)) {
    return { of, each: [{ words: '', set: (others) => ({ ...others, [id]: states[id] }) }] };
  }
  const choices = choiceFilterOf(id).choices(messages, graph);
  const labels = new Map(choices.map((one) => [one.id, one.label]));
  const each = hiddenIn(states, id).map((choice) => ({
    words: labels.get(choice) ?? choice,
    set: (others: FilterStates) => ({
      ...others,
      hidden: withHidden(others.hidden, id, [...hiddenIn(others, id), choice]),
    }),
  }));
  return { of, each };
}

/** The window, and what is left out beside it. */
function dateSettings({ search }: Messages, { date }: FilterStates): readonly Settings[] {
  const { certainOnly, includeUndated, ...window } = date;
  const parts = [
    { of: search.dateWindow, isSet: Object.keys(window).length > 0, change: window },
    { of: search.onlyCertain, isSet: certainOnly, change: { certainOnly } },
    { of: search.withoutUndated, isSet: !includeUndated, change: { includeUndated } },
  ];
  return parts
    .filter(({ isSet }) => isSet)
    .map(({ of, change }) => ({
      of,
      each: [{ words: '', set: (others) => ({ ...others, date: { ...others.date, ...change } }) }],
    }));
}

/** "Relation type: threatened, praised", or "the date window". */
const inWords = ({ of, each }: Settings): string =>
  each.every(({ words }) => words === '')
    ? of
    : `${of}: ${each.map(({ words }) => words).join(', ')}`;
