/** What a spreadsheet would take for the beginning of a formula, also in its full-width forms. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * A cell that no spreadsheet calculates: one that begins like a formula gets an apostrophe before it, as OWASP advises
 * (CSV Injection), unless it is plainly a number. Marks that keep names of two directions apart are for the page alone.
 */
const harmless = (cell: string): string => {
  const plain = cell.replaceAll(/[\u2068\u2069]/g, '');
  return FORMULA.test(plain) && !NUMBER.test(plain) ? `'${plain}` : plain;
};

const quoted = (cell: string): string =>
  /[",\r\n;\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/**
 * The same, but so that every cell comes back as it was: one that has such an apostrophe already gets one more, and no
 * mark is left out.
 */
export const escaped = (cell: string): string =>
  FORMULA.test(cell.replace(/^'+/, '')) && !NUMBER.test(cell) ? `'${cell}` : cell;

/** Cells as CSV (RFC 4180), with the byte order mark by which spreadsheets know that it is UTF-8. */
export const csvOf = (
  rows: readonly (readonly string[])[],
  safe: (cell: string) => string = harmless,
): string =>
  `\ufeff${rows.map((cells) => `${cells.map((cell) => quoted(safe(cell))).join(',')}\r\n`).join('')}`;

/**
 * A cell as spreadsheets read it when it is pasted: quotation marks come off one that begins with them, so it gets a pair,
 * and its own are doubled; and what they would lay bare as a formula gets its apostrophe.
 */
const pasted = (cell: string): string => {
  const plain = harmless(cell);
  if (!plain.startsWith('"')) return plain;
  return FORMULA.test(plain.replace(/^["\s]+/, ''))
    ? `'${plain}`
    : `"${plain.replaceAll('"', '""')}"`;
};

/** Cells with tabs between, to be pasted into a spreadsheet: a cell's own tabs and ends of lines become spaces. */
export const tsvOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells) =>
      cells.map((cell) => pasted(cell.replaceAll(/[\t\r\n]+/g, ' ').trim())).join('\t'),
    )
    .join('\n');
