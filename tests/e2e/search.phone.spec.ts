import { expect, test } from '@playwright/test';
import { openPage, region } from './support.ts';

test('a button opens the search over the bar; what is chosen opens as a sheet', async ({
  page,
}) => {
  await openPage(page);
  const box = page.getByRole('combobox', { name: 'Search' });
  const button = page.getByRole('button', { name: 'Search' });
  await expect(box).toHaveCount(0);
  await button.tap();
  await expect(box).toBeFocused();
  await expect(box).toBeInViewport({ ratio: 1 });
  await box.fill('hegseth');
  const option = page.getByRole('option', { name: /^Pete Hegseth person/ });
  await expect(option).toBeInViewport({ ratio: 1 });
  expect((await option.boundingBox())!.height).toBeGreaterThanOrEqual(24);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await option.tap();
  await expect(
    region(page, 'Evidence').getByRole('heading', { name: 'Pete Hegseth' }),
  ).toBeInViewport();
  await expect(box).toHaveCount(0);

  await button.tap();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(box).toHaveCount(0);
  await expect(button).toBeFocused();
});
