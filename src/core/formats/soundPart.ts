import type { Dataset } from '../model/dataset.ts';
import type { Fault, Faults } from './faults.ts';
import { isObject, type JsonNode, type JsonObject, pointerOf, segmentsOf } from './jsonNode.ts';
import type { JsonTree } from './jsonTree.ts';
import { lineCounter } from './lines.ts';
import { countLeftOut, type LeftOut, type SoundPart } from './leftOut.ts';
import type { Reporter } from './reporter.ts';

const LISTS = ['sources', 'actors', 'relations', 'events'] as const;

/** How many keys lead to what can be left out by itself, by the first of them; elsewhere it is all under that one. */
const DEPTHS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(LISTS.map((list) => [list, 2])),
  meta: 2,
  vocabulary: 3,
};

/** Slips of grammar that go by writing the values anew; they lie beside the items, or in one that goes. */
const MENDED: ReadonlySet<string> = new Set(['syntax', 'trailing-comma', 'comment']);

/** What refers to a left out item goes in the next round: claims' sources, then actors. More would be no graph of ours. */
const MOST_ROUNDS = 8;

/** Judges data that was parsed, and reports each fault. */
type Judge = (data: JsonObject, reporter: Reporter) => void;

/** Where an error is (a JSON Pointer), and which. */
type Where = Pick<Fault, 'code' | 'path'>;

/** A text as it was parsed, all the errors in it, and the data as of the present version. */
interface Faulty {
  readonly text: string;
  readonly tree: JsonTree;
  readonly data: JsonObject;
  readonly errors: readonly Where[];
}

/**
 * What is left of a faulty actor graph: without each item of its lists that has an error, then without what refers to
 * those, until `judge`, the reader's own, finds no more errors. Undefined where no relation or event is left, or where
 * the file as a whole is at fault (no title, another format).
 *
 * A relation or event goes as a whole: without one of its claims, a denial perhaps, it would look better supported than
 * the file says. So do all items of an id that several have, unless they are copies: who is meant is not known. Where
 * the grammar is broken, what is complete before that place is kept.
 *
 * It is worked out with the reading, so that what would be left out can be said beforehand. Only a text with errors
 * pays for it, and is not parsed again.
 */
export function soundPart(
  { text, tree, data, errors }: Faulty,
  judge: Judge,
): SoundPart | undefined {
  if (errors.some(losesPart)) return undefined;
  const whole = completeIn(data, tree);
  const rest = JSON.parse(JSON.stringify(whole)) as Record<string, unknown>;
  takeOut(
    rest,
    errors.filter(({ code, path }) => !MENDED.has(code) || isInList(segmentsOf(path))),
  );
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const found = errorsIn(rest, judge);
    if (found.length === 0) return soundIn(rest, whole, tree, text);
    // What can't be left out will not get better.
    if (!takeOut(rest, found)) return undefined;
  }
  return undefined;
}

function errorsIn(data: JsonObject, judge: Judge): readonly Where[] {
  const errors: Where[] = [];
  const ignore = () => {};
  judge(data, {
    error: (path, code) => errors.push({ code, path: pointerOf(path) }),
    warning: ignore,
    advice: ignore,
    keyWarning: ignore,
    lineOf: () => 1,
  });
  return errors;
}

/** Faults of which all errors are noted, however many there are. */
export interface NotedFaults extends Faults {
  readonly errors: readonly Where[];
}

export function noteErrors(faults: Faults): NotedFaults {
  const errors: Where[] = [];
  return {
    ...faults,
    errors,
    add: (fault) => {
      if (fault.severity === 'error') errors.push({ code: fault.code, path: fault.path });
      faults.add(fault);
    },
  };
}

function soundIn(
  data: JsonObject,
  whole: JsonObject,
  { brokenAt }: JsonTree,
  text: string,
): SoundPart | undefined {
  const after = countsOf(data);
  const { relations = 0, events = 0 } = after;
  if (relations + events === 0) return undefined;
  const left: LeftOut = {
    counts: countLeftOut(countsOf(whole), after),
    others: keysGone(whole, data),
    ...(brokenAt === Infinity ? {} : { from: lineCounter(text)(brokenAt).line }),
  };
  return { dataset: data as unknown as Dataset, left };
}

const countsOf = (data: JsonObject): Readonly<Record<string, number>> =>
  Object.fromEntries(
    LISTS.map((list) => [list, Array.isArray(data[list]) ? data[list].length : 0]),
  );

/** Where a key is gone that no list holds. */
function keysGone(before: JsonObject, after: JsonObject, depth = 1, first = ''): readonly string[] {
  return Object.keys(before).flatMap((key) => {
    const [was, is] = [before[key], after[key]];
    const pointer = `${first}${pointerOf([key])}`;
    if (is === undefined) return was === undefined ? [] : [pointer];
    const deepest = DEPTHS[segmentsOf(pointer)[0]!] ?? 1;
    return depth < deepest && isObject(was) && isObject(is)
      ? keysGone(was, is, depth + 1, pointer)
      : [];
  });
}

const isInList = ([list, index]: readonly string[]): boolean =>
  index !== undefined && LISTS.some((one) => one === list);

/** A key of the whole file that is there twice, or may not be there: what it held was never read. */
const losesPart = ({ code, path }: Where): boolean =>
  ['duplicate-key', 'forbidden-key'].includes(code) && segmentsOf(path).length === 1;

/** What of a file ends before its grammar breaks. */
function completeIn(data: JsonObject, { root, brokenAt }: JsonTree): JsonObject {
  if (brokenAt === Infinity || root === undefined) return data;
  const isComplete = ({ end }: JsonNode) => end <= brokenAt;
  return Object.fromEntries(
    root.children.flatMap((child): [string, unknown][] => {
      const key = String(child.key);
      if (isComplete(child)) return [[key, data[key]]];
      // Of a list, the items before that place are complete.
      return Array.isArray(data[key])
        ? [[key, data[key].slice(0, child.children.filter(isComplete).length)]]
        : [];
    }),
  );
}

/** Takes what has these errors out of the data; tells whether any of it was there to be taken. */
function takeOut(data: Record<string, unknown>, errors: readonly Where[]): boolean {
  const items = new Map<string, Set<number>>();
  let hasTaken = false;
  for (const { code, path } of errors) {
    const segments = segmentsOf(path);
    const [list = ''] = segments;
    if (isInList(segments)) {
      const gone = items.get(list) ?? new Set();
      items.set(list, gone);
      const index = Number(segments[1]);
      for (const one of code === 'duplicate-id' ? alike(data, list, index) : [index]) gone.add(one);
    } else hasTaken = takeKey(data, segments.slice(0, DEPTHS[list] ?? 1)) || hasTaken;
  }
  for (const [list, gone] of items) {
    const all = data[list];
    if (!Array.isArray(all)) continue;
    const kept = all.filter((_, index) => !gone.has(index)) as readonly unknown[];
    data[list] = kept;
    hasTaken ||= kept.length < all.length;
  }
  return hasTaken;
}

function takeKey(data: Record<string, unknown>, [key = '', ...rest]: readonly string[]): boolean {
  if (!Object.hasOwn(data, key)) return false;
  const value = data[key];
  if (rest.length > 0 && isObject(value)) return takeKey(value, rest);
  return delete data[key];
}

/**
 * Which items go for an id that is taken. Of two relations with one id, the second; of two actors or sources, both: what
 * refers to them could mean either. A copy goes alone.
 */
function alike(data: JsonObject, list: string, index: number): readonly number[] {
  const items = data[list] as readonly JsonObject[];
  const own = items[index];
  if (list === 'relations' || list === 'events' || own === undefined) return [index];
  const same = items.flatMap((item, at) =>
    isObject(item) && item['id'] === own['id'] ? [at] : [],
  );
  const text = JSON.stringify(own);
  return JSON.stringify(items[same[0]!]) === text ? [index] : same;
}
