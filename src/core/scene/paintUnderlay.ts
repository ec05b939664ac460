import type { UnderlayLines } from './underlay.ts';

/** What is drawn; plain data that a worker can be sent. Lengths and places in scene units. */
export interface UnderlayPicture {
  readonly lines: UnderlayLines;
  /** The visible rows, one bit each. */
  readonly rows: Uint32Array;
  /** By actor: x and y; not a number where it is hidden. */
  readonly places: Float32Array;
  /** By actor: how large its dot is; 0 where it has a mark of its own. */
  readonly radii: Float32Array;
  readonly inks: UnderlayInks;
}

/** Colours, as `#rrggbb`. */
export interface UnderlayInks {
  /** By the number of the family. */
  readonly families: readonly string[];
  readonly dot: string;
}

/** What of the scene is seen: a point of it times `zoom`, moved by `x` and `y`, in CSS px from the left upper corner. */
export interface UnderlayCamera {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  /** In CSS px. */
  readonly width: number;
  readonly height: number;
  /** Of the picture's px in a CSS px. */
  readonly scale: number;
}

/** As much of a canvas's 2D context as is drawn with. */
export interface Brush {
  globalAlpha: number;
  lineWidth: number;
  strokeStyle: unknown;
  fillStyle: unknown;
  readonly setTransform: (a: number, b: number, c: number, d: number, e: number, f: number) => void;
  readonly beginPath: () => void;
  readonly moveTo: (x: number, y: number) => void;
  readonly lineTo: (x: number, y: number) => void;
  readonly arc: (x: number, y: number, radius: number, from: number, to: number) => void;
  readonly rect: (x: number, y: number, width: number, height: number) => void;
  readonly stroke: () => void;
  readonly fill: () => void;
}

/** So many lines are drawn, or looked at, between two places where the work can be given up. */
const SLICE = 500;
const LOOKED_AT = 20_000;

/** In CSS px. */
const LINE_WIDTH = 0.8;
/**
 * How strong a line is follows from how many run where it runs, on average: where one lies on the next, `ALONE`; where
 * ten do, a quarter of that. So there are lines to be seen where few are, and where many are more than a stain.
 */
const ALONE = 0.36;
const FADING = 0.6;
const MOST_ALPHA = 0.8;
const LEAST_ALPHA = 0.03;
/** Strengths are given in steps, so that many lines share one. */
const STEPS = 24;
/** In CSS px: of the squares in which it is counted how many run there, and between two looks at a line's way. */
const SQUARE = 24;

/** A dot is drawn so large at least, in CSS px; below `ROUND` nobody sees that it is a square. */
const LEAST_DOT = 0.55;
const ROUND = 1.4;
const DOT_ALPHA = 0.85;

/** Draws lines, then dots. Each step is a slice of the work: whoever drives it may give up between two. */
export function* paintUnderlay(
  brush: Brush,
  picture: UnderlayPicture,
  camera: UnderlayCamera,
): Generator<void, void, void> {
  const { zoom, x, y, scale } = camera;
  const places = picture.places.map((place, index) => place * zoom + (index & 1 ? y : x));
  brush.setTransform(scale, 0, 0, scale, 0, 0);
  brush.lineWidth = LINE_WIDTH;
  const seen = yield* linesSeen(picture, places, camera);
  for (let from = 0; from < seen.rows.length; from += SLICE) {
    const some = { rows: seen.rows.subarray(from, from + SLICE), steps: seen.steps.subarray(from) };
    paintLines(brush, picture, places, some);
    yield;
  }
  yield* paintDots(brush, picture, places, camera);
}

/** The rows in view, and the strength of each line in steps. */
interface Seen {
  readonly rows: Uint32Array;
  readonly steps: Uint8Array;
}

function* linesSeen(
  { lines: { from, to }, rows, radii }: UnderlayPicture,
  places: Float32Array,
  { width, height }: UnderlayCamera,
): Generator<void, Seen, void> {
  const seen = new Uint32Array(from.length);
  let count = 0;
  const columns = Math.ceil(width / SQUARE);
  const ink = new Float32Array(columns * Math.ceil(height / SQUARE));
  /** Looks at a line every so often: calls back with the number of each square in view, and how much of it lies there. */
  const follow = (row: number, visit: (square: number, length: number) => void): void => {
    const [a, b] = [2 * from[row]!, 2 * to[row]!];
    const [x, y] = [places[a]!, places[a + 1]!];
    const [dx, dy] = [places[b]! - x, places[b + 1]! - y];
    const length = Math.sqrt(dx * dx + dy * dy);
    const looks = Math.max(1, Math.ceil(length / SQUARE));
    for (let look = 0; look < looks; look += 1) {
      const at = (look + 0.5) / looks;
      const [lx, ly] = [x + at * dx, y + at * dy];
      if (lx < 0 || ly < 0 || lx >= width || ly >= height) continue;
      visit(Math.floor(ly / SQUARE) * columns + Math.floor(lx / SQUARE), length / looks);
    }
  };
  for (let row = 0; row < from.length; row += 1) {
    if (row % LOOKED_AT === LOOKED_AT - 1) yield;
    if (((rows[row >>> 5]! >>> (row & 31)) & 1) === 0) continue;
    const [a, b] = [from[row]!, to[row]!];
    // Between two who have marks of their own, a line is drawn over this.
    if (a === b || (radii[a] === 0 && radii[b] === 0)) continue;
    if (!isInView(places, a, b, width, height)) continue;
    seen[count++] = row;
    follow(row, (square, length) => {
      ink[square]! += (length * LINE_WIDTH) / SQUARE ** 2;
    });
  }
  const steps = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) {
    if (index % LOOKED_AT === LOOKED_AT - 1) yield;
    let [sum, looks] = [0, 0];
    follow(seen[index]!, (square) => {
      sum += ink[square]!;
      looks += 1;
    });
    const alpha = ALONE * Math.max(1e-3, sum / Math.max(1, looks)) ** -FADING;
    steps[index] = stepOf(Math.max(LEAST_ALPHA, Math.min(MOST_ALPHA, alpha)));
  }
  return { rows: seen.subarray(0, count), steps };
}

/** Whether the box round a line reaches into the picture; false where an end is hidden. */
function isInView(places: Float32Array, a: number, b: number, width: number, height: number) {
  const [ax, ay, bx, by] = [places[2 * a]!, places[2 * a + 1]!, places[2 * b]!, places[2 * b + 1]!];
  return (
    Math.max(ax, bx) >= 0 &&
    Math.min(ax, bx) <= width &&
    Math.max(ay, by) >= 0 &&
    Math.min(ay, by) <= height
  );
}

/** Steps are alike in ratio, as strengths are seen. */
const RATIO = MOST_ALPHA / LEAST_ALPHA;
const stepOf = (alpha: number): number =>
  Math.round((STEPS * Math.log(alpha / LEAST_ALPHA)) / Math.log(RATIO));
const ALPHAS = Array.from(
  { length: STEPS + 1 },
  (_, step) => LEAST_ALPHA * RATIO ** (step / STEPS),
);

/** Each line by itself, so that where many run it is darker; those alike in ink and strength one after the other. */
function paintLines(
  brush: Brush,
  { lines: { from, to, family }, inks }: UnderlayPicture,
  places: Float32Array,
  { rows, steps }: Seen,
): void {
  const alike = new Map<number, number[]>();
  rows.forEach((row, index) => {
    const look = family[row]! * ALPHAS.length + steps[index]!;
    const known = alike.get(look);
    if (known === undefined) alike.set(look, [row]);
    else known.push(row);
  });
  for (const [look, some] of alike) {
    brush.strokeStyle = inks.families[Math.floor(look / ALPHAS.length)];
    brush.globalAlpha = ALPHAS[look % ALPHAS.length]!;
    for (const row of some) {
      const [a, b] = [2 * from[row]!, 2 * to[row]!];
      brush.beginPath();
      brush.moveTo(places[a]!, places[a + 1]!);
      brush.lineTo(places[b]!, places[b + 1]!);
      brush.stroke();
    }
  }
}

function* paintDots(
  brush: Brush,
  { radii, inks }: UnderlayPicture,
  places: Float32Array,
  { zoom, width, height }: UnderlayCamera,
): Generator<void, void, void> {
  brush.fillStyle = inks.dot;
  brush.globalAlpha = DOT_ALPHA;
  for (let start = 0; start < radii.length; start += SLICE) {
    brush.beginPath();
    for (let actor = start; actor < Math.min(radii.length, start + SLICE); actor += 1) {
      if (radii[actor] === 0) continue;
      const [x, y] = [places[2 * actor]!, places[2 * actor + 1]!];
      const radius = Math.max(LEAST_DOT, radii[actor]! * zoom);
      const isSeen = x > -radius && x < width + radius && y > -radius && y < height + radius;
      if (!isSeen) continue;
      if (radius < ROUND) brush.rect(x - radius, y - radius, 2 * radius, 2 * radius);
      else {
        brush.moveTo(x + radius, y);
        brush.arc(x, y, radius, 0, 2 * Math.PI);
      }
    }
    brush.fill();
    yield;
  }
}
