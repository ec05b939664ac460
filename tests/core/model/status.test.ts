import { describe, expect, test } from 'vitest';
import {
  isContested,
  partiesOf,
  standingAssertions,
  statusOf,
} from '../../../src/core/model/status.ts';
import { anEvent, aRelation } from '../../support/builders.ts';

type Claims = NonNullable<Parameters<typeof aRelation>[0]>['claims'];

/** Of a relation from Ann to Bob. */
const statusWith = (...claims: NonNullable<Claims>) => statusOf(aRelation({ claims }));

const asserts = { source: 's1', stance: 'asserts' } as const;
const official = { by: { anonymous: 'an official' } } as const;
const ann = { by: { actor: 'ann' } } as const;
const cleo = { by: { actor: 'cleo' } } as const;

describe('the status of a statement', () => {
  test('is reported where an outlet says it in its own voice', () => {
    expect(statusWith(asserts)).toBe('reported');
    expect(statusWith(asserts, { ...asserts, ...official })).toBe('reported');
  });

  test('is attributed where every assertion is somebody’s word, be it a party’s', () => {
    expect(statusWith({ ...asserts, ...official })).toBe('attributed');
    expect(statusWith({ ...asserts, ...ann })).toBe('attributed');
    expect(statusWith({ ...asserts, by: { outlet: 'Radio Amber' } })).toBe('attributed');
  });

  test('is confirmed where a party to it confirms it', () => {
    const confirms = { source: 's1', stance: 'confirms' } as const;
    expect(statusWith(asserts, { ...confirms, ...ann })).toBe('confirmed');
    expect(statusWith(asserts, { ...confirms, ...cleo })).toBe('reported');
    expect(statusWith({ ...asserts, ...official }, { ...confirms, ...cleo })).toBe('attributed');
    expect(statusWith(asserts, confirms)).toBe('reported');
    expect(
      statusOf(
        anEvent({
          participants: [{ actor: 'cleo', role: 'location' }],
          claims: [{ ...confirms, ...cleo }],
        }),
      ),
    ).toBe('confirmed');
  });

  test.each(['denies', 'disputes'] as const)('is disputed where someone %s it', (stance) => {
    expect(statusWith(asserts, { source: 's2', stance, ...cleo })).toBe('disputed');
  });

  test('is retracted where every source that asserted it has retracted', () => {
    const retracts = { source: 's1', stance: 'retracts' } as const;
    expect(statusWith(asserts, retracts)).toBe('retracted');
    expect(statusWith(asserts, retracts, { ...asserts, source: 's2' })).toBe('reported');
    expect(statusWith(asserts, retracts, { ...asserts, source: 's2', ...official })).toBe(
      'attributed',
    );
  });

  test('is retracted where whoever said it takes it back, wherever that stands', () => {
    const retracts = { source: 's2', stance: 'retracts' } as const;
    expect(statusWith({ ...asserts, ...official }, { ...retracts, ...official })).toBe('retracted');
    expect(
      statusWith(
        { ...asserts, ...ann },
        { ...retracts, by: { actor: 'ann', through: 'a spokesman' } },
      ),
    ).toBe('retracted');
    expect(statusWith(asserts, { ...asserts, ...official }, { ...retracts, ...official })).toBe(
      'reported',
    );
    expect(
      statusWith({ ...asserts, ...official }, { ...asserts, ...ann }, { ...retracts, ...ann }),
    ).toBe('attributed');
  });

  test('stands where somebody else takes back what they said, if in the same source', () => {
    const retracts = { source: 's1', stance: 'retracts' } as const;
    expect(statusWith(asserts, { ...retracts, ...cleo })).toBe('reported');
    expect(statusWith({ ...asserts, ...official }, { ...retracts, ...cleo })).toBe('attributed');
    expect(statusWith({ ...asserts, ...official }, { ...retracts, source: 's2' })).toBe(
      'attributed',
    );
    expect(statusWith({ ...asserts, by: { outlet: 'cleo' } }, { ...retracts, ...cleo })).toBe(
      'attributed',
    );
    expect(statusWith({ ...asserts, by: { anonymous: 'cleo' } }, { ...retracts, ...cleo })).toBe(
      'attributed',
    );
  });

  test('takes the first rule that holds: retracted, disputed, confirmed, attributed, reported', () => {
    const confirmed = { source: 's1', stance: 'confirms', ...ann } as const;
    const denied = { source: 's2', stance: 'denies' } as const;
    const retracted = { source: 's1', stance: 'retracts' } as const;
    expect(statusWith({ ...asserts, ...official }, confirmed)).toBe('confirmed');
    expect(statusWith({ ...asserts, ...official }, confirmed, denied)).toBe('disputed');
    expect(statusWith({ ...asserts, ...official }, confirmed, denied, retracted)).toBe('retracted');
  });

  test('takes no notice of silence', () => {
    expect(statusWith(asserts, { source: 's1', stance: 'declines-to-comment', ...ann })).toBe(
      'reported',
    );
  });

  test('takes no notice of claims about one field', () => {
    const about = '/amount';
    expect(statusWith(asserts, { source: 's2', stance: 'denies', about })).toBe('reported');
    expect(statusWith({ ...asserts, ...official }, { ...asserts, about })).toBe('attributed');
    expect(statusWith(asserts, { source: 's1', stance: 'retracts', about })).toBe('reported');
  });

  test('is what the file says where it says it', () => {
    const claims = [asserts, { source: 's2', stance: 'denies' }] as const;
    expect(statusOf(aRelation({ claims, status: 'reported', statusNote: 'Seen.' }))).toBe(
      'reported',
    );
  });
});

test('the parties are both ends of a relation and all participants of an event', () => {
  expect(partiesOf(aRelation({ from: 'ann', to: 'bob' }))).toEqual(['ann', 'bob']);
  expect(partiesOf(anEvent())).toEqual(['ann', 'bob']);
});

test('the assertions that stand are of the whole, in the file’s order, without those taken back', () => {
  const claims = [
    { ...asserts, ...official },
    { source: 's2', stance: 'denies' },
    { ...asserts, source: 's2', ...ann },
    { source: 's3', stance: 'confirms', ...cleo },
    { ...asserts, about: '/amount' },
    { source: 's3', stance: 'retracts', ...ann },
  ] as const;
  expect(standingAssertions(aRelation({ claims }))).toEqual([claims[0], claims[3]]);
});

describe('a statement is contested', () => {
  const contestedWith = (...claims: NonNullable<Claims>) => isContested(aRelation({ claims }));

  test.each(['denies', 'disputes', 'retracts'] as const)(
    'where someone %s it, or a part of it',
    (stance) => {
      expect(contestedWith(asserts, { source: 's2', stance })).toBe(true);
      expect(contestedWith(asserts, { source: 's2', stance, ...cleo, about: '/amount' })).toBe(
        true,
      );
    },
  );

  test.each(['disputed', 'retracted'] as const)('where its file says that it is %s', (status) => {
    expect(isContested(aRelation({ status, statusNote: 'Seen.' }))).toBe(true);
  });

  test('whatever its file says of a denial', () => {
    const claims = [asserts, { source: 's2', stance: 'denies' }] as const;
    expect(isContested(aRelation({ claims, status: 'confirmed', statusNote: 'Seen.' }))).toBe(true);
  });

  test('not where nobody objects', () => {
    expect(contestedWith(asserts, { source: 's1', stance: 'confirms', ...ann })).toBe(false);
    expect(contestedWith(asserts, { source: 's1', stance: 'declines-to-comment' })).toBe(false);
    expect(isContested(aRelation({ status: 'attributed', statusNote: 'Seen.' }))).toBe(false);
  });
});
