import { useEffect, useMemo } from 'react';
import { type FilterStates, isFiltering } from '../../core/filters/filters.ts';
import type { Found } from '../../core/search/found.ts';
import type { FoundGroup } from '../../core/search/search.ts';
import type { Kind } from '../../core/search/searchIndex.ts';
import { whatHides } from '../../core/search/whatHides.ts';
import type { Messages } from '../../core/messages/messages.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { selectGraph } from '../../store/selectors.ts';
import { useHere } from '../kit/onDemand.ts';
import { useMessages, useRead } from '../kit/store.ts';
import { useProgress } from '../kit/useSteps.ts';
import { SEARCH } from '../parts.ts';

type SearchCode = NonNullable<typeof SEARCH.here>;

/** What is looked for, and how far the list of what was found is unfolded. */
export interface Search {
  readonly text: string;
  /** The kind of which more than the best are listed. */
  readonly unfolded?: Kind;
  /** A source that was chosen: what has claims from it is listed instead. */
  readonly source?: Found;
}

/** A line of the list: something found, or a way to another list. */
export type Line =
  | { readonly id: string; readonly found: Found; readonly hiddenBy?: readonly string[] }
  | { readonly id: string; readonly words: string; readonly leadsTo: Search };

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly Line[];
}

/** How many of a kind are listed at first, and at most. */
const FIRST = 5;
const MOST = 200;

const NONE: readonly Section[] = [];

interface Results {
  readonly sections: readonly Section[];
  /** True while the graph is still being looked through: what was found by then stays in its place. */
  readonly isSearching: boolean;
}

/** The list for a search in the open graph; none while nobody sees it, whatever filters do meanwhile. */
export function useResults(asked: Search, isOpen: boolean): Results {
  const graph = useRead(selectGraph);
  const filters = useRead((state) => state.view.filters);
  const messages = useMessages();
  const { result, soFar } = useGroups(messages, isOpen ? graph : undefined, asked);
  const groups = result ?? soFar;
  const sections = useMemo(
    () =>
      graph === undefined || groups === undefined || groups.length === 0
        ? NONE
        : groups.map((group) => sectionOf(messages, graph, filters, asked, group)),
    [graph, filters, asked, groups, messages],
  );
  return { sections, isSearching: isOpen && result === undefined && asked.text.trim() !== '' };
}

/** What answers a search, and what of it is known by now. */
function useGroups(messages: Messages, graph: Graph | undefined, asked: Search) {
  const { here: code } = useHere(SEARCH);
  useEffect(() => {
    // What fails is asked for again with the next letter.
    if (graph !== undefined) SEARCH.load().catch(() => {});
  }, [graph, asked]);
  return useProgress(
    useMemo(
      () =>
        graph === undefined || code === undefined
          ? undefined
          : () => groupsFor(code, messages, graph, asked),
      [code, graph, asked, messages],
    ),
  );
}

interface TitledGroup extends FoundGroup {
  readonly title: string;
}

function* groupsFor(
  { searching, statementsFrom }: SearchCode,
  messages: Messages,
  graph: Graph,
  { text, unfolded, source }: Search,
): Generator<readonly TitledGroup[] | undefined, readonly TitledGroup[]> {
  if (source !== undefined) {
    const results = statementsFrom(messages, graph, source.id);
    return [claimsFrom(messages, source, results)];
  }
  const limit = (kind: Kind) => (kind === unfolded ? MOST : FIRST);
  const titled = (groups: readonly FoundGroup[]) =>
    groups.map((group) => ({ ...group, title: messages.search.kinds[group.kind](group.count) }));
  const steps = searching(messages, graph, text, limit);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return titled(step.value);
    yield step.value === undefined ? undefined : titled(step.value);
  }
}

function claimsFrom(messages: Messages, source: Found, results: readonly Found[]): TitledGroup {
  return {
    kind: 'statement',
    count: results.length,
    results: results.slice(0, MOST),
    title: messages.search.claimsFrom(source.label.text, results.length),
  };
}

const sectionOf = (
  messages: Messages,
  graph: Graph,
  filters: FilterStates,
  asked: Search,
  group: TitledGroup,
): Section => ({
  id: group.kind,
  title: group.title,
  lines: [
    ...wayBack(messages, asked),
    ...group.results.map((found) => lineOf(messages, graph, filters, found)),
    ...wayOn(messages, asked, group),
  ],
});

function lineOf(messages: Messages, graph: Graph, filters: FilterStates, found: Found): Line {
  const line = { id: `${found.kind}:${found.id}`, found };
  const { kind, id } = found;
  if (kind === 'source' || !isFiltering(filters)) return line;
  const hiding = whatHides(messages, graph, filters, { kind, id });
  return hiding === undefined ? line : { ...line, hiddenBy: hiding.by };
}

const wayBack = ({ search }: Messages, { text, source }: Search): readonly Line[] =>
  source === undefined ? [] : [{ id: 'back', words: search.back, leadsTo: { text } }];

function wayOn(
  { search }: Messages,
  { text, source }: Search,
  { kind, count, results }: FoundGroup,
): readonly Line[] {
  if (source !== undefined || count === results.length || results.length >= MOST) return [];
  return [{ id: `more:${kind}`, words: search.showAll(count), leadsTo: { text, unfolded: kind } }];
}
