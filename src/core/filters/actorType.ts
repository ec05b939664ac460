import { bitsWhere } from '../graph/bits.ts';
import { groupItems } from '../graph/graph.ts';
import { isEvent } from '../model/dataset.ts';
import { choiceFilter } from './choiceFilter.ts';
import { actorsAmong } from './visible.ts';

/** Hiding a type of actor hides its relations, and an event only when every participant is hidden. */
export const actorTypeFilter = choiceFilter({
  name: 'hide-actors',
  label: 'Actor type',
  plural: 'actor types',
  lead: { on: 'only', off: 'without' },
  choices: (graph) =>
    graph.actorTypes.map(({ id, label, plural }) => ({ id, label, inWords: plural })),
  rows: (graph, hidden) => {
    const off = graph.actorTypes.map((type) => hidden.includes(type.id));
    const isOff = (actor: number) => off[graph.typeOfActor[actor]!] === true;
    return bitsWhere(graph.statements.length, (row) => {
      const actors = groupItems(graph.actorsOfRow, row);
      return isEvent(graph.statements[row]!) ? !actors.every(isOff) : !actors.some(isOff);
    });
  },
  counts: (graph, rows) => {
    const counts = graph.actorTypes.map(() => 0);
    actorsAmong(graph, rows).forEach((actor) => {
      counts[graph.typeOfActor[actor]!]!++;
    });
    return counts;
  },
});
