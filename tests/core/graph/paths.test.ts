import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { applyFilters, INITIAL_FILTERS, withHidden } from '../../../src/core/filters/filters.ts';
import { atOnce } from '../../../src/core/graph/atOnce.ts';
import { bitsWhere, hasBit } from '../../../src/core/graph/bits.ts';
import { buildGraph, type Graph } from '../../../src/core/graph/graph.ts';
import {
  commonNeighbours,
  type KnownPaths,
  longerPaths,
  MOST_PATHS,
  MOST_STEPS,
  type Path,
  pathsByLength,
  rowsBetween,
  shortestPaths,
} from '../../../src/core/graph/paths.ts';
import { relationType } from '../../../src/core/graph/vocabulary.ts';
import type { Ground, Way } from '../../../src/core/graph/walk.ts';
import { type ActorId, isEvent } from '../../../src/core/model/dataset.ts';
import { partiesOf } from '../../../src/core/model/status.ts';
import { aGraph, datasets } from '../../support/builders.ts';

const longerThan = (...parts: Parameters<typeof longerPaths>) => atOnce(longerPaths(...parts));

/** Every step there is, read off the statements one by one. */
function stepsByHand(graph: Graph, { rows, actors, way }: Ground): ReadonlySet<string> {
  const steps = new Set<string>();
  graph.statements.forEach((statement, row) => {
    if (rows !== undefined && !hasBit(rows, row)) return;
    const isOneWay =
      way !== 'both' && !isEvent(statement) && relationType(graph.dataset, statement.type).directed;
    const isShown = (id: ActorId) => actors?.has(graph.actorNumber.get(id)!) ?? true;
    const parties = partiesOf(statement).filter(isShown);
    for (const from of parties) {
      for (const to of parties) {
        if (from === to) continue;
        if (isOneWay && from !== statement[way === 'out' ? 'from' : 'to']) continue;
        steps.add(`${graph.actorNumber.get(from)!}>${graph.actorNumber.get(to)!}`);
      }
    }
  });
  return steps;
}

/** Every way without a circle, found by trying everybody at each step. */
function waysByHand(graph: Graph, [start, end]: readonly [number, number], ground: Ground) {
  const steps = stepsByHand(graph, ground);
  const ways: Path[] = [];
  const walk = (way: Path): void => {
    if (way.at(-1) === end) ways.push(way);
    else {
      graph.actors.forEach((_, next) => {
        if (!way.includes(next) && steps.has(`${way.at(-1)!}>${next}`)) walk([...way, next]);
      });
    }
  };
  if (start !== end) walk([start]);
  return ways;
}

const someQuestions = datasets()
  .map(buildGraph)
  .chain((graph) =>
    fc.record({
      graph: fc.constant(graph),
      ends: fc.tuple(fc.nat(graph.actors.length - 1), fc.nat(graph.actors.length - 1)),
      ground: fc
        .record({
          way: fc.constantFrom<Way>('both', 'out', 'in'),
          hidden: fc.option(fc.integer({ min: 2, max: 5 }), { nil: undefined }),
          actors: fc.option(fc.subarray(graph.actors.map((_, actor) => actor)), { nil: undefined }),
        })
        .map(({ way, hidden, actors }): Ground => ({
          way,
          rows:
            hidden === undefined
              ? undefined
              : bitsWhere(graph.statements.length, (row) => row % hidden > 0),
          actors: actors === undefined ? undefined : new Set(actors),
        })),
    }),
  );

describe('the ways between two actors', () => {
  property.prop([someQuestions])(
    'are those that trying everything finds, length by length',
    ({ graph, ends, ground }) => {
      const byHand = waysByHand(graph, ends, ground).filter((way) => way.length <= MOST_STEPS + 1);
      const lengths = [...new Set(byHand.map((way) => way.length - 1))].toSorted((a, b) => a - b);
      let found = shortestPaths(graph, ends, ground);
      for (const steps of lengths) {
        const paths = byHand.filter((way) => way.length === steps + 1);
        expect(paths.length).toBeLessThanOrEqual(MOST_PATHS);
        expect(found).toEqual({ steps, paths, count: paths.length });
        found = longerThan(graph, ends, ground, steps);
      }
      expect(found).toBeUndefined();
    },
  );

  property.prop([someQuestions])(
    'have rows at each step that are walked the right way',
    ({ graph, ends, ground }) => {
      const steps = stepsByHand(graph, ground);
      const rows = rowsBetween(graph, ends, ground);
      expect(rows.length > 0).toBe(ends[0] !== ends[1] && steps.has(ends.join('>')));
      for (const row of rows) {
        expect(ground.rows === undefined || hasBit(ground.rows, row)).toBe(true);
        expect(partiesOf(graph.statements[row]!)).toEqual(
          expect.arrayContaining(ends.map((actor) => graph.actors[actor]!.id)),
        );
      }
    },
  );

  test('are the first 50 of however many there are, and all of them counted', () => {
    // Six rounds of two: 2⁶ ways from the first to the last.
    const rounds = Array.from({ length: 6 }, (_, round) => [
      { from: `n${round}`, to: `a${round}` },
      { from: `n${round}`, to: `b${round}` },
      { from: `a${round}`, to: `n${round + 1}` },
      { from: `b${round}`, to: `n${round + 1}` },
    ]);
    const graph = aGraph({ relations: rounds.flat() });
    const [start, end] = ['n0', 'n6'].map((id) => graph.actors.findIndex((one) => one.id === id));
    const found = shortestPaths(graph, [start!, end!], { way: 'both' })!;
    expect(found).toMatchObject({ steps: 12, count: 64 });
    expect(found.paths).toHaveLength(MOST_PATHS);
  });

  test('lead over nobody who is hidden, though an event that they took part in is shown', () => {
    const meeting = (...ids: readonly string[]) => ({
      participants: ids.map((actor) => ({ actor, role: 'participant' as const })),
    });
    const graph = aGraph({ events: [meeting('ann', 'xen'), meeting('xen', 'bob', 'ann2')] });
    const [ann, bob, xen] = ['ann', 'bob', 'xen'].map((id) =>
      graph.actors.findIndex((one) => one.id === id),
    ) as [number, number, number];
    const states = { ...INITIAL_FILTERS, hidden: withHidden({}, 'actor', ['xen']) };
    const { rows, actors } = applyFilters(graph, states);
    expect(shortestPaths(graph, [ann, bob], { rows, way: 'both' })!.paths).toEqual([
      [ann, xen, bob],
    ]);
    const ground = { rows, actors, way: 'both' } as const;
    expect(shortestPaths(graph, [ann, bob], ground)).toBeUndefined();
    expect(longerThan(graph, [ann, bob], ground, 1)).toBeUndefined();
    expect(commonNeighbours(graph, [ann, bob], ground)).toEqual([]);
    for (const ends of [[ann, xen] as const, [xen, ann] as const]) {
      expect(shortestPaths(graph, ends, ground)).toBeUndefined();
    }
  });

  test('may be thousands of steps long', () => {
    const chain = Array.from({ length: 5000 }, (_, n) => ({ from: `n${n}`, to: `n${n + 1}` }));
    const graph = aGraph({ relations: chain });
    const found = shortestPaths(graph, [0, 5000], { way: 'out' })!;
    expect(found).toMatchObject({ steps: 5000, count: 1 });
    expect(found.paths[0]).toEqual(graph.actors.map((_, actor) => actor));
  });

  test('that take too long to find are given up', () => {
    // Everybody deals with everybody; the end hangs on by a chain that one member alone begins.
    const crowd = Array.from({ length: 60 }, (_, n) => `x${n}`);
    const graph = aGraph({
      relations: [
        ...crowd.flatMap((from, n) => crowd.slice(n + 1).map((to) => ({ from, to }))),
        { from: 'x0', to: 'end' },
      ],
    });
    const end = graph.actors.findIndex(({ id }) => id === 'end');
    const start = graph.actors.findIndex(({ id }) => id === 'x0');
    expect(longerThan(graph, [start, end], { way: 'both' }, 1)).toEqual({
      steps: expect.any(Number) as number,
      paths: [],
      count: undefined,
    });
  });

  test('that are longer are not counted where there are more than are listed', () => {
    const others = Array.from({ length: 60 }, (_, index) => `x${index}`);
    const graph = aGraph({
      relations: [
        { from: 'ann', to: 'bob' },
        ...others.flatMap((id) => [
          { from: 'ann', to: id },
          { from: id, to: 'bob' },
        ]),
      ],
    });
    const found = longerThan(graph, [0, 1], { way: 'both' }, 1)!;
    expect(found).toMatchObject({ steps: 2, count: undefined });
    expect(found.paths).toHaveLength(MOST_PATHS);
  });
});

property.prop([someQuestions, fc.array(fc.nat(5), { minLength: 2, maxLength: 3 })])(
  'common neighbours are one step from two of the actors at least',
  ({ graph, ground }, chosen) => {
    const actors = [...new Set(chosen.map((one) => one % graph.actors.length))];
    const steps = stepsByHand(graph, ground);
    const byHand = graph.actors
      .map((_, actor) => ({
        actor,
        of: actors.filter((one) => one !== actor && steps.has(`${one}>${actor}`)),
      }))
      .filter(({ actor, of }) => of.length > 1 && !actors.includes(actor));
    expect(commonNeighbours(graph, actors, ground)).toEqual(
      byHand.toSorted((a, b) => b.of.length - a.of.length || a.actor - b.actor),
    );
  },
);

describe('ways by length', () => {
  const graph = aGraph({
    relations: [
      { from: 'ann', to: 'bob' },
      { from: 'ann', to: 'cleo' },
      { from: 'cleo', to: 'bob' },
    ],
  });
  const ground = { way: 'both' } as const;
  const ends = [0, 1] as const;
  const shortest = shortestPaths(graph, ends, ground)!;
  const byLength = (longer: number, known: KnownPaths) => [
    ...atOnce(pathsByLength(graph, ends, ground, shortest, longer, known)),
  ];

  test('are the shortest first, as far as there are any', () => {
    const known: KnownPaths = new Map();
    expect(byLength(0, known).map(({ steps }) => steps)).toEqual([1]);
    expect(byLength(1, known).map(({ steps }) => steps)).toEqual([1, 2]);
    expect(byLength(5, known).map(({ steps }) => steps)).toEqual([1, 2]);
    expect([...known.keys()]).toEqual([1, 2]);
  });

  test('are not looked for again where they are known', () => {
    const told = { steps: 7, paths: [[0, 1]], count: 1 };
    expect(byLength(1, new Map([[1, told]]))).toEqual([shortest, told]);
  });
});
