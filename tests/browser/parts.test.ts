import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { puttingTogether, takeApart } from '../../src/browser/parts.ts';
import { readText } from '../../src/core/formats/formats.ts';
import { newsGraph } from '../support/newsGraph.ts';
import { seededDataset } from '../support/seededGraph.ts';

/** A value as it comes out of messages, one for each part and one for the rest. */
function sent<Value>(value: Value): { readonly value: Value; readonly parts: number } {
  const { rest, parts } = takeApart(value);
  const there = puttingTogether<Value>();
  let count = 0;
  for (const part of parts) {
    there.add(structuredClone(part));
    count += 1;
  }
  return { value: there.finish(structuredClone(rest)), parts: count };
}

test.each([
  ['news', newsGraph({ actors: 300, relations: 600 }, 1)],
  ['seeded', seededDataset(5000)],
])('what reading gave is the same behind the parts: %s', (_, dataset) => {
  const result = readText(JSON.stringify(dataset));
  const { value, parts } = sent(result);
  expect(value).toEqual(result);
  expect(parts).toBeGreaterThan(1);
});

test('the sound part of a faulty graph comes in parts too', () => {
  const dataset = seededDataset(2000);
  const [first, ...relations] = dataset.relations;
  const result = readText(
    JSON.stringify({ ...dataset, relations: [{ ...first, from: 'nobody' }, ...relations] }),
  );
  const { value } = sent(result);
  expect(result).toMatchObject({ ok: false, sound: { left: { counts: [{ left: 1 }] } } });
  expect(value).toEqual(result);
});

test('the rest holds no long list, and no part much more than others', () => {
  const { rest, parts } = takeApart(seededDataset(5000));
  expect(rest.value).toMatchObject({ actors: [], relations: [], sources: { length: 20 } });
  expect(JSON.stringify(rest).length).toBeLessThan(3000);
  const sizes = [...parts].map((part) => JSON.stringify(part).length);
  expect(sizes.length).toBeGreaterThan(3);
  expect(Math.max(...sizes)).toBeLessThan(500_000);
});

const lists = fc.array(fc.array(fc.integer()), { maxLength: 300, size: 'max' });

property.prop([
  fc.dictionary(fc.string(), fc.oneof(lists, fc.record({ inner: lists, text: fc.string() }))),
])('whatever lists an object holds, they come back where they were', (value) => {
  expect(sent(value).value).toEqual(value);
});

test('arrays of numbers, and a list alone, stay what they are', () => {
  const columns = { from: Uint32Array.of(1, 2, 3), names: ['a'] };
  const { value } = sent(columns);
  // jsdom's are not those that a message brings.
  expect(ArrayBuffer.isView(value.from)).toBe(true);
  expect([...value.from]).toEqual([1, 2, 3]);
  expect(value.names).toEqual(['a']);
  const list = Array.from({ length: 1000 }, (_, index) => index);
  expect(sent(list)).toEqual({ value: list, parts: 1 });
});
