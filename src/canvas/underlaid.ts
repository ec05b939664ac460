import type cytoscape from 'cytoscape';
import { GROUP_TEXT } from '../core/scene/groupMark.ts';
import { textWidth } from '../core/scene/measureText.ts';
import type { Palette } from '../core/scene/palette.ts';
import { textOf } from './elements.ts';
import type { Readable } from './touch.ts';

/** A group's name reaches past its disc by so much, in scene units. */
const PAST = 8;
/** How wide the halo of a name is that is as large as it is drawn. */
const OUTLINE = 3;

type Group = Readable & Pick<cytoscape.NodeSingular, 'position'>;

const linesOf = (group: Readable): readonly string[] => textOf(group).split('\n');

const scaleOf = (group: Readable): number => group.data('textScale') as number;

/** Half the height of a group's name, in scene units. */
const halfOf = (group: Readable): number =>
  (linesOf(group).length * GROUP_TEXT.line * scaleOf(group)) / 2;

/** How far below a group's middle that of its name stands: on the rim, where it hides the fewest dots. */
const nameBelow = (group: Readable): number =>
  Math.max(0, (group.data('height') as number) / 2 + PAST - halfOf(group));

/** Whether a place of the scene lies on a group's name, as far as that is shown. */
export function isOnName(group: Group, { x, y }: cytoscape.Position): boolean {
  if (group.data('thinned') === true) return false;
  const { size, weight } = GROUP_TEXT;
  const widths = linesOf(group).map((line) => textWidth(line, size, weight));
  const middle = group.position();
  return (
    Math.abs(x - middle.x) < (Math.max(...widths) * scaleOf(group)) / 2 &&
    Math.abs(y - middle.y - nameBelow(group)) < halfOf(group)
  );
}

/** Those of these elements that belong to a ribbon: its tie has a group at one end at least. */
const ribbons = (what: string): string => `${what}[tie ^= "~"], ${what}[tie *= "/~"]`;

/** How marks look where the picture of all that is gathered lies under them: what would hide it is seen through. */
export const underlaidStyles = (palette: Palette) => [
  {
    selector: 'node[kind = "group"]',
    style: {
      'background-opacity': 0,
      'text-margin-y': nameBelow,
      'text-outline-color': palette.paper,
      'text-outline-width': (group: Readable) => OUTLINE * scaleOf(group),
      'text-outline-opacity': 0.9,
    },
  },
  { selector: 'node[kind = "hull"]', style: { 'background-opacity': 0.25 } },
  // A ribbon's relations are there one by one; it can still be pointed at, and is seen when it is, or when it is chosen.
  { selector: ribbons('edge'), style: { opacity: 0.1 } },
  { selector: `${ribbons('edge.hover')}, ${ribbons('edge.near')}`, style: { opacity: 0.85 } },
  { selector: ribbons('node'), style: { visibility: 'hidden' } },
];
