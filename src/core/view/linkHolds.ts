import { filtersOn } from '../filters/filters.ts';
import { writeTable } from './tableLink.ts';
import type { Messages } from '../messages/messages.ts';
import { initialView, type View } from './view.ts';

/** Longer links are cut off by some mail and chat programs. In characters. */
export const LONGEST_LINK = 2000;

type Holds = Messages['links']['holds'];

/** Each part of a view in words, where it is anything but what a fresh view has; in the order in which it is told. */
const PARTS: readonly ((holds: Holds, view: View, fresh: View) => string | undefined | false)[] = [
  (holds, { filters }) =>
    filtersOn(filters).some((id) => id !== 'date' && id !== 'focus') && holds.filters,
  (holds, { filters }) => filtersOn(filters).includes('date') && holds.dates,
  (holds, { filters }) => filtersOn(filters).includes('focus') && holds.focus,
  (holds, view, fresh) =>
    (['layout', 'centre', 'shape', 'seed', 'sizeBy', 'communities'] as const).some(
      (key) => view[key] !== fresh[key],
    ) && holds.layout,
  (holds, { opened }) => opened.length > 0 && holds.groups(opened.length),
  (holds, { everything }) => everything && holds.everything,
  (holds, { places }) => Object.keys(places).length > 0 && holds.places,
  (holds, { pins }) => {
    const moved = Object.keys(pins).length;
    return moved > 0 && holds.moves(moved);
  },
  (holds, { tab }, fresh) => tab !== fresh.tab && holds.tab,
  (holds, { table }) => Object.keys(writeTable(table)).length > 0 && holds.table,
  (holds, { selection }) => selection !== undefined && holds.selection,
  (holds, { figure }, fresh) =>
    JSON.stringify(figure) !== JSON.stringify(fresh.figure) && holds.figure,
];

/** What a link of this view holds: "filters, dates, 3 moves and what is chosen"; "" for the view that a graph opens with. */
export function linkHolds({ grammar, links }: Messages, view: View): string {
  const fresh = initialView(view.data);
  return grammar.and(
    PARTS.map((inWords) => inWords(links.holds, view, fresh)).filter(
      (words) => typeof words === 'string',
    ),
  );
}
