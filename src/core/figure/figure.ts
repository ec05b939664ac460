import { sentenceOf } from '../graph/sentence.ts';
import type { Graph } from '../graph/graph.ts';
import { actorName } from '../graph/voices.ts';
import type { Drawing } from '../scene/drawing.ts';
import { CONTESTED_MARK } from '../scene/contested.ts';
import { labelWidth, TEXT } from '../scene/nodeMark.ts';
import type { Palette } from '../scene/palette.ts';
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
import { citation, type FigureTexts, outletOf } from './texts.ts';

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
}

export interface Figure {
  readonly svg: string;
  /** In the units of its size: CSS px where it is shown, but in print. */
  readonly width: number;
  readonly height: number;
  /** What a picture editor should know before printing, each with what would help. */
  readonly warnings: readonly string[];
  /** Why it must not be printed as it is. */
  readonly stops: readonly string[];
}

const FONT_FAMILY = "'Source Sans 3 Variable', 'Source Sans 3', 'Source Sans Pro', sans-serif";

const GAP = 14;
const NATURAL_MIN_WIDTH = 640;
/** A graph is never blown up past this: text would look shouted. */
const MAX_ZOOM = 1.4;
/** The least height left to the graph, whatever stands around it. */
const MIN_GRAPH_HEIGHT = 84;
/** Legend and sources stand in the figure as long as the graph has this height, and this share of the whole. */
const ENOUGH = { height: 160, share: 0.4 } as const;
/** A figure narrower than this has narrow margins, and a smaller title. */
const NARROW = 640;

const MARGIN = { usual: 28, narrow: 18 } as const;

/** What stands around the graph. */
interface Furniture {
  readonly margin: number;
  readonly header: Block;
  readonly footer: Block;
  /** Height that is not the graph's. */
  readonly around: number;
  /** What the size has no room for, and is left out. */
  readonly dropped: readonly Droppable[];
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

function furnitureOf(words: Words, width: number): Furniture {
  const margin = width < NARROW ? MARGIN.narrow : MARGIN.usual;
  const room = width - 2 * margin;
  const header = headerBlock(words, room, width < NARROW);
  const height = words.size.height ?? Infinity;
  const enough = height === Infinity ? 0 : Math.max(ENOUGH.height, ENOUGH.share * height);
  const parts = partsOf(words);
  let furniture: Furniture | undefined;
  for (const candidates of DROPPED) {
    const dropped = candidates.filter((part) => parts.includes(part));
    const footer = footerBlock(words, room, dropped);
    const around = 2 * margin + header.height + footer.height + 2 * GAP;
    furniture = { margin, header, footer, around, dropped };
    // Notes go last, and only for want of any room at all: they say who denies what.
    const isLast = dropped.length === parts.filter((part) => part !== 'notes').length;
    if (around + (isLast ? MIN_GRAPH_HEIGHT : enough) <= height) break;
  }
  return furniture!;
}

/**
 * How much more room an arrangement takes than its marks and texts alone: 3.8 to 5.8 times as much, measured on graphs
 * of 15 to 60 actors in wide and tall arrangements.
 */
const ROOM_FACTOR = 4.6;
/** Nothing is arranged flatter or steeper; where the height is free, only as steep as legible texts need. */
const ASPECTS = { least: 0.45, most: 2.4, mostWhenFree: 1.2 } as const;
/** A few letters more in a note are no reason to arrange everything anew: so many shapes from one to twice as wide. */
const ASPECT_STEPS = 4;

/** Width by height of the room that a figure has for its graph, in steps; undefined where the graph sets the size. */
export function graphAspect(words: Words): number | undefined {
  const { width, height } = words.size;
  if (width === undefined) return undefined;
  const { margin, around } = furnitureOf(words, width);
  const room = width - 2 * margin;
  const aspect =
    height === undefined
      ? Math.min(ASPECTS.mostWhenFree, room ** 2 / (ROOM_FACTOR * areaOf(words.scene)))
      : room / Math.max(MIN_GRAPH_HEIGHT, height - around);
  const step = 2 ** (Math.round(Math.log2(aspect) * ASPECT_STEPS) / ASPECT_STEPS);
  return Math.min(ASPECTS.most, Math.max(ASPECTS.least, step));
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
  const { drawing, size, palette } = input;
  const natural = boundsSize(drawing);
  const width =
    size.width ?? Math.max(NATURAL_MIN_WIDTH, Math.ceil(natural.width) + 2 * MARGIN.usual);
  const words = { ...input, scene: drawing.scene, hasHulls: drawing.hulls.length > 0 };
  const furniture = furnitureOf(words, width);
  const { margin, header, footer, around } = furniture;
  const fitWidth = Math.min((width - 2 * margin) / natural.width, MAX_ZOOM);
  const graphHeight = Math.max(
    MIN_GRAPH_HEIGHT,
    size.height === undefined ? Math.ceil(natural.height * fitWidth) : size.height - around,
  );
  const zoom = Math.min(fitWidth, graphHeight / natural.height);
  const height = size.height ?? Math.ceil(around + graphHeight);
  const body = [
    element('g', { id: 'header', transform: `translate(${margin} ${margin})` }, header.svg),
    placedGraph(input, zoom, { width, top: margin + header.height + GAP, height: graphHeight }),
    element(
      'g',
      {
        id: 'footer',
        transform: `translate(${margin} ${decimal(height - margin - footer.height)})`,
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
    warnings: warningsOf(input, zoom, furniture),
    stops: stopsOf(input, furniture),
  };
}

function boundsSize({ bounds }: Drawing) {
  return {
    width: Math.max(1, bounds.right - bounds.left),
    height: Math.max(1, bounds.bottom - bounds.top),
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

function footerBlock(words: Words, room: number, dropped: readonly Droppable[]): Block {
  const { texts, palette, scene, hasHulls } = words;
  const without: readonly string[] = [...(words.without ?? []), ...dropped];
  const isWide = room >= TWO_COLUMNS;
  const column = isWide ? (room - COLUMN_GAP) / 2 : room;
  const ink = { size: 12.5, weight: 400, fill: palette.ink, line: 16.5 } as const;
  const quiet = { ...ink, fill: palette.muted };
  const meaning = [
    without.includes('legend') ? EMPTY_BLOCK : legendBlock(scene.legend, hasHulls, column, palette),
    textBlock('notes', without.includes('notes') ? '' : texts.notes, column, ink),
  ];
  const origin = [
    (words.without ?? []).includes('sources')
      ? EMPTY_BLOCK
      : textBlock(
          'sources',
          dropped.includes('sources') ? outletsOf(scene.sources) : sourceList(scene.sources),
          column,
          quiet,
        ),
    textBlock('credit', texts.credit, column, quiet),
  ];
  return isWide
    ? besideEachOther(stacked(meaning, 10), stacked(origin, 10), column + COLUMN_GAP)
    : stacked([...meaning, ...origin], 10);
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

/** A denial travels with its line: a figure without room for it is none. */
const stopsOf = ({ texts }: FigureInput, { dropped }: Furniture): string[] =>
  dropped.includes('notes') && texts.notes.includes(CONTESTED_MARK)
    ? [
        `At this size there is no room for the notes, which say who objects to what is marked ${CONTESTED_MARK}. Take a taller size, show less, or shorten the notes.`,
      ]
    : [];

function warningsOf(
  { drawing, size }: FigureInput,
  zoom: number,
  { around, dropped }: Furniture,
): string[] {
  const smallest = TEXT.relation.size * zoom;
  const legible = smallest >= TEXT_FLOOR - 0.05;
  const { unlabelled, scene } = drawing;
  const shown = scene.lines.length;
  // Room grows with the square of the size of texts.
  const fewer = Math.floor(shown * (smallest / TEXT_FLOOR) ** 2);
  return [
    ...(legible
      ? []
      : [
          `The smallest text will be ${lengthInWords(size, smallest)} where the figure is shown; the floor is ${lengthInWords(size, TEXT_FLOOR)}. ${fewer < 3 ? 'Show far fewer relations and events' : `About ${fewer} of the ${shown} lines would fit, of relations and of events: show fewer of them`}, leave the legend out, or take a larger size.`,
        ]),
    ...(dropped.length === 0
      ? []
      : [
          `At this size there is no room for ${new Intl.ListFormat('en').format(dropped.map((part) => `the ${part}`))}: say what is left out beside the picture, shorten the words, or take a taller size.`,
        ]),
    ...(size.height !== undefined && size.height < around + MIN_GRAPH_HEIGHT
      ? [
          `The words around the graph need more height than ${size.height} px even so. Shorten the title, or take a taller size.`,
        ]
      : []),
    ...(unlabelled.length === 0
      ? []
      : [
          `${unlabelled.length} ${unlabelled.length === 1 ? 'line has' : 'lines have'} no room for the text (${[...new Set(unlabelled.map((line) => line.label))].join(', ')}). Move the actors apart, or show fewer relations.`,
        ]),
  ];
}
