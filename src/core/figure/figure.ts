import { sentenceOf } from '../graph/sentence.ts';
import type { Graph } from '../graph/graph.ts';
import { actorName } from '../graph/voices.ts';
import type { Drawing } from '../scene/drawing.ts';
import { TEXT } from '../scene/nodeMark.ts';
import type { Palette } from '../scene/palette.ts';
import type { FigureSize } from '../view/figureSizes.ts';
import { besideEachOther, type Block, legendBlock, stacked, textBlock } from './furniture.ts';
import { graphMarks, type Titles } from './graphMarks.ts';
import { decimal, element, escapeXml } from './svg.ts';
import { citation, type FigureTexts } from './texts.ts';

export interface FigureInput {
  readonly graph: Graph;
  readonly drawing: Drawing;
  readonly texts: FigureTexts;
  readonly altText: string;
  readonly size: FigureSize;
  readonly palette: Palette;
  /** Leaves the paper out, for a figure that goes on a coloured page. */
  readonly transparent: boolean;
}

export interface Figure {
  readonly svg: string;
  /** CSS px at the width it is made to be shown. */
  readonly width: number;
  readonly height: number;
  /** What a picture editor should know before printing, each with what would help. */
  readonly warnings: readonly string[];
}

const FONT_FAMILY = "'Source Sans 3 Variable', 'Source Sans 3', 'Source Sans Pro', sans-serif";

/** The smallest text that is still legible where the figure is shown, in CSS px. */
export const TEXT_FLOOR = 12;

const MARGIN = 28;
const GAP = 14;
const NATURAL_MIN_WIDTH = 640;
/** A graph is never blown up past this: text would look shouted. */
const MAX_ZOOM = 1.4;
/** The least height left to the graph, whatever stands around it. */
const MIN_GRAPH_HEIGHT = 160;

/** Typesets a figure: title, subtitle, graph, legend, notes, sources, credit, from top to bottom. */
export function buildFigure(input: FigureInput): Figure {
  const { drawing, size, palette } = input;
  const natural = boundsSize(drawing);
  const width = size.width ?? Math.max(NATURAL_MIN_WIDTH, Math.ceil(natural.width) + 2 * MARGIN);
  const room = width - 2 * MARGIN;
  const header = headerBlock(input, room);
  const footer = footerBlock(input, room);
  const around = 2 * MARGIN + header.height + footer.height + 2 * GAP;
  const fitWidth = Math.min(room / natural.width, MAX_ZOOM);
  const graphHeight = Math.max(
    MIN_GRAPH_HEIGHT,
    size.height === undefined ? Math.ceil(natural.height * fitWidth) : size.height - around,
  );
  const zoom = Math.min(fitWidth, graphHeight / natural.height);
  const height = size.height ?? Math.ceil(around + graphHeight);
  const body = [
    element('g', { id: 'header', transform: `translate(${MARGIN} ${MARGIN})` }, header.svg),
    placedGraph(input, zoom, { width, top: MARGIN + header.height + GAP, height: graphHeight }),
    element(
      'g',
      {
        id: 'footer',
        transform: `translate(${MARGIN} ${decimal(height - MARGIN - footer.height)})`,
      },
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
    warnings: warningsOf(input, zoom, around + MIN_GRAPH_HEIGHT),
  };
}

function boundsSize({ bounds }: Drawing) {
  return {
    width: Math.max(1, bounds.right - bounds.left),
    height: Math.max(1, bounds.bottom - bounds.top),
  };
}

function headerBlock({ texts, palette }: FigureInput, room: number): Block {
  return stacked(
    [
      textBlock('title', texts.title, room, { size: 26, weight: 600, fill: palette.ink, line: 31 }),
      textBlock('subtitle', texts.subtitle, room, {
        size: 15,
        weight: 400,
        fill: palette.muted,
        line: 20,
      }),
    ],
    4,
  );
}

/** From this width on, the sources stand beside legend and notes rather than below them, in px. */
const TWO_COLUMNS = 900;
const COLUMN_GAP = 36;

function footerBlock({ texts, palette, drawing }: FigureInput, room: number): Block {
  const isWide = room >= TWO_COLUMNS;
  const column = isWide ? (room - COLUMN_GAP) / 2 : room;
  const ink = { size: 12.5, weight: 400, fill: palette.ink, line: 16.5 } as const;
  const quiet = { ...ink, fill: palette.muted };
  const sources = drawing.scene.sources.map((source) => `• ${citation(source)}`);
  const meaning = [
    legendBlock(drawing.scene.legend, drawing.hulls.length > 0, column, palette),
    textBlock('notes', texts.notes, column, ink),
  ];
  const origin = [
    textBlock(
      'sources',
      sources.length === 0 ? '' : ['Sources', ...sources].join('\n'),
      column,
      quiet,
    ),
    textBlock('credit', texts.credit, column, quiet),
  ];
  return isWide
    ? besideEachOther(stacked(meaning, 10), stacked(origin, 10), column + COLUMN_GAP)
    : stacked([...meaning, ...origin], 10);
}

function placedGraph(
  { graph, drawing, palette }: FigureInput,
  zoom: number,
  frame: { readonly width: number; readonly top: number; readonly height: number },
): string {
  const { bounds } = drawing;
  const x = frame.width / 2 - (zoom * (bounds.left + bounds.right)) / 2;
  const y = frame.top + frame.height / 2 - (zoom * (bounds.top + bounds.bottom)) / 2;
  const titles: Titles = {
    node: (mark) => `${mark.name}, ${mark.typeLabel}`,
    line: (mark) => mark.rows.map((row) => sentenceOf(graph, graph.statements[row]!)).join('\n'),
    hull: ({ members }) => `Community: ${members.map((id) => actorName(graph, id)).join(', ')}`,
  };
  return element(
    'g',
    {
      id: 'graph',
      transform: `translate(${decimal(x)} ${decimal(y)}) scale(${Math.round(zoom * 1e4) / 1e4})`,
    },
    graphMarks(drawing, palette, titles),
  );
}

function wrap(
  { texts, altText }: FigureInput,
  width: number,
  height: number,
  body: readonly string[],
): string {
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
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

function warningsOf({ drawing, size }: FigureInput, zoom: number, leastHeight: number): string[] {
  const smallest = TEXT.relation.size * zoom;
  const legible = smallest >= TEXT_FLOOR - 0.05;
  const { unlabelled } = drawing;
  return [
    ...(legible
      ? []
      : [
          `The smallest text will be ${smallest.toFixed(1)} px where the figure is shown; the floor is ${TEXT_FLOOR} px. Show fewer relations, or take “Natural size” and show it at its full width.`,
        ]),
    ...(size.height !== undefined && size.height < leastHeight
      ? [
          `The words around the graph need more height than ${size.height} px. Shorten the notes, or take a taller size.`,
        ]
      : []),
    ...(unlabelled.length === 0
      ? []
      : [
          `${unlabelled.length} ${unlabelled.length === 1 ? 'line has' : 'lines have'} no room for the text (${[...new Set(unlabelled.map((line) => line.label))].join(', ')}). Move the actors apart, or show fewer relations.`,
        ]),
  ];
}
