import type { PrintPage } from '../core/figure/printPage.ts';
import { showSvg } from './svgImage.ts';

/**
 * Opens the browser's print dialog for a page that is not on screen. It is put together from elements and a style
 * sheet made by script: a page given as text would be stopped by the content policy. Rejects with an Error that says why.
 */
export async function print({ title, svg, altText, css }: PrintPage): Promise<void> {
  const frame = document.createElement('iframe');
  frame.title = 'The figure to print';
  frame.ariaHidden = 'true';
  // Not `display: none`: Firefox prints such a frame as an empty page.
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const { contentDocument: page, contentWindow: pageWindow } = frame;
  if (page === null || pageWindow === null) {
    frame.remove();
    throw new Error('the browser has no room to print from');
  }
  page.title = title;
  page.documentElement.lang = 'en';
  const sheet = new (pageWindow as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  page.adoptedStyleSheets = [sheet];
  const image = page.createElement('img');
  image.alt = altText;
  page.body.append(image);
  try {
    await showSvg(svg, image);
  } catch (error) {
    frame.remove();
    throw error;
  }
  // Some browsers name the file after the page that prints, not after what it prints.
  const own = document.title;
  document.title = title;
  // And some come back from `print` at once, and still need the page.
  pageWindow.addEventListener('afterprint', () => {
    document.title = own;
    window.setTimeout(() => frame.remove());
  });
  pageWindow.focus();
  pageWindow.print();
}
