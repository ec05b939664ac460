import { outletOf } from '../graph/voices.ts';
import { MARKED } from '../scene/contested.ts';
import type { Palette } from '../scene/palette.ts';
import type { Scene } from '../scene/scene.ts';
import type { FigurePart } from '../view/view.ts';
import {
  besideEachOther,
  type Block,
  columnsBlock,
  EMPTY_BLOCK,
  type Paragraph,
  stacked,
  textBlock,
} from './block.ts';
import { keyBlock, legendBlock } from './legendBlock.ts';
import { citation, type FigureTexts } from './texts.ts';

/** What a figure says around its graph. */
export interface Said {
  readonly texts: FigureTexts;
  readonly scene: Scene;
  readonly hasHulls: boolean;
  readonly palette: Palette;
  /** What is left out. */
  readonly without?: readonly FigurePart[];
}

/** What can be left out for want of room. */
export type Droppable = 'legend' | 'sources' | 'key' | 'notes';

/** Title and subtitle. */
export function headerBlock({ texts, palette }: Said, room: number, isNarrow: boolean): Block {
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

/** From this width on, sources may stand beside legend and notes rather than below them. */
const TWO_COLUMNS = 900;
export const COLUMN_GAP = 36;
/** What is left out of a footer for want of room, and whether the rest is set close. */
export interface Fit {
  readonly dropped: readonly Droppable[];
  readonly isDense: boolean;
}

/** Between parts, and between paragraphs. */
const GAPS = { roomy: { part: 14, between: 3 }, dense: { part: 10, between: 0 } } as const;

const gapsOf = ({ isDense }: Fit) => GAPS[isDense ? 'dense' : 'roomy'];

/** All but the header, below the graph: one part below the other or in two halves, whatever is lower. */
export function footerBlock(said: Said, room: number, fit: Fit): Block {
  const below = columnBlock(said, room, fit);
  if (room < TWO_COLUMNS) return below;
  const half = (room - COLUMN_GAP) / 2;
  const { part } = gapsOf(fit);
  const [meaning, origin] = footerParts(said, half, fit);
  const halves = besideEachOther(stacked(meaning, part), stacked(origin, part), half + COLUMN_GAP);
  return halves.height < below.height ? halves : below;
}

/** All but the header, one part below the other. */
export const columnBlock = (said: Said, width: number, fit: Fit): Block =>
  stacked(footerParts(said, width, fit).flat(), gapsOf(fit).part);

/** What the marks mean, and where it comes from. */
function footerParts(
  { texts, palette, scene, hasHulls, without = [] }: Said,
  width: number,
  fit: Fit,
): readonly [Block[], Block[]] {
  const { dropped, isDense } = fit;
  const missing: readonly string[] = [...without, ...dropped];
  const { between } = gapsOf(fit);
  const ink = { size: 12.5, weight: 400, fill: palette.ink, line: 16.5, between } as const;
  const quiet = { ...ink, fill: palette.muted };
  const notes = missing.includes('notes') ? [] : notesIn(texts.notes);
  const runningText = (id: string, text: string) =>
    columnsBlock(id, '', text === '' ? [] : [{ mark: '', text }], width, quiet);
  const meaningBlock = (): Block => {
    if (!missing.includes('legend'))
      return legendBlock(scene.legend, hasHulls, width, palette, isDense);
    const hasKey = !without.includes('legend') && !dropped.includes('key');
    return hasKey ? keyBlock(scene.legend, width, palette) : EMPTY_BLOCK;
  };
  return [
    [meaningBlock(), columnsBlock('notes', '', notes, width, ink)],
    [
      without.includes('sources')
        ? EMPTY_BLOCK
        : dropped.includes('sources')
          ? runningText('sources', outletsOf(scene.sources))
          : columnsBlock('sources', 'Sources', sourceList(scene.sources), width, quiet),
      runningText('credit', texts.credit),
    ],
  ];
}

/** A note a line; the mark of what is contested hangs. */
const notesIn = (notes: string): readonly Paragraph[] =>
  notes
    .split('\n')
    .map((note) => note.trim())
    .filter((note) => note !== '')
    .map((note) => {
      const [, mark = '', text = note] = MARKED.exec(note) ?? [];
      return { mark, text };
    });

/** The outlets alone, where there is no room for the list: a figure never is without its origin. */
const outletsOf = (sources: Scene['sources']): string =>
  `Sources: ${[...new Set(sources.map(outletOf))].join(', ')}`;

/** The sources by the numbers that stand on the lines. */
const sourceList = (sources: Scene['sources']): readonly Paragraph[] =>
  sources.map((source, index) => ({ mark: `[${index + 1}]`, text: unbroken(citation(source)) }));

/** A text where no line breaks within a date. */
const unbroken = (text: string): string =>
  text
    .replaceAll(/\b(\d{1,2}) (?=\p{L})/gu, '$1\u00a0')
    .replaceAll(/(\p{L}) (?=\d{4}\b)/gu, '$1\u00a0');
