// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { chronologyHtmlOf } from '../../../src/core/export/chronologyHtml.ts';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import { sentenceOf } from '../../../src/core/graph/sentence.ts';
import { aDataset, aGraph, datasets } from '../../support/builders.ts';

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');

const texts = (page: Document, selector: string) =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);

test('dates are headings, sentences lead to their sources, and those to where they stand', () => {
  const page = parsed(
    chronologyHtmlOf(
      aGraph({
        meta: { language: 'cy', fictional: true },
        sources: [
          { id: 's1', url: 'https://example.org/a?b=1&c="2"' },
          { id: 's2', title: 'Minutes', publisher: 'Council' },
        ],
        relations: [
          {
            date: '2026-01-02',
            claims: [
              { source: 's2', stance: 'asserts' },
              { source: 's1', stance: 'denies' },
            ],
          },
          { date: '2025', claims: [{ source: 's2', stance: 'asserts' }] },
        ],
      }),
    ),
  );
  expect(page.documentElement.lang).toBe('cy');
  expect(page.title).toBe('The harbour');
  expect(texts(page, 'h1')).toEqual(['The harbour']);
  expect(texts(page, 'h2')).toEqual(['2025', '2 January 2026', 'Sources']);
  expect(texts(page, 'section li')).toEqual([
    'Ann threatened Bob, 2025. [1]',
    'Ann threatened Bob, 2 January 2026, according to Council; Amber Gazette denies it. [1, 2]',
    'Council, “Minutes”',
    'Amber Gazette, “Harbour fight”',
  ]);
  expect(texts(page, 'p')).toEqual(['Everything in it is fictional.']);
  for (const link of page.querySelectorAll('ul a')) {
    const target = page.getElementById(link.getAttribute('href')!.slice(1))!;
    expect(target.getAttribute('value')).toBe(link.textContent);
  }
  expect(page.querySelector('ol a')?.getAttribute('href')).toBe('https://example.org/a?b=1&c="2"');
});

test('its policy allows its own style and nothing else', () => {
  const page = parsed(chronologyHtmlOf(aGraph({ relations: [{}] })));
  const hash = createHash('sha256')
    .update(page.querySelector('style')!.textContent)
    .digest('base64');
  expect(
    page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'),
  ).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
});

const HOSTILE = fc.constantFrom(
  '<script>alert(1)</script>',
  '</title><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onclick='alert(1)",
  '</style><b>',
  '<!--',
  '&lt;b&gt;',
  'javascript:alert(1)',
);

property.prop([datasets(), HOSTILE])('whatever a file says is text', (dataset, odd) => {
  const graph = buildGraph({
    ...dataset,
    meta: { ...dataset.meta, title: odd, description: odd, language: odd },
    actors: dataset.actors.map((actor) => ({ ...actor, name: odd })),
    sources: dataset.sources.map((source) => ({
      ...source,
      title: odd,
      publisher: odd,
      author: odd,
    })),
  });
  const page = parsed(chronologyHtmlOf(graph));
  const names = new Set([...page.querySelectorAll('*')].map(({ localName }) => localName));
  for (const name of names) {
    expect([
      'html',
      'head',
      'meta',
      'title',
      'style',
      'body',
      'main',
      'h1',
      'h2',
      'p',
      'section',
      'ul',
      'ol',
      'li',
      'a',
    ]).toContain(name);
  }
  expect(page.querySelectorAll('[onclick], [onerror], [onload]')).toHaveLength(0);
  expect(page.querySelector('h1')?.textContent).toBe(odd);
  expect(page.documentElement.lang).toBe(odd);
  const sentences = texts(page, 'ul > li').map((text) => text.replace(/ \[[\d, ]+\]$/, ''));
  expect(sentences.toSorted()).toEqual(
    graph.statements.map((statement) => sentenceOf(graph, statement)).toSorted(),
  );
});

test('an empty graph is a page too', () => {
  expect(texts(parsed(chronologyHtmlOf(buildGraph(aDataset()))), 'h2')).toEqual(['Sources']);
});
