/** Shorter lists are not taken out of what they are in. */
const FEW = 200;

/** So many values make a part: to take it in is a task of a few ms. */
const MOST_VALUES = 20_000;

type Path = readonly string[];

/** Some items of a list that was taken out of a value. */
export interface Part {
  /** Which of the lists. */
  readonly list: number;
  readonly items: readonly unknown[];
}

/** A value without its long lists, and where those belong. */
export interface Rest<Value> {
  readonly value: Value;
  readonly lists: readonly Path[];
}

/**
 * Takes the long lists out of a value, to be handed on piece by piece: a message that holds all would be one task to
 * take in. Lists within lists stay where they are.
 */
export function takeApart<Value>(value: Value): {
  readonly rest: Rest<Value>;
  readonly parts: Iterable<Part>;
} {
  const found: { readonly path: Path; readonly list: readonly unknown[] }[] = [];
  const without = (one: unknown, path: Path): unknown => {
    if (Array.isArray(one)) {
      if (one.length <= FEW) return one;
      found.push({ path, list: one });
      return [];
    }
    if (typeof one !== 'object' || one === null || ArrayBuffer.isView(one)) return one;
    return Object.fromEntries(
      Object.entries(one).map(([key, inner]) => [key, without(inner, [...path, key])]),
    );
  };
  const short = without(value, []) as Value;
  return {
    rest: { value: short, lists: found.map(({ path }) => path) },
    parts: partsOf(found.map(({ list }) => list)),
  };
}

function* partsOf(lists: readonly (readonly unknown[])[]): Generator<Part> {
  for (const [list, all] of lists.entries()) {
    let items: unknown[] = [];
    let values = 0;
    for (const item of all) {
      items.push(item);
      values += valuesIn(item);
      if (values < MOST_VALUES) continue;
      yield { list, items };
      items = [];
      values = 0;
    }
    if (items.length > 0) yield { list, items };
  }
}

function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  let values = 1;
  for (const inner of Object.values(value)) values += valuesIn(inner);
  return values;
}

/** Gathers the parts of a value as they come, and puts them where they belong once its rest is there. */
export function puttingTogether<Value>(): {
  readonly add: (part: Part) => void;
  readonly finish: (rest: Rest<Value>) => Value;
} {
  const lists: unknown[][] = [];
  return {
    add: ({ list, items }) => {
      lists[list] ??= [];
      for (const item of items) lists[list].push(item);
    },
    finish: ({ value, lists: paths }) => {
      const whole = { value };
      for (const [number, path] of paths.entries()) {
        const way = ['value', ...path];
        const key = way.pop()!;
        const parent = way.reduce<Record<string, unknown>>(
          (at, step) => at[step] as Record<string, unknown>,
          whole,
        );
        parent[key] = lists[number] ?? [];
      }
      return whole.value;
    },
  };
}
