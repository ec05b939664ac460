import { describe, expect, test } from 'vitest';
import { EN } from '../../../src/core/messages/en/en.ts';
import {
  isLanguage,
  type Language,
  LANGUAGES,
  messagesIn,
  preferredLanguage,
} from '../../../src/core/messages/messages.ts';

type Message = string | ((...parts: unknown[]) => unknown);

/** Every message with its path: "page.share". */
function leaves(table: object, path = ''): [string, Message][] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) => {
    const own = path === '' ? key : `${path}.${key}`;
    if (own === 'grammar') return [];
    return typeof value === 'object' && value !== null
      ? leaves(value, own)
      : [[own, value as Message] as [string, Message]];
  });
}

const others = (Object.keys(LANGUAGES) as Language[]).filter((language) => language !== 'en');

test('English is there without loading', async () => {
  expect(await messagesIn('en')).toBe(EN);
});

/** Whose last part is a word or a reason in English, of which another language has no use. */
const ENGLISH_PART = new Set([
  'filters.date.unreadable',
  'timeline.unreadable',
  'timeline.sinceFirst',
]);

describe.each(others)('%s', (language) => {
  test('has a text for every English one, with as many parts', async () => {
    const messages = await messagesIn(language);
    const shape = (table: object) =>
      leaves(table).map(([path, message]) => [
        path,
        typeof message === 'string'
          ? 'text'
          : `function of ${ENGLISH_PART.has(path) ? 'some' : message.length}`,
      ]);
    expect(shape(messages)).toEqual(shape(EN));
    expect(leaves(messages).filter(([, message]) => message === '')).toEqual([]);
  });

  test('says hardly anything in English', async () => {
    const english = new Map(leaves(EN));
    const own = leaves(await messagesIn(language));
    const alike = own.filter(
      ([path, message]) => typeof message === 'string' && message === english.get(path),
    );
    // Words that both languages share: "Filter", "Name", "Text".
    expect(alike.length / own.length, alike.map(([path]) => path).join(', ')).toBeLessThan(0.05);
  });
});

test('German leaves no ellipsis alone on a line, and uses its own quotation marks', async () => {
  const texts = leaves(await messagesIn('de')).map(([, message]) => String(message));
  expect(texts.filter((text) => / …|“[^”“]*”/.test(text))).toEqual([]);
});

test.each([
  [['de-CH', 'en'], 'de'],
  [['fr', 'DE-at'], 'de'],
  [['fr', 'pt'], 'en'],
  [[], 'en'],
] as const)('of %j the page speaks %s', (wanted, language) => {
  expect(preferredLanguage(wanted)).toBe(language);
});

test('knows a language by its id alone', () => {
  expect(isLanguage('de')).toBe(true);
  expect(isLanguage('toString')).toBe(false);
  expect(isLanguage(undefined)).toBe(false);
});

test.each([
  [0, '2,000 actors in 20 groups and 5,900 relations are gathered.'],
  [
    1,
    '2,000 actors in 20 groups and 5,900 relations are gathered; one of the thinnest lines, with 3 relations, is left out.',
  ],
  [
    1200,
    '2,000 actors in 20 groups and 5,900 relations are gathered; 1,200 of the thinnest lines, with 3 relations, are left out.',
  ],
])('what is gathered, where %i pairs have no line', (pairsLeft, words) => {
  const counts = { actors: 2000, groups: 20, relations: 5900, events: 0, relationsLeft: 3 };
  expect(EN.gathered.line({ ...counts, pairsLeft })).toBe(words);
});
