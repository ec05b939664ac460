/**
 * The chunks of a PNG that say what the picture is. The section numbers are those of Portable Network Graphics, Third
 * Edition (W3C Recommendation, 2025; the second is ISO/IEC 15948:2004): https://www.w3.org/TR/png-3/
 */
import { crc32 } from '../model/crc32.ts';
import { MAX_XMP_LENGTH } from './xmp.ts';

// Browsers and Node both have them; core's own types leave out what belongs to a platform.
declare const TextEncoder: new () => { encode: (text: string) => Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (
  encoding: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode: (bytes: Uint8Array) => string };

/** The keywords that 11.3.3.1 registers and a figure has a use for. `Source` there is the device that made it. */
export type PngKeyword =
  | 'Title'
  | 'Author'
  | 'Description'
  | 'Copyright'
  | 'Software'
  | 'Source'
  | 'Comment';

export interface PngRecord {
  /** Pixels a metre, rounded to a whole number: 300 dpi are 11,811. */
  readonly dotsPerMetre?: number;
  /** An XMP packet, as from `writeXmp`. */
  readonly xmp: string;
  readonly text: { readonly [keyword in PngKeyword]?: string };
}

interface Chunk {
  readonly type: string;
  /** The chunk as in the file: length (4 bytes), type (4), data, CRC (4). */
  readonly bytes: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const XMP_KEYWORD = 'XML:com.adobe.xmp';
/** After a keyword: its end, "not compressed", the method, then no language and no translated keyword. */
const ITXT_FIELDS = '\0'.repeat(5);

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);

/**
 * A PNG with a record right after its header: its resolution (pHYs), its XMP packet and its texts, each in place of
 * what the file has of the same kind (any tEXt, zTXt or iTXt of the same keyword). An empty text only removes. A text
 * loses its control characters but for tab and line feed, its line ends become line feeds; it is written as tEXt where
 * it is ASCII, which more programs read, else as iTXt. All other chunks stay as they are, damaged ones too; what
 * follows the last chunk goes.
 *
 * Throws an Error for what is no PNG or only the beginning of one, a RangeError for a resolution that pHYs can't hold.
 */
export function withRecord(png: Uint8Array, record: PngRecord): Uint8Array<ArrayBuffer> {
  const [header, ...others] = chunksOf(png);
  if (header?.type !== 'IHDR' || others.at(-1)?.type !== 'IEND') {
    throw new Error('This is no PNG file, or only a part of one.');
  }
  const texts = Object.entries(record.text);
  const replaced = new Set([XMP_KEYWORD, ...texts.map(([keyword]) => keyword)]);
  const kept = others.filter(
    (chunk) =>
      !replaced.has(keywordOf(chunk)) &&
      (chunk.type !== 'pHYs' || record.dotsPerMetre === undefined),
  );
  return joined([
    Uint8Array.from(SIGNATURE),
    header.bytes,
    ...(record.dotsPerMetre === undefined ? [] : [resolutionChunk(record.dotsPerMetre)]),
    chunkOf('iTXt', utf8(XMP_KEYWORD + ITXT_FIELDS + record.xmp)),
    ...texts.flatMap(([keyword, text]) => textChunks(keyword, plain(text))),
    ...kept.map(({ bytes }) => bytes),
  ]);
}

/**
 * The XMP packet in a PNG, for `readXmp`: that of the first iTXt chunk of its keyword that is not compressed, has no
 * language and has a sound CRC. Undefined where there is none, where it is no UTF-8 or takes more than three bytes for
 * each of `MAX_XMP_LENGTH`, and in what is no PNG; never throws. A file cut off after the packet still gives it.
 */
export function xmpIn(png: Uint8Array): string | undefined {
  const start = XMP_KEYWORD + ITXT_FIELDS;
  for (const { type, bytes } of chunksOf(png)) {
    const data = bytes.subarray(8, -4);
    if (
      type === 'iTXt' &&
      // A UTF-16 code unit takes three bytes of UTF-8 at most.
      data.length <= start.length + 3 * MAX_XMP_LENGTH &&
      latin1(data.subarray(0, start.length)) === start &&
      uint32At(bytes, bytes.length - 4) === crc32(bytes.subarray(4, -4))
    ) {
      return utf8Text(data.subarray(start.length));
    }
  }
  return undefined;
}

function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** No encoder writes so many; a file of empty ones would keep the page busy. */
const MOST_CHUNKS = 100_000;

/** The chunks up to and with IEND, or up to the first that is not whole; none of what is no PNG (5.2, 5.3). */
function* chunksOf(png: Uint8Array): Generator<Chunk> {
  if (!SIGNATURE.every((byte, index) => png[index] === byte)) return;
  let at = SIGNATURE.length;
  for (let count = 0; count < MOST_CHUNKS && at + 12 <= png.length; count += 1) {
    const end = at + 12 + uint32At(png, at);
    if (end > png.length) return;
    const type = latin1(png.subarray(at + 4, at + 8));
    yield { type, bytes: png.subarray(at, end) };
    if (type === 'IEND') return;
    at = end;
  }
}

/** The keyword of a chunk with text, 1 to 79 bytes of Latin-1 up to a zero byte (11.3.3); empty for other chunks. */
function keywordOf({ type, bytes }: Chunk): string {
  if (!['tEXt', 'zTXt', 'iTXt'].includes(type)) return '';
  const start = bytes.subarray(8, Math.min(8 + 80, bytes.length - 4));
  return latin1(start.subarray(0, Math.max(0, start.indexOf(0))));
}

/** pHYs (11.3.4.3): pixels a unit in x and in y, then the unit, 1 for the metre. */
function resolutionChunk(dotsPerMetre: number): Uint8Array {
  const dots = Math.round(dotsPerMetre);
  if (!(dots >= 1 && dots <= 0x7f_ff_ff_ff)) {
    throw new RangeError(`A PNG can't have ${dotsPerMetre} dots a metre.`);
  }
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  view.setUint32(0, dots);
  view.setUint32(4, dots);
  view.setUint8(8, 1);
  return chunkOf('pHYs', data);
}

function textChunks(keyword: string, text: string): readonly Uint8Array[] {
  if (text === '') return [];
  return [
    /^[\n\u0020-\u007e]*$/.test(text)
      ? chunkOf('tEXt', utf8(`${keyword}\0${text}`))
      : chunkOf('iTXt', utf8(keyword + ITXT_FIELDS + text)),
  ];
}

const plain = (text: string) =>
  text
    .replaceAll(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');

function chunkOf(type: string, data: Uint8Array): Uint8Array {
  const bytes = joined([new Uint8Array(4), utf8(type), data, new Uint8Array(4)]);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, -4)));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const uint32At = (bytes: Uint8Array, at: number) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);
