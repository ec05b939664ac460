/** Rows listed by group: those of group g are `items[offsets[g]] … items[offsets[g + 1] - 1]`. */
export interface Grouping {
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
}

export const groupItems = (grouping: Grouping, group: number): Uint32Array =>
  grouping.items.subarray(grouping.offsets[group] ?? 0, grouping.offsets[group + 1] ?? 0);

export const groupSize = ({ offsets }: Grouping, group: number): number =>
  (offsets[group + 1] ?? 0) - (offsets[group] ?? 0);

/** Lists by number as one Grouping. */
export function grouped(lists: readonly (readonly number[])[]): Grouping {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, index) => {
    offsets[index + 1] = offsets[index]! + list.length;
  });
  const items = new Uint32Array(offsets[lists.length]!);
  let at = 0;
  for (const list of lists) for (const item of list) items[at++] = item;
  return { offsets, items };
}

/** The same the other way round: for each of so many groups, the lists it is in. */
export function inverted(lists: readonly (readonly number[])[], groups: number): Grouping {
  const offsets = new Uint32Array(groups + 1);
  for (const list of lists) for (const group of list) offsets[group + 1]!++;
  for (let group = 0; group < groups; group++) offsets[group + 1]! += offsets[group]!;
  const items = new Uint32Array(offsets[groups] ?? 0);
  const next = offsets.slice();
  lists.forEach((list, row) => {
    for (const group of list) items[next[group]!++] = row;
  });
  return { offsets, items };
}
