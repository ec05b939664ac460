import { expect, type Page, test } from '@playwright/test';
import { openPage, region } from './support.ts';

const expectNoSidewaysScroll = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

test.beforeEach(({ page }) => openPage(page));

test('the chronology has the screen, and a tap opens the evidence over it', async ({ page }) => {
  await page.getByRole('tab', { name: 'Chronology' }).tap();
  const panel = page.getByRole('tabpanel', { name: 'Chronology' });
  const entry = panel.getByRole('button').first();
  await expect(entry).toBeInViewport();
  await expectNoSidewaysScroll(page);
  await entry.tap();
  await expect(entry).toHaveAttribute('aria-current', 'true');
  await expect(region(page, 'Evidence').getByRole('list', { name: 'Claims' })).toBeVisible();
});

test('the timeline fits into its sheet, with period, playback and bars', async ({ page }) => {
  await page.getByRole('group', { name: 'Panels' }).getByRole('button', { name: 'Timeline' }).tap();
  const timeline = region(page, 'Timeline');
  for (const control of [
    timeline.getByRole('combobox', { name: 'Period' }),
    timeline.getByRole('button', { name: 'Play', exact: true }),
    timeline.getByRole('button', { name: /^No date: / }),
    timeline.getByRole('slider', { name: 'Window', exact: true }),
  ])
    await expect(control).toBeInViewport({ ratio: 0.99 });
  await expectNoSidewaysScroll(page);
  await timeline.getByRole('option', { name: /^January 2026: / }).tap();
  await expect(timeline.getByRole('textbox', { name: 'From date' })).toHaveValue('2026-01');

  await timeline.getByRole('button', { name: 'Playback settings' }).tap();
  const settings = page.getByRole('dialog', { name: 'Playback settings' });
  await expect(settings).toBeInViewport({ ratio: 0.99 });
});
