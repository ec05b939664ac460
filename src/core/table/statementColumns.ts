import { hasBit } from '../graph/bits.ts';
import { outletsOf } from '../graph/chronology.ts';
import type { Graph } from '../graph/graph.ts';
import { objectorsInWords } from '../graph/objections.ts';
import { dateInWords } from '../graph/sentence.ts';
import { writtenDate } from '../graph/writtenDate.ts';
import type { Column, Shown } from './column.ts';

export const statementOf = ({ graph }: Shown, row: number) => graph.statements[row]!;

export const DATE_COLUMNS: readonly Column[] = [
  { id: 'date', heading: (headings) => headings.date, width: 11, text: whenText, key: whenKey },
  {
    id: 'written',
    heading: (headings) => headings.written,
    width: 10,
    text: (shown, row) => writtenDate(statementOf(shown, row)) ?? '',
    key: whenKey,
    isExtra: true,
  },
];

/** The date in words, and whether it may lie outside the window. */
function whenText(shown: Shown, row: number): string {
  const { graph, filtered, messages } = shown;
  const words = dateInWords(messages, graph, statementOf(shown, row)) ?? '';
  const isOpen = hasBit(filtered.uncertain, row) && graph.columns.uncertain[row] === 0;
  return isOpen ? messages.table.mayLieOutside(words) : words;
}

/** By the earliest beginning, then the latest, then the ends; what has no date has no place among them. */
function whenKey({ graph }: Shown, row: number) {
  const { dated, earliestStart, latestStart, earliestEnd, latestEnd } = graph.columns;
  return dated[row] === 0
    ? undefined
    : [earliestStart, latestStart, earliestEnd, latestEnd].map((bounds) => bounds[row]!);
}

export const TYPE_COLUMN: Column = {
  id: 'type',
  heading: (headings) => headings.type,
  width: 8,
  text: ({ graph }, row) => graph.relationTypes[graph.columns.type[row]!]!.label,
};

/** What every statement has beside who did what and when. */
export const EVIDENCE_COLUMNS: readonly Column[] = [
  {
    id: 'status',
    heading: (headings) => headings.status,
    width: 7,
    text: ({ graph, messages }, row) =>
      messages.vocabulary.statuses[graph.statuses[graph.columns.status[row]!]!].label,
    // The best borne out first, as the filter lists them.
    key: ({ graph }, row) => graph.columns.status[row]!,
  },
  {
    id: 'denied',
    heading: (headings) => headings.denied,
    width: 11,
    text: (shown, row) => objectorsInWords(shown.messages, shown.graph, statementOf(shown, row)),
  },
  {
    id: 'sources',
    heading: (headings) => headings.sources,
    width: 12,
    text: (shown, row) => outletsOf(shown.graph, statementOf(shown, row)).join('; '),
  },
  {
    id: 'summary',
    heading: (headings) => headings.summary,
    width: 28,
    text: (shown, row) => statementOf(shown, row).summary,
    isProse: true,
  },
];

export const ID_COLUMN: Column = {
  id: 'id',
  heading: (headings) => headings.id,
  width: 12,
  text: (shown, row) => statementOf(shown, row).id,
  isExtra: true,
};

export const itemOfRow = (graph: Graph, row: number) => graph.statements[row]!;
