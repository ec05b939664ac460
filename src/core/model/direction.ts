/**
 * Signs that set the direction of reading by force (Unicode Standard Annex #9): what opens, and what closes it. A text
 * with one of them may turn round whatever is drawn after it.
 */
const CLOSED_BY: Readonly<Record<string, string>> = {
  '\u202A': '\u202C',
  '\u202B': '\u202C',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
};
const DIRECTING = /[\u202A-\u202E\u2066-\u2069]/;

/**
 * A text that reaches no further than itself: what is opened in it is closed in it, in order. The rest of such signs
 * is left out, and so are overrides (U+202D, U+202E), which only ever make a text read as another.
 */
export function contained(text: string): string {
  if (!DIRECTING.test(text)) return text;
  const letters = Array.from(text);
  const kept = new Set<number>();
  const open: number[] = [];
  for (const [at, letter] of letters.entries()) {
    if (Object.hasOwn(CLOSED_BY, letter)) open.push(at);
    const last = open.at(-1);
    if (last === undefined || CLOSED_BY[letters[last]!] !== letter) continue;
    kept.add(last).add(at);
    open.pop();
  }
  return letters.filter((letter, at) => kept.has(at) || !DIRECTING.test(letter)).join('');
}

/** The same of all texts in plain data, and of the names of its parts. */
export function containedAll<Data>(data: Data): Data {
  return DIRECTING.test(JSON.stringify(data)) ? (deeply(data) as Data) : data;
}

function deeply(value: unknown): unknown {
  if (typeof value === 'string') return contained(value);
  if (Array.isArray(value)) return value.map(deeply);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [contained(key), deeply(one)]),
  );
}
