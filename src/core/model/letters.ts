/** Letters that don't come apart into a plain one and a mark, and signs within words that say nothing. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŋ: 'ng',
  ı: 'i',
  ς: 'σ',
  "'": '',
  '’': '',
  ʼ: '',
  '.': '',
};
const NOT_PLAIN = /[łøßæœđðþħŋıς'’ʼ.]/g;

/** Accents, Hebrew points and Arabic vowel signs; not the vowels of Indian and Thai scripts, without which words change. */
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u3099\u309a]/g;

/** "Müller’s" and "MULLERS" alike, for whatever is looked up. */
export const folded = (text: string): string =>
  PLAIN_WORD.test(text) ? text.toLowerCase() : unmarked(text);

/** Most words are this, and are soon done with. */
const PLAIN_WORD = /^[A-Za-z0-9]+$/;

// Hangul comes apart with the marks, so it is put together again.
const unmarked = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(MARKS, '')
    .replaceAll(NOT_PLAIN, (letter) => PLAIN[letter]!)
    .normalize('NFC');

/** What stands between spaces in a text, folded. */
export const foldedWords = (text: string): readonly string[] =>
  text
    .split(/\s+/)
    .map(folded)
    .filter((word) => word !== '');

/** "a report" as "A report". */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The beginning of a text, of so many UTF-16 units at most, without half a letter at its end. */
export const cutTo = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
