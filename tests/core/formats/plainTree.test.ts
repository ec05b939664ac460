import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { readActorGraph, writeActorGraph } from '../../../src/core/formats/actorGraph.ts';
import { collectFaults } from '../../../src/core/formats/faults.ts';
import type { JsonNode } from '../../../src/core/formats/jsonNode.ts';
import { parseJson } from '../../../src/core/formats/jsonTree.ts';
import { plainTree } from '../../../src/core/formats/plainTree.ts';
import { LONGEST_NAME } from '../../../src/core/model/dataset.ts';
import { mutated } from '../../fuzz/mutate.ts';
import { largeGraph } from '../../support/largeGraph.ts';
import { seeded } from '../../support/seededGraph.ts';

const way = vi.hoisted(() => ({ isSlow: false }));

vi.mock(import('../../../src/core/formats/plainTree.ts'), async (load) => {
  const { plainTree: quick } = await load();
  return { plainTree: (text) => (way.isSlow ? undefined : quick(text)) };
});

function readSlowly(text: string) {
  way.isSlow = true;
  try {
    return readActorGraph(text);
  } finally {
    way.isSlow = false;
  }
}

const FIXTURES = new URL('../../fixtures/', import.meta.url);
const filesIn = (folder: string) =>
  readdirSync(new URL(folder, FIXTURES), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ name }) => readFileSync(new URL(`${folder}${name}`, FIXTURES)));

/** A tree of nodes as plain data, each looked at. */
const spelledOut = ({ children, value, key, keyOffset, offset, end }: JsonNode): unknown => ({
  value,
  key,
  keyOffset,
  offset,
  end,
  children: children.map(spelledOut),
});

/** Whether the quick way is taken; where it is, it must find just what the slow one does, which finds no fault. */
function isQuick(text: string): boolean {
  const quick = plainTree(text);
  if (quick?.root === undefined) return false;
  const faults = collectFaults(text);
  const slow = parseJson(text, faults);
  expect(faults.diagnostics()).toEqual([]);
  expect(slow.brokenAt).toBe(quick.brokenAt);
  expect(spelledOut(quick.root)).toStrictEqual(slow.root && spelledOut(slow.root));
  expect(JSON.stringify(quick.root.value)).toBe(JSON.stringify(slow.root?.value));
  return true;
}

const nested = (depth: number) => `{"a": ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;

describe('the quick way', () => {
  test.each([
    ['an empty object', '{}'],
    ['blanks', ' \r\n\t{ "a" :\t[ 1 , { } ,"b" ] ,\n"c": null } \n'],
    ['escapes in texts', String.raw`{"a": "\"\\\/\n\r\t\u00e4\u2013\\", "b": "\\"}`],
    ['signs within texts', '{"a": "{[:,]}", "b:c": "\\":", "{": 1}'],
    ['whole characters', '{"a": "\u{1f98a}", "\u{1f98a}": "ä\u2028\uFFFD"}'],
    ['numbers', '{"a": [0, -0.5, 1e5, 1E-400, 12345678901234567890, true, false]}'],
    ['numbers as keys', '{"b": 1, "2": 2, "1": 3}'],
    ['keys without a name', '{"": {"": 1}}'],
    ['the same key in different objects', '{"a": {"a": 1}, "b": [{"a": 1}, {"a": 2}]}'],
    ['what every object inherits', '{"toString": 1, "hasOwnProperty": {}, "valueOf": null}'],
    ['the longest key', `{"${'a'.repeat(LONGEST_NAME)}": 1}`],
    ['as deep as may be', nested(64)],
    ['a text alone', '"a"'],
  ])('is taken for %s', (_, text) => expect(isQuick(text)).toBe(true));

  test.each([
    ['a key twice', '{"a": 1, "a": 1}'],
    ['a key twice further in', '{"a": [{"b": {"c": 1, "d": 2, "c": 3}}]}'],
    ['a key twice in what is dropped', '{"a": {"b": 1}, "a": 2}'],
    ['a key twice, once escaped', String.raw`{"a": 1, "\u0061": 2}`],
    ['a forbidden key', '{"__proto__": {"a": 1}}'],
    ['another', '{"a": [{"constructor": 1}]}'],
    ['a third', '{"prototype": 1}'],
    ['one that is escaped', String.raw`{"\u005f_proto__": 1}`],
    ['a key that is too long', `{"${'a'.repeat(LONGEST_NAME + 1)}": 1}`],
    ['-0', '{"a": -0}'],
    ['-0 of other forms', '{"a": [-0.0, -0e5, -1e-400]}'],
    ['a number that is too large', '{"a": 1e999}'],
    ['half a character', '{"a": "\ud83d"}'],
    ['the other half', '{"a": "\udd8a\ud83d"}'],
    ['half a character, escaped', String.raw`{"a": "\ud83d"}`],
    ['DEL', '{"a": "\u007F"}'],
    ['a bell, escaped', String.raw`{"a": "\u0007"}`],
    ['a backspace', String.raw`{"a": "\b"}`],
    ['a form feed', String.raw`{"a": "\f"}`],
    ['a direction', '{"a": "\u202E"}'],
    ['a direction, escaped', String.raw`{"a": "\u202e"}`],
    ['a direction in a key', '{"\u2066a": 1}'],
    ['a direction in an escaped key', String.raw`{"\u2066a": 1}`],
    ['too deep', nested(65)],
    ['far too deep', '['.repeat(1_000_000)],
    ['a comment', '{"a": 1} // b'],
    ['a trailing comma', '{"a": 1,}'],
    ['a mark of bytes', '\uFEFF{"a": 1}'],
    ['a hard blank', '{"a":\u00a01}'],
    ['a text that does not end', '{"a": "b'],
    ['an escape that does not end', '{"a": "\\'],
    ['nothing', ''],
    ['a bare control character', '{"a": "\u0001"}'],
  ])('is not taken for %s', (_, text) => expect(isQuick(text)).toBe(false));

  test('is taken for no single unit of UTF-16 that would be told of or left out', () => {
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      // Nothing but letters of Chinese, Japanese and Korean.
      if (unit === 0x3400) unit = 0xd700;
      const escaped = `\\u${unit.toString(16).padStart(4, '0')}`;
      for (const sign of [String.fromCharCode(unit), escaped]) {
        const text = `["${sign}"]`;
        if (plainTree(text) === undefined) continue;
        const faults = collectFaults(text);
        parseJson(text, faults);
        expect([unit, faults.diagnostics()]).toEqual([unit, []]);
      }
    }
  });

  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 5 }),
    fc.constantFrom(...'\\ " " \\u0061 a b : { } [ ] , \\n \u202e'.split(' ')),
  );
  const key = fc.oneof(text, fc.constantFrom('a', 'a', 'b', 'c', '__proto__', 'constructor'));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('null', '0', '-0', '1.5', '1e999', 'true', '""'),
      text.map((one) => JSON.stringify(one)),
      text.map((one) => `"${one}"`),
      fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(' , ')}]`),
      fc
        .array(fc.tuple(key, tie('value')), { maxLength: 4 })
        .map((all) => `{\n${all.map(([name, one]) => `"${name}": ${String(one)}`).join(',')}}`),
    ),
  }));

  test('finds what the slow way does in any text', () => {
    let quick = 0;
    const agrees = (one: unknown) => {
      if (isQuick(String(one))) quick += 1;
    };
    fc.assert(fc.property(value, agrees), { numRuns: 5000 });
    expect(quick).toBeGreaterThan(500);
    const written = fc
      .tuple(fc.jsonValue(), fc.nat(3))
      .map(([one, indent]) => JSON.stringify(one, undefined, indent));
    fc.assert(fc.property(written, agrees), { numRuns: 500 });
  });
});

describe('reading by the quick way', () => {
  const sound = ['', 'golden/'].flatMap(filesIn);
  const broken = filesIn('broken/').map((file) => file.toString('utf8'));
  const agrees = (text: string) => expect(readActorGraph(text)).toEqual(readSlowly(text));

  test('gives the same graphs, and tells the same of them', () => {
    for (const text of [...sound.map((file) => file.toString('utf8')), ...broken]) agrees(text);
    agrees(writeActorGraph(largeGraph({ actors: 100, relations: 600, placed: true })));
  });

  test('gives the same for files that are damaged', () => {
    const random = seeded(11);
    const pieces = sound.map((file) => file.toString('latin1'));
    for (let time = 0; time < 600; time += 1) {
      const file = sound[time % sound.length]!;
      agrees(Buffer.from(mutated(file, random, pieces)).toString('utf8'));
    }
  });

  test('is what happens to sound files', () => {
    for (const file of sound) expect(isQuick(file.toString('utf8'))).toBe(true);
  });
});
