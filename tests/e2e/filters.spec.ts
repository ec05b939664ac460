import { expect, type Page, test } from '@playwright/test';
import {
  ALL_SHOWN,
  countLine,
  type Drawn,
  EVENTS,
  isMarkedUncertain,
  openPage,
  readDrawn,
  region,
  SHIPPED,
  status,
} from './support.ts';

const idsOf = (statements: readonly { readonly id: string }[]) =>
  statements.map(({ id }) => id).toSorted();

const typeIsNot = (type: string) => (statement: { readonly type: string }) =>
  statement.type !== type;

/** Every mark of `after` stands exactly where it stood in `before`, in the graph and on the screen. */
const expectNothingMoved = (before: Drawn, after: Drawn) => {
  const kept = Object.keys(after.nodes);
  expect(Object.fromEntries(kept.map((id) => [id, before.nodes[id]]))).toEqual(after.nodes);
};

const dateField = (page: Page, name: 'From date' | 'To date') =>
  region(page, 'Timeline').getByRole('textbox', { name, exact: true });

const slider = (page: Page, name: 'From' | 'To') =>
  region(page, 'Timeline').getByRole('slider', { name: new RegExp(`^${name}`) });

async function typeDate(page: Page, name: 'From date' | 'To date', text: string) {
  await dateField(page, name).fill(text);
  await dateField(page, name).press('Enter');
}

async function setJanuary(page: Page) {
  await typeDate(page, 'From date', '2026-01');
  await typeDate(page, 'To date', '2026-01');
}

test.beforeEach(({ page }) => openPage(page));

/** What has no date in the shipped graph. */
const UNDATED = [...SHIPPED.relations, ...(SHIPPED.events ?? [])]
  .filter(({ date, start, end }) => date === undefined && start === undefined && end === undefined)
  .map(({ id }) => id as string);

test('unticking a relation type takes exactly its lines away, and moves nothing', async ({
  page,
}) => {
  const before = await readDrawn(page);
  const threatened = page
    .getByRole('group', { name: 'Relation type' })
    .getByRole('checkbox', { name: /^threatened \(/ });
  const rest = SHIPPED.relations.filter(typeIsNot('threatened'));
  const restOfEvents = EVENTS.filter(typeIsNot('threatened'));
  const uncertain = [...rest, ...restOfEvents].filter(isMarkedUncertain).length;
  expect(rest.length).toBeLessThan(SHIPPED.relations.length);

  await threatened.uncheck();
  await expect(status(page)).toHaveText(countLine(rest.length, restOfEvents.length, uncertain));
  const without = await readDrawn(page);
  expect(without.relations).toEqual(idsOf(rest));
  expect(without.events).toEqual(idsOf(restOfEvents));
  expectNothingMoved(before, without);

  await threatened.check();
  await expect(status(page)).toHaveText(ALL_SHOWN);
  expect(await readDrawn(page)).toEqual(before);
});

test('unticking an actor type takes its actors and their relations away', async ({ page }) => {
  const before = await readDrawn(page);
  const products = SHIPPED.actors.filter(({ type }) => type === 'product').map(({ id }) => id);
  await page
    .getByRole('group', { name: 'Actor type' })
    .getByRole('checkbox', { name: `product (${products.length})` })
    .uncheck();

  const rest = SHIPPED.relations.filter(
    ({ from, to }) => !products.includes(from) && !products.includes(to),
  );
  await expect(status(page)).toContainText(`${rest.length} of ${SHIPPED.relations.length}`);
  const after = await readDrawn(page);
  expect(after.relations).toEqual(idsOf(rest));
  expect(products.filter((id) => id in after.nodes)).toEqual([]);
  expectNothingMoved(before, after);
});

test('“None” hides every relation and says how to get them back; “All” and “Reset filters” do', async ({
  page,
}) => {
  const before = await readDrawn(page);
  const reset = page.getByRole('button', { name: 'Reset filters' });
  await expect(reset).toBeDisabled();

  await page.getByRole('button', { name: 'None of Relation type' }).click();
  await expect(status(page)).toHaveText(countLine(0, 0));
  await expect(page.getByText('No relation passes the filters.')).toBeVisible();
  expect((await readDrawn(page)).relations).toEqual([]);

  await page.getByRole('button', { name: 'All of Relation type' }).click();
  await expect(status(page)).toHaveText(ALL_SHOWN);

  await page.getByRole('checkbox', { name: /^demanded \(/ }).uncheck();
  await setJanuary(page);
  await page.getByRole('checkbox', { name: 'Only certain dates' }).check();
  await reset.click();
  await expect(status(page)).toHaveText(ALL_SHOWN);
  await expect(dateField(page, 'From date')).toHaveValue('');
  await expect(page.getByRole('checkbox', { name: 'Only certain dates' })).not.toBeChecked();
  expect(await readDrawn(page)).toEqual(before);
});

test('a window keeps what may lie in it, drawn faint and counted as uncertain', async ({
  page,
}) => {
  const before = await readDrawn(page);
  await setJanuary(page);
  await expect(status(page)).toContainText('with uncertain dates');
  const january = await readDrawn(page);
  const drawn = [...january.relations, ...january.events];

  // "2026-02" and "2026-02-24" can't be in January; nor can "last summer".
  for (const id of [
    'dod-threatened-anthropic-cut-ties',
    'hegseth-threatened-anthropic-supply-chain-risk',
    'dod-contracted-anthropic',
    'meeting-hegseth-amodei',
  ])
    expect(drawn).not.toContain(id);
  // "about January 2026", and states of which only the end is known, may be.
  for (const id of [
    'dod-refused-anthropic-safeguards',
    'dod-used-claude-classified',
    'operation-to-capture-maduro',
  ])
    expect(january.faint).toContain(id);
  // What began in January certainly is; what has no date is not sure to be.
  expect(drawn).toContain('strain-over-maduro-operation');
  expect(january.faint).not.toContain('strain-over-maduro-operation');
  expect(january.faint).toContain('anthropic-raised-concerns-palantir');
  const uncertain = january.faint.filter((id) => !UNDATED.includes(id));
  const undated = january.faint.filter((id) => UNDATED.includes(id));
  await expect(status(page)).toHaveText(
    `${countLine(january.relations.length, january.events.length, uncertain.length)}, ${undated.length} without a date`,
  );
  expectNothingMoved(before, january);

  await page.getByRole('checkbox', { name: 'Only certain dates' }).check();
  await expect(status(page)).not.toContainText('uncertain');
  const certain = await readDrawn(page);
  expect([...certain.relations, ...certain.events]).toEqual(
    drawn.filter((id) => !uncertain.includes(id)),
  );
});

test('the sliders set the same window by keyboard', async ({ page }) => {
  await setJanuary(page);
  const typed = await readDrawn(page);
  await typeDate(page, 'From date', '2026-01-02');
  await typeDate(page, 'To date', '2026-01-30');
  await slider(page, 'From').press('ArrowLeft');
  await slider(page, 'To').press('ArrowRight');

  await expect(dateField(page, 'From date')).toHaveValue('2026-01-01');
  await expect(dateField(page, 'To date')).toHaveValue('2026-01-31');
  await expect(slider(page, 'To')).toHaveAttribute('aria-valuetext', '31 January 2026');
  expect(await readDrawn(page)).toEqual(typed);

  // At its end a slider opens the window again.
  await slider(page, 'From').press('Home');
  await slider(page, 'To').press('End');
  await expect(dateField(page, 'From date')).toHaveValue('');
  await expect(status(page)).toHaveText(ALL_SHOWN);
});

test('a filter that leaves less to explain in the legend moves nothing', async ({ page }) => {
  const before = await readDrawn(page);
  await page.getByRole('button', { name: 'None of Relation type' }).click();
  await page.getByRole('checkbox', { name: /^threatened \(/ }).check();
  const after = await readDrawn(page);
  expect(after.relations.length).toBeGreaterThan(0);
  expectNothingMoved(before, after);
});

test('what has no date has a toggle and a count of its own', async ({ page }) => {
  const undated = [...SHIPPED.relations, ...EVENTS].filter(
    ({ date, start, end }) => date === undefined && start === undefined && end === undefined,
  );
  const ids = idsOf(undated);
  await page.getByRole('checkbox', { name: `Include undated (${ids.length})` }).uncheck();
  await expect(status(page)).not.toHaveText(ALL_SHOWN);
  const after = await readDrawn(page);
  const hidden = [...SHIPPED.relations, ...EVENTS].filter(
    ({ id }) => !after.relations.includes(id) && !after.events.includes(id),
  );
  expect(idsOf(hidden)).toEqual(ids);
});

test('a date that can’t be read is said, and changes nothing', async ({ page }) => {
  const before = await readDrawn(page);
  await typeDate(page, 'From date', '2026-13');
  await expect(dateField(page, 'From date')).toHaveAttribute('aria-invalid', 'true');
  await expect(dateField(page, 'From date')).toHaveAccessibleDescription(/13/);
  await expect(dateField(page, 'From date')).toHaveValue('2026-13');
  await expect(status(page)).toHaveText(ALL_SHOWN);
  expect(await readDrawn(page)).toEqual(before);

  await typeDate(page, 'From date', '24 Feb 2026');
  await expect(dateField(page, 'From date')).toHaveAttribute('aria-invalid', 'false');
  await expect(status(page)).not.toHaveText(ALL_SHOWN);
});
