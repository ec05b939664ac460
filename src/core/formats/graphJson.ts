import { isObject, type JsonNode, type JsonObject, nodeAt, type Path } from './jsonNode.ts';
import { parseJson } from './jsonTree.ts';
import type { Attributes, Network, NetworkBuilder, Scalar } from './network.ts';

/** What of a JSON object is a plain value; lists of plain values are put side by side. */
export function plainValues(value: unknown): Attributes {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]): [string, Scalar][] => {
      if (isScalar(part)) return [[key, part]];
      const isList = Array.isArray(part) && part.length > 0 && part.every(isScalar);
      return isList ? [[key, part.join(', ')]] : [];
    }),
  );
}

export const isScalar = (value: unknown): value is Scalar =>
  ['string', 'number', 'boolean'].includes(typeof value);

export const textOf = (value: unknown): string => (isScalar(value) ? String(value) : '');

/** The members of a list or the values of an object, with the way to each; an object's keys serve as ids. */
export function* itemsAt(
  root: unknown,
  path: Path,
): Generator<readonly [JsonObject, Path, string]> {
  const value = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as JsonObject)[key] : undefined),
    root,
  );
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (isObject(item)) yield [item, [...path, index], ''];
    }
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (isObject(item)) yield [item, [...path, key], key];
    }
  }
}

type Reader<Root> = (
  root: Root,
  offsetOf: (path: Path) => number,
  builder: NetworkBuilder,
) => Network | undefined;

/** A reader of a JSON text: its grammar is checked first, and what it is as a whole; all faults are told. */
export const ofJson =
  <Root>(isRoot: (value: unknown) => value is Root, expected: string, read: Reader<Root>) =>
  (text: string, builder: NetworkBuilder): Network | undefined => {
    const { root } = parseJson(text, builder.faults, builder.tellProgress);
    if (root === undefined || builder.faults.hasErrors()) return undefined;
    if (isRoot(root.value)) return read(root.value, offsetsIn(root), builder);
    builder.error(root.offset, 'wrong-type', `expected ${expected}`);
    return undefined;
  };

const offsetsIn = (root: JsonNode) => (path: Path) => nodeAt(root, path).node.offset;
