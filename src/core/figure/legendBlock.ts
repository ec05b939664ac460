import { EN } from '../messages/en/en.ts';
import { GROUP_SWATCH } from '../scene/groupMark.ts';
import { RIBBON_SWATCH } from '../scene/ribbons.ts';
import { ringPaths } from './ring.ts';
import { BAND_SWATCH, BAND_SWATCH_GAP } from '../scene/band.ts';
import { CONTESTED_MARK } from '../scene/contested.ts';
import { lineStyle } from '../scene/drawing.ts';
import { HULL_STYLE } from '../scene/hulls.ts';
import type { Legend } from '../scene/legend.ts';
import type { Pattern } from '../scene/look.ts';
import { textWidth, wrapText } from '../scene/measureText.ts';
import { outlineOf } from '../scene/outline.ts';
import type { Palette } from '../scene/palette.ts';
import { SIZE_SWATCH } from '../scene/sizes.ts';
import { type Block, EMPTY_BLOCK, stacked, textBlock } from './block.ts';
import { outlinePath } from './graphMarks.ts';
import { decimal, element, escapeXml } from './svg.ts';

/** What a faint line says. */
const faintMeaning = ({ hasUndated }: Pick<Legend, 'hasUndated'>): string =>
  hasUndated ? 'date uncertain or unknown' : 'date uncertain';

const KEY = { size: 13, line: 16, row: 20, swatch: 36, gap: 20, between: 8 } as const;

interface KeyItem {
  readonly label: string;
  readonly swatch: string;
}

/** What belongs together, under a heading. */
interface KeyGroup {
  readonly heading: string;
  readonly items: readonly KeyItem[];
}

/** Whether lines or texts carry a sign that says how well something is known: such a sign needs its key. */
export const hasSigns = ({ patterns, hasFaint, hasContested }: Legend): boolean =>
  hasFaint || hasContested || patterns.some(({ key }) => key !== 'solid');

/** What dashes, dots, thin lines and marks say, alone: for a figure that has no room for its legend. */
export function keyBlock(legend: Legend, width: number, palette: Palette): Block {
  const signs = {
    ...legend,
    patterns: legend.patterns.filter(({ key }) => key !== 'solid'),
  };
  if (!hasSigns(legend)) return EMPTY_BLOCK;
  return inGroup('key', rowsOfGroups([evidenceIn(signs, palette)], width), palette);
}

/**
 * The legend: who, what, and how well known, under headings and in columns; where it is to be dense, without headings,
 * a group after the other in rows.
 */
export function legendBlock(
  legend: Legend,
  hasHulls: boolean,
  width: number,
  palette: Palette,
  isDense: boolean,
): Block {
  const groups = groupsOf(legend, hasHulls, palette).filter(({ items }) => items.length > 0);
  if (groups.length === 0) return EMPTY_BLOCK;
  const block = isDense ? rowsOfGroups(groups, width) : blocksOf(groups, width);
  return inGroup('legend', block, palette);
}

const inGroup = (id: string, { height, svg }: Block, palette: Palette): Block => ({
  height,
  svg: element('g', { id, 'font-size': KEY.size, fill: palette.ink }, svg),
});

/** The groups side by side or one below the other, whatever is lower. */
function blocksOf(groups: readonly KeyGroup[], width: number): Block {
  const below = stacked(
    groups.map((group) => gridBlock(group, width)),
    KEY.between,
  );
  const beside = columnsOfGroups(groups, width);
  return beside !== undefined && beside.height <= below.height ? beside : below;
}

const groupsOf = (legend: Legend, hasHulls: boolean, palette: Palette): readonly KeyGroup[] => [
  {
    heading: legend.shapes.some(({ key }) => key === 'diamond') ? 'Actors and events' : 'Actors',
    items: [
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
      ...(legend.sizes === undefined
        ? []
        : [{ label: legend.sizes, swatch: swatchSizes(palette) }]),
      ...(legend.hasGroups ? [{ label: EN.legend.groups, swatch: swatchGroup(palette) }] : []),
      ...(hasHulls ? [{ label: EN.legend.hulls, swatch: swatchHull(palette) }] : []),
    ],
  },
  {
    heading: 'Relations',
    items: [
      ...legend.families.map((entry) => ({
        label: entry.label,
        swatch: swatchLine(palette.families[entry.key], [], 3),
      })),
      ...(legend.hasBands ? [{ label: EN.legend.bands, swatch: swatchBand(palette) }] : []),
      ...(legend.hasGroups ? [{ label: EN.legend.ribbons, swatch: swatchRibbon(palette) }] : []),
    ],
  },
  evidenceIn(legend, palette),
];

const swatchGroup = (palette: Palette): string =>
  ringPaths({ radius: 8, width: 2.5, shares: GROUP_SWATCH }, palette)
    .map((ring) => element('g', { transform: 'translate(14 0)' }, ring))
    .join('');

const swatchRibbon = (palette: Palette): string =>
  RIBBON_SWATCH.map(({ family, y, width }) =>
    element('path', {
      d: `M0 ${y}H28`,
      stroke: palette.families[family],
      'stroke-width': width,
    }),
  ).join('');

const evidenceIn = (legend: Legend, palette: Palette): KeyGroup => ({
  heading: 'Evidence',
  items: [
    ...legend.patterns.map((entry) => ({
      label: entry.label,
      swatch: patternSwatch(entry.key, false, palette),
    })),
    ...(legend.hasFaint
      ? [{ label: faintMeaning(legend), swatch: patternSwatch('solid', true, palette) }]
      : []),
    ...(legend.hasContested
      ? [
          {
            label: EN.legend.contested,
            swatch: element('text', { x: 14, y: MIDDLE, 'text-anchor': 'middle' }, CONTESTED_MARK),
          },
        ]
      : []),
  ],
});

/** How far below the middle of a row its baseline lies. */
const MIDDLE = 0.33 * KEY.size;

const headingBlock = (heading: string, width: number): Block =>
  textBlock(undefined, heading, width, { size: KEY.size, weight: 600, line: KEY.row });

/** An entry, its label wrapped where it is wider than `room` px. */
function entryBlock({ label, swatch }: KeyItem, room: number): Block & { readonly width: number } {
  const lines = wrapText(label, room, KEY.size);
  const texts = lines.map((line, index) =>
    element('text', { x: KEY.swatch, y: MIDDLE + index * KEY.line }, escapeXml(line)),
  );
  return {
    width: KEY.swatch + Math.max(...lines.map((line) => textWidth(line, KEY.size))),
    height: KEY.row + (lines.length - 1) * KEY.line,
    svg: element('g', { transform: `translate(0 ${KEY.row / 2})` }, swatch, ...texts),
  };
}

/** How wide labels may be before they are wrapped, where groups stand side by side. */
const LABEL_WIDTHS = [400, 260, 210, 170, 140] as const;

/** The groups side by side, each a column; undefined where they are too wide for that. */
function columnsOfGroups(groups: readonly KeyGroup[], width: number): Block | undefined {
  for (const room of LABEL_WIDTHS) {
    const columns = groups.map(({ heading, items }) => {
      const entries = items.map((item) => entryBlock(item, room));
      const widths = [textWidth(heading, KEY.size, 600), ...entries.map((entry) => entry.width)];
      return {
        width: Math.max(...widths),
        block: stacked([headingBlock(heading, width), ...entries], 0),
      };
    });
    const needed = columns.reduce((all, column) => all + column.width, 0);
    if (needed + KEY.gap * (groups.length - 1) > width) continue;
    // What is left over stands between them.
    const gap =
      groups.length === 1 ? 0 : Math.min(3 * KEY.gap, (width - needed) / (groups.length - 1));
    let x = 0;
    const parts = columns.map((column) => {
      const part = at(x, column.block.svg);
      x += column.width + gap;
      return part;
    });
    return { height: Math.max(...columns.map(({ block }) => block.height)), svg: parts.join('') };
  }
  return undefined;
}

/** Entries from left to right, in as many rows as they need; each group begins a row. */
const rowsOfGroups = (groups: readonly KeyGroup[], width: number): Block =>
  stacked(
    groups.map(({ items }) => {
      const rows: { x: number; readonly parts: string[]; height: number }[] = [];
      for (const entry of items.map((item) => entryBlock(item, width - KEY.swatch))) {
        const last = rows.at(-1);
        if (last === undefined || last.x + entry.width > width) {
          rows.push({ x: entry.width + KEY.gap, parts: [entry.svg], height: entry.height });
        } else {
          last.parts.push(at(last.x, entry.svg));
          last.x += entry.width + KEY.gap;
          last.height = Math.max(last.height, entry.height);
        }
      }
      return stacked(
        rows.map(({ parts, height }) => ({ height, svg: parts.join('') })),
        0,
      );
    }),
    2,
  );

/** A group with its entries in as many columns as fit. */
function gridBlock({ heading, items }: KeyGroup, width: number): Block {
  const entries = items.map((item) => entryBlock(item, width - KEY.swatch));
  const columnsFor = (count: number) =>
    Array.from({ length: count }, (_, column) =>
      Math.max(
        ...entries.filter((_entry, index) => index % count === column).map((one) => one.width),
      ),
    );
  const fits = (count: number) =>
    columnsFor(count).reduce((all, one) => all + one + KEY.gap, -KEY.gap) <= width;
  let count = items.length;
  while (count > 1 && !fits(count)) count -= 1;
  const widths = columnsFor(count);
  const rows = Array.from({ length: Math.ceil(items.length / count) }, (_, row): Block => {
    const inRow = entries.slice(row * count, (row + 1) * count);
    let x = 0;
    const parts = inRow.map(({ svg }, column) => {
      const part = at(x, svg);
      x += widths[column]! + KEY.gap;
      return part;
    });
    return { height: Math.max(...inRow.map(({ height }) => height)), svg: parts.join('') };
  });
  return stacked([headingBlock(heading, width), ...rows], 0);
}

const at = (x: number, svg: string): string =>
  x === 0 ? svg : element('g', { transform: `translate(${decimal(x)} 0)` }, svg);

const patternSwatch = (pattern: Pattern, faint: boolean, palette: Palette): string => {
  const { width, dashes } = lineStyle({ pattern, faint });
  return swatchLine(palette.ink, dashes, width);
};

const swatchLine = (colour: string, dashes: readonly number[], width: number): string =>
  element('path', {
    d: 'M0 0H28',
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
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
