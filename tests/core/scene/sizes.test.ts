import { test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { EN } from '../../../src/core/messages/en/en.ts';
import { buildGraph, type Graph } from '../../../src/core/graph/graph.ts';
import type { Relation } from '../../../src/core/model/dataset.ts';
import { textWidth } from '../../../src/core/scene/measureText.ts';
import { setStage } from '../../../src/core/scene/scene.ts';
import { hasAmounts, sizeFactors, sizesInWords } from '../../../src/core/scene/sizes.ts';
import type { SizeBy } from '../../../src/core/view/view.ts';
import { aGraph, datasets } from '../../support/builders.ts';

/** How many times its usual area each actor's mark has, by id. */
const areas = (graph: Graph, sizeBy: SizeBy) =>
  Object.fromEntries(
    [...sizeFactors(graph, sizeBy)].map((factor, actor) => [
      graph.actors[actor]!.id,
      Number((factor ** 2).toFixed(4)),
    ]),
  );

const MOST = 1.7 ** 2;
/** The area of a mark that has a share of what the largest has. */
const areaOf = (share: number) => Number((1 + (MOST - 1) * share).toFixed(4));

const exactly = (value: number, currency = 'USD'): NonNullable<Relation['amount']> => ({
  value,
  currency,
  qualifier: 'exact',
});

describe('sizes by relations', () => {
  test('have areas that grow with the relations and events an actor takes part in', () => {
    const graph = aGraph({
      actors: [{ id: 'lou' }],
      relations: [{}, {}, { to: 'cleo' }],
      events: [{}],
    });
    expect(areas(graph, 'relations')).toEqual({
      lou: 1,
      ann: areaOf(1),
      bob: areaOf(3 / 4),
      cleo: areaOf(1 / 4),
    });
    expect(sizesInWords(EN, graph, 'relations')).toBe('larger: more relations and events');
  });

  test('are all as usual where nobody deals with anybody', () => {
    const graph = aGraph({ actors: [{ id: 'ann' }, { id: 'bob' }] });
    expect(areas(graph, 'relations')).toEqual({ ann: 1, bob: 1 });
    expect(sizesInWords(EN, graph, 'relations')).toBe('larger: more relations');
  });
});

describe('sizes by amount', () => {
  test('add up the money of an actor’s relations', () => {
    const graph = aGraph({
      relations: [
        { amount: exactly(300) },
        { to: 'cleo', amount: { min: 50, max: 150, currency: 'USD', qualifier: 'between' } },
        { to: 'dan' },
      ],
    });
    expect(areas(graph, 'amount')).toEqual({
      ann: areaOf(1),
      bob: areaOf(3 / 4),
      cleo: areaOf(1 / 4),
      dan: 1,
    });
    expect(sizesInWords(EN, graph, 'amount')).toBe('larger: more money, in USD');
  });

  test('convert nothing: they keep to the most frequent currency and say what that leaves out', () => {
    const relations = [
      { to: 'cleo', amount: exactly(9e9, 'JPY') },
      { amount: exactly(10, 'EUR') },
      { amount: exactly(20, 'EUR') },
    ];
    const graph = aGraph({ relations });
    expect(areas(graph, 'amount')).toEqual({ ann: areaOf(1), bob: areaOf(1), cleo: 1 });
    expect(sizesInWords(EN, graph, 'amount')).toBe(
      'larger: more money, in EUR; 1 amount in other currencies left out',
    );
    const more = aGraph({ relations: [...relations, { amount: exactly(1, 'USD') }] });
    expect(sizesInWords(EN, more, 'amount')).toBe(
      'larger: more money, in EUR; 2 amounts in other currencies left out',
    );
  });

  test('say nothing where there is no money', () => {
    const graph = aGraph({ relations: [{}], events: [{}] });
    expect(hasAmounts(graph)).toBe(false);
    expect(areas(graph, 'amount')).toEqual({ ann: 1, bob: 1 });
    expect(sizesInWords(EN, graph, 'amount')).toBeUndefined();
    expect(hasAmounts(aGraph({ relations: [{ amount: exactly(1) }] }))).toBe(true);
  });
});

describe('a mark', () => {
  property.prop([datasets().map(buildGraph)])(
    'is never smaller than usual, nor its text',
    (graph) => {
      const [usual, sized] = [setStage(graph), setStage(graph, 'relations')];
      expect(usual.sizes).toBeUndefined();
      for (const [id, mark] of sized.marks) {
        const before = usual.marks.get(id)!;
        expect(mark.lines).toEqual(before.lines);
        expect(mark.width).toBeGreaterThanOrEqual(before.width);
        expect(mark.text.size).toBeGreaterThanOrEqual(before.text.size);
      }
    },
  );

  property.prop([datasets().map(buildGraph)])('holds its text', (graph) => {
    for (const mark of setStage(graph, 'relations').marks.values()) {
      const { size, line, weight } = mark.text;
      const widest = Math.max(0, ...mark.lines.map((text) => textWidth(text, size, weight)));
      expect(mark.extent.right - mark.extent.left).toBeGreaterThan(widest);
      expect(mark.extent.bottom - mark.extent.top).toBeGreaterThan(mark.lines.length * line);
    }
  });
});
