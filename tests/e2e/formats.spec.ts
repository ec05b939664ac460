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

test('what is saved for another tool opens again', async ({ page }, testInfo) => {
  const counts = (await status(page).textContent()) ?? '';
  await page.getByRole('button', { name: 'Save…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save the graph as a file' });
  await dialog.getByRole('radio', { name: /GEXF/ }).check();
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('the-pentagon-and-anthropic.gexf');
  const file = testInfo.outputPath('copy.gexf');
  await download.saveAs(file);
  await page.keyboard.press('Escape');
  await openFile(page, file);
  await expect(title(page)).toHaveText('The Pentagon and Anthropic');
  await expect(status(page)).toHaveText(counts);
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
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await openFile(page, file);
  await expect(title(page)).toHaveText(graph.meta.title);
  expect(workers.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});
