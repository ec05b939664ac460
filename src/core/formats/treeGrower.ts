import type { JsonNode } from './jsonNode.ts';

interface Growing extends JsonNode {
  end: number;
  readonly children: JsonNode[];
}

/** A key that waits for its value. */
export interface PendingKey {
  readonly name: string;
  readonly offset: number;
  /** False to drop the value that follows. */
  readonly wanted: boolean;
}

/** Grows a tree of nodes, and the plain values along with it, from the events of a parser. */
export class TreeGrower {
  root: JsonNode | undefined;
  /** The last object or array that closed. */
  closed: JsonNode | undefined;
  readonly #open: Growing[] = [];
  /** For each level that is open, where each key first stood; the maps are used again and again. */
  readonly #keys: Map<string, number>[] = [];
  #key: PendingKey | undefined;

  get depth() {
    return this.#open.length;
  }

  /** The innermost object or array that is open. */
  get innermost(): JsonNode | undefined {
    return this.#open.at(-1);
  }

  /** The keys that lead to the innermost open object or array. */
  path() {
    return this.#open.slice(1).map((node) => node.key);
  }

  /** The keys that lead to the value that comes next. */
  pathOfNext() {
    const parent = this.innermost;
    if (parent === undefined) return [];
    return [...this.path(), this.#key?.name ?? parent.children.length];
  }

  /** Where a key first stood in the innermost object, if it was there already. */
  firstOffsetOf(name: string): number | undefined {
    return this.#keys[this.depth - 1]?.get(name);
  }

  expect(key: PendingKey) {
    this.#key = key;
    if (key.wanted) this.#keys[this.depth - 1]?.set(key.name, key.offset);
  }

  open(value: object, offset: number) {
    // Where it ends is only known when it closes, which in a broken text it never does.
    this.#open.push(this.#place(value, offset, Infinity));
    (this.#keys[this.depth - 1] ??= new Map()).clear();
  }

  close(end: number) {
    const node = this.#open.pop();
    if (node !== undefined) node.end = end;
    this.closed = node;
    this.#key = undefined;
  }

  leaf(value: unknown, offset: number, end: number) {
    this.#place(value, offset, end);
  }

  #place(value: unknown, offset: number, end: number): Growing {
    const parent = this.#open.at(-1);
    const pending = this.#key;
    this.#key = undefined;
    if (parent !== undefined && Array.isArray(parent.value)) {
      const key = parent.children.length;
      const node = { value, key, keyOffset: offset, offset, end, children: [] };
      parent.value.push(value);
      parent.children.push(node);
      return node;
    }
    const { name, offset: keyOffset, wanted } = pending ?? { name: '', offset, wanted: false };
    const node = { value, key: name, keyOffset, offset, end, children: [] };
    if (parent === undefined) this.root ??= node;
    else if (wanted) {
      // Never "__proto__": the parser drops that key.
      (parent.value as Record<string, unknown>)[name] = value;
      parent.children.push(node);
    }
    return node;
  }
}
