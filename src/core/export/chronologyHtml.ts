import { allBits, type Bits } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';
import { chronologyParts } from './chronologyParts.ts';
import { htmlElement as element, htmlText } from './html.ts';

const CSS = [
  ':root{color-scheme:light dark}',
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}',
  'h1{font-size:1.75rem;line-height:1.2}',
  'h2{font-size:1.125rem;margin:1.5rem 0 .25rem;break-after:avoid}',
  'ul{margin:0;padding-left:1.25rem}',
  'li{margin:.25rem 0;break-inside:avoid}',
  ':target{outline:2px solid;outline-offset:2px}',
  '@media print{body{max-width:none;margin:0;padding:0;font-size:11pt}a{color:inherit}a[href^=http]::after{content:" <" attr(href) ">"}}',
].join('');

/** Of the style above, so that the page can forbid all others. */
const CSS_HASH = 'sha256-i8Dic15/PVd2Kjg6NIExZMO8J7T9xTG1bjVuQANZCkI=';

const POLICY = `default-src 'none'; style-src '${CSS_HASH}'; base-uri 'none'; form-action 'none'`;

/**
 * Writes what passes the filters as a page of its own: a section for each date, a sentence for each statement with links to
 * its sources, then the sources with links to theirs. It holds no script and asks for nothing; its policy forbids both.
 */
export function chronologyHtmlOf(
  graph: Graph,
  rows: Bits = allBits(graph.statements.length),
): string {
  const { title, about, moments, sources } = chronologyParts(graph, rows);
  const { language = 'en' } = graph.dataset.meta;
  const link = (number: number) =>
    element('a', { href: `#source-${number}`, 'aria-label': `source ${number}` }, String(number));
  const sections = moments.map(({ heading, entries }) =>
    element(
      'section',
      {},
      element('h2', {}, htmlText(heading)),
      element(
        'ul',
        {},
        ...entries.map((one) =>
          element('li', {}, htmlText(one.sentence), ` [${one.sources.map(link).join(', ')}]`),
        ),
      ),
    ),
  );
  const cited = sources.map(({ number, words, url }) =>
    element(
      'li',
      { id: `source-${number}`, value: String(number) },
      url === undefined
        ? htmlText(words)
        : element('a', { href: url, rel: 'noreferrer' }, htmlText(words)),
    ),
  );
  const body = [
    element('h1', { dir: 'auto' }, htmlText(title)),
    ...about.map((text) => element('p', { dir: 'auto' }, htmlText(text))),
    ...sections,
    element('section', {}, element('h2', {}, 'Sources'), element('ol', {}, ...cited)),
  ];
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${htmlText(POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Dramatis">',
    element('title', {}, htmlText(title)),
    element('style', {}, CSS),
  ];
  const page = element(
    'html',
    { lang: language },
    element('head', {}, ...head.map((line) => `\n${line}`), '\n'),
    '\n',
    element('body', {}, element('main', {}, ...body.map((line) => `\n${line}`), '\n')),
  );
  return `<!doctype html>\n${page}\n`;
}
