import { expect, type Locator, type Page, test } from '@playwright/test';
import { seededDataset } from '../support/seededGraph.ts';
import {
  addressOf,
  ALL_SHOWN,
  EVENTS,
  openFile,
  openPage,
  picture,
  readDrawn,
  region,
  SHIPPED,
  status,
} from './support.ts';

const timeline = (page: Page) => region(page, 'Timeline');
const dateField = (page: Page, name: 'From date' | 'To date') =>
  timeline(page).getByRole('textbox', { name, exact: true });
const dates = async (page: Page) => [
  await dateField(page, 'From date').inputValue(),
  await dateField(page, 'To date').inputValue(),
];
const handle = (page: Page) => timeline(page).getByRole('slider', { name: 'Window', exact: true });
const bars = (page: Page) => timeline(page).getByRole('option', { name: /(certain|possible)$/ });
const tab = (page: Page, name: 'Graph' | 'Table' | 'Chronology') => page.getByRole('tab', { name });
const chronology = (page: Page) => page.getByRole('tabpanel', { name: 'Chronology' });
const ALL = [...SHIPPED.relations, ...EVENTS];

async function setWindow(page: Page, from: string, to: string) {
  await dateField(page, 'From date').fill(from);
  await dateField(page, 'From date').press('Enter');
  await dateField(page, 'To date').fill(to);
  await dateField(page, 'To date').press('Enter');
}

const lengthInDays = ([from = '', to = '']: readonly string[]) =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000;

async function dragBy(page: Page, target: Locator, px: number) {
  const { x, y, width, height } = (await target.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + px / 2, y + height / 2, { steps: 3 });
  await page.mouse.move(x + width / 2 + px, y + height / 2, { steps: 3 });
  await page.mouse.up();
}

test.beforeEach(({ page }) => openPage(page));

test('a bar says what it counts and sets the window, by pointer and by keyboard', async ({
  page,
}) => {
  const before = await readDrawn(page);
  const busiest = bars(page).last();
  const words = (await busiest.getAttribute('aria-label'))!;
  await busiest.hover();
  await expect(timeline(page).getByText(words, { exact: true })).toBeVisible();
  await busiest.click();
  await expect(busiest).toHaveAttribute('aria-selected', 'true');
  const [from, to] = await dates(page);
  expect(from).toMatch(/^2026-/);
  expect(lengthInDays([from!, to!])).toBeLessThan(31);
  // Nothing that is left has moved.
  const after = await readDrawn(page);
  expect(after.nodes).toEqual(
    Object.fromEntries(Object.keys(after.nodes).map((id) => [id, before.nodes[id]])),
  );
  await busiest.click();
  await expect(status(page)).toHaveText(ALL_SHOWN);

  await page.keyboard.press('Home');
  await expect(bars(page).first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(bars(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(status(page)).not.toHaveText(ALL_SHOWN);
});

test('the window is dragged as a whole, by its handle and from a bar in it', async ({ page }) => {
  await setWindow(page, '2025-12-01', '2026-01-15');
  await dragBy(page, handle(page), 120);
  const moved = await dates(page);
  expect(lengthInDays(moved)).toBe(45);
  expect(moved[0]! > '2025-12-15').toBe(true);

  const box = (await handle(page).boundingBox())!;
  const all = await bars(page).all();
  const boxes = await Promise.all(all.map((one) => one.boundingBox()));
  const index = boxes.findIndex(
    (one) => one!.x > box.x + 20 && one!.x + one!.width < box.x + box.width,
  );
  await dragBy(page, all[index]!, -60);
  const back = await dates(page);
  expect(lengthInDays(back)).toBe(45);
  expect(back[0]! < moved[0]!).toBe(true);
  await expect(timeline(page).locator('.bar[aria-selected="true"]')).toHaveCount(0);

  // Never off the track.
  await dragBy(page, handle(page), 480);
  expect((await dates(page))[1]).toBe('');
});

test('the window is moved by keyboard', async ({ page }) => {
  await setWindow(page, '2026-01-01', '2026-01-10');
  await handle(page).press('ArrowRight');
  expect(await dates(page)).toEqual(['2026-01-02', '2026-01-11']);
  await handle(page).press('PageUp');
  expect(await dates(page)).toEqual(['2026-01-12', '2026-01-21']);
  await expect(handle(page)).toHaveAttribute('aria-valuetext', '12 to 21 January 2026');
  await handle(page).press('Home');
  expect((await dates(page))[0]).toBe('');
});

test('periods are chosen by name', async ({ page }) => {
  const period = timeline(page).getByRole('combobox', { name: 'Period' });
  await period.selectOption('Since the first threat');
  expect((await dates(page))[0]).toMatch(/^2026-02/);
  await expect(status(page)).not.toHaveText(ALL_SHOWN);
  await period.selectOption('Last 30 days of the data');
  expect(await dates(page)).toEqual(['2026-01-26', '']);
  await period.focus();
  await page.keyboard.press('Home');
  await expect(status(page)).toHaveText(ALL_SHOWN);
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('playing moves the window to the end while everything can be used', async ({ page }) => {
    const settings = timeline(page).getByRole('button', { name: 'Playback settings' });
    await settings.click();
    await page.getByRole('radio', { name: 'Fast' }).check();
    await page.getByRole('combobox', { name: 'Step' }).selectOption('A month');
    await page.keyboard.press('Escape');
    const before = await readDrawn(page);

    await timeline(page).getByRole('button', { name: 'Play', exact: true }).click();
    await expect(timeline(page).getByRole('button', { name: 'Pause' })).toBeVisible();
    // A filter is used meanwhile, and does not stop it.
    await page.getByRole('checkbox', { name: /^demanded \(/ }).uncheck();
    const play = timeline(page).getByRole('button', { name: 'Play', exact: true });
    await expect(play).toBeVisible({ timeout: 20_000 });
    expect(await dates(page)).toEqual(['', '2026-03-31']);
    const after = await readDrawn(page);
    for (const [id, { model }] of Object.entries(after.nodes))
      expect(model).toEqual(before.nodes[id]!.model);

    // Anew from the start; a slider pauses it.
    await play.click();
    expect((await dates(page))[1]! < '2025-12').toBe(true);
    await timeline(page).getByRole('slider', { name: /^To/ }).press('ArrowLeft');
    await expect(play).toBeVisible();
  });
});

test('the chronology holds all that is shown, and chooses both ways', async ({ page }) => {
  const before = await readDrawn(page);
  await tab(page, 'Chronology').click();
  await expect(chronology(page).getByRole('listitem')).toHaveCount(ALL.length);
  await expect(picture(page)).toBeHidden();
  const headings = await chronology(page).getByRole('heading').allTextContents();
  expect(headings[0]).toContain('As of');
  expect(headings.at(-1)).toContain('No date');

  const { id } = EVENTS.find(({ date }) => date === '2026-02-24')!;
  const meeting = chronology(page).getByRole('button', { name: /^Meeting of Hegseth and Amodei/ });
  await meeting.click();
  await expect(meeting).toHaveAttribute('aria-current', 'true');
  await expect(
    region(page, 'Evidence').getByRole('heading', { name: /^Meeting of Hegseth and Amodei/ }),
  ).toBeVisible();
  expect(await addressOf(page)).toContain('tab=chronology');

  await tab(page, 'Graph').click();
  const after = await readDrawn(page);
  expect(after.chosen).toContain(id);
  expect(after.nodes).toEqual(before.nodes);

  // What is chosen beside the graph is in view over there.
  await region(page, 'Evidence').getByRole('button', { name: 'Back to the overview' }).click();
  await region(page, 'Evidence')
    .getByRole('button', { name: /^Anthropic raised concerns with Palantir/ })
    .click();
  await tab(page, 'Graph').press('ArrowRight');
  await tab(page, 'Table').press('ArrowRight');
  const current = chronology(page).locator('[aria-current]');
  await expect(current).toHaveText(/^Anthropic raised concerns with Palantir/);
  await expect(current).toBeInViewport();

  await page.getByRole('checkbox', { name: 'Only certain dates' }).check();
  await timeline(page)
    .getByRole('checkbox', { name: /^Include undated/ })
    .uncheck();
  await expect(chronology(page).getByRole('heading', { name: /^No date/ })).toHaveCount(0);
  await expect(chronology(page)).not.toContainText('Date uncertain.');
});

for (const height of [600, 720, 900])
  test(`a link opens the chronology where it was, ${height} px high`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height });
    await page.goto('about:blank');
    await page.goto(
      './#v=1&data=pentagon-anthropic&tab=chronology&statement=meeting-hegseth-amodei',
    );
    await expect(page.locator('.chronology[aria-busy="false"] [aria-current]')).toBeAttached();
    // What is above it has its height by then.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
    });
    await expect(chronology(page).locator('[aria-current]')).toBeInViewport({ timeout: 1 });
  });

test('five thousand sentences do not freeze the page', async ({ page }) => {
  test.slow();
  const text = JSON.stringify(seededDataset(5000));
  await page.getByRole('button', { name: 'Stop arranging' }).waitFor({ state: 'hidden' });
  await openFile(page, {
    name: 'large.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(status(page)).toContainText('5,000 of 5,000', { timeout: 60_000 });
  await page.getByRole('group', { name: 'What is gathered' }).waitFor({ timeout: 60_000 });
  await page.evaluate(() => {
    const longest = { ms: 0 };
    Object.assign(window, { longest });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
    }).observe({ type: 'longtask' });
  });
  await tab(page, 'Chronology').click();
  await expect(chronology(page).getByRole('heading').first()).toBeVisible();
  // All of it comes piece by piece, and meanwhile the page answers.
  await expect(page.locator('.chronology[aria-busy="true"]')).toHaveCount(0, { timeout: 60_000 });
  await expect(chronology(page).locator('.entry')).toHaveCount(5000);
  const longest = await page.evaluate(
    () => (window as unknown as { longest: { ms: number } }).longest.ms,
  );
  expect(longest).toBeLessThan(1500);
});
