import { type FigureSize, pixelsPerUnit } from '../view/figureSizes.ts';
import type { FigureRecord } from './figureRecord.ts';
import { withRecord } from './pngChunks.ts';
import { writeXmp } from './xmp.ts';

/** How a PNG of a figure is to be shown: at which size, how wide in its units, and how many pixels for each. */
interface Shown {
  readonly size: FigureSize;
  readonly width: number;
  readonly scale: number;
}

const UNITS_PER_METRE = 96 / 0.0254;

/** A figure's PNG with what it is and how large it is meant to be: 300 dpi in print, else 96 for each pixel a unit has. */
export function withPngRecord(
  png: Uint8Array,
  record: FigureRecord,
  { size, width, scale }: Shown,
): Uint8Array<ArrayBuffer> {
  const dotsPerMetre =
    size.print === undefined
      ? UNITS_PER_METRE * pixelsPerUnit(size, width, scale)
      : size.print.dpi / 0.0254;
  return withRecord(png, {
    dotsPerMetre,
    xmp: writeXmp(record),
    text: {
      Title: record.title,
      Description: record.description,
      Copyright: record.credit,
      Comment: record.sources.join('\n'),
      Software: 'Dramatis',
    },
  });
}
