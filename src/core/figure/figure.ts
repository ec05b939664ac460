import { EN } from '../messages/en/en.ts';
import type { Messages } from '../messages/messages.ts';
import type { Graph } from '../graph/graph.ts';
import { sentenceOf } from '../graph/sentence.ts';
import type { Drawing } from '../scene/drawing.ts';
import type { Bounds } from '../scene/outline.ts';
import type { Palette } from '../scene/palette.ts';
import type { FigureSize } from '../view/figureSizes.ts';
import type { FigurePart } from '../view/view.ts';
import { COLUMN_GAP, type Droppable } from './furniture.ts';
import { graphMarks, type Titles } from './graphMarks.ts';
import { type Extent, furnitureOf, GAP, MARGIN, MIN_GRAPH_HEIGHT } from './room.ts';
import { decimal, element, escapeXml } from './svg.ts';
import type { FigureTexts } from './texts.ts';
import { stopsOf, warningsOf } from './warnings.ts';

export interface FigureInput {
  readonly graph: Graph;
  readonly drawing: Drawing;
  readonly texts: FigureTexts;
  readonly altText: string;
  readonly size: FigureSize;
  readonly palette: Palette;
  /** Leaves the paper out, for a figure that goes on a coloured page. */
  readonly transparent: boolean;
  /** What is left out. */
  readonly without?: readonly FigurePart[];
  /** The names that a frame cuts, where the drawing is what a frame shows of a larger one. */
  readonly cut?: readonly string[];
  /** Whether all that is gathered lies under the picture on screen: a figure leaves that out. */
  readonly isUnderlaid?: boolean;
  /** In the language of who makes the figure, for what stands beside it. */
  readonly messages: Messages;
}

export interface Figure {
  readonly svg: string;
  /** In the units of its size: CSS px where it is shown, but in print. */
  readonly width: number;
  readonly height: number;
  /** Where the graph stands: a point of the scene, times `zoom`, and moved by `x` and `y`. */
  readonly placed: Placed;
  /** What the size has no room for. */
  readonly dropped: readonly Droppable[];
  /** What a picture editor should know before printing, each with what would help. */
  readonly warnings: readonly string[];
  /** Why it must not be printed as it is. */
  readonly stops: readonly string[];
}

/** How scene units become those of a figure, and what of the scene its room shows. */
interface Placed {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly bounds: Bounds;
}

export const FONT_FAMILY =
  "'Source Sans 3 Variable', 'Source Sans 3', 'Source Sans Pro', sans-serif";

const NATURAL_MIN_WIDTH = 640;
/** A graph is never blown up past this: text would look shouted. */
const MAX_ZOOM = 1.4;

/** Typesets a figure: title, subtitle, graph, legend, notes, sources, credit, from top to bottom. */
export function buildFigure(input: FigureInput): Figure {
  const { drawing, size, palette, cut } = input;
  const { bounds } = drawing;
  const natural = sizeOf(bounds);
  const width =
    size.width ?? Math.max(NATURAL_MIN_WIDTH, Math.ceil(natural.width) + 2 * MARGIN.usual);
  const words = {
    ...input,
    scene: drawing.scene,
    hasHulls: drawing.hulls.length > 0 && drawing.scene.gathered === undefined,
  };
  const furniture = furnitureOf(words, width);
  const { margin, header, footer, isBeside, around } = furniture;
  const room = width - around.width;
  const fitWidth = Math.min(room / natural.width, MAX_ZOOM);
  const graphHeight = Math.max(
    MIN_GRAPH_HEIGHT,
    size.height === undefined ? Math.ceil(natural.height * fitWidth) : size.height - around.height,
  );
  const zoom = Math.min(fitWidth, graphHeight / natural.height);
  const height = size.height ?? Math.ceil(around.height + graphHeight);
  const top = margin + header.height + GAP;
  const [footerLeft, footerTop] = isBeside
    ? [margin + room + COLUMN_GAP, top]
    : [margin, height - margin - footer.height];
  const frame = { left: margin, top, width: room, height: graphHeight };
  const placed = placedIn(frame, bounds, zoom);
  const body = [
    element('g', { id: 'header', transform: `translate(${margin} ${margin})` }, header.svg),
    placedGraph(input, placed, cut !== undefined),
    element(
      'g',
      { id: 'footer', transform: `translate(${decimal(footerLeft)} ${decimal(footerTop)})` },
      footer.svg,
    ),
  ];
  const paper = input.transparent
    ? []
    : [element('rect', { id: 'paper', width, height, fill: palette.paper })];
  return {
    svg: wrap(input, width, height, [...paper, ...body]),
    width,
    height,
    placed,
    dropped: furniture.dropped,
    warnings: warningsOf(input, furniture, {
      drawing,
      size,
      room: { width: room, height: graphHeight },
      around,
      natural,
      zoom,
    }),
    stops: stopsOf(input, furniture),
  };
}

const sizeOf = ({ left, right, top, bottom }: Bounds): Extent => ({
  width: Math.max(1, right - left),
  height: Math.max(1, bottom - top),
});

/** Puts the middle of `bounds` in the middle of the graph's room; what else the room shows is in its own bounds. */
function placedIn(
  { left, top, width, height }: Extent & { readonly left: number; readonly top: number },
  bounds: Bounds,
  zoom: number,
): Placed {
  const x = left + width / 2 - (zoom * (bounds.left + bounds.right)) / 2;
  const y = top + height / 2 - (zoom * (bounds.top + bounds.bottom)) / 2;
  return {
    x,
    y,
    zoom,
    bounds: {
      left: (left - x) / zoom,
      right: (left + width - x) / zoom,
      top: (top - y) / zoom,
      bottom: (top + height - y) / zoom,
    },
  };
}

function placedGraph(
  { graph, drawing, palette, transparent }: FigureInput,
  { x, y, zoom }: Placed,
  isClipped: boolean,
): string {
  const { nodes, gathered } = drawing.scene;
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const ground = gathered === undefined ? 'Community' : 'Open group';
  const titles: Titles = {
    node: (mark) => `${mark.name}, ${mark.typeLabel}`,
    // Of what is gathered, thousands would stand there.
    line: ({ rows, width }) =>
      width === undefined
        ? rows.map((row) => sentenceOf(graph, graph.statements[row]!)).join('\n')
        : EN.gathered.relations(rows.length),
    hull: ({ members }) => `${ground}: ${members.map((id) => names.get(id) ?? '').join(', ')}`,
  };
  const marks = graphMarks(drawing, palette, titles, transparent);
  return element(
    'g',
    {
      id: 'graph',
      transform: `translate(${decimal(x)} ${decimal(y)}) scale(${Math.round(zoom * 1e4) / 1e4})`,
    },
    isClipped ? clipped(marks, drawing.bounds, palette) : marks,
  );
}

/** In a frame: lines that end at nothing would look as if they led nowhere. */
function clipped(marks: string, bounds: Bounds, palette: Palette): string {
  const frame = { x: bounds.left, y: bounds.top, ...sizeOf(bounds) };
  return (
    element('clipPath', { id: 'crop' }, element('rect', frame)) +
    element('g', { 'clip-path': 'url(#crop)' }, marks) +
    element('rect', { ...frame, fill: 'none', stroke: palette.muted, 'stroke-width': 0.75 })
  );
}

function wrap(
  { texts, altText, size }: FigureInput,
  width: number,
  height: number,
  body: readonly string[],
): string {
  const mm = size.print === undefined ? undefined : size.print.mm / width;
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: mm === undefined ? width : `${decimal(mm * width)}mm`,
      height: mm === undefined ? height : `${decimal(mm * height)}mm`,
      viewBox: `0 0 ${decimal(width)} ${decimal(height)}`,
      role: 'img',
      'aria-labelledby': 'figure-title figure-description',
      'font-family': FONT_FAMILY,
    },
    element('title', { id: 'figure-title' }, escapeXml(texts.title)),
    element('desc', { id: 'figure-description' }, escapeXml(altText)),
    ...body,
  )}\n`;
}

/** The figure's SVG with a style sheet that has the typeface in it, to look the same where that is not installed. */
export const withTypeface = (svg: string, css: string): string =>
  svg.replace('</desc>', () => `</desc>${element('style', {}, escapeXml(css))}`);
