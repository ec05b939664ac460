import {
  boxGap,
  type Frame,
  frameOf,
  lengthBehind,
  lengthWithin,
  tieLength,
  tiesCross,
} from './geometry.ts';
import { type Drawing, type Net } from './net.ts';

/** Space that boxes want between each other, and that a line wants beside a box it passes. */
export const ROOM = 24;
const PASSING = 7;
/** Height of a line's text, which two ties that leave a mark side by side must not share. */
const LABEL_HEIGHT = 18;

/** What each fault costs; one unit is about what a line a pixel too long is worth. */
const COST = {
  overlap: 300,
  crowding: 8,
  through: 700,
  throughLength: 1.5,
  crossing: 700,
  onLabel: 50,
  sideBySide: 130,
  short: 8,
  long: 0.25,
  behind: 4,
  frame: 0.25,
} as const;

/**
 * How far a drawing is from readable, lower is better: the sum of boxes too near each other, ties that cross, run
 * through a box, lie on each other where they leave a mark, are too short for their label or longer than it needs,
 * and of the size of the frame, measured in the wanted aspect.
 * Method: a cost for each fault as in Davidson and Harel, "Drawing graphs nicely using simulated annealing", ACM TOG
 * 15(4), 1996, with faults of our own.
 */
export function energyOf(net: Net, drawing: Drawing): number {
  const marks = drawing.x.length;
  const ties = net.from.length;
  let energy = frameCost(net, frameOf(net, drawing));
  for (let v = 0; v < marks; v += 1) {
    for (let u = 0; u < v; u += 1) energy += crowding(net, drawing, u, v);
  }
  for (let tie = 0; tie < ties; tie += 1) {
    energy += stretch(net, drawing, tie);
    for (let v = 0; v < marks; v += 1) energy += passing(net, drawing, tie, v);
    for (let other = 0; other < tie; other += 1) energy += tangle(net, drawing, tie, other);
  }
  return energy;
}

/** What the frame costs: its size when brought to the wanted aspect, more in larger graphs. */
export function frameCost(net: Net, { left, right, top, bottom }: Frame): number {
  const wide = right - left;
  const high = (bottom - top) * net.aspect;
  const size = Math.max(wide, high) + 0.25 * Math.min(wide, high);
  return (COST.frame * net.ids.length * size) / Math.sqrt(net.aspect);
}

/** Boxes nearer than they should be. */
export function crowding(net: Net, drawing: Drawing, u: number, v: number): number {
  const gap = boxGap(net, drawing, u, v);
  if (gap >= ROOM) return 0;
  return COST.crowding * (ROOM - gap) + (gap < 0 ? COST.overlap : 0);
}

/** A line too short for its label, longer than it needs, or hidden by what its own marks carry. */
export function stretch(net: Net, drawing: Drawing, tie: number): number {
  const spare = tieLength(net, drawing, tie) - net.need[tie]!;
  const behind = COST.behind * lengthBehind(net, drawing, tie);
  if (spare < 0) return behind - COST.short * spare;
  return behind + COST.long * spare * (1 + spare / 400);
}

/** How near a tie's chord may come to a box before that costs anything. */
export const passingReach = (net: Net, tie: number): number => net.half[tie]! + PASSING;

/** A fan that runs through a box, or too near by it. */
export function passing(net: Net, drawing: Drawing, tie: number, box: number): number {
  if (net.from[tie] === box || net.to[tie] === box) return 0;
  const within = lengthWithin(net, drawing, tie, { box, margin: passingReach(net, tie) });
  if (within === 0) return 0;
  return (COST.through + COST.throughLength * within) * Math.sqrt(net.count[tie]!);
}

/** Two ties that cross, worse where either has its label, or that share a mark and lie on each other. */
export function tangle(net: Net, drawing: Drawing, one: number, other: number): number {
  const a = net.from[one]!;
  const b = net.to[one]!;
  const c = net.from[other]!;
  const d = net.to[other]!;
  if (a === c || a === d || b === c || b === d) return sideBySide(net, drawing, one, other);
  if (!tiesCross(net, drawing, one, other)) return 0;
  const onLabel = atLabel(net, drawing, one, other) || atLabel(net, drawing, other, one);
  const cost = onLabel ? COST.crossing + COST.onLabel : COST.crossing;
  return cost * Math.sqrt(net.count[one]! * net.count[other]!);
}

/** True where a tie that crosses another does so about its middle, where its label stands. */
function atLabel(net: Net, { x, y }: Drawing, tie: number, other: number): boolean {
  const c = net.from[other]!;
  const a = net.from[tie]!;
  const dx = x[net.to[tie]!]! - x[a]!;
  const dy = y[net.to[tie]!]! - y[a]!;
  const ex = x[net.to[other]!]! - x[c]!;
  const ey = y[net.to[other]!]! - y[c]!;
  const along = ((x[c]! - x[a]!) * ey - (y[c]! - y[a]!) * ex) / (dx * ey - dy * ex);
  return Math.abs(along - 0.5) * Math.sqrt(dx * dx + dy * dy) < net.need[tie]! / 2;
}

/** Two ties from one mark: how much their fans and labels share halfway along the shorter one. */
function sideBySide(net: Net, { x, y }: Drawing, one: number, other: number): number {
  const a = net.from[one]!;
  const b = net.to[one]!;
  const at = a === net.from[other] || a === net.to[other] ? a : b;
  const p = a + b - at;
  const q = net.from[other]! + net.to[other]! - at;
  const px = x[p]! - x[at]!;
  const py = y[p]! - y[at]!;
  const qx = x[q]! - x[at]!;
  const qy = y[q]! - y[at]!;
  if (p === q || px * qx + py * qy <= 0) return 0;
  const longest = Math.sqrt(Math.max(px * px + py * py, qx * qx + qy * qy)) || 1e-9;
  const apart = Math.abs(px * qy - py * qx) / longest / 2;
  const wanted = net.half[one]! + net.half[other]! + LABEL_HEIGHT;
  return apart < wanted ? COST.sideBySide * (1 - apart / wanted) : 0;
}
