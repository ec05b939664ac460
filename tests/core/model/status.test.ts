import { describe, expect, test } from 'vitest';
import { partiesOf, statusOf } from '../../../src/core/model/status.ts';
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
