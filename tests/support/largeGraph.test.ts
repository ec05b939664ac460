import { describe, expect, it } from 'vitest';
import { readActorGraph, writeActorGraph } from '../../src/core/formats/actorGraph.ts';
import { statusOf } from '../../src/core/model/status.ts';
import { largeGraph, largeGraphParts } from './largeGraph.ts';

const SMALL = { actors: 30, relations: 70 };
const LARGE = { actors: 2000, relations: 6000 };

/** How many actors can be reached from the first one, whichever way relations go. */
function reached({ actors, relations }: ReturnType<typeof largeGraph>): number {
  const partners = new Map<string, string[]>(actors.map(({ id }) => [id, []]));
  for (const { from, to } of relations) {
    partners.get(from)!.push(to);
    partners.get(to)!.push(from);
  }
  const seen = new Set<string>([actors[0]!.id]);
  for (const id of seen) for (const partner of partners.get(id)!) seen.add(partner);
  return seen.size;
}

describe('a made-up large graph', () => {
  it.each([SMALL, LARGE])('reads without errors and warnings: $relations relations', (size) => {
    const result = readActorGraph(writeActorGraph(largeGraph(size)));
    expect(result.diagnostics.filter(({ severity }) => severity !== 'advice')).toEqual([]);
    expect(result.ok && result.dataset.actors.length).toBe(size.actors);
    expect(result.ok && result.dataset.relations.length).toBe(size.relations);
  });

  it('is the same for a seed, and another for another', () => {
    expect(largeGraph(SMALL, 3)).toEqual(largeGraph(SMALL, 3));
    expect(largeGraph(SMALL, 3).actors).not.toEqual(largeGraph(SMALL, 4).actors);
  });

  it('is connected, with distinct names', () => {
    for (const size of [SMALL, LARGE]) {
      const dataset = largeGraph(size);
      expect(reached(dataset)).toBe(size.actors);
      expect(new Set(dataset.actors.map(({ name }) => name)).size).toBe(size.actors);
    }
  });

  it('has sectors of very different sizes, with most relations inside them and by few hubs', () => {
    const { head, sectorOf, relations } = largeGraphParts(LARGE);
    const sizes = new Map<number, number>();
    for (const sector of sectorOf) sizes.set(sector, (sizes.get(sector) ?? 0) + 1);
    expect(sizes.size).toBeGreaterThanOrEqual(12);
    expect(sizes.size).toBeLessThanOrEqual(40);
    expect(Math.max(...sizes.values())).toBeGreaterThan(4 * Math.min(...sizes.values()));

    const numbers = new Map<string, number>(head.actors.map(({ id }, index) => [id, index]));
    const degrees = new Map<string, number>();
    let inside = 0;
    for (const { from, to } of relations) {
      if (sectorOf[numbers.get(from)!] === sectorOf[numbers.get(to)!]) inside += 1;
      for (const end of [from, to]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
    }
    expect(inside / LARGE.relations).toBeGreaterThan(0.85);
    const falling = [...degrees.values()].toSorted((a, b) => b - a);
    const ofHubs = falling.slice(0, LARGE.actors / 50).reduce((sum, degree) => sum + degree, 0);
    expect(ofHubs / (2 * LARGE.relations)).toBeGreaterThan(0.2);
  });

  it('has every type of relation, several statuses, and dates over ten years', () => {
    const { relations } = largeGraph(LARGE);
    expect(new Set(relations.map(({ type }) => type)).size).toBe(21);
    const statuses = new Set(relations.map(statusOf));
    for (const status of ['reported', 'attributed', 'confirmed', 'disputed', 'retracted'] as const)
      expect(statuses).toContain(status);
    const years = new Set(relations.map(({ date, start }) => (date ?? start)?.slice(0, 4)));
    expect(years.size).toBe(11);
    expect(years).toContain(undefined);
  });

  it('has places only where they are asked for, apart from each other and within bounds', () => {
    expect(largeGraph(SMALL).view).toBeUndefined();
    const { view, actors } = largeGraph({ ...LARGE, placed: true });
    const places = actors.map(({ id }) => view!.positions![id]!);
    expect(new Set(places.map(String)).size).toBe(LARGE.actors);
    expect(readActorGraph(writeActorGraph(largeGraph({ ...LARGE, placed: true }))).ok).toBe(true);
  });
});
