import { expect, type Locator, type Page, test } from '@playwright/test';
import {
  addressOf,
  onPage,
  openPage,
  picture,
  readDrawn,
  region,
  SHIPPED,
  zoomTo,
} from './support.ts';

const DISPUTED = SHIPPED.relations.find(({ id }) => id === 'anthropic-raised-concerns-palantir')!;
const THREAT = SHIPPED.relations.find(({ id }) => id === 'dod-threatened-anthropic-cut-ties')!;

const evidence = (page: Page): Locator => region(page, 'Evidence');
const claims = (page: Page): Locator =>
  evidence(page).getByRole('list', { name: 'Claims' }).getByRole('listitem');

const statements = (page: Page): Locator =>
  evidence(page).getByRole('list', { name: 'Relations and events' }).getByRole('listitem');

const involving = (actor: string) => [
  ...SHIPPED.relations.filter(({ from, to }) => from === actor || to === actor),
  ...SHIPPED.events!.filter(({ participants }) => participants.some((one) => one.actor === actor)),
];

async function clickDrawn(page: Page, kind: 'nodes' | 'texts', id: string) {
  const place = (await readDrawn(page))[kind][id];
  expect(place, `${id} is not among the ${kind}`).toBeDefined();
  await page.mouse.click(...(await onPage(page, place!)));
}

test.beforeEach(({ page }) => openPage(page));

test('choosing an actor lists what it took part in; choosing one of these tells who says so', async ({
  page,
}) => {
  await evidence(page)
    .getByRole('button', { name: /^Pete Hegseth/ })
    .click();
  await expect(evidence(page).getByRole('heading', { name: 'Pete Hegseth' })).toBeVisible();
  await expect(statements(page)).toHaveCount(involving('hegseth').length);
  expect((await readDrawn(page)).chosen).toEqual(['hegseth']);

  await evidence(page)
    .getByRole('button', { name: /^accused Anthropic/ })
    .click();
  await expect(
    evidence(page).getByRole('heading', {
      name: /^Pete Hegseth accused Anthropic, 24 February 2026/,
    }),
  ).toBeVisible();
});

test('a disputed relation reads as a sentence with its denial, and lists every claim', async ({
  page,
}) => {
  await evidence(page)
    .getByRole('button', { name: /^Anthropic raised concerns with Palantir \(denied by/ })
    .click();
  await expect(
    evidence(page).getByRole('heading', {
      name: /^Anthropic raised concerns with Palantir, according to .+; .*Anthropic.* (denies|deny) it\.$/,
    }),
  ).toBeVisible();
  await expect(claims(page)).toHaveCount(DISPUTED.claims.length);
  await expect(claims(page).filter({ hasText: 'denies' })).toHaveCount(
    DISPUTED.claims.filter(({ stance }) => stance === 'denies').length,
  );
  expect((await readDrawn(page)).chosen).toEqual([DISPUTED.id]);

  await page.getByRole('button', { name: 'Back to the overview' }).click();
  await expect(evidence(page).getByRole('heading', { name: 'Where to begin' })).toBeVisible();
  expect((await readDrawn(page)).chosen).toEqual([]);
});

test('a click on an actor in the graph opens its evidence, one on the ground closes it', async ({
  page,
}) => {
  await clickDrawn(page, 'nodes', 'anthropic');
  await expect(
    evidence(page).getByRole('heading', { name: 'Anthropic', exact: true }),
  ).toBeVisible();
  await expect(statements(page)).toHaveCount(involving('anthropic').length);

  const { x, y } = (await picture(page).boundingBox())!;
  await page.mouse.click(x + 4, y + 4);
  await expect(evidence(page).getByRole('heading', { name: 'Where to begin' })).toBeVisible();
});

test('a click on a line’s text opens the evidence of the relation', async ({ page }) => {
  await zoomTo(page, 1);
  await clickDrawn(page, 'texts', THREAT.id);
  await expect(
    evidence(page).getByRole('heading', {
      name: /^US Department of Defense threatened Anthropic, February 2026/,
    }),
  ).toBeVisible();
  await expect(claims(page)).toHaveCount(THREAT.claims.length);
});

test('a click on any text hits its own line', async ({ page }) => {
  const { texts } = await readDrawn(page);
  const hit: Record<string, string | null> = {};
  for (const [id, place] of Object.entries(texts)) {
    await page.mouse.click(...(await onPage(page, place)));
    const { hash } = new URL(await addressOf(page));
    hit[id] = new URLSearchParams(hash.slice(1)).get('statement');
  }
  // A spoke stands for its event: "event/actor".
  expect(hit).toEqual(
    Object.fromEntries(Object.keys(texts).map((id) => [id, id.replace(/\/.*/, '')])),
  );
});

test('a line under the pointer is told as a sentence', async ({ page }) => {
  await zoomTo(page, 1);
  const place = (await readDrawn(page)).texts[THREAT.id];
  expect(place).toBeDefined();
  await page.mouse.move(...(await onPage(page, place!)));
  await expect(
    region(page, 'Graph').getByText(
      /^US Department of Defense threatened Anthropic, February 2026/,
    ),
  ).toBeVisible();
});

test('what the filters hide is not listed with an actor', async ({ page }) => {
  await page.getByRole('checkbox', { name: /^threatened \(/ }).uncheck();
  await evidence(page)
    .getByRole('button', { name: /^Pete Hegseth/ })
    .click();
  const all = involving('hegseth');
  const rest = all.filter(({ type }) => type !== 'threatened');
  expect(rest.length).toBeLessThan(all.length);
  await expect(
    evidence(page).getByRole('heading', {
      name: `${rest.length} of ${all.length} relations and events shown`,
    }),
  ).toBeVisible();
  await expect(statements(page)).toHaveCount(rest.length);
});
