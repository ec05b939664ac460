import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { BROKEN_FILES } from '../core/formats/brokenFiles.ts';
import {
  addressOf,
  ALL_SHOWN,
  isArranged,
  openFile,
  openPage,
  pathOf,
  readDrawn,
  region,
  SHIPPED,
  status,
  watchForFaults,
} from './support.ts';

const SMALL = 'tests/fixtures/small.json';
const SMALL_SHOWN = /^5 of 5 relations shown, 1 of 1 event/;

const title = (page: Page) => page.getByRole('heading', { level: 1 });

async function drop(page: Page, name: string, text: string) {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content!], fileName!, { type: 'application/json' }));
      return data;
    },
    [name, text],
  );
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: transfer });
}

test.beforeEach(({ page }) => openPage(page));

test('“Open…” opens a file, and the address no longer names the shipped graph', async ({
  page,
  baseURL,
}) => {
  const faults = watchForFaults(page, baseURL!);
  await page.getByRole('checkbox', { name: /^met \(/ }).uncheck();
  await openFile(page, pathOf(SMALL));
  await expect(title(page)).toHaveText('The lighthouse of Port Amber');
  await expect(status(page)).toHaveText(SMALL_SHOWN);
  await isArranged(page);
  const drawn = await readDrawn(page);
  expect(Object.keys(drawn.nodes).toSorted()).toEqual([
    'amber-light',
    'beacon',
    'council',
    'e1',
    'okafor',
  ]);
  expect(drawn.relations).toEqual(['r1', 'r2', 'r3', 'r4', 'r5']);
  await region(page, 'Evidence')
    .getByRole('button', { name: /^Ines Okafor/ })
    .click();
  expect(await addressOf(page)).not.toContain('pentagon');
  expect(await addressOf(page)).not.toContain('hide=');
  expect(faults).toEqual([]);
});

test('a dropped file opens too', async ({ page }) => {
  await drop(page, 'small.json', readFileSync(pathOf(SMALL), 'utf8'));
  await expect(title(page)).toHaveText('The lighthouse of Port Amber');
  await expect(status(page)).toHaveText(SMALL_SHOWN);
});

test('a broken file: every problem with its place, and the graph on screen stays', async ({
  page,
}) => {
  const before = await readDrawn(page);
  const alert = page.getByRole('alert');
  const problems = alert.getByRole('list', { name: 'Problems' }).getByRole('listitem');
  for (const name of ['twelve-faults', 'unknown-ids', 'truncated', 'html', 'empty']) {
    await openFile(page, pathOf(`tests/fixtures/broken/${name}.json`));
    await expect(alert, name).toContainText(`“${name}.json” was not opened`);
    await expect(problems, name).toHaveText(
      BROKEN_FILES[name]!.map(
        ([severity, , line, column]) =>
          new RegExp(
            `^Line ${line}, column ${column}${severity === 'warning' ? ' \\(warning\\)' : ''}: .`,
          ),
      ),
    );
  }
  await expect(title(page)).toHaveText(SHIPPED.meta.title);
  await expect(status(page)).toHaveText(ALL_SHOWN);
  expect(await readDrawn(page)).toEqual(before);

  await page.getByRole('button', { name: 'Close the list of problems' }).click();
  await expect(alert).toHaveCount(0);
  await openFile(page, pathOf(SMALL));
  await expect(title(page)).toHaveText('The lighthouse of Port Amber');
});

test('a file with an unknown id says which was probably meant', async ({ page }) => {
  await openFile(page, pathOf('tests/fixtures/broken/unknown-ids.json'));
  await expect(page.getByRole('alert')).toContainText(/okafro.*okafor/);
});

/** The fields of a file that hold words; the others are ids, dates, numbers and choices. */
const WORDS = new Set(
  (
    'title description publisher author name summary dateText dateNote deadlineText statusNote note reason ' +
    'anonymous outlet through text label inverse phrase plural aliases licence credit kind publishedNote'
  ).split(' '),
);
const ATTACK = '<img src=x onerror="window.attacked=true">';

const attacked = (value: unknown, key = ''): unknown => {
  if (typeof value === 'string') return WORDS.has(key) ? `${ATTACK}${value}` : value;
  if (Array.isArray(value)) return value.map((item: unknown) => attacked(item, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, attacked(one, name)]),
  );
};

test('markup in a file’s words is shown as words, and runs nowhere', async ({ page, baseURL }) => {
  const dataset = attacked(JSON.parse(readFileSync(pathOf(SMALL), 'utf8')));
  const faults = watchForFaults(page, baseURL!);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const asFile = (content: unknown, name: string) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(content)),
  });
  await openFile(page, asFile(dataset, `${ATTACK}.json`));
  await expect(title(page)).toHaveText(`${ATTACK}The lighthouse of Port Amber`);
  await isArranged(page);

  const evidence = region(page, 'Evidence');
  await evidence
    .getByRole('button', { name: /Beacon Works .*company/ })
    .last()
    .click();
  await evidence.getByRole('button', { name: /threatened/ }).click();
  await expect(evidence.getByRole('list', { name: 'Claims' })).toContainText(ATTACK);
  await page.getByRole('button', { name: 'Figure…' }).click();
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await openFile(page, asFile({ format: ATTACK, [ATTACK]: ATTACK }, `${ATTACK}.json`));
  await expect(page.getByRole('alert')).toContainText(ATTACK);

  expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(requests.filter((path) => path.endsWith('/x'))).toEqual([]);
  expect(faults).toEqual([]);
});

test('a source whose address is a script is refused', async ({ page }) => {
  const text = readFileSync(pathOf(SMALL), 'utf8').replace(
    'https://example.org/harbour',
    'javascript:window.attacked=true',
  );
  await drop(page, 'script.json', text);
  await expect(page.getByRole('alert')).toContainText('“script.json” was not opened: 1 problem');
});
