import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { STATES } from './states.ts';

/** What axe finds: the rule, and where. */
async function violations(page: Page) {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))]);
}

const SCREENS = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

const COLOURS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

for (const [screen, viewport] of Object.entries(SCREENS)) {
  for (const [colours, media] of Object.entries(COLOURS)) {
    test.describe(`${screen}, ${colours}`, () => {
      test.use({ viewport });
      test('axe finds nothing', async ({ page }) => {
        // Some thirty states, each looked at whole.
        test.setTimeout(300_000);
        await page.emulateMedia(media);
        for (const [name, reach] of STATES) {
          await reach(page);
          expect.soft(await violations(page), name).toEqual([]);
        }
      });
    });
  }
}
