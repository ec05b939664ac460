import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { windowOf } from '../../../src/core/filters/date.ts';
import { endsOf, movedBy, windowDays } from '../../../src/core/filters/windowDays.ts';
import { DAY } from '../../../src/core/model/period.ts';

const someDays = fc
  .tuple(fc.integer({ min: 10_000, max: 30_000 }), fc.nat(900), fc.nat(900), fc.nat(900))
  .map(([first, a, b, c]) => ({
    first,
    from: first + a,
    to: first + a + b,
    last: first + a + b + c,
  }));

property.prop([someDays, fc.integer({ min: -3000, max: 3000 })])(
  'a window that is moved keeps its length and stays on its track',
  (window, days) => {
    const moved = movedBy(window, days);
    expect(moved.to - moved.from).toBe(window.to - window.from);
    expect(moved.from).toBeGreaterThanOrEqual(window.first);
    expect(moved.to).toBeLessThanOrEqual(window.last);
    const wanted = window.from + days;
    if (wanted >= window.first && window.to + days <= window.last) expect(moved.from).toBe(wanted);
  },
);

property.prop([someDays])('its ends as dates give the same window again', (window) => {
  const extent = { from: window.first * DAY, to: (window.last + 1) * DAY - 1 };
  const { from, to } = endsOf(window);
  const state = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    certainOnly: false,
    includeUndated: true,
  };
  expect(windowDays(extent, windowOf(state))).toEqual(window);
});

test('an end on the edge of the track is open, and infinite moves go to the edge', () => {
  const window = { first: 100, last: 200, from: 120, to: 140 };
  expect(endsOf(movedBy(window, -Infinity))).toEqual({ from: undefined, to: '1970-05-01' });
  expect(endsOf(movedBy(window, Infinity))).toEqual({ from: '1970-06-30', to: undefined });
});
