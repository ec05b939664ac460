import type { Graph } from '../graph/graph.ts';
import { perGraph } from '../graph/perGraph.ts';
import type { RelationType } from '../graph/vocabulary.ts';
import type { Messages } from '../messages/messages.ts';
import { DAY, dayText, parsePeriod } from '../model/period.ts';

/** A window that is offered by name; an absent end is open. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  readonly from?: string;
}

const LENGTHS = [30, 90];
const MOST_FIRSTS = 6;

/** What stands first in the list of what began when. */
const TELLING = ['material-conflict', 'verbal-conflict'];

/** A preset as a language may name it. */
type Unnamed = Omit<Preset, 'label'> & {
  readonly labelIn: (timeline: Messages['timeline']) => string;
};

const unnamed = perGraph((graph): readonly Unnamed[] => [
  { id: 'all', labelIn: ({ allTime }) => allTime },
  ...lastDays(graph),
  ...firsts(graph),
]);

/** The windows that a graph suggests: all time, its last weeks, and since conflicts of each kind began. */
export const presetsOf = ({ timeline }: Messages, graph: Graph): readonly Preset[] =>
  unnamed(graph).map(({ labelIn, ...preset }) => ({ ...preset, label: labelIn(timeline) }));

function lastDays({ dataset, extent }: Graph): readonly Unnamed[] {
  if (extent === undefined) return [];
  const end = lastDay(dataset.meta.asOf, extent);
  return LENGTHS.filter((days) => end - days * DAY >= extent.from).map((days) => ({
    id: `last-${days}`,
    labelIn: ({ lastDays: inWords }) => inWords(days),
    from: dayText(end - (days - 1) * DAY),
  }));
}

/** The day up to which the file is complete, if its dates reach so far. */
function lastDay(asOf: string, extent: NonNullable<Graph['extent']>): number {
  const day = parsePeriod(asOf);
  const end = day.ok ? day.period.latestEnd : extent.to;
  return end < extent.from ? extent.to : Math.min(end, extent.to);
}

/** Since the first of each telling type that has a date which is sure; in order of time. */
function firsts(graph: Graph): readonly Unnamed[] {
  const { relationTypes, columns, relationCount } = graph;
  const found = relationTypes.map((type) => ({ type, first: Infinity, count: 0 }));
  for (let row = 0; row < relationCount; row++) {
    const one = found[columns.type[row]!]!;
    const start = columns.earliestStart[row]!;
    one.count++;
    if (columns.dated[row] === 1 && columns.uncertain[row] === 0 && Number.isFinite(start))
      one.first = Math.min(one.first, start);
  }
  return found
    .filter(({ type, first }) => Number.isFinite(first) && TELLING.includes(type.family))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_FIRSTS)
    .toSorted((a, b) => a.first - b.first)
    .map(({ type, first }) => ({
      id: `first-${type.id}`,
      labelIn: ({ sinceFirst }) => sinceFirst(type.label, nounOf(graph, type)),
      from: dayText(first),
    }));
}

/** What one of a type is called; undefined for a type of the file's own. */
function nounOf({ dataset }: Graph, { id, noun }: RelationType): string | undefined {
  const isOwn = Object.hasOwn(dataset.vocabulary?.relationTypes ?? {}, id);
  return isOwn ? undefined : noun;
}
