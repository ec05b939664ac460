import { focusOnly } from '../filters/focus.ts';
import type { Graph } from '../graph/graph.ts';
import { isGroupId, isLargeGraph } from '../graph/groups.ts';
import { tieNamed } from '../graph/ties.ts';
import type { ActorId, StatementId } from '../model/dataset.ts';
import { severalNamed, wayPicked } from './several.ts';
import type { Selection, View } from './view.ts';

const HOLDS: Readonly<Record<Selection['kind'], (graph: Graph, id: string) => boolean>> = {
  actor: (graph, id) => graph.actorNumber.has(id as ActorId),
  statement: (graph, id) => graph.rowNumber.has(id as StatementId),
  tie: (graph, id) => tieNamed(graph, id) !== undefined || areMarks(graph, id),
  group: isGroup,
  actors: (graph, id) => severalNamed(graph, id) !== undefined,
};

/** Whether it is a group's id as the graph may have them; which it has is known once they are found. */
function isGroup(graph: Graph, id: string): boolean {
  const hub = /^~\d+\.(.+)$/.exec(id)?.[1];
  return hub !== undefined && isLargeGraph(graph) && graph.actorNumber.has(hub as ActorId);
}

/** Whether it names two marks of which one at least is a group. */
const areMarks = (graph: Graph, id: string): boolean => {
  const marks = id.split('/');
  const isMark = (one: string) => isGroup(graph, one) || graph.actorNumber.has(one as ActorId);
  return marks.length === 2 && marks.some(isGroupId) && marks.every(isMark);
};

/** What the data no longer holds is dropped: chosen, it would open an empty panel; in focus, nothing would say so. */
export function withoutUnknown(view: View, graph: Graph): View {
  const { selection: chosen, ...rest } = view;
  const selection = chosen === undefined ? undefined : knownOf(chosen, graph);
  const { focus } = view.filters;
  const known = focusOnly(focus, (id) => graph.actorNumber.has(id as ActorId));
  const filters = known === focus ? view.filters : { ...view.filters, focus: known };
  return { ...rest, filters, ...(selection === undefined ? {} : { selection }) };
}

function knownOf(selection: Selection, graph: Graph): Selection | undefined {
  const { kind, id, path } = selection;
  if (!HOLDS[kind](graph, id)) return undefined;
  return path === undefined || wayPicked(graph, selection) !== undefined ? selection : { kind, id };
}
