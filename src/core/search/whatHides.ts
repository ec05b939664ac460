import {
  applyFilters,
  type ChoiceFilterId,
  choiceFilterIds,
  choiceFilterOf,
  type FilterStates,
  hiddenIn,
  INITIAL_FILTERS,
  SINGLE_FILTER_IDS,
  SINGLE_FILTERS,
  type SingleFilterId,
  withHidden,
} from '../filters/filters.ts';
import { hasBit } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';
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
  /** The filter it belongs to. */
  readonly of: string;
  readonly words: string;
  readonly set: (states: FilterStates) => FilterStates;
}

/**
 * What hides a target, and the least that has to be given up for it: beginning with no filter at all, each setting is
 * put back that leaves the target in sight. Undefined where nothing hides it.
 */
export function whatHides(graph: Graph, states: FilterStates, target: Target): Hiding | undefined {
  const isShown = (tried: FilterStates) => SHOWS[target.kind](graph, tried, target.id);
  if (isShown(states)) return undefined;
  let without = INITIAL_FILTERS;
  const hiding: Setting[] = [];
  const putBack = (settings: readonly Setting[]): boolean => {
    const tried = settings.reduce((all, setting) => setting.set(all), without);
    if (!isShown(tried)) return false;
    without = tried;
    return true;
  };
  for (const settings of byFilter(settingsIn(graph, states))) {
    if (!putBack(settings)) hiding.push(...settings.filter((setting) => !putBack([setting])));
  }
  return { by: inWords(hiding), without };
}

const SHOWS: Readonly<
  Record<Target['kind'], (graph: Graph, states: FilterStates, id: string) => boolean>
> = {
  actor: (graph, states, id) =>
    applyFilters(graph, states).actors.has(graph.actorNumber.get(id as ActorId) ?? -1),
  statement: (graph, states, id) =>
    hasBit(applyFilters(graph, states).rows, graph.rowNumber.get(id as StatementId) ?? -1),
};

function settingsIn(graph: Graph, states: FilterStates): readonly Setting[] {
  return [
    ...choiceFilterIds(graph).flatMap((id) => choiceSettings(graph, states, id)),
    ...SINGLE_FILTER_IDS.flatMap((id) => (id === 'date' ? [] : singleSetting(states, id))),
    ...dateSettings(states),
  ];
}

/** Each choice that is switched off. */
function choiceSettings(
  graph: Graph,
  states: FilterStates,
  filter: ChoiceFilterId,
): readonly Setting[] {
  const { label, choices } = choiceFilterOf(filter);
  const hidden = hiddenIn(states, filter);
  const labels =
    hidden.length === 0 ? new Map() : new Map(choices(graph).map((one) => [one.id, one.label]));
  return hidden.map((id) => ({
    of: label,
    words: labels.get(id) ?? id,
    set: (others) => ({
      ...others,
      hidden: withHidden(others.hidden, filter, [...hiddenIn(others, filter), id]),
    }),
  }));
}

/** A filter of another kind, which is given up whole. */
function singleSetting(states: FilterStates, id: SingleFilterId): readonly Setting[] {
  const { label, write } = SINGLE_FILTERS[id];
  // Which filter it is, and so of which kind its state, only the table knows.
  if (Object.keys(write(states[id] as never)).length === 0) return [];
  return [{ of: label, words: '', set: (others) => ({ ...others, [id]: states[id] }) }];
}

/** The window, and what is left out beside it. */
function dateSettings({ date }: FilterStates): readonly Setting[] {
  const { certainOnly, includeUndated, ...window } = date;
  const parts = [
    { of: 'the date window', isSet: Object.keys(window).length > 0, change: window },
    { of: 'Only certain dates', isSet: certainOnly, change: { certainOnly } },
    { of: 'Include undated being off', isSet: !includeUndated, change: { includeUndated } },
  ];
  return parts
    .filter(({ isSet }) => isSet)
    .map(({ of, change }) => ({
      of,
      words: '',
      set: (others) => ({ ...others, date: { ...others.date, ...change } }),
    }));
}

const byFilter = (settings: readonly Setting[]): readonly (readonly Setting[])[] =>
  [...new Set(settings.map(({ of }) => of))].map((of) => settings.filter((one) => one.of === of));

/** "Relation type: threatened, praised", one for each filter. */
const inWords = (settings: readonly Setting[]): readonly string[] =>
  byFilter(settings).map((ones) => {
    const words = ones.map((one) => one.words).filter((one) => one !== '');
    return words.length === 0 ? ones[0]!.of : `${ones[0]!.of}: ${words.join(', ')}`;
  });
