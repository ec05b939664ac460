/** The lenient half of reading dates: what people type, turned into the EDTF text they probably meant. */

const NAMES =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const SEASONS = { spring: 21, summer: 22, autumn: 23, winter: 24, fall: 23 };
/** Those that English doesn't begin alike. */
const GERMAN = {
  märz: 3,
  mai: 5,
  juni: 6,
  juli: 7,
  oktober: 10,
  dezember: 12,
  frühling: 21,
  frühjahr: 21,
  sommer: 22,
  herbst: 23,
};
const CODES = new Map<string, number>([
  ...NAMES.map((name, index) => [name, index + 1] as const),
  ...Object.entries(SEASONS),
  ...Object.entries(GERMAN),
]);

const two = (number: string | number) => String(number).padStart(2, '0');

/** The EDTF number of a month or season by its name or at least three letters of it: "Sept" is 9. */
function codeOf(word: string): number | undefined {
  const start = word.toLowerCase();
  return start.length < 3 ? undefined : [...CODES].find(([name]) => name.startsWith(start))?.[1];
}

type Groups = Readonly<Record<string, string>>;

/** A way of writing a date: its pattern, and what its named groups come to in EDTF. */
interface Reading {
  readonly pattern: RegExp;
  readonly toEdtf: (groups: Groups) => string | undefined;
}

const numbered = ({ y, m = '', d }: Groups) =>
  d === undefined ? `${y}-${two(m)}` : `${y}-${two(m)}-${two(d)}`;

function named({ y, word = '', d }: Groups): string | undefined {
  const code = codeOf(word);
  if (code === undefined || (d !== undefined && code > 12)) return undefined;
  return numbered({ y: y ?? '', m: String(code), ...(d === undefined ? {} : { d }) });
}

/** Ways of writing a date that leave no doubt; where all are numbers, the day comes before the month. */
const PLAIN: readonly Reading[] = [
  {
    pattern: /^(?<d>\d{1,2})(?:st|nd|rd|th|\.)? (?<word>\p{L}+)\.?,? (?<y>\d{4})$/iu,
    toEdtf: named,
  },
  { pattern: /^(?<word>[a-z]+)\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})$/i, toEdtf: named },
  { pattern: /^(?<word>\p{L}+)\.?,? (?<y>\d{4})$/iu, toEdtf: named },
  { pattern: /^(?<word>winter) (?<y>\d{4})[-/](?:\d\d|\d{4})$/i, toEdtf: named },
  { pattern: /^q(?<q>[1-4]) (?<y>\d{4})$/i, toEdtf: ({ q, y }) => `${y}-${32 + Number(q)}` },
  { pattern: /^(?<y>\d{4})[-./](?<m>\d{1,2})$/, toEdtf: numbered },
  { pattern: /^(?<y>\d{4})[-./](?<m>\d{1,2})[-./](?<d>\d{1,2})$/, toEdtf: numbered },
  { pattern: /^(?<m>\d{1,2})[-./](?<y>\d{4})$/, toEdtf: numbered },
  { pattern: /^(?<d>\d{1,2})[-./](?<m>\d{1,2})[-./](?<y>\d{4})$/, toEdtf: numbered },
];

const marked = ({ rest = '', mark = '~' }: Groups) => `${plainGuess(rest) ?? rest}${mark}`;

/** Guesses that a person should confirm: fit for a suggestion, not for reading on. */
const DOUBTFUL: readonly Reading[] = [
  { pattern: /^(?<m>\d{1,2})[-./](?<d>\d{1,2})[-./](?<y>\d{4})$/, toEdtf: numbered },
  { pattern: /^(?<y>\d{4})-(?<d>\d\d)-(?<m>\d\d)$/, toEdtf: numbered },
  { pattern: /^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)$/, toEdtf: numbered },
  { pattern: /^(?<a>\d{4})-(?<b>\d{4})$/, toEdtf: ({ a, b }) => `${a}/${b}` },
  { pattern: /^(?:the )?(?<decade>\d{3})0s$/i, toEdtf: ({ decade }) => `${decade}X` },
  { pattern: /^(?<mark>[?~%])(?<rest>.+)$/, toEdtf: marked },
  { pattern: /^(?:c\.|ca\.|circa|about|around) ?(?<rest>.+)$/i, toEdtf: marked },
  { pattern: /^(?<rest>.+)(?:\?~|~\?)$/, toEdtf: ({ rest = '' }) => marked({ rest, mark: '%' }) },
  {
    // The offset is never guessed: only what is written is put into form.
    pattern:
      /^(?<date>\d{4}-\d\d-\d\d)[T ](?<time>\d\d:\d\d)(?<seconds>:\d\d)?(?:\.\d+)?(?<offset>Z|[+-]\d\d:\d\d)$/,
    toEdtf: ({ date, time, seconds = ':00', offset }) => `${date}T${time}${seconds}${offset}`,
  },
  { pattern: /^(?<rest>\d{4}-\d\d-\d\d)T.*(?<mark>[?~%])$/, toEdtf: marked },
];

function* readingsOf(text: string, readings: readonly Reading[]): Generator<string> {
  for (const { pattern, toEdtf } of readings) {
    const { groups } = pattern.exec(text) ?? {};
    const edtf = groups && toEdtf(groups);
    if (edtf) yield edtf;
  }
}

/** The text with single spaces, ASCII hyphens, and capital X, T and Z where no other letter stands. */
export function tidied(text: string): string {
  const spaced = text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[‐-―−]/g, '-');
  return /^[^a-su-wy]*$/i.test(spaced) ? spaced.toUpperCase() : spaced;
}

/** The EDTF of a date written plainly ("24 Feb 2026", "24/02/2026", "summer 2025"); it may name no real day. */
export const plainGuess = (text: string): string | undefined => {
  const [first] = readingsOf(tidied(text), PLAIN);
  return first;
};

/** What may have been meant by a text that is not EDTF, the likeliest first; none is checked for sense. */
export function* guesses(text: string): Generator<string> {
  const tidy = tidied(text);
  yield tidy;
  yield* readingsOf(tidy, PLAIN);
  yield* readingsOf(tidy, DOUBTFUL);
  const ends = tidy.split('/').map((end) => end.trim());
  if (ends.length === 2) yield ends.map((end) => plainGuess(end) ?? end).join('/');
}
