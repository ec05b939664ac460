import { expect, type Page, test } from '@playwright/test';
import {
  addressOf,
  ALL_SHOWN,
  type Drawn,
  onPage,
  openPage,
  picture,
  readDrawn,
  region,
  SHIPPED,
  status,
} from './support.ts';

const bar = (page: Page) => page.getByRole('group', { name: 'Focus', exact: true });
const trail = (page: Page) =>
  page.getByRole('navigation', { name: 'Focus trail' }).getByRole('listitem');

async function at(page: Page, actor: string) {
  return onPage(page, (await readDrawn(page)).nodes[actor]!);
}

/** Everyone whom a relation or an event joins with one of these actors. */
const nextTo = (...actors: readonly string[]): Set<string> => {
  const groups = [
    ...SHIPPED.relations.map(({ from, to }): readonly string[] => [from, to]),
    ...(SHIPPED.events ?? []).map(({ participants }) => participants.map(({ actor }) => actor)),
  ];
  return new Set(groups.filter((ids) => ids.some((id) => actors.includes(id))).flat());
};

const actorsIn = ({ nodes }: Drawn) =>
  Object.keys(nodes).filter((id) => SHIPPED.actors.some((actor) => actor.id === id));

/** How far apart the marks stand in the graph's own units: what no filter may change. */
const placesIn = ({ nodes }: Drawn) =>
  Object.fromEntries(Object.entries(nodes).map(([id, { model }]) => [id, model]));

test('a double click puts an actor in focus, nothing moves, and the trail leads back', async ({
  page,
}) => {
  await openPage(page);
  const before = await readDrawn(page);
  await page.mouse.dblclick(...(await at(page, 'palantir')));
  await expect(trail(page)).toHaveText(['All', 'Palantir']);
  const focused = await readDrawn(page);
  expect(new Set(actorsIn(focused))).toEqual(nextTo('palantir'));
  expect(placesIn(before)).toMatchObject(placesIn(focused));
  await expect(region(page, 'Evidence').getByRole('heading', { name: 'Palantir' })).toBeVisible();

  await page.mouse.dblclick(...(await at(page, 'anthropic')));
  await expect(trail(page)).toHaveText(['All', 'Palantir', 'Anthropic']);
  await expect
    .poll(async () => new Set(actorsIn(await readDrawn(page))))
    .toEqual(nextTo('anthropic'));
  await bar(page).getByRole('button', { name: 'Palantir' }).click();
  await expect(trail(page)).toHaveText(['All', 'Palantir']);
  await page.keyboard.press('Control+z');
  await expect(trail(page)).toHaveText(['All', 'Palantir', 'Anthropic']);
  await bar(page).getByRole('button', { name: 'All' }).click();
  await expect(status(page)).toHaveText(ALL_SHOWN);
  await expect(bar(page)).toHaveCount(0);
  expect(placesIn(await readDrawn(page))).toEqual(placesIn(before));
});

test('what is left is brought into view, and all of it after the focus', async ({ page }) => {
  await openPage(page);
  const before = await readDrawn(page);
  await page.mouse.dblclick(...(await at(page, 'musk')));
  await expect(trail(page)).toHaveCount(2);
  const apart = ({ nodes: { musk, xai } }: Drawn) =>
    Math.hypot(musk!.rendered[0] - xai!.rendered[0], musk!.rendered[1] - xai!.rendered[1]);
  await expect.poll(async () => apart(await readDrawn(page))).toBeGreaterThan(apart(before));
  await bar(page).getByRole('button', { name: 'All' }).click();
  await expect.poll(async () => (await readDrawn(page)).nodes).toEqual(before.nodes);
});

test('by keyboard: find, focus, two steps, hide; and a link brings it back', async ({ page }) => {
  await openPage(page);
  await page.keyboard.press('/');
  await page.keyboard.type('palantir');
  await page.keyboard.press('Enter');
  const evidence = region(page, 'Evidence');
  await expect(evidence.getByRole('heading', { name: 'Palantir' })).toBeVisible();
  await evidence.getByRole('button', { name: 'Focus', exact: true }).focus();
  await page.keyboard.press('Enter');
  await bar(page).getByRole('combobox', { name: 'Steps' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('within 2 steps of Palantir')).toBeVisible();
  expect(new Set(actorsIn(await readDrawn(page)))).toEqual(nextTo(...nextTo('palantir')));
  const drawn = await readDrawn(page);
  const link = await addressOf(page);
  await page.goto('about:blank');
  await openPage(page, link);
  await expect(trail(page)).toHaveText(['All', 'Palantir']);
  await expect(bar(page).getByRole('combobox', { name: 'Steps' })).toHaveValue('2');
  expect(actorsIn(await readDrawn(page))).toEqual(actorsIn(drawn));

  // Round somebody who is not there, nothing could be shown: hiding ends the focus.
  const hide = evidence.getByRole('button', { name: 'Hide' });
  await hide.focus();
  await page.keyboard.press('Space');
  await expect(hide).toHaveAttribute('aria-pressed', 'true');
  await expect(bar(page)).toBeHidden();
  await expect.poll(async () => actorsIn(await readDrawn(page))).not.toContain('palantir');
});

test('Shift and click compares; a way is picked out in the graph, and Back leads to what was read before', async ({
  page,
}) => {
  await openPage(page);
  await page.mouse.click(...(await at(page, 'palantir')));
  await page.keyboard.down('Shift');
  await page.mouse.click(...(await at(page, 'openai')));
  await page.keyboard.up('Shift');
  const evidence = region(page, 'Evidence');
  await expect(
    evidence.getByRole('heading', { name: 'What connects Palantir and OpenAI' }),
  ).toBeVisible();
  await expect
    .poll(async () => (await readDrawn(page)).chosen.toSorted())
    .toEqual(['openai', 'palantir']);
  const way = evidence.getByRole('button', {
    name: 'Palantir – US Department of Defense – OpenAI',
  });
  await way.click();
  await expect(way).toHaveAttribute('aria-pressed', 'true');
  const { chosen } = await readDrawn(page);
  expect(chosen).toEqual(expect.arrayContaining(['palantir', 'dod', 'openai']));
  const relations = SHIPPED.relations.filter(({ id }) => chosen.includes(id));
  expect(relations.length).toBeGreaterThan(1);
  for (const { from, to } of relations) {
    expect(['palantir/dod', 'dod/palantir', 'dod/openai', 'openai/dod']).toContain(`${from}/${to}`);
  }

  const link = await addressOf(page);
  await page.goBack();
  await expect(evidence.getByRole('heading', { name: 'Palantir', exact: true })).toBeVisible();
  await page.goForward();
  await expect(way).toHaveAttribute('aria-pressed', 'true');
  await page.goto('about:blank');
  await openPage(page, link);
  await expect(way).toHaveAttribute('aria-pressed', 'true');
  expect((await readDrawn(page)).chosen).toEqual(chosen);
  await expect(picture(page)).toBeVisible();
});
