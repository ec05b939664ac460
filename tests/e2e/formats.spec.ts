import { writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { newsGraph } from '../support/newsGraph.ts';
import { openFile, openPage, pathOf, region, status, watchForFaults } from './support.ts';

const FIXTURES = 'tests/fixtures/formats';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

test.beforeEach(({ page }) => openPage(page));

for (const [ending, shown] of [
  ['gexf', 'A quarry'],
  ['graphml', 'small'],
  ['cyjs', 'A quarry'],
  ['cx2', 'A quarry'],
  ['jgf', 'A quarry'],
  ['oligrapher', 'A quarry'],
  ['ftm', 'small'],
  ['csv', 'small'],
  ['xlsx', 'small'],
] as const) {
  test(`a graph of another tool opens: .${ending}`, async ({ page, baseURL }) => {
    const faults = watchForFaults(page, baseURL!);
    await openFile(page, pathOf(`${FIXTURES}/small.${ending}`));
    await expect(title(page)).toHaveText(shown);
    await expect(status(page)).toHaveText(/^[23] of [23] relations shown/);
    expect(faults).toEqual([]);
  });
}

test('what names no source says so wherever it is read', async ({ page }) => {
  await openFile(page, pathOf(`${FIXTURES}/small.cyjs`));
  await expect(title(page)).toHaveText('A quarry');
  await page.getByRole('tab', { name: 'Chronology' }).click();
  await expect(page.getByText(/Quarry & Sons paid Mayor.*no source is named/)).toBeVisible();
  await page.getByText(/Quarry & Sons paid Mayor.*no source is named/).click();
  const evidence = region(page, 'Evidence');
  await expect(evidence.getByText(/small\.cyjs names no source for it/)).toBeVisible();
  await expect(evidence.getByText('Imported from small.cyjs').first()).toBeVisible();
});

for (const [format, ending] of [
  [/GEXF/, 'gexf'],
  [/ZIP/, 'zip'],
] as const) {
  test(`what is saved for another tool opens again: .${ending}`, async ({ page }, testInfo) => {
    const counts = (await status(page).textContent()) ?? '';
    await page.getByRole('button', { name: 'Save…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save the graph as a file' });
    await dialog.getByRole('radio', { name: format }).check();
    const saving = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download' }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe(`the-pentagon-and-anthropic.${ending}`);
    const file = testInfo.outputPath(`copy.${ending}`);
    await download.saveAs(file);
    await page.keyboard.press('Escape');
    await openFile(page, file);
    await expect(title(page)).toHaveText('The Pentagon and Anthropic');
    await expect(status(page)).toHaveText(counts);
  });
}

test('what a table’s columns hold is asked, by keyboard, and kept for a reload', async ({
  page,
  baseURL,
}) => {
  const faults = watchForFaults(page, baseURL!);
  const buffer = Buffer.from('payer,payee,what\nAnn,Bob,paid\nBob,Cy,praised\n');
  await openFile(page, { name: 'ties.csv', mimeType: 'text/csv', buffer });
  const dialog = page.getByRole('dialog', { name: 'What do the columns of “ties.csv” hold?' });
  await dialog.getByRole('combobox', { name: 'Type of relation' }).focus();
  await page.keyboard.type('what');
  await expect(dialog.getByText('Ann paid Bob; no source is named.')).toBeVisible();
  // The rows may be wider than the dialog.
  await dialog.getByRole('checkbox').focus();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('region', { name: 'All rows' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('ties');
  await expect(status(page)).toHaveText(/^2 of 2 relations shown/);
  await expect(region(page, 'Evidence').getByText(/kept in this browser/)).toBeVisible();

  await page.reload();
  await expect(title(page)).toHaveText('ties');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('a file too large to be read at once is read in a worker', async ({
  page,
  baseURL,
}, testInfo) => {
  const faults = watchForFaults(page, baseURL!);
  const file = testInfo.outputPath('large.json');
  const { relations, ...graph } = newsGraph({ actors: 40, relations: 80 }, 3);
  // As long as it takes, in words that nobody has to arrange.
  const long = relations.map((relation) => ({ ...relation, summary: 'word '.repeat(1500) }));
  writeFileSync(file, JSON.stringify({ ...graph, relations: long }));
  // Which worker it is, a new one or one that waited for a job, is up to the page.
  await page.evaluate(() => {
    const withoutBytes = (_: string, value: unknown) =>
      value instanceof Blob || ArrayBuffer.isView(value) ? '' : value;
    const post = Reflect.get(Worker.prototype, 'postMessage') as (...args: unknown[]) => void;
    const noting = new Proxy(post, {
      apply(target, worker, args) {
        if (JSON.stringify(args, withoutBytes).includes('"read"'))
          document.documentElement.dataset['read'] = 'in a worker';
        Reflect.apply(target, worker, args);
      },
    });
    Reflect.set(Worker.prototype, 'postMessage', noting);
  });
  await openFile(page, file);
  await expect(title(page)).toHaveText(graph.meta.title);
  expect(await page.evaluate(() => document.documentElement.dataset['read'])).toBe('in a worker');
  expect(faults).toEqual([]);
});
