import { describe, expect, test } from 'vitest';
import { writeActorGraph } from '../../../src/core/formats/actorGraph.ts';
import { MOST } from '../../../src/core/formats/readLarge.ts';
import { aboutRelations, costOf, isAskedAbout } from '../../../src/core/formats/weight.ts';
import { largeGraph } from '../../support/largeGraph.ts';
import { seededDataset } from '../../support/seededGraph.ts';

const samplesOf = (text: string, count: number, length: number) => {
  const bytes = new TextEncoder().encode(text);
  const samples = Array.from({ length: count }, (_, index) => {
    const place = Math.floor((index * (bytes.length - length)) / (count - 1));
    return bytes.subarray(place, place + length);
  });
  return { samples, size: bytes.length };
};

describe('about how many relations a file has', () => {
  test.each([
    ['seeded, close', JSON.stringify(seededDataset(20_000)), 20_000],
    ['seeded, indented', writeActorGraph(seededDataset(20_000)), 20_000],
    ['an investigation', writeActorGraph(largeGraph({ actors: 2000, relations: 9000 })), 9000],
  ])('is seen from a few places in it: %s', (_, text, relations) => {
    const { samples, size } = samplesOf(text, 16, 20_000);
    const about = aboutRelations(samples, size)!;
    expect(about / relations).toBeGreaterThan(0.75);
    expect(about / relations).toBeLessThan(1.25);
    expect(about).toBe(Number(about.toPrecision(2)));
  });

  test('is not known of other formats', () => {
    const { samples, size } = samplesOf('from,to\n'.padEnd(5000, 'Ann,Bob\n'), 4, 500);
    expect(aboutRelations(samples, size)).toBeUndefined();
    expect(aboutRelations([], 0)).toBeUndefined();
  });
});

test('there is a question where opening takes its time', () => {
  expect(isAskedAbout({ size: 23_000_000, relations: 50_000 })).toBe(false);
  expect(isAskedAbout({ size: 46_000_000, relations: 100_000 })).toBe(true);
  // One text can be very long.
  expect(isAskedAbout({ size: 150_000_000, relations: 12 })).toBe(false);
  expect(isAskedAbout({ size: 12_000_000 })).toBe(false);
  expect(isAskedAbout({ size: 60_000_000 })).toBe(true);
});

test('what opening takes grows with what is read, and ends where no more is', () => {
  const hundred = costOf({ size: 46_000_000, relations: 100_000 });
  const million = costOf({ size: 460_000_000, relations: 1_000_000 });
  const more = costOf({ size: 920_000_000, relations: 2_000_000 });
  expect(hundred.first).toBeUndefined();
  expect(million.first).toBe(MOST.relations);
  expect(million.seconds).toBeGreaterThan(hundred.seconds);
  expect(million.gigabytes).toBeGreaterThan(hundred.gigabytes);
  expect(more.gigabytes).toBe(million.gigabytes);
});
