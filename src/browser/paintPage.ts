import type { Palette } from '../core/scene/palette.ts';

/** Gives the page the palette's colours as custom properties, so that page and picture share one table. */
export function paintPage(palette: Palette): void {
  const { style } = document.documentElement;
  for (const name of ['paper', 'ink', 'muted', 'line', 'nodeFill', 'accent'] as const) {
    style.setProperty(`--${name}`, palette[name]);
  }
}
