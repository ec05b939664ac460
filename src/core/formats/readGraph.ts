import { decodeText } from './decodeText.ts';
import { readText } from './formats.ts';
import type { ReadResult } from './readResult.ts';

/** Reads the bytes of a file of any format; whatever is wrong is told, never thrown. */
export function readGraph(bytes: Uint8Array, fileName: string): ReadResult {
  const decoded = decodeText(bytes);
  return decoded.ok
    ? readText(decoded.text, fileName)
    : { ok: false, diagnostics: decoded.diagnostics };
}
