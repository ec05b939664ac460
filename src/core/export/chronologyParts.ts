import type { Bits } from '../graph/bits.ts';
import { chronology } from '../graph/chronology.ts';
import type { Graph } from '../graph/graph.ts';
import { sentenceOf } from '../graph/sentence.ts';
import { sourceOf, titleInWords } from '../graph/voices.ts';
import { EN } from '../messages/en/en.ts';

interface Entry {
  readonly sentence: string;
  /** The numbers of all its sources, also of those that deny it. */
  readonly sources: readonly number[];
}

interface NumberedSource {
  readonly number: number;
  readonly words: string;
  readonly url: string | undefined;
}

/** What passes the filters as a chronology to read, whatever it is written in. */
export interface ChronologyParts {
  readonly title: string;
  readonly about: readonly string[];
  readonly moments: readonly { readonly heading: string; readonly entries: readonly Entry[] }[];
  readonly sources: readonly NumberedSource[];
}

export function chronologyParts(graph: Graph, rows: Bits): ChronologyParts {
  const { meta } = graph.dataset;
  const numbers = new Map<string, number>();
  const numberOf = (source: string) => {
    if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
    return numbers.get(source)!;
  };
  const moments = chronology(EN, graph, rows).map((moment) => ({
    heading: moment.heading,
    entries: moment.rows.map((row) => {
      const statement = graph.statements[row]!;
      return {
        sentence: sentenceOf(graph, statement),
        sources: [...new Set(statement.claims.map(({ source }) => numberOf(source)))],
      };
    }),
  }));
  const sources = [...numbers].flatMap(([id, number]): NumberedSource[] => {
    const source = sourceOf(graph, id);
    if (source === undefined) return [];
    const { author, publisher, published, url } = source;
    const parts = [author, publisher, titleInWords(EN, source), published];
    return [{ number, words: parts.filter((part) => part !== undefined).join(', '), url }];
  });
  return {
    title: meta.title,
    about: [
      ...(meta.description === undefined ? [] : [meta.description]),
      ...(meta.fictional === true ? [EN.evidence.fictional] : []),
    ],
    moments,
    sources,
  };
}
