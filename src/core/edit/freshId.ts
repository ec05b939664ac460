import type { Dataset } from '../model/dataset.ts';
import { cutTo, folded } from '../model/letters.ts';
import { itemsIn, type ListName } from './edit.ts';

/** What an id begins with where a name gives none. */
const LETTERS: Readonly<Record<ListName, string>> = {
  actors: 'actor',
  relations: 'r',
  events: 'event',
  sources: 'source',
};

const LISTS = Object.keys(LETTERS) as readonly ListName[];
/** Names can be long; ids are to be read in files. */
const LONGEST = 40;

/** An id that nothing in the dataset has: after a name, "peter-hegseth", or with a number, "r71". */
export function freshId(dataset: Dataset, list: ListName, name = ''): string {
  const taken = new Set(LISTS.flatMap((one) => itemsIn(dataset, one).map(({ id }): string => id)));
  const words = cutTo(folded(name).replaceAll(/[^\p{L}\p{N}]+/gu, '-'), LONGEST).replaceAll(
    /^-+|-+$/g,
    '',
  );
  const isFree = (id: string) => !taken.has(id) && !FORBIDDEN.has(id);
  if (words !== '' && isFree(words)) return words;
  const [stem, first] =
    words === '' ? [LETTERS[list], itemsIn(dataset, list).length + 1] : [`${words}-`, 2];
  for (let number = first; ; number++) if (isFree(`${stem}${number}`)) return `${stem}${number}`;
}

/** Names of every object's own parts, which no id may have. */
const FORBIDDEN: ReadonlySet<string> = new Set(['constructor', 'prototype']);
