import { describe, expect, test } from 'vitest';
import { readActorGraph, writeActorGraph } from '../../../src/core/formats/actorGraph.ts';
import { aDataset } from '../../support/builders.ts';

type Parts = NonNullable<Parameters<typeof aDataset>[0]>;

/** What is asked about a graph, apart from what the builders leave out themselves. */
function asked(parts: Parts): string[] {
  const result = readActorGraph(
    writeActorGraph(aDataset({ sources: [{ id: 's1', published: '2026-02-24' }], ...parts })),
  );
  expect(result.ok).toBe(true);
  expect(result.diagnostics.filter(({ severity }) => severity !== 'advice')).toEqual([]);
  return result.diagnostics.map(({ code, path }) => `${code} ${path}`);
}

const DATED = { date: '2026-02-24' } as const;
const one = {
  source: 's1',
  stance: 'asserts',
  by: { anonymous: 'an official', count: 1 },
} as const;
const two = { source: 's1', stance: 'asserts', by: { anonymous: 'officials', count: 2 } } as const;
const plain = { source: 's1', stance: 'asserts' } as const;
const denial = { source: 's1', stance: 'denies', by: { actor: 'bob' } } as const;

describe('an allegation that rests on one unnamed person', () => {
  test('is asked about, for relations and events, where that person stands', () => {
    expect(
      asked({
        relations: [{ ...DATED, claims: [denial, one] }],
        events: [{ ...DATED, type: 'cut-off', claims: [one] }],
      }),
    ).toEqual([
      'one-unnamed-source /relations/0/claims/1/by',
      'one-unnamed-source /events/0/claims/0/by',
    ]);
  });

  test('goes by the family that the file gives the type', () => {
    const vocabulary = (family: 'material-conflict' | 'supply') => ({
      relationTypes: {
        threatened: { label: 'threatened', inverse: 'was threatened by', family, directed: true },
      },
    });
    const relations = [{ ...DATED, claims: [one] }];
    expect(asked({ relations, vocabulary: vocabulary('material-conflict') })).toHaveLength(1);
    expect(asked({ relations, vocabulary: vocabulary('supply') })).toEqual([]);
  });

  test.each([
    ['two people', [two]],
    ['two claims', [one, one]],
    ['an outlet besides', [one, plain]],
    ['people who are not counted', [{ ...one, by: { anonymous: 'officials' } }]],
    ['somebody named', [{ ...one, by: { actor: 'bob' } }]],
  ])('is not one that rests on %s', (_, claims) => {
    expect(asked({ relations: [{ ...DATED, claims }] })).toEqual([]);
  });

  test('counts only what still stands and is about the whole', () => {
    const withdrawn = [
      { source: 's2', stance: 'asserts' },
      { source: 's2', stance: 'retracts' },
    ] as const;
    const sources = [
      { id: 's1', published: '2026' },
      { id: 's2', published: '2026' },
    ];
    const narrow = { ...plain, about: '/amount' };
    const relations = [{ ...DATED, claims: [one, narrow, ...withdrawn] }];
    expect(asked({ sources, relations })).toEqual(['one-unnamed-source /relations/0/claims/0/by']);
  });

  test('is about conflict: a deal is none', () => {
    expect(
      asked({
        relations: [
          { ...DATED, type: 'met', claims: [one] },
          { ...DATED, type: 'praised', claims: [one] },
        ],
      }),
    ).toEqual([]);
  });
});

test('a statement without any date is asked about, unless it says why', () => {
  expect(
    asked({
      relations: [
        { deadline: '2026-02-27', dateText: 'recently' },
        { dateNote: 'No text dates it.' },
        { start: '2025' },
        { end: '..' },
        DATED,
      ],
      events: [{}],
    }),
  ).toEqual(['undated /relations/0', 'undated /events/0']);
});

describe('an accusation', () => {
  const accusation = { ...DATED, type: 'accused' } as const;

  test('without an answer is asked about', () => {
    expect(
      asked({
        relations: [accusation, { ...accusation, type: 'sued' }],
        events: [{ ...accusation }],
      }),
    ).toEqual([
      'unanswered /relations/0/type',
      'unanswered /relations/1/type',
      'unanswered /events/0/type',
    ]);
  });

  test.each([
    ['a denial', denial],
    ['a dispute by anyone', { ...denial, stance: 'disputes', by: { outlet: 'Radio' } }],
    ['a refusal to comment', { ...denial, stance: 'declines-to-comment' }],
    ['the word of the accused', { ...denial, stance: 'confirms' }],
    ['a retraction', { ...plain, stance: 'retracts' }],
  ] as const)('with %s is not', (_, claim) => {
    expect(
      asked({
        relations: [{ ...accusation, claims: [plain, claim] }],
        events: [{ ...accusation, claims: [plain, claim] }],
      }),
    ).toEqual([]);
  });

  test('with a word of the accuser alone is', () => {
    const claims = [{ ...plain, by: { actor: 'ann' } }];
    expect(asked({ relations: [{ ...accusation, claims }] })).toEqual([
      'unanswered /relations/0/type',
    ]);
  });
});

test('a status that the file sets is asked about, with what the claims would give', () => {
  const statusNote = 'Heard on tape.';
  const dataset = aDataset({
    relations: [
      { ...DATED, status: 'confirmed', statusNote },
      { ...DATED, status: 'reported', statusNote },
    ],
    sources: [{ published: '2026' }],
  });
  expect(readActorGraph(writeActorGraph(dataset)).diagnostics).toMatchObject([
    {
      code: 'status-override',
      path: '/relations/0/status',
      message: 'the status is set to `confirmed`; the claims would give `reported`',
      suggestion: 'check that `statusNote` holds',
    },
    {
      code: 'status-override',
      path: '/relations/1/status',
      message: 'the status is set to `reported`, which the claims give by themselves',
      suggestion: 'remove `status` and `statusNote`',
    },
  ]);
});

test('a source without a date, and a private person, are asked about', () => {
  expect(
    asked({
      sources: [{ id: 's1' }, { id: 's2', published: '2026-02~' }],
      actors: [
        { id: 'ann', private: true },
        { id: 'bob', private: false },
      ],
      relations: [DATED],
    }),
  ).toEqual(['undated-source /sources/0', 'private-person /actors/0/private']);
});

test('types called what every object has are of no family', () => {
  const text = writeActorGraph(
    aDataset({
      relations: [{ ...DATED, type: 'constructor', claims: [one] }],
      sources: [{ published: '2026' }],
    }),
  );
  expect(readActorGraph(text).diagnostics.map(({ code }) => code)).toEqual(['unknown-type']);
});

test('a file with errors is not asked anything', () => {
  const text = writeActorGraph(aDataset({ relations: [{ from: 'ann', summary: '' }] }));
  expect(readActorGraph(text).diagnostics.map(({ severity }) => severity)).toEqual(['error']);
});
