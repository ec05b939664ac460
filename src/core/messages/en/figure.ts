import { grammar } from './grammar.ts';

const { number } = grammar;

/** The studio in which a figure is made; the figure itself speaks the graph's language. */
export const figure = {
  nothing: 'There is nothing to draw yet.',
  noSize: '“Another size” is no size. Write one, or choose another.',
  download: 'Download',
  downloaded: 'Downloaded.',
  copyPicture: 'Copy picture',
  pictureCopied: 'The picture was copied.',
  print: 'Print or save as PDF…',
  printed: 'The print dialog was opened.',
  copies: {
    altText: { copy: 'Copy alt text', copied: 'The alt text was copied.' },
    longDescription: {
      copy: 'Copy long description',
      copied: 'The long description was copied.',
    },
    embedCode: { copy: 'Copy embed code', copied: 'The embed code was copied.' },
  },
  stopped: 'It can’t be saved as it is: “Before you print” says why.',

  beforePrint: 'Before you print',
  ofPicture: 'Of the picture',
  inData: 'In the data',
  stops: 'Stops the export:',
  dataToCheck: (count: number) =>
    count === 1 ? 'One thing in the data to check' : `${number(count)} things in the data to check`,
  typefaceMissing: (why: string) =>
    `The typeface is missing (${why}): another will stand in for it.`,
  noteMissing: (note: string) =>
    `The notes no longer say, in these words: “${note}” “Fill in again” brings it back.`,

  arranging: 'Arranging for this size',
  arrangingNow: 'Arranging for this size…',
  drawFrameHow: 'Drag a frame round the actors and events to show. Escape leaves it as it was.',
  shownSize: (width: number, height: number, file: string) =>
    `${width} × ${height} px as shown, ${file}`,
  printSize: (width: number, height: number, file: string, dpi: number) =>
    `${width} × ${height} mm in print, ${file} at ${dpi} dpi`,
  fileSize: (width: number, height: number) => `${width} × ${height} px as PNG`,

  size: 'Size',
  sizes: {
    natural: 'Natural size',
    article: 'Article, 720 wide',
    wide: 'Wide 16:9, 1200 × 675',
    social: 'Social card, 600 × 315',
    square: 'Square, 540 × 540',
    portrait: 'Portrait, 540 × 675',
    story: 'Story, 540 × 960',
    '85mm': 'Print, one column, 85 mm',
    '130mm': 'Print, 130 mm',
    '178mm': 'Print, full width, 178 mm',
  },
  anotherSize: 'Another size',
  anotherSizeChoice: 'Another size…',
  isNoSize: 'That is no size.',
  sizesAllowed: (mm: readonly [number, number], px: readonly [number, number]) =>
    `A printed width, from ${mm[0]} to ${mm[1]} mm; or px as shown, a width or width × height, each from ${px[0]} to ${px[1]}.`,

  texts: { title: 'Title', subtitle: 'Subtitle', notes: 'Notes', credit: 'Credit' },
  fillIn: 'Fill in again',
  arrangement: 'Arrangement',
  arranged: {
    own: 'Arranged anew to fit this size',
    screen: 'As on screen, with your own moves',
  },
  crop: 'Crop the graph',
  drawFrame: 'Draw the frame',
  wholeGraph: 'Whole graph',
  inFrame: (shown: number, all: number) =>
    `In the frame: ${shown === 0 ? 'everything' : `${number(shown)} of ${number(all)}`}`,
  include: 'Include',
  parts: { legend: 'Legend', sources: 'Sources', numbers: 'Their numbers on the lines' },
  notWithoutSources: 'not without the sources',
  sourcesNoRoom: 'the sources have no room',
  background: 'Background',
  themes: { white: 'White', dark: 'Dark', transparent: 'Transparent, for light pages' },
  file: 'File',
  resolution: 'Resolution',
};
