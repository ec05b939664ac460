import { sentenceOf } from '../graph/sentence.ts';
import type { Graph } from '../graph/graph.ts';
import { actorName, outletOf } from '../graph/voices.ts';
import type { Drawing } from '../scene/drawing.ts';
import { CONTESTED_MARK } from '../scene/contested.ts';
import { labelWidth, TEXT } from '../scene/nodeMark.ts';
import type { Palette } from '../scene/palette.ts';
import type { Bounds } from '../scene/outline.ts';
import type { Scene } from '../scene/scene.ts';
import { type FigureSize, lengthInWords, TEXT_FLOOR } from '../view/figureSizes.ts';
import type { FigurePart } from '../view/view.ts';
import {
  besideEachOther,
  type Block,
  EMPTY_BLOCK,
  legendBlock,
  stacked,
  textBlock,
} from './furniture.ts';
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
  /** What is left out. */
  readonly without?: readonly FigurePart[];
  /** The names that a frame cuts, where the drawing is what a frame shows of a larger one. */
  readonly cut?: readonly string[];
}

export interface Figure {
  readonly svg: string;
  /** In the units of its size: CSS px where it is shown, but in print. */
  readonly width: number;
  readonly height: number;
  /** Where the graph stands: a point of the scene, times `zoom`, and moved by `x` and `y`. */
  readonly placed: Placed;
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

const FONT_FAMILY = "'Source Sans 3 Variable', 'Source Sans 3', 'Source Sans Pro', sans-serif";

const GAP = 14;
const NATURAL_MIN_WIDTH = 640;
/** A graph is never blown up past this: text would look shouted. */
const MAX_ZOOM = 1.4;
/** The least height left to the graph, whatever stands around it. */
const MIN_GRAPH_HEIGHT = 84;
/** Legend and sources stand in the figure as long as the graph has this height, and this share of the whole's area. */
const ENOUGH = { height: 160, share: 0.37 } as const;
/** A figure narrower than this has narrow margins, and a smaller title. */
const NARROW = 640;

const MARGIN = { usual: 28, narrow: 18 } as const;

/** What stands around the graph: a header above it, and below or beside it a footer with all the rest. */
interface Furniture {
  readonly margin: number;
  readonly header: Block;
  readonly footer: Block;
  readonly isBeside: boolean;
  /** What of width and height is not the graph's. */
  readonly around: Extent;
  /** What the size has no room for, and is left out. */
  readonly dropped: readonly Droppable[];
}

interface Extent {
  readonly width: number;
  readonly height: number;
}

/** What can be said beside a picture that has no room for it: what is let go first stands first. */
const DROPPED = [
  [],
  ['legend'],
  ['sources'],
  ['legend', 'sources'],
  ['legend', 'sources', 'notes'],
] as const satisfies readonly (readonly Droppable[])[];
type Droppable = 'legend' | 'sources' | 'notes';

/** The parts that the figure would have, were there room. */
const partsOf = ({ without = [], scene, texts }: Words): readonly Droppable[] => [
  ...(without.includes('legend') ? [] : (['legend'] as const)),
  ...(without.includes('sources') || scene.sources.length === 0 ? [] : (['sources'] as const)),
  ...(texts.notes === '' ? [] : (['notes'] as const)),
];

/** All of a figure but where its marks stand. */
type Words = Omit<FigureInput, 'drawing' | 'altText' | 'transparent'> & {
  readonly scene: Scene;
  readonly hasHulls: boolean;
};

/** What a size that is given has no room for: it is left out, and told in the warnings. */
export const droppedParts = (words: Words): readonly Droppable[] =>
  words.size.width === undefined ? [] : furnitureOf(words, words.size.width).dropped;

/**
 * How wide a column beside the graph may be, in shares of the figure's width, and the least that still reads well; only
 * figures so much wider than tall have one.
 */
const COLUMN = { shares: [0.2, 0.25, 0.3, 0.35, 0.4], least: 180, landscape: 1.2 } as const;

function furnitureOf(words: Words, width: number): Furniture {
  const margin = width < NARROW ? MARGIN.narrow : MARGIN.usual;
  const room = width - 2 * margin;
  const header = headerBlock(words, room, width < NARROW);
  const { height } = words.size;
  const parts = partsOf(words);
  const below = (dropped: readonly Droppable[]): Furniture => {
    const footer = footerBlock(words, room, dropped);
    const around = {
      width: 2 * margin,
      height: 2 * margin + header.height + footer.height + 2 * GAP,
    };
    return { margin, header, footer, isBeside: false, around, dropped };
  };
  if (height === undefined) return below([]);
  const beside = (dropped: readonly Droppable[], column: number): Furniture => {
    const footer = columnBlock(words, column, dropped);
    const around = {
      width: 2 * margin + column + COLUMN_GAP,
      height: 2 * margin + header.height + GAP,
    };
    return { margin, header, footer, isBeside: true, around, dropped };
  };
  const roomIn = ({ around, footer, isBeside }: Furniture): Extent =>
    isBeside && footer.height > height - around.height
      ? { width: 0, height: 0 }
      : { width: width - around.width, height: height - around.height };
  const columns = COLUMN.shares
    .map((share) => Math.round(share * width))
    .filter((column) => column >= COLUMN.least && width >= COLUMN.landscape * height);
  const best = (dropped: readonly Droppable[]): Furniture =>
    [below(dropped), ...columns.map((column) => beside(dropped, column))].reduce((one, other) =>
      usableArea(roomIn(other)) > usableArea(roomIn(one)) ? other : one,
    );
  const candidates = DROPPED.map((some) => best(some.filter((part) => parts.includes(part))));
  const isEnough = (furniture: Furniture) => {
    // Notes go last, and only for want of any room at all: they say who denies what.
    const isLast = furniture.dropped.length === parts.filter((part) => part !== 'notes').length;
    const own = roomIn(furniture);
    return isLast
      ? own.height >= MIN_GRAPH_HEIGHT
      : own.height >= ENOUGH.height && usableArea(own) >= ENOUGH.share * width * height;
  };
  return candidates.find(isEnough) ?? candidates.at(-1)!;
}

/** How much of a room a graph can fill that is arranged neither too flat nor too steep. */
const usableArea = ({ width, height }: Extent): number =>
  Math.max(0, Math.min(width, ASPECTS.most * height)) *
  Math.max(0, Math.min(height, width / ASPECTS.least));

/**
 * How much more room an arrangement takes than its marks and texts alone: 3.8 to 5.8 times as much, measured on graphs
 * of 15 to 60 actors in wide and tall arrangements.
 */
const ROOM_FACTOR = 4.6;
/** Nothing is arranged flatter or steeper; where the height is free, only as steep as legible texts need. */
const ASPECTS = { least: 0.45, most: 2.4, mostWhenFree: 1.2 } as const;
/** A few letters more in a note are no reason to arrange everything anew: so many shapes from one to twice as wide. */
const ASPECT_STEPS = 4;

/** Width by height of the room that a figure of fixed height has for its graph. */
export function roomAspect(words: Words): number | undefined {
  const { width, height } = words.size;
  if (width === undefined || height === undefined) return undefined;
  const { around } = furnitureOf(words, width);
  return (width - around.width) / Math.max(MIN_GRAPH_HEIGHT, height - around.height);
}

/** Width by height of the room that a figure has for its graph, in steps; undefined where the graph sets the size. */
export function graphAspect(words: Words): number | undefined {
  const { width, height } = words.size;
  if (width === undefined) return undefined;
  const { around } = furnitureOf(words, width);
  const room = width - around.width;
  const aspect =
    height === undefined
      ? Math.min(ASPECTS.mostWhenFree, room ** 2 / (ROOM_FACTOR * areaOf(words.scene)))
      : room / Math.max(MIN_GRAPH_HEIGHT, height - around.height);
  const step = 2 ** (Math.round(Math.log2(aspect) * ASPECT_STEPS) / ASPECT_STEPS);
  // Engines differ in the last digit of a power, and a search for an arrangement magnifies that.
  return Math.min(ASPECTS.most, Math.max(ASPECTS.least, Math.round(step * 1000) / 1000));
}

/** What marks and texts cover, in square units. */
function areaOf({ nodes, lines }: Scene): number {
  const areas = [
    ...nodes.map(({ extent: { left, right, top, bottom } }) => (right - left) * (bottom - top)),
    ...lines.map(({ label }) => (label === '' ? 0 : labelWidth(label) * TEXT.relation.line)),
  ];
  return areas.reduce((all, one) => all + one, 0);
}

/** Typesets a figure: title, subtitle, graph, legend, notes, sources, credit, from top to bottom. */
export function buildFigure(input: FigureInput): Figure {
  const { drawing, size, palette, cut } = input;
  const { bounds } = drawing;
  const natural = sizeOf(bounds);
  const width =
    size.width ?? Math.max(NATURAL_MIN_WIDTH, Math.ceil(natural.width) + 2 * MARGIN.usual);
  const words = { ...input, scene: drawing.scene, hasHulls: drawing.hulls.length > 0 };
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
    warnings: warningsOf(input, zoom, furniture, { width, height }),
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

function headerBlock({ texts, palette }: Words, room: number, isNarrow: boolean): Block {
  const [size, line] = isNarrow ? [21, 25] : [26, 31];
  return stacked(
    [
      textBlock('title', texts.title, room, { size, weight: 600, fill: palette.ink, line }),
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

/** From this width on, the sources stand beside legend and notes rather than below them. */
const TWO_COLUMNS = 900;
const COLUMN_GAP = 36;

/** All but the header, in one column or two. */
function footerBlock(words: Words, room: number, dropped: readonly Droppable[]): Block {
  if (room < TWO_COLUMNS) return columnBlock(words, room, dropped);
  const column = (room - COLUMN_GAP) / 2;
  const [meaning, origin] = footerParts(words, column, dropped);
  return besideEachOther(stacked(meaning, 10), stacked(origin, 10), column + COLUMN_GAP);
}

const columnBlock = (words: Words, width: number, dropped: readonly Droppable[]): Block =>
  stacked(footerParts(words, width, dropped).flat(), 10);

/** What the marks mean, and where it comes from. */
function footerParts(
  { texts, palette, scene, hasHulls, without = [] }: Words,
  column: number,
  dropped: readonly Droppable[],
): readonly [Block[], Block[]] {
  const missing: readonly string[] = [...without, ...dropped];
  const ink = { size: 12.5, weight: 400, fill: palette.ink, line: 16.5 } as const;
  const quiet = { ...ink, fill: palette.muted };
  return [
    [
      missing.includes('legend')
        ? EMPTY_BLOCK
        : legendBlock(scene.legend, hasHulls, column, palette),
      textBlock('notes', missing.includes('notes') ? '' : texts.notes, column, ink),
    ],
    [
      without.includes('sources')
        ? EMPTY_BLOCK
        : textBlock(
            'sources',
            dropped.includes('sources') ? outletsOf(scene.sources) : sourceList(scene.sources),
            column,
            quiet,
          ),
      textBlock('credit', texts.credit, column, quiet),
    ],
  ];
}

/** The outlets alone, where there is no room for the list: a figure never is without its origin. */
const outletsOf = (sources: Scene['sources']): string =>
  `Sources: ${[...new Set(sources.map(outletOf))].join(', ')}`;

/** The sources by the numbers that stand on the lines. */
const sourceList = (sources: Scene['sources']): string =>
  sources.length === 0
    ? ''
    : ['Sources', ...sources.map((source, index) => `[${index + 1}] ${citation(source)}`)].join(
        '\n',
      );

function placedGraph(
  { graph, drawing, palette }: FigureInput,
  { x, y, zoom }: Placed,
  isClipped: boolean,
): string {
  const titles: Titles = {
    node: (mark) => `${mark.name}, ${mark.typeLabel}`,
    line: (mark) => mark.rows.map((row) => sentenceOf(graph, graph.statements[row]!)).join('\n'),
    hull: ({ members }) => `Community: ${members.map((id) => actorName(graph, id)).join(', ')}`,
  };
  const marks = graphMarks(drawing, palette, titles);
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

const DROPPED_IN_WORDS: Readonly<Record<Droppable, string>> = {
  legend: 'the legend',
  sources:
    'the list of sources, so that only the outlets are named and no numbers stand on the lines',
  notes: 'the notes',
};

/** In mm: that of an A4 sheet. */
const TALLEST_PAGE = 297;

/** A denial travels with its line: a figure without room for it is none. */
const stopsOf = ({ texts }: FigureInput, { dropped }: Furniture): string[] =>
  dropped.includes('notes') && texts.notes.includes(CONTESTED_MARK)
    ? [
        `At this size there is no room for the notes, which say who objects to what is marked ${CONTESTED_MARK}. Take a taller size, show less, or shorten the notes.`,
      ]
    : [];

function warningsOf(
  { drawing, size, cut = [], without = [] }: FigureInput,
  zoom: number,
  { around, dropped }: Furniture,
  { width, height }: Extent,
): string[] {
  const smallest = TEXT.relation.size * zoom;
  const printed = size.print === undefined ? 0 : (height / width) * size.print.mm;
  const legible = smallest >= TEXT_FLOOR - 0.05;
  const { unlabelled, scene } = drawing;
  const shown = scene.lines.length;
  // Room grows with the square of the size of texts.
  const fewer = Math.floor(shown * (smallest / TEXT_FLOOR) ** 2);
  return [
    ...(legible
      ? []
      : [
          `The smallest text will be ${lengthInWords(size, smallest)} where the figure is shown; the floor is ${lengthInWords(size, TEXT_FLOOR)}. ${fewer < 3 ? 'Show far fewer relations and events' : `About ${fewer} of the ${shown} lines would fit, of relations and of events: show fewer of them`}${size.height === undefined || without.includes('legend') || dropped.includes('legend') ? '' : ', leave the legend out'}, or take a larger size.`,
        ]),
    ...(dropped.length === 0
      ? []
      : [
          `At this size there is no room for ${new Intl.ListFormat('en').format(dropped.map((part) => DROPPED_IN_WORDS[part]))}: say what is left out beside the picture, shorten the words, or take a taller size.`,
        ]),
    ...(printed > TALLEST_PAGE
      ? [
          `The figure will be ${Math.round(printed)} mm tall, more than a page of ${TALLEST_PAGE} mm: give its height too (“${size.print?.mm ?? 0} × 200 mm”), take a wider one, or show less.`,
        ]
      : []),
    ...(size.height !== undefined && size.height < around.height + MIN_GRAPH_HEIGHT
      ? [
          `The words around the graph need more height than ${size.height} px even so. Shorten the title, or take a taller size.`,
        ]
      : []),
    ...(cut.length === 0
      ? []
      : [
          `The frame cuts ${new Intl.ListFormat('en').format(cut)}, so no name stands there. Take them into the frame, or leave it so.`,
        ]),
    ...(unlabelled.length === 0
      ? []
      : [
          `${unlabelled.length} ${unlabelled.length === 1 ? 'line has' : 'lines have'} no room for the text (${[...new Set(unlabelled.map((line) => line.label))].join(', ')}). Show fewer relations, or arrange them otherwise.`,
        ]),
  ];
}
