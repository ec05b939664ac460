import { expect, test } from '@playwright/test';
import {
  addressOf,
  ALL_SHOWN,
  EVENTS,
  openPage,
  readDrawn,
  SHIPPED,
  status,
  watchForFaults,
} from './support.ts';

test('a first visit shows the shipped graph, whole, and nothing goes wrong', async ({
  page,
  baseURL,
}) => {
  const faults = watchForFaults(page, baseURL!);
  await openPage(page);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SHIPPED.meta.title);
  await expect(page.getByText(SHIPPED.meta.description!)).toBeVisible();
  await expect(status(page)).toHaveText(ALL_SHOWN);

  const drawn = await readDrawn(page);
  expect(Object.keys(drawn.nodes).toSorted()).toEqual(
    [...SHIPPED.actors, ...EVENTS].map(({ id }) => id).toSorted(),
  );
  expect(drawn.relations).toEqual(SHIPPED.relations.map(({ id }) => id).toSorted());
  expect(drawn.events).toEqual(EVENTS.map(({ id }) => id).toSorted());
  expect(faults).toEqual([]);
});

test('the whole graph lies within the canvas', async ({ page }) => {
  await openPage(page);
  const { nodes } = await readDrawn(page);
  const { width, height } = (await page.getByRole('img', { name: /^Network/ }).boundingBox())!;
  const outside = Object.entries(nodes).filter(
    ([
      ,
      {
        rendered: [x, y],
      },
    ]) => x < 0 || y < 0 || x > width || y > height,
  );
  expect(outside).toEqual([]);
});

test('the page measures its own openings, filters, layouts and figures', async ({ page }) => {
  const measured = (name: string) =>
    page.evaluate(
      (measure) => performance.getEntriesByName(measure, 'measure')[0]?.duration ?? 0,
      `dramatis:${name}`,
    );
  const expectMeasured = (name: string) =>
    expect.poll(() => measured(name), { message: name, timeout: 20_000 }).toBeGreaterThan(0);
  await openPage(page);
  await expectMeasured('open');
  await page.getByRole('checkbox', { name: /^threatened \(/ }).uncheck();
  await expectMeasured('filter');
  await page.getByRole('button', { name: 'Layout' }).click();
  await page.getByRole('button', { name: 'Another arrangement' }).click();
  await expectMeasured('layout');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Figure…' }).click();
  await page.getByRole('button', { name: 'Download' }).click();
  await expectMeasured('figure');
});

test('another graph can be chosen, and the link then names it', async ({ page }) => {
  await openPage(page);
  await page.getByRole('combobox', { name: 'Graph' }).selectOption({ index: 1 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Three cranes for Port Orrim');
  await expect(page).toHaveTitle(/^Three cranes for Port Orrim/);
  await expect(page.getByText('Everything in it is fictional.')).toBeVisible();
  expect(await addressOf(page)).toContain('data=harbour-tender');
  await page.getByRole('combobox', { name: 'Graph' }).selectOption({ index: 0 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SHIPPED.meta.title);
});
