import type { RasterSize } from '../store/services.ts';
import { showSvg } from './svgImage.ts';

/** What browsers draw at most (Chromium, measured): pixels in all, and along one side. Past it a canvas stays empty. */
const CANVAS_LIMIT = { area: 16_384 * 16_384, side: 65_535 } as const;

/** Draws an SVG text as a PNG. Rejects with an Error that names the limit where the picture would pass it. */
export async function rasterise(svg: string, { width, height, scale }: RasterSize): Promise<Blob> {
  const pixelWidth = Math.round(width * scale);
  const pixelHeight = Math.round(height * scale);
  if (
    pixelWidth * pixelHeight > CANVAS_LIMIT.area ||
    Math.max(pixelWidth, pixelHeight) > CANVAS_LIMIT.side
  ) {
    const most = Math.min(
      Math.sqrt(CANVAS_LIMIT.area / (width * height)),
      CANVAS_LIMIT.side / Math.max(width, height),
    );
    throw new Error(
      `${pixelWidth} × ${pixelHeight} pixels are more than a browser can draw (${CANVAS_LIMIT.area.toLocaleString('en')} in all). The largest that works is ${Math.floor(width * most)} × ${Math.floor(height * most)}: take a smaller size or scale, or save an SVG, which has no limit.`,
    );
  }
  const image = new Image();
  await showSvg(svg, image);
  const canvas = document.createElement('canvas');
  canvas.width = pixelWidth;
  canvas.height = pixelHeight;
  const context = canvas.getContext('2d');
  if (context === null)
    throw new Error('this browser can’t draw pictures: its canvas is switched off');
  context.drawImage(image, 0, 0, pixelWidth, pixelHeight);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null)
    throw new Error('the picture could not be drawn: the browser ran out of memory');
  return blob;
}
