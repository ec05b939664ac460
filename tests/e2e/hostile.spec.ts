import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { expect, type Page, test, type TestInfo } from '@playwright/test';
import { newsGraph } from '../support/newsGraph.ts';
import {
  ARCHIVES,
  BOUNDLESS,
  DEEP,
  ENTITIES,
  type HostileFile,
  HUGE,
  KEYS,
  LETTERED,
  PATTERNS,
  SCRIPTED,
} from '../support/hostile.ts';
import { isArranged, openFile, openPage, region, SHIPPED, watchForFaults } from './support.ts';

/** What must never happen, told as it happens. */
function watchForHarm(page: Page, baseURL: string): readonly string[] {
  const faults = watchForFaults(page, baseURL) as string[];
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url(), baseURL);
    const isOwn = origin === new URL(baseURL).origin && /^\/(?:assets\/.*)?$/.test(pathname);
    if (!isOwn && !/^(?:data:image|blob:)/.test(request.url()))
      faults.push(`request: ${request.url()}`);
  });
  page.on('popup', (popup) => faults.push(`window: ${popup.url()}`));
  page.on('framenavigated', (frame) => {
    if (!frame.url().startsWith(baseURL)) faults.push(`navigated: ${frame.url()}`);
  });
  return faults;
}

/** What has become of the page itself: scripts that ran, what all objects inherit, links that run something. */
const harmIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [
    ...('hurt' in window ? ['a script ran'] : []),
    ...('hurt' in {} ? ['all objects are changed'] : []),
    ...Array.from(
      document.querySelectorAll('script:not([src]), object, embed, iframe, base'),
      ({ outerHTML }) => outerHTML,
    ),
    ...Array.from(
      document.querySelectorAll<HTMLAnchorElement>('a[href]'),
      ({ href }) => href,
    ).filter((href) => !/^https?:/.test(href)),
  ]);

/** A file longer than a message to the browser may be goes by way of the disk. */
async function openHostile(page: Page, { name, content }: HostileFile, info: TestInfo) {
  const text = content();
  const mimeType = 'application/octet-stream';
  if (text.length < 20_000_000) {
    await openFile(page, { name, mimeType, buffer: Buffer.from(text) });
    return;
  }
  const file = info.outputPath(name);
  const stream = createWriteStream(file);
  stream.end(text);
  await finished(stream);
  await openFile(page, file);
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const alert = (page: Page) => page.getByRole('alert');

/** Reads a graph wherever it can be read; in a figure, those of our own format, since all become one of it. */
async function lookAround(page: Page, isOurs: boolean) {
  await isArranged(page);
  await region(page, 'Evidence').locator('button.entry').first().click();
  for (const tab of ['Chronology', 'Table', 'Graph']) {
    await page.getByRole('tab', { name: tab }).click();
  }
  if (!isOurs) return;
  await page.getByRole('button', { name: 'Figure…' }).click();
  const figure = page.getByRole('dialog', { name: 'Figure' });
  await figure.getByRole('img').waitFor();
  await page.keyboard.press('Escape');
  await expect(figure).toHaveCount(0);
}

/** Opens what ships again. */
async function backToShipped(page: Page) {
  const graph = page.getByRole('combobox', { name: 'Graph' });
  // From another one: a file that did not open has left it as it was.
  await graph.selectOption({ index: (await graph.locator('option').count()) - 1 });
  await graph.selectOption(SHIPPED.meta.id);
  await expect(title(page)).toHaveText(SHIPPED.meta.title);
}

/** Opens what ships, and chooses an actor: the page does what it did before. */
async function isUsable(page: Page) {
  await backToShipped(page);
  await isArranged(page);
  const evidence = region(page, 'Evidence');
  await evidence
    .getByRole('button', { name: /^Palantir company/ })
    .first()
    .click();
  await expect(evidence.getByRole('heading', { name: 'Palantir' })).toBeVisible();
  await page.keyboard.press('Escape');
}

/** Whether a file opened; it is told when it did not. In ms, how long it may take. A large one is asked about first. */
async function isOpened(page: Page, timeout: number): Promise<boolean> {
  const yes = page.getByRole('button', { name: 'Open it', exact: true });
  await expect(async () => {
    if (await yes.isVisible()) await yes.click();
    const [heading, alerts] = [await title(page).textContent(), await alert(page).count()];
    expect(heading !== SHIPPED.meta.title || alerts > 0).toBe(true);
  }).toPass({ timeout, intervals: [50, 100, 250] });
  return (await alert(page).count()) === 0;
}

async function surviveAll(
  page: Page,
  baseURL: string,
  files: readonly HostileFile[],
  info: TestInfo,
  timeout = 20_000,
) {
  const harm = watchForHarm(page, baseURL);
  await openPage(page);
  let opened = 0;
  for (const file of files) {
    await test.step(file.name, async () => {
      await openHostile(page, file, info);
      if (await isOpened(page, timeout)) {
        opened += 1;
        await lookAround(page, file.name.endsWith('.json'));
      } else await page.getByRole('button', { name: 'Close the list of problems' }).click();
      expect(await harmIn(page), file.name).toEqual([]);
      expect(harm, file.name).toEqual([]);
      await backToShipped(page);
    });
  }
  await isUsable(page);
  return opened;
}

for (const [label, files, most] of [
  ['scripts and addresses that run, in every text of every format', SCRIPTED, Infinity],
  ['letters that turn round, take no room or are none', LETTERED, Infinity],
  ['keys that change what all objects inherit', KEYS, Infinity],
  ['entities that grow or are fetched', ENTITIES, 2],
  ['a million levels', DEEP, 0],
  ['archives that are bombs or lead elsewhere', ARCHIVES, Infinity],
  ['numbers and dates past all bounds', BOUNDLESS, Infinity],
  ['texts on which a careless pattern takes forever', PATTERNS, Infinity],
] as const) {
  test(`${label}: nothing runs, nothing is fetched, the page goes on`, async ({
    page,
    baseURL,
  }, info) => {
    test.setTimeout(600_000);
    const opened = await surviveAll(page, baseURL!, files, info);
    if (most > 0) expect(opened, 'some do open, and are drawn').toBeGreaterThan(0);
    expect(opened).toBeLessThanOrEqual(most);
  });
}

for (const file of HUGE) {
  test(`a value of 100 MB: ${file.name}`, async ({ page, baseURL }, info) => {
    test.setTimeout(300_000);
    await surviveAll(page, baseURL!, [file], info, 90_000);
  });
}

test('a file that takes too long is given up, and the next one opens', async ({
  page,
  baseURL,
}) => {
  const harm = watchForHarm(page, baseURL!);
  await page.clock.install();
  // The worker's code never comes, so it never answers: neither those that wait for jobs, nor others.
  const code = /\/worker[^/]*\.js$/;
  let asked = 0;
  await page.context().route(code, () => {
    asked += 1;
  });
  await page.goto('./');
  await expect(title(page)).toHaveText(SHIPPED.meta.title);
  const { relations, ...graph } = newsGraph({ actors: 20, relations: 40 }, 3);
  const long = relations.map((one) => ({ ...one, summary: 'word '.repeat(4000) }));
  const buffer = Buffer.from(JSON.stringify({ ...graph, relations: long }));
  const large = { name: 'large.json', mimeType: 'application/json', buffer };
  await openFile(page, large);
  await expect.poll(() => asked).toBeGreaterThan(0);
  await expect(page.getByText('Opening “large.json”…')).toBeAttached();
  await page.clock.fastForward(61_000);
  await expect(alert(page)).toContainText('nothing was heard of the reading for 60 seconds');
  await expect(title(page)).toHaveText(SHIPPED.meta.title);
  expect(page.workers()).toEqual([]);
  await page.context().unroute(code);
  await openFile(page, large);
  await expect(title(page)).toHaveText(graph.meta.title);
  await isUsable(page);
  expect(harm).toEqual([]);
});
