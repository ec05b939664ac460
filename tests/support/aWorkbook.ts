import { strToU8, zipSync } from 'fflate';

/** A cell: a text, a number, a boolean, or its XML as it is. */
export type Cell = string | number | boolean | { readonly xml: string };

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface SheetParts {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly isHidden?: boolean;
}

/** Styles of cells, by number: none, then these formats. */
const FORMATS = [14, 17, 'yyyy', 'dd/mm/yyyy;@', '0.00 "days"'] as const;

/** A cell that shows a day's number by one of the styles. */
export const styled = (serial: number, format: (typeof FORMATS)[number]): Cell => ({
  xml: ` s="${FORMATS.indexOf(format) + 1}"><v>${serial}</v>`,
});

/** The bytes of an Excel workbook with these sheets. Texts are shared, as spreadsheets save them. */
export function aWorkbook(
  sheets: readonly SheetParts[],
  { is1904 = false, more = {} }: { is1904?: boolean; more?: Readonly<Record<string, string>> } = {},
): Uint8Array<ArrayBuffer> {
  const texts: string[] = [];
  const column = (at: number) => String.fromCharCode(65 + at);
  const cellXml = (cell: Cell, at: number, row: number) => {
    const address = `<c r="${column(at)}${row}"`;
    if (typeof cell === 'object') return `${address}${cell.xml}</c>`;
    if (typeof cell === 'number') return `${address}><v>${cell}</v></c>`;
    if (typeof cell === 'boolean') return `${address} t="b"><v>${Number(cell)}</v></c>`;
    texts.push(`<si><t xml:space="preserve">${escaped(cell)}</t></si>`);
    return `${address} t="s"><v>${texts.length - 1}</v></c>`;
  };
  const sheetXml = ({ rows }: SheetParts) =>
    `${HEAD}<worksheet xmlns="${NS}"><sheetData>${rows
      .map((cells, row) => {
        const inRow = cells.map((cell, at) => (cell === '' ? '' : cellXml(cell, at, row + 1)));
        return `<row r="${row + 1}">${inRow.join('')}</row>`;
      })
      .join('')}</sheetData></worksheet>`;
  const sheetFiles = sheets.map((sheet, n) => [`xl/worksheets/sheet${n + 1}.xml`, sheetXml(sheet)]);
  const custom = FORMATS.flatMap((format, n) =>
    typeof format === 'string'
      ? [`<numFmt numFmtId="${164 + n}" formatCode="${escaped(format)}"/>`]
      : [],
  );
  const styles = FORMATS.map(
    (format, n) => `<xf numFmtId="${typeof format === 'string' ? 164 + n : format}"/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets
      .map(
        (_, n) =>
          `<Override PartName="/xl/worksheets/sheet${n + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
      )
      .join(
        '',
      )}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${NS}" xmlns:r="${RELATION}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, isHidden = false }, n) =>
          `<sheet name="${escaped(name)}" sheetId="${n + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${n + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets
      .map(
        (_, n) =>
          `<Relationship Id="rId${n + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId90" Type="${RELATION}/styles" Target="/xl/styles.xml"/><Relationship Id="rId91" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${NS}"><numFmts count="${custom.length}">${custom.join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="${styles.length + 1}"><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(sheetFiles),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${NS}">${texts.join('')}</sst>`,
    ...more,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
    { mtime: new Date(1980, 0, 1) },
  );
}
