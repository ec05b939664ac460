import { expect, test } from 'vitest';
import { wordsAsked, wordsIn } from '../../../src/core/search/words.ts';

const terms = (text: string) => wordsIn(text).map(({ term }) => term);

test.each([
  ['Nicolás MADURO', ['nicolas', 'maduro']],
  ['Lech Wałęsa, Søren Øst', ['lech', 'walesa', 'soren', 'ost']],
  ['Große Straße', ['grosse', 'strasse']],
  ['Cafe\u0301', ['cafe']],
  ["O’Neill and O'Neill", ['oneill', 'and', 'oneill']],
  ['the U.S. and the D.C. bar', ['the', 'us', 'and', 'the', 'dc', 'bar']],
  ['law-enforcement (AI)', ['law', 'enforcement', 'ai']],
  ['$200 million', ['200', 'million']],
  ['ΟΔΟΣ', ['οδοσ']],
  ['غَادَة', ['غادة']],
  ['한국', ['한국']],
  ['शक्ति', ['शक्ति']],
  ['習近平', ['習近', '近平', '平']],
  ['Huawei华为', ['huawei', '华为', '为']],
  ['東京タワー', ['東京', '京タ', 'タワ', 'ワー', 'ー']],
  ['… — ?!', []],
])('the words of %s', (text, expected) => {
  expect(terms(text)).toEqual(expected);
});

test('each word knows where it stands', () => {
  const text = '«Nicolás» O’Neill 習近平';
  expect(wordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Nicolás',
    'O’Neill',
    '習近',
    '近平',
    '平',
  ]);
});

test('of a run without spaces the pairs are looked for, and a character alone', () => {
  expect(wordsAsked('習近平')).toEqual(['習近', '近平']);
  expect(wordsAsked('平')).toEqual(['平']);
  expect(wordsAsked('war war')).toEqual(['war']);
});
