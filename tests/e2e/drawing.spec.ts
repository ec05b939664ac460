import type cytoscape from 'cytoscape';
import { expect, test } from '@playwright/test';
import { openPage } from './support.ts';

/** What Cytoscape works styles out with; its types do not know of it. */
interface StyleOf {
  apply: (elements: cytoscape.Collection) => unknown;
}

test('what has not changed is drawn again without its style being worked out anew', async ({
  page,
}) => {
  await openPage(page);
  const counts = await page.locator('.canvas').evaluate(async (element) => {
    const holder = [...element.querySelectorAll('*')].find((one) => '_cyreg' in one);
    const { cy } = (holder as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg;
    const style = Object.getPrototypeOf(cy.style()) as StyleOf;
    const original = style.apply;
    let count = 0;
    style.apply = function counted(elements) {
      count += elements.length;
      return original.call(this, elements);
    };
    const drawnAgain = async (change: () => void) => {
      count = 0;
      const drawn = new Promise((resolve) => cy.one('render', resolve));
      change();
      cy.forceRender();
      await drawn;
      return count;
    };
    // Whatever was left to do from before.
    await drawnAgain(() => {});
    const still = await drawnAgain(() => {});
    const changed = await drawnAgain(() => cy.nodes('[kind = "actor"]').first().addClass('chosen'));
    return { still, changed };
  });
  expect(counts.still).toBe(0);
  expect(counts.changed).toBeGreaterThan(0);
});

test('what is said on the canvas’s container does not have it drawn again', async ({ page }) => {
  await openPage(page);
  const drawn = await page.locator('.canvas').evaluate(async (element) => {
    const holder = [...element.querySelectorAll('*')].find((one) => '_cyreg' in one)!;
    const { cy } = (holder as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg;
    let count = 0;
    cy.on('render', () => {
      count += 1;
    });
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const countIn = async (change: () => void) => {
      count = 0;
      change();
      await pause(500);
      return count;
    };
    await pause(500);
    return {
      said: await countIn(() => holder.setAttribute('data-said', 'something')),
      // A picture that is told of it is.
      resized: await countIn(() => {
        (element as HTMLElement).style.maxHeight = '300px';
      }),
    };
  });
  expect(drawn.said).toBe(0);
  expect(drawn.resized).toBeGreaterThan(0);
});

test('marks are drawn themselves, not as pictures that were kept of them', async ({ page }) => {
  await openPage(page);
  const canvas = page.locator('.canvas');
  await canvas.evaluate((element) => {
    const { prototype } = CanvasRenderingContext2D;
    const original = Reflect.get(prototype, 'drawImage') as (...args: unknown[]) => void;
    Reflect.set(
      prototype,
      'drawImage',
      function counted(this: CanvasRenderingContext2D, ...args: unknown[]) {
        if (element.contains(this.canvas)) element.setAttribute('data-copied', 'yes');
        original.apply(this, args);
      },
    );
  });
  // Time enough to make pictures of what stays as it is.
  for (let time = 0; time < 3; time += 1) {
    const { x, y } = (await canvas.boundingBox())!;
    await page.mouse.move(x + 8, y + 8);
    await page.mouse.down();
    await page.mouse.move(x + 40, y + 30, { steps: 12 });
    await page.mouse.up();
    await page.waitForTimeout(600);
  }
  await expect(canvas).not.toHaveAttribute('data-copied');
});
