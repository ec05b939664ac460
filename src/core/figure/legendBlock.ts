import { BAND_MEANING, BAND_SWATCH, BAND_SWATCH_GAP } from '../scene/band.ts';
import { CONTESTED_MARK, CONTESTED_MEANING } from '../scene/contested.ts';
import { FAINT_OPACITY, LINE_STYLE } from '../scene/drawing.ts';
import { HULL_MEANING, HULL_STYLE } from '../scene/hulls.ts';
import { textWidth, wrapText } from '../scene/measureText.ts';
import { outlineOf } from '../scene/outline.ts';
import type { Palette } from '../scene/palette.ts';
import type { Legend } from '../scene/scene.ts';
import { SIZE_SWATCH } from '../scene/sizes.ts';
import { type Block, EMPTY_BLOCK } from './block.ts';
import { outlinePath } from './graphMarks.ts';
import { decimal, element, escapeXml } from './svg.ts';

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
