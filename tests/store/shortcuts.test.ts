import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import {
  keyFrom,
  keysFrom,
  SHORTCUT_IDS,
  shortcutOf,
  SHORTCUTS,
  withKey,
} from '../../src/store/shortcuts.ts';

const someKey = fc.constantFrom('/', '?', '+', '-', '0', 'a', 'b', 'É', '東');
const changes = fc.array(fc.tuple(fc.constantFrom(...SHORTCUT_IDS), someKey));

property.prop([changes])(
  'no two shortcuts ever have one key, and what is kept comes back',
  (made) => {
    const keys = made.reduce(
      (all, [id, key]) => withKey(all, id, keyFrom(key)!),
      keysFrom(undefined),
    );
    for (const id of SHORTCUT_IDS) {
      expect(shortcutOf(keys, keys[id])).toBe(id);
      expect(shortcutOf(keys, keys[id].toUpperCase())).toBe(id);
    }
    expect(keysFrom(JSON.parse(JSON.stringify(keys)))).toEqual(keys);
  },
);

property.prop([fc.jsonValue()])('whatever a browser has kept, there are keys', (kept) => {
  const keys = keysFrom(kept);
  expect(new Set(Object.values(keys)).size).toBe(SHORTCUT_IDS.length);
});

test.each([
  ['two alike', { search: 's', help: 's' }],
  ['the key of another', { search: '?' }],
  ['several letters, a space, a number', { search: 'ab', help: ' ', fit: 1 }],
  ['nothing', null],
])('the usual keys hold where those kept can’t be used: %s', (_, kept) => {
  expect(keysFrom(kept)).toEqual(SHORTCUTS);
});

test('a key is one character, and no space', () => {
  expect(['H', 'é', '', ' ', 'ab', 'Enter'].map(keyFrom)).toEqual([
    'h',
    'é',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
