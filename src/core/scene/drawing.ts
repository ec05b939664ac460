import type { Guide, Position, Positions } from '../layouts/layout.ts';
import { type BandMark, blockSize } from './band.ts';
import { isMarkedContested } from './contested.ts';
import {
  arrowhead,
  CENTRE_LANE,
  type Curve,
  curveBetween,
  type CurveEnd,
  HEAD_SCALE,
  polyline,
} from './curve.ts';
import { HULL_STYLE, type Hull, hullsOf } from './hulls.ts';
import { textWidth } from './measureText.ts';
import { labelWidth, type NodeMark, TEXT } from './nodeMark.ts';
import type { Bounds, Outline, Point } from './outline.ts';
import {
  boundsOf,
  type Box,
  boxAround,
  type LabelRequest,
  type PlacedLabels,
  placeLabels,
} from './placeLabels.ts';
import type { LineMark, Scene } from './scene.ts';
import { endKey, type Spread, spreadOf, type Whole } from './spread.ts';

export type { Guide } from '../layouts/layout.ts';

/** How lines are drawn; lengths in scene units. The dashes are the evidence's pattern. */
export const LINE_STYLE = {
  solid: { width: 2, dashes: [] },
  dashed: { width: 2, dashes: [7, 5] },
  dotted: { width: 2.6, dashes: [0.1, 5] },
  sparse: { width: 2, dashes: [9, 4, 2, 4] },
} as const;

/**
 * The same for lines not sure to belong: half as thick. Paler they would lose their contrast with the paper, and be
 * taken for another family.
 */
const FAINT_STYLE = {
  solid: { width: 1, dashes: [] },
  dashed: { width: 1, dashes: [7, 5] },
  dotted: { width: 1.4, dashes: [0.1, 3.5] },
  sparse: { width: 1, dashes: [9, 4, 2, 4] },
} as const;

/** How a line is drawn: its pattern is the evidence, its thickness whether it is sure to belong. */
export const lineStyle = ({
  pattern,
  faint,
  width,
}: Pick<LineMark, 'pattern' | 'faint' | 'width'>): LineStyle => {
  const style = (faint ? FAINT_STYLE : LINE_STYLE)[pattern];
  return width === undefined ? style : { ...style, width };
};

interface LineStyle {
  readonly width: number;
  readonly dashes: readonly number[];
}

/** How what places mean is drawn. */
export const GUIDE_STYLE = { width: 1.2, dashes: [3, 5], opacity: 0.6 } as const;

export const headOf = ({ kind }: LineMark, curve: Curve): Outline =>
  arrowhead(curve, HEAD_SCALE[kind]);

/** A Scene whose marks have places: curves, and texts that overlap nothing. */
export interface Drawing {
  readonly scene: Scene;
  readonly positions: Positions;
  /** What the communities stand on, under everything else. */
  readonly hulls: readonly Hull[];
  /** What places mean, under everything but the hulls; an ellipse may reach past the bounds. */
  readonly guides: readonly Guide[];
  /** How far lines are moved at their ends: what a curve needs to be found again elsewhere. */
  readonly spread: Spread;
  readonly curves: ReadonlyMap<string, Curve>;
  /** Where texts stand, by the id of their line or band. */
  readonly labels: PlacedLabels;
  /** The lines and bands whose text found no free place. */
  readonly unlabelled: readonly { readonly id: string; readonly label: string }[];
  /** The box around everything drawn, in scene units. */
  readonly bounds: Bounds;
}

/** Where a mark stands; the origin while no layout has placed it. */
export const placeOf = (positions: Positions, id: string): Position => positions[id] ?? [0, 0];

const marksById = ({ nodes }: Scene): ReadonlyMap<string, NodeMark> =>
  new Map(nodes.map((node) => [node.id, node]));

/** The curve of a line; one whose ends have no place yet starts at the origin. */
export function curveOf(
  { from, to, lane }: Pick<LineMark, 'from' | 'to' | 'lane'>,
  marks: ReadonlyMap<string, NodeMark>,
  positions: Positions,
  spread: Spread,
): Curve {
  const end = (id: string, other: string): CurveEnd => ({
    at: placeOf(positions, id),
    outline: marks.get(id)!.outline,
    shift: spread.get(endKey(id, other)) ?? 0,
  });
  return curveBetween(end(from, to), end(to, from), lane);
}

/** What lies under the marks, where the view asks for it. */
interface Ground {
  /** The ids of each community's marks. */
  readonly communities?: readonly (readonly string[])[];
  readonly guides?: readonly Guide[];
}

/** Places the Scene's marks, draws its curves and finds room for its texts. */
export function drawScene(
  scene: Scene,
  positions: Positions,
  { communities = [], guides = [] }: Ground = {},
): Drawing {
  const hulls = hullsOf(scene, positions, communities);
  const marks = marksById(scene);
  const spread = spreadIn(scene.whole, positions);
  const curves = new Map(
    scene.lines.map((line) => [line.id, curveOf(line, marks, positions, spread)]),
  );
  const obstacles = scene.nodes.map((node) => nodeBox(node, placeOf(positions, node.id)));
  const headings = guides.flatMap((guide) => (guide.kind === 'text' ? [headingBox(guide)] : []));
  const labels = placeLabels(
    [
      ...scene.bands.map((band) =>
        blockRequest(band, curveOf({ ...band, lane: CENTRE_LANE }, marks, positions, spread)),
      ),
      // Stripes of a ribbon lie close along its middle, where its band's text stands.
      ...scene.lines
        .filter(({ width }) => width === undefined)
        .map((line) => labelRequest(line, curves.get(line.id)!)),
    ],
    [...obstacles, ...headings],
  );
  const texts = [
    ...scene.lines,
    ...scene.bands.map(({ id, texts: lines }) => ({
      id,
      label: lines.map(({ text }) => text).join(', '),
    })),
  ];
  return {
    scene,
    positions,
    hulls,
    guides,
    spread,
    curves,
    labels,
    unlabelled: texts.filter(({ id, label }) => label !== '' && !labels.has(id)),
    bounds: boundsOfAll(
      [...obstacles, ...headings, ...guides.flatMap(uprightBox)],
      hulls,
      curves,
      labels,
    ),
  };
}

const spreads = new WeakMap<Positions, Whole & { readonly spread: Spread }>();

/** What is shown makes no difference to it: so it is worked out once for what stands where. */
function spreadIn(whole: Whole, positions: Positions): Spread {
  const known = spreads.get(positions);
  if (known?.marks === whole.marks && known.lines === whole.lines) return known.spread;
  const spread = spreadOf(whole, positions);
  spreads.set(positions, { ...whole, spread });
  return spread;
}

const labelRequest = ({ id, label, arrow, kind, tie }: LineMark, curve: Curve): LabelRequest => ({
  id,
  curve,
  arrow,
  width: label === '' ? 0 : labelWidth(label),
  height: LABEL_HEIGHT,
  ...(kind === 'stripe' ? { bundle: tie } : {}),
  // A denial that can't be read is worse than any other text that can't.
  first: isMarkedContested(label),
});

/** A band's text stands on the middle of its stripes, upright. */
const blockRequest = ({ id, tie, texts }: BandMark, curve: Curve): LabelRequest => ({
  id,
  curve,
  arrow: false,
  ...blockSize(texts),
  bundle: tie,
  level: true,
});

/** From the top of the capitals to the bottom of the descenders, with a hair of room. */
const LABEL_HEIGHT = 1.1 * TEXT.relation.size;

/** The room of a ring's or column's heading. */
export function headingBox({ at: [x, y], text }: Extract<Guide, { kind: 'text' }>): Box {
  const half = textWidth(text, TEXT.guide.size, TEXT.guide.weight) / 2 + 4;
  return boxAround(x - half, x + half, y - TEXT.guide.line / 2, y + TEXT.guide.line / 2);
}

const uprightBox = (guide: Guide): Box[] =>
  guide.kind === 'upright' ? [boxAround(guide.x, guide.x, guide.top, guide.bottom)] : [];

const nodeBox = ({ extent }: NodeMark, [x, y]: Position): Box =>
  boxAround(x + extent.left, x + extent.right, y + extent.top, y + extent.bottom);

function boundsOfAll(
  boxes: readonly Box[],
  hulls: readonly Hull[],
  curves: ReadonlyMap<string, Curve>,
  labels: PlacedLabels,
): Bounds {
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  const reach = ({ left, right, top, bottom }: Bounds) => {
    bounds.left = Math.min(bounds.left, left);
    bounds.right = Math.max(bounds.right, right);
    bounds.top = Math.min(bounds.top, top);
    bounds.bottom = Math.max(bounds.bottom, bottom);
  };
  for (const box of [...boxes, ...labels.values()]) reach(boundsOf(box));
  const reachRound = ([x, y]: Point, by: number) =>
    reach({ left: x - by, right: x + by, top: y - by, bottom: y + by });
  for (const curve of curves.values()) {
    for (const point of polyline(curve, 12)) reachRound(point, 2);
  }
  for (const { points } of hulls) {
    for (const point of points) reachRound(point, HULL_STYLE.edge / 2);
  }
  return Number.isFinite(bounds.left) ? bounds : { left: 0, right: 0, top: 0, bottom: 0 };
}
