import { allBits, type Bits } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';
import { chronologyParts } from './chronologyParts.ts';

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
  const { title, about, moments, sources } = chronologyParts(graph, rows);
  const listed = moments.map(({ heading, entries }) => {
    const lines = entries.map((one) => `- ${plain(one.sentence)} [${one.sources.join(', ')}]`);
    return `## ${plain(heading)}\n\n${lines.join('\n')}\n`;
  });
  const cited = sources.map(
    ({ number, words, url }) => `${number}. ${plain(words)}${url === undefined ? '' : ` <${url}>`}`,
  );
  const said = about.map((text) => `${plain(text)}\n\n`).join('');
  return `# ${plain(title)}\n\n${said}${listed.join('\n')}\n## Sources\n\n${cited.join('\n')}\n`;
}
