import { expect, type Page, test } from '@playwright/test';
import {
  addressOf,
  ALL_SHOWN,
  onPage,
  openFile,
  openPage,
  readDrawn,
  region,
  status,
} from './support.ts';

const OWN = 'tests/fixtures/small.json';

async function drag(page: Page, id: string) {
  const [x, y] = await onPage(page, (await readDrawn(page)).nodes[id]!);
  await page.mouse.move(x, y);
  // No hand is quicker than a frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(true))));
  await page.waitForTimeout(100);
  await page.mouse.down();
  await page.mouse.move(x - 50, y + 60, { steps: 5 });
  await page.mouse.up();
}

const choose = (page: Page, name: RegExp) =>
  region(page, 'Evidence').getByRole('button', { name }).first().click();
const heading = (page: Page) => region(page, 'Evidence').getByRole('heading', { level: 3 }).first();

test('undo and redo go over filters and moves, by button and by keyboard', async ({ page }) => {
  await openPage(page);
  const before = await readDrawn(page);
  await page.getByRole('checkbox', { name: /^threatened \(/ }).uncheck();
  await drag(page, 'hegseth');
  const moved = (await readDrawn(page)).nodes['hegseth']!.model;
  await page.getByRole('button', { name: 'Undo' }).click();
  const place = async () => (await readDrawn(page)).nodes['hegseth']!.model;
  await expect.poll(place).toEqual(before.nodes['hegseth']!.model);
  await page.keyboard.press('Control+z');
  await expect(status(page)).toHaveText(ALL_SHOWN);
  await expect.poll(() => readDrawn(page)).toEqual(before);
  await page.keyboard.press('Control+Shift+z');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByRole('checkbox', { name: /^threatened \(/ })).not.toBeChecked();
  await expect.poll(place).toEqual(moved);
  await expect(page.getByRole('button', { name: 'Redo' })).toHaveAttribute('aria-disabled', 'true');
});

test('undo brings an arrangement back', async ({ page }) => {
  await openPage(page);
  const before = (await readDrawn(page)).nodes;
  await page.getByRole('button', { name: 'Layout' }).click();
  await page.getByRole('radio', { name: /circle/i }).check();
  await page.keyboard.press('Escape');
  await expect
    .poll(async () => (await readDrawn(page)).nodes['hegseth']!.model)
    .not.toEqual(before['hegseth']!.model);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect((await readDrawn(page)).nodes['hegseth']!.model).toEqual(before['hegseth']!.model);
});

test('Back and Forward lead through what was read, and leave filters alone', async ({ page }) => {
  await openPage(page);
  await choose(page, /^Pete Hegseth/);
  await expect(heading(page)).toHaveText(/Pete Hegseth/);
  await page.goBack();
  await choose(page, /^Anthropic company/);
  await choose(page, /threatened/);
  await page.getByRole('checkbox', { name: /^met \(/ }).uncheck();
  await page.goBack();
  await expect(heading(page)).toHaveText(/^Anthropic/);
  await expect(page.getByRole('checkbox', { name: /^met \(/ })).not.toBeChecked();
  await expect.poll(() => addressOf(page)).toContain('hide=met');
  await page.goForward();
  await expect(heading(page)).toHaveText(/threatened/);
});

test('Back leads from one graph to the other', async ({ page }) => {
  await openPage(page);
  await page.getByRole('combobox', { name: 'Graph' }).selectOption({ index: 1 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Three cranes for Port Orrim');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Pentagon and Anthropic');
});

test('a reload keeps moves, and a file of one’s own; two tabs keep their own', async ({
  page,
  context,
}) => {
  await openPage(page);
  await drag(page, 'hegseth');
  const shipped = (await readDrawn(page)).nodes['hegseth']!.model;

  const other = await context.newPage();
  await openPage(other);
  await openFile(other, OWN);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('The lighthouse of Port Amber');
  await expect(other.getByText('Your file is kept in this browser')).toBeVisible();
  const [actor] = Object.keys((await readDrawn(other)).nodes);
  await drag(other, actor!);
  const own = (await readDrawn(other)).nodes[actor!]!.model;

  await other.reload();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('The lighthouse of Port Amber');
  expect((await readDrawn(other)).nodes[actor!]!.model).toEqual(own);
  await page.bringToFront();
  await page.reload();
  expect((await readDrawn(page)).nodes['hegseth']!.model).toEqual(shipped);

  await other.bringToFront();
  await other.getByRole('button', { name: 'Forget my files' }).click();
  await expect(other.getByText('Your file is not kept in this browser')).toBeVisible();
  await other.reload();
  await expect(other.getByRole('alert')).toHaveText(/file on somebody’s computer/);
});
