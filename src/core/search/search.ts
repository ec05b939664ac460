import type MiniSearch from 'minisearch';
import type { SearchResult } from 'minisearch';
import { atOnce } from '../graph/atOnce.ts';
import type { Graph } from '../graph/graph.ts';
import { rowsOfSource } from '../graph/voices.ts';
import type { Messages } from '../messages/messages.ts';
import type { SourceId } from '../model/dataset.ts';
import { CLOSENESS, type Closeness, closeness, slipsAllowed } from './closeness.ts';
import { type Found, foundOf, importanceOf } from './found.ts';
import { type Kind, KINDS, type Place, PLACES, searchIndexOf } from './searchIndex.ts';
import { wordsAsked, wordsIn } from './words.ts';

/** What was found of one kind: how much in all, and the best of it. */
export interface FoundGroup {
  readonly kind: Kind;
  readonly count: number;
  readonly results: readonly Found[];
}

/** How well one thing answers: by its worst word, in the place where that stands. */
interface Ranked {
  readonly kind: Kind;
  readonly number: number;
  /** True where the words are the whole of its name, or of another name it has. */
  readonly isWhole: boolean;
  readonly closeness: number;
  readonly place: number;
  readonly importance: number;
}

/**
 * What in a graph answers a text: everything that holds each of its words, or a word that begins with it or differs by
 * a slip. Groups come in the order actors, statements, sources; those that only a slip leads to come after the others.
 * Whole names come first, then exact words, beginnings, slips; then what matters more, or is more recent. A kind whose
 * limit is 0 is left out.
 */
export const search = (
  messages: Messages,
  graph: Graph,
  text: string,
  limit: (kind: Kind) => number,
): readonly FoundGroup[] => atOnce(searching(messages, graph, text, limit));

/**
 * The same with a break now and then, for who has to answer meanwhile: the first search in a graph makes its index. Once
 * all of a kind has been looked through, what was found so far is told, in the order that it keeps.
 */
export function* searching(
  messages: Messages,
  graph: Graph,
  text: string,
  limit: (kind: Kind) => number,
): Generator<readonly FoundGroup[] | undefined, readonly FoundGroup[]> {
  const asked = wordsAsked(text);
  const answers = new Map(KINDS.map((kind) => [kind, new Answers(limit(kind))]));
  const wanted = new Set<Kind>(KINDS.filter((kind) => limit(kind) > 0));
  const found = (isAll: boolean): readonly FoundGroup[] =>
    KINDS.map((kind) => ({ kind, ...answers.get(kind)!.ofKind(kind) }))
      // What only a slip leads to would have to make way for what is yet to come.
      .filter(({ best: [best] }) => best !== undefined && (isAll || !isSlip(best)))
      .toSorted((a, b) => Number(isSlip(a.best[0]!)) - Number(isSlip(b.best[0]!)))
      .map(({ kind, count, best }) => ({
        kind,
        count,
        results: best.map(({ number }) => foundOf(messages, graph, kind, number, asked)),
      }));
  for (const step of searchIndexOf(graph)) {
    if (step !== undefined && asked.length > 0) {
      if ('over' in step) {
        wanted.delete(step.over);
        // The rest of the index is not asked for.
        if (wanted.size === 0) break;
        yield found(false);
      } else if (wanted.has(step.part.kind)) {
        for (const result of candidates(step.part.index, asked)) {
          const ranked = ranking(graph, result, asked);
          if (ranked !== undefined) answers.get(ranked.kind)!.add(ranked);
        }
      }
    }
    yield undefined;
  }
  return asked.length === 0 ? [] : found(true);
}

/** The statements that have a claim from a source, the most recent first; its words are marked as in a search. */
export function statementsFrom(messages: Messages, graph: Graph, source: string): readonly Found[] {
  const rows = rowsOfSource(graph).get(source as SourceId) ?? [];
  return rows
    .toSorted((a, b) => importanceOf(graph, 'statement', b) - importanceOf(graph, 'statement', a))
    .map((row) => foundOf(messages, graph, 'statement', row, []));
}

const candidates = (part: MiniSearch, asked: readonly string[]): readonly SearchResult[] =>
  part.search(asked.join(' '), {
    tokenize: () => [...asked],
    combineWith: 'AND',
    prefix: true,
    // Letters in the wrong order count as two here, and as one when results are gone through.
    fuzzy: (term) => (slipsAllowed(term) === 0 ? false : 2),
  });

/** How well a candidate answers; nothing where one of its words is too far from what was asked for. */
function ranking(graph: Graph, result: SearchResult, asked: readonly string[]): Ranked | undefined {
  const { kind, number } = result as SearchResult & {
    readonly kind: Kind;
    readonly number: number;
  };
  const best = asked.map((word) => bestAnswer(word, result.match));
  if (best.some((one) => one === undefined)) return undefined;
  const answers = best.filter((one) => one !== undefined);
  return {
    kind,
    number,
    isWhole: kind === 'actor' && isWholeName(graph, number, asked),
    closeness: Math.max(...answers.map((one) => one.closeness)),
    place: Math.max(...answers.map((one) => one.place)),
    importance: importanceOf(graph, kind, number),
  };
}

interface Answer {
  readonly closeness: number;
  readonly place: number;
}

function bestAnswer(word: string, match: SearchResult['match']): Answer | undefined {
  return Object.entries(match)
    .flatMap(([term, fields]): Answer[] => {
      const how: Closeness | undefined = closeness(word, term);
      const places = PLACES.flatMap((place, index) => (fields.includes(place) ? [index] : []));
      // An unfinished word: the finished one is there too, where this is no slip.
      if (how === undefined || (places.length === 0 && how !== 'slip')) return [];
      const place = places[0] ?? PLACES.indexOf('alias' satisfies Place);
      return [{ closeness: CLOSENESS.indexOf(how), place }];
    })
    .toSorted((a, b) => a.closeness - b.closeness || a.place - b.place)[0];
}

function isWholeName(graph: Graph, number: number, asked: readonly string[]): boolean {
  const { name, aliases = [] } = graph.actors[number]!;
  return [name, ...aliases].some((one) => {
    const words = new Set(wordsIn(one).map(({ term }) => term));
    return asked.length === words.size && asked.every((word) => words.has(word));
  });
}

/** Negative where `a` is the better answer. */
const better = (a: Ranked, b: Ranked): number =>
  Number(b.isWhole) - Number(a.isWhole) ||
  a.closeness - b.closeness ||
  a.place - b.place ||
  b.importance - a.importance ||
  a.number - b.number;

/** Counts answers of one kind, and keeps the best of them in order. */
class Answers {
  private readonly most: number;
  private readonly best: Ranked[] = [];
  private count = 0;
  private slips = 0;

  constructor(most: number) {
    this.most = most;
  }

  add(one: Ranked): void {
    this.count += 1;
    if (isSlip(one)) this.slips += 1;
    const worst = this.best.at(-1);
    const isFull = this.best.length >= this.most;
    if (isFull && (worst === undefined || better(one, worst) > 0)) return;
    const at = this.best.findIndex((other) => better(one, other) < 0);
    this.best.splice(at < 0 ? this.best.length : at, 0, one);
    if (this.best.length > this.most) this.best.pop();
  }

  /** A name may be a slip of another, but what only a slip leads to is no answer of the other kinds. */
  ofKind(kind: Kind): { readonly count: number; readonly best: readonly Ranked[] } {
    const hasSlips = kind === 'actor' || this.slips === this.count;
    return hasSlips
      ? { count: this.count, best: this.best }
      : { count: this.count - this.slips, best: this.best.filter((one) => !isSlip(one)) };
  }
}

const isSlip = (one: Ranked): boolean => one.closeness === CLOSENESS.indexOf('slip');
