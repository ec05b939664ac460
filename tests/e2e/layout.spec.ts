import { expect, type Page, test } from '@playwright/test';
import { writeActorGraph } from '../../src/core/formats/actorGraph.ts';
import { EN } from '../../src/core/messages/en/en.ts';
import { LAYOUT_CHOICES } from '../../src/core/layouts/choices.ts';
import { LAYOUT_ASPECTS } from '../../src/core/scene/layoutInput.ts';
import { newsGraph, thirtySeventy } from '../support/newsGraph.ts';
import {
  addressOf,
  EVENTS,
  isArranged,
  openFile,
  openPage,
  readDrawn,
  SHIPPED,
  status,
  watchForFaults,
} from './support.ts';

const openLayout = (page: Page) => page.getByRole('button', { name: 'Layout' }).click();

const placesOf = async (page: Page) =>
  Object.fromEntries(
    Object.entries((await readDrawn(page)).nodes).map(([id, { model }]) => [id, model]),
  );

const fileOf = (dataset: Parameters<typeof writeActorGraph>[0]) => ({
  name: 'news.json',
  mimeType: 'application/json',
  buffer: Buffer.from(writeActorGraph(dataset)),
});

test('“Another arrangement” moves all, and the link then holds that one', async ({ page }) => {
  await openPage(page);
  const before = await placesOf(page);
  await openLayout(page);
  await page.getByRole('button', { name: 'Another arrangement' }).click();
  await expect.poll(() => placesOf(page), { timeout: 30_000 }).not.toEqual(before);
  await isArranged(page);
  expect(await addressOf(page)).toContain('seed=2');
});

for (const { id } of Object.values(LAYOUT_CHOICES).slice(1)) {
  const { label, meaning } = EN.layout.layouts[id];
  test(`“${label}” arranges anew, says what places mean, and a link gives the same`, async ({
    page,
    baseURL,
  }) => {
    const faults = watchForFaults(page, baseURL!);
    await openPage(page);
    const before = await placesOf(page);
    await openLayout(page);
    await page.getByRole('radio', { name: label }).check();
    await expect(page.getByText(meaning)).toBeVisible();
    await expect.poll(() => placesOf(page), { timeout: 30_000 }).not.toEqual(before);
    await isArranged(page);
    const places = await placesOf(page);
    const link = await addressOf(page);
    expect(link).toContain(`layout=${id}`);
    await page.goto('about:blank');
    await openPage(page, link);
    expect(await placesOf(page)).toEqual(places);
    expect(faults).toEqual([]);
  });
}

test('rings are drawn around the actor that is chosen', async ({ page }) => {
  await openPage(page);
  await openLayout(page);
  await page.getByRole('radio', { name: 'Rings around one actor' }).check();
  await page.getByRole('combobox', { name: 'Around' }).selectOption({ label: 'Palantir' });
  await expect.poll(() => addressOf(page)).toContain('centre=palantir');
  await isArranged(page);
  const places = await placesOf(page);
  const [x, y] = places['palantir']!;
  const direct = new Set<string>([
    ...SHIPPED.relations
      .filter(({ from, to }) => [from, to].some((id) => id === 'palantir'))
      .flatMap(({ from, to }) => [from, to]),
    ...EVENTS.filter(({ participants }) =>
      participants.some(({ actor }) => actor === 'palantir'),
    ).map(({ id }) => id),
  ]);
  const farOff = (isDirect: boolean) =>
    Object.entries(places)
      .filter(([id]) => id !== 'palantir' && direct.has(id) === isDirect)
      .map(([, [px, py]]) => Math.hypot((px - x) / LAYOUT_ASPECTS.wide, py - y));
  expect(farOff(true).length).toBeGreaterThan(2);
  expect(Math.max(...farOff(true))).toBeLessThan(Math.min(...farOff(false)));
});

test('“Tidy” draws together what is shown, and what comes back stands beside it', async ({
  page,
}) => {
  await openPage(page);
  await page.getByRole('checkbox', { name: /^person \(/ }).uncheck();
  const before = await placesOf(page);
  await openLayout(page);
  await page.getByRole('button', { name: 'Tidy what is shown' }).click();
  await expect.poll(() => placesOf(page), { timeout: 30_000 }).not.toEqual(before);
  await isArranged(page);
  await page.keyboard.press('Escape');
  const tidied = await placesOf(page);
  await page.getByRole('checkbox', { name: /^person \(/ }).check();
  await expect
    .poll(async () => Object.keys(await placesOf(page)).length)
    .toBeGreaterThan(Object.keys(tidied).length);
  const all = await placesOf(page);
  expect(all).toMatchObject(tidied);
  const link = await addressOf(page);
  await page.goto('about:blank');
  await openPage(page, link);
  expect(await placesOf(page)).toEqual(all);
});

test('a search for an arrangement can be stopped, and what is there stays', async ({ page }) => {
  await openPage(page);
  await openFile(page, fileOf(newsGraph({ actors: 150, relations: 400 }, 1)));
  await page.getByRole('button', { name: 'Stop arranging' }).click();
  await isArranged(page);
  await expect(status(page)).toHaveText(/^400 of 400 relations shown/);
  const places = await placesOf(page);
  expect(Object.keys(places)).toHaveLength(150);
  expect(new Set(Object.values(places).map(String)).size).toBe(150);
});

test('a tie of fourteen relations is a band that opens at a click and from the keyboard', async ({
  page,
}) => {
  await openPage(page);
  await openFile(page, fileOf(thirtySeventy(1)));
  await isArranged(page);
  const gathered = await readDrawn(page);
  await page
    .getByRole('button', { name: /^All 14 relations with / })
    .first()
    .waitFor({ state: 'detached' });
  const [actor] = await page.evaluate(() => [location.hash]);
  expect(actor).not.toContain('tie=');
  const list = page.getByRole('region', { name: 'Evidence' });
  await list
    .getByRole('button', { name: /^Tilda Wu/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await list.getByRole('button', { name: /^All 14 relations with / }).focus();
  await page.keyboard.press('Enter');
  await expect(list.getByRole('heading', { name: /^14 relations between / })).toBeVisible();
  await expect
    .poll(async () => (await readDrawn(page)).relations.length)
    .toBe(gathered.relations.length + 14);
  expect(await addressOf(page)).toContain('tie=');
});

test.describe('where things may move', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('marks glide to their new places', async ({ page }) => {
    await openPage(page);
    const before = await placesOf(page);
    const seen = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const holder = [...document.querySelectorAll('.canvas *')].find((one) => '_cyreg' in one);
          const { cy } = (
            holder as unknown as {
              _cyreg: { cy: { on: (name: string, selector: string, work: () => void) => void } };
            }
          )._cyreg;
          let moves = 0;
          cy.on('position', 'node[kind = "actor"]', () => {
            moves += 1;
          });
          setTimeout(() => resolve(moves), 6000);
        }),
    );
    await openLayout(page);
    await page.getByRole('radio', { name: 'Who acts on whom' }).check();
    await isArranged(page);
    await expect.poll(() => placesOf(page), { timeout: 30_000 }).not.toEqual(before);
    // Each actor is put down many times on its way, and not just once.
    expect(await seen).toBeGreaterThan(28 * 4);
    // The texts on lines, out of sight on the way, have all come back among the marks.
    const { nodes, texts } = await readDrawn(page);
    const reach = Math.max(...Object.values(nodes).flatMap(({ model }) => model.map(Math.abs)));
    expect(Object.keys(texts).length).toBeGreaterThan(40);
    for (const { model } of Object.values(texts)) {
      expect(Math.max(...model.map(Math.abs))).toBeLessThan(reach);
    }
  });
});
