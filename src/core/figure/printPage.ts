import { element, escapeXml } from './svg.ts';

/**
 * A page that is just the figure, for the browser's print dialog, which saves it as a PDF: lines stay lines, text stays
 * text, letters of all scripts are set as on screen. The PDF has the page's title and language and, where the browser
 * writes tags, the figure's own title and description. The SVG is our own, and goes in as it is.
 */
export function printPage(svg: string, title: string): string {
  const [width, height] = ['width', 'height'].map((side) => lengthOf(svg, side));
  const css = [
    `@page{size:${width} ${height};margin:0}`,
    'html,body{margin:0}',
    // A hair less than the page: rounded up, the figure would need a second one.
    `svg{display:block;width:${width};height:calc(${height} - 0.5px)}`,
    '*{print-color-adjust:exact}',
  ].join('');
  const head = element(
    'head',
    {},
    '<meta charset="utf-8">',
    element('title', {}, escapeXml(title)),
    element('style', {}, css),
  );
  return `<!doctype html>${element('html', { lang: 'en' }, head, element('body', {}, svg))}`;
}

/** A side of the figure as CSS has it: "85mm", or "720px". */
function lengthOf(svg: string, side: string): string {
  const [, value = '0', unit = ''] =
    new RegExp(`^<svg[^>]* ${side}="([\\d.]+)(mm)?"`).exec(svg) ?? [];
  return `${value}${unit === '' ? 'px' : unit}`;
}
