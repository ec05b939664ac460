import type { Dataset } from '../model/dataset.ts';
import { type Item, type ListName, itemsIn } from './edit.ts';
import { isSame } from './same.ts';

export interface Found {
  readonly list: ListName;
  readonly item: Item;
}

/** An item that is in both, and not the same; `keys` are those of its values that differ. */
export interface Changed {
  readonly list: ListName;
  readonly before: Item;
  readonly after: Item;
  readonly keys: readonly string[];
}

/** What turns one dataset into another; items are known by their ids, places in the picture don't count. */
export interface Difference {
  readonly added: readonly Found[];
  readonly changed: readonly Changed[];
  readonly removed: readonly Found[];
  /** What is said of the graph as a whole: the keys that differ. */
  readonly described: readonly string[];
}

/** In the order in which people look for them. */
const LISTS: readonly ListName[] = ['relations', 'events', 'actors', 'sources'];

/** How often it is saved is counted by saving. */
const COUNTED = 'revision';

export function differenceOf(before: Dataset, after: Dataset): Difference {
  if (before === after) return { added: [], changed: [], removed: [], described: [] };
  const lists = LISTS.map((list) => differenceIn(list, before, after));
  return {
    added: lists.flatMap(({ added }) => added),
    changed: lists.flatMap(({ changed }) => changed),
    removed: lists.flatMap(({ removed }) => removed),
    described: keysThatDiffer(before.meta, after.meta).filter((key) => key !== COUNTED),
  };
}

export const countOf = ({ added, changed, removed, described }: Difference): number =>
  added.length + changed.length + removed.length + (described.length > 0 ? 1 : 0);

function differenceIn(
  list: ListName,
  before: Dataset,
  after: Dataset,
): Omit<Difference, 'described'> {
  const [were, are] = [itemsIn(before, list), itemsIn(after, list)];
  if (were === are) return { added: [], changed: [], removed: [] };
  const former = new Map<string, Item>(were.map((item) => [item.id, item]));
  const left = new Set<string>(are.map(({ id }) => id));
  return {
    added: are.filter(({ id }) => !former.has(id)).map((item) => ({ list, item })),
    removed: were.filter(({ id }) => !left.has(id)).map((item) => ({ list, item })),
    changed: are.flatMap((item): Changed[] => {
      const was = former.get(item.id);
      if (was === undefined || was === item) return [];
      const keys = keysThatDiffer(was, item);
      return keys.length === 0 ? [] : [{ list, before: was, after: item, keys }];
    }),
  };
}

function keysThatDiffer(before: object, after: object): readonly string[] {
  const [was, is] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (key) => !isSame(was[key], is[key]),
  );
}
