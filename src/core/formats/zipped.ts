import type { Diagnostic } from '../model/diagnostic.ts';
import { decodeText } from './decodeText.ts';
import { type NamedText, folderOf } from './folder.ts';
import type { FileFacts } from './network.ts';
import { type ReadResult, refused } from './readResult.ts';
import { readSheets } from './readSheets.ts';
import { refusalOf } from './refused.ts';
import { type Sheet, sheetOf, TABLE_ENDING } from './sheet.ts';
import { isWithinLimits } from './textLimits.ts';
import { isWorkbook, isWorkbookPart, type Parts, sheetsOf } from './workbook.ts';
import { unzip } from './zip.ts';

/** The name of a file in an archive, without its folders, which are never used; undefined for what systems add. */
function tableName(path: string): string | undefined {
  const name = path.split(/[/\\]/).at(-1)!;
  return TABLE_ENDING.test(name) && !name.startsWith('.') ? name : undefined;
}

/** What other files that are archives hold, by which they are told. */
const OTHERS: Readonly<Record<string, string>> = {
  mimetype: 'this looks like an OpenDocument spreadsheet (.ods)',
  'word/document.xml': 'this is a Word document',
  'xl/workbook.bin': 'this is a binary Excel workbook (.xlsb)',
};

/** Reads an archive of tables, or a workbook; whatever is wrong is told, never thrown. */
export function readZipped(bytes: Uint8Array, file: FileFacts): ReadResult {
  const seen = new Set<string>();
  const unzipped = unzip(bytes, (path) => {
    seen.add(path.toLowerCase());
    return tableName(path) !== undefined || isWorkbookPart(path);
  });
  if (!unzipped.ok) return unzipped;
  const parts = new Map([...unzipped.files].map(([path, part]) => [path.toLowerCase(), part]));
  if (isWorkbook(parts)) return readWorkbook(parts, file);
  const other = Object.keys(OTHERS).find((path) => seen.has(path));
  return other === undefined
    ? readTables(unzipped.files, file)
    : refused('no-tables', `${OTHERS[other]}: save it as .xlsx or CSV`);
}

function readWorkbook(parts: Parts, file: FileFacts): ReadResult {
  let sheets: readonly Sheet[];
  try {
    sheets = sheetsOf(parts);
  } catch (error) {
    return refusalOf(error, 'broken-workbook', 'the workbook is broken');
  }
  const { faults, bases } = folderOf(sheets);
  const placed = sheets.map((sheet, index) => ({ sheet, base: bases[index]! }));
  return readSheets(placed, faults, file);
}

function readTables(files: ReadonlyMap<string, Uint8Array>, file: FileFacts): ReadResult {
  const texts = new Map<string, NamedText>();
  for (const [path, bytes] of files) {
    const name = tableName(path)!;
    const key = name.toLowerCase();
    const decoded = decodeText(bytes);
    if (!decoded.ok) return refusal(decoded.diagnostics.map((one) => ({ ...one, path: name })));
    if (texts.has(key)) {
      return refused('duplicate-file', `two files of the archive are called ${name}`);
    }
    texts.set(key, { name, text: decoded.text });
  }
  const all = [...texts.values()];
  const { faults, bases } = folderOf(all);
  if (!all.every(({ text }) => isWithinLimits(text, faults))) {
    return refusal(faults.diagnostics());
  }
  const placed = all.map(({ name, text }, index) => ({
    sheet: sheetOf(name, text, faults, bases[index]),
    base: bases[index]!,
  }));
  return faults.hasErrors() ? refusal(faults.diagnostics()) : readSheets(placed, faults, file);
}

const refusal = (diagnostics: readonly Diagnostic[]): ReadResult => ({ ok: false, diagnostics });
