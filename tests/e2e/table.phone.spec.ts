import { expect, test } from '@playwright/test';
import { SHIPPED } from './support.ts';

test('on a phone the table scrolls sideways by itself, and a touch opens the evidence', async ({
  page,
}) => {
  await page.goto(`./#v=1&data=${SHIPPED.meta.id}&tab=table`);
  const grid = page.getByRole('grid', { name: 'Relations' });
  await expect(grid.getByRole('gridcell').first()).toBeVisible();
  await grid.evaluate((element) => {
    element.scrollLeft = 10_000;
  });
  await expect(grid.getByRole('columnheader', { name: 'Summary' })).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await grid.getByRole('gridcell').nth(8).tap();
  await expect(
    page.getByRole('region', { name: 'Evidence' }).getByRole('list', { name: 'Claims' }),
  ).toBeVisible();
});
