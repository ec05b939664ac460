import { EN } from '../messages/en/en.ts';
import { countInWords } from '../filters/countInWords.ts';
import { type Filtered, type FilterStates, isFiltering } from '../filters/filters.ts';
import { filtersInWords } from '../filters/inWords.ts';
import type { Graph } from '../graph/graph.ts';
import { contestedNote } from '../graph/contestedNote.ts';
import { titleInWords } from '../graph/voices.ts';
import type { Source } from '../model/dataset.ts';
import { capitalised } from '../model/letters.ts';
import { isImported } from '../model/imported.ts';
import { periodInWords } from '../model/period.ts';
import { noteMark } from '../scene/contested.ts';
import { citedSources, contestedRows, type Gathered } from '../scene/scene.ts';

/** The words of a figure that a reader can change; each is filled in from the view until they do. */
export interface FigureTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly notes: string;
  readonly credit: string;
}

/** What of the picture is not in the file, and has to be explained. */
interface Ground {
  readonly hasCommunities?: boolean;
  /** What a mark's place says, where it says something. */
  readonly placesMean?: string | undefined;
  /** Whether some of the graph is cut off. */
  readonly isCropped?: boolean;
  readonly gathered?: GatheredWords | undefined;
}

/** Of a graph too large to be shown one by one. */
export interface GatheredWords extends Gathered {
  /** The rows that have a line or a mark of their own: only of those can a note say who objects. */
  readonly alone: ReadonlySet<number>;
}

/** The words that a figure of this view starts with. */
export function figureTexts(
  graph: Graph,
  filtered: Filtered,
  states: FilterStates,
  { hasCommunities = false, placesMean, isCropped = false, gathered }: Ground = {},
): FigureTexts {
  const { meta } = graph.dataset;
  const shown = filtersInWords(EN, graph, states);
  // A foreign file doesn't say up to when it holds.
  const asOf = `${isImported(graph.dataset) ? 'Imported on' : 'As of'} ${periodInWords(EN, meta.asOf)}`;
  return {
    title: meta.title,
    subtitle: [
      ...(meta.fictional === true ? ['A made-up case'] : []),
      ...(shown === '' ? [] : [capitalised(shown)]),
      asOf,
    ].join('. '),
    notes: [
      ...(isImported(graph.dataset) ? [UNSOURCED] : []),
      ...notes(graph, filtered, states, gathered !== undefined),
      ...(isCropped ? [DETAIL] : []),
      ...(placesMean === undefined ? [] : [placesMean]),
      ...(hasCommunities ? [COMPUTED] : []),
      ...(gathered === undefined ? [] : gatheredNotes(graph, filtered, gathered)),
      ...contestedNotes(graph, filtered, gathered),
    ].join('\n'),
    credit: meta.credit === undefined ? 'Made with Dramatis' : `${meta.credit}. Made with Dramatis`,
  };
}

/** The file itself stands in the list of sources, where it is no evidence. */
const UNSOURCED =
  'Imported from another program’s file: lines marked as unsourced rest on that file alone.';

/** A reader of the picture can't see that there is more. */
const DETAIL = 'Detail of a larger picture.';

/** What no source says must not look as if one did. */
const COMPUTED = 'Communities were computed from the lines, not reported.';

/** How much there is to see; which filters made it so is in the subtitle. */
const notes = (
  graph: Graph,
  filtered: Filtered,
  states: FilterStates,
  isGathered: boolean,
): string[] =>
  isFiltering(states)
    ? [`${countInWords(EN, graph, filtered, states)}.`]
    : uncertainNote(filtered.uncertainCount, isGathered);

/** With nothing hidden, how much there is goes without saying. */
const uncertainNote = (count: number, isGathered: boolean): string[] =>
  count === 0
    ? []
    : [
        `${EN.grammar.counted(count, 'date', 'dates')} uncertain${isGathered ? '' : ': drawn thinner'}.`,
      ];

/** A note for each contested statement that is visible, once for all of the same words: what it is, and who objects. */
export const contestedNotes = (
  graph: Graph,
  filtered: Filtered,
  gathered?: GatheredWords,
): string[] => [
  ...new Set(
    contestedAlone(graph, filtered, gathered).map(
      (row) => `${noteMark(graph, [row])} ${contestedNote(graph, graph.statements[row]!)}`,
    ),
  ),
];

const contestedAlone = (graph: Graph, filtered: Filtered, gathered: GatheredWords | undefined) =>
  contestedRows(graph, filtered).filter((row) => gathered?.alone.has(row) ?? true);

/** What stands for how many, how groups came about, how many of the gathered are contested, and what all rests on. */
function gatheredNotes(graph: Graph, filtered: Filtered, gathered: GatheredWords): string[] {
  const contested =
    contestedRows(graph, filtered).length - contestedAlone(graph, filtered, gathered).length;
  const sources = citedSources(graph, filtered).length;
  return [
    EN.gathered.line(gathered),
    EN.gathered.computed,
    ...(contested === 0 ? [] : [EN.gathered.contested(contested)]),
    EN.gathered.sources(sources),
  ];
}

/** A source in the list below a figure: outlet, title, author, date. */
export function citation(source: Source): string {
  const { publisher, shortName, author, published, publishedNote } = source;
  const outlet = publisher ?? shortName;
  const parts = [
    ...(outlet === undefined ? [] : [capitalised(outlet)]),
    titleInWords(EN, source),
    ...(author === undefined ? [] : [author]),
    ...(published === undefined ? [] : [periodInWords(EN, published)]),
    ...(publishedNote === undefined ? [] : ['date inferred']),
  ];
  return parts.join(', ');
}

/** Alternative text of at most 250 characters: kind, subject, counts, and how much is contested. */
export function altText(graph: Graph, filtered: Filtered, title: string): string {
  const contested = contestedRows(graph, filtered).length;
  const counts = `${EN.grammar.counted(filtered.actors.size, 'actor', 'actors')} and ${EN.statements.relations(filtered.relationCount)}`;
  const tail = `, showing ${counts}${contested === 0 ? '' : `; ${contested} contested`}.`;
  const head = 'Network diagram: ';
  return head + shortened(title, 250 - head.length - tail.length) + tail;
}

/** At most `room` characters, the last "…" where some were cut; never half of a pair. */
const shortened = (text: string, room: number): string =>
  text.length <= room ? text : `${text.slice(0, room - 1).replace(/[\ud800-\udbff]$/, '')}…`;
