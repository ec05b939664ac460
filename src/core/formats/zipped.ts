import type { Diagnostic } from '../model/diagnostic.ts';
import { decodeText } from './decodeText.ts';
import { type NamedText, folderOf } from './folder.ts';
import type { FileFacts } from './network.ts';
import { type ReadResult, refused } from './readResult.ts';
import { readSheets } from './readSheets.ts';
import { sheetOf } from './sheet.ts';
import { isWithinLimits } from './textLimits.ts';
import { unzip } from './zip.ts';

const TABLE = /\.(?:csv|tsv|tab)$/i;

/** The name of a file in an archive, without its folders, which are never used; undefined for what systems add. */
function tableName(path: string): string | undefined {
  const name = path.split(/[/\\]/).at(-1)!;
  return TABLE.test(name) && !name.startsWith('.') ? name : undefined;
}

/** Reads an archive of tables; whatever is wrong is told, never thrown. */
export async function readZipped(bytes: Uint8Array, file: FileFacts): Promise<ReadResult> {
  const unzipped = unzip(bytes, (path) => tableName(path) !== undefined);
  return unzipped.ok ? readTables(unzipped.files, file) : unzipped;
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
