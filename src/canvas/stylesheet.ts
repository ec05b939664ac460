import type cytoscape from 'cytoscape';
import { BLOCK_RULE } from '../core/scene/band.ts';
import { ARROW_LENGTH, LOOP } from '../core/scene/curve.ts';
import { FAINT_OPACITY, LINE_STYLE } from '../core/scene/drawing.ts';
import { TEXT } from '../core/scene/nodeMark.ts';
import type { Palette } from '../core/scene/palette.ts';
import { type Pattern, PATTERNS } from '../core/scene/look.ts';
import type { Family } from '../core/model/vocabulary.ts';

/** Cytoscape's parser takes double quotes only; the canvas needs some, since a word of the name begins with a digit. */
const FONT = '"Source Sans 3 Variable", sans-serif';

type Mapper<T> = (element: cytoscape.SingularElementReturnValue) => T;
const read =
  <T>(key: string): Mapper<T> =>
  (element) =>
    element.data(key) as T;

/** Cytoscape's arrowhead is 9 px long at scale 1 and 3 px at least of a line's width. */
const ARROW_SCALE = ARROW_LENGTH / 9;

/** Paper behind a text, so that no line shows between its letters. */
const plate = (palette: Palette) => ({
  'text-background-color': palette.paper,
  'text-background-opacity': 1,
  'text-background-shape': 'round-rectangle',
  'text-background-padding': '1px',
});

/** How marks look on screen. The same numbers as the figure's; see core/figure/graphMarks.ts. */
export function stylesheet(palette: Palette): cytoscape.StylesheetJson {
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
        label: read<string>('text'),
        color: palette.ink,
        'font-family': FONT,
        'font-size': TEXT.actor.size,
        'font-weight': TEXT.actor.weight,
        'line-height': TEXT.actor.line / TEXT.actor.size,
        'text-wrap': 'wrap',
        'text-max-width': '1000px',
        'text-valign': 'center',
        'text-halign': 'center',
        'overlay-opacity': 0,
        'z-index': 2,
      },
    },
    {
      selector: 'node[kind = "event"]',
      style: {
        'background-color': palette.ink,
        'border-color': palette.ink,
        'font-size': TEXT.event.size,
        'line-height': TEXT.event.line / TEXT.event.size,
        'text-margin-y': read<number>('textY'),
        ...plate(palette),
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
        'font-size': TEXT.relation.size,
        'font-weight': TEXT.relation.weight,
        'text-rotation': read<number>('angle'),
        ...plate(palette),
        'z-index': 1,
      },
    },
    {
      selector: 'node[kind = "plate"]',
      style: {
        'background-color': palette.paper,
        'border-color': palette.muted,
        'border-width': BLOCK_RULE,
        'z-index': 1,
      },
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
    { selector: 'edge.faint', style: { 'line-opacity': FAINT_OPACITY } },
    { selector: '.off', style: { display: 'none' } },
    { selector: '.dim', style: { opacity: 0.28 } },
    { selector: 'edge.hover', style: { width: 3.5 } },
    { selector: 'edge.chosen', style: { width: 4 } },
    {
      selector: 'node.chosen[kind = "actor"], node.chosen[kind = "event"]',
      style: { 'border-color': palette.accent, 'border-width': 3.5 },
    },
  ];
  // The package's types know neither mappers for every property nor some newer properties.
  return sheet as unknown as cytoscape.StylesheetJson;
}
