import { expect, test } from 'vitest';
import { fuzz, fuzzCase, TARGETS } from '../../fuzz/fuzz.ts';

// `npm run fuzz` reads many more.
test.each(TARGETS)(
  '$id: no damaged file throws, takes long or gives what is no graph',
  async (format) => {
    const { opened, refused, faults } = await fuzz(format, 20, 200);
    expect(faults).toEqual([]);
    // Neither all damage, nor none.
    expect(opened).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  },
);

test('a seed and a number always give the same file', () => {
  const [format] = TARGETS;
  expect(fuzzCase(format!, 3, 7)).toEqual(fuzzCase(format!, 3, 7));
  expect(fuzzCase(format!, 3, 7)).not.toEqual(fuzzCase(format!, 3, 8));
});
