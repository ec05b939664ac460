import { type Bits, bitsWhere } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';
import type { Messages } from '../messages/messages.ts';
import {
  overlapOf,
  parseDay,
  periodInWords,
  stateInWords,
  type TimeWindow,
} from '../model/period.ts';
import type { Filter } from './filter.ts';

/** The window's ends as typed, in EDTF or plainly; an absent end is open. */
export interface DateState {
  readonly from?: string;
  readonly to?: string;
  /** Drop what is only possibly inside the window. */
  readonly certainOnly: boolean;
  /** Keep what has no date at all. */
  readonly includeUndated: boolean;
}

/** The window in milliseconds; an end that can't be read counts as open. */
export function windowOf({ from, to }: DateState): TimeWindow {
  const start = from === undefined ? undefined : parseDay(from);
  const end = to === undefined ? undefined : parseDay(to);
  return {
    from: start?.ok === true ? start.period.earliestStart : -Infinity,
    to: end?.ok === true ? end.period.latestEnd : Infinity,
  };
}

/** True where the window from one typed date to another holds at least a moment. */
export function isWindow(from: string, to: string): boolean {
  const window = windowOf({ from, to, certainOnly: false, includeUndated: true });
  return window.from <= window.to;
}

/** "January to February 2026", "from January 2026", "until February 2026"; undefined without a window. */
function windowInWords(messages: Messages, { from, to }: DateState): string | undefined {
  if (from === undefined && to === undefined) return undefined;
  if (from === to) return periodInWords(messages, from!);
  // Between two dates nothing need be said of "from".
  const dates = { ...messages.dates, fromTo: messages.dates.to };
  return stateInWords({ ...messages, dates }, from, to);
}

/** How a dated row lies to a window. */
export const overlapOfRow = ({ columns }: Graph, row: number, window: TimeWindow) =>
  overlapOf(
    {
      earliestStart: columns.earliestStart[row]!,
      latestStart: columns.latestStart[row]!,
      earliestEnd: columns.earliestEnd[row]!,
      latestEnd: columns.latestEnd[row]!,
      uncertain: columns.uncertain[row] === 1,
    },
    window,
  );

/** The dated rows that may, but need not, lie inside the window. */
export function uncertainRows(graph: Graph, state: DateState): Bits {
  const window = windowOf(state);
  return bitsWhere(
    graph.statements.length,
    (row) => graph.columns.dated[row] === 1 && overlapOfRow(graph, row, window) === 'possible',
  );
}

export const dateFilter: Filter<DateState> & { readonly control: 'window' } = {
  label: ({ filters }) => filters.date.label,
  control: 'window',
  initial: { certainOnly: false, includeUndated: true },
  rows: (graph, state) => {
    const window = windowOf(state);
    return bitsWhere(graph.statements.length, (row) => {
      if (graph.columns.dated[row] === 0) return state.includeUndated;
      const overlap = overlapOfRow(graph, row, window);
      return overlap === 'certain' || (overlap === 'possible' && !state.certainOnly);
    });
  },
  write: ({ from, to, certainOnly, includeUndated }) => ({
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(certainOnly ? { certain: '1' } : {}),
    ...(includeUndated ? {} : { undated: '0' }),
  }),
  inWords: (messages, _, state) => {
    const window = windowInWords(messages, state);
    const words = messages.filters.date;
    return [
      ...(window === undefined ? [] : [window]),
      ...(state.certainOnly ? [words.certainOnly] : []),
      ...(state.includeUndated ? [] : [words.withoutUndated]),
    ];
  },
  read: ({ filters }, { from, to, certain, undated }) => {
    const problems: string[] = [];
    const readable = (end: string | undefined): string | undefined => {
      const day = end === undefined ? undefined : parseDay(end);
      if (day?.ok === false) problems.push(filters.date.unreadable(end!, day.problem));
      return day?.ok === true ? end : undefined;
    };
    const [start, end] = [readable(from), readable(to)];
    return {
      problems,
      state: {
        ...(start === undefined ? {} : { from: start }),
        ...(end === undefined ? {} : { to: end }),
        certainOnly: certain === '1',
        includeUndated: undated !== '0',
      },
    };
  },
};
