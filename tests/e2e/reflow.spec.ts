import { expect, type Page, test } from '@playwright/test';
import { isArranged, openPage, region } from './support.ts';

/** What 1280 px are at 400 %: 320 px wide, and as high as a window or a telephone is then. */
const SCREENS = [
  { width: 320, height: 256 },
  { width: 320, height: 640 },
] as const;

/** Controls that can't be brought onto the screen whole in width, or over which something else lies, in a part of the page. */
const outOfReach = (page: Page, within: string) =>
  page.evaluate((selector) => {
    const controls = 'button, input:not([hidden]), select, textarea, summary, [role="tab"]';
    return [...document.querySelector(selector)!.querySelectorAll<HTMLElement>(controls)]
      .filter(
        (control) =>
          control.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
          !control.matches('.skip, .walk-place') &&
          control.closest('[inert], .unseen, .thumb') === null,
      )
      .filter((control) => {
        const seen = control.closest('label') ?? control;
        seen.scrollIntoView({ block: 'center', inline: 'nearest' });
        const box = seen.getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const hit = document.elementFromPoint(x, Math.min(Math.max(y, 0), innerHeight - 1));
        const isWhole = box.left >= -0.5 && box.right <= innerWidth + 0.5;
        return !isWhole || hit === null || !(seen.contains(hit) || hit.contains(seen));
      })
      .map((control) => control.outerHTML.slice(0, 120));
  }, within);

const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

/** What may lie over the page or take its place, and the part of the page that it is. */
const PARTS: Readonly<Record<string, readonly [(page: Page) => Promise<void>, string]>> = {
  'the page': [async () => {}, 'body'],
  ...Object.fromEntries(
    (['Filters', 'Evidence', 'Timeline'] as const).map((name) => [
      name,
      [
        async (page: Page) => {
          await page.getByRole('button', { name, exact: true }).click();
          await region(page, name).waitFor();
        },
        `.${name.toLowerCase()}`,
      ] as const,
    ]),
  ),
  'the table': [(page) => page.getByRole('tab', { name: 'Table' }).click(), '.table-bar'],
  'the chronology': [
    (page) => page.getByRole('tab', { name: 'Chronology' }).click(),
    '.chronology',
  ],
  'the layout': [(page) => page.getByRole('button', { name: 'Layout' }).click(), '[role="dialog"]'],
  'the help': [(page) => page.getByRole('button', { name: 'Help' }).click(), '[role="dialog"]'],
  'the figure': [
    (page) => page.getByRole('button', { name: 'Figure…' }).click(),
    '[role="dialog"]',
  ],
};

for (const viewport of SCREENS) {
  test.describe(`at ${viewport.width} × ${viewport.height} px`, () => {
    test.use({ viewport });
    for (const [name, [open, selector]] of Object.entries(PARTS)) {
      test(`${name} needs no scrolling sideways, and all controls are reached`, async ({
        page,
      }) => {
        await openPage(page);
        await open(page);
        await page.locator(selector).first().waitFor();
        expect(await scrollsSideways(page)).toBe(false);
        expect(await outOfReach(page, selector)).toEqual([]);
      });
    }

    test('the graph has room to be seen', async ({ page }) => {
      await openPage(page);
      await isArranged(page);
      const { height } = (await region(page, 'Graph').locator('.canvas').boundingBox())!;
      expect(height).toBeGreaterThan(100);
    });
  });
}
