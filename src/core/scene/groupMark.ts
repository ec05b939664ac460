import { FAMILIES, type Family } from '../model/vocabulary.ts';
import { textWidth, wrapText } from './measureText.ts';
import type { NodeMark, Share } from './nodeMark.ts';
import { type Outline, outlineOf } from './outline.ts';

/** How wide the ring is that says which families the relations within a group are of, in scene units. */
export const RING = 7;

/** What the legend shows of a ring. */
export const GROUP_SWATCH: readonly Share[] = [
  { family: 'verbal-conflict', share: 0.4 },
  { family: 'supply', share: 0.35 },
  { family: 'verbal-cooperation', share: 0.25 },
];

/** A disc has this much area for each member, as the square of a radius: room for a dot of each. */
const RADIUS_EACH = 2.6;

const NAME_WIDTH = 104;
const NAME_LINES = 2;
/** Larger than actors', since the picture of a large graph is seen from farther away. */
export const GROUP_TEXT = { size: 17, line: 20, weight: 600 } as const;
const TEXT_ROOM = 8;
/** Of "12,345 actors". */
const LEAST_WIDTH = 100;

/** What a group says of itself. */
interface GroupWords {
  readonly id: string;
  /** In full, for titles and speech. */
  readonly name: string;
  /** The lines of its best connected member's name. */
  readonly hub: readonly string[];
  /** "and 311 more", of those that pass the filters. */
  readonly others: string;
  /** "312 actors", of those. */
  readonly actors: string;
  /** "1,204 relations" among those. */
  readonly relations: string;
}

/** How far a group's disc reaches, of so many members. Filters don't change it, so that they move nothing. */
export function groupRadius(lines: readonly string[], members: number): number {
  const { size, line, weight } = GROUP_TEXT;
  const height = (lines.length + 1) * line;
  const width = Math.max(LEAST_WIDTH, ...lines.map((text) => textWidth(text, size, weight)));
  const round = Math.sqrt(width * width + height * height) / 2;
  return Math.ceil(Math.max(round + TEXT_ROOM / 2, RADIUS_EACH * Math.sqrt(members)) + RING);
}

/** A name as it stands in a disc. */
export const nameLines = (name: string): readonly string[] =>
  wrapText(name, NAME_WIDTH, GROUP_TEXT.size, GROUP_TEXT.weight, NAME_LINES);

const discs = new Map<number, Outline>();

/** The outline of a disc: the same one for each of its size, so that what is known of it is worked out once. */
function discOf(radius: number): Outline {
  const disc = discs.get(radius) ?? outlineOf('circle', 2 * radius, 2 * radius);
  discs.set(radius, disc);
  return disc;
}

/** A group as a disc with the name of its hub and the number of its members inside, and a ring of the families that its relations are of. */
export function groupMark(
  { id, name, hub, others, actors, relations }: GroupWords,
  radius: number,
  byFamily: ReadonlyMap<Family, number>,
): NodeMark {
  return {
    id,
    kind: 'group',
    name,
    typeLabel: [actors, relations].join(', '),
    shape: 'circle',
    width: 2 * radius,
    height: 2 * radius,
    outline: discOf(radius),
    lines: [...hub, others],
    textY: 0,
    text: GROUP_TEXT,
    extent: { left: -radius, right: radius, top: -radius, bottom: radius },
    ring: sharesOf(byFamily),
  };
}

/** In the order of the families. */
export function sharesOf(byFamily: ReadonlyMap<Family, number>): readonly Share[] {
  const total = [...byFamily.values()].reduce((sum, count) => sum + count, 0);
  return (Object.keys(FAMILIES) as Family[]).flatMap((family) => {
    const count = byFamily.get(family) ?? 0;
    return count === 0 ? [] : [{ family, share: count / total }];
  });
}
