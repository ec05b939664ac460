import type { FigureRecord } from './figureRecord.ts';
import { element } from './svg.ts';
import { MAX_XMP_LENGTH, writeXmp } from './xmp.ts';

/**
 * A figure's SVG with its record as XMP in a `<metadata>` right after `</desc>`. Throws an Error where there is no
 * `</desc>`, as there is in every figure of ours.
 */
export function withSvgRecord(svg: string, record: FigureRecord): string {
  if (!svg.includes('</desc>'))
    throw new Error('The SVG has no description to put its record after.');
  return svg.replace('</desc>', () => `</desc>${element('metadata', {}, writeXmp(record))}`);
}

/**
 * The XMP packet in an SVG's first `<metadata>`, for `readXmp`; undefined where there is none or where it is longer
 * than `MAX_XMP_LENGTH`. Looks for the tags alone, whatever else the text is; never throws.
 */
export function xmpInSvg(text: string): string | undefined {
  const tag = text.indexOf('<metadata');
  const from = tag === -1 ? -1 : text.indexOf('>', tag) + 1;
  const to = from < 1 ? -1 : text.indexOf('</metadata>', from);
  if (to === -1 || to - from > MAX_XMP_LENGTH) return undefined;
  const packet = text.slice(from, to);
  return packet.includes('<x:xmpmeta') ? packet : undefined;
}
