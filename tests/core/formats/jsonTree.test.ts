import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectFaults } from '../../../src/core/formats/faults.ts';
import { type JsonNode, nodeAt, pointerOf } from '../../../src/core/formats/jsonNode.ts';
import { parseJson } from '../../../src/core/formats/jsonTree.ts';

function parse(text: string) {
  const faults = collectFaults(text);
  const { root, brokenAt } = parseJson(text, faults);
  return { root, brokenAt, codes: faults.diagnostics().map(({ code }) => code) };
}

/** JSON.parse as an oracle: the value, or undefined where the text is not JSON. */
function oracle(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function* nodesOf(node: JsonNode): Generator<JsonNode> {
  yield node;
  for (const child of node.children) yield* nodesOf(child);
}

const OUR_OWN = [
  'duplicate-key',
  'forbidden-key',
  'too-large-number',
  'too-deep',
  'stray-character',
  'direction',
];
const withoutMinusZero = (_: string, value: unknown) => (value === 0 ? 0 : value);

describe('parsing', () => {
  const token = fc.constantFrom(
    ...'{ } [ ] , : "a" "b" "\\n" "\\x" 1 -0 01 1. 1e5 - true null tru // /* */ \' "'.split(' '),
    ' ',
    '\n',
    '"\t"',
    '\u00a0',
  );
  const almostJson = fc.oneof(
    fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join('')),
    fc.tuple(fc.json(), fc.nat(), token).map(([text, at, put]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place);
    }),
  );

  test('finds fault with exactly the texts that JSON.parse refuses, and agrees on the others', () => {
    const agrees = (text: string) => {
      const { root, codes } = parse(text);
      const expected = oracle(text);
      if (codes.length === 0) {
        expect(expected).toBeDefined();
        expect(root?.value).toEqual(JSON.parse(text, withoutMinusZero));
      } else if (expected !== undefined)
        expect(codes.every((code) => OUR_OWN.includes(code))).toBe(true);
    };
    fc.assert(fc.property(almostJson, agrees), { numRuns: 3000 });
  });

  test('places every value where its text stands', () => {
    const isPlaced = (value: unknown, indent: number) => {
      const text = JSON.stringify(value, undefined, indent);
      const { root, codes } = parse(text);
      if (root === undefined || codes.length > 0) return;
      for (const node of nodesOf(root)) {
        expect(JSON.parse(text.slice(node.offset, node.end), withoutMinusZero)).toEqual(node.value);
      }
    };
    fc.assert(fc.property(fc.jsonValue(), fc.nat(3), isPlaced));
  });

  test('keeps the values where a slip does not change them, and says from where they are doubtful', () => {
    expect(parse('{"a": 1 "b": 2,}')).toMatchObject({
      brokenAt: Infinity,
      codes: ['syntax', 'trailing-comma'],
      root: { value: { a: 1, b: 2 } },
    });
    expect(parse('{"a": 1, "b": yes, "c": 3}').brokenAt).toBe(14);
  });

  test('tells one slip once', () => {
    expect(parse("{'a': 'b c d'}").codes).toEqual(['syntax']);
    expect(parse('{"a": [[[{"b": ').codes).toEqual(['truncated']);
    expect(parse('[,]').codes).toEqual(['syntax', 'trailing-comma']);
  });
});

describe('a path', () => {
  test('is followed as far as it goes', () => {
    const { root } = parse('{"a": [10, {"b": null}]}');
    expect(root && nodeAt(root, ['a', 1, 'b'])).toMatchObject({
      found: true,
      node: { offset: 17 },
    });
    expect(root && nodeAt(root, ['a', 1, 'c', 0])).toMatchObject({
      found: false,
      node: { offset: 11 },
    });
    expect(root && nodeAt(root, ['a', 'length'])).toMatchObject({
      found: false,
      node: { offset: 6 },
    });
  });

  test('is written as a JSON Pointer', () => {
    expect(pointerOf([])).toBe('');
    expect(pointerOf(['a/b', 0, 'm~n'])).toBe('/a~1b/0/m~0n');
  });
});
