import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { csvOf, tsvOf } from '../../../src/core/table/separatedValues.ts';

/** A plain reader of RFC 4180, a character at a time. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (isQuoted && character === '"' && text[at + 1] === '"') field += text[at++];
    else if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) field += character;
    else if (character === ',') {
      rows.at(-1)!.push(field);
      field = '';
    } else if (character === '\r' && text[at + 1] === '\n') {
      rows.at(-1)!.push(field);
      field = '';
      rows.push([]);
      at++;
    } else field += character;
  }
  return rows.slice(0, -1);
}

const someCell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom(',', '"', '\r', '\n', '\t', ';', '=', '-', '@', ' ', 'a', '1'))
    .map((parts) => parts.join('')),
);
const someRows = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(someCell, { minLength: width, maxLength: width }), { minLength: 1 }),
  );

describe('CSV', () => {
  property.prop([someRows])('reads back as what was written, formulas made harmless', (rows) => {
    const read = readCsv(csvOf(rows).replace(/^\ufeff/, ''));
    expect(
      read.map((cells) => cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, ''))),
    ).toEqual(rows.map((cells) => cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, ''))));
  });

  property.prop([someRows])('has no cell that a spreadsheet would calculate', (rows) => {
    for (const cell of readCsv(csvOf(rows).replace(/^\ufeff/, '')).flat()) {
      if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }
  });

  test('begins with the mark of UTF-8, has CRLF after every row, and quotes only where it must', () => {
    expect(
      csvOf([
        ['Name', 'Said'],
        ['Zoë', 'a "quay", they said\nthen left'],
      ]),
    ).toBe('\ufeffName,Said\r\nZoë,"a ""quay"", they said\nthen left"\r\n');
  });

  test.each([
    ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ['+1 555', "'+1 555"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', '"\'\t=1"'],
    ['＝1+1', "'＝1+1"],
    ['-12.5', '-12.5'],
    ['2026-01', '2026-01'],
    ['\u2068غادة\u2069', 'غادة'],
    ['a;b', '"a;b"'],
  ])('writes %j as %j', (cell, written) => {
    expect(csvOf([[cell]])).toBe(`\ufeff${written}\r\n`);
  });
});

describe('what is copied', () => {
  property.prop([someRows])('has as many lines and columns as the table', (rows) => {
    const lines = tsvOf(rows).split('\n');
    expect(lines.map((line) => line.split('\t').length)).toEqual(rows.map((row) => row.length));
  });

  /** What a spreadsheet makes of a pasted cell. */
  const read = (cell: string) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;

  property.prop([someRows])('is read as what the table says, and never calculated', (rows) => {
    const cells = tsvOf(rows)
      .split('\n')
      .flatMap((line) => line.split('\t'));
    const table = rows.flat();
    for (const [index, cell] of cells.entries()) {
      expect(cell).toMatch(/^(?:[^"].*|"(?:[^"]|"")*"|)$/s);
      const said = table[index]!.replaceAll(/[\t\r\n]+/g, ' ').trim();
      expect(read(cell).replace(/^'/, '')).toBe(said.replace(/^'/, ''));
      if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^["\s]*[=+\-@＝＋－＠]/);
    }
  });

  test.each([
    ['"the quay" was shut', '"""the quay"" was shut"'],
    ['he said "no"', 'he said "no"'],
    ['"', '""""'],
    ['"=1+1"', '\'"=1+1"'],
    ['" -1', '\'" -1'],
  ])('writes %j as %j', (cell, written) => {
    expect(tsvOf([[cell]])).toBe(written);
  });

  test('keeps a cell on its line, and calculates nothing', () => {
    expect(
      tsvOf([
        ['Name', 'Said'],
        ['Ann', '=1\n\tand more\r\n'],
      ]),
    ).toBe("Name\tSaid\nAnn\t'=1 and more");
  });
});
