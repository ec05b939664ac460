import { forEachBit } from '../graph/bits.ts';
import { type Graph, groupItems, groupSize } from '../graph/graph.ts';
import { perGraph } from '../graph/perGraph.ts';
import { actorName } from '../graph/voices.ts';
import { choiceFilter } from './choiceFilter.ts';
import type { Choice } from './filter.ts';
import { rowsWithout } from './withoutActors.ts';

const isOffIn = ({ actors }: Graph, hidden: readonly string[]) => {
  const ids = new Set(hidden);
  return (actor: number) => ids.has(actors[actor]!.id);
};

/** Actor numbers, those with the most relations and events first. */
const inOrder = perGraph(({ actors, rowsOfActor }) => {
  const degree = Uint32Array.from(actors, (_, actor) => groupSize(rowsOfActor, actor));
  return actors
    .map((_, actor) => actor)
    .toSorted(
      (a, b) =>
        degree[b]! - degree[a]! || actors[a]!.name.localeCompare(actors[b]!.name, 'en') || a - b,
    );
});

const choices = perGraph((graph) =>
  inOrder(graph).map((actor): Choice => {
    const { id, name } = graph.actors[actor]!;
    return { id, label: name, inWords: actorName(graph, id) };
  }),
);

/** Actor by actor: one that is hidden takes its relations along, and an event when it was the last of its participants. */
export const actorFilter = choiceFilter({
  name: 'hide-who',
  words: ({ filters }) => filters.actor,
  choices: (_, graph) => choices(graph),
  rows: (graph, hidden) => rowsWithout(graph, isOffIn(graph, hidden)),
  hides: isOffIn,
  counts: (graph, rows) => {
    const counts = new Uint32Array(graph.actors.length);
    forEachBit(rows, (row) => {
      for (const actor of groupItems(graph.actorsOfRow, row)) counts[actor]!++;
    });
    return inOrder(graph).map((actor) => counts[actor]!);
  },
});
