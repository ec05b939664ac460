import { closestMatch } from 'leven';

/** Finds the candidate that a misspelt word was probably meant to be. */
export type FindClosest = (word: string, candidates: readonly string[]) => string | undefined;

/** How many words one reading may compare before it stops guessing: about a second's work. */
const COMPARISONS = 2_000_000;
const LONGEST_WORD = 100;

const withoutDigits = (word: string) => word.replace(/\d+/g, '');

/** One slip in a short word, two in a longer one; words of one or two letters are not guessed at. */
const slipsAllowed = (word: string) => (word.length < 3 ? 0 : word.length < 6 ? 1 : 2);

function closest(word: string, candidates: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const slips = slipsAllowed(word);
  const near = candidates.filter((candidate) => Math.abs(candidate.length - word.length) <= slips);
  const sameButCase = near.find((candidate) => candidate.toLowerCase() === lower);
  if (sameButCase !== undefined) return sameButCase;
  if (slips === 0) return undefined;
  // "r12" is not a slip for "r13": numbered ids are all close to each other.
  const plain = withoutDigits(word);
  const guesses = plain === word ? near : near.filter((guess) => withoutDigits(guess) !== plain);
  return closestMatch(word, guesses, { maxDistance: slips });
}

/** Makes the guesser of one reading: it remembers what it was asked, and a budget bounds its work. */
export function closestFinder(): FindClosest {
  const remembered = new WeakMap<readonly string[], Map<string, string | undefined>>();
  let budget = COMPARISONS;
  return (word, candidates) => {
    if (word.length > LONGEST_WORD) return undefined;
    const answers = remembered.get(candidates) ?? new Map<string, string | undefined>();
    remembered.set(candidates, answers);
    if (!answers.has(word) && budget > 0) {
      budget -= candidates.length;
      answers.set(word, closest(word, candidates));
    }
    return answers.get(word);
  };
}

/** A guess as the sentence that is shown to the reader. */
export const didYouMean = (guess: string | undefined) =>
  guess === undefined ? undefined : `did you mean \`${guess}\`?`;
