import type { Dataset } from '../../src/core/model/dataset.ts';
import { seeded } from './seededGraph.ts';

const FIRST =
  'Ada Bela Carla Dmitri Elena Farid Greta Hugo Ines Jonas Kaya Lena Marek Nadia Oskar Petra Rosa Samir Tilda Viktor';
const LAST =
  'Abendroth Bianchi Castellanos Dvorak Eriksen Fontaine Grunwald Hossain Ivanova Jankowski Kessler Lindqvist Moretti Nakamura Okonkwo Petrenko Quist Rahimi Santangelo Thorvaldsen Vance Wu';
const BODIES =
  'Ministry of|Department of|Agency for|Office of|Parliamentary Committee on|Directorate for|Council for';
const FIELDS =
  'Public Works|Finance|the Interior|Trade and Industry|Justice|Energy|Ports and Waterways|Civil Aviation|Digital Affairs|Environmental Protection|Competition|Defence|Public Procurement|Housing|Foreign Affairs|Taxation|Public Health|Maritime Safety|Prisons and Probation';
const FIRMS =
  'Northgate|Albion|Meridian|Castor & Sons|Hanse|Blue Anchor|Sable|Orrim|Vantage|Tidewater|Halcyon|Quay';
const TRADES =
  'Logistics|Steel|Holdings|Shipping Company|Systems|Consulting Group|Bank|Capital|Construction|Media';
const THINGS = 'Tracker|Ledger|Signal|Atlas|Cargo Suite|Gate';
const RELATIONS = [
  'contracted',
  'supplied',
  'employs',
  'owns',
  'partnered',
  'met',
  'demanded',
  'praised',
  'threatened',
  'accused',
  'sued',
];

/** How large a graph is, and how many relations the pairs have that have more than one. */
interface NewsGraphSize {
  readonly actors: number;
  readonly relations: number;
  readonly parallel?: readonly number[];
}

/**
 * A made-up graph like those of news: connected, a few actors with most of the ties, neighbours of one actor tied to
 * each other, names as long as real ones. Every pair has one relation, but for one pair each of the `parallel` numbers.
 */
export function newsGraph(
  { actors, relations, parallel = [] }: NewsGraphSize,
  seed: number,
): Dataset {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const pairs = pairsOf(
    actors,
    relations - parallel.reduce((sum, count) => sum + count - 1, 0),
    random,
  );
  const shuffled = pairs.map((pair) => ({ pair, key: random() })).toSorted((a, b) => a.key - b.key);
  const rows = shuffled.flatMap(({ pair }, index) =>
    Array.from({ length: parallel[index] ?? 1 }, () => (random() < 0.7 ? pair : pair.toReversed())),
  );
  return {
    format: 'actor-graph',
    version: '1.0',
    meta: { id: `news-${actors}-${relations}`, title: 'Made-up news', asOf: '2026-02-24' },
    sources: [{ id: 's1', title: 'A made-up report', publisher: 'Amber Gazette' }],
    actors: actorsOf(actors, random),
    relations: rows.map(([from, to], index) => ({
      id: `r${index}`,
      type: pick(RELATIONS),
      from: `a${from}`,
      to: `a${to}`,
      date: dayOf(random),
      summary: `Something was done, number ${index}.`,
      claims: [{ source: 's1', stance: 'asserts' }],
    })),
  } as unknown as Dataset;
}

/** 30 actors and 70 relations: one pair has 14 of them, six pairs have 2 to 9, the other 31 have one. */
export const thirtySeventy = (seed: number): Dataset =>
  newsGraph({ actors: 30, relations: 70, parallel: [14, 9, 5, 4, 3, 2, 2] }, seed);

type Pair = readonly [number, number];

/** A tree in which each actor joins one with many ties rather than one with few, then more ties among all. */
function pairsOf(actors: number, count: number, random: () => number): Pair[] {
  const pairs: Pair[] = [];
  const known = new Set<string>();
  const partners: number[][] = Array.from({ length: actors }, () => []);
  const add = (a: number, b: number) => {
    const key = `${Math.min(a, b)}-${Math.max(a, b)}`;
    if (a === b || known.has(key)) return;
    known.add(key);
    pairs.push([a, b]);
    partners[a]!.push(b);
    partners[b]!.push(a);
  };
  const someone = () => {
    const pair = pairs[Math.floor(random() * pairs.length)];
    return pair === undefined ? 0 : pair[random() < 0.5 ? 0 : 1];
  };
  const neighbour = (of: number) => partners[of]![Math.floor(random() * partners[of]!.length)]!;
  for (let actor = 1; actor < actors; actor += 1) add(actor, someone());
  while (pairs.length < count) {
    const one = Math.floor(random() * actors);
    add(one, random() < 0.6 ? neighbour(neighbour(one)) : someone());
  }
  return pairs;
}

function actorsOf(count: number, random: () => number): object[] {
  const pick = (words: string, gap: string): string => {
    const list = words.split(gap);
    return list[Math.floor(random() * list.length)]!;
  };
  const named: Readonly<Record<string, () => string>> = {
    person: () => `${pick(FIRST, ' ')} ${pick(LAST, ' ')}`,
    agency: () => `${pick(BODIES, '|')} ${pick(FIELDS, '|')}`,
    company: () => `${pick(FIRMS, '|')} ${pick(TRADES, '|')}`,
    product: () => `${pick(FIRMS, '|')} ${pick(THINGS, '|')}`,
  };
  const kinds = ['person', 'person', 'person', 'person', 'agency', 'agency', 'company', 'company'];
  const names = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const type = random() < 0.08 ? 'product' : kinds[Math.floor(random() * kinds.length)]!;
    let name = named[type]!();
    while (names.has(name)) name = named[type]!();
    names.add(name);
    return { id: `a${index}`, type, name };
  });
}

function dayOf(random: () => number): string {
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  return `2025-${month}-${day}`;
}
