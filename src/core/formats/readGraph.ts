import { dayText } from '../model/period.ts';
import { decodeText } from './decodeText.ts';
import type { FileFacts } from './network.ts';
import { ACTOR_GRAPH, isOurs } from './ours.ts';
import { type ReadResult, refused } from './readResult.ts';

/** Whether bytes are a ZIP archive: it begins with a file, or with its end where it is empty. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/** Whether bytes are what Office saved before 2007, and what it still wraps passwords round ([MS-CFB] 2.2). */
const isOldOffice = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte);

/** Reads the bytes of a file of any format; whatever is wrong is told, never thrown. `today` as for `readText`. */
export async function readGraph(
  bytes: Uint8Array,
  fileName: string,
  { today = dayText(Date.now()), ...facts }: Partial<FileFacts> = {},
): Promise<ReadResult> {
  const file = { ...facts, fileName, today };
  facts.tell?.({ stage: 'reading' });
  // What unpacks is loaded only for what is packed, and the readers of other formats only for what is not ours.
  if (isZip(bytes)) return (await import('./zipped.ts')).readZipped(bytes, file);
  if (isOldOffice(bytes)) {
    const message = 'this is an Excel file of the old kind (.xls), or one with a password';
    return refused('old-office', message, 'save it as .xlsx without a password, or as CSV');
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { ok: false, diagnostics: decoded.diagnostics };
  const { text } = decoded;
  if (isOurs(text, fileName)) return ACTOR_GRAPH.read(text, file);
  return (await import('./formats.ts')).readText(text, fileName, today, facts);
}
