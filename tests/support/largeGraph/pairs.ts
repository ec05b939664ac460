type Random = () => number;
type Pair = readonly [from: number, to: number];

/** Who is in a sector: its hubs come first. */
export interface Members {
  readonly members: readonly number[];
  readonly hubs: number;
}

/** How often a relation is one more of a pair that has one; lies in a sector; else, is between two hubs. */
const AGAIN = 0.25;
const INSIDE = 0.92;
const BY_HUBS = 0.85;

/**
 * Gives pairs of actors, the number of one sector or of both with each. First come those that connect everyone: each
 * actor with one of its sector who has many ties rather than few, each sector's first hub with that of another. All
 * further ones lie in a sector mostly, between hubs, neighbours of neighbours or anyone, or repeat a pair.
 */
export function* pairsOf(
  sectors: readonly Members[],
  count: number,
  random: Random,
): Generator<Pair> {
  const total = sectors.reduce((sum, { members }) => sum + members.length, 0);
  const partners: number[][] = Array.from({ length: total }, () => []);
  const known: Pair[] = [];
  const sectorOf: number[] = [];
  for (const [index, { members }] of sectors.entries())
    for (const member of members) sectorOf[member] = index;

  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const hubOf = ({ members, hubs }: Members) => members[Math.floor(random() ** 2 * hubs)]!;
  const along = (actor: number) => any(partners[actor]!);
  const add = (from: number, to: number): Pair => {
    const pair = random() < 0.7 ? ([from, to] as const) : ([to, from] as const);
    partners[from]!.push(to);
    partners[to]!.push(from);
    known.push(pair);
    return pair;
  };

  let given = 0;
  for (const [index, sector] of sectors.entries()) {
    for (const [place, member] of sector.members.entries()) {
      if (given === count) return;
      if (place === 0 && index === 0) continue;
      const other =
        place === 0
          ? sectors[Math.floor(random() * index)]!.members[0]!
          : random() < 0.6
            ? sector.members[Math.floor(random() ** 2 * Math.min(place, sector.hubs))]!
            : sector.members[Math.floor(random() ** 2 * place)]!;
      given += 1;
      yield add(other, member);
    }
  }

  const someone = () => Math.floor(random() * total);
  while (given < count) {
    if (random() < AGAIN) {
      given += 1;
      // Those who had to do with each other early, hubs among them, go on having the most.
      yield known[Math.floor(random() ** 2 * known.length)]!;
      continue;
    }
    const from = someone();
    const sector = sectors[sectorOf[from]!]!;
    const pair: [number, number] = [from, from];
    if (random() < INSIDE) {
      const chance = random();
      pair[1] =
        chance < 0.35 ? hubOf(sector) : chance < 0.8 ? along(along(from)) : any(sector.members);
    } else {
      const other = any(sectors);
      const isByHubs = random() < BY_HUBS;
      pair[0] = isByHubs ? hubOf(sector) : from;
      pair[1] = isByHubs ? hubOf(other) : any(other.members);
    }
    if (pair[0] === pair[1]) continue;
    given += 1;
    yield add(...pair);
  }
}
