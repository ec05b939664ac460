import { expect, type Page, test } from '@playwright/test';
import type cytoscape from 'cytoscape';
import { PNG } from 'pngjs';
import { writeActorGraph } from '../../src/core/formats/actorGraph.ts';
import { largeGraph } from '../support/largeGraph.ts';
import { isDrawn, openFile, openPage, picture, region, watchForFaults } from './support.ts';

const LARGE = largeGraph({ actors: 600, relations: 2000 });
const FILE = {
  name: 'large.json',
  mimeType: 'application/json',
  buffer: Buffer.from(writeActorGraph(LARGE)),
};

const underlay = (page: Page) => page.locator('.underlay canvas');

/** How many pixels of the picture under the marks are not paper: the marks are hidden while it is looked at. */
async function inked(page: Page): Promise<number> {
  await isDrawn(page);
  const show = (visibility: string) =>
    picture(page).evaluate((element, value) => {
      for (const other of element.querySelectorAll<HTMLElement>(':scope > div:not(.underlay)'))
        other.style.visibility = value;
    }, visibility);
  await show('hidden');
  const { data } = PNG.sync.read(await picture(page).screenshot({ animations: 'disabled' }));
  await show('visible');
  const paper = [...data.subarray(0, 3)];
  return data.filter(
    (_, index) => index % 4 === 0 && paper.some((part, at) => data[index + at] !== part),
  ).length;
}

/** The middle of the largest disc on the page, and how far it reaches, in px. */
async function largestDisc(page: Page) {
  const [x, y, radius] = await picture(page).evaluate((element) => {
    const holder = [...element.querySelectorAll('*')].find((one) => '_cyreg' in one);
    const { cy } = (holder as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg;
    const disc = cy.nodes('[kind = "group"]').max((node) => node.width())
      .ele as cytoscape.NodeSingular;
    const at = disc.renderedPosition();
    return [at.x, at.y, disc.renderedWidth() / 2] as const;
  });
  const box = (await picture(page).boundingBox())!;
  return { x: box.x + x, y: box.y + y, radius };
}

/** Moves the pointer about a disc until it is over a dot; gives whose that is. */
async function findDot(page: Page): Promise<string> {
  const { x, y, radius } = await largestDisc(page);
  const card = page.locator('.hover-card');
  for (let step = 1; step < 120; step += 1) {
    const [reach, angle] = [(0.7 * radius * step) / 120, step * 2.4];
    await page.mouse.move(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
    if (await card.isVisible()) return (await card.locator('p').first().textContent())!;
  }
  throw new Error('no dot was found');
}

test('“Draw everything” draws dots and lines under the groups; a dot tells whose it is and can be chosen', async ({
  page,
  baseURL,
}) => {
  const faults = watchForFaults(page, baseURL!);
  await openPage(page);
  await openFile(page, FILE);
  const box = page.getByRole('checkbox', { name: 'Draw everything' });
  await expect(underlay(page)).toHaveCount(0);
  await box.check();
  await expect(underlay(page)).toHaveAttribute('aria-busy', 'false');
  const all = await inked(page);
  expect(all).toBeGreaterThan(10_000);

  const name = await findDot(page);
  expect(LARGE.actors.map((actor) => actor.name)).toContain(name);
  await page.mouse.down();
  await page.mouse.up();
  await expect(region(page, 'Evidence').getByRole('heading', { name })).toBeVisible();
  await region(page, 'Evidence').getByRole('button', { name: 'Back to the overview' }).click();

  // It is of what passes the filters.
  await expect.poll(() => inked(page)).toBeGreaterThan(0.97 * all);
  const filters = region(page, 'Filters');
  for (const type of [
    'met',
    'praised',
    'criticised',
    'accused',
    'agreed',
    'negotiated',
    'demanded',
  ])
    await filters.getByRole('checkbox', { name: new RegExp(`^${type} `) }).uncheck();
  await expect.poll(() => inked(page)).toBeLessThan(0.95 * all);
  await page.getByRole('button', { name: 'Reset filters' }).click();
  await expect.poll(() => inked(page)).toBeGreaterThan(0.97 * all);

  await expect(box).toBeChecked();
  await box.uncheck();
  await expect(underlay(page)).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('the picture follows the camera at once, and is drawn sharp when it rests', async ({
  page,
}) => {
  await openPage(page);
  await openFile(page, FILE);
  await page.getByRole('checkbox', { name: 'Draw everything' }).check();
  await expect(underlay(page)).toHaveAttribute('aria-busy', 'false');
  const { x, y } = await largestDisc(page);
  const transform = () => underlay(page).evaluate((canvas) => canvas.style.transform);
  // It may be drawn anew before anybody looks: that it was stretched meanwhile is noted.
  await underlay(page).evaluate((canvas) => {
    new MutationObserver(() => {
      if (!canvas.style.transform.endsWith('scale(1)')) canvas.dataset['followed'] = 'yes';
    }).observe(canvas, { attributes: true, attributeFilter: ['style'] });
  });
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -240);
  await expect(underlay(page)).toHaveAttribute('data-followed', 'yes');
  await expect(underlay(page)).toHaveAttribute('aria-busy', 'false');
  // Drawn for this camera, it is only moved to its margin.
  await expect.poll(transform).toMatch(/scale\(1\)$/);
  expect(await inked(page)).toBeGreaterThan(10_000);
});
