import { fc, test as property } from '@fast-check/vitest';
import { expect } from 'vitest';
import { type Curve, polyline } from '../../../src/core/scene/curve.ts';
import { type Box, boundsOf, crosses } from '../../../src/core/scene/placeLabels.ts';
import { Stretches } from '../../../src/core/scene/stretches.ts';

const place = fc.integer({ min: -400, max: 400 });
const point = fc.tuple(place, place);

const lines = fc
  .array(fc.record({ start: point, control: point, end: point, bundle: fc.option(fc.nat(3)) }), {
    maxLength: 12,
  })
  .map((all) =>
    all.map(({ start, control, end, bundle }, index) => ({
      id: `line${index}`,
      curve: { start, controls: [control], end } as Curve,
      ...(bundle === null ? {} : { bundle: `bundle${bundle}` }),
    })),
  );

const box: fc.Arbitrary<Box> = fc.record({
  x: place,
  y: place,
  halfWidth: fc.integer({ min: 1, max: 90 }),
  halfHeight: fc.integer({ min: 1, max: 12 }),
  angle: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
});

/** Every stretch asked in turn, without a grid. */
const countedOneByOne =
  (all: readonly { id: string; curve: Curve; bundle?: string }[], room: Box) =>
  (own: string): number =>
    all.filter(({ id, curve, bundle = id }) => {
      const points = polyline(curve, 12);
      const isUnder = points.slice(1).some((to, index) => crosses(points[index]!, to, room));
      return bundle !== own && isUnder;
    }).length;

property.prop([lines, box, fc.nat(3), fc.integer({ min: 1, max: 5 })])(
  'the grid finds all lines under a box, but for its own bundle’s, and counts no further than asked',
  (all, room, own, enough) => {
    const stretches = new Stretches(all);
    const expected = countedOneByOne(all, room);
    for (const bundle of ['line0', `bundle${own}`]) {
      const count = expected(bundle);
      expect(stretches.countUnder(room, boundsOf(room), bundle, Infinity)).toBe(count);
      expect(stretches.countUnder(room, boundsOf(room, 2), bundle, enough)).toBe(
        Math.min(count, enough),
      );
    }
  },
);
