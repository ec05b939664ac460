import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openFile, openPage, pathOf, SHIPPED } from './support.ts';

/** What axe finds: the rule, and where. */
async function violations(page: Page) {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))]);
}

/** Opens a link under which the graph itself is out of sight. */
async function openPageAt(page: Page, link: string) {
  await page.goto(link);
  await page
    .getByRole('tabpanel')
    .filter({ visible: true })
    .getByRole(link.includes('tab=table') ? 'gridcell' : 'list')
    .first()
    .waitFor();
}

const closeDialog = (page: Page) => page.getByRole('button', { name: 'Close' }).click();

/** Each state of the page that a reader can be in, reached from the one before. */
const STATES: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['the page', (page) => openPage(page)],
  [
    'the evidence of an actor',
    (page) => openPage(page, `./#v=1&data=${SHIPPED.meta.id}&actor=anthropic`),
  ],
  [
    'an actor in focus, in numbers',
    async (page) => {
      await openPage(page, `./#v=1&data=${SHIPPED.meta.id}&focus=palantir&steps=2&actor=palantir`);
      await page.getByText('In numbers').click();
      await page.getByText(/^On a shortest way/).waitFor();
      await page.getByRole('button', { name: 'Compare with…' }).click();
      await page.getByRole('textbox', { name: 'Compare with' }).fill('open');
    },
  ],
  [
    'what connects several actors',
    (page) =>
      openPage(
        page,
        `./#v=1&data=${SHIPPED.meta.id}&hide-who=xai&actors=palantir%2Fopenai%2Fclaude&path=palantir%2Fdod%2Fopenai`,
      ),
  ],
  [
    'the evidence of a relation, in a window of time',
    (page) =>
      openPage(
        page,
        `./#v=1&data=${SHIPPED.meta.id}&of=0ld&from=2026-01&statement=anthropic-raised-concerns-palantir`,
      ),
  ],
  [
    'the chronology',
    (page) =>
      openPageAt(
        page,
        `./#v=1&data=${SHIPPED.meta.id}&tab=chronology&from=2026-01&statement=meeting-hegseth-amodei`,
      ),
  ],
  ...(['relations', 'events', 'actors'] as const).map(
    (kind) =>
      [
        `the table of ${kind}`,
        (page: Page) =>
          openPageAt(
            page,
            `./#v=1&data=${SHIPPED.meta.id}&tab=table&table=${kind}&statement=meeting-hegseth-amodei`,
          ),
      ] as const,
  ),
  [
    'the columns of a table',
    async (page) => {
      await page.getByRole('button', { name: 'Columns' }).click();
      await page.getByRole('dialog', { name: 'Columns' }).waitFor();
    },
  ],
  [
    'the settings of playback',
    async (page) => {
      await page.keyboard.press('Escape');
      await openPage(page, `./#v=1&data=${SHIPPED.meta.id}&of=0ld`);
      const toggle = page.getByRole('button', { name: 'Timeline', exact: true });
      if ((await toggle.getAttribute('aria-pressed')) === 'false') await toggle.click();
      await page.getByRole('button', { name: 'Playback settings' }).click();
      await page.getByRole('dialog', { name: 'Playback settings' }).waitFor();
    },
  ],
  [
    'the figure dialog',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Figure…' }).click();
      await page.getByRole('dialog', { name: 'Figure' }).getByRole('img').waitFor();
    },
  ],
  [
    'the help dialog',
    async (page) => {
      await closeDialog(page);
      await page.getByRole('button', { name: 'Help' }).click();
      await page.getByRole('dialog', { name: 'Help' }).waitFor();
    },
  ],
  [
    'the problems of a file',
    async (page) => {
      await closeDialog(page);
      await openFile(page, pathOf('tests/fixtures/broken/twelve-faults.json'));
      await page.getByRole('list', { name: 'Problems' }).waitFor();
    },
  ],
];

const SCREENS = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

for (const [screen, viewport] of Object.entries(SCREENS)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${screen}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });
      test('axe finds nothing', async ({ page }) => {
        test.slow();
        for (const [name, reach] of STATES) {
          await reach(page);
          expect.soft(await violations(page), name).toEqual([]);
        }
      });
    });
  }
}

test.describe('with panels open on a phone', () => {
  test.use({ viewport: SCREENS.phone });
  test('axe finds nothing', async ({ page }) => {
    await openPage(page);
    for (const name of ['Filters', 'Timeline']) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('region', { name }).waitFor();
      expect.soft(await violations(page), name).toEqual([]);
    }
  });
});
