import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openPage, picture, readDrawn, region, SHIPPED, zoomTo } from './support.ts';

const box = (page: Page) => page.getByRole('combobox', { name: 'Search' });
const list = (page: Page) => page.getByRole('listbox', { name: 'Results' });
const options = (page: Page) => list(page).getByRole('option');

/** The first relation of a type. */
const relationOf = (type: string) => SHIPPED.relations.find((one) => one.type === type)!;

const HIDDEN = `./#v=1&data=${SHIPPED.meta.id}&hide=threatened`;

test('by keyboard alone: “/”, a name with a slip, Enter, and its evidence has the focus', async ({
  page,
}) => {
  await openPage(page);
  await page.keyboard.press('/');
  await expect(page.getByText('Names, words in summaries, outlets')).toBeVisible();
  await page.keyboard.type('nicolas madruo');
  await expect(options(page).first()).toContainText('Nicolás Maduro');
  await page.keyboard.press('Enter');
  await expect(list(page)).toHaveCount(0);
  await expect(
    region(page, 'Evidence').getByRole('heading', { name: 'Nicolás Maduro' }),
  ).toBeVisible();
  const { chosen } = await readDrawn(page);
  expect(chosen).toEqual([SHIPPED.actors.find(({ name }) => name === 'Nicolás Maduro')!.id]);
  const isInEvidence = () =>
    page.evaluate(() => document.querySelector('#evidence')!.contains(document.activeElement));
  await expect.poll(isInEvidence).toBe(true);
});

test('arrows lead from group to group, Escape out of the list and then of the search', async ({
  page,
}) => {
  await openPage(page);
  await page.getByRole('button', { name: 'Help' }).focus();
  await page.keyboard.press('/');
  await page.keyboard.type('claude');
  const groups = list(page).getByRole('group');
  await expect(groups).toHaveCount(3);
  const actors = await groups.first().getByRole('option').count();
  for (let step = 0; step < actors; step += 1) await page.keyboard.press('ArrowDown');
  const marked = await box(page).getAttribute('aria-activedescendant');
  await expect(groups.nth(1).getByRole('option').first()).toHaveAttribute('id', marked!);
  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(0);
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Help' })).toBeFocused();
});

test('“/” in a field is a character, and in a dialog nothing', async ({ page }) => {
  await openPage(page);
  const from = page.getByRole('textbox', { name: 'From date' });
  await from.pressSequentially('24/2');
  await expect(from).toHaveValue('24/2');
  await from.clear();
  await page.getByRole('button', { name: 'Help' }).click();
  const help = page.getByRole('dialog', { name: 'Help' });
  await help.getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('/');
  await expect(help.getByRole('button', { name: 'Close' })).toBeFocused();
});

test('what a filter hides says so, and choosing it brings it back', async ({ page }) => {
  await openPage(page, HIDDEN);
  const { id, summary } = relationOf('threatened');
  expect((await readDrawn(page)).relations).not.toContain(id);
  await box(page).fill(summary);
  await expect(options(page).first()).toContainText('Hidden by Relation type: threatened.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('It was hidden by Relation type: threatened');
  await expect(page.getByRole('checkbox', { name: /^threatened \(/ })).toBeChecked();
  const { relations, chosen } = await readDrawn(page);
  expect(relations).toContain(id);
  expect(chosen).toContain(id);
});

test('a source lists what it has claims on', async ({ page }) => {
  await openPage(page);
  const source = SHIPPED.sources.find(({ publisher }) => publisher === 'Axios')!;
  const resting = [...SHIPPED.relations, ...(SHIPPED.events ?? [])].filter(({ claims }) =>
    claims.some((claim) => claim.source === source.id),
  );
  await box(page).fill(source.title);
  await options(page).filter({ hasText: source.title }).click();
  await expect(list(page).getByRole('group')).toHaveAccessibleName(
    `With claims from “${source.title}” (${resting.length})`,
  );
  await expect(options(page)).toHaveCount(resting.length + 1);
  await options(page).nth(1).click();
  await expect(page).toHaveURL(/statement=/);
});

const SCREENS = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

for (const [screen, viewport] of Object.entries(SCREENS)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${screen}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });
      test('axe finds nothing in results, hidden ones, and where there are none', async ({
        page,
      }) => {
        await openPage(page, HIDDEN);
        await page.keyboard.press('/');
        for (const text of ['', 'anthropic', 'threatened', 'zzzzzz']) {
          await box(page).fill(text);
          await expect(page.locator('.results')).toBeVisible();
          const { violations } = await new AxeBuilder({ page }).analyze();
          const found = violations.map((one) => [one.id, one.nodes.map(({ target }) => target)]);
          expect.soft(found, text).toEqual([]);
        }
      });
    });
  }
}

/** Where an actor stands on the canvas, and how large that is, in px. */
async function onCanvas(page: Page, id: string) {
  const { nodes } = await readDrawn(page);
  const { width, height } = (await picture(page).boundingBox())!;
  const [x, y] = nodes[id]!.rendered;
  return { x, y, isIn: x > 0 && y > 0 && x < width && y < height };
}

/** Two actors that stand as far from each other as any, and a relation of the one. */
async function farApart(page: Page) {
  const { nodes } = await readDrawn(page);
  const ids = SHIPPED.actors.map(({ id }) => id as string).filter((id) => id in nodes);
  const [left] = ids.toSorted((a, b) => nodes[a]!.model[0] - nodes[b]!.model[0]);
  const [right] = ids.toSorted((a, b) => nodes[b]!.model[0] - nodes[a]!.model[0]);
  return { left: left!, right: right! };
}

const nameOf = (id: string) => SHIPPED.actors.find((actor) => actor.id === id)!.name;

async function goTo(page: Page, id: string) {
  await page.keyboard.press('/');
  await page.keyboard.type(nameOf(id));
  await expect(options(page).first()).toContainText(nameOf(id));
  await page.keyboard.press('Enter');
}

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
  test(`what was found out of view comes into it, and what is in view moves nothing (${reducedMotion})`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    await openPage(page);
    const { left, right } = await farApart(page);
    await zoomTo(page, 1.5);
    // The reader’s own zoom: from now on the graph is not fitted by itself.
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await goTo(page, left);
    await expect.poll(async () => (await onCanvas(page, left)).isIn).toBe(true);
    expect((await onCanvas(page, right)).isIn).toBe(false);
    await goTo(page, right);
    await expect.poll(async () => (await onCanvas(page, right)).isIn).toBe(true);
    expect((await onCanvas(page, left)).isIn).toBe(false);
    await page.waitForTimeout(600);
    const there = await onCanvas(page, right);
    // It is there already, whether it is chosen anew or something else is.
    await page.keyboard.press('Escape');
    await goTo(page, right);
    await page.waitForTimeout(600);
    expect(await onCanvas(page, right)).toEqual(there);
  });
}

test('what is chosen in the evidence or the chronology comes into view too', async ({ page }) => {
  await openPage(page);
  const { left, right } = await farApart(page);
  await zoomTo(page, 1.5);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await region(page, 'Evidence')
    .getByRole('button', { name: new RegExp(`^${nameOf(right)} `) })
    .click();
  await expect.poll(async () => (await onCanvas(page, right)).isIn).toBe(true);
  expect((await onCanvas(page, left)).isIn).toBe(false);
  await page.getByRole('tab', { name: 'Chronology' }).click();
  await page
    .locator('.chronology')
    .getByRole('button', { name: new RegExp(nameOf(left)) })
    .first()
    .click();
  await page.getByRole('tab', { name: 'Graph' }).click();
  await expect.poll(async () => (await onCanvas(page, left)).isIn).toBe(true);
});
