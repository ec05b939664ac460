import { expect, type Page, test } from '@playwright/test';
import type cytoscape from 'cytoscape';
import type { Box } from '../../src/core/scene/placeLabels.ts';
import { boxesShareAPoint } from '../support/geometry.ts';
import { isDrawn, openPage, picture, zoomTo } from './support.ts';
import { LEAST_SIZE } from '../../src/core/scene/thinning.ts';

/** A text that is shown, as the canvas itself measured it; lengths in px on screen. */
interface ShownText extends Box {
  readonly id: string;
  readonly size: number;
}

async function readTexts(page: Page): Promise<ShownText[]> {
  await isDrawn(page);
  return picture(page).evaluate((element) => {
    const holder = [...element.querySelectorAll('*')].find((one) => '_cyreg' in one);
    const { cy } = (holder as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg;
    const shown = cy
      .nodes()
      .filter(
        (node) =>
          node.visible() && node.style('label') !== '' && Number(node.style('text-opacity')) > 0,
      );
    return shown.map((node) => {
      // Where Cytoscape itself puts the letters, and how wide they turned out.
      node.boundingBox({ includeLabels: true });
      const { labelX, labelY, labelWidth, labelHeight, labelAngle } = (
        node as unknown as { _private: { rscratch: Record<string, number> } }
      )._private.rscratch;
      const zoom = cy.zoom();
      return {
        id: node.id(),
        size: Number.parseFloat(node.style('font-size') as string) * zoom,
        x: labelX! * zoom,
        y: (labelY! + node.numericStyle('text-margin-y')) * zoom,
        halfWidth: (labelWidth! * zoom) / 2,
        halfHeight: (labelHeight! * zoom) / 2,
        angle: labelAngle ?? 0,
      };
    });
  });
}

const overlaps = (texts: readonly ShownText[]): string[] =>
  texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) =>
          Math.hypot(one.x - other.x, one.y - other.y) <
            one.halfWidth + one.halfHeight + other.halfWidth + other.halfHeight &&
          boxesShareAPoint(one, other),
      )
      .map((other) => `${one.id} on ${other.id}`),
  );

/** Not its width: the canvas may measure a text anew, to a px. */
const placeOf = ({ id, size, x, y, angle }: ShownText) => ({ id, size, x, y, angle });

test('texts thin out as one zooms out, none too small to read, and come back', async ({ page }) => {
  await openPage(page);
  await zoomTo(page, 1);
  const all = await readTexts(page);
  const counts: number[] = [];
  for (const zoom of [0.85, 0.75, 0.65, 0.55, 0.45, 0.35, 0.25, 0.18, 0.12]) {
    await zoomTo(page, zoom);
    const texts = await readTexts(page);
    counts.push(texts.length);
    expect(Math.min(...texts.map(({ size }) => size)), `sizes at ${zoom}`).toBeGreaterThanOrEqual(
      LEAST_SIZE,
    );
    expect(overlaps(texts), `overlaps at ${zoom}`).toEqual([]);
  }
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  const steps = [all.length, ...counts].slice(0, -1).map((count, index) => count - counts[index]!);
  expect(Math.max(...steps), 'gone in one step').toBeLessThan(all.length / 3);
  expect(counts.at(-1)).toBeGreaterThan(0);
  expect(counts.at(-1)).toBeLessThan(all.length / 5);

  await zoomTo(page, 1);
  expect((await readTexts(page)).map(placeOf)).toEqual(all.map(placeOf));
});

test('on a small screen the whole graph is in view, with names one can read', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page);
  const texts = await readTexts(page);
  expect(texts.length).toBeGreaterThan(15);
  expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(LEAST_SIZE);
  expect(overlaps(texts)).toEqual([]);
});

for (const [screen, width, height] of [
  ['a small', 390, 844],
  ['a large', 1440, 900],
] as const) {
  test(`no text is cut off on ${screen} screen`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openPage(page);
    await isDrawn(page);
    // What is drawn of a text is what lies in the box that is kept for it.
    const cut = await picture(page).evaluate((element) => {
      const holder = [...element.querySelectorAll('*')].find((one) => '_cyreg' in one);
      const { cy } = (holder as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg;
      interface Kept {
        readonly labelBounds: { readonly main: { readonly w: number } };
        readonly rscratch: { readonly labelWidth: number };
      }
      return cy
        .nodes('[text]')
        .filter((node) => node.visible() && node.data('text') !== '' && !node.data('thinned'))
        .filter((node) => {
          const { labelBounds, rscratch } = (node as unknown as { _private: Kept })._private;
          const across = Math.abs(Number(node.data('angle') ?? 0)) > 0.01;
          return !across && labelBounds.main.w < rscratch.labelWidth;
        })
        .map((node) => node.id());
    });
    expect(cut).toEqual([]);
  });
}
