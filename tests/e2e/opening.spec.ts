import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { addressOf, isArranged, openFile, openPage, pathOf, region, status } from './support.ts';

const SMALL = readFileSync(pathOf('tests/fixtures/small.json'), 'utf8');
const TITLE = 'The lighthouse of Port Amber';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const openDialog = async (page: Page) => {
  await page.getByRole('button', { name: 'Open…' }).click();
  return page.getByRole('dialog', { name: 'Open a graph' });
};

/** Pastes text on the page itself, as Ctrl+V does. */
const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);

test.describe('data elsewhere', () => {
  /** Another origin, and what was asked of it. */
  let server: Server;
  let elsewhere: string;
  const asked: { readonly url: string; readonly headers: Record<string, unknown> }[] = [];

  test.beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push({ url: request.url ?? '', headers: request.headers });
      const isOpen = request.url !== '/closed.json';
      const isMoved = request.url === '/moved.json';
      response.writeHead(isMoved ? 302 : 200, {
        'content-type': 'application/json',
        ...(isOpen ? { 'access-control-allow-origin': '*' } : {}),
        ...(isMoved ? { location: '/small.json' } : {}),
      });
      response.end(SMALL);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  test.afterAll(() => server.close());
  test.beforeEach(() => {
    asked.length = 0;
  });

  const linkTo = (name: string) => `./?data=${encodeURIComponent(`${elsewhere}/${name}`)}`;

  test('a link to it asks first; the graph is then shared and kept with its address', async ({
    page,
  }) => {
    await page.goto(linkTo('small.json'));
    const dialog = page.getByRole('dialog', { name: /^Fetch a graph from 127\.0\.0\.1:\d+\?$/ });
    await expect(dialog).toContainText(`${elsewhere}/small.json`);
    expect(asked).toEqual([]);
    await dialog.getByRole('button', { name: 'Fetch it', exact: true }).click();
    await expect(title(page)).toHaveText(TITLE);
    await isArranged(page);
    expect(asked.map(({ url }) => url)).toEqual(['/small.json']);
    expect(asked[0]!.headers).not.toHaveProperty('referer');
    expect(asked[0]!.headers).not.toHaveProperty('cookie');

    await page.getByRole('checkbox', { name: /^threatened \(/ }).uncheck();
    const link = await addressOf(page);
    expect(link).toContain(encodeURIComponent(elsewhere));
    await expect(region(page, 'Evidence')).toContainText(/kept in this browser/);
    await page.goto('about:blank');
    await page.goto(link);
    await expect(title(page)).toHaveText(TITLE);
    await expect(page.getByRole('checkbox', { name: /^threatened \(/ })).not.toBeChecked();
    expect(asked).toHaveLength(1);

    await page.getByRole('combobox', { name: 'Graph' }).selectOption({ index: 1 });
    await expect(title(page)).not.toHaveText(TITLE);
    expect(await addressOf(page)).not.toContain('?data=');
    await page.goBack();
    await expect(title(page)).toHaveText(TITLE);
    expect(await addressOf(page)).toContain('?data=');
  });

  test('after a no, nothing is fetched and the graph that ships opens', async ({ page }) => {
    await page.goto(linkTo('small.json'));
    await page.getByRole('button', { name: 'Don’t fetch it' }).click();
    await expect(title(page)).toHaveText('The Pentagon and Anthropic');
    expect(await addressOf(page)).not.toContain('?data=');
    expect(asked).toEqual([]);
  });

  test('what can’t be had is told', async ({ page }) => {
    await openPage(page);
    for (const [name, why] of [
      ['closed.json', 'CORS'],
      ['moved.json', 'leads on to another'],
    ] as const) {
      const dialog = await openDialog(page);
      await dialog.getByRole('textbox', { name: /^Address/ }).fill(`${elsewhere}/${name}`);
      await dialog.getByRole('button', { name: 'Fetch and open' }).click();
      await expect(page.getByRole('alert')).toContainText(`“${name}” was not opened`);
      await expect(page.getByRole('alert')).toContainText(why);
    }
    await expect(title(page)).toHaveText('The Pentagon and Anthropic');
  });
});

test('data from the page’s own place is fetched at once', async ({ page }) => {
  await page.route('**/graphs/small.json', (route) => route.fulfill({ body: SMALL }));
  await page.goto('./?data=graphs/small.json');
  await expect(title(page)).toHaveText(TITLE);
});

test('rows pasted on the page open as a graph', async ({ page }) => {
  await openPage(page);
  await paste(page, 'from\tto\ttype\nAnn\tBob\tpaid\nBob\tCleo\tmet\n');
  await expect(title(page)).toHaveText('Pasted text');
  await expect(status(page)).toHaveText(/^2 of 2 relations shown/);
});

test('a file that was opened once opens from the list of kept ones, until it is forgotten', async ({
  page,
}) => {
  await openPage(page);
  await openFile(page, pathOf('tests/fixtures/small.json'));
  await expect(region(page, 'Evidence')).toContainText(/kept in this browser/);
  await page.getByRole('combobox', { name: 'Graph' }).selectOption({ index: 1 });
  await expect(title(page)).not.toHaveText(TITLE);
  let dialog = await openDialog(page);
  await dialog.getByRole('button', { name: /^small\.json opened/ }).click();
  await expect(title(page)).toHaveText(TITLE);
  dialog = await openDialog(page);
  await dialog.getByRole('button', { name: 'Forget “small.json”' }).click();
  await expect(dialog.getByText(/^None yet/)).toBeVisible();
});

test('a graph can be begun from nothing, in every view', async ({ page }) => {
  await openPage(page);
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: 'Start from an empty graph' }).click();
  await expect(title(page)).toHaveText('Untitled graph');
  await expect(page.getByText('This graph is empty.')).toBeVisible();
  await expect(region(page, 'Evidence')).toContainText(/kept in this browser/);
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByText('This graph has no relations.')).toBeVisible();
  const address = await addressOf(page);
  await page.goto('about:blank');
  await page.goto(address);
  await expect(title(page)).toHaveText('Untitled graph');
});

test('the sound part of a faulty file opens, and a reload brings it back', async ({ page }) => {
  await openPage(page);
  const text = SMALL.replace('"from": "beacon"', '"from": "becon"');
  const buffer = Buffer.from(text);
  await openFile(page, { name: 'faulty.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Open the sound part' }).click();
  const note = region(page, 'Evidence').getByRole('note').first();
  await expect(note).toContainText(/left out is 1 of 5 relations/);
  await expect(region(page, 'Evidence')).toContainText(/kept in this browser/);
  await page.goto(await addressOf(page));
  await page.reload();
  await expect(note).toBeVisible();
});

test('what was opened from a disk is saved there', async ({ page }) => {
  await openPage(page);
  // A file in the page's own folder stands for one of the reader's disk: the same interface, without its questions.
  await page.evaluate(async (text) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('small.json', { create: true });
    const writable = await handle.createWritable();
    await writable.write(text);
    await writable.close();
    Object.assign(window, { showOpenFilePicker: async () => [handle] });
  }, SMALL);
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: 'A file from this computer…' }).click();
  await expect(title(page)).toHaveText(TITLE);
  const onDisk = () =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle('small.json');
      return (await handle.getFile()).text();
    });
  await page.getByRole('button', { name: 'Save…' }).click();
  const saving = page.getByRole('dialog', { name: 'Save the graph as a file' });
  await saving.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(saving.getByText('“small.json” is saved.')).toBeVisible();
  expect(JSON.parse(await onDisk())).toEqual(JSON.parse(SMALL));

  await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('small.json');
    const writable = await handle.createWritable();
    await writable.write('somebody else was here');
    await writable.close();
  });
  await saving.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(saving.getByText(/another program has changed it/)).toBeVisible();
  expect(await onDisk()).toBe('somebody else was here');
});
