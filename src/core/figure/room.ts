import { labelWidth, TEXT } from '../scene/nodeMark.ts';
import type { Scene } from '../scene/scene.ts';
import { type FigureSize, TEXT_FLOOR, UNITS_PER_MM } from '../view/figureSizes.ts';
import type { Block } from './block.ts';
import {
  COLUMN_GAP,
  columnBlock,
  type Droppable,
  type Fit,
  footerBlock,
  headerBlock,
  type Said,
} from './furniture.ts';
import { hasSigns } from './legendBlock.ts';

/** All of a figure but where its marks stand. */
export interface Words extends Said {
  readonly size: FigureSize;
}

export const GAP = 14;
/** The least height left to the graph, whatever stands around it. */
export const MIN_GRAPH_HEIGHT = 84;
/** Legend and sources stand in the figure as long as the graph has this height, and this share of the whole's area. */
const ENOUGH = { height: 160, share: 0.37 } as const;
/** Words are not set close where the graph keeps this share of the area that it would have then. */
const ROOMY = 0.9;
/** A figure narrower than this has narrow margins, a smaller title, and words set close. */
const NARROW = 640;

export const MARGIN = { usual: 28, narrow: 18 } as const;

/** What stands around the graph: a header above it, and below or beside it a footer with all the rest. */
export interface Furniture {
  readonly margin: number;
  readonly header: Block;
  readonly footer: Block;
  readonly isBeside: boolean;
  /** What of width and height is not the graph's. */
  readonly around: Extent;
  /** What the size has no room for, and is left out. */
  readonly dropped: readonly Droppable[];
}

export interface Extent {
  readonly width: number;
  readonly height: number;
}

/**
 * What can be said beside a picture that has no room for it: what is let go first stands first. Colours only
 * repeat what texts say, and of the sources the outlets stay; what a dashed line means, or who denies what, nobody can
 * guess.
 */
const DROPPED = [
  ['legend'],
  ['sources'],
  ['legend', 'sources'],
  ['legend', 'sources', 'key'],
  ['legend', 'sources', 'key', 'notes'],
] as const satisfies readonly (readonly Droppable[])[];
const NEEDED: readonly Droppable[] = ['key', 'notes'];

/** The parts that the figure would have, were there room. */
const partsOf = ({ without = [], scene, texts }: Said): readonly Droppable[] => [
  ...(without.includes('legend') ? [] : (['legend'] as const)),
  ...(without.includes('legend') || !hasSigns(scene.legend) ? [] : (['key'] as const)),
  ...(without.includes('sources') || scene.sources.length === 0 ? [] : (['sources'] as const)),
  ...(texts.notes === '' ? [] : (['notes'] as const)),
];

/** What a size that is given has no room for: it is left out, and told in the warnings. */
export const droppedParts = (words: Words): readonly Droppable[] =>
  words.size.width === undefined ? [] : furnitureOf(words, words.size.width).dropped;

/**
 * How wide a column beside the graph may be, in shares of the figure's width, and the least that still reads well; only
 * figures so much wider than tall have one.
 */
const COLUMN = { shares: [0.2, 0.25, 0.3, 0.35, 0.4], least: 180, landscape: 1.2 } as const;

/** Typesets what stands around the graph, where it leaves the graph most room. */
export function furnitureOf(words: Words, width: number): Furniture {
  const margin = width < NARROW ? MARGIN.narrow : MARGIN.usual;
  const room = width - 2 * margin;
  const header = headerBlock(words, room, width < NARROW);
  const { height } = words.size;
  const parts = partsOf(words);
  const below = (fit: Fit): Furniture => {
    const footer = footerBlock(words, room, fit);
    const around = {
      width: 2 * margin,
      height: 2 * margin + header.height + footer.height + 2 * GAP,
    };
    return { margin, header, footer, isBeside: false, around, dropped: fit.dropped };
  };
  if (height === undefined) return below({ dropped: [], isDense: width < NARROW });
  const beside = (fit: Fit, column: number): Furniture => {
    const footer = columnBlock(words, column, fit);
    const around = {
      width: 2 * margin + column + COLUMN_GAP,
      height: 2 * margin + header.height + GAP,
    };
    return { margin, header, footer, isBeside: true, around, dropped: fit.dropped };
  };
  const roomIn = ({ around, footer, isBeside }: Furniture): Extent =>
    isBeside && footer.height > height - around.height
      ? { width: 0, height: 0 }
      : { width: width - around.width, height: height - around.height };
  const columns = COLUMN.shares
    .map((share) => Math.round(share * width))
    .filter((column) => column >= COLUMN.least && width >= COLUMN.landscape * height);
  const best = (fit: Fit): Furniture =>
    [below(fit), ...columns.map((column) => beside(fit, column))].reduce((one, other) =>
      usableArea(roomIn(other)) > usableArea(roomIn(one)) ? other : one,
    );
  // What is left then goes for want of any room at all.
  const lacksNeedless = ({ dropped }: Furniture) =>
    parts.every((part) => NEEDED.includes(part) || dropped.includes(part));
  const isEnough = (furniture: Furniture) => {
    const own = roomIn(furniture);
    return lacksNeedless(furniture)
      ? own.height >= MIN_GRAPH_HEIGHT
      : own.height >= ENOUGH.height && usableArea(own) >= ENOUGH.share * width * height;
  };
  const roomy = best({ dropped: [], isDense: false });
  let last = best({ dropped: [], isDense: true });
  const costsLittle = usableArea(roomIn(roomy)) >= ROOMY * usableArea(roomIn(last));
  if (costsLittle && isEnough(roomy)) return roomy;
  for (const some of DROPPED) {
    if (isEnough(last)) break;
    last = best({ dropped: some.filter((part) => parts.includes(part)), isDense: true });
  }
  return last;
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
  const { width } = words.size;
  if (width === undefined) return undefined;
  const aspect = roomAspect(words) ?? freeAspect(words, width);
  const step = Math.round(Math.log2(aspect) * ASPECT_STEPS);
  return Math.min(ASPECTS.most, Math.max(ASPECTS.least, rounded(2 ** (step / ASPECT_STEPS))));
}

/** Engines differ in the last digit of a power, and a search for an arrangement magnifies that. */
const rounded = (aspect: number): number => Math.round(aspect * 1000) / 1000;

/** The steepest that is asked for: what comes of it is often half as wide again. */
const STEEPEST_ASKED = 0.29;

/** An aspect and steeper ones, two steps apart: each costs an arrangement. */
export function aspectsFrom(aspect: number): readonly number[] {
  const first = Math.round(Math.log2(aspect) * ASPECT_STEPS);
  const steps = Math.max(0, first - Math.ceil(Math.log2(STEEPEST_ASKED) * ASPECT_STEPS));
  return [
    aspect,
    ...Array.from({ length: Math.floor(steps / 2) }, (_, index) =>
      rounded(2 ** ((first - 2 * (index + 1)) / ASPECT_STEPS)),
    ),
  ];
}

/** How large a graph may be whose figure is as tall as it likes, in scene units. */
export interface Limits {
  /** Up to here it is legible. */
  readonly widest: number;
  /** Up to here it is not too steep and, in print, goes on a page, where it is as wide as its room. */
  readonly tallest: number;
}

/** What of a page's height a graph may take: the rest is for words. */
const SHARE_OF_PAGE = 0.6;

/** In mm: the height of an A4 sheet. */
export const PAGE_HEIGHT = 297;

/** Those of a figure whose height is free; undefined for others. They depend on its size alone. */
export function limitsOf(words: Words): Limits | undefined {
  const { width, height, print } = words.size;
  if (width === undefined || height !== undefined) return undefined;
  const page = print === undefined ? Infinity : SHARE_OF_PAGE * PAGE_HEIGHT * UNITS_PER_MM;
  const room = width - furnitureOf(words, width).around.width;
  return {
    widest: room / LEGIBLE_ZOOM,
    tallest: Math.min(page, room / ASPECTS.least) / LEGIBLE_ZOOM,
  };
}

/** The zoom from which on the smallest text of a graph is legible. */
export const LEGIBLE_ZOOM = TEXT_FLOOR / TEXT.relation.size;

/** The shape of a room whose height is free: as tall as legible texts need. */
function freeAspect(words: Words, width: number): number {
  const room = width - furnitureOf(words, width).around.width;
  return Math.min(ASPECTS.mostWhenFree, room ** 2 / (ROOM_FACTOR * areaOf(words.scene)));
}

/** What marks and texts cover, in square units. */
function areaOf({ nodes, lines }: Scene): number {
  const areas = [
    ...nodes.map(({ extent: { left, right, top, bottom } }) => (right - left) * (bottom - top)),
    ...lines.map(({ label }) => (label === '' ? 0 : labelWidth(label) * TEXT.relation.line)),
  ];
  return areas.reduce((all, one) => all + one, 0);
}
