import { allBits, type Bits } from '../graph/bits.ts';
import { chronology } from '../graph/chronology.ts';
import type { Graph } from '../graph/graph.ts';
import { EN } from '../messages/en/en.ts';
import { sentenceOf } from '../graph/sentence.ts';
import { sourceOf, titleInWords } from '../graph/voices.ts';

/** A letter that Markdown would read as more than itself. */
const MARKS = /[\\`*_{}[\]<>#|~]/g;

const plain = (text: string): string =>
  text.replaceAll(MARKS, String.raw`\$&`).replaceAll(/\s+/g, ' ');

/**
 * Writes what passes the filters as a chronology in Markdown: a heading for each date, a sentence for each statement with
 * the numbers of its sources, then the sources.
 */
export function chronologyMarkdownOf(
  graph: Graph,
  rows: Bits = allBits(graph.statements.length),
): string {
  const { meta } = graph.dataset;
  const numbers = new Map<string, number>();
  const numberOf = (source: string) => {
    if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
    return numbers.get(source)!;
  };
  const moments = chronology(EN, graph, rows).map(({ heading, rows: listed }) => {
    const lines = listed.map((row) => {
      const statement = graph.statements[row]!;
      const cited = [...new Set(statement.claims.map(({ source }) => numberOf(source)))];
      return `- ${plain(sentenceOf(graph, statement))} [${cited.join(', ')}]`;
    });
    return `## ${plain(heading)}\n\n${lines.join('\n')}\n`;
  });
  const sources = [...numbers].flatMap(([id, number]) => {
    const source = sourceOf(graph, id);
    if (source === undefined) return [];
    const { author, publisher, published, url } = source;
    const parts = [author, publisher, titleInWords(EN, source), published].filter(
      (part) => part !== undefined,
    );
    return [`${number}. ${plain(parts.join(', '))}${url === undefined ? '' : ` <${url}>`}`];
  });
  const about = meta.description === undefined ? '' : `${plain(meta.description)}\n\n`;
  return `# ${plain(meta.title)}\n\n${about}${moments.join('\n')}\n## Sources\n\n${sources.join('\n')}\n`;
}
