import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeActorGraph } from '../../../src/core/formats/actorGraph.ts';
import { readText } from '../../../src/core/formats/formats.ts';
import { withoutAdvice } from '../../support/withoutAdvice.ts';

const SMALL = readFileSync(new URL('../../fixtures/small.json', import.meta.url), 'utf8');
const told = (text: string, fileName?: string) =>
  readText(text, fileName).diagnostics.map(
    ({ code, line, column, message }) => `${line}:${column} ${code} ${message}`,
  );

describe('reading a text of any format', () => {
  test('goes by what it holds', () => {
    expect(withoutAdvice(readText(SMALL).diagnostics)).toEqual([]);
    expect(readText(`\uFEFF${SMALL}`, 'graph.txt').ok).toBe(true);
    expect(told(SMALL.replace('"format"', '"formt"'))).toEqual([
      expect.stringContaining('1:1 missing-format'),
      expect.stringContaining('3:3 unknown-key'),
    ]);
  });

  test('goes by the name of the file where the text does not tell', () => {
    expect(told('[1]', 'data/Graph.JSON')).toEqual([expect.stringContaining('1:1 not-an-object')]);
  });

  test('says so when it knows neither', () => {
    expect(told('from:to:a:b', 'ties.xyz')).toEqual([
      expect.stringContaining(
        '1:1 unknown-content found `from:to:a:b`: expected one of Actor graph',
      ),
    ]);
    expect(told(' \n')).toEqual([
      expect.stringContaining('1:1 unknown-content the text is empty: expected one of'),
    ]);
  });
});

test('the format of ours reads back what it writes', () => {
  const small = readText(SMALL);
  if (!small.ok) throw new Error('the small file has faults');
  const { diagnostics, ...read } = readText(writeActorGraph(small.dataset));
  expect(read).toEqual({ ok: true, dataset: small.dataset });
  expect(withoutAdvice(diagnostics)).toEqual([]);
});
