/** A page that is just a figure, for the browser's print dialog, which saves it as a PDF. */
export interface PrintPage {
  /** Of the page, which the PDF has too. */
  readonly title: string;
  /** The figure's own SVG: its lines stay lines, and letters of all scripts are set as on screen. */
  readonly svg: string;
  /** Where the browser writes tags, the PDF has it. */
  readonly altText: string;
  /** Makes the paper as large as the figure. */
  readonly css: string;
}

export function printPage(svg: string, title: string, altText: string): PrintPage {
  const [width, height] = ['width', 'height'].map((side) => lengthOf(svg, side));
  const css = [
    `@page{size:${width} ${height};margin:0}`,
    'html,body{margin:0}',
    // A hair less than the page: rounded up, the figure would need a second one.
    `img{display:block;width:${width};height:calc(${height} - 0.5px)}`,
    '*{print-color-adjust:exact}',
  ].join('');
  return { title, svg, altText, css };
}

/** A side of the figure as CSS has it: "85mm", or "720px". */
function lengthOf(svg: string, side: string): string {
  const [, value = '0', unit = ''] =
    new RegExp(`^<svg[^>]* ${side}="([\\d.]+)(mm)?"`).exec(svg) ?? [];
  return `${value}${unit === '' ? 'px' : unit}`;
}
