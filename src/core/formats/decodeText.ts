import type { Diagnostic } from '../model/diagnostic.ts';
import { lineCounter } from './lines.ts';
import { MAX_TEXT_LENGTH } from './textLimits.ts';

// Browser, worker and Node all have it, but its type comes with the DOM, which core does without.
declare const TextDecoder: new (
  encoding: string,
  options?: { readonly fatal?: boolean },
) => { readonly decode: (bytes: Uint8Array) => string };

export type DecodeResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** By the byte order mark; without one, by the zero byte that UTF-16 has beside every ASCII character. */
function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}

/** Lead bytes of UTF-8 (The Unicode Standard, table 3-7): how many bytes follow, and what the first may be. */
const LEADS = [
  { from: 0x00, to: 0x7f, follow: 0, low: 0x80, high: 0xbf },
  { from: 0xc2, to: 0xdf, follow: 1, low: 0x80, high: 0xbf },
  { from: 0xe0, to: 0xe0, follow: 2, low: 0xa0, high: 0xbf },
  { from: 0xe1, to: 0xec, follow: 2, low: 0x80, high: 0xbf },
  { from: 0xed, to: 0xed, follow: 2, low: 0x80, high: 0x9f },
  { from: 0xee, to: 0xef, follow: 2, low: 0x80, high: 0xbf },
  { from: 0xf0, to: 0xf0, follow: 3, low: 0x90, high: 0xbf },
  { from: 0xf1, to: 0xf3, follow: 3, low: 0x80, high: 0xbf },
  { from: 0xf4, to: 0xf4, follow: 3, low: 0x80, high: 0x8f },
] as const;

/** The length of the UTF-8 sequence at an offset, or undefined where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number | undefined {
  const byte = bytes[at] ?? 0;
  const lead = LEADS.find(({ from, to }) => byte >= from && byte <= to);
  if (lead === undefined) return undefined;
  for (let i = 1; i <= lead.follow; i++) {
    const next = bytes[at + i] ?? 0;
    const [low, high] = i === 1 ? [lead.low, lead.high] : [0x80, 0xbf];
    if (next < low || next > high) return undefined;
  }
  return lead.follow + 1;
}

function firstFaultInUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === undefined) break;
    at += length;
  }
  return at;
}

/** The offset of the first surrogate without its partner, or of a last half character. */
function firstFaultInUtf16(bytes: Uint8Array, encoding: Encoding): number {
  const high = encoding === 'utf-16be' ? 0 : 1;
  const kindAt = (at: number) => (bytes[at + high] ?? 0) & 0xfc;
  let at = 0;
  while (at + 1 < bytes.length) {
    const kind = kindAt(at);
    if (kind === 0xdc || (kind === 0xd8 && (at + 3 >= bytes.length || kindAt(at + 2) !== 0xdc))) {
      break;
    }
    at += kind === 0xd8 ? 4 : 2;
  }
  return at;
}

const failure = (code: string, message: string, before: string, suggestion?: string) => {
  const place = lineCounter(before)(before.length);
  const fault = { severity: 'error', code, path: '', ...place, message } as const;
  return { ok: false, diagnostics: [suggestion ? { ...fault, suggestion } : fault] } as const;
};

/**
 * Turns the bytes of a file into text: UTF-8, or UTF-16 of either byte order, with or without a byte order
 * mark (which is dropped). Bytes that do not decode are an error at the first of them, never a silent "�".
 */
export function decodeText(bytes: Uint8Array): DecodeResult {
  if (bytes.length > MAX_TEXT_LENGTH) {
    const megabytes = Math.ceil(bytes.length / 1_000_000);
    return failure('too-large', `the file has ${megabytes} MB: expected at most 200 MB`, '');
  }
  const encoding = encodingOf(bytes);
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    const isUtf8 = encoding === 'utf-8';
    const at = isUtf8 ? firstFaultInUtf8(bytes) : firstFaultInUtf16(bytes, encoding);
    const before = new TextDecoder(encoding).decode(bytes.subarray(0, at));
    const name = encoding.toUpperCase();
    const message = `the byte at offset ${at} is not ${name}: the file is in another encoding, or is not text`;
    return failure('not-text', message, before, 'save the file as UTF-8');
  }
}
