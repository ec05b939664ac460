import { type Browser, expect, type Page, test } from '@playwright/test';
import {
  addressOf,
  ALL_SHOWN,
  differing,
  isArranged,
  onPage,
  openPage,
  pixelsOf,
  readDrawn,
  region,
  SHIPPED,
  status,
  watchForFaults,
} from './support.ts';

async function drag(page: Page, id: string, [dx, dy]: readonly [number, number]) {
  const [x, y] = await onPage(page, (await readDrawn(page)).nodes[id]!);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2, { steps: 4 });
  await page.mouse.move(x + dx, y + dy, { steps: 4 });
  await page.mouse.up();
}

/** What a reader sees: words, boxes and marks. */
const everything = async (page: Page) => ({
  status: await status(page).textContent(),
  filters: await region(page, 'Filters').ariaSnapshot(),
  timeline: await region(page, 'Timeline').ariaSnapshot(),
  evidence: await region(page, 'Evidence').ariaSnapshot(),
  drawn: await readDrawn(page),
});

const inFreshContext = async (browser: Browser, address: string) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await openPage(page, address);
  return { page, close: () => context.close() };
};

test('a link gives the same view to somebody else', async ({ page, browser }) => {
  await openPage(page);
  await page.getByRole('checkbox', { name: /^demanded \(/ }).uncheck();
  await page.getByRole('checkbox', { name: /^product \(/ }).uncheck();
  await page.getByRole('textbox', { name: 'From date' }).fill('2026-01');
  await page.getByRole('textbox', { name: 'From date' }).press('Enter');
  const before = (await readDrawn(page)).nodes['hegseth']!.model;
  const pixelsBefore = await pixelsOf(page);
  await drag(page, 'hegseth', [-60, 90]);
  await expect(page.getByRole('button', { name: 'Unpin all' })).toBeVisible();
  expect((await readDrawn(page)).nodes['hegseth']!.model).not.toEqual(before);
  await region(page, 'Evidence')
    .getByRole('button', { name: /^Anthropic company/ })
    .click();
  await page.getByRole('button', { name: 'Figure…' }).click();
  const title = 'Who pressed whom, & “why” #1 = 100 %';
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
  await page.getByRole('button', { name: 'Close' }).click();
  // Bring the graph into view again, as a fresh page does.
  await page.getByRole('button', { name: 'Fit the graph' }).click();

  const there = await inFreshContext(browser, await addressOf(page));
  expect(await everything(there.page)).toEqual(await everything(page));
  expect(await addressOf(there.page)).toBe(await addressOf(page));
  const pixels = await pixelsOf(page);
  const pixelsThere = await pixelsOf(there.page);
  // What has been zoomed and dragged is smoothed otherwise; letters are fine enough for that to be seen.
  expect(differing(pixelsThere, pixels)).toBeLessThan(0.003);
  expect(differing(pixelsBefore, pixels)).toBeGreaterThan(0.02);
  await page.reload();
  await isArranged(page);
  expect(differing(pixelsThere, await pixelsOf(page))).toBeLessThan(0.0001);
  await expect(there.page.getByRole('alert')).toHaveCount(0);
  await there.page.getByRole('button', { name: 'Figure…' }).click();
  await expect(there.page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(title);
  await there.close();
});

test('moves can be undone', async ({ page }) => {
  await openPage(page);
  const before = await readDrawn(page);
  await drag(page, 'hegseth', [-40, 60]);
  await page.getByRole('button', { name: 'Unpin all' }).click();
  expect(await readDrawn(page)).toEqual(before);
});

test('“Share” copies the address of this view', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page);
  await page.getByRole('checkbox', { name: /^met \(/ }).uncheck();
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await addressOf(page));
  expect(copied).toContain('hide=met');
});

const BAD_LINKS = {
  'a damaged link': ['#v=1&data=%E0%A4%A', /could not be restored.*damaged/],
  'a text of another kind': ['#introduction', /could not be restored/],
  'a link from a newer version': [
    '#v=99&data=pentagon-anthropic&hide=met',
    /could not be restored.*newer version/,
  ],
  'a graph that is not here': ['#v=1&data=atlantis', /there is no graph named “atlantis”/],
  'a link to a reader’s own file': ['#v=1&hide=met', /file on somebody’s computer/],
  'older data': [`#v=1&data=${SHIPPED.meta.id}&of=0ld`, /data has changed since this link/],
} as const;

for (const [name, [hash, words]] of Object.entries(BAD_LINKS)) {
  test(`${name}: the page says so, and works`, async ({ page, baseURL }) => {
    const faults = watchForFaults(page, baseURL!);
    await openPage(page, `./${hash}`);
    await expect(page.getByRole('alert')).toHaveText(words);
    await expect(status(page)).toHaveText(ALL_SHOWN);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.getByRole('checkbox', { name: /^threatened \(/ }).uncheck();
    await expect(status(page)).not.toHaveText(ALL_SHOWN);
    expect(faults).toEqual([]);
  });
}

test('the readable parts of a link are kept, and the others named', async ({ page }) => {
  await openPage(page, `./#v=1&data=${SHIPPED.meta.id}&hide=met&pins=anthropic:here&from=2026-13`);
  await expect(page.getByRole('alert')).toHaveText(/left out.*2026-13.*anthropic:here/);
  await expect(page.getByRole('checkbox', { name: /^met \(/ })).not.toBeChecked();
});

test('a link put into the address bar of the open page is opened', async ({ page }) => {
  await openPage(page);
  await page.evaluate((id) => {
    window.location.hash = `#v=1&data=${id}&hide=met&actor=anthropic`;
  }, SHIPPED.meta.id);
  await expect(
    region(page, 'Evidence').getByRole('heading', { name: 'Anthropic', exact: true }),
  ).toBeVisible();
  await isArranged(page);
  await expect(page.getByRole('checkbox', { name: /^met \(/ })).not.toBeChecked();
});
