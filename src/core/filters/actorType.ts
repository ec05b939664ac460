import type { Graph } from '../graph/graph.ts';
import { choiceFilter } from './choiceFilter.ts';
import { actorsAmong } from './visible.ts';
import { rowsWithout } from './withoutActors.ts';

const isOffIn = (graph: Graph, hidden: readonly string[]) => {
  const off = graph.actorTypes.map((type) => hidden.includes(type.id));
  return (actor: number) => off[graph.typeOfActor[actor]!] === true;
};

/** Hiding a type of actor hides its relations, and an event only when every participant is hidden. */
export const actorTypeFilter = choiceFilter({
  name: 'hide-actors',
  words: ({ filters }) => filters.actorType,
  choices: (_, graph) =>
    graph.actorTypes.map(({ id, label, plural }) => ({ id, label, inWords: plural })),
  rows: (graph, hidden) => rowsWithout(graph, isOffIn(graph, hidden)),
  hides: isOffIn,
  counts: (graph, rows) => {
    const counts = graph.actorTypes.map(() => 0);
    actorsAmong(graph, rows).forEach((actor) => {
      counts[graph.typeOfActor[actor]!]!++;
    });
    return counts;
  },
});
