/** The way to a value: keys of objects and indexes of arrays, from the root down. */
export type Path = readonly (string | number)[];

/** A value of a JSON text, and where in the text it stands. */
export interface JsonNode {
  /** The plain value; for an object or array it holds the plain values of the children. */
  readonly value: unknown;
  /** Key or index in the parent; "" for the root. */
  readonly key: string | number;
  /** Where the key begins; for an item of an array, where the value does. */
  readonly keyOffset: number;
  readonly offset: number;
  /** The offset behind the last character. */
  readonly end: number;
  readonly children: readonly JsonNode[];
}

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const escaped = (key: string | number) => String(key).replaceAll('~', '~0').replaceAll('/', '~1');

/** A path as a JSON Pointer (RFC 6901). */
export const pointerOf = (path: Path) => path.map((key) => `/${escaped(key)}`).join('');

/** The keys of a JSON Pointer; indexes of arrays come as texts. */
export const segmentsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Above this many keys an object gets an index, so that a fault in each of them stays quick to place. */
const FEW = 16;
const indexes = new WeakMap<JsonNode, ReadonlyMap<string | number, JsonNode>>();

function childOf(node: JsonNode, key: string | number): JsonNode | undefined {
  if (Array.isArray(node.value)) return typeof key === 'number' ? node.children[key] : undefined;
  if (node.children.length <= FEW) return node.children.find((child) => child.key === key);
  const index = indexes.get(node) ?? new Map(node.children.map((child) => [child.key, child]));
  indexes.set(node, index);
  return index.get(key);
}

/** Follows a path as far as it goes: `found` tells whether the value is there or only what should hold it. */
export function nodeAt(root: JsonNode, path: Path): { node: JsonNode; found: boolean } {
  let node = root;
  for (const key of path) {
    const child = childOf(node, key);
    if (child === undefined) return { node, found: false };
    node = child;
  }
  return { node, found: true };
}
