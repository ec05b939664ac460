import type { RestorableFigure } from '../core/figure/figureRecord.ts';
import { xmpIn } from '../core/figure/pngChunks.ts';
import { xmpInSvg } from '../core/figure/svgRecord.ts';
import { readXmp } from '../core/figure/xmp.ts';
import { decodeText } from '../core/formats/decodeText.ts';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** How far into a text its root element is looked for, in bytes. */
const HEAD = 2000;

/** A picture, and the view it was made from, where it says so. */
export interface FoundPicture {
  readonly record: RestorableFigure | undefined;
}

/** What a file says of itself if it is a PNG or an SVG; undefined for any other file. Never throws. */
export function pictureIn(bytes: Uint8Array): FoundPicture | undefined {
  const read = (xmp: string | undefined) => (xmp === undefined ? undefined : readXmp(xmp));
  if (PNG_SIGNATURE.every((byte, index) => bytes[index] === byte)) {
    return { record: read(xmpIn(bytes)) };
  }
  // Letter by letter, whatever the encoding: zeros are the other halves of UTF-16, the rest byte order marks.
  const head = String.fromCodePoint(...bytes.subarray(0, HEAD)).replace(
    /^[\u00EF\u00BB\u00BF\u00FE\u00FF]+/,
    '',
  );
  const letters = head.replaceAll('\0', '').trimStart();
  if (!letters.startsWith('<') || !letters.includes('<svg')) return undefined;
  const text = decodeText(bytes);
  return { record: text.ok ? read(xmpInSvg(text.text)) : undefined };
}
