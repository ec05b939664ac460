import { BAND_MEANING, BAND_SWATCH, BAND_SWATCH_GAP } from '../scene/band.ts';
import { FAINT_OPACITY, LINE_STYLE } from '../scene/drawing.ts';
import { HULL_MEANING, HULL_STYLE } from '../scene/hulls.ts';
import { ASCENT, textWidth, type Weight, wrapText } from '../scene/measureText.ts';
import { outlineOf } from '../scene/outline.ts';
import type { Palette } from '../scene/palette.ts';
import { CONTESTED_MARK, CONTESTED_MEANING } from '../scene/contested.ts';
import type { Legend } from '../scene/scene.ts';
import { SIZE_SWATCH } from '../scene/sizes.ts';
import { outlinePath } from './graphMarks.ts';
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

/** What a faint line says. */
const faintMeaning = ({ hasUndated }: Pick<Legend, 'hasUndated'>): string =>
  hasUndated ? 'date uncertain or unknown' : 'date uncertain';

const KEY = { size: 13, line: 16, row: 22, swatch: 34, gap: 18 } as const;

interface KeyItem {
  readonly label: string;
  readonly swatch: string;
}

/** The legend, in rows that fit `width` px. */
export function legendBlock(
  legend: Legend,
  hasHulls: boolean,
  width: number,
  palette: Palette,
): Block {
  const items = [
    ...legend.families.map((entry) => ({
      label: entry.label,
      swatch: swatchLine(palette.families[entry.key], []),
    })),
    ...legend.patterns.map((entry) => ({
      label: entry.label,
      swatch: swatchLine(palette.ink, LINE_STYLE[entry.key].dashes, LINE_STYLE[entry.key].width),
    })),
    ...(legend.hasFaint
      ? [
          {
            label: faintMeaning(legend),
            swatch: swatchLine(palette.ink, [], 2, FAINT_OPACITY),
          },
        ]
      : []),
    ...(legend.hasContested
      ? [
          {
            label: CONTESTED_MEANING,
            swatch: element(
              'text',
              { x: 14, y: 0.33 * KEY.size, 'text-anchor': 'middle' },
              CONTESTED_MARK,
            ),
          },
        ]
      : []),
    ...(legend.hasBands ? [{ label: BAND_MEANING, swatch: swatchBand(palette) }] : []),
    ...legend.shapes.map((entry) => ({
      label: entry.label,
      swatch: element('path', {
        d: outlinePath(outlineOf(entry.key, entry.key === 'diamond' ? 13 : 28, 13)),
        transform: 'translate(14 0)',
        fill: entry.key === 'diamond' ? palette.ink : palette.nodeFill,
        stroke: palette.nodeStroke,
        'stroke-width': 1.5,
      }),
    })),
    ...(legend.sizes === undefined ? [] : [{ label: legend.sizes, swatch: swatchSizes(palette) }]),
    ...(hasHulls ? [{ label: HULL_MEANING, swatch: swatchHull(palette) }] : []),
  ];
  return flow(items, width, palette);
}

const swatchLine = (
  colour: string,
  dashes: readonly number[],
  width = 3,
  opacity?: number,
): string =>
  element('path', {
    d: 'M0 0H28',
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-opacity': opacity,
    'stroke-dasharray': dashes.length === 0 ? undefined : dashes.join(' '),
    'stroke-linecap': dashes[0] !== undefined && dashes[0] < 1 ? 'round' : 'butt',
  });

const swatchBand = (palette: Palette): string =>
  element(
    'g',
    {},
    ...BAND_SWATCH.map((family, index) =>
      element('path', {
        d: `M0 ${BAND_SWATCH_GAP * (index - 1)}H28`,
        stroke: palette.families[family],
        'stroke-width': 2,
      }),
    ),
  );

const swatchSizes = (palette: Palette): string =>
  element(
    'g',
    { fill: palette.nodeFill, stroke: palette.nodeStroke, 'stroke-width': 1.5 },
    ...SIZE_SWATCH.map((box) => element('rect', box)),
  );

const swatchHull = (palette: Palette): string =>
  element('rect', {
    y: -7,
    width: 28,
    height: 14,
    rx: 7,
    fill: palette.hull,
    'fill-opacity': HULL_STYLE.opacity,
    stroke: palette.hullEdge,
    'stroke-width': HULL_STYLE.edge,
  });

/** Items from left to right, in as many rows as they need; a label that is wider than all is wrapped. */
function flow(items: readonly KeyItem[], width: number, palette: Palette): Block {
  if (items.length === 0) return EMPTY_BLOCK;
  let x = 0;
  let top = 0;
  let height = 0;
  const parts = items.map(({ label, swatch }) => {
    const lines = wrapText(label, width - KEY.swatch, KEY.size);
    const itemWidth = KEY.swatch + Math.max(...lines.map((line) => textWidth(line, KEY.size)));
    if (x > 0 && x + itemWidth > width) {
      x = 0;
      top += height;
      height = 0;
    }
    height = Math.max(height, KEY.row + (lines.length - 1) * KEY.line);
    const middle = top + KEY.row / 2;
    const part =
      element('g', { transform: `translate(${decimal(x)} ${decimal(middle)})` }, swatch) +
      lines
        .map((line, index) =>
          element(
            'text',
            { x: x + KEY.swatch, y: middle + 0.33 * KEY.size + index * KEY.line },
            escapeXml(line),
          ),
        )
        .join('');
    x += itemWidth + KEY.gap;
    return part;
  });
  return {
    height: top + height,
    svg: element('g', { id: 'legend', 'font-size': KEY.size, fill: palette.ink }, ...parts),
  };
}
