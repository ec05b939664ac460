import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  COLUMN_ROLES,
  guessColumns,
  type TableColumns,
  withColumn,
} from '../../../src/core/formats/columns.ts';
import { readGraph } from '../../../src/core/formats/readGraph.ts';
import { countRows, datasetOfRows } from '../../../src/core/formats/table.ts';
import { LONGEST_NAME, LONGEST_TEXT } from '../../../src/core/model/dataset.ts';
import { LETTERS } from '../../support/hostile.ts';
import { csvOf } from '../../../src/core/table/separatedValues.ts';

const guessOf = (...lines: readonly string[]) => guessColumns(lines.map((line) => line.split(',')));

/** By what our own tables call them. */
const HEADINGS = {
  from: 'from',
  to: 'to',
  type: 'type',
  date: 'date',
  start: 'start',
  end: 'end',
  source: 'source url',
  summary: 'summary',
  direction: 'direction',
} as const;

const bytesOf = (text: string) => new TextEncoder().encode(text);
const open = (text: string, columns?: TableColumns | 'ask') =>
  readGraph(bytesOf(text), 'ties.csv', { today: '2026-11-22', columns });

describe('what columns hold', () => {
  property.prop([
    fc
      .shuffledSubarray([...COLUMN_ROLES], { minLength: 2 })
      .filter((roles) => roles.includes('from') && roles.includes('to')),
  ])('is what our own headings say, in whatever order', (roles) => {
    const rows = [roles.map((role) => HEADINGS[role]), roles.map((role) => `a ${role}`)];
    expect(guessColumns(rows)).toEqual({
      columns: { hasHeadings: true, at: Object.fromEntries(roles.map((role, n) => [role, n])) },
      isCertain: true,
    });
  });

  test.each([
    [
      'other words for the ends',
      ['Absender,Empfänger,Art', 'A,B,zahlte'],
      { from: 0, to: 1, type: 2 },
    ],
    [
      'Gephi’s edges',
      ['Source,Target,Type,Id,Label,Weight', 'a,b,Undirected,1,pays,2'],
      { from: 0, to: 1, direction: 2, type: 4 },
    ],
    [
      'a source beside the ends',
      ['from,to,source', 'a,b,The Paper'],
      { from: 0, to: 1, source: 2 },
    ],
    [
      'a source that is an end',
      ['source,target,url', 'a,b,http://x.org'],
      { from: 0, to: 1, source: 2 },
    ],
    [
      'a score that is no source',
      ['from,to,link,url', 'a,b,3,http://x.org'],
      { from: 0, to: 1, source: 3 },
    ],
    [
      'a link that is what links them',
      ['from,to,link', 'a,b,director of'],
      { from: 0, to: 1, type: 2 },
    ],
    [
      'a link that leads somewhere',
      ['from,to,link', 'a,b,https://x.org'],
      { from: 0, to: 1, source: 2 },
    ],
    ['a column that is empty', ['from,to,type,label', 'a,b,,pays'], { from: 0, to: 1, type: 3 }],
  ])('%s', (_, lines, at) => {
    expect(guessOf(...lines)).toEqual({ columns: { hasHeadings: true, at }, isCertain: true });
  });

  test('is guessed at where no heading says who the ends are', () => {
    expect(guessOf('weight,payer,date,payee', '3,Ann,2020,Bob')).toEqual({
      columns: { hasHeadings: true, at: { from: 1, to: 3, date: 2 } },
      isCertain: false,
    });
  });

  test('is guessed at where a first row is none of headings', () => {
    expect(guessOf('Ann,2026-02-24,Bob', 'Bob,2026-02-25,Cy')).toEqual({
      columns: { hasHeadings: false, at: { from: 0, to: 2 } },
      isCertain: false,
    });
  });
});

describe('a person is asked', () => {
  test('where the ends are guessed at, and where none can be', async () => {
    const guessed = await open('payer,payee\nAnn,Bob\n');
    expect(guessed).toMatchObject({
      ok: true,
      diagnostics: [{ code: 'guessed-ends' }],
      question: {
        rows: [
          ['payer', 'payee'],
          ['Ann', 'Bob'],
        ],
        columns: { at: { from: 0, to: 1 } },
      },
    });
    const none = await open('payer,weight\n1,2\n');
    expect(none).toMatchObject({ ok: false, question: { columns: { hasHeadings: true } } });
  });

  test('where they wish to be, but not for a table of one column, nor about one that is certain', async () => {
    expect(await open('from,to\nAnn,Bob\n', 'ask')).toMatchObject({ ok: true, question: {} });
    expect(await open('from,to\nAnn,Bob\n')).not.toHaveProperty('question');
    expect(await open('from\nAnn\n', 'ask')).not.toHaveProperty('question');
  });
});

const word = fc.stringMatching(/^[a-z]{1,6}$/);

describe('a table is what a person says it is', () => {
  const columns: TableColumns = {
    hasHeadings: false,
    at: { from: 2, to: 0, type: 1, direction: 3 },
  };

  test('with what has no role kept as it is, and rows that lack an end left out and counted', async () => {
    const result = await open('Bob,paid,Ann,yes,5\nCy,met,Bob,no,6\n,met,Bob,no,7\n', columns);
    if (!result.ok) throw new Error('refused');
    const { actors, relations, vocabulary } = result.dataset;
    expect(actors.map(({ name }) => name)).toEqual(['Ann', 'Bob', 'Cy']);
    expect(relations).toMatchObject([
      { from: 'Ann', to: 'Bob', type: 'paid', 'x-column-5': '5' },
      { from: 'Bob', to: 'Cy', type: 'met' },
    ]);
    expect(vocabulary?.relationTypes).toMatchObject({ paid: { directed: true } });
    expect(result.diagnostics.map(({ message }) => message)).toEqual([
      'not taken over from the file: rows with nobody at one end (1)',
    ]);
    expect(result.columns).toEqual(columns);
    expect(result).not.toHaveProperty('question');
  });

  property.prop([
    fc.array(fc.tuple(word, word, fc.constantFrom('', 'x'), word), { minLength: 1 }),
    fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2, maxLength: 2 }),
    fc.boolean(),
  ])(
    'and every row with two ends is a line, which the counts say beforehand',
    (rows, ends, hasHeadings) => {
      const [from, to] = ends as [number, number];
      const said = { hasHeadings, at: { from, to } };
      const dataset = datasetOfRows(rows, said, { fileName: 'ties.csv', today: '2026-11-22' });
      const whole = rows
        .slice(hasHeadings ? 1 : 0)
        .map((row) => [row[from]!, row[to]!])
        .filter((pair) => !pair.includes(''));
      const names = new Map(dataset?.actors.map(({ id, name }) => [id, name]));
      const lines = dataset?.relations.map((one) => [names.get(one.from), names.get(one.to)]) ?? [];
      expect(lines).toEqual(whole);
      expect(countRows(rows, said)).toEqual({
        rows: rows.length - Number(hasHeadings),
        relations: whole.length,
        actors: new Set(whole.flat()).size,
      });
    },
  );

  test('and a column holds one thing alone', () => {
    // Both change places where both hold something.
    expect(withColumn(columns, 'to', 2).at).toEqual({ from: 0, to: 2, type: 1, direction: 3 });
    expect(withColumn(columns, 'date', 1).at).toEqual({ from: 2, to: 0, date: 1, direction: 3 });
    expect(withColumn(columns, 'type', undefined).at).toEqual({ from: 2, to: 0, direction: 3 });
  });

  property.prop([fc.array(fc.tuple(word, word, word), { minLength: 1 })])(
    'the same as by its headings, where these say so',
    async (rows) => {
      const text = csvOf([['from', 'to', 'type'], ...rows]);
      const byHeadings = await open(text);
      if (!byHeadings.ok) throw new Error('refused');
      const given = await open(text, byHeadings.columns);
      expect(given).toEqual(byHeadings);
    },
  );
});

describe('a preview of hostile rows', () => {
  const columns: TableColumns = { hasHeadings: true, at: { from: 0, to: 1, type: 2, summary: 3 } };
  const file = { fileName: 'ties.csv', today: '2026-11-22' };
  const previewOf = (change: (cell: string) => string) => {
    const rows = ['Ann', 'Bob'].map((name) => [name, `${name}a`, 'paid', 'She did.'].map(change));
    return datasetOfRows([['from', 'to', 'type', 'summary'], ...rows], columns, file)!;
  };
  const textsIn = (value: unknown): readonly string[] =>
    typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : typeof value === 'string'
        ? [value]
        : [];

  test('turns no text round', () => {
    const { actors, relations } = previewOf(
      (cell) => `${LETTERS['a direction turned round']} ${cell}`,
    );
    expect(actors.length).toBe(4);
    const turning = /[\u202a-\u202e\u2066-\u2069]/;
    expect(textsIn([actors, relations]).filter((text) => turning.test(text))).toEqual([]);
  });

  test('cuts what would be too long to draw', () => {
    const { actors, relations } = previewOf((cell) => `${cell} ${'word '.repeat(100_000)}`);
    expect(actors.map(({ name }) => name.length <= LONGEST_NAME)).toEqual([true, true, true, true]);
    for (const { summary = '' } of relations) {
      expect(summary).toMatch(/^She did/);
      expect(summary.length).toBeLessThanOrEqual(LONGEST_TEXT);
    }
  });
});
