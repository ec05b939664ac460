import { polyline } from '../../src/core/scene/curve.ts';
import { type Drawing, headOf } from '../../src/core/scene/drawing.ts';
import type { Point } from '../../src/core/scene/outline.ts';
import type { LineMark } from '../../src/core/scene/scene.ts';

/** What overlaps by less, in scene units, can't be told from what touches: an eighth of an arrowhead's width. */
const HAIR = 1;

/** True where two convex shapes, or a shape and a stretch, share area (separating axis theorem). */
function overlap(one: readonly Point[], other: readonly Point[]): boolean {
  const isApart = (shape: readonly Point[]) =>
    shape.some(([ax, ay], index) => {
      const [bx, by] = shape[(index + 1) % shape.length]!;
      const length = Math.hypot(bx - ax, by - ay);
      const along = (points: readonly Point[]) =>
        points.map(([x, y]) => ((ay - by) * x + (bx - ax) * y) / length);
      const [a, b] = [along(one), along(other)];
      return Math.max(...a) < Math.min(...b) + HAIR || Math.max(...b) < Math.min(...a) + HAIR;
    });
  return !isApart(one) && !isApart(other);
}

const isOneTie = (a: LineMark, b: LineMark): boolean =>
  (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);

/** The arrowheads that fall on another tie's: "ann>bob cat>bob". */
export function headsOnHeads({ scene, curves }: Drawing): readonly string[] {
  const headed = scene.lines.filter(({ arrow }) => arrow);
  return headed.flatMap((one, index) =>
    headed
      .slice(index + 1)
      .filter((other) => !isOneTie(one, other))
      .filter((other) =>
        overlap(headOf(one, curves.get(one.id)!), headOf(other, curves.get(other.id)!)),
      )
      .map((other) => `${one.from}>${one.to} ${other.from}>${other.to}`),
  );
}

/** The arrowheads through which another tie's line runs that has no head at that mark, as if this were its own. */
export function headsOnLines({ scene, curves }: Drawing): readonly string[] {
  return scene.lines
    .filter(({ arrow }) => arrow)
    .flatMap((one) => {
      const head = headOf(one, curves.get(one.id)!);
      return scene.lines
        .filter((other) => !isOneTie(one, other))
        .filter((other) => other.from === one.to || (other.to === one.to && !other.arrow))
        .filter((other) => {
          const points = polyline(curves.get(other.id)!, 64);
          return points.slice(1).some((to, index) => overlap(head, [points[index]!, to]));
        })
        .map((other) => `${one.from}>${one.to} ${other.from}-${other.to}`);
    });
}
