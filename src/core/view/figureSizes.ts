import type { Messages } from '../messages/messages.ts';

/** The smallest text that is still legible where a figure is shown, in its own units. */
export const TEXT_FLOOR = 12;

/**
 * A size a figure can be made in. Lengths are in units of which `TEXT_FLOOR` is the smallest legible text: CSS px where
 * it is shown on a screen; in print, where 7 pt are legible, 7/12 pt.
 */
export interface FigureSize {
  /** As a link says it. */
  readonly id: string;
  /** Absent: as wide as the graph needs at its natural size. */
  readonly width?: number;
  /** Absent: as tall as needed. */
  readonly height?: number;
  /** Absent: for screens. */
  readonly print?: Print;
}

export interface Print {
  /** The printed width in mm. */
  readonly mm: number;
  /** Pixels for each inch of it. */
  readonly dpi: number;
}

const POINTS_PER_MM = 72 / 25.4;
const POINTS_PER_UNIT = 7 / TEXT_FLOOR;
const PRINT_DPI = 300;

export const UNITS_PER_MM = POINTS_PER_MM / POINTS_PER_UNIT;

const inPrint = (mm: number, height?: number): Omit<FigureSize, 'id'> => ({
  width: mm * UNITS_PER_MM,
  ...(height === undefined ? {} : { height: height * UNITS_PER_MM }),
  print: { mm, dpi: PRINT_DPI },
});

/** A size that has a name. */
type Preset = FigureSize & { readonly id: keyof Messages['figure']['sizes'] };

export const FIGURE_SIZES: readonly Preset[] = [
  { id: 'natural' },
  { id: 'article', width: 720 },
  { id: 'wide', width: 1200, height: 675 },
  { id: 'social', width: 600, height: 315 },
  { id: 'square', width: 540, height: 540 },
  { id: 'portrait', width: 540, height: 675 },
  { id: 'story', width: 540, height: 960 },
  { id: '85mm', ...inPrint(85) },
  { id: '130mm', ...inPrint(130) },
  { id: '178mm', ...inPrint(178) },
];

/** What a size that is none of those may measure, in mm of a print and in px. */
export const SIZE_LIMITS = { mm: [40, 1000], px: [200, 8000] } as const;

const isWithin = (value: number, [least, most]: readonly [number, number]): boolean =>
  value >= least && value <= most;

/** The size that a link names: one of those above, "85mm" or "85x60mm" for a print, "1000" or "1000x800" in px; undefined for others. */
export function readFigureSize(id: string): FigureSize | undefined {
  const preset = FIGURE_SIZES.find((size) => size.id === id);
  if (preset !== undefined) return preset;
  const [, mm, tall] = (/^(\d{1,4})(?:x(\d{1,4}))?mm$/.exec(id) ?? []).map(Number);
  if (mm !== undefined) return readPrint(mm, tall);
  const [, width, height] = (/^(\d{1,4})(?:x(\d{1,4}))?$/.exec(id) ?? []).map(Number);
  if (width === undefined || !isWithin(width, SIZE_LIMITS.px)) return undefined;
  if (height === undefined || Number.isNaN(height)) return { id, width };
  return isWithin(height, SIZE_LIMITS.px) ? { id, width, height } : undefined;
}

function readPrint(mm: number, height: number | undefined): FigureSize | undefined {
  if (!isWithin(mm, SIZE_LIMITS.mm)) return undefined;
  if (height === undefined || Number.isNaN(height)) return { id: `${mm}mm`, ...inPrint(mm) };
  return isWithin(height, SIZE_LIMITS.mm)
    ? { id: `${mm}x${height}mm`, ...inPrint(mm, height) }
    : undefined;
}

/** The size of that name, or the natural one. */
export const figureSize = (id: string): FigureSize => readFigureSize(id) ?? FIGURE_SIZES[0]!;

/** Pixels of a PNG for each unit of a figure that wide: what print asks for, else what the reader does. */
export const pixelsPerUnit = ({ print }: FigureSize, width: number, scale: number): number =>
  print === undefined ? scale : (print.mm * print.dpi) / 25.4 / width;

/** A length of a figure in words: "9.4 px" on a screen, "6.1 pt" in print. */
export function lengthInWords(
  { grammar }: Messages,
  { print }: FigureSize,
  length: number,
): string {
  const [value, unit] = print === undefined ? [length, 'px'] : [length * POINTS_PER_UNIT, 'pt'];
  return `${grammar.number(Number(value.toFixed(1)))} ${unit}`;
}
