import { type BandMark, BLOCK_RULE, blockLines } from '../scene/band.ts';
import { type Curve, piecesOf } from '../scene/curve.ts';
import {
  type Drawing,
  GUIDE_STYLE,
  type Guide,
  headOf,
  lineStyle,
  placeOf,
} from '../scene/drawing.ts';
import { ASCENT, DESCENT } from '../scene/measureText.ts';
import { HULL_STYLE, type Hull } from '../scene/hulls.ts';
import { RING } from '../scene/groupMark.ts';
import { type NodeMark, TEXT } from '../scene/nodeMark.ts';
import type { Outline } from '../scene/outline.ts';
import type { Palette } from '../scene/palette.ts';
import type { Box } from '../scene/placeLabels.ts';
import type { LineMark } from '../scene/scene.ts';
import { ringPaths } from './ring.ts';
import { decimal, element, escapeXml } from './svg.ts';

/** Says what a mark is, for the SVG's own titles. */
export interface Titles {
  readonly node: (mark: NodeMark) => string;
  readonly line: (mark: LineMark) => string;
  readonly hull: (hull: Hull) => string;
}

/** How far below the middle of a line of text its baseline lies, in em. */
const BASELINE_FROM_MIDDLE = (ASCENT - DESCENT) / 2;

/** The graph itself in scene units: what communities stand on, then lines, then their texts, then the marks, each a group with id and title. */
export function graphMarks(
  drawing: Drawing,
  palette: Palette,
  titles: Titles,
  isTransparent: boolean,
): string {
  const { scene, curves, labels, positions } = drawing;
  // Nor would paper look well on what communities stand on.
  const hasPlates = !isTransparent && drawing.hulls.length === 0;
  const plates = hasPlates ? palette.paper : 'none';
  const lines = scene.lines.map((line) =>
    element(
      'g',
      { id: lineId(line) },
      element('title', {}, escapeXml(titles.line(line))),
      drawLine(line, curves.get(line.id)!, palette),
    ),
  );
  const texts = [
    ...scene.lines.flatMap((line) => {
      const box = labels.get(line.id);
      return box === undefined ? [] : [drawLabel(line, box, palette, plates)];
    }),
    ...scene.bands.flatMap((band) => {
      const box = labels.get(band.id);
      return box === undefined ? [] : [drawBlock(band, box, palette, plates)];
    }),
  ];
  const nodes = scene.nodes.map((node) =>
    element(
      'g',
      {
        id: `${node.kind}-${node.id}`,
        transform: `translate(${placeOf(positions, node.id).map(decimal).join(' ')})`,
      },
      element('title', {}, escapeXml(titles.node(node))),
      drawNode(node, palette, plates),
    ),
  );
  const hulls = drawing.hulls.map((hull) =>
    element(
      'g',
      { id: hull.id },
      element('title', {}, escapeXml(titles.hull(hull))),
      drawHull(hull, palette),
    ),
  );
  const mask = hasPlates ? undefined : `url(#${GROUND})`;
  return [
    ...(hasPlates ? [] : [ground(drawing)]),
    ...drawGuides(drawing, palette, mask),
    ...(hulls.length === 0 ? [] : [element('g', { id: 'communities' }, `\n${hulls.join('\n')}\n`)]),
    element('g', { id: 'relations', fill: 'none', mask }, `\n${lines.join('\n')}\n`),
    element('g', { id: 'texts' }, `\n${texts.join('\n')}\n`),
    element('g', { id: 'actors' }, `\n${nodes.join('\n')}\n`),
  ].join('\n');
}

/** What places mean, cut off where the graph ends. */
function drawGuides(
  { guides, bounds }: Drawing,
  palette: Palette,
  mask: string | undefined,
): string[] {
  if (guides.length === 0) return [];
  const { left, right, top, bottom } = bounds;
  const frame = { x: left, y: top, width: right - left, height: bottom - top };
  const halo = mask === undefined ? haloOf(palette.paper) : {};
  const lines = {
    mask,
    stroke: palette.muted,
    'stroke-width': GUIDE_STYLE.width,
    'stroke-opacity': GUIDE_STYLE.opacity,
  };
  const texts = {
    'font-size': TEXT.guide.size,
    fill: palette.muted,
    'text-anchor': 'middle',
    ...halo,
  };
  return [
    element('clipPath', { id: 'graph-frame' }, element('rect', frame)),
    element(
      'g',
      { id: 'guides', 'clip-path': 'url(#graph-frame)' },
      element(
        'g',
        { fill: 'none', ...lines, 'stroke-dasharray': GUIDE_STYLE.dashes.join(' ') },
        ...guides.map(guideLine),
      ),
      element('g', texts, ...guides.map(guideText)),
    ),
  ];
}

/** Paper round the letters, so that no ring strikes them through. */
const haloOf = (colour: string) => ({
  'paint-order': 'stroke',
  stroke: colour,
  'stroke-width': 6,
  'stroke-linejoin': 'round',
});

const GROUND = 'ground';

/**
 * Where no plates of paper stand behind texts, lines stop short of them instead: whatever lies below
 * shows between. What is black in this mask is left out.
 */
function ground({ scene, labels, positions, guides, bounds }: Drawing): string {
  const { left, right, top, bottom } = bounds;
  const reach = { x: left, y: top, width: right - left, height: bottom - top };
  const holes = [
    ...[...labels.values()].map((box) => labelPlate(box, '#000')),
    ...scene.nodes
      .filter((node) => node.kind === 'event' && node.lines.length > 0)
      .map((node) =>
        element(
          'g',
          { transform: `translate(${placeOf(positions, node.id).map(decimal).join(' ')})` },
          namePlate(node, '#000'),
        ),
      ),
    element(
      'g',
      { 'font-size': TEXT.guide.size, 'text-anchor': 'middle', ...haloOf('#000') },
      ...guides.map(guideText),
    ),
  ];
  return element(
    'mask',
    { id: GROUND, maskUnits: 'userSpaceOnUse', ...reach },
    element('rect', { ...reach, fill: '#fff' }),
    ...holes,
  );
}

function guideLine(guide: Guide): string {
  if (guide.kind === 'ellipse') {
    const { x, y, rx, ry } = guide;
    return element('ellipse', { cx: x, cy: y, rx, ry });
  }
  return guide.kind === 'upright'
    ? element('path', { d: `M${guide.x} ${guide.top}V${guide.bottom}` })
    : '';
}

function guideText(guide: Guide): string {
  if (guide.kind !== 'text') return '';
  const [x, y] = guide.at;
  const baseline = y + BASELINE_FROM_MIDDLE * TEXT.guide.size;
  return element('text', { x, y: baseline }, escapeXml(guide.text));
}

const drawHull = ({ points }: Hull, palette: Palette): string =>
  element('path', {
    d: outlinePath(points),
    fill: palette.hull,
    'fill-opacity': HULL_STYLE.opacity,
    stroke: palette.hullEdge,
    'stroke-width': HULL_STYLE.edge,
  });

const lineId = (line: LineMark) => `${line.kind}-${line.id}`;

export function curvePath(curve: Curve): string {
  const point = ([x, y]: readonly [number, number]) => `${decimal(x)} ${decimal(y)}`;
  return `M${point(curve.start)}${piecesOf(curve)
    .map(([, control, end]) => `Q${point(control)} ${point(end)}`)
    .join('')}`;
}

function drawLine(line: LineMark, curve: Curve, palette: Palette): string {
  const { width, dashes } = lineStyle(line);
  const colour = palette.families[line.family];
  const path = element('path', {
    d: curvePath(curve),
    stroke: colour,
    'stroke-width': width,
    'stroke-dasharray': dashes.length === 0 ? undefined : dashes.join(' '),
    'stroke-linecap': line.pattern === 'dotted' ? 'round' : 'butt',
  });
  const head = element('path', { d: outlinePath(headOf(line, curve)), fill: colour });
  return line.arrow ? path + head : path;
}

export const outlinePath = (outline: Outline): string =>
  `M${outline.map(([x, y]) => `${decimal(x)} ${decimal(y)}`).join('L')}Z`;

/** A plate as large as a text, turned as it is. */
function labelPlate({ x, y, halfWidth, halfHeight, angle }: Box, fill: string): string {
  return element('rect', {
    transform: x === 0 && y === 0 && angle === 0 ? undefined : turned({ x, y, angle }),
    x: -halfWidth,
    y: -halfHeight,
    width: 2 * halfWidth,
    height: 2 * halfHeight,
    rx: 3,
    fill,
  });
}

const turned = ({ x, y, angle }: Pick<Box, 'x' | 'y' | 'angle'>): string =>
  `translate(${decimal(x)} ${decimal(y)}) rotate(${decimal((angle * 180) / Math.PI)})`;

/** A text on a plate of paper, so that no line shows between its letters. */
function drawLabel(line: LineMark, box: Box, palette: Palette, plates: string): string {
  const { size } = TEXT.relation;
  const text = element(
    'text',
    {
      y: BASELINE_FROM_MIDDLE * size,
      'font-size': size,
      'text-anchor': 'middle',
      fill: palette.familyText[line.family],
    },
    escapeXml(line.label),
  );
  const plate = labelPlate({ ...box, x: 0, y: 0, angle: 0 }, plates);
  return element('g', { transform: turned(box) }, plates === 'none' ? '' : plate, text);
}

/** The text of a band, on a plate of paper in a frame, so that it reads as one thing. */
function drawBlock(band: BandMark, box: Box, palette: Palette, plates: string): string {
  const { size } = TEXT.relation;
  const plate = element('rect', {
    x: box.x - box.halfWidth,
    y: box.y - box.halfHeight,
    width: 2 * box.halfWidth,
    height: 2 * box.halfHeight,
    fill: plates,
    stroke: palette.muted,
    'stroke-width': BLOCK_RULE,
  });
  const texts = blockLines(band.texts, box).map((line) =>
    element(
      'text',
      {
        x: line.box.x - line.box.halfWidth,
        y: line.box.y + BASELINE_FROM_MIDDLE * size,
        fill: line.family === undefined ? palette.muted : palette.familyText[line.family],
      },
      escapeXml(line.text),
    ),
  );
  return element('g', { id: `text-${band.id}`, 'font-size': size }, plate, ...texts);
}

const FILLS: Readonly<Record<NodeMark['kind'], (palette: Palette) => string>> = {
  actor: (palette) => palette.nodeFill,
  event: (palette) => palette.ink,
  group: (palette) => palette.paper,
};

/** Of marks without a name. */
const CUT_OPACITY = 0.35;

function drawNode(node: NodeMark, palette: Palette, plates: string): string {
  const { size, line, weight } = node.text;
  const outline = element('path', {
    d: outlinePath(node.outline),
    fill: FILLS[node.kind](palette),
    stroke: node.kind === 'event' ? palette.ink : palette.nodeStroke,
    'stroke-width': 1.5,
    'stroke-linejoin': 'round',
    // A frame cuts it: it is there only for lines to end at.
    ...(node.lines.length === 0 ? { opacity: CUT_OPACITY } : {}),
  });
  const first = node.textY - ((node.lines.length - 1) * line) / 2 + BASELINE_FROM_MIDDLE * size;
  const texts = node.lines.map((text, index) =>
    element('text', { y: first + index * line }, escapeXml(text)),
  );
  const ring =
    node.ring === undefined
      ? []
      : ringPaths({ radius: node.width / 2, width: RING, shares: node.ring }, palette);
  return (
    (node.kind === 'event' && node.lines.length > 0 && plates !== 'none'
      ? namePlate(node, plates)
      : '') +
    outline +
    ring.join('') +
    element(
      'g',
      { 'font-size': size, 'font-weight': weight, 'text-anchor': 'middle', fill: palette.ink },
      ...texts,
    )
  );
}

/** Paper behind an event's name, so that no spoke strikes it through. */
function namePlate({ extent, height }: NodeMark, fill: string): string {
  return element('rect', {
    x: extent.left,
    y: height / 2,
    width: extent.right - extent.left,
    height: extent.bottom - height / 2,
    rx: 3,
    fill,
  });
}
