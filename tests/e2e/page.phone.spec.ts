import { expect, type Page, test } from '@playwright/test';
import {
  isArranged,
  onPage,
  openPage,
  picture,
  readDrawn,
  region,
  SHIPPED,
  status,
} from './support.ts';

const panelButton = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Panels' }).getByRole('button', { name });

const expectNoSidewaysScroll = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

/** The things to tap that are smaller than 24 px either way; a checkbox counts with its label, a slider with its thumb. */
const smallTargets = (page: Page) =>
  page.evaluate(() => {
    /** What stands on the screen for an element that is there for screen readers only. */
    const seen = (element: Element): Element => {
      for (let one: Element | null = element; one !== null; one = one.parentElement) {
        if (getComputedStyle(one).clipPath === 'inset(50%)') return one.parentElement!;
      }
      return element.closest('label') ?? element;
    };
    // Links within a sentence are exempt (WCAG 2.5.8).
    return [
      ...document.querySelectorAll(
        'button, input:not([hidden]), select, textarea, summary, [role="tab"]',
      ),
    ]
      .map((element) => ({ element, box: seen(element).getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ element, box }) => `${element.outerHTML}: ${box.width} × ${box.height}`);
  });

test.beforeEach(({ page }) => openPage(page));

test('the graph has the screen, panels open over it as sheets and close', async ({ page }) => {
  await expectNoSidewaysScroll(page);
  const { width, height } = (await picture(page).boundingBox())!;
  expect(width).toBeGreaterThan(380);
  expect(height).toBeGreaterThan(500);
  for (const name of ['Filters', 'Timeline', 'Evidence'] as const) {
    await expect(region(page, name)).toHaveCount(0);
    await panelButton(page, name).tap();
    await expect(region(page, name)).toBeInViewport({ ratio: 0.99 });
    await expect(page.getByRole('region')).toHaveCount(2);
    await expectNoSidewaysScroll(page);
    expect.soft(await smallTargets(page), name).toEqual([]);
    await panelButton(page, name).tap();
    await expect(region(page, name)).toHaveCount(0);
  }
});

test('a filter works in its sheet, and moves nothing', async ({ page }) => {
  await panelButton(page, 'Filters').tap();
  const before = (await readDrawn(page)).nodes['anthropic'];
  await page.getByRole('checkbox', { name: /^threatened \(/ }).tap();
  expect((await readDrawn(page)).nodes['anthropic']).toEqual(before);
  await panelButton(page, 'Filters').tap();
  const rest = SHIPPED.relations.filter(({ type }) => type !== 'threatened').length;
  await expect(status(page)).toContainText(`${rest} of ${SHIPPED.relations.length}`);
});

test('tapping an actor opens its evidence', async ({ page }) => {
  await isArranged(page);
  const { rendered } = (await readDrawn(page)).nodes['dod']!;
  const { x, y } = (await picture(page).boundingBox())!;
  await page.touchscreen.tap(x + rendered[0], y + rendered[1]);
  await expect(
    region(page, 'Evidence').getByRole('heading', { name: 'US Department of Defense' }),
  ).toBeVisible();
});

test('a finger that stays on an actor compares it with the one that is chosen', async ({
  page,
}) => {
  const touch = await page.context().newCDPSession(page);
  const hold = async (id: string) => {
    // What is chosen comes near: marks don't stay where they were.
    await isArranged(page);
    const [x, y] = await onPage(page, (await readDrawn(page)).nodes[id]!);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await page.waitForTimeout(700);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await hold('dod');
  const evidence = region(page, 'Evidence');
  await expect(evidence.getByRole('heading', { name: 'US Department of Defense' })).toBeVisible();
  await panelButton(page, 'Evidence').tap();
  await hold('anthropic');
  await expect(evidence.getByRole('heading', { name: /^What connects / })).toBeVisible();
});

/** What else can be opened on a telephone. */
const OPENED: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the table': (page) => page.getByRole('tab', { name: 'Table' }).tap(),
  'the columns of a table': async (page) => {
    await page.getByRole('tab', { name: 'Table' }).tap();
    await page.getByRole('button', { name: 'Columns' }).tap();
  },
  'the chronology': (page) => page.getByRole('tab', { name: 'Chronology' }).tap(),
  'the layout': (page) => page.getByRole('button', { name: 'Layout' }).tap(),
  'the search': (page) => page.getByRole('button', { name: 'Search' }).tap(),
  'the help': (page) => page.getByRole('button', { name: 'Help' }).tap(),
  'the settings of playback': async (page) => {
    await panelButton(page, 'Timeline').tap();
    await page.getByRole('button', { name: 'Playback settings' }).tap();
  },
};

for (const [name, open] of Object.entries(OPENED)) {
  test(`nothing to tap is smaller than 24 px: ${name}`, async ({ page }) => {
    await open(page);
    await page.waitForTimeout(300);
    expect(await smallTargets(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
  });
}

test('a figure can be made', async ({ page }) => {
  await page.getByRole('button', { name: 'Figure…' }).tap();
  const dialog = page.getByRole('dialog', { name: 'Figure' });
  await dialog.getByRole('textbox', { name: 'Title', exact: true }).fill('On the train');
  await expectNoSidewaysScroll(page);
  expect.soft(await smallTargets(page)).toEqual([]);
  const starting = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).tap();
  expect((await starting).suggestedFilename()).toBe('on-the-train@2x.png');
  await dialog.getByRole('button', { name: 'Close' }).tap();
  await expect(dialog).toHaveCount(0);
});
