import { expect, test } from 'vitest';
import { EN } from '../../../src/core/messages/en/en.ts';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import { statusReason } from '../../../src/core/graph/statusInWords.ts';
import type { Source } from '../../../src/core/model/dataset.ts';
import { aDataset, aGraph, aSource } from '../../support/builders.ts';

type RelationParts = Parameters<typeof aRelationGraph>[0];

/** A graph of one relation, from Ann to Bob, reported in the Amber Gazette. */
const aRelationGraph = (parts: NonNullable<Parameters<typeof aDataset>[0]>['relations']) =>
  aGraph({ relations: parts ?? [] });

const reasonOf = (parts: RelationParts): string => {
  const graph = aRelationGraph(parts);
  return statusReason(EN, graph, graph.statements[0]!);
};

const asserts = { source: 's1', stance: 'asserts' } as const;
const official = { ...asserts, by: { anonymous: 'an official', count: 1 } } as const;
const byBob = { source: 's1', by: { actor: 'bob' } } as const;

test.each<[string, string, RelationParts]>([
  ['an outlet’s own voice', 'reported by Amber Gazette', [{ claims: [asserts, official] }]],
  ['somebody’s word', 'only on the word of an official (unnamed)', [{ claims: [official] }]],
  [
    'the word of a party',
    'confirmed by a party to it: Bob',
    [{ claims: [asserts, { ...byBob, stance: 'confirms' }] }],
  ],
  [
    'a denial',
    'asserted by an official (unnamed); denied by Bob',
    [{ claims: [official, { ...byBob, stance: 'denies' }] }],
  ],
  [
    'a retraction',
    'retracted by Amber Gazette',
    [{ claims: [asserts, { source: 's1', stance: 'retracts' }] }],
  ],
  [
    'a denial of one field, which does not count',
    'reported by Amber Gazette',
    [{ claims: [asserts, { ...byBob, stance: 'denies', about: '/amount' }] }],
  ],
  [
    'what was not taken back',
    'reported by Amber Gazette',
    [
      {
        claims: [
          asserts,
          { source: 's2', stance: 'asserts', by: { outlet: 'Radio Breakwater' } },
          { source: 's2', stance: 'retracts' },
        ],
      },
    ],
  ],
  [
    'a party, not everybody who confirms',
    'confirmed by a party to it: Bob',
    [{ claims: [asserts, { source: 's1', stance: 'confirms' }, { ...byBob, stance: 'confirms' }] }],
  ],
  [
    'the file’s own word',
    'see the court’s file',
    [{ claims: [asserts], status: 'disputed', statusNote: 'see the court’s file' }],
  ],
])('a status that rests on %s says so', (_, reason, parts) => {
  expect(reasonOf(parts)).toBe(reason);
});

test('a source without a publisher goes by its short name, or else by its title', () => {
  const named = (extra: Partial<Source>) => {
    const { publisher: _, ...source } = aSource();
    const graph = buildGraph({
      ...aDataset({ relations: [{}] }),
      sources: [{ ...source, ...extra }],
    });
    return statusReason(EN, graph, graph.statements[0]!);
  };
  expect(named({ shortName: 'a leaflet of the union' })).toBe('reported by a leaflet of the union');
  expect(named({})).toBe('reported by “Harbour fight”');
});
