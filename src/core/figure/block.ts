import { ASCENT, fillText, textWidth, type Weight, wrapText } from '../scene/measureText.ts';
import { decimal, element, escapeXml } from './svg.ts';

/** A block of the figure: how tall it is, and its SVG when its top left corner stands at 0, 0. */
export interface Block {
  readonly height: number;
  readonly svg: string;
}

export const EMPTY_BLOCK: Block = { height: 0, svg: '' };

export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
  /** Absent: as what it stands in. */
  readonly fill?: string;
  /** Line height in px. */
  readonly line: number;
}

/** Running text, wrapped to `width` px; an empty text takes no room. Line breaks in it start new lines. */
export function textBlock(
  id: string | undefined,
  text: string,
  width: number,
  style: TextStyle,
): Block {
  const lines = text
    .split('\n')
    .flatMap((paragraph) => wrapText(paragraph, width, style.size, style.weight));
  if (lines.length === 0) return EMPTY_BLOCK;
  const texts = lines.map((line, index) =>
    element('text', { y: index * style.line + ASCENT * style.size }, escapeXml(line)),
  );
  return {
    height: lines.length * style.line,
    svg: element(
      'g',
      { id, 'font-size': style.size, 'font-weight': style.weight, fill: style.fill },
      ...texts,
    ),
  };
}

/** Blocks below each other with `gap` px between those that take room. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  let top = 0;
  const parts: string[] = [];
  for (const block of blocks.filter(({ height }) => height > 0)) {
    if (parts.length > 0) top += gap;
    parts.push(
      top === 0
        ? block.svg
        : element('g', { transform: `translate(0 ${decimal(top)})` }, block.svg),
    );
    top += block.height;
  }
  return { height: top, svg: parts.join('\n') };
}

/** Two blocks side by side, the second `x` px to the right of the first. */
export const besideEachOther = (left: Block, right: Block, x: number): Block => ({
  height: Math.max(left.height, right.height),
  svg: left.svg + element('g', { transform: `translate(${decimal(x)} 0)` }, right.svg),
});

/** A paragraph of running text; its mark, "[1]" or "†", hangs to the left of its lines. */
export interface Paragraph {
  readonly mark: string;
  readonly text: string;
}

/**
 * What a column of small running text measures, in px, where there is a choice; one more has to save so many lines. A
 * text of a few short lines stays whole.
 */
const COLUMN = { least: 270, most: 680, gap: 28, hang: 6, saves: 2, short: 3.5 } as const;

/** How running text is set: `between` its paragraphs are so many px. */
interface ColumnStyle extends TextStyle {
  readonly between: number;
}

/** Paragraphs in even columns, more of them where that saves height; a heading stands above them. */
export function columnsBlock(
  id: string,
  heading: string,
  paragraphs: readonly Paragraph[],
  width: number,
  style: ColumnStyle,
): Block {
  if (paragraphs.length === 0) return EMPTY_BLOCK;
  const countFor = (measure: number) => (width + COLUMN.gap) / (measure + COLUMN.gap);
  const most = Math.max(1, Math.min(Math.floor(countFor(COLUMN.least)), paragraphs.length));
  const counts = Array.from({ length: most }, (_, index) => index + 1);
  const [whole, ...split] = counts.map((count) => inColumns(paragraphs, count, width, style));
  const isLong = countFor(COLUMN.most) > 1 && whole!.height > COLUMN.short * style.line;
  const body = (isLong && split.length > 0 ? split : [whole!, ...split]).reduce((one, other) =>
    one.height - other.height > COLUMN.saves * style.line ? other : one,
  );
  const title = textBlock(`${id}-heading`, heading, width, { ...style, weight: 600 });
  const { height, svg } = stacked([title, body], 2);
  return { height, svg: element('g', { id, 'font-size': style.size, fill: style.fill }, svg) };
}

function inColumns(
  paragraphs: readonly Paragraph[],
  count: number,
  width: number,
  style: ColumnStyle,
): Block {
  const measure = (width - (count - 1) * COLUMN.gap) / count;
  const marks = paragraphs.map(({ mark }) => mark).filter((mark) => mark !== '');
  const hang = COLUMN.hang + Math.max(...marks.map((mark) => textWidth(mark, style.size)));
  const set = paragraphs.map((paragraph) =>
    paragraphBlock(paragraph, paragraph.mark === '' ? 0 : hang, measure, style),
  );
  const { between } = style;
  const columns = evenly(set, count, between).map((blocks) => stacked(blocks, between));
  return {
    height: Math.max(...columns.map(({ height }) => height)),
    svg: columns.map(({ svg }, index) => shifted(svg, index * (measure + COLUMN.gap))).join(''),
  };
}

function paragraphBlock(
  { mark, text }: Paragraph,
  indent: number,
  measure: number,
  { size, line }: TextStyle,
): Block {
  const baseline = ASCENT * size;
  const x = indent === 0 ? undefined : indent;
  const lines = fillText(text, measure - indent, size);
  const texts = lines.map((words, index) =>
    element('text', { x, y: baseline + index * line }, escapeXml(words)),
  );
  const hanging = mark === '' ? [] : [element('text', { y: baseline }, escapeXml(mark))];
  return { height: lines.length * line, svg: [...hanging, ...texts].join('') };
}

const shifted = (svg: string, x: number): string =>
  x === 0 ? svg : element('g', { transform: `translate(${decimal(x)} 0)` }, svg);

/** Blocks in so many columns, in order, the tallest as low as can be. */
function evenly(
  blocks: readonly Block[],
  count: number,
  between: number,
): readonly (readonly Block[])[] {
  const heights = blocks.map(({ height }) => height + between);
  const total = heights.reduce((all, one) => all + one, 0);
  for (let limit = Math.max(...heights, total / count); ; limit += 1) {
    const columns: Block[][] = [[]];
    let used = 0;
    for (const [index, block] of blocks.entries()) {
      if (used + heights[index]! > limit) {
        columns.push([]);
        used = 0;
      }
      columns.at(-1)!.push(block);
      used += heights[index]!;
    }
    if (columns.length <= count) return columns;
  }
}
