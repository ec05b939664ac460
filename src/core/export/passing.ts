import { actorsAmong } from '../filters/visible.ts';
import { type Bits, hasBit } from '../graph/bits.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import { type Dataset, isEvent, type Statement } from '../model/dataset.ts';

const sourcesOf = (statements: readonly Statement[]): ReadonlySet<string> =>
  new Set(statements.flatMap(({ claims }) => claims.map(({ source }) => source)));

/** Whose words some statements are. */
const quotedIn = (statements: readonly Statement[]): readonly string[] =>
  statements.flatMap(({ claims }) =>
    claims.flatMap(({ by }) => (by !== undefined && 'actor' in by ? [by.actor] : [])),
  );

/**
 * The graph of what passes the filters: its statements, the actors that are shown or quoted, and the sources but for those
 * that only hidden statements rest on. All else of the graph stays as it is.
 */
export function passing(graph: Graph, rows: Bits): Graph {
  const { dataset, statements } = graph;
  const isShown = ({ id }: Statement) => hasBit(rows, graph.rowNumber.get(id)!);
  const shown = statements.filter(isShown);
  if (shown.length === statements.length) return graph;
  const actors = new Set<string>([
    ...actorsAmong(graph, rows).map((actor) => graph.actors[actor]!.id),
    ...quotedIn(shown),
  ]);
  const cited = sourcesOf(shown);
  const hidden = sourcesOf(statements.filter((one) => !isShown(one)));
  const part: Dataset = {
    ...dataset,
    sources: dataset.sources.filter(({ id }) => cited.has(id) || !hidden.has(id)),
    actors: dataset.actors.filter(({ id }) => actors.has(id)),
    relations: dataset.relations.filter(isShown),
    ...(dataset.events === undefined ? {} : { events: dataset.events.filter(isShown) }),
    ...(dataset.view === undefined
      ? {}
      : {
          view: viewWithout(
            dataset,
            new Set([...actors, ...shown.filter(isEvent).map(({ id }) => id)]),
          ),
        }),
  };
  return buildGraph(part);
}

/** The view's hints without the places of what is hidden. */
function viewWithout({ view = {}, actors, events = [] }: Dataset, kept: ReadonlySet<string>) {
  const { positions } = view;
  if (positions === undefined) return view;
  const hidden = new Set(
    [...actors, ...events].map(({ id }): string => id).filter((id) => !kept.has(id)),
  );
  return {
    ...view,
    positions: Object.fromEntries(Object.entries(positions).filter(([id]) => !hidden.has(id))),
  };
}
