import { element, escapeXml } from './svg.ts';

export interface Embedding {
  /** The picture's file, which stands beside the page. */
  readonly fileName: string;
  /** CSS px at which the picture is made to be shown. */
  readonly width: number;
  readonly height: number;
  readonly altText: string;
  readonly title: string;
  /** The id of the element on the page that holds the long description. */
  readonly longDescriptionId?: string;
}

/**
 * HTML that shows a figure on a page: the picture at its own width or the page's, whichever is less, over its title.
 * Everything is escaped; it holds no script and asks no other server for anything.
 */
export function embedCode({
  fileName,
  width,
  height,
  altText,
  title,
  longDescriptionId,
}: Embedding): string {
  const picture = element('img', {
    src: besideThePage(fileName),
    alt: altText,
    // HTML takes whole numbers only.
    width: Math.round(width),
    height: Math.round(height),
    style: 'max-width:100%;height:auto',
    'aria-describedby': longDescriptionId,
  });
  const caption = title.trim() === '' ? [] : [element('figcaption', {}, escapeXml(title))];
  return element('figure', {}, ...[picture, ...caption].map((part) => `\n  ${part}`), '\n');
}

/** A file's name as an address, so encoded that it can name neither a scheme nor another server. */
const besideThePage = (fileName: string): string => encodeURIComponent(fileName.toWellFormed());
