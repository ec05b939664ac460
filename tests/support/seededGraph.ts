import type { Dataset } from '../../src/core/model/dataset.ts';
import { ACTOR_TYPES, RELATION_TYPES } from '../../src/core/model/vocabulary.ts';

/** mulberry32, a public-domain generator by Tommy Ettinger: 0 ≤ x < 1, the same for a seed everywhere. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const DATES = ['day', 'month', 'season', 'none', 'uncertain', 'state'] as const;

function dateOf(random: () => number): object {
  const kind = DATES[Math.floor(random() * DATES.length)]!;
  const year = 2015 + Math.floor(random() * 11);
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  return {
    day: { date: `${year}-${month}-${day}` },
    month: { date: `${year}-${month}` },
    season: { date: `${year}-22`, dateText: 'last summer' },
    none: {},
    uncertain: { date: `${year}-${month}~` },
    state: { start: `${year}-${month}`, end: '..' },
  }[kind];
}

/** A graph of `relations` relations among a fifth as many actors, a few of which have most of them. */
export function seededDataset(relations: number, seed = 1): Dataset {
  const random = seeded(seed);
  const count = Math.max(4, Math.round(relations / 5));
  const someone = () => `a${Math.floor(random() ** 2 * count)}`;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const dataset = {
    format: 'actor-graph',
    version: '1.0',
    meta: { id: `seeded-${relations}`, title: `${relations} seeded relations`, asOf: '2026-02-24' },
    sources: Array.from({ length: 20 }, (_, index) => ({
      id: `s${index}`,
      title: `Source ${index}`,
      publisher: `Paper ${index}`,
    })),
    actors: Array.from({ length: count }, (_, index) => ({
      id: `a${index}`,
      type: pick(Object.keys(ACTOR_TYPES)),
      name: `Actor number ${index}`,
    })),
    relations: Array.from({ length: relations }, (_, index) => ({
      id: `r${index}`,
      type: pick(Object.keys(RELATION_TYPES)),
      from: someone(),
      to: someone(),
      ...dateOf(random),
      summary: `Relation ${index}.`,
      claims: [
        { source: `s${index % 20}`, stance: 'asserts' },
        ...(random() < 0.1 ? [{ source: `s${(index + 1) % 20}`, stance: 'denies' }] : []),
      ],
    })),
  };
  return dataset as unknown as Dataset;
}
