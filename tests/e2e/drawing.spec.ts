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
