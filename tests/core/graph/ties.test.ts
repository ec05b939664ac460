import { describe, expect, test } from 'vitest';
import { EN } from '../../../src/core/messages/en/en.ts';
import {
  countsByType,
  tieId,
  tieIdOfRow,
  tieInWords,
  tieNamed,
} from '../../../src/core/graph/ties.ts';
import { aGraph } from '../../support/builders.ts';

const denied = [
  { source: 's1', stance: 'asserts' },
  { source: 's1', stance: 'denies' },
] as const;

const graph = aGraph({
  actors: [{ id: 'bob' }, { id: 'ann' }, { id: 'works', type: 'company' }],
  relations: [
    { type: 'met' },
    { type: 'sued', from: 'bob', to: 'ann', claims: denied },
    { type: 'sued' },
    { from: 'works', to: 'works' },
    { type: 'contracted' },
  ],
  events: [{}],
});
const [between, itself] = graph.ties;

describe('a tie', () => {
  test('is named by its actors in the file’s order', () => {
    expect(graph.ties.map((tie) => tieId(graph, tie))).toEqual(['bob/ann', 'works/works']);
    expect(tieNamed(graph, 'bob/ann')).toBe(between);
    expect(tieNamed(graph, 'works/works')).toBe(itself);
  });

  test.each(['', '/', 'ann/bob', 'ann/works', 'bob', 'bob/ann/works', 'bob/gone'])(
    'is not found where there is none: “%s”',
    (id) => {
      expect(tieNamed(graph, id)).toBeUndefined();
    },
  );

  test('is known from each of its relations; an event is in none', () => {
    expect(graph.statements.map((_, row) => tieIdOfRow(graph, row))).toEqual([
      'bob/ann',
      'bob/ann',
      'bob/ann',
      'works/works',
      'bob/ann',
      undefined,
    ]);
  });

  test('is told in words', () => {
    expect(tieInWords(EN, graph, between!, 14)).toBe('14 relations between Bob and Ann');
    expect(tieInWords(EN, graph, between!, 1)).toBe('1 relation between Bob and Ann');
    expect(tieInWords(EN, graph, itself!, 2)).toBe('2 relations of Works with itself');
  });

  test('is counted by type, the most frequent first, and what is contested', () => {
    const told = countsByType(graph, between!.rows);
    expect(told.map(({ type, count, contested }) => [type.id, count, contested])).toEqual([
      ['sued', 2, true],
      ['met', 1, false],
      ['contracted', 1, false],
    ]);
    expect(countsByType(graph, [])).toEqual([]);
  });
});
