import type { Page } from '@playwright/test';
import { onPage, openFile, openPage, pathOf, readDrawn, region, SHIPPED } from './support.ts';

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

/** Opens a panel that is closed; on a phone it lies over the graph. */
async function openPanel(page: Page, name: 'Filters' | 'Timeline' | 'Evidence') {
  const toggle = page.getByRole('button', { name, exact: true });
  if ((await toggle.getAttribute('aria-pressed')) === 'false') await toggle.click();
  await region(page, name).waitFor();
}

const LINK = `./#v=1&data=${SHIPPED.meta.id}`;

/** Each state of the page that a reader can be in, reached from the one before. */
export const STATES: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['the page', (page) => openPage(page)],
  ['the legend, folded or not', (page) => page.getByText('Legend', { exact: true }).click()],
  [
    'what is under the pointer',
    async (page) => {
      await page.getByText('Legend', { exact: true }).click();
      const { texts } = await readDrawn(page);
      await page.mouse.move(...(await onPage(page, Object.values(texts)[0]!)));
      await page.locator('.hover-card').waitFor();
    },
  ],
  [
    'a search',
    async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('claude');
      await page.getByRole('option').first().waitFor();
    },
  ],
  [
    'the layout',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Layout' }).click();
      await page.getByRole('dialog', { name: 'Layout' }).waitFor();
    },
  ],
  [
    'the filters, all open, one of them saved',
    async (page) => {
      await page.keyboard.press('Escape');
      await openPage(page, `${LINK}&of=0ld&hide=threatened&hide-actors=person`);
      await openPanel(page, 'Filters');
      const filters = region(page, 'Filters');
      const closed = filters.locator('details:not([open]) > summary');
      while ((await closed.count()) > 0) await closed.first().click();
      await filters.getByRole('textbox', { name: 'Save what is on as' }).fill('Without threats');
      await page.keyboard.press('Enter');
      await filters.getByRole('button', { name: 'Delete Without threats' }).waitFor();
    },
  ],
  [
    'a saved filter that was deleted',
    async (page) => {
      await page.getByRole('button', { name: 'Delete Without threats' }).click();
      await page.getByRole('button', { name: 'Bring back' }).waitFor();
    },
  ],
  ['the evidence of an actor', (page) => openPage(page, `${LINK}&actor=anthropic`)],
  [
    'an actor in focus, in numbers',
    async (page) => {
      await openPage(page, `${LINK}&focus=palantir&steps=2&actor=palantir`);
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
        `${LINK}&hide-who=xai&actors=palantir%2Fopenai%2Fclaude&path=palantir%2Fdod%2Fopenai`,
      ),
  ],
  [
    'the evidence of a relation, in a window of time',
    (page) =>
      openPage(page, `${LINK}&of=0ld&from=2026-01&statement=anthropic-raised-concerns-palantir`),
  ],
  [
    'the chronology',
    (page) =>
      openPageAt(page, `${LINK}&tab=chronology&from=2026-01&statement=meeting-hegseth-amodei`),
  ],
  ...(['relations', 'events', 'actors'] as const).map(
    (kind) =>
      [
        `the table of ${kind}`,
        (page: Page) =>
          openPageAt(page, `${LINK}&tab=table&table=${kind}&statement=meeting-hegseth-amodei`),
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
      await openPage(page, `${LINK}&of=0ld`);
      await openPanel(page, 'Timeline');
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
    'the ways to open a graph',
    async (page) => {
      await closeDialog(page);
      await page.getByRole('button', { name: 'Open…' }).click();
      await page.getByRole('dialog', { name: 'Open a graph' }).waitFor();
    },
  ],
  [
    'the problems of a file',
    async (page) => {
      await closeDialog(page);
      await openFile(page, pathOf('tests/fixtures/broken/duplicate-ids.json'));
      await page.getByRole('list', { name: 'Problems' }).waitFor();
    },
  ],
  [
    'its sound part',
    async (page) => {
      await page.getByRole('button', { name: 'Open the sound part' }).click();
      await openPanel(page, 'Evidence');
      await region(page, 'Evidence')
        .getByText(/about this file$/)
        .click();
    },
  ],
  [
    'a link to data elsewhere',
    async (page) => {
      await page.goto('./?data=https://example.org/graph.json');
      await page.getByRole('dialog', { name: 'Fetch a graph from example.org?' }).waitFor();
    },
  ],
  [
    'what the columns of a table hold',
    async (page) => {
      await openPage(page);
      const buffer = Buffer.from('payer,payee,day\nAnn,Bob,2026-02-24\n,Bob,2026\n');
      await openFile(page, { name: 'ties.csv', mimeType: 'text/csv', buffer });
      await page.getByRole('dialog').getByRole('table').waitFor();
    },
  ],
  [
    'an actor, while the graph is edited',
    async (page) => {
      await openPage(page, `${LINK}&actor=palantir`);
      await region(page, 'Evidence').getByRole('button', { name: 'Edit' }).click();
      await region(page, 'Evidence').getByRole('group', { name: 'Edit this' }).first().waitFor();
    },
  ],
  [
    'what goes with what is removed',
    async (page) => {
      await region(page, 'Evidence').getByRole('button', { name: 'Remove…' }).first().click();
      await page.getByRole('dialog', { name: 'Remove' }).waitFor();
    },
  ],
  [
    'what has changed',
    async (page) => {
      await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
      await region(page, 'Evidence').getByText('Changes', { exact: true }).click();
      await region(page, 'Evidence')
        .getByText(/^Sources \(/)
        .click();
    },
  ],
  [
    'a form with its faults',
    async (page) => {
      await region(page, 'Evidence').getByRole('button', { name: 'Add an event' }).click();
      await page.getByRole('button', { name: 'Put it in' }).click();
      await page.getByRole('alert').waitFor();
    },
  ],
];
