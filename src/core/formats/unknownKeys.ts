import * as z from 'zod/mini';
import { LONGEST_TEXT } from '../model/dataset.ts';
import { type FindClosest, didYouMean } from './closest.ts';
import { type JsonObject, type Path, isObject } from './jsonNode.ts';
import { quote } from './quote.ts';
import type { Reporter } from './reporter.ts';
import type { Part } from './schemaFaults.ts';

/** Which keys a schema knows. */
interface Shape {
  /** The keys of an object, and the shape of the values that are objects or lists themselves. */
  readonly keys?: ReadonlyMap<string, Shape | undefined>;
  readonly names: readonly string[];
  /** The shape of every item of a list, or of every value of a table. */
  readonly each?: Shape | undefined;
}

const shapes = new WeakMap<z.core.$ZodType, Shape>();

const objectShape = (keys: ReadonlyMap<string, Shape | undefined>): Shape => ({
  keys,
  names: [...keys.keys()],
});

function makeShape(schema: z.core.$ZodType): Shape | undefined {
  if (schema instanceof z.core.$ZodOptional) return makeShape(schema._zod.def.innerType);
  if (schema instanceof z.core.$ZodArray) return eachShape(schema._zod.def.element);
  if (schema instanceof z.core.$ZodRecord) return eachShape(schema._zod.def.valueType);
  if (schema instanceof z.core.$ZodUnion) {
    const options = schema._zod.def.options.map(makeShape);
    return objectShape(new Map(options.flatMap((option) => [...(option?.keys ?? [])])));
  }
  if (!(schema instanceof z.core.$ZodObject)) return undefined;
  const entries = Object.entries(schema._zod.def.shape);
  return objectShape(new Map(entries.map(([key, value]) => [key, makeShape(value)])));
}

function eachShape(schema: z.core.$ZodType): Shape | undefined {
  const each = makeShape(schema);
  return each && { names: [], each };
}

function shapeOf(schema: z.core.$ZodType): Shape | undefined {
  const known = shapes.get(schema) ?? makeShape(schema);
  if (known !== undefined) shapes.set(schema, known);
  return known;
}

/**
 * Warns of every key that the schema does not know, unless it begins with "x-". The keys are kept; a text under one of
 * them may be no longer than any other.
 */
export function reportUnknownKeys(part: Part, reporter: Reporter, near: FindClosest): void {
  const warn = (key: string, shape: Shape, path: Path) => {
    const suggestion = didYouMean(near(key, shape.names));
    const message = `unknown key ${quote(key)}: kept, but not used`;
    reporter.keyWarning([...path, key], 'unknown-key', message, suggestion);
  };
  const checkLength = (value: unknown, path: Path) => {
    if (typeof value !== 'string' || value.length <= LONGEST_TEXT) return;
    const message = `expected at most ${LONGEST_TEXT} characters, found ${value.length}`;
    reporter.error(path, 'too-long', message);
  };
  /** Where the walk is: one list, since most values are passed without a word. */
  const path = [...part.path];
  const walkObject = (value: JsonObject, shape: Shape) => {
    for (const key of Object.keys(value)) {
      if (shape.keys !== undefined && !shape.keys.has(key)) {
        if (!key.startsWith('x-')) warn(key, shape, path);
        checkLength(value[key], [...path, key]);
        continue;
      }
      const inner = shape.each ?? shape.keys?.get(key);
      if (inner !== undefined) enter(key, value[key], inner);
    }
  };
  const enter = (key: string | number, value: unknown, shape: Shape) => {
    path.push(key);
    walk(value, shape);
    path.pop();
  };
  const walk = (value: unknown, shape: Shape) => {
    if (isObject(value)) walkObject(value, shape);
    else if (Array.isArray(value) && shape.each !== undefined) {
      for (const [index, item] of value.entries()) enter(index, item, shape.each);
    }
  };
  const shape = shapeOf(part.schema);
  if (shape !== undefined) walk(part.value, shape);
}
