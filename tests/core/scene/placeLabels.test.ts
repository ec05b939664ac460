import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { arrowhead, curveBetween, type CurveEnd, polyline } from '../../../src/core/scene/curve.ts';
import { outlineOf, type Point } from '../../../src/core/scene/outline.ts';
import {
  type Box,
  boxAround,
  type LabelRequest,
  placeLabels,
} from '../../../src/core/scene/placeLabels.ts';
import {
  boxesShareAPoint,
  cornersOfBox,
  distanceToLine,
  isInside,
} from '../../support/geometry.ts';

const WIDTH = 90;
const HEIGHT = 34;
const outline = outlineOf('square', WIDTH, HEIGHT);
const endAt = ([x, y]: Point): CurveEnd => ({ at: [x, y], outline });
const boxAt = ([x, y]: Point) =>
  boxAround(x - WIDTH / 2, x + WIDTH / 2, y - HEIGHT / 2, y + HEIGHT / 2);

/** Marks here and there, and lines with texts between them. */
const somePicture = fc
  .record({
    places: fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), {
      minLength: 2,
      maxLength: 7,
      selector: String,
    }),
    lines: fc.array(
      fc.record({
        from: fc.nat(6),
        to: fc.nat(6),
        lane: fc.integer({ min: -2, max: 2 }),
        arrow: fc.boolean(),
        width: fc.oneof(fc.constant(0), fc.integer({ min: 20, max: 120 })),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ places, lines }) => {
    const marks = places.map(([column, row]): Point => [column * 190 + row * 13, row * 120]);
    const requests = lines.map(({ from, to, lane, arrow, width }, index): LabelRequest => {
      const [a, b] = [from, to].map((mark) => endAt(marks[mark % marks.length]!));
      const curve = curveBetween(a!, b!, { offset: lane * 17, outermost: 34 });
      return { id: `line${index}`, curve, arrow, width, height: 15 };
    });
    return { obstacles: marks.map(boxAt), requests };
  });

const pairsOf = <T>(items: readonly T[]) =>
  items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));

describe('placed texts', () => {
  property.prop([somePicture])('overlap nothing', ({ requests, obstacles }) => {
    const texts = [...placeLabels(requests, obstacles).values()];
    expect(pairsOf(texts).filter(([one, other]) => boxesShareAPoint(one, other))).toEqual([]);
    expect(
      texts.filter((text) => obstacles.some((obstacle) => boxesShareAPoint(text, obstacle))),
    ).toEqual([]);
    const corners = requests.filter(({ arrow }) => arrow).flatMap(({ curve }) => arrowhead(curve));
    expect(
      texts.filter((text) => corners.some((corner) => isInside(cornersOfBox(text), corner))),
    ).toEqual([]);
  });

  property.prop([somePicture])(
    'stand on their own line, in their own size, never on their head',
    ({ requests, obstacles }) => {
      const placed = placeLabels(requests, obstacles);
      for (const { id, curve, width, height } of requests) {
        const box = placed.get(id);
        if (box === undefined) continue;
        expect(distanceToLine([box.x, box.y], polyline(curve, 400))).toBeLessThan(0.1);
        expect(box).toMatchObject({ halfWidth: width / 2, halfHeight: height / 2 });
        expect(Math.cos(box.angle)).toBeGreaterThanOrEqual(-1e-9);
        expect(width).toBeGreaterThan(0);
      }
    },
  );

  property.prop([somePicture])('do not depend on the order of lines', ({ requests, obstacles }) => {
    const inOrder = ([a]: readonly [string, Box], [b]: readonly [string, Box]) => (a < b ? -1 : 1);
    const forth = [...placeLabels(requests, obstacles)].toSorted(inOrder);
    const back = [...placeLabels(requests.toReversed(), obstacles)].toSorted(inOrder);
    expect(forth).toEqual(back);
  });
});

describe('one text', () => {
  const curve = curveBetween(endAt([0, 0]), endAt([300, 0]), { offset: 0, outermost: 0 });
  const request: LabelRequest = { id: 'only', curve, arrow: true, width: 60, height: 15 };
  const marks = [boxAt([0, 0]), boxAt([300, 0])];

  test('stands in the middle of its line', () => {
    expect(placeLabels([request], marks).get('only')).toEqual({
      x: 150,
      y: 0,
      halfWidth: 30,
      halfHeight: 7.5,
      angle: 0,
    });
  });

  test('steps aside for what stands there', () => {
    const box = placeLabels([request], [...marks, boxAround(145, 155, -5, 5)]).get('only');
    expect(Math.abs(box!.x - 150)).toBeGreaterThanOrEqual(35);
    expect(box!.y).toBe(0);
  });

  test('is left out where it fits nowhere, or there is none', () => {
    expect(placeLabels([{ ...request, width: 250 }], marks).size).toBe(0);
    expect(placeLabels([{ ...request, width: 0 }], marks).size).toBe(0);
  });
});
