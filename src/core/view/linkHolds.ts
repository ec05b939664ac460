import { INITIAL_FILTERS, isFiltering } from '../filters/filters.ts';
import { writeTable } from './tableLink.ts';
import { listed } from '../model/letters.ts';
import { initialView, type View } from './view.ts';

/** Longer links are cut off by some mail and chat programs. In characters. */
export const LONGEST_LINK = 2000;

const count = (number: number, one: string, more: string): string =>
  number === 1 ? one : `${number.toLocaleString('en-GB')} ${more}`;

/** Each part of a view in words, where it is anything but what a fresh view has; in the order in which it is told. */
const PARTS: readonly ((view: View, fresh: View) => string | undefined | false)[] = [
  ({ filters }) =>
    isFiltering({ ...filters, date: INITIAL_FILTERS.date, focus: INITIAL_FILTERS.focus }) &&
    'filters',
  ({ filters }) => isFiltering({ ...INITIAL_FILTERS, date: filters.date }) && 'dates',
  ({ filters }) => isFiltering({ ...INITIAL_FILTERS, focus: filters.focus }) && 'the focus',
  (view, fresh) =>
    (['layout', 'centre', 'shape', 'seed', 'sizeBy', 'communities'] as const).some(
      (key) => view[key] !== fresh[key],
    ) && 'the layout',
  ({ places }) => Object.keys(places).length > 0 && 'the tidied places',
  ({ pins }) => {
    const moved = Object.keys(pins).length;
    return moved > 0 && count(moved, 'one move', 'moves');
  },
  ({ tab }, fresh) => tab !== fresh.tab && 'the tab',
  ({ table }) => Object.keys(writeTable(table)).length > 0 && 'the table',
  ({ selection }) => selection !== undefined && 'what is chosen',
  ({ figure }, fresh) =>
    JSON.stringify(figure) !== JSON.stringify(fresh.figure) && 'the figure’s settings',
];

/** What a link of this view holds: "filters, dates, 3 moves and what is chosen"; "" for the view that a graph opens with. */
export function linkHolds(view: View): string {
  const fresh = initialView(view.data);
  return listed(
    PARTS.map((inWords) => inWords(view, fresh)).filter((words) => typeof words === 'string'),
  );
}
