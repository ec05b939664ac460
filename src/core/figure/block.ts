import { ASCENT, type Weight, wrapText } from '../scene/measureText.ts';
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
  readonly fill: string;
  /** Line height in px. */
  readonly line: number;
}

/** Running text, wrapped to `width` px; an empty text takes no room. Line breaks in it start new lines. */
export function textBlock(id: string, text: string, width: number, style: TextStyle): Block {
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
