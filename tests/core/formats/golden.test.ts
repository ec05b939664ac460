import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readActorGraph, writeActorGraph } from '../../../src/core/formats/actorGraph.ts';
import { actorGraphJsonSchema } from '../../../src/core/formats/jsonSchema.ts';
import { periodOf } from '../../../src/core/graph/columns.ts';
import type { Dataset } from '../../../src/core/model/dataset.ts';
import { statusOf } from '../../../src/core/model/status.ts';
import { withoutAdvice } from '../../support/withoutAdvice.ts';

// Golden files are history: added to, never edited. A file that was ever read must be read for ever.
const GOLDEN = new URL('../../fixtures/golden/', import.meta.url);
const FILES = readdirSync(GOLDEN);
const read = (file: string) => readFileSync(new URL(file, GOLDEN), 'utf8');

function datasetOf(text: string): Dataset {
  const result = readActorGraph(text);
  expect(withoutAdvice(result.diagnostics)).toEqual([]);
  if (!result.ok) throw new Error('it has errors');
  return result.dataset;
}

const instant = (time = Number.NaN) =>
  Number.isFinite(time) ? new Date(time).toISOString().replace(/\.\d+Z$/, '') : String(time);

/** Each statement's status and bounds, as they have been since its version. */
const factsOf = ({ relations, events = [], meta }: Dataset) =>
  Object.fromEntries(
    [...relations, ...events].map((statement) => {
      const period = periodOf(statement, meta.asOf);
      const { earliestStart, latestStart, earliestEnd, latestEnd } = period ?? {};
      const bounds = [earliestStart, latestStart, earliestEnd, latestEnd].map(instant);
      const when = period === undefined ? 'undated' : bounds.join(' ');
      return [statement.id, `${statusOf(statement)}: ${when}`];
    }),
  );

test.each(FILES)('%s is read without fault, and kept when it is written', (file) => {
  const dataset = datasetOf(read(file));
  expect(datasetOf(writeActorGraph(dataset))).toEqual(dataset);
});

test('actor-graph-1.0.json says what it always said', () => {
  const dataset = datasetOf(read('actor-graph-1.0.json'));
  expect(dataset).toEqual(JSON.parse(read('actor-graph-1.0.json')));
  const { sources, actors, relations, events = [] } = dataset;
  expect([sources, actors, relations, events].map((list) => list.length)).toEqual([3, 7, 11, 2]);
  expect(factsOf(dataset)).toEqual({
    about:
      'reported: 2030-01-01T00:00:00 2032-12-31T23:59:59 2030-01-01T00:00:00 2032-12-31T23:59:59',
    'at-least':
      'disputed: 2032-08-16T09:30:00 2032-08-16T09:30:00 2032-08-16T09:30:00 2032-08-16T09:30:00',
    between:
      'retracted: 2032-01-10T00:00:00 2032-01-12T23:59:59 2032-01-10T00:00:00 2032-01-12T23:59:59',
    collision:
      'reported: 2032-08-14T00:00:00 2032-08-14T23:59:59 2032-08-15T00:00:00 2032-08-15T23:59:59',
    exact:
      'confirmed: 2031-03-01T00:00:00 2031-05-31T23:59:59 2031-03-01T00:00:00 2031-05-31T23:59:59',
    'from-to':
      'reported: 2019-03-01T00:00:00 2019-03-01T23:59:59 2032-08-14T00:00:00 2032-08-14T23:59:59',
    self: 'attributed: 2030-01-01T00:00:00 2039-12-31T23:59:59 2030-01-01T00:00:00 2039-12-31T23:59:59',
    set: 'disputed: 2032-08-01T00:00:00 2032-08-31T23:59:59 2032-08-01T00:00:00 2032-08-31T23:59:59',
    since: 'reported: 2019-01-01T00:00:00 2019-12-31T23:59:59 2032-09-01T23:59:59 Infinity',
    strike: 'confirmed: 2032-08-20T00:00:00 2032-08-20T23:59:59 2032-09-01T23:59:59 Infinity',
    undated: 'confirmed: undated',
    until: 'retracted: -Infinity 2032-07-31T23:59:59 2032-07-01T00:00:00 2032-07-31T23:59:59',
    'up-to':
      'attributed: 2032-08-15T00:00:00 2032-08-15T23:59:59 2032-08-15T00:00:00 2032-08-15T23:59:59',
  });
});

type Json = Readonly<Record<string, unknown>>;
const { $defs, ...root } = actorGraphJsonSchema() as Json;

/** What a schema knows and a value does not use: keys, and values of choices. */
function unused(): string[] {
  const seen = new Set<string>();
  const known = new Set<string>();
  const visit = (schema: Json, values: readonly unknown[], name: string): void => {
    const ref = schema['$ref'];
    if (typeof ref === 'string') {
      const target = ref.replace('#/$defs/', '');
      visit(($defs as Record<string, Json>)[target]!, values, target);
      return;
    }
    const choices = (schema['enum'] ?? []) as readonly string[];
    for (const choice of choices) {
      known.add(`${choices.join()}: ${choice}`);
      if (values.includes(choice)) seen.add(`${choices.join()}: ${choice}`);
    }
    for (const option of (schema['anyOf'] ?? []) as readonly Json[]) visit(option, values, name);
    const objects = values.filter((value) => typeof value === 'object') as readonly Json[];
    for (const [key, inner] of Object.entries((schema['properties'] ?? {}) as Json)) {
      const found = objects.filter((value) => Object.hasOwn(value, key));
      known.add(`${name}/${key}`);
      if (found.length > 0) seen.add(`${name}/${key}`);
      visit(
        inner as Json,
        found.map((value) => value[key]),
        `${name}/${key}`,
      );
    }
    const each = schema['items'] ?? (schema['properties'] ? false : schema['additionalProperties']);
    if (each) visit(each as Json, objects.flatMap(Object.values), `${name}/*`);
  };
  visit(
    root,
    FILES.map((file) => JSON.parse(read(file)) as Json),
    '',
  );
  return [...known].filter((one) => !seen.has(one));
}

describe('together', () => {
  test('the golden files use every key of the format and every choice', () => {
    expect(unused()).toEqual([]);
  });
});
