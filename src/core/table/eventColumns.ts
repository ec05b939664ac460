import { perGraph } from '../graph/perGraph.ts';
import { type Event, isEvent } from '../model/dataset.ts';
import { ROLES } from '../model/vocabulary.ts';
import type { Graph } from '../graph/graph.ts';
import type { Column, Shown } from './column.ts';
import { ownColumns } from './ownColumns.ts';
import {
  DATE_COLUMNS,
  EVIDENCE_COLUMNS,
  ID_COLUMN,
  itemOfRow,
  TYPE_COLUMN,
} from './statementColumns.ts';

export const eventColumns = perGraph((graph): readonly Column[] => [
  ...DATE_COLUMNS,
  {
    id: 'name',
    heading: (headings) => headings.event,
    width: 14,
    text: (shown, row) => eventOf(shown.graph, row).name,
  },
  TYPE_COLUMN,
  {
    id: 'participants',
    heading: (headings) => headings.participants,
    width: 22,
    text: (shown, row) => participantsInWords(shown, eventOf(shown.graph, row)),
  },
  ...EVIDENCE_COLUMNS,
  ID_COLUMN,
  ...ownColumns(graph.dataset.events ?? [], itemOfRow),
]);

function eventOf(graph: Graph, row: number): Event {
  const statement = itemOfRow(graph, row);
  if (!isEvent(statement)) throw new Error(`row ${row} is no event`);
  return statement;
}

/** "acted: Ann; addressed: Bob, Cleo": names by role, in the order of roles. */
function participantsInWords({ graph, messages }: Shown, { participants }: Event): string {
  const nameOf = (id: Event['participants'][number]['actor']) =>
    graph.actors[graph.actorNumber.get(id) ?? -1]?.name ?? id;
  return (Object.keys(ROLES) as (keyof typeof ROLES)[])
    .flatMap((role) => {
      const names = participants
        .filter((one) => one.role === role)
        .map(({ actor }) => nameOf(actor));
      return names.length === 0 ? [] : [`${messages.vocabulary.roles[role]}: ${names.join(', ')}`];
    })
    .join('; ');
}
