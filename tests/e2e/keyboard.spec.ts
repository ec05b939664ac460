import { expect, type Page, test } from '@playwright/test';
import { openPage, onPage, readDrawn, region } from './support.ts';

/** The one element of the graph that takes the focus. */
const walk = (page: Page) =>
  page.getByRole('application', { name: 'Graph by keyboard' }).getByRole('button');

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

const spoken = (page: Page) => walk(page).getAttribute('aria-label');

test('one tab stop leads in; levels, links and other ends are walked, and Left always returns', async ({
  page,
}) => {
  await openPage(page);
  await page.getByRole('button', { name: 'Fit the graph' }).focus();
  await press(page, 'Tab');
  await expect(walk(page)).toBeFocused();
  await expect(walk(page)).toHaveAccessibleName(
    /^The Pentagon and Anthropic, actor 1 of 28: US Department of Defense, agency, \d+ relations, \d+ events, \d+ links$/,
  );
  await expect(walk(page)).toHaveAccessibleDescription(/^Up and Down step through what is here/);

  // Letters find an actor.
  await page.keyboard.type('palan');
  await expect(walk(page)).toBeFocused();
  await expect(walk(page)).toHaveAccessibleName(
    /^Palantir, company, \d+ relations, 1 event(, \d+ links)?$/,
  );
  const names: (string | null)[] = [];
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight']) {
    names.push(await spoken(page));
    await press(page, key);
    await expect(walk(page)).toBeFocused();
    expect(await spoken(page)).not.toBe(names.at(-1));
  }
  // Each Right is taken back by one Left.
  await press(page, 'ArrowLeft');
  expect(await spoken(page)).toBe(names[4]);
  await press(page, 'ArrowLeft');
  expect(await spoken(page)).toBe(names[2]);

  await press(page, 'Shift+ArrowDown');
  await expect(walk(page)).toHaveAccessibleName(/^claim 1 of \d+: /);
  await press(page, 'Shift+ArrowUp', 'Shift+ArrowUp', 'Shift+ArrowUp');
  await expect(walk(page)).toHaveAccessibleName(
    /^The Pentagon and Anthropic, actor \d+ of 28: Palantir/,
  );
  await press(page, 'Tab');
  await expect(walk(page)).not.toBeFocused();
  await press(page, 'Shift+Tab');
  await expect(walk(page)).toBeFocused();
  await press(page, 'Escape');
  await expect(page.getByRole('tab', { name: 'Graph' })).toBeFocused();
});

test('the ring stands over the mark, at any zoom, and brings it into sight', async ({ page }) => {
  await openPage(page);
  await walk(page).focus();
  await page.keyboard.type('elon');
  const isOver = async () => {
    const [x, y] = await onPage(page, (await readDrawn(page)).nodes['musk']!);
    const box = (await walk(page).boundingBox())!;
    const [dx, dy] = [box.x + box.width / 2 - x, box.y + box.height / 2 - y];
    return Math.max(Math.abs(dx), Math.abs(dy)) < 2 && Math.min(box.width, box.height) >= 24;
  };
  await expect.poll(isOver).toBe(true);
  await press(page, '+', '+', '+', '+', '+', '+');
  await expect.poll(isOver).toBe(true);
  await page.keyboard.type('maduro');
  await page.waitForTimeout(1000);
  await page.keyboard.type('elon');
  const frame = (await page.getByRole('img', { name: /^Network diagram/ }).boundingBox())!;
  const box = (await walk(page).boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(frame.x);
  expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
  await expect.poll(isOver).toBe(true);
  await press(page, '0');
  await expect.poll(isOver).toBe(true);
});

test('Space opens the evidence, Shift with it compares, Enter focuses; the focus is not lost to a filter', async ({
  page,
}) => {
  await openPage(page);
  const evidence = region(page, 'Evidence');
  await walk(page).focus();
  await page.keyboard.type('palantir');
  await press(page, 'Space');
  await expect(evidence.getByRole('heading', { name: 'Palantir' })).toBeVisible();
  await page.waitForTimeout(1000);
  await page.keyboard.type('openai');
  await press(page, 'Shift+Space');
  await expect(
    evidence.getByRole('heading', { name: 'What connects Palantir and OpenAI' }),
  ).toBeVisible();
  await expect(walk(page)).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByRole('navigation', { name: 'Focus trail' })).toContainText('OpenAI');
  await expect(walk(page)).toBeFocused();

  // Undone, and another focus that hides who has the keyboard's: it is before the graph then, not lost.
  await press(page, 'Control+z', 'ArrowDown', 'ArrowUp', 'ArrowLeft');
  await page.waitForTimeout(1000);
  await page.keyboard.type('nicol');
  await expect(walk(page)).toHaveAccessibleName(/^Nicolás Maduro/);
  await page
    .getByRole('checkbox', { name: /^person \(/ })
    .evaluate((box: HTMLInputElement) => box.click());
  await expect(walk(page)).toHaveAccessibleName(/^The Pentagon and Anthropic, actor 1 of /);
});
