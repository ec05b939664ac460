import { writeFileSync } from 'node:fs';
import { expect, type Page, test, type TestInfo } from '@playwright/test';
import { seededDataset } from '../support/seededGraph.ts';
import { openFile, openPage, region, SHIPPED, watchForFaults } from './support.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** A file too long for a message to the browser. */
function onDisk(info: TestInfo, relations: number): string {
  const file = info.outputPath(`${relations}.json`);
  writeFileSync(file, JSON.stringify(seededDataset(relations)));
  return file;
}

test('a large file opens in stages while the page answers, and can be given up', async ({
  page,
  baseURL,
}, info) => {
  test.setTimeout(180_000);
  const faults = watchForFaults(page, baseURL!);
  const file = onDisk(info, 40_000);
  await openPage(page);
  // All that is ever told of each attempt, in order. Stages told in one frame are one to the reader.
  await page.evaluate(() => {
    const told: string[][] = [[], []];
    new MutationObserver(() => {
      const [notice] = document.querySelectorAll('.notice .small');
      const attempt = document.body.dataset['attempt'] === '2' ? 1 : 0;
      const stage = notice?.textContent.replace(/…[^…]*$/, '');
      if (stage !== undefined && told[attempt]!.at(-1) !== stage) told[attempt]!.push(stage);
      document.body.dataset['told'] = JSON.stringify(told);
    }).observe(document.querySelector('#root')!, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  await openFile(page, file);
  await expect(page.getByText('Opening “40000.json”…')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(title(page)).toHaveText(SHIPPED.meta.title);

  await page.evaluate(() => (document.body.dataset['attempt'] = '2'));
  await openFile(page, file);
  await expect(page.getByText('Opening “40000.json”…')).toBeVisible();
  // What was open can be read meanwhile.
  const evidence = region(page, 'Evidence');
  await evidence
    .getByRole('button', { name: /^Palantir company/ })
    .first()
    .click();
  await expect(evidence.getByRole('heading', { name: 'Palantir' })).toBeVisible();
  await expect(title(page)).toHaveText('40000 seeded relations', { timeout: 120_000 });
  const attempts: string[][] = JSON.parse((await page.locator('body').getAttribute('data-told'))!);
  const stages = ['Reading', 'Checking', 'Indexing'];
  for (const told of attempts) expect(told).toEqual(stages.filter((stage) => told.includes(stage)));
  expect(new Set(attempts.flat())).toEqual(new Set(stages));
  expect(faults).toEqual([]);
});

test('a file that takes its time asks first, and opens after a yes', async ({
  page,
  baseURL,
}, info) => {
  test.setTimeout(180_000);
  const faults = watchForFaults(page, baseURL!);
  await openPage(page);
  await openFile(page, onDisk(info, 70_000));
  const dialog = page.getByRole('dialog', { name: 'This is a large file' });
  await expect(dialog).toContainText(
    /“70000\.json” has 12(\.\d)? MB, with about \d\d,000 relations/,
  );
  await expect(dialog).toContainText(/Opening takes about \d+ seconds .* GB/);
  await dialog.getByRole('button', { name: 'Don’t open it' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(title(page)).toHaveText(SHIPPED.meta.title);

  await openFile(page, info.outputPath('70000.json'));
  await dialog.getByRole('button', { name: 'Open it', exact: true }).click();
  await expect(title(page)).toHaveText('70000 seeded relations', { timeout: 120_000 });
  await expect(region(page, 'Graph').getByRole('status')).toContainText(
    '70,000 of 70,000 relations shown',
  );
  expect(faults).toEqual([]);
});

test('of a file with more than can be opened, the first relations are, which is said before and after', async ({
  page,
  baseURL,
}, info) => {
  test.setTimeout(300_000);
  const faults = watchForFaults(page, baseURL!);
  await openPage(page);
  await openFile(page, onDisk(info, 230_000));
  const dialog = page.getByRole('dialog', { name: 'This is a large file' });
  await expect(dialog).toContainText('It can open the first 200,000 relations');
  await dialog.getByRole('button', { name: 'Open it', exact: true }).click();
  await expect(page.getByRole('note').first()).toHaveText(
    'This is not the whole file. It holds more than can be opened here: left out are 30,000 of 230,000 relations.',
    { timeout: 240_000 },
  );
  await expect(title(page)).toHaveText('230000 seeded relations');
  expect(faults).toEqual([]);
});
