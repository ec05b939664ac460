import { expect, test } from 'vitest';
import {
  type Brush,
  paintUnderlay,
  type UnderlayCamera,
  type UnderlayPicture,
} from '../../../src/core/scene/paintUnderlay.ts';

interface Stroke {
  readonly ink: unknown;
  readonly alpha: number;
  readonly points: readonly (readonly [number, number])[];
}

/** A brush that takes down what it is told. */
function aBrush() {
  const strokes: Stroke[] = [];
  const dots: (readonly [x: number, y: number])[] = [];
  let points: (readonly [number, number])[] = [];
  let pending: (readonly [number, number])[] = [];
  const brush: Brush = {
    globalAlpha: 1,
    lineWidth: 1,
    strokeStyle: '',
    fillStyle: '',
    setTransform: () => {},
    beginPath: () => {
      points = [];
      pending = [];
    },
    moveTo: (x, y) => points.push([x, y]),
    lineTo: (x, y) => points.push([x, y]),
    arc: (x, y) => pending.push([x, y]),
    rect: (x, y, width, height) => pending.push([x + width / 2, y + height / 2]),
    stroke: () => strokes.push({ ink: brush.strokeStyle, alpha: brush.globalAlpha, points }),
    fill: () => dots.push(...pending),
  };
  return { brush, strokes, dots };
}

const HIDDEN: readonly [number, number] = [NaN, NaN];

const pictureOf = (
  actors: readonly { readonly at: readonly [number, number]; readonly radius?: number }[],
  pairs: readonly (readonly [number, number, number?])[],
  visible = pairs.map((_, row) => row),
): UnderlayPicture => {
  const rows = new Uint32Array(Math.ceil(pairs.length / 32));
  for (const row of visible) rows[row >>> 5]! |= 1 << (row & 31);
  return {
    lines: {
      from: Uint32Array.from(pairs, ([from]) => from),
      to: Uint32Array.from(pairs, ([, to]) => to),
      family: Uint8Array.from(pairs, ([, , family = 0]) => family),
    },
    rows,
    places: Float32Array.from(actors.flatMap(({ at }) => at)),
    radii: Float32Array.from(actors, ({ radius = 2 }) => radius),
    inks: { families: ['#aa0000', '#00bb00'], dot: '#000000' },
  };
};

const CAMERA: UnderlayCamera = { zoom: 2, x: 10, y: 20, width: 400, height: 300, scale: 1 };

const painted = (picture: UnderlayPicture, camera = CAMERA) => {
  const made = aBrush();
  const slices = [...paintUnderlay(made.brush, picture, camera)].length;
  return { ...made, slices };
};

test('draws each visible relation in its family’s ink between its ends, and a dot for each who is one', () => {
  const actors = [{ at: [0, 0] }, { at: [50, 10] }, { at: [20, 60], radius: 0 }] as const;
  const { strokes, dots } = painted(
    pictureOf(
      actors,
      [
        [0, 1],
        [1, 2, 1],
        [0, 2, 1],
      ],
      [0, 1],
    ),
  );
  expect(strokes.map(({ ink, points }) => [ink, points])).toEqual([
    [
      '#aa0000',
      [
        [10, 20],
        [110, 40],
      ],
    ],
    [
      '#00bb00',
      [
        [110, 40],
        [50, 140],
      ],
    ],
  ]);
  expect(dots).toEqual([
    [10, 20],
    [110, 40],
  ]);
});

test('draws no line between two with marks of their own, to oneself, to whom filters hide, or out of sight', () => {
  const actors = [
    { at: [0, 0], radius: 0 },
    { at: [10, 0], radius: 0 },
    { at: [20, 20] },
    { at: HIDDEN },
    { at: [-900, 0] },
    { at: [-900, 90] },
  ] as const;
  const { strokes, dots } = painted(
    pictureOf(actors, [
      [0, 1],
      [2, 2],
      [2, 3],
      [4, 5],
      [2, 4],
    ]),
  );
  expect(strokes.map(({ points }) => points)).toEqual([
    [
      [50, 60],
      [-1790, 20],
    ],
  ]);
  expect(dots).toEqual([[50, 60]]);
});

test('the more lines run in one place, the fainter each, and together they are still darker', () => {
  const alone = painted(pictureOf([{ at: [0, 0] }, { at: [100, 0] }], [[0, 1]]));
  const manyPairs = Array.from({ length: 400 }, () => [0, 1] as const);
  const many = painted(pictureOf([{ at: [0, 0] }, { at: [100, 0] }], manyPairs));
  const [one] = alone.strokes;
  expect(many.strokes).toHaveLength(400);
  expect(many.strokes[0]!.alpha).toBeLessThan(one!.alpha / 4);
  expect(many.strokes[0]!.alpha * 400).toBeGreaterThan(2 * one!.alpha);
  // Elsewhere a line keeps its strength.
  const beside = painted(
    pictureOf(
      [{ at: [0, 0] }, { at: [100, 0] }, { at: [0, 100] }, { at: [100, 100] }],
      [...manyPairs, [2, 3, 1]],
    ),
  );
  expect(beside.strokes.find(({ ink }) => ink === '#00bb00')!.alpha).toBeCloseTo(one!.alpha, 5);
});

test('comes in slices, so that it can be given up', () => {
  const pairs = Array.from({ length: 60_000 }, () => [0, 1] as const);
  const { slices, strokes } = painted(pictureOf([{ at: [0, 0] }, { at: [100, 0] }], pairs));
  expect(strokes).toHaveLength(60_000);
  expect(slices).toBeGreaterThan(100);
});
