import { isFiltering } from '../filters/filters.ts';
import type { Filtered } from '../filters/filters.ts';
import type { Graph } from '../graph/graph.ts';
import { deedInWords, objectionNote } from '../graph/sentence.ts';
import type { Source } from '../model/dataset.ts';
import { periodInWords } from '../model/period.ts';
import type { FilterStates } from '../filters/filters.ts';
import { type CitedSource, DISPUTED_MARK, disputedRows } from '../scene/scene.ts';

/** The words of a figure that a reader can change; each is filled in from the view until they do. */
export interface FigureTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly notes: string;
  readonly credit: string;
}

/** "Relations from 2026-01 to 2026-02", for a subtitle; undefined without a window. */
function windowInWords({ date: { from, to } }: FilterStates): string | undefined {
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined) return `until ${periodInWords(to!)}`;
  if (from === to) return `of ${periodInWords(from)}`;
  return to === undefined
    ? `from ${periodInWords(from)}`
    : `from ${periodInWords(from)} to ${periodInWords(to)}`;
}

/** The words that a figure of this view starts with. */
export function figureTexts(graph: Graph, filtered: Filtered, states: FilterStates): FigureTexts {
  const { meta } = graph.dataset;
  const window = windowInWords(states);
  const asOf = `As of ${periodInWords(meta.asOf)}`;
  return {
    title: meta.title,
    subtitle: [...(window === undefined ? [] : [`Relations ${window}`]), asOf].join('. '),
    notes: notes(graph, filtered, states).join('\n'),
    credit: meta.credit === undefined ? 'Made with Dramatis' : `${meta.credit}. Made with Dramatis`,
  };
}

function notes(graph: Graph, filtered: Filtered, states: FilterStates): string[] {
  const disputed = disputedRows(graph, filtered).map((row) => {
    const statement = graph.statements[row]!;
    return `${DISPUTED_MARK} ${deedInWords(graph, statement)}: ${objectionNote(graph, statement) ?? statement.statusNote ?? 'disputed'}.`;
  });
  const hidden = isFiltering(states)
    ? [`${filtered.relationCount} of ${graph.relationCount} relations are shown.`]
    : [];
  return [...hidden, ...disputed];
}

/** "1 Axios: Title, 24 February 2026" */
export const sourceInWords = ({ number, source }: CitedSource): string =>
  `${number}  ${citation(source)}`;

export function citation({ publisher, title, author, published }: Source): string {
  const parts = [
    ...(publisher === undefined ? [] : [publisher]),
    `“${title}”`,
    ...(author === undefined ? [] : [author]),
    ...(published === undefined ? [] : [periodInWords(published)]),
  ];
  return parts.join(', ');
}

/** Alternative text of at most 250 characters: kind, subject, counts, and how much is contested. */
export function altText(graph: Graph, filtered: Filtered, title: string): string {
  const contested = disputedRows(graph, filtered).length;
  const counts = `${counted(filtered.actors.size, 'actor')} and ${counted(filtered.relationCount, 'relation')}`;
  const tail = `, showing ${counts}${contested === 0 ? '' : `; ${contested} contested`}.`;
  const head = 'Network diagram: ';
  return head + shortened(title, 250 - head.length - tail.length) + tail;
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** At most `room` characters, the last "…" where some were cut; never half of a pair. */
const shortened = (text: string, room: number): string =>
  text.length <= room ? text : `${text.slice(0, room - 1).replace(/[\ud800-\udbff]$/, '')}…`;
