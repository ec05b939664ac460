import type { Share } from '../scene/nodeMark.ts';
import type { Palette } from '../scene/palette.ts';
import { decimal, element } from './svg.ts';

interface Ring {
  /** Of its outer edge, in the units of the drawing. */
  readonly radius: number;
  readonly width: number;
  readonly shares: readonly Share[];
}

/** A ring round 0, 0 in parts, clockwise from the top: one path a family. */
export function ringPaths({ radius, width, shares }: Ring, palette: Palette): string[] {
  const middle = radius - width / 2;
  let done = 0;
  return shares.map(({ family, share }) => {
    const [from, to] = [done, done + share];
    done = to;
    return element('path', {
      d: arc(middle, from, to),
      fill: 'none',
      stroke: palette.families[family],
      'stroke-width': width,
    });
  });
}

/** From one part of the turn to another, in two halves: the whole turn has no arc of its own. */
function arc(radius: number, from: number, to: number): string {
  const at = (part: number) => {
    const angle = 2 * Math.PI * part;
    return `${decimal(radius * Math.sin(angle))} ${decimal(-radius * Math.cos(angle))}`;
  };
  const half = (part: number) => `A${decimal(radius)} ${decimal(radius)} 0 0 1 ${at(part)}`;
  return `M${at(from)}${half((from + to) / 2)}${half(to)}`;
}
