import { readFileSync, readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readActorGraph, writeActorGraph } from '../../../src/core/formats/actorGraph.ts';
import { decodeText } from '../../../src/core/formats/decodeText.ts';
import type { ReadResult } from '../../../src/core/formats/readResult.ts';
import { type Dataset, LONGEST_NAME, LONGEST_TEXT } from '../../../src/core/model/dataset.ts';
import type { Diagnostic } from '../../../src/core/model/diagnostic.ts';
import { withoutAdvice } from '../../support/withoutAdvice.ts';
import { BROKEN_FILES } from './brokenFiles.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url);
const fixture = (name: string) => readFileSync(new URL(`${name}.json`, FIXTURES), 'utf8');
const SMALL = fixture('small');

/** Reads a broken file as the page does: its bytes first. */
function readBroken(name: string): ReadResult {
  const decoded = decodeText(readFileSync(new URL(`broken/${name}.json`, FIXTURES)));
  return decoded.ok ? readActorGraph(decoded.text) : decoded;
}

const placesOf = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ severity, code, line, column }) => [severity, code, line, column]);

/** Faults as a person sees them: where, what, and what would mend it. */
const told = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ line, column, path, message, suggestion }) =>
    [`${line}:${column}`, path, suggestion ? `${message}: ${suggestion}` : message].join(' '),
  );

function datasetOf(text: string): Dataset {
  const result = readActorGraph(text);
  if (!result.ok) throw new Error(told(result.diagnostics).join('\n'));
  return result.dataset;
}

/** The small file with some of its parts replaced, on one line. */
const smallWith = (parts: object) => JSON.stringify({ ...JSON.parse(SMALL), ...parts });
const codesOf = (text: string) =>
  withoutAdvice(readActorGraph(text).diagnostics).map(({ code }) => code);

describe('a good file', () => {
  test('is read without a word, as what it says', () => {
    const result = readActorGraph(SMALL);
    expect(result).toMatchObject({ ok: true, dataset: JSON.parse(SMALL) });
    expect(withoutAdvice(result.diagnostics)).toEqual([]);
  });

  test('comes back equal when it is written and read, unknown keys included', () => {
    for (const name of ['small', 'odd-but-readable']) {
      const dataset = datasetOf(fixture(name));
      const text = writeActorGraph(dataset);
      expect(text.endsWith('}\n')).toBe(true);
      expect(text).toContain('\n  "format": "actor-graph",\n');
      expect(datasetOf(text)).toEqual(dataset);
    }
    expect(datasetOf(fixture('small')).actors[3]).toHaveProperty('x-height', 41.5);
  });

  test('may have a byte order mark and any line ends', () => {
    const parsed: unknown = JSON.parse(SMALL);
    for (const lineEnd of ['\r\n', '\r', '\n']) {
      expect(datasetOf(`\uFEFF${SMALL.replaceAll('\n', lineEnd)}`)).toEqual(parsed);
    }
  });

  test('may lead from an actor to itself, and call types what every object has', () => {
    const [relation] = datasetOf(SMALL).relations;
    const own = { ...relation, id: 'own', to: relation?.from, type: 'toString' };
    expect(codesOf(smallWith({ relations: [...datasetOf(SMALL).relations, own] }))).toEqual([
      'unknown-type',
    ]);
  });
});

describe('a broken file', () => {
  test('is in the table, one of many', () => {
    const names = readdirSync(new URL('broken', FIXTURES)).map((name) => name.replace('.json', ''));
    expect(names.toSorted()).toEqual(Object.keys(BROKEN_FILES).toSorted());
    expect(names.length).toBeGreaterThanOrEqual(45);
  });

  test.each(Object.entries(BROKEN_FILES))('%s: every fault is placed', (name, places) => {
    const result = readBroken(name);
    expect(result.ok).toBe(false);
    expect(placesOf(result.diagnostics)).toEqual(places);
  });

  test('tells its faults in words', () => {
    expect(told(readBroken('twelve-faults').diagnostics)).toEqual([
      '4:33 /meta/title expected some text, found none',
      '4:45 /meta/asOf "yesterday" is not an EDTF date, such as 2026, 2026-02 or 2026-02-24',
      '5:15 /sources/0/title `title` is missing',
      '8:13 /actors/1/id the id `okafor` is taken: the actor on line 7 has it: give one of the two another id',
      '8:50 /actors/1/name expected text, found a number: put it in double quotes: "12"',
      '11:62 /relations/0/to unknown actor `beacon`',
      '11:99 /relations/0/claims a relation needs at least one claim',
      '12:5 /relations/1/summary `summary` is missing',
      '12:13 /relations/1/id the id `r1` is taken: the relation or event on line 11 has it: give one of the two another id',
      '12:80 /relations/1/date there is no month 13: months are 01 to 12, seasons and other parts of a year 21 to 41',
      '12:114 /relations/1/claims/0/source unknown source `x9`',
      '12:130 /relations/1/claims/0/stance expected one of asserts, confirms, denies, disputes, declines-to-comment, retracts; found `says`',
    ]);
  });

  test.each([
    ['unknown-ids', '/relations/0/from unknown actor `okafro`: did you mean `okafor`?'],
    [
      'bad-claims',
      '/relations/0/claims/0/stance expected one of asserts, confirms, denies, disputes, declines-to-comment, retracts; found `assert`: did you mean `asserts`?',
    ],
    [
      'bad-claims',
      '/relations/1/claims/0/by expected {actor}, {anonymous} or {outlet}, found text',
    ],
    [
      'bad-claims',
      '/relations/2/claims/0/by/actr unknown key `actr`: kept, but not used: did you mean `actor`?',
    ],
    ['bad-claims', '/relations/3/claims/0/by/count expected at least 1, found 0'],
    [
      'bad-claims',
      '/relations/5/claims/0/by/actor expected text, found a number: put it in double quotes: "7"',
    ],
    [
      'bad-dates',
      '/relations/0/date "24 Feb 2031" is not an EDTF date, such as 2026, 2026-02 or 2026-02-24: did you mean `2031-02-24`?',
    ],
    ['bad-dates', '/relations/2/end the state ends before it starts'],
    [
      'bad-dates',
      '/relations/3/date expected either `date` (an act) or `start` and `end` (a state), found both',
    ],
    [
      'bad-amounts',
      '/relations/0/amount/min the least amount, 9, is more than the greatest, 3: swap `min` and `max`',
    ],
    [
      'bad-amounts',
      '/relations/2/amount/value `value` is missing: an amount that is "up-to" needs it',
    ],
    [
      'duplicate-key',
      '/actors/1/name the key `name` occurs twice: first on line 10: remove or rename one of the two',
    ],
    [
      'truncated',
      '/relations/0/claims/0 the text ends too early: the object that begins on line 13 is not closed: check that the whole file was copied',
    ],
    [
      'html',
      ' found `<!doctype html>`: expected an actor graph, a JSON object that begins with `{`: this looks like a web page or XML',
    ],
    ['major-version', '/version version `2.0` cannot be read: expected 1.x'],
    [
      'not-a-graph',
      '/format `format` is missing: this JSON is not an actor graph: add "format": "actor-graph", "version": "1.0"',
    ],
    ['no-claims', '/events/0/claims an event needs at least one claim'],
  ])('%s: %s', (name, sentence) => {
    const sentences = told(readBroken(name).diagnostics);
    expect(sentences.map((line) => line.replace(/^\d+:\d+ /, ''))).toContain(sentence);
  });

  test('that only has oddities is read, with warnings', () => {
    const result = readActorGraph(fixture('odd-but-readable'));
    expect(result.ok).toBe(true);
    expect(told(withoutAdvice(result.diagnostics))).toEqual([
      '3:14 /version version `1.7` is newer than 1.0: what is new in it is kept, but not shown',
      '10:5 /actors/1 the actor `ghost` is in no relation or event',
      '10:30 /actors/1/type unknown actor type `Spirit`: shown as other',
      '11:31 /actors/2/type unknown actor type `persn`: shown as other: did you mean `person`?',
      '14:27 /relations/0/type unknown relation type `acused`: shown as other: did you mean `accused`?',
      '15:27 /relations/1/type unknown relation type `haunted`: shown as other',
      '15:72 /relations/1/sumary unknown key `sumary`: kept, but not used: did you mean `summary`?',
      '17:3 /extra unknown key `extra`: kept, but not used',
      '18:28 /view/positions/okafro a position for the unknown actor or event `okafro`: not used: did you mean `okafor`?',
    ]);
  });
});

describe('a hostile text', () => {
  test('whose texts turn the direction of reading round is read without what does', () => {
    const turned = JSON.stringify(JSON.parse(SMALL)).replace('Beacon Works', '\u202EBeacon Works');
    expect(datasetOf(turned)).toEqual(datasetOf(SMALL));
    expect(codesOf(turned)).toEqual(['direction']);
  });

  test('may have long texts, but none that would take forever to draw', () => {
    const withTexts = (name: number, summary: number, own: number, key: number) => {
      const graph = JSON.parse(SMALL);
      graph.actors[0].name = 'n'.repeat(name);
      graph.relations[0].summary = 's'.repeat(summary);
      graph.actors[0]['x-own'] = 'o'.repeat(own);
      graph.actors[0][`x-${'k'.repeat(key)}`] = 1;
      return withoutAdvice(readActorGraph(JSON.stringify(graph)).diagnostics).map(
        ({ code, path }) => `${code} ${path.slice(0, 22)}`,
      );
    };
    expect(withTexts(LONGEST_NAME, LONGEST_TEXT, LONGEST_TEXT, LONGEST_NAME - 2)).toEqual([]);
    expect(withTexts(LONGEST_NAME + 1, LONGEST_TEXT + 1, LONGEST_TEXT + 1, LONGEST_NAME)).toEqual([
      'too-long /actors/0/name',
      'too-long /actors/0/x-own',
      `too-long /actors/0/x-${'k'.repeat(10)}`,
      'too-long /relations/0/summary',
    ]);
  });

  test('cannot reach what every object inherits', () => {
    readBroken('forbidden-keys');
    readActorGraph('{"\\u005f_proto__": {"admin": true}, "actors": [{"__proto__": {"admin": 1}}]}');
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });

  test.each([
    ['lists', (levels: number) => '['.repeat(levels)],
    ['objects', (levels: number) => '{"a":'.repeat(levels)],
    ['closed ones', (levels: number) => '['.repeat(levels) + ']'.repeat(levels)],
    ['a quote in a comment', (levels: number) => `/*"*/${'['.repeat(levels)}`],
  ])('nested deeply is told so: %s', (_, nest) => {
    const result = readActorGraph(`{"format": "actor-graph", "x-deep":${nest(100_000)}`);
    expect(codesOf(`{"format": "actor-graph", "x-deep":${nest(63)}`)).not.toContain('too-deep');
    expect(codesOf(`{"format": "actor-graph", "x-deep":${nest(64)}`)).toContain('too-deep');
    expect(result.diagnostics.map(({ code }) => code)).toContain('too-deep');
  });

  test('a long run of blanks is refused before it fills the memory', () => {
    expect(codesOf(`{${' \t'.repeat(600_000)}}`)).toEqual(['too-blank']);
    const after = (lines: number, blanks: number) =>
      readActorGraph(`{${'\n'.repeat(lines)}${' '.repeat(blanks)}}`).diagnostics[0];
    expect(after(700_000, 1_000_000)?.code).not.toBe('too-blank');
    expect(after(700_000, 1_000_001)).toMatchObject({
      code: 'too-blank',
      line: 700_001,
      column: 1,
    });
  });

  test('full of faults shows the first thousand, errors before warnings, and counts the rest', () => {
    const actors = Array.from({ length: 3000 }, (_, i) => ({ id: `a${i}`, type: 'x', name: 'A' }));
    const relations = Array.from({ length: 900 }, () => 7);
    const { diagnostics } = readActorGraph(smallWith({ actors, relations, events: [], view: {} }));
    expect(diagnostics).toHaveLength(1001);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(900);
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'more',
      severity: 'warning',
      message: 'not shown: 5900 warnings',
    });
  });

  test('with ten thousand unknown actors among ten thousand is read to its end', () => {
    const base = datasetOf(SMALL);
    const actors = Array.from({ length: 10_000 }, (_, i) => ({
      id: `actor-${i}`,
      type: 'person',
      name: 'A',
    }));
    const relations = Array.from({ length: 10_000 }, (_, i) => ({
      ...base.relations[2],
      id: `r${i}`,
      from: `actr-${i}-x`,
      to: `actor-${i}`,
    }));
    expect(readActorGraph(smallWith({ actors, relations })).ok).toBe(false);
  }, 60_000);
});

describe('whatever the text', () => {
  const slice = fc.tuple(fc.nat(SMALL.length), fc.nat(60));
  const scrap = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom('{', '}', '[', ']', ',', ':', '"', 'null', '1e999', '//', '/*', '\\', '\n'),
    slice.map(([from, length]) => SMALL.slice(from, from + length)),
  );
  const edits = fc.array(fc.tuple(slice, scrap), { minLength: 1, maxLength: 4 });
  const mutated = edits.map((list) =>
    list.reduce(
      (text, [[from, length], put]) => text.slice(0, from) + put + text.slice(from + length),
      SMALL,
    ),
  );

  /** One number that grows with line and column. */
  const rank = ({ line, column }: Diagnostic) => line * 1_000_000 + column;
  const isInOrder = (diagnostics: readonly Diagnostic[]) => {
    const ranks = diagnostics.map(rank);
    return ranks.every((value, i) => value > 1_000_000 && value >= (ranks[i - 1] ?? 0));
  };

  function readsSoundly(text: string) {
    const result = readActorGraph(text);
    expect(isInOrder(result.diagnostics)).toBe(true);
    const hasError = result.diagnostics.some(({ severity }) => severity === 'error');
    expect(hasError).toBe(!result.ok);
    if (!result.ok) return;
    // What is read is what JSON itself makes of the text, and it survives writing.
    expect(result.dataset).toEqual(
      JSON.parse(text, (_, value: unknown) => (value === 0 ? 0 : value)),
    );
    expect(datasetOf(writeActorGraph(result.dataset))).toEqual(result.dataset);
  }

  test('reading ends with a dataset or at least one error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), readsSoundly));
    fc.assert(fc.property(fc.json(), readsSoundly));
  });

  test('reading a damaged file does too', () => {
    fc.assert(fc.property(mutated, readsSoundly), { numRuns: 1000 });
  });

  test('a file with any values in its parts does too', () => {
    const part = fc.constantFrom(...Object.keys(JSON.parse(SMALL) as object));
    const parts = fc.dictionary(part, fc.jsonValue(), { maxKeys: 3 });
    fc.assert(fc.property(parts, (values) => readsSoundly(smallWith(values))));
  });
});
