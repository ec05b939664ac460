import { FARTHEST } from '../../../src/core/model/dataset.ts';

type Place = readonly [x: number, y: number];

/** Room for an actor's box with its name, in px: along a ring, and from one ring to the next. */
const ALONG = 240;
const APART = 130;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Places on rings round the middle, as many on each as have room, and how far out the last ring is. */
function rings(count: number): { readonly places: readonly Place[]; readonly radius: number } {
  const places: Place[] = [[0, 0]];
  let radius = 0;
  while (places.length < count) {
    radius += APART;
    // At the sides boxes stand above one another, at top and bottom beside one another: the wider counts.
    const room = Math.max(3, Math.floor((2 * Math.PI * radius) / ALONG));
    for (let at = 0; at < room && places.length < count; at += 1) {
      const angle = (2 * Math.PI * at) / room;
      places.push([radius * Math.cos(angle), radius * Math.sin(angle)]);
    }
  }
  return { places, radius: radius + APART };
}

/** Where each actor stands: sectors beside one another from the largest outwards, in each its members on rings. */
export function placesOf(sectors: readonly (readonly number[])[]): readonly Place[] {
  const placed: { x: number; y: number; radius: number }[] = [];
  const places: Place[] = [];
  for (const members of sectors.toSorted((a, b) => b.length - a.length)) {
    const ring = rings(members.length);
    const { radius } = ring;
    let [x, y] = [0, 0];
    for (let step = 0; ; step += 1) {
      const out = 60 * Math.sqrt(step);
      [x, y] = [out * Math.cos(step * GOLDEN_ANGLE), out * Math.sin(step * GOLDEN_ANGLE)];
      if (placed.every((one) => Math.hypot(one.x - x, one.y - y) >= one.radius + radius)) break;
    }
    placed.push({ x, y, radius });
    for (const [index, member] of members.entries())
      places[member] = [x + ring.places[index]![0], y + ring.places[index]![1]];
  }
  const farthest = places.reduce((most, [x, y]) => Math.max(most, Math.abs(x), Math.abs(y)), 1);
  const scale = Math.min(1, FARTHEST / farthest);
  return places.map(([x, y]) => [Math.round(x * scale), Math.round(y * scale)]);
}
