import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { tablesZipOf } from '../../../src/core/export/tablesZip.ts';
import { dateStyleOf, dayOfSerial } from '../../../src/core/formats/excelDates.ts';
import { readGraph } from '../../../src/core/formats/readGraph.ts';
import { sheetOf } from '../../../src/core/formats/sheet.ts';
import { collectFaults } from '../../../src/core/formats/faults.ts';
import { unzip } from '../../../src/core/formats/zip.ts';
import { buildGraph } from '../../../src/core/graph/graph.ts';
import { sentenceOf } from '../../../src/core/graph/sentence.ts';
import { aWorkbook, type Cell, styled } from '../../support/aWorkbook.ts';
import { smallWorkbook, WORKBOOK_PATH } from '../../support/makeWorkbookFixture.ts';
import { aDataset } from '../../support/builders.ts';

const read = (bytes: Uint8Array) => readGraph(bytes, 'quarry.xlsx', { today: '2026-11-22' });

async function opened(bytes: Uint8Array) {
  const result = await read(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.dataset;
}

const codesOf = async (bytes: Uint8Array) =>
  (await read(bytes)).diagnostics.map(({ code }) => code);

describe('a workbook', () => {
  const bytes = readFileSync(WORKBOOK_PATH);

  test('of the fixtures is as its script makes it', () => {
    expect(new Uint8Array(bytes)).toEqual(smallWorkbook());
  });

  test('becomes a graph: its first sheet of relations that is not hidden', async () => {
    const dataset = await opened(bytes);
    const graph = buildGraph(dataset);
    expect(graph.statements.map((statement) => sentenceOf(graph, statement))).toEqual([
      'Quarry & Sons paid Mayor, 2 January 2020.',
      'Mayor is linked to Pit, February 2020; no source is named.',
    ]);
    expect(dataset.sources[1]).toMatchObject({ url: 'https://example.org/paid' });
  });

  test('gives numbers without noise, booleans, the values of formulas, and nothing for those that failed', async () => {
    const { relations } = await opened(bytes);
    expect(relations[0]).toMatchObject({
      'x-euros': '41.5',
      'x-signed': 'true',
      date: '2020-01-02',
    });
    expect(relations[1]).toMatchObject({ 'x-signed': 'false', date: '2020-02' });
    expect(relations[1]).not.toHaveProperty('x-euros');
  });

  test('places faults by sheet and row', async () => {
    const rows = [['from', 'to'], ['Ann', 'Bob'], [], ['Ann']];
    expect((await read(aWorkbook([{ name: 'Ties', rows }]))).diagnostics).toMatchObject([
      { code: 'no-ends', path: 'Ties', line: 4 },
    ]);
  });

  test('with sheets of nodes and edges is read as such', async () => {
    const { actors, relations } = await opened(
      aWorkbook([
        {
          name: 'Nodes',
          rows: [
            ['id', 'label', 'type'],
            [1, 'Ann', 'person'],
            [2, 'Bob', 'person'],
          ],
        },
        {
          name: 'Edges',
          rows: [
            ['source', 'target'],
            [1, 2],
          ],
        },
      ]),
    );
    expect(actors).toMatchObject([{ name: 'Ann', type: 'person' }, { name: 'Bob' }]);
    expect(relations).toMatchObject([{ from: '1', to: '2' }]);
  });

  test('with the sheets of our own tables loses nothing', async () => {
    const dataset = aDataset({
      relations: [
        { amount: { value: 5.5, currency: 'EUR', qualifier: 'exact' }, date: '2026-02-24' },
      ],
      actors: [{ private: true }, { id: 'bob', aliases: ['A; B', 'C'] }],
      events: [{}],
    });
    const files = unzip(tablesZipOf(dataset), () => true);
    if (!files.ok) throw new Error('no archive');
    const sheets = [...files.files].map(([path, content]) => {
      const text = new TextDecoder().decode(content);
      const { rows } = sheetOf(path, text, collectFaults(text));
      return { name: path.replace('.csv', ''), rows };
    });
    const { view: _, ...rest } = JSON.parse(JSON.stringify(dataset));
    expect(await opened(aWorkbook(sheets))).toEqual(rest);
  });

  test('asks what its columns hold where no heading says so', async () => {
    const rows = [
      ['payer', 'payee'],
      ['Ann', 'Bob'],
    ];
    expect(await read(aWorkbook([{ name: 'S', rows }]))).toMatchObject({ question: { rows } });
  });

  property.prop([
    fc.array(
      fc.array(fc.oneof(fc.string(), fc.boolean(), fc.integer()), { minLength: 2, maxLength: 5 }),
      {
        minLength: 1,
      },
    ),
  ])('holds every cell', async (cells) => {
    const rows: Cell[][] = [
      ['from', 'to', 'note'],
      ...cells.map((row) => ['a', 'b', row.join('|')]),
    ];
    const { relations } = await opened(aWorkbook([{ name: 'S', rows }]));
    // XML has no place for some letters, and it joins kinds of line ends.
    expect(relations).toHaveLength(cells.length);
    expect(relations.map((one) => (one as Record<string, unknown>)['x-note'])).toEqual(
      cells.map((row) => row.join('|').trim()),
    );
  });
});

describe('days', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    // A day that never was.
    [60, undefined],
    [61, '1900-03-01'],
    [46_077.75, '2026-02-24'],
    [2_958_465, '9999-12-31'],
    [2_958_466, undefined],
    [-1, undefined],
  ])('%d is %s', (serial, day) => {
    expect(dayOfSerial(serial, 'day', false)).toBe(day);
  });

  test('are counted from another one in some workbooks', async () => {
    expect(dayOfSerial(0, 'day', true)).toBe('1904-01-01');
    const rows = [
      ['from', 'to', 'date'],
      ['a', 'b', styled(0, 14)],
    ];
    const { relations } = await opened(aWorkbook([{ name: 'S', rows }], { is1904: true }));
    expect(relations[0]).toMatchObject({ date: '1904-01-01' });
  });

  test.each([
    ['0', undefined, undefined],
    ['14', undefined, 'day'],
    ['17', undefined, 'month'],
    ['21', undefined, undefined],
    ['164', 'General', undefined],
    ['164', 'dd.mm.yyyy', 'day'],
    ['164', '[$-407]mmmm yyyy;@', 'month'],
    ['164', 'yyyy', 'year'],
    ['164', 'mm:ss', undefined],
    ['164', '0 "days"', undefined],
    ['164', '[Red]0.00', undefined],
  ])('format %s %s shows a %s', (id, code, precision) => {
    expect(dateStyleOf(id, code)).toBe(precision);
  });
});

describe('what is no workbook, or one made to do harm, is refused with its reason', () => {
  const far = (address: string, row: string) =>
    aWorkbook([{ name: 'S', rows: [] }], {
      more: {
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="${row}"><c r="${address}"><v>1</v></c></row></sheetData></worksheet>`,
      },
    });
  const wide = Array.from(
    { length: 400 },
    (_, n) => `<row r="${n + 1}"><c r="XFD${n + 1}"><v>1</v></c></row>`,
  );

  test.each([
    ['too-large', far('A99999999999', '99999999999')],
    ['too-large', far('ZZZ1', '1')],
    [
      'too-large',
      aWorkbook([{ name: 'S', rows: [] }], {
        more: {
          'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${wide.join('')}</sheetData></worksheet>`,
        },
      }),
    ],
    ['broken-workbook', aWorkbook([], { more: { 'xl/workbook.xml': '<workbook><sheets>' } })],
    // Entities of a document's own are never read, so none can expand.
    [
      'broken-workbook',
      aWorkbook([{ name: 'S', rows: [] }], {
        more: {
          'xl/sharedStrings.xml': '<!DOCTYPE s [<!ENTITY a "aa">]><sst><si><t>&a;</t></si></sst>',
        },
      }),
    ],
    ['broken-workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })],
    ['no-tables', aWorkbook([{ name: 'S', rows: [] }])],
    ['no-tables', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') })],
    ['old-office', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0)],
  ])('%s', async (code, bytes) => {
    expect(await codesOf(bytes)).toEqual([code]);
  });
});
