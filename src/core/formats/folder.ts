import { type Fault, type Faults, collectFaults } from './faults.ts';
import { lineCounter } from './lines.ts';

/** A file among several that are read together. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Several files read as one: where each begins, and the faults of all. */
export interface Folder {
  readonly faults: Faults;
  /** The offset of each file's first character, as if one file followed the other. */
  readonly bases: readonly number[];
}

/** "amount.value" of the pointer "/relations/0/amount/value", "stance" of "/relations/0/claims/1/stance". */
const keyOf = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .filter((_, index, steps) => {
      const isNumber = (at: number) => /^\d+$/.test(steps[at] ?? '');
      return index > 0 && !isNumber(index) && !isNumber(index + 1);
    })
    .join('.');

/** Places faults in the file where they are: lines are that file's own, the path is its name and the column's heading. */
export function folderOf(files: readonly NamedText[]): Folder {
  let length = 0;
  const bases = files.map(({ text }) => {
    const base = length;
    length += text.length + 1;
    return base;
  });
  const counters = files.map(() => undefined as ReturnType<typeof lineCounter> | undefined);
  const fileAt = (offset: number) =>
    Math.max(
      0,
      bases.findLastIndex((base) => base <= offset),
    );
  const faults = collectFaults('', (offset) => {
    const file = fileAt(offset);
    const count = (counters[file] ??= lineCounter(files[file]!.text));
    return count(offset - bases[file]!);
  });
  const add = (fault: Fault) => {
    const { name } = files[fileAt(fault.offset)]!;
    const key = keyOf(fault.path);
    faults.add({ ...fault, path: key === '' ? name : `${name}: ${key}` });
  };
  return { faults: { ...faults, add }, bases };
}
