import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { linkTo, someFilters } from './shippedGraph.ts';
import { addressOf, EVENTS, openPage, readDrawn, region, SHIPPED } from './support.ts';

const grid = (page: Page, name = 'Relations'): Locator => page.getByRole('grid', { name });
const openTable = (page: Page) => page.getByRole('tab', { name: 'Table' }).click();

/** All rows of a table as its download has them: the ids, in order. */
async function idsIn(page: Page, kind: 'Relations' | 'Events' | 'Actors'): Promise<string[]> {
  await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check();
  await expect(grid(page, kind)).toHaveAttribute('aria-busy', 'false');
  if ((await grid(page, kind).getAttribute('aria-rowcount')) === '1') return [];
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const text = readFileSync(await (await saving).path(), 'utf8');
  // Ids need no quotes.
  return text.trim().split('\r\n').slice(1).toSorted();
}

const COLUMNS = '&relations-columns=id&events-columns=id&actors-columns=id';

/** Filters as a reader sets them, nothing left at all, and random ones. */
const LINKS = [
  ...[
    '',
    '&hide=threatened,contracted,met',
    '&from=2026-02-10&to=2026-02-23&undated=0',
    '&hide-actors=person&from=2026-01&certain=1',
    '&hide-status=reported,attributed',
    '&text=nowhere+to+be+found',
  ].map((filters) => `./#v=1&data=${SHIPPED.meta.id}${filters}`),
  ...someFilters(8, 3).map(linkTo),
];

for (const link of LINKS) {
  test(`tables have the rows that the graph draws, at ${link}`, async ({ page }) => {
    await openPage(page, link + COLUMNS);
    const drawn = await readDrawn(page);
    await openTable(page);
    expect(await idsIn(page, 'Relations')).toEqual(drawn.relations);
    expect(await idsIn(page, 'Events')).toEqual(drawn.events);
    const actors = Object.keys(drawn.nodes).filter(
      (id) => !EVENTS.some((event) => event.id === id),
    );
    expect(await idsIn(page, 'Actors')).toEqual(actors.toSorted());
  });
}

test('by keyboard: into the table, to a row, its evidence, and back in the graph it is chosen', async ({
  page,
}) => {
  await openPage(page);
  await openTable(page);
  const { relations } = SHIPPED;
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(relations.length + 1));
  await page.getByRole('button', { name: 'Download CSV' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+End');
  const last = grid(page).locator(`[aria-rowindex="${relations.length + 1}"]`);
  await expect(last).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(last).toHaveAttribute('aria-selected', 'true');
  await expect(
    region(page, 'Evidence').getByRole('list', { name: 'Claims' }).getByRole('listitem').first(),
  ).toBeVisible();
  const chosen = new URL(await addressOf(page)).hash.match(/statement=([^&]+)/)?.[1];
  await page.getByRole('tab', { name: 'Graph' }).click();
  expect((await readDrawn(page)).chosen).toEqual([chosen]);
});

test('what is chosen elsewhere is brought into sight, and the order is in the link', async ({
  page,
}) => {
  const id = 'anthropic-raised-concerns-palantir';
  await openPage(page, `./#v=1&data=${SHIPPED.meta.id}&relations-order=-from&statement=${id}`);
  await openTable(page);
  const row = grid(page).getByRole('row', { selected: true });
  await expect(row).toBeInViewport();
  await expect(row).toContainText('raised concerns');
  await expect(grid(page).getByRole('columnheader', { name: 'From' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await grid(page).getByRole('columnheader', { name: 'From' }).getByRole('button').click();
  expect(await addressOf(page)).toContain('tab=table&relations-order=from');
});

test('a citation is copied as plain text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(
    page,
    `./#v=1&data=${SHIPPED.meta.id}&statement=anthropic-raised-concerns-palantir`,
  );
  await region(page, 'Evidence')
    .getByRole('button', { name: /^Copy as citation: / })
    .first()
    .click();
  await expect(region(page, 'Evidence').getByText(/^Citation copied: /)).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^\S.+, .+/);
});
