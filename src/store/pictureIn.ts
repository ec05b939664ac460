import type { RestorableFigure } from '../core/figure/figureRecord.ts';
import { decodeText } from '../core/formats/decodeText.ts';
import { bytesOf, type Content } from './content.ts';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** How far into a text its root element is looked for, in bytes. */
const HEAD = 2000;

/** A picture, and the view it was made from, where it says so. */
export interface FoundPicture {
  readonly record: RestorableFigure | undefined;
}

/** Loaded only for pictures. */
const records = () => import('../core/figure/records.ts');

/** The same of a file of any size, of which only a picture has to be in memory. */
export async function pictureInFile(content: Content): Promise<FoundPicture | undefined> {
  const start = await bytesOf(content.slice(0, HEAD));
  return kindOf(start) === undefined ? undefined : pictureIn(await bytesOf(content));
}

/** What a file says of itself if it is a PNG or an SVG; undefined for any other file. Never throws. */
export async function pictureIn(bytes: Uint8Array): Promise<FoundPicture | undefined> {
  const kind = kindOf(bytes);
  if (kind === undefined) return undefined;
  if (kind === 'png') return { record: (await records()).recordInPng(bytes) };
  const text = decodeText(bytes);
  return { record: text.ok ? (await records()).recordInSvg(text.text) : undefined };
}

function kindOf(bytes: Uint8Array): 'png' | 'svg' | undefined {
  if (PNG_SIGNATURE.every((byte, index) => bytes[index] === byte)) return 'png';
  // Letter by letter, whatever the encoding: zeros are the other halves of UTF-16, the rest byte order marks.
  const head = String.fromCodePoint(...bytes.subarray(0, HEAD)).replace(
    /^[\u00EF\u00BB\u00BF\u00FE\u00FF]+/,
    '',
  );
  const letters = head.replaceAll('\0', '').trimStart();
  return letters.startsWith('<') && letters.includes('<svg') ? 'svg' : undefined;
}
