import { folded } from '../model/letters.ts';

/** A word of a text as it is looked up, and where in the text it stands. */
export interface Word {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** "U.S.", or letters and digits with apostrophes between them. */
const WORD = /(?:\p{L}\.){2,}\p{L}?|[\p{L}\p{N}\p{M}](?:['’ʼ]?[\p{L}\p{N}\p{M}])*/gu;

/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]+/gu;

/**
 * The words of a text, for the index. Of a run without spaces those are all pairs of neighbours and the last character:
 * so every part of it is found, wherever its words may begin. (`Intl.Segmenter` takes 习近平 apart into 习 and 近平,
 * and does so differently from one browser to the next.)
 */
export const wordsIn = (text: string): readonly Word[] => wordsBy(text, pairsAndLast);

/** The words that someone looks for: of a run without spaces the pairs alone. */
export const wordsAsked = (text: string): readonly string[] => [
  ...new Set(wordsBy(text, pairs).map(({ term }) => term)),
];

function wordsBy(text: string, split: (run: string) => readonly Word[]): readonly Word[] {
  return [...text.matchAll(WORD)]
    .flatMap(({ 0: word, index }) => parts(word, split).map((part) => moved(part, index)))
    .filter(({ term }) => term !== '');
}

/** A word taken apart where scripts with and without spaces meet: "Huawei华为". */
function parts(word: string, split: (run: string) => readonly Word[]): Word[] {
  const found: Word[] = [];
  let done = 0;
  for (const { 0: run, index } of word.matchAll(UNSPACED)) {
    if (index > done) found.push(whole(word, done, index));
    found.push(...split(run).map((part) => moved(part, index)));
    done = index + run.length;
  }
  if (done < word.length) found.push(whole(word, done, word.length));
  return found;
}

const whole = (text: string, start: number, end: number): Word => ({
  term: folded(text.slice(start, end)),
  start,
  end,
});

const moved = ({ term, start, end }: Word, by: number): Word => ({
  term,
  start: start + by,
  end: end + by,
});

function pairs(run: string): readonly Word[] {
  const starts = startsOf(run);
  if (starts.length === 1) return [whole(run, 0, run.length)];
  return starts
    .slice(1)
    .map((_, index) => whole(run, starts[index]!, starts[index + 2] ?? run.length));
}

const pairsAndLast = (run: string): readonly Word[] => {
  const starts = startsOf(run);
  return starts.length === 1 ? pairs(run) : [...pairs(run), whole(run, starts.at(-1)!, run.length)];
};

/** Where each character begins: some take two places. */
function startsOf(run: string): readonly number[] {
  let at = 0;
  return Array.from(run, (character) => {
    at += character.length;
    return at - character.length;
  });
}
