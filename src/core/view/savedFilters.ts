import type { FilterStates } from '../filters/filters.ts';
import type { Messages } from '../messages/messages.ts';
import { decodeView, encodeView } from './codec.ts';
import { initialView } from './view.ts';

/** Filters that were given a name. They are kept as a link says them, so that later versions still read them. */
export interface SavedFilters {
  readonly name: string;
  readonly link: string;
}

/** The longest name, in UTF-16 code units. */
export const MOST_LETTERS = 60;

export const filtersAsLink = (filters: FilterStates): string =>
  encodeView({ ...initialView(''), filters });

/** The filters of a link of that kind, and what of it can't be read; undefined where it is no such link. */
export function filtersOfLink(
  messages: Messages,
  link: string,
): { readonly filters: FilterStates; readonly problems: readonly string[] } | undefined {
  const decoded = decodeView(messages, link);
  return decoded.ok ? { filters: decoded.view.filters, problems: decoded.problems } : undefined;
}

/** A name as it is kept: without what nobody sees. */
export const tidyName = (name: string): string =>
  name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').slice(0, MOST_LETTERS).trim();

/** "Early days" and "early  days" are one name. */
const same = (a: string, b: string): boolean =>
  tidyName(a).toLowerCase() === tidyName(b).toLowerCase();

type Sets = readonly SavedFilters[];

export const setNamed = (sets: Sets, name: string): SavedFilters | undefined =>
  sets.find((set) => same(set.name, name));

export const withoutSet = (sets: Sets, name: string): Sets =>
  sets.filter((set) => !same(set.name, name));

/** The sets in the order of their names, with this one, in the place of one that has its name. */
export const withSet = (sets: Sets, set: SavedFilters): Sets =>
  [...withoutSet(sets, set.name), { ...set, name: tidyName(set.name) }].toSorted((a, b) =>
    a.name.localeCompare(b.name, 'en', { numeric: true }),
  );

/** The sets with one under another name; as they were where it has gone meanwhile. */
export function withNewName(sets: Sets, name: string, newName: string): Sets {
  const set = setNamed(sets, name);
  return set === undefined
    ? sets
    : withSet(withoutSet(sets, name), { ...set, name: tidyName(newName) });
}
