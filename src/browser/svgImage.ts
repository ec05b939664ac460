import { svgAddress } from '../core/figure/svg.ts';

/** Draws an SVG text in an image element; resolves when it is there. Rejects with an Error that says so. */
export async function showSvg(svg: string, image: HTMLImageElement): Promise<void> {
  image.src = svgAddress(svg);
  await image.decode().catch(() => {
    throw new Error('the figure could not be turned into a picture');
  });
}
