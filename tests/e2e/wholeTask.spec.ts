import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { addressOf, openPage, readDrawn, region, status } from './support.ts';

/** Nothing on the page should be farther away, in presses of a key. */
const FARTHEST = 20;

/** Presses a key until something comes true. */
async function pressUntil(page: Page, key: string, isThere: () => Promise<boolean>) {
  for (let presses = 0; presses < FARTHEST; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${FARTHEST} times ${key} do not lead there`);
}

/** Goes by Tab, or Shift+Tab, until an element has the focus. */
const tabTo = (page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') =>
  pressUntil(page, key, () =>
    wanted.evaluateAll((found) => found.includes(document.activeElement as HTMLElement)),
  );

test('a whole task by keyboard alone: find Palantir, read the denial, narrow to February, save the figure', async ({
  page,
}) => {
  await openPage(page);
  const evidence = region(page, 'Evidence');

  // Find Palantir.
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
  await page.keyboard.type('palantir');
  await expect(page.getByRole('option', { name: /^Palantir/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(evidence.getByRole('heading', { name: 'Palantir' })).toBeVisible();

  // Walk to what is disputed.
  const walk = page.getByRole('application', { name: 'Graph by keyboard' }).getByRole('button');
  await tabTo(page, walk, 'Shift+Tab');
  await expect(walk).toHaveAccessibleName(/^Palantir, company, /);
  await pressUntil(page, 'ArrowDown', async () =>
    /concerns.* den(y|ies) it/.test((await walk.getAttribute('aria-label'))!),
  );

  // Hear the denial, and read it.
  await page.keyboard.press('Shift+ArrowDown');
  await pressUntil(page, 'ArrowDown', async () =>
    /^claim \d of \d: Dario Amodei denies/.test((await walk.getAttribute('aria-label'))!),
  );
  await page.keyboard.press('Space');
  const denial = evidence
    .getByRole('list', { name: 'Claims' })
    .getByRole('listitem')
    .filter({ hasText: /Dario Amodei.*denies/ });
  await expect(denial).toBeInViewport();

  // Narrow to February 2026.
  const before = Number((await status(page).textContent())!.split(' ')[0]);
  for (const name of ['From date', 'To date']) {
    await tabTo(page, page.getByRole('textbox', { name }));
    await page.keyboard.type('2026-02');
    await page.keyboard.press('Enter');
  }
  await expect(status(page)).not.toContainText(`${before} of ${before}`);
  const { relations } = await readDrawn(page);
  expect(relations.length).toBeLessThan(before);
  expect(await addressOf(page)).toContain('from=2026-02&to=2026-02');
  expect(relations).toContain('anthropic-raised-concerns-palantir');

  // Save the figure: its button stands a few stops behind the search. In a field "/" would be typed, in a list looked for.
  await tabTo(page, page.getByRole('button', { name: 'Play' }));
  await page.keyboard.press('/');
  await tabTo(page, page.getByRole('button', { name: 'Figure…' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Figure' });
  await expect(dialog.getByRole('img')).toBeVisible();
  // Once it is known that nothing stands in the way: until then Tab would pass it by.
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeEnabled();
  await tabTo(page, dialog.getByRole('button', { name: 'Download' }));
  const saving = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const picture = readFileSync(await (await saving).path());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Figure…' })).toBeFocused();
});
