import { polyline } from '../scene/curve.ts';
import { type Drawing, placeOf } from '../scene/drawing.ts';
import type { NodeMark } from '../scene/nodeMark.ts';
import { type Bounds, boundsRound } from '../scene/outline.ts';
import { boundsOf } from '../scene/placeLabels.ts';
import { type Crop, CROP_SIDES, NO_CROP, withSide } from '../view/crop.ts';

/** What is left of `bounds`. */
export function croppedBounds(bounds: Bounds, crop: Crop): Bounds {
  const width = (bounds.right - bounds.left) / 100;
  const height = (bounds.bottom - bounds.top) / 100;
  return {
    left: bounds.left + crop.left * width,
    right: bounds.right - crop.right * width,
    top: bounds.top + crop.top * height,
    bottom: bounds.bottom - crop.bottom * height,
  };
}

/** The crop that leaves `frame` of `bounds`, to the next whole per cent. */
export function cropTo(bounds: Bounds, frame: Bounds): Crop {
  const percent = (length: number, of: number) => (100 * length) / Math.max(1, of);
  const width = bounds.right - bounds.left;
  const height = bounds.bottom - bounds.top;
  const cut: Crop = {
    left: percent(frame.left - bounds.left, width),
    right: percent(bounds.right - frame.right, width),
    top: percent(frame.top - bounds.top, height),
    bottom: percent(bounds.bottom - frame.bottom, height),
  };
  return CROP_SIDES.reduce((crop, side) => withSide(crop, side, cut[side]), NO_CROP);
}

/** A drawing as a frame shows it. */
export interface Framed {
  /** Without what lies wholly outside, and without texts on lines that the frame would cut. */
  readonly drawing: Drawing;
  readonly outside: readonly NodeMark[];
  /** Marks whose outline or name the frame cuts. */
  readonly cut: readonly NodeMark[];
}

/** What a frame shows of a drawing, both in scene units. */
export function framed(drawing: Drawing, frame: Bounds): Framed {
  const { scene, positions, curves, labels, hulls } = drawing;
  const boundsOfNode = ({ id, extent }: NodeMark): Bounds => {
    const [x, y] = placeOf(positions, id);
    return {
      left: x + extent.left,
      right: x + extent.right,
      top: y + extent.top,
      bottom: y + extent.bottom,
    };
  };
  const isSeen = (node: NodeMark) => meets(boundsOfNode(node), frame);
  const nodes = scene.nodes.filter(isSeen);
  return {
    drawing: {
      ...drawing,
      scene: {
        ...scene,
        nodes,
        lines: scene.lines.filter(({ id }) => meets(reachOf(polyline(curves.get(id)!, 12)), frame)),
      },
      labels: new Map([...labels].filter(([, box]) => holds(frame, boundsOf(box)))),
      hulls: hulls.filter(({ points }) => meets(reachOf(points), frame)),
      bounds: frame,
    },
    outside: scene.nodes.filter((node) => !isSeen(node)),
    cut: nodes.filter((node) => !holds(frame, boundsOfNode(node))),
  };
}

const reachOf = (points: readonly (readonly [number, number])[]): Bounds =>
  boundsRound(points.map(([x, y]) => ({ left: x, right: x, top: y, bottom: y })));

const meets = (a: Bounds, b: Bounds): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A hair of room, for what the last digits make of a frame that just fits. */
const HAIR = 0.5;

const holds = (outer: Bounds, inner: Bounds): boolean =>
  inner.left >= outer.left - HAIR &&
  inner.right <= outer.right + HAIR &&
  inner.top >= outer.top - HAIR &&
  inner.bottom <= outer.bottom + HAIR;
