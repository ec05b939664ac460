import type { LeftOut } from '../../core/formats/leftOut.ts';
import type { Messages } from '../../core/messages/messages.ts';

/** "3 of 70 relations", "everything from line 14 on": what of a faulty file is not in its sound part. */
export const leftOutInWords = (
  { open }: Messages,
  { counts, others, from }: LeftOut,
): readonly string[] => [
  ...counts.map(({ kind, left, all }) => open.leftOutKinds[kind](left, all)),
  ...(others.length === 0 ? [] : [open.leftOutAt(others)]),
  ...(from === undefined ? [] : [open.leftOutFrom(from)]),
];
