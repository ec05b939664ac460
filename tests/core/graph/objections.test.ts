import { test as property } from '@fast-check/vitest';
import { EN } from '../../../src/core/messages/en/en.ts';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import {
  objectionClauses,
  objectionNote,
  stanceInWords,
} from '../../../src/core/graph/objections.ts';
import { isContested } from '../../../src/core/model/status.ts';
import type { aRelation } from '../../support/builders.ts';
import { aGraph, datasets } from '../../support/builders.ts';

type Claims = NonNullable<NonNullable<Parameters<typeof aRelation>[0]>['claims']>;

/** How the objections to "Ann threatened Bob" are told, as clauses and as a note. */
function told(...claims: Claims) {
  const graph = aGraph({ relations: [{ claims: [asserts, ...claims] }] });
  const statement = graph.statements[0]!;
  return {
    clauses: objectionClauses(EN, graph, statement),
    note: objectionNote(EN, graph, statement),
  };
}

test.each([
  [{ stance: 'denies' }, 'denies'],
  [{ stance: 'denies', about: '/amount' }, 'denies the amount'],
  [{ stance: 'disputes', about: '/participants/0' }, 'disputes who took part'],
  [{ stance: 'declines-to-comment', about: '/date' }, 'declines to comment on the date'],
  [{ stance: 'disputes', about: '/type' }, 'disputes the type'],
  [{ stance: 'confirms', about: '/summary' }, 'confirms part of it'],
] as const)('a claim that is about one field names it: %o', (claim, words) => {
  const graph = aGraph({ relations: [{ claims: [{ source: 's1', ...claim }] }] });
  expect(stanceInWords(EN, graph.statements[0]!.claims[0]!)).toBe(words);
});

const asserts = { source: 's1', stance: 'asserts' } as const;
const denies = { source: 's1', stance: 'denies' } as const;
const disputes = { source: 's1', stance: 'disputes' } as const;
const retracts = { source: 's1', stance: 'retracts' } as const;
const official = { by: { anonymous: 'an official' } } as const;
const spokesman = { by: { actor: 'bob', through: 'a spokesman' } } as const;
const radio = { by: { outlet: 'Radio Amber' } } as const;

describe('an objection', () => {
  test.each([
    [denies, 'Amber Gazette denies it', 'denied by Amber Gazette'],
    [disputes, 'Amber Gazette disputes it', 'disputed by Amber Gazette'],
    [retracts, 'Amber Gazette has retracted it', 'retracted by Amber Gazette'],
  ])('is told actively after a sentence, and passively in a note: %o', (claim, clause, note) => {
    expect(told(claim)).toEqual({ clauses: [clause], note });
  });

  test.each([
    [
      denies,
      'Bob (through a spokesman) and Radio Amber deny it',
      'denied by Bob (through a spokesman) and Radio Amber',
    ],
    [
      disputes,
      'Bob (through a spokesman) and Radio Amber dispute it',
      'disputed by Bob (through a spokesman) and Radio Amber',
    ],
    [
      retracts,
      'Bob (through a spokesman) and Radio Amber have retracted it',
      'retracted by Bob (through a spokesman) and Radio Amber',
    ],
  ])('of several is told once: %o', (claim, clause, note) => {
    expect(told({ ...claim, ...spokesman }, { ...claim, ...radio })).toEqual({
      clauses: [clause],
      note,
    });
  });

  test('names a voice once, whichever sources it stands in', () => {
    expect(
      told({ ...denies, ...official }, { ...denies, source: 's2', ...official }).clauses,
    ).toEqual(['an official (unnamed) denies it']);
  });

  test('stands in the order of denied, disputed, retracted, whatever the file’s', () => {
    expect(
      told(
        retracts,
        { ...disputes, ...radio },
        { ...denies, ...official },
        { ...denies, ...spokesman, about: '/amount' },
      ),
    ).toEqual({
      clauses: [
        'an official (unnamed) denies it',
        'Bob (through a spokesman) denies the amount',
        'Radio Amber disputes it',
        'Amber Gazette has retracted it',
      ],
      note: 'denied by an official (unnamed); the amount denied by Bob (through a spokesman); disputed by Radio Amber; retracted by Amber Gazette',
    });
  });

  test('is neither an assertion, a confirmation, nor silence', () => {
    expect(
      told(
        { source: 's1', stance: 'confirms', ...spokesman },
        { source: 's1', stance: 'declines-to-comment', ...spokesman },
      ),
    ).toEqual({ clauses: [], note: undefined });
  });
});

describe('an objection to a part', () => {
  test.each([
    ['/amount', 'the amount'],
    ['/amount/value', 'the amount'],
    ['/date', 'the date'],
    ['/start', 'the date'],
    ['/end', 'the date'],
    ['/deadline', 'the deadline'],
    ['/participants', 'who took part'],
    ['/participants/0/role', 'who took part'],
    ['/type', 'the type'],
    ['/from', 'who it came from'],
    ['/to', 'whom it was aimed at'],
    ['/name', 'the name'],
    ['/summary', 'part of it'],
    ['/amounts', 'part of it'],
    ['/', 'part of it'],
  ])('says of what: %s is %s', (about, what) => {
    expect(told({ ...denies, about })).toEqual({
      clauses: [`Amber Gazette denies ${what}`],
      note: `${what} denied by Amber Gazette`,
    });
    expect(told({ ...retracts, about }).clauses).toEqual([`Amber Gazette has retracted ${what}`]);
  });

  test('is told apart from one to the whole, and together where the words are the same', () => {
    expect(
      told(
        { ...disputes, ...official, about: '/start' },
        { ...disputes, ...spokesman },
        { ...disputes, ...radio, about: '/end' },
        { ...disputes, ...official, about: '/end' },
      ),
    ).toEqual({
      clauses: [
        'an official (unnamed) and Radio Amber dispute the date',
        'Bob (through a spokesman) disputes it',
      ],
      note: 'the date disputed by an official (unnamed) and Radio Amber; disputed by Bob (through a spokesman)',
    });
  });
});

property.prop([datasets()])('every contested statement has its objections told', (dataset) => {
  const graph = buildGraph(dataset);
  for (const statement of graph.statements) {
    expect(objectionClauses(EN, graph, statement).length > 0).toBe(isContested(statement));
    expect(objectionNote(EN, graph, statement) !== undefined).toBe(isContested(statement));
  }
});
