import type cytoscape from 'cytoscape';
import { BLOCK_RULE } from '../core/scene/band.ts';
import { ARROW_LENGTH, LOOP } from '../core/scene/curve.ts';
import { GUIDE_STYLE, LINE_STYLE, lineStyle } from '../core/scene/drawing.ts';
import { shareKey, textOf } from './elements.ts';
import { RING } from '../core/scene/groupMark.ts';
import { HULL_STYLE } from '../core/scene/hulls.ts';
import { TEXT } from '../core/scene/nodeMark.ts';
import type { Palette } from '../core/scene/palette.ts';
import { underlaidStyles } from './underlaid.ts';
import { type Pattern, PATTERNS } from '../core/scene/look.ts';
import type { Family } from '../core/model/vocabulary.ts';

/** Cytoscape's parser takes double quotes only; the canvas needs some, since a word of the name begins with a digit. */
const FONT = '"Source Sans 3 Variable", sans-serif';

type Mapper<T> = (element: cytoscape.SingularElementReturnValue) => T;
const read =
  <T>(key: string): Mapper<T> =>
  (element) =>
    element.data(key) as T;

/** How much larger than drawn a text stands. */
const scaleOf = read<number>('textScale');

/** A length that grows with the text. */
const scaled =
  (key: string): Mapper<number> =>
  (element) =>
    read<number>(key)(element) * scaleOf(element);

/** Cytoscape's arrowhead is 9 px long at scale 1 and 3 px at least of a line's width. */
const ARROW_SCALE = ARROW_LENGTH / 9;

/** A ground behind a text, so that no line shows between its letters. */
const plate = (colour: string) => ({
  'text-background-color': colour,
  'text-background-opacity': 1,
  'text-background-shape': 'round-rectangle',
  'text-background-padding': '1px',
});

/** How marks look on screen. The same numbers as the figure's; see core/figure/graphMarks.ts. */
/** Of lines that are chosen, in scene units. */
const CHOSEN_WIDTH = 4;

export function stylesheet(palette: Palette, isUnderlaid = false): cytoscape.StylesheetJson {
  const family = (
    element: cytoscape.SingularElementReturnValue,
    table: Readonly<Record<Family, string>>,
  ) => table[element.data('family') as Family];
  const sheet = [
    {
      selector: 'node',
      style: {
        width: read<number>('width'),
        height: read<number>('height'),
        shape: 'polygon',
        'shape-polygon-points': read<number[]>('points'),
        'background-color': palette.nodeFill,
        'border-color': palette.nodeStroke,
        'border-width': 1.5,
        label: textOf,
        color: palette.ink,
        'font-family': FONT,
        'font-weight': TEXT.actor.weight,
        'line-height': TEXT.actor.line / TEXT.actor.size,
        'text-wrap': 'wrap',
        // The lines are broken already, and names may stand many times larger than drawn.
        'text-max-width': '100000px',
        'text-valign': 'center',
        'text-halign': 'center',
        'overlay-opacity': 0,
        'z-index': 3,
      },
    },
    { selector: 'node[textSize]', style: { 'font-size': scaled('textSize') } },
    {
      selector: 'node[kind = "hull"]',
      style: {
        'background-color': palette.hull,
        'background-opacity': HULL_STYLE.opacity,
        'border-color': palette.hullEdge,
        'border-width': HULL_STYLE.edge,
        label: '',
        'z-compound-depth': 'bottom',
        events: 'no',
      },
    },
    {
      selector: 'node[kind = "guide"]',
      style: {
        shape: read<string>('shape'),
        'background-opacity': 0,
        'border-color': palette.muted,
        'border-opacity': GUIDE_STYLE.opacity,
        // A text stands on a box of no size, whose border would be a dot.
        'border-width': (element: cytoscape.SingularElementReturnValue) =>
          element.data('text') === '' ? GUIDE_STYLE.width : 0,
        'border-style': 'dashed',
        'border-dash-pattern': [...GUIDE_STYLE.dashes],
        color: palette.muted,
        'font-weight': TEXT.guide.weight,
        ...plate(palette.paper),
        'z-compound-depth': 'bottom',
        events: 'no',
      },
    },
    {
      selector: 'node[kind = "group"]',
      style: {
        'background-color': palette.paper,
        'border-width': 1,
        'pie-size': '100%',
        'pie-hole': (element: cytoscape.SingularElementReturnValue) => {
          const width = read<number>('width')(element);
          return `${(100 * (width - 2 * RING)) / width}%`;
        },
        ...Object.fromEntries(
          (Object.keys(palette.families) as Family[]).flatMap((id, index) => [
            [`pie-${index + 1}-background-color`, palette.families[id]],
            [
              `pie-${index + 1}-background-size`,
              (element: cytoscape.SingularElementReturnValue) =>
                `${100 * read<number>(shareKey(id))(element)}%`,
            ],
          ]),
        ),
      },
    },
    {
      selector: 'node[kind = "event"]',
      style: {
        'background-color': palette.ink,
        'border-color': palette.ink,
        'line-height': TEXT.event.line / TEXT.event.size,
        // The name grows downwards from the hub.
        'text-margin-y': (element: cytoscape.SingularElementReturnValue) =>
          read<number>('textY')(element) +
          (scaleOf(element) - 1) * read<number>('textHalf')(element),
        ...plate(palette.paper),
      },
    },
    {
      selector: 'node[kind = "text"]',
      style: {
        'background-opacity': 0,
        'border-width': 0,
        color: (element: cytoscape.SingularElementReturnValue) =>
          element.data('family') === undefined
            ? palette.muted
            : family(element, palette.familyText),
        width: scaled('width'),
        height: scaled('height'),
        'font-weight': TEXT.relation.weight,
        'text-rotation': read<number>('angle'),
        ...plate(palette.paper),
        'z-index': 2,
      },
    },
    {
      selector: 'node[kind = "plate"]',
      style: {
        width: scaled('width'),
        height: scaled('height'),
        'background-color': palette.paper,
        'border-color': palette.muted,
        'border-width': (element: cytoscape.SingularElementReturnValue) =>
          BLOCK_RULE * scaleOf(element),
        'z-index': 1,
      },
    },
    {
      // A name that may hang over its box: above all that has no name, and in reach of a finger.
      selector:
        'node[textScale > 1][kind = "actor"], node[textScale > 1][kind = "event"], node[textScale > 1][kind = "group"]',
      style: { 'text-events': 'yes', 'z-index': 4 },
    },
    {
      // A little over it, a halo keeps it apart from the outline; far over it, a plate from all that is below. A group's
      // has no plate: that would cover the ring, and lines of its neighbours' names that come between its own.
      selector: 'node[textScale > 1][kind = "actor"], node[textScale > 1][kind = "group"]',
      style: {
        'text-outline-color': (element: cytoscape.SingularElementReturnValue) =>
          element.data('kind') === 'group' ? palette.paper : palette.nodeFill,
        'text-outline-width': (element: cytoscape.SingularElementReturnValue) =>
          1.5 * scaleOf(element),
      },
    },
    {
      selector: 'node[textScale > 1.6][kind = "actor"]',
      style: plate(palette.nodeFill),
    },
    {
      selector:
        'node[?thinned][kind = "actor"], node[?thinned][kind = "event"], node[?thinned][kind = "group"]',
      style: {
        'text-opacity': 0,
        'text-background-opacity': 0,
        'text-events': 'no',
        'z-index': 3,
      },
    },
    {
      selector:
        'node[?thinned][kind = "text"], node[?thinned][kind = "plate"], node[?thinned][text != ""][kind = "guide"]',
      style: { visibility: 'hidden' },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'endpoints',
        'source-endpoint': read<string>('sourceEndpoint'),
        'target-endpoint': read<string>('targetEndpoint'),
        'control-point-distances': (element: cytoscape.SingularElementReturnValue) => [
          (element.data('distance') as number | undefined) ?? 0,
        ],
        'control-point-weights': (element: cytoscape.SingularElementReturnValue) => [
          (element.data('weight') as number | undefined) ?? 0.5,
        ],
        'line-color': (element: cytoscape.SingularElementReturnValue) =>
          family(element, palette.families),
        'target-arrow-color': (element: cytoscape.SingularElementReturnValue) =>
          family(element, palette.families),
        width: 2,
        'arrow-scale': (element: cytoscape.SingularElementReturnValue) =>
          ARROW_SCALE * ((element.data('headScale') as number | undefined) ?? 1),
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge:loop',
      style: {
        // Cytoscape draws every loop as a plain curve, whose size is its step.
        'control-point-step-size': read<number>('loopDistance'),
        'loop-direction': (element: cytoscape.SingularElementReturnValue) =>
          `${element.data('loopDirection') as number}deg`,
        'loop-sweep': `${((LOOP.in - LOOP.out) * 180) / Math.PI}deg`,
      },
    },
    { selector: 'edge[?arrow]', style: { 'target-arrow-shape': 'triangle' } },
    ...(Object.keys(PATTERNS) as Pattern[])
      .filter((pattern) => LINE_STYLE[pattern].dashes.length > 0)
      .map((pattern) => ({
        selector: `edge[pattern = "${pattern}"]`,
        style: {
          'line-style': 'dashed',
          'line-dash-pattern': [...LINE_STYLE[pattern].dashes],
          'line-cap': pattern === 'dotted' ? 'round' : 'butt',
          width: LINE_STYLE[pattern].width,
        },
      })),
    ...(Object.keys(PATTERNS) as Pattern[]).map((pattern) => {
      const { width, dashes } = lineStyle({ pattern, faint: true });
      return {
        selector: `edge.faint[pattern = "${pattern}"]`,
        style: { width, ...(dashes.length === 0 ? {} : { 'line-dash-pattern': [...dashes] }) },
      };
    }),
    { selector: 'edge[width]', style: { width: read<number>('width') } },
    { selector: '.off', style: { display: 'none' } },
    { selector: '.dim', style: { opacity: 0.28 } },
    ...(isUnderlaid ? underlaidStyles(palette) : []),
    { selector: 'edge.front', style: { width: 4, 'z-index': 1 } },
    { selector: 'edge.hover', style: { width: 3.5 } },
    { selector: 'edge.chosen', style: { width: CHOSEN_WIDTH } },
    {
      selector: 'edge[width].hover, edge[width].chosen, edge[width].front',
      style: { width: read<number>('width') },
    },
    // Dashes as long as before would look like dots on a thicker line.
    ...(Object.keys(PATTERNS) as Pattern[]).flatMap((pattern) => {
      const { width, dashes } = LINE_STYLE[pattern];
      const longer = dashes.map((length) => (length * CHOSEN_WIDTH) / width);
      return longer.length === 0
        ? []
        : [
            {
              selector: `edge.chosen[pattern = "${pattern}"]`,
              style: { 'line-dash-pattern': longer },
            },
          ];
    }),
    {
      selector:
        'node.chosen[kind = "actor"], node.chosen[kind = "event"], node.chosen[kind = "group"]',
      style: { 'border-color': palette.accent, 'border-width': 3.5 },
    },
  ];
  return sheet;
}
