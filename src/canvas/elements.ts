import type cytoscape from 'cytoscape';
import type { Positions } from '../core/layouts/layout.ts';
import { FAMILIES } from '../core/model/vocabulary.ts';
import { type BandMark, blockLines } from '../core/scene/band.ts';
import { type Curve, HEAD_SCALE, LOOP } from '../core/scene/curve.ts';
import { type NodeMark, TEXT } from '../core/scene/nodeMark.ts';
import type { Outline } from '../core/scene/outline.ts';
import type { Box } from '../core/scene/placeLabels.ts';
import type { LineMark, Scene } from '../core/scene/scene.ts';
import type { Readable } from './touch.ts';

/** Relations may have the ids of actors; a slash, which no id in a file can hold, keeps their elements apart. */
export const lineElementId = (lineId: string): string => `line/${lineId}`;

/** Out of sight: to be moved costs a text less than to be switched off, and on again, with a new style each time. */
export const away = () => ({ x: 1e7, y: 1e7 });

/** A line's text is a node of its own, so that it is drawn above all lines, where the Drawing says. */
export const textElementId = (lineId: string): string => `text/${lineId}`;

/** An outline in Cytoscape's terms, from -1 to 1 both ways. */
export const polygonPoints = (outline: Outline, width: number, height: number): number[] =>
  outline.flatMap(([x, y]) => [withinOne((2 * x) / width), withinOne((2 * y) / height)]);

/** Cytoscape refuses a whole polygon for a hair beyond. */
const withinOne = (value: number): number => Math.max(-1, Math.min(1, value));

/** A text as large as it is drawn, and all of it; `TextPainter` says otherwise where one has zoomed out. */
export const AS_DRAWN = { textScale: 1, thinned: false, isShort: false };

/** What stands in an element, or on it: a short name goes without its last line. */
export function textOf(element: Readable): string {
  const text = element.data('text') as string;
  return element.data('isShort') === true ? text.slice(0, text.lastIndexOf('\n')) : text;
}

/** What a family's part of a group's relations goes by in its data. */
export const shareKey = (family: string): string => `share-${family}`;

const sharesIn = ({ ring = [] }: NodeMark): Readonly<Record<string, number>> => ({
  ...Object.fromEntries(Object.keys(FAMILIES).map((family) => [shareKey(family), 0])),
  ...Object.fromEntries(ring.map(({ family, share }) => [shareKey(family), share])),
});

const nodeElement = (mark: NodeMark): cytoscape.ElementDefinition => ({
  group: 'nodes',
  data: {
    id: mark.id,
    kind: mark.kind,
    width: mark.width,
    height: mark.height,
    points: polygonPoints(mark.outline, mark.width, mark.height),
    text: mark.lines.join('\n'),
    textY: mark.textY,
    textHalf: mark.kind === 'event' ? mark.extent.bottom - mark.textY : 0,
    textSize: mark.text.size,
    ...(mark.kind === 'group' ? sharesIn(mark) : {}),
    ...AS_DRAWN,
  },
});

const lineElement = (line: LineMark): cytoscape.ElementDefinition => ({
  group: 'edges',
  data: {
    id: lineElementId(line.id),
    kind: line.kind,
    line: line.id,
    tie: line.tie,
    source: line.from,
    target: line.to,
    family: line.family,
    pattern: line.pattern,
    arrow: line.arrow,
    headScale: HEAD_SCALE[line.kind],
    ...(line.width === undefined ? {} : { width: line.width }),
    ...NOT_BENT,
  },
});

/** Of a line until it is bent: a mapper must always find something. */
const NOT_BENT = {
  sourceEndpoint: '0px 0px',
  targetEndpoint: '0px 0px',
  distance: 0,
  weight: 0.5,
  loopDistance: 1,
  loopDirection: 45,
};

/** What an element that is there already keeps when it is to show something else: where it stands, and how large its text is. */
export const isOfPlace = (key: string): boolean => key in NOT_BENT || key in AS_DRAWN;

/** A text on a line, or a part of a band's block: its plate of paper, or one of its texts. */
export interface PlacedText {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly position: cytoscape.Position;
}

const PLATE = -1;

const blockElementId = (bandId: string, part: number): string =>
  `${textElementId(bandId)}/${part === PLATE ? 'plate' : part}`;

/** Where one part of a block stands, and what it says. */
function blockPart(band: BandMark, part: number, box: Box): PlacedText {
  const line = blockLines(band.texts, box)[part];
  const { x, y, ...room } = line?.box ?? box;
  return {
    id: blockElementId(band.id, part),
    data: {
      kind: part === PLATE ? 'plate' : 'text',
      line: band.id,
      tie: band.tie,
      text: line?.text ?? '',
      family: line?.family,
      angle: 0,
      ...turnedRoom(room),
    },
    position: { x, y },
  };
}

/** What a block shows when it stands at `box`: its plate, then its texts. */
export const blockParts = (band: BandMark, box: Box): PlacedText[] =>
  [PLATE, ...band.texts.keys()].map((part) => blockPart(band, part, box));

/** Every mark and line that the graph may ever show, in the order in which they are drawn. */
export const elementsOf = (scene: Scene): cytoscape.ElementDefinition[] => [
  ...scene.nodes.map(nodeElement),
  ...scene.lines.map(lineElement),
];

/** A text's element, which is made when the text is first shown: of thousands, few ever are. */
export const textElement = ({ id, data, position }: PlacedText): cytoscape.ElementDefinition => ({
  group: 'nodes',
  data: { id, textSize: TEXT.relation.size, ...AS_DRAWN, ...data },
  position: { ...position },
  grabbable: false,
});

export const elementsById = (
  cy: cytoscape.Core,
  ids: readonly string[],
): cytoscape.CollectionReturnValue =>
  ids.reduce((all, id) => all.merge(cy.getElementById(id)), cy.collection());

type CurveData = {
  readonly sourceEndpoint: string;
  readonly targetEndpoint: string;
  readonly distance: number;
  readonly weight: number;
};

/** A curve in Cytoscape's terms: ends seen from the nodes, the control point seen from the straight line. */
function curveData(
  curve: Curve,
  from: readonly [number, number],
  to: readonly [number, number],
): CurveData {
  const [sx, sy] = curve.start;
  const [ex, ey] = curve.end;
  const [cx, cy] = curve.controls[0];
  const dx = ex - sx;
  const dy = ey - sy;
  const square = dx * dx + dy * dy || 1;
  const length = Math.sqrt(square);
  return {
    sourceEndpoint: `${sx - from[0]}px ${sy - from[1]}px`,
    targetEndpoint: `${ex - to[0]}px ${ey - to[1]}px`,
    // Cytoscape measures the distance to the right of the way, on screen.
    distance: (dx * (cy - sy) - dy * (cx - sx)) / length,
    weight: ((cx - sx) * dx + (cy - sy) * dy) / square,
  };
}

/** A self-relation's loop in Cytoscape's terms; see LOOP. Its factor 1.4 is Cytoscape's own. */
function loopData(line: LineMark, curve: Curve, [x, y]: readonly [number, number]) {
  const [[cx, cy]] = curve.controls;
  return {
    sourceEndpoint: `${curve.start[0] - x}px ${curve.start[1] - y}px`,
    targetEndpoint: `${curve.end[0] - x}px ${curve.end[1] - y}px`,
    loopDistance: Math.sqrt((cx - x) ** 2 + (cy - y) ** 2) / 1.4,
    // Loops of one direction are pushed apart; a hair's difference in direction keeps each where we put it.
    loopDirection: 90 + (180 / Math.PI) * ((LOOP.out + LOOP.in) / 2) + line.lane.offset / 1000,
  };
}

export const geometryData = (line: LineMark, curve: Curve, positions: Positions) =>
  line.from === line.to
    ? loopData(line, curve, positions[line.from] ?? [0, 0])
    : curveData(curve, positions[line.from] ?? [0, 0], positions[line.to] ?? [0, 0]);

/** Where a line's text stands, how it is turned, and what it says. */
export const labelText = (line: LineMark, box: Box): PlacedText => ({
  id: textElementId(line.id),
  data: {
    kind: 'text',
    line: line.id,
    family: line.family,
    text: line.label,
    angle: box.angle,
    ...turnedRoom(box),
  },
  position: { x: box.x, y: box.y },
});

/** The room of a text, turned with it: Cytoscape turns the letters, but not the shape that a click has to hit. */
function turnedRoom({
  halfWidth,
  halfHeight,
  angle,
}: Pick<Box, 'halfWidth' | 'halfHeight' | 'angle'>) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners = [
    [-halfWidth, -halfHeight],
    [halfWidth, -halfHeight],
    [halfWidth, halfHeight],
    [-halfWidth, halfHeight],
  ].map(([x = 0, y = 0]): [number, number] => [x * cos - y * sin, x * sin + y * cos]);
  const width = 2 * Math.max(...corners.map(([x]) => Math.abs(x)));
  const height = 2 * Math.max(...corners.map(([, y]) => Math.abs(y)));
  return { width, height, points: polygonPoints(corners, width, height) };
}
