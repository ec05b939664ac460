import * as z from 'zod/mini';
import type { FindClosest } from './closest.ts';
import { type Issue, keyOf, kindOf, sentenceFor } from './issueSentences.ts';
import { type Path, isObject } from './jsonNode.ts';
import type { Reporter } from './reporter.ts';
import { schemaFits } from './schemaFits.ts';

/** The keys that tell the kinds of a claim's `by` apart, in the order of the schema's union. */
export const ATTRIBUTIONS = ['actor', 'anonymous', 'outlet'] as const;
const ATTRIBUTION_FORM = 'expected {actor}, {anonymous} or {outlet}';

/** The value at a path inside another; undefined where there is none, which JSON itself cannot say. */
function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
}

/** The issues of the kind of `by` that the value seems to be; none if it is like no kind. */
function issuesOfMeantKind(issue: Issue & { code: 'invalid_union' }, value: unknown) {
  if (!isObject(value)) return [];
  return issue.errors[ATTRIBUTIONS.findIndex((name) => Object.hasOwn(value, name))] ?? [];
}

/** A value of the file, where it stands and what it should be. */
export interface Part {
  readonly schema: z.core.$ZodType;
  readonly value: unknown;
  readonly path: Path;
}

/** Checks a part against its schema and reports every issue in our own words. */
export function reportSchemaFaults(part: Part, reporter: Reporter, near: FindClosest): void {
  if (schemaFits(part.schema, part.value)) return;
  const report = (issue: Issue, base: Path) => {
    const steps = [...base, ...(issue.path as (string | number)[])];
    const value = valueAt(part.value, steps);
    const path = [...part.path, ...steps];
    const inner = issue.code === 'invalid_union' ? issuesOfMeantKind(issue, value) : [];
    if (value === undefined) {
      reporter.error(path, 'missing', `\`${keyOf(path)}\` is missing`);
    } else if (inner.length > 0) {
      for (const one of inner) report(one, steps);
    } else if (issue.code === 'invalid_union') {
      const found = isObject(value) ? '' : `, found ${kindOf(value)}`;
      reporter.error(path, 'wrong-attribution', `${ATTRIBUTION_FORM}${found}`);
    } else {
      const { code, message, suggestion } = sentenceFor(issue, value, path, near);
      reporter.error(path, code, message, suggestion);
    }
  };
  const result = z.safeParse(part.schema, part.value);
  for (const issue of result.error?.issues ?? []) report(issue, []);
}
