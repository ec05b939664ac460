import type { Graph } from '../graph/graph.ts';
import type { Actor, Event } from '../model/dataset.ts';
import { isContested } from '../model/status.ts';
import type { Family, Shape } from '../model/vocabulary.ts';
import { CONTESTED_MARK } from './contested.ts';
import { textWidth as widthOf, wrapText } from './measureText.ts';
import { type Bounds, type Outline, outlineOf, SIDE_ROOM } from './outline.ts';

/** Sizes of text in scene units (CSS px at zoom 1). */
export const TEXT = {
  actor: { size: 14, line: 17, weight: 600 },
  event: { size: 13, line: 16, weight: 600 },
  relation: { size: 12, line: 15, weight: 400 },
  guide: { size: 13, line: 18, weight: 400 },
} as const;

/** How large the text of a mark is, in scene units. */
interface TextSize {
  readonly size: number;
  readonly line: number;
  readonly weight: 400 | 600;
}

/** The room of a text on a line, in scene units. */
export const labelWidth = (label: string): number =>
  widthOf(label, TEXT.relation.size, TEXT.relation.weight) + 6;

/** What part of the relations within a group is of one family, from 0 to 1. */
export interface Share {
  readonly family: Family;
  readonly share: number;
}

/** An actor, an event's hub, or a group of actors, ready to draw; all lengths are seen from the point it stands on. */
export interface NodeMark {
  readonly id: string;
  readonly kind: 'actor' | 'event' | 'group';
  /** The name in full, for titles and speech. */
  readonly name: string;
  /** "person", "agency", …; "event" for a hub, "312 actors, 1,204 relations" for a group. */
  readonly typeLabel: string;
  readonly shape: Shape;
  /** The outline's size. */
  readonly width: number;
  readonly height: number;
  readonly outline: Outline;
  /** The name as it stands, line by line, and the middle of that block of text. */
  readonly lines: readonly string[];
  readonly textY: number;
  readonly text: TextSize;
  /** Outline and text, seen from the point. */
  readonly extent: Bounds;
  /** Of a group with relations among its members: the ring round it, clockwise from the top. */
  readonly ring?: readonly Share[];
}

const NAME_WIDTH = 132;
const NAME_LINES = 6;
const TOP_ROOM = 8;
const HUB = 20;

const widest = (lines: readonly string[], size: number, weight: 400 | 600) =>
  Math.max(0, ...lines.map((line) => widthOf(line, size, weight)));

/** An actor as a box in its type's shape, the name inside; text and all so many times its usual size. */
export function actorMark(graph: Graph, actor: Actor, number: number, factor = 1): NodeMark {
  const { size, line, weight } = TEXT.actor;
  const type = graph.actorTypes[graph.typeOfActor[number]!]!;
  const lines = wrapText(actor.name, NAME_WIDTH, size, weight, NAME_LINES);
  // A rectangle w by h fits a diamond of twice its size.
  const grow = type.shape === 'diamond' ? 2 : 1;
  const textWidth = widest(lines, size, weight);
  const width = Math.ceil(factor * Math.max(48, grow * textWidth + SIDE_ROOM[type.shape]));
  const height = factor * (grow * Math.max(1, lines.length) * line + 2 * TOP_ROOM);
  return {
    id: actor.id,
    kind: 'actor',
    name: actor.name,
    typeLabel: type.label,
    shape: type.shape,
    width,
    height,
    outline: outlineOf(type.shape, width, height),
    lines,
    textY: 0,
    text: { size: factor * size, line: factor * line, weight },
    extent: { left: -width / 2, right: width / 2, top: -height / 2, bottom: height / 2 },
  };
}

/** An event as a small diamond, its name below, and what is said after the name: a mark, where it is contested. */
export function eventMark(
  event: Event,
  after: readonly string[] = isContested(event) ? [CONTESTED_MARK] : [],
): NodeMark {
  const { size, line, weight } = TEXT.event;
  const name = wrapText(event.name, NAME_WIDTH, size, weight, NAME_LINES);
  // These come after the wrapping: a long name may be cut, never its mark.
  const last = [name.at(-1) ?? '', ...after];
  const lines = [...name.slice(0, -1), last.filter((part) => part !== '').join(' ')];
  const half = Math.max(HUB / 2, Math.ceil(widest(lines, size, weight) / 2) + 2);
  const textHeight = lines.length * line;
  return {
    id: event.id,
    kind: 'event',
    name: event.name,
    typeLabel: 'event',
    shape: 'diamond',
    width: HUB,
    height: HUB,
    outline: outlineOf('diamond', HUB, HUB),
    lines,
    textY: HUB / 2 + 2 + textHeight / 2,
    text: TEXT.event,
    extent: { left: -half, right: half, top: -HUB / 2, bottom: HUB / 2 + 2 + textHeight },
  };
}
