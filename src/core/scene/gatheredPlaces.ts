import { groupItems } from '../graph/graph.ts';
import { NO_GROUP } from '../graph/groups.ts';
import { keptPer } from '../graph/perGraph.ts';
import type { Position, Positions } from '../layouts/layout.ts';
import { placeDiscs, spreadDiscs } from '../layouts/nested.ts';
import { type Gathering, radiusOfActor } from './gathering.ts';
import type { Stage } from './scene.ts';
import type { Cast } from './gathered.ts';

/** How the picture of a large graph is to be shaped: width by height, and which of the arrangements. */
export interface Shaping {
  readonly aspect: number;
  readonly seed: number;
}

interface Disc {
  readonly id: string;
  readonly at: Position;
  readonly radius: number;
}

/** Round an opened group, inside the room that it takes. */
const GROUND = 24;
/** Between a group and an actor that was taken out of it. */
const BESIDE = 18;
/** Of an event with its name, about. */
const EVENT_RADIUS = 48;
const ANGLES = 32;
const RINGS = 4;

/**
 * Where the marks of a large graph stand: groups that are linked near each other, what an opened group holds in its
 * place, and whoever was taken out of a closed one beside it. Filters change nothing of it; opening a group only moves
 * the others aside.
 */
export function gatheredPlaces(cast: Cast, stage: Stage, shaping: Shaping): Positions {
  const { gathering } = cast;
  const { graph } = gathering;
  const open = new Set(cast.opened.open.flatMap((id) => gathering.numberOf(id) ?? []));
  const discs = new Map(
    placeLevel(gathering, NO_GROUP, open, shaping).discs.map((disc) => [disc.id, disc]),
  );
  const taken = [...discs.values()].filter(({ id }) => stage.marks.has(id));
  const put = (disc: Disc) => {
    discs.set(disc.id, disc);
    taken.push(disc);
  };
  for (const actor of stage.actors) {
    const { id } = graph.actors[actor]!;
    if (discs.has(id)) continue;
    const disc = { id, radius: radiusOfActor(graph, actor) };
    const home = homeOf(gathering, actor, discs);
    // One who is alone in a group stands in its place.
    const isFree = !stage.marks.has(home.id) && !isTaken({ ...disc, at: home.at }, taken);
    put({ ...disc, at: isFree ? home.at : besideDisc(disc, home, taken) });
  }
  for (const row of stage.events) {
    const ends = [...groupItems(graph.actorsOfRow, row)].map((actor) =>
      discs.get(graph.actors[actor]!.id)!,
    );
    const at: Position = [
      meanOf(ends.map((end) => end.at[0])),
      meanOf(ends.map((end) => end.at[1])),
    ];
    const disc = { id: graph.statements[row]!.id, radius: EVENT_RADIUS };
    const isFree = !isTaken({ ...disc, at }, taken);
    put({ ...disc, at: isFree ? at : besideDisc(disc, { ...disc, at, radius: 0 }, taken) });
  }
  return Object.fromEntries(
    taken.map(({ id, at: [x, y] }): [string, Position] => [id, [Math.round(x), Math.round(y)]]),
  );
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The disc of the outermost closed group round an actor. */
function homeOf({ groups, ids }: Gathering, actor: number, discs: ReadonlyMap<string, Disc>): Disc {
  for (let group = groups.groupOf[actor]!; group !== NO_GROUP; group = groups.parent[group]!) {
    const disc = discs.get(ids[group]!);
    if (disc !== undefined) return disc;
  }
  throw new Error('an actor in no closed group has a place of its own');
}

function placeLevel(
  gathering: Gathering,
  level: number,
  open: ReadonlySet<number>,
  shaping: Shaping,
): { readonly discs: readonly Disc[]; readonly radius: number } {
  const { ids, radii } = gathering.levelOf(level);
  const base = basePlaces(gathering, level, shaping);
  const insides = ids.map((id) => {
    const group = gathering.numberOf(id);
    return group === undefined || !open.has(group)
      ? undefined
      : placeLevel(gathering, group, open, { ...shaping, aspect: 1 });
  });
  const grown = radii.map((radius, index) => insides[index]?.radius ?? radius);
  const isClosed = insides.every((inside) => inside === undefined);
  const places = isClosed ? base : spreadDiscs(grown, base);
  const discs = ids.flatMap((id, index): readonly Disc[] => {
    const [x, y] = places[index]!;
    const inside = insides[index];
    if (inside === undefined) return [{ id, at: [x, y], radius: grown[index]! }];
    return inside.discs.map(({ at: [dx, dy], ...disc }) => ({ ...disc, at: [x + dx, y + dy] }));
  });
  const reach = discs.map(({ at: [x, y], radius }) => Math.sqrt(x * x + y * y) + radius);
  return { discs, radius: Math.max(0, ...reach) + GROUND };
}

/** Where the marks of the outermost level stand as long as all groups are closed. */
export interface Outermost extends Shaping {
  readonly places: readonly Position[];
}

export const outermostOf = (gathering: Gathering, shaping: Shaping): Outermost => ({
  ...shaping,
  places: basePlaces(gathering, NO_GROUP, shaping),
});

/** Takes over what was worked out elsewhere, of a gathering of the same graph. */
export function takeOutermost(gathering: Gathering, { places, ...shaping }: Outermost): void {
  const isOf = gathering.levelOf(NO_GROUP).ids.length === places.length;
  if (isOf) placesKnown(gathering).set(levelKey(NO_GROUP, shaping), places);
}

const levelKey = (level: number, { aspect, seed }: Shaping): string => [level, aspect, seed].join();

const placesKnown = keptPer<Gathering, Map<string, readonly Position[]>>(() => new Map());

/** Where the marks of a level stand as long as all are closed: worked out once. */
function basePlaces(gathering: Gathering, level: number, shaping: Shaping): readonly Position[] {
  const known = placesKnown(gathering);
  const key = levelKey(level, shaping);
  const places =
    known.get(key) ?? placeDiscs(gathering.levelOf(level), shaping.aspect, shaping.seed);
  known.set(key, places);
  return places;
}

const isTaken = ({ at: [x, y], radius }: Disc, taken: readonly Disc[]): boolean =>
  taken.some(
    ({ at: [ox, oy], radius: other }) => (x - ox) ** 2 + (y - oy) ** 2 < (radius + other) ** 2,
  );

/** A free place on the rings round a disc; to the right of it where there is none. */
function besideDisc(
  { id, radius }: Omit<Disc, 'at'>,
  { at: [x, y], radius: inner }: Disc,
  taken: readonly Disc[],
): Position {
  const places = Array.from({ length: RINGS * ANGLES }, (_, index): Position => {
    const reach = inner + radius + BESIDE + Math.floor(index / ANGLES) * 2 * radius;
    const angle = (2 * Math.PI * (index % ANGLES)) / ANGLES;
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
  });
  return places.find((at) => !isTaken({ id, at, radius }, taken)) ?? places[0]!;
}
