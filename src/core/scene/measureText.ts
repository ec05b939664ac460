import { FONT_ADVANCES, FONT_HEIGHTS } from './fontMetrics.ts';

/** The two weights text is drawn in: regular and semibold. */
export type Weight = 400 | 600;

/** Heights above (and, for the descent, below) the baseline, in em. */
export const ASCENT = FONT_HEIGHTS.ascender / 1000;
export const DESCENT = FONT_HEIGHTS.descender / 1000;
export const CAP_HEIGHT = FONT_HEIGHTS.capHeight / 1000;

const ADVANCES: ReadonlyMap<string, readonly [regular: number, semibold: number]> = new Map(
  FONT_ADVANCES.flatMap(([regular, semibold, characters]) =>
    Array.from(characters).map((character) => [character, [regular, semibold]] as const),
  ),
);

const ELLIPSIS = '…';
/** Drawn as the hyphen, though the font has no glyph of their own for them. */
const OTHER_HYPHENS = /[\u2010\u2011]/u;
const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\p{Emoji_Modifier}]/u;
const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Presentation}/u;

/** A character with all that must stay with it: marks, joiners, the other half of a flag or a joined emoji. */
const CLUSTER =
  /(?:\p{Regional_Indicator}{2}|.)(?:\u200d\p{Extended_Pictographic}|[\p{M}\p{Cf}\p{Emoji_Modifier}])*/gsu;
/** White space at which a line may break: all but the non-breaking kinds. */
const BREAKING_SPACE = /[^\S\u00a0\u2007\u202f\ufeff]+/u;
const NOT_AT_START = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}々ー]/u;
const NOT_AT_END = /^[\p{Ps}\p{Pi}]/u;

/**
 * Width in px of one line of text set in Source Sans 3 at `size` px, from the font's own advance widths, so the same
 * in browser, worker and Node. Kerning and ligatures are ignored. Marks have no width. What the font lacks is drawn in
 * a font we cannot know: 1 em is assumed for CJK, full-width characters and emoji, 0.6 em for the rest.
 */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  return (toUnits(text, weight) * size) / 1000;
}

/**
 * Breaks text into lines at most `maxWidth` px wide: as few as can be, then about as long as each other.
 *
 * A line may end at a space, after a hyphen, dash or slash inside a word, and between CJK characters; a word wider
 * than a line is cut between characters. A line is wider than `maxWidth` only when it is a single character. With
 * `maxLines` (at least 1), the last line ends with "…" when text is left over. White space is collapsed, characters
 * stay in logical order, and blank text gives no lines.
 */
export function wrapText(
  text: string,
  maxWidth: number,
  size: number,
  weight: Weight = 400,
  maxLines = Infinity,
): string[] {
  const limit = (maxWidth * 1000) / size;
  const atoms = atomsOf(text, limit, weight);
  const lines = fill(atoms, limit, weight);
  const allowed = Math.max(1, maxLines);
  if (lines.length <= allowed) return balance(atoms, limit, weight).map(join);
  const rest = join(lines.slice(allowed - 1).flat());
  return [...lines.slice(0, allowed - 1).map(join), ellipsize(rest, limit, weight)];
}

/** Breaks running text into lines at the same places as `wrapText`, but each as full as can be. */
export function fillText(text: string, maxWidth: number, size: number): string[] {
  const limit = (maxWidth * 1000) / size;
  return fill(atomsOf(text, limit, 400), limit, 400).map(join);
}

const atomsOf = (text: string, limit: number, weight: Weight): Atom[] =>
  text
    .split(BREAKING_SPACE)
    .filter((word) => word !== '')
    .flatMap((word) => toAtoms(word, weight))
    .flatMap((atom) => cutToFit(atom, limit, weight));

/** A run of text no line breaks in. */
interface Atom {
  readonly text: string;
  readonly units: number;
  /** What stands before it unless it begins a line. */
  readonly glue: '' | ' ';
}

/** Width in thousandths of an em: whole numbers, so that sums do not depend on their order. */
function toUnits(text: string, weight: Weight): number {
  let units = 0;
  for (const character of text) units += advance(character, weight);
  return units;
}

function advance(character: string, weight: Weight): number {
  const known = ADVANCES.get(character);
  if (known) return known[weight === 600 ? 1 : 0];
  if (ZERO_WIDTH.test(character)) return 0;
  if (CJK.test(character) || EMOJI.test(character)) return 1000;
  if (OTHER_HYPHENS.test(character)) return advance('-', weight);
  if (/\s/u.test(character)) return advance(' ', weight);
  const base = character.normalize('NFD');
  return base === character ? 600 : toUnits(base, weight);
}

function toClusters(text: string): string[] {
  return text.match(CLUSTER) ?? [];
}

/** Splits a word where a line may break; the first atom carries the space before the word. */
function toAtoms(word: string, weight: Weight): Atom[] {
  const texts: string[] = [];
  let previous = '';
  for (const cluster of toClusters(word)) {
    const last = texts.at(-1);
    if (last === undefined || mayBreak(last, previous, cluster)) texts.push(cluster);
    else texts[texts.length - 1] = last + cluster;
    previous = cluster;
  }
  return texts.map((text, index) => toAtom(text, index === 0 ? ' ' : '', weight));
}

function toAtom(text: string, glue: Atom['glue'], weight: Weight): Atom {
  return { text, glue, units: toUnits(text, weight) };
}

/** Whether a line may end between two clusters of a word, `before` being the atom so far. */
function mayBreak(before: string, previous: string, next: string): boolean {
  if (NOT_AT_START.test(next) || NOT_AT_END.test(previous)) return false;
  if (CJK.test(previous) || CJK.test(next)) return true;
  return (
    /^[-\u2010–—/]/u.test(previous) && /[\p{L}\p{N}]/u.test(before) && /^[\p{L}\p{N}]/u.test(next)
  );
}

/** An atom wider than a line, cut into pieces of about one length. */
function cutToFit(atom: Atom, limit: number, weight: Weight): Atom[] {
  if (atom.units <= limit) return [atom];
  const clusters = toClusters(atom.text).map((cluster) => toAtom(cluster, '', weight));
  return balance(clusters, limit, weight).map((piece, index) =>
    toAtom(join(piece), index === 0 ? atom.glue : '', weight),
  );
}

/** Greedy lines: each takes what fits, and at least one atom. */
function fill(atoms: readonly Atom[], limit: number, weight: Weight): Atom[][] {
  const space = advance(' ', weight);
  const lines: Atom[][] = [];
  let used = 0;
  for (const atom of atoms) {
    const needed = atom.units + (atom.glue === ' ' ? space : 0);
    const line = lines.at(-1);
    if (line && used + needed <= limit) {
      line.push(atom);
      used += needed;
    } else {
      lines.push([atom]);
      used = atom.units;
    }
  }
  return lines;
}

/** Greedy lines at the narrowest width that needs no more of them. */
function balance(atoms: readonly Atom[], limit: number, weight: Weight): Atom[][] {
  let best = fill(atoms, limit, weight);
  if (best.length < 2) return best;
  const count = best.length;
  let tooNarrow = 0;
  let enough = Math.floor(limit);
  while (enough - tooNarrow > 1) {
    const middle = Math.floor((tooNarrow + enough) / 2);
    const lines = fill(atoms, middle, weight);
    if (lines.length > count) {
      tooNarrow = middle;
    } else {
      enough = middle;
      best = lines;
    }
  }
  return best;
}

function join(atoms: readonly Atom[]): string {
  return atoms.map(({ text, glue }, index) => (index === 0 ? text : glue + text)).join('');
}

/** As much of the text as fits before an ellipsis; the ellipsis alone when nothing does. */
function ellipsize(text: string, limit: number, weight: Weight): string {
  const room = limit - advance(ELLIPSIS, weight);
  let kept = '';
  let used = 0;
  for (const cluster of toClusters(text)) {
    used += toUnits(cluster, weight);
    if (used > room) break;
    kept += cluster;
  }
  return kept.trimEnd() + ELLIPSIS;
}
