import { outletOf } from '../graph/voices.ts';
import type { Palette } from '../scene/palette.ts';
import type { Scene } from '../scene/scene.ts';
import type { FigurePart } from '../view/view.ts';
import { besideEachOther, type Block, EMPTY_BLOCK, stacked, textBlock } from './block.ts';
import { legendBlock } from './legendBlock.ts';
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
export type Droppable = 'legend' | 'sources' | 'notes';

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

/** From this width on, the sources stand beside legend and notes rather than below them. */
const TWO_COLUMNS = 900;
export const COLUMN_GAP = 36;

/** All but the header, in one column or two. */
export function footerBlock(words: Said, room: number, dropped: readonly Droppable[]): Block {
  if (room < TWO_COLUMNS) return columnBlock(words, room, dropped);
  const column = (room - COLUMN_GAP) / 2;
  const [meaning, origin] = footerParts(words, column, dropped);
  return besideEachOther(stacked(meaning, 10), stacked(origin, 10), column + COLUMN_GAP);
}

/** All but the header, in one column. */
export const columnBlock = (words: Said, width: number, dropped: readonly Droppable[]): Block =>
  stacked(footerParts(words, width, dropped).flat(), 10);

/** What the marks mean, and where it comes from. */
function footerParts(
  { texts, palette, scene, hasHulls, without = [] }: Said,
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
