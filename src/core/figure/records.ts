import type { RestorableFigure } from './figureRecord.ts';
import { xmpIn } from './pngChunks.ts';
import { xmpInSvg } from './svgRecord.ts';
import { readXmp } from './xmp.ts';

const read = (xmp: string | undefined) => (xmp === undefined ? undefined : readXmp(xmp));

/** What a PNG of ours says of itself; undefined where it is none, or says nothing. Never throws. */
export const recordInPng = (bytes: Uint8Array): RestorableFigure | undefined => read(xmpIn(bytes));

/** The same of an SVG's text. */
export const recordInSvg = (text: string): RestorableFigure | undefined => read(xmpInSvg(text));
