import { FORMATS } from '../../core/formats/formats.ts';

/** The endings of files of graphs, and of pictures that were made here. */
export const ACCEPTED: readonly string[] = [
  ...FORMATS.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)),
  '.zip',
  '.xlsx',
  '.xml',
  '.txt',
  '.png',
  '.svg',
];
