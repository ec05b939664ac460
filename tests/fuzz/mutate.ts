import { unzipSync, zipSync } from 'fflate';

/** What a file may become on its way, and what somebody might do to it: bytes, as Latin-1 text so that none is lost. */
type Mutation = (text: string, random: Random, others: readonly string[]) => string;

/** 0 ≤ x < 1. */
type Random = () => number;

const asBytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

const below = (random: Random, end: number): number => Math.floor(random() * end);

const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!;

const NUMBERS = [
  '',
  '9'.repeat(400),
  ...'1e400 -1e999 1e-400 -0 00 9007199254740993 0x10 .5 NaN Infinity - 1e'.split(' '),
  ...'9999999999-99 2026-02-30 -9999 Y170000002 ../..'.split(' '),
];

const WORDS = [
  ...'__proto__ constructor prototype toString hasOwnProperty null true [] {}'.split(' '),
  ...'\u0000 \u202e \u200b \uFEFF \uFFFF \u{1f98a} \\ud800 \\u0000 &#0; &#x202e; &lol;'.split(' '),
  ...'<![CDATA[ ]]> <!-- <?x <script> javascript:alert(1) =1+1'.split(' '),
  ...'" \' \\ \r \n \t , ; |'.split(' '),
  '<!ENTITY a "b">',
  ' '.repeat(1000),
  'a.'.repeat(500),
].map(asBytes);

const NESTS = ['[', '{', '{"a":', '[{"a":[', '<a>', '<a b="', '"', '(', '<![CDATA[', '&', '""'];

/** Words, numbers, blanks and single signs. */
const TOKEN = /[\w.+:-]+|\s+|[^]/g;
const NUMBER = /-?\d+(?:[.\d-]*\d)?/g;
/** A key with what leads to its value: of JSON, or of an XML attribute. */
const KEYED = /"[^"\n]*"\s*:\s*(?:"[^"\n]*"|[\w.-]+)?,?|[\w:]+="[^"\n]*"/g;

/** A text in quotation marks, or between tags. */
const QUOTED = /"[^"\n]*"|>[^<>\n]+</g;
const VALUES = ['null', 'true', '0', '-1', '1e300', '""', '[]', '{}', '[[]]', '{"a":{}}'];
/** Such as leave the text around them whole. */
const HARMLESS = WORDS.filter((word) => !/["\\<>&\r\n]/.test(word));

/** A piece that a pattern finds, by chance; undefined where it finds none. */
function found(text: string, pattern: RegExp, random: Random) {
  const all = [...text.matchAll(pattern)];
  return all.length === 0 ? undefined : pick(random, all);
}

const put = (text: string, at: number, length: number, piece: string): string =>
  text.slice(0, at) + piece + text.slice(at + length);

function replaced(
  text: string,
  pattern: RegExp,
  random: Random,
  by: (piece: string) => string,
): string {
  const piece = found(text, pattern, random);
  return piece === undefined ? text : put(text, piece.index, piece[0].length, by(piece[0]));
}

const MUTATIONS: readonly Mutation[] = [
  /* A bit that flips. */
  (text, random) => {
    const at = below(random, text.length);
    const flipped = (text.charCodeAt(at) || 0) ^ (1 << below(random, 8));
    return put(text, at, 1, String.fromCharCode(flipped & 0xff));
  },
  /* Any byte instead of another. */
  (text, random) =>
    put(text, below(random, text.length), 1, String.fromCharCode(below(random, 256))),
  /* The rest is missing. */
  (text, random) => text.slice(0, below(random, text.length)),
  /* A piece is missing. */
  (text, random) => put(text, below(random, text.length), below(random, 60), ''),
  /* A piece of another file. */
  (text, random, others) => {
    const other = pick(random, others);
    const piece = other.slice(below(random, other.length)).slice(0, below(random, 400));
    return put(text, below(random, text.length), below(random, 40), piece);
  },
  /* A token twice, or many times. */
  (text, random) =>
    replaced(text, TOKEN, random, (token) => token.repeat(random() < 0.9 ? 2 : 2000)),
  /* Two tokens change places. */
  (text, random) => {
    const [one, two] = [found(text, TOKEN, random), found(text, TOKEN, random)];
    if (one === undefined || two === undefined || one.index >= two.index) return text;
    return put(put(text, two.index, two[0].length, one[0]), one.index, one[0].length, two[0]);
  },
  /* Another number, or what looks like one. */
  (text, random) => replaced(text, NUMBER, random, () => pick(random, NUMBERS)),
  /* A word that means something somewhere. */
  (text, random) => replaced(text, TOKEN, random, () => pick(random, WORDS)),
  (text, random) => put(text, below(random, text.length), 0, pick(random, WORDS)),
  /* Another text in its place, which the format still takes for one. */
  (text, random) =>
    replaced(text, QUOTED, random, ([open]) => {
      const inside = pick(random, random() < 0.5 ? HARMLESS : NUMBERS);
      return open === '"' ? `"${inside}"` : `>${inside}<`;
    }),
  (text, random) => {
    const piece = found(text, QUOTED, random)?.[0] ?? '';
    return replaced(text, QUOTED, random, (other) => (other[0] === piece[0] ? piece : other));
  },
  /* A value of another kind. */
  (text, random) => replaced(text, QUOTED, random, () => pick(random, VALUES)),
  /* A key and its value are missing. */
  (text, random) => replaced(text, KEYED, random, () => ''),
  /* The same key and value again, elsewhere. */
  (text, random) => {
    const piece = found(text, KEYED, random)?.[0] ?? '';
    return replaced(text, KEYED, random, (other) => other + piece);
  },
  /* Ever deeper. */
  (text, random) => {
    const times = Math.round(10 ** (1 + 3.5 * random()));
    return put(text, below(random, text.length), 0, pick(random, NESTS).repeat(times));
  },
];

/** The files of an archive, of which one is damaged, packed again: an archive that is damaged itself is refused at once. */
function mutatedWithin(file: Uint8Array, random: Random, others: readonly string[]): Uint8Array {
  const parts = unzipSync(file);
  const path = pick(random, Object.keys(parts));
  // Without a day of its own, the same file would be another tomorrow.
  return zipSync(
    { ...parts, [path]: mutated(parts[path]!, random, others) },
    { mtime: new Date(1980, 0, 1), level: 1 },
  );
}

const isArchive = (file: Uint8Array): boolean => file[0] === 0x50 && file[1] === 0x4b;

/** A file with one to four things done to it, mostly one. `others` are files to take pieces from. */
export function mutated(file: Uint8Array, random: Random, others: readonly string[]): Uint8Array {
  if (isArchive(file) && random() < 0.8) return mutatedWithin(file, random, others);
  let text = Buffer.from(file).toString('latin1');
  for (let times = 1 + Math.floor(4 * random() ** 3); times > 0; times -= 1) {
    text = pick(random, MUTATIONS)(text, random, others);
  }
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
