import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  applyFilters,
  type FilterStates,
  INITIAL_FILTERS,
} from '../../../src/core/filters/filters.ts';
import type { Graph } from '../../../src/core/graph/graph.ts';
import type { Positions } from '../../../src/core/layouts/layout.ts';
import { blockLines, blockSize } from '../../../src/core/scene/band.ts';
import { polyline } from '../../../src/core/scene/curve.ts';
import { drawScene } from '../../../src/core/scene/drawing.ts';
import {
  buildEverything,
  buildScene,
  type LineMark,
  type Scene,
  setStage,
} from '../../../src/core/scene/scene.ts';
import { aGraph } from '../../support/builders.ts';
import { cornersOfBox, isInside, linesCross } from '../../support/geometry.ts';

type Relations = NonNullable<NonNullable<Parameters<typeof aGraph>[0]>['relations']>;
type Relation = Relations[number];

const asserts = { source: 's1', stance: 'asserts' } as const;
const denied = [asserts, { source: 's1', stance: 'denies' }] as const;
const back = { from: 'bob', to: 'ann' } as const;

const between = (relations: Relations): Graph =>
  aGraph({ actors: [{ id: 'ann' }, { id: 'bob' }], relations });
const times = (count: number, relation: Relation = {}): Relation[] =>
  Array.from({ length: count }, () => relation);

interface Asked {
  readonly hidden?: readonly string[];
  readonly opened?: string;
}

function sceneOf(graph: Graph, { hidden = [], opened }: Asked = {}): Scene {
  const states: FilterStates = {
    ...INITIAL_FILTERS,
    hidden: { relationType: hidden, actorType: [] },
  };
  return buildScene(setStage(graph), applyFilters(graph, states), opened);
}

const kindsOf = ({ lines }: Scene) => [...new Set(lines.map(({ kind }) => kind))];
const offsetsOf = (lines: readonly LineMark[]) =>
  lines.map(({ from, lane: { offset } }) => (from === 'ann' ? offset : -offset) || 0);
const textsOf = ({ bands }: Scene) => bands.flatMap(({ texts }) => texts.map(({ text }) => text));

/** Fourteen relations of five types, both ways, one of them denied. */
const FOURTEEN = [
  ...times(4),
  ...times(2, back),
  ...times(1, { claims: denied }),
  ...times(3, { type: 'sued' }),
  ...times(2, { type: 'met' }),
  { type: 'contracted' },
  { type: 'accused', ...back },
];
const fourteen = between(FOURTEEN);

/** Any number of relations of some types, either way, some denied, between two. */
const someTie = fc
  .array(
    fc.record({
      type: fc.constantFrom('threatened', 'sued', 'met', 'contracted', 'owns', 'accused'),
      isBack: fc.boolean(),
      isDenied: fc.boolean(),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((relations) =>
    between(
      relations.map(({ type, isBack, isDenied }) => ({
        type,
        ...(isBack ? back : {}),
        ...(isDenied ? { claims: denied } : {}),
      })),
    ),
  );

const somePlaces: fc.Arbitrary<Positions> = fc
  .tuple(fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), fc.integer({ min: 250, max: 700 }))
  .map(([angle, distance]) => ({
    ann: [0, 0],
    bob: [distance * Math.cos(angle), distance * Math.sin(angle)],
  }));

describe('relations of one tie', () => {
  test.each(Array.from({ length: 14 }, (_, index) => index + 1))(
    '%i of them fan out up to ten, and gather beyond',
    (count) => {
      const scene = sceneOf(between(times(count)));
      if (count <= 10) {
        expect(kindsOf(scene)).toEqual(['relation']);
        expect(scene.lines.length).toBe(count);
        expect(scene.bands).toEqual([]);
      } else {
        expect(scene.lines.map(({ kind, rows }) => [kind, rows.length])).toEqual([
          ['stripe', count],
        ]);
        expect(textsOf(scene)).toEqual([`threatened ×${count}`]);
      }
    },
  );

  test('may be more where their texts are longer: the marks stand farther apart anyway', () => {
    const long = (count: number) =>
      kindsOf(sceneOf(between(times(count, { type: 'designated-supply-chain-risk' }))));
    expect([long(11), long(40)]).toEqual([['relation'], ['stripe']]);
  });

  test('of an actor with itself never gather', () => {
    const scene = sceneOf(aGraph({ relations: times(20, { to: 'ann' }) }));
    expect(kindsOf(scene)).toEqual(['relation']);
  });

  property.prop([someTie])('are all there in either form, symmetric round the chord', (graph) => {
    for (const opened of [undefined, 'ann/bob']) {
      const { lines } = sceneOf(graph, opened === undefined ? {} : { opened });
      expect(lines.flatMap(({ rows }) => rows).toSorted((a, b) => a - b)).toEqual([
        ...graph.statements.keys(),
      ]);
      const offsets = offsetsOf(lines).toSorted((a, b) => a - b);
      expect(offsets).toEqual(offsets.map((offset) => -offset || 0).toReversed());
    }
  });

  property.prop([someTie, somePlaces])('never cross, in either form', (graph, places) => {
    for (const opened of [undefined, 'ann/bob']) {
      const scene = sceneOf(graph, opened === undefined ? {} : { opened });
      const curves = [...drawScene(scene, places).curves.values()].map((one) => polyline(one, 48));
      const crossing = curves.flatMap((one, index) =>
        curves.slice(index + 1).filter((other) => linesCross(one, other)),
      );
      expect(crossing).toEqual([]);
    }
  });
});

describe('a band', () => {
  test('has a stripe for each run: one type, direction, status, and contested or not', () => {
    const { lines } = sceneOf(fourteen);
    expect(
      lines.map(({ id, from, rows, arrow, pattern }) => [id, from, rows.length, arrow, pattern]),
    ).toEqual([
      ['band/ann/bob/r14', 'bob', 1, true, 'solid'],
      ['band/ann/bob/r1', 'ann', 4, true, 'solid'],
      ['band/ann/bob/r7', 'ann', 1, true, 'dotted'],
      ['band/ann/bob/r5', 'bob', 2, true, 'solid'],
      ['band/ann/bob/r8', 'ann', 3, true, 'solid'],
      ['band/ann/bob/r11', 'ann', 2, false, 'solid'],
      ['band/ann/bob/r13', 'ann', 1, true, 'solid'],
    ]);
    expect(offsetsOf(lines)).toEqual([-22.5, -15, -7.5, 0, 7.5, 15, 22.5]);
    expect(lines.map(({ label }) => label).join('')).toBe('');
  });

  test('has one text: a line a type, the most frequent first, daggers and all', () => {
    const scene = sceneOf(fourteen);
    expect(scene.bands).toEqual([
      {
        id: 'band/ann/bob',
        tie: 'ann/bob',
        rows: expect.any(Array),
        from: 'ann',
        to: 'bob',
        texts: [
          { text: 'threatened ×7 †', family: 'verbal-conflict', rows: [0, 1, 2, 3, 6, 4, 5] },
          { text: 'sued ×3', family: 'material-conflict', rows: [7, 8, 9] },
          { text: 'met ×2', family: 'verbal-cooperation', rows: [10, 11] },
          { text: 'accused', family: 'verbal-conflict', rows: [13] },
          { text: 'contracted', family: 'supply', rows: [12] },
        ],
      },
    ]);
    expect(scene.bands[0]!.rows.length).toBe(14);
    expect(scene.legend).toMatchObject({ hasBands: true, hasContested: true });
  });

  test('sums up the types past the fifth where there are more than six', () => {
    const types = ['accused', 'sued', 'met', 'contracted', 'owns', 'employs'];
    const six = types.map((type) => ({ type }));
    expect(textsOf(sceneOf(between([...times(8, { type: 'sued' }), ...six])))).toHaveLength(6);
    const seven = [...times(8, { type: 'sued' }), ...six, { type: 'threatened', claims: denied }];
    const texts = textsOf(sceneOf(between(seven)));
    expect(texts).toHaveLength(6);
    expect(texts.slice(0, 2)).toEqual(['sued ×9', 'accused']);
    expect(texts[5]).toMatch(/^and 2 more types/);
  });

  test('is faint in a stripe of which nothing is sure to belong', () => {
    const graph = between([...times(12, { date: '2026-01-01' }), { type: 'sued', date: '2026?' }]);
    expect(sceneOf(graph).lines.map(({ faint }) => faint)).toEqual([false, true]);
  });
});

describe('filters', () => {
  test('make a fan of what is left of a band, with lanes of its own', () => {
    const scene = sceneOf(fourteen, { hidden: ['threatened'] });
    expect(kindsOf(scene)).toEqual(['relation']);
    expect(scene.bands).toEqual([]);
    expect(offsetsOf(scene.lines)).toEqual([-51, -34, -17, 0, 17, 34, 51]);
    expect(scene.legend.hasBands).toBe(false);
  });

  test('count anew in a band that stays one, and change no stripe’s id or way', () => {
    const all = sceneOf(fourteen);
    const some = sceneOf(fourteen, { hidden: ['contracted', 'accused'] });
    expect(textsOf(some)).toEqual(['threatened ×7 †', 'sued ×3', 'met ×2']);
    const told = ({ lines }: Scene) => lines.map(({ id, from, to }) => [id, from, to]);
    const ids = new Set(some.lines.map(({ id }) => id));
    expect(told(some)).toEqual(told(all).filter(([id]) => ids.has(id!)));
    expect(offsetsOf(some.lines)).toEqual([-15, -7.5, 0, 7.5, 15]);
  });

  test('never gather a tie that does not gather as a whole', () => {
    const graph = between([
      ...times(11, { type: 'met' }),
      { type: 'designated-supply-chain-risk' },
    ]);
    expect(kindsOf(sceneOf(graph))).toEqual(['relation']);
    const { lines } = sceneOf(graph, { hidden: ['designated-supply-chain-risk'] });
    expect(lines.map(({ kind }) => kind)).toEqual(times(11).map(() => 'relation'));
  });
});

describe('an opened tie', () => {
  test('is a fan of all its visible lines, each run with its text', () => {
    const scene = sceneOf(fourteen, { opened: 'ann/bob' });
    expect(kindsOf(scene)).toEqual(['relation']);
    expect(scene.lines.length).toBe(14);
    expect(scene.bands).toEqual([]);
    expect(scene.lines.map(({ label }) => label).filter((label) => label !== '')).toEqual([
      'accused',
      'threatened ×4',
      'threatened †',
      'threatened ×2',
      'sued ×3',
      'met ×2',
      'contracted',
    ]);
  });

  test('is the only one', () => {
    expect(kindsOf(sceneOf(fourteen, { opened: 'ann/cleo' }))).toEqual(['stripe']);
  });
});

test('everything has what gathers in both forms, and all else once', () => {
  const graph = aGraph({
    actors: [{ id: 'ann' }, { id: 'bob' }, { id: 'cleo' }],
    relations: [...FOURTEEN, { to: 'cleo' }],
  });
  const scene = buildEverything(setStage(graph), applyFilters(graph, INITIAL_FILTERS));
  const count = (kind: LineMark['kind']) => scene.lines.filter((one) => one.kind === kind).length;
  expect([count('relation'), count('stripe'), scene.bands.length]).toEqual([15, 7, 1]);
  expect(new Set(scene.lines.map(({ id }) => id)).size).toBe(22);
});

describe('the text of a band', () => {
  property.prop([somePlaces])('stands upright on the middle of its stripes', (places) => {
    const { labels, unlabelled, scene } = drawScene(sceneOf(fourteen), places);
    const box = labels.get('band/ann/bob');
    expect(unlabelled.map(({ id }) => id)).toEqual(box === undefined ? ['band/ann/bob'] : []);
    if (box === undefined) return;
    const { width, height } = blockSize(scene.bands[0]!.texts);
    expect(box).toMatchObject({ halfWidth: width / 2, halfHeight: height / 2, angle: 0 });
  });

  test('takes the middle itself where that is free', () => {
    const { labels } = drawScene(sceneOf(fourteen), { ann: [0, 0], bob: [400, 0] });
    expect(labels.get('band/ann/bob')).toMatchObject({ x: 200, y: 0 });
  });

  test('has its lines within it, below each other', () => {
    const { labels, scene } = drawScene(sceneOf(fourteen), { ann: [0, 0], bob: [400, 0] });
    const box = labels.get('band/ann/bob')!;
    const lines = blockLines(scene.bands[0]!.texts, box);
    const outside = lines
      .flatMap((line) => cornersOfBox(line.box))
      .filter((corner) => !isInside(cornersOfBox(box), corner));
    expect(outside).toEqual([]);
    const tops = lines.map((line) => line.box.y - line.box.halfHeight);
    expect(tops.slice(1).map((top, index) => top - tops[index]!)).toEqual([15, 15, 15, 15]);
  });
});
