import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Dataset, Statement } from '../../src/core/model/dataset.ts';
import { statusOf } from '../../src/core/model/status.ts';
import {
  addressOf,
  ALL_SHOWN,
  countLine,
  type Drawn,
  EVENTS,
  isMarkedUncertain,
  openFile,
  openPage,
  pathOf,
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

const ALL = [...SHIPPED.relations, ...EVENTS];
const filterGroup = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

/** What is drawn, relations and events, in the order of their ids. */
const drawnIds = async (page: Page) => {
  const { relations, events } = await readDrawn(page);
  return [...relations, ...events].toSorted();
};

const standing = ({ claims }: Statement) =>
  claims.filter(
    ({ stance, about }) => about === undefined && (stance === 'asserts' || stance === 'confirms'),
  );
const isFrom = (source: string) => (statement: Statement) =>
  standing(statement).some((claim) => claim.source === source);
const isDenied = ({ claims }: Statement) =>
  claims.some(({ stance }) => stance === 'denies' || stance === 'disputes');

const isOpen = async (group: Locator) => (await group.getAttribute('open')) !== null;

/** Opens a group by its name, as the reader does, where it isn't open from the start. */
async function openGroup(page: Page, name: string) {
  if (!(await isOpen(filterGroup(page, name)))) {
    await filterGroup(page, name).locator('summary').click();
  }
  await expect(filterGroup(page, name)).toHaveAttribute('open', '');
}

/** Goes from stop to stop until this one is reached. */
async function tabTo(page: Page, target: Locator) {
  for (let stops = 0; stops < 200; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the Tab key never gets there');
}

test('a source is found, kept alone and given up again by pointer', async ({ page }) => {
  const before = await readDrawn(page);
  await openGroup(page, 'Source');
  const name = /TechRadar Pro: “Pentagon may sever/;
  const kept = ALL.filter(isFrom('techradar'));
  await filterGroup(page, 'Source')
    .getByRole('checkbox', { name: new RegExp(`${name.source}.*\\(${kept.length}\\)$`) })
    .hover();
  await filterGroup(page, 'Source').getByRole('button', { name }).click();
  await expect.poll(() => drawnIds(page)).toEqual(idsOf(kept));
  await expect(region(page, 'Filters')).toContainText(/from “Pentagon may sever|1 of 5 sources/);
  expectNothingMoved(before, await readDrawn(page));

  await page.getByRole('button', { name: 'All of Source' }).click();
  await expect(status(page)).toHaveText(ALL_SHOWN);
  await page.getByRole('button', { name: 'None of Source' }).click();
  await expect(status(page)).toHaveText(countLine(0, 0));
  await page.getByRole('button', { name: 'Reset filters' }).click();
  await expect(status(page)).toHaveText(ALL_SHOWN);
});

const outlets = new Map<string, string | undefined>(
  SHIPPED.sources.map(({ id, publisher }) => [id, publisher]),
);

const isProduct = (id: string) =>
  SHIPPED.actors.find((actor) => actor.id === id)?.type === 'product';

/** A choice of each group, and which statements are left without it. */
const CHOICES: readonly (readonly [string, RegExp, (statement: Statement) => boolean])[] = [
  ['Relation type', /^threatened \(/, typeIsNot('threatened')],
  [
    'Actor type',
    /^product \(/,
    // An event stays as long as anybody is left in it.
    (statement) =>
      'participants' in statement
        ? statement.participants.some(({ actor }) => !isProduct(actor))
        : ![statement.from, statement.to].some(isProduct),
  ],
  ['Status', /^attributed \(/, (statement) => statusOf(statement) !== 'attributed'],
  [
    'Source',
    /^TechRadar Pro: /,
    (statement) => standing(statement).some(({ source }) => source !== 'techradar'),
  ],
  [
    'Publisher',
    /^Axios \(/,
    (statement) => standing(statement).some(({ source }) => outlets.get(source) !== 'Axios'),
  ],
  [
    'Event role',
    /^addressed \(/,
    (statement) =>
      !('participants' in statement) ||
      statement.participants.some(({ role }) => role !== 'recipient'),
  ],
];

for (const [name, choice, isLeft] of CHOICES) {
  const left = idsOf(ALL.filter(isLeft));
  const off = ALL.length - left.length;

  test(`a choice of ${name} is switched off by pointer, and the closed group says so`, async ({
    page,
  }) => {
    await openGroup(page, name);
    await filterGroup(page, name).getByRole('checkbox', { name: choice }).uncheck();
    expect(off).toBeGreaterThan(0);
    expect(await drawnIds(page)).toEqual(left);
    const summary = filterGroup(page, name).locator('summary');
    await summary.click();
    await expect(summary).toHaveText(new RegExp(`^${name} \\d+ of \\d+$`));
  });

  test(`a choice of ${name} is switched off and on by keyboard alone`, async ({ page }) => {
    await page.getByRole('button', { name: 'Reset filters' }).focus();
    await tabTo(page, filterGroup(page, name).locator('summary'));
    if (!(await isOpen(filterGroup(page, name)))) await page.keyboard.press('Enter');
    const box = filterGroup(page, name).getByRole('checkbox', { name: choice });
    await tabTo(page, box);
    await page.keyboard.press('Space');
    await expect.poll(() => drawnIds(page)).toEqual(left);
    await page.keyboard.press('Space');
    await expect(status(page)).toHaveText(ALL_SHOWN);
    // The next stop keeps this choice alone.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(box).toBeChecked();
    await expect(filterGroup(page, name).getByRole('checkbox', { checked: true })).toHaveCount(1);
  });
}

test('a key of a file’s own is a group, by pointer and by keyboard', async ({ page }) => {
  const own = JSON.parse(readFileSync(pathOf('tests/fixtures/small.json'), 'utf8')) as Dataset;
  const relations = own.relations.map((relation, index) => ({
    ...relation,
    'x-beat': index < 2 ? 'harbour' : 'courts',
  }));
  const buffer = Buffer.from(JSON.stringify({ ...own, relations }));
  await openFile(page, { name: 'own.json', mimeType: 'application/json', buffer });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The lighthouse of Port Amber');
  const all = await drawnIds(page);
  const left = all.filter((id) => id !== 'r1' && id !== 'r2');
  await openGroup(page, 'Beat');
  const harbour = filterGroup(page, 'Beat').getByRole('checkbox', { name: 'harbour (2)' });
  await harbour.uncheck();
  expect(await drawnIds(page)).toEqual(left);
  await filterGroup(page, 'Beat').locator('summary').focus();
  await tabTo(page, harbour);
  await page.keyboard.press('Space');
  expect(await drawnIds(page)).toEqual(all);
  // The next stop keeps it alone.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => drawnIds(page)).toEqual(['r1', 'r2']);
});

for (const [name, where] of [
  ['With a denial', 'Filters'],
  ['Resting on one unnamed person', 'Filters'],
  ['Only certain dates', 'Timeline'],
  ['Include undated', 'Timeline'],
] as const) {
  test(`“${name}” does the same by pointer and by keyboard`, async ({ page }) => {
    const box = region(page, where).getByRole('checkbox', { name: new RegExp(`^${name}`) });
    const wasOn = await box.isChecked();
    await box.click();
    await expect(box).toBeChecked({ checked: !wasOn });
    const left = await drawnIds(page);
    expect(left.length).toBeLessThan(ALL.length);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(status(page)).toHaveText(ALL_SHOWN);
    await region(page, where).locator('button').first().focus();
    await tabTo(page, box);
    await page.keyboard.press('Space');
    await expect(box).toBeChecked({ checked: !wasOn });
    await expect.poll(() => drawnIds(page)).toEqual(left);
    await page.keyboard.press('Space');
    await expect(status(page)).toHaveText(ALL_SHOWN);
  });
}

test('words and amounts are set and given up by keyboard alone', async ({ page }) => {
  await page.getByRole('button', { name: 'Reset filters' }).focus();
  await tabTo(page, page.getByRole('textbox', { name: 'Text in summaries' }));
  await page.keyboard.type('palantir');
  await page.keyboard.press('Enter');
  await expect(region(page, 'Filters')).toContainText('with “palantir” in the text');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(ALL_SHOWN);

  await tabTo(page, filterGroup(page, 'Amount').locator('summary'));
  await page.keyboard.press('Enter');
  await expect(
    filterGroup(page, 'Amount').getByRole('textbox', { name: 'At least' }),
  ).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('150 million');
  await page.keyboard.press('Tab');
  const withAmount = SHIPPED.relations.filter(({ amount }) => amount !== undefined);
  await expect.poll(() => drawnIds(page)).toEqual(idsOf(withAmount));
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(ALL_SHOWN);
});

test('what rests on one unnamed person is kept by pointer', async ({ page }) => {
  await page.getByRole('checkbox', { name: /^Resting on one unnamed person \(/ }).check();
  const kept = ALL.filter((statement) => {
    const [only, ...others] = standing(statement);
    const by = only?.by;
    return others.length === 0 && by !== undefined && 'anonymous' in by && by.count === 1;
  }).map(({ id }) => id as string);
  const drawn = await drawnIds(page);
  expect(drawn.length).toBeGreaterThan(0);
  // Of those, only what is held against somebody.
  expect(drawn.filter((id) => !kept.includes(id))).toEqual([]);
});

test('words in summaries and names, and what is denied, narrow the graph down together', async ({
  page,
}) => {
  const field = page.getByRole('textbox', { name: 'Text in summaries' });
  await field.fill('PALANTIR');
  const named = SHIPPED.actors.find(({ name }) => name === 'Palantir')!.id;
  const hasPalantir = (statement: Statement) =>
    /palantir/i.test(`${statement.summary} ${'name' in statement ? statement.name : ''}`) ||
    ('participants' in statement
      ? statement.participants.some(({ actor }) => actor === named)
      : [statement.from, statement.to].includes(named));
  const found = ALL.filter(hasPalantir);
  await expect(status(page)).not.toHaveText(ALL_SHOWN);
  expect(await drawnIds(page)).toEqual(idsOf(found));
  await expect(region(page, 'Filters')).toContainText('with “PALANTIR” in the text');

  const denied = page.getByRole('checkbox', { name: /^With a denial \(\d+\)/ });
  await tabTo(page, denied);
  await page.keyboard.press('Space');
  expect(await drawnIds(page)).toEqual(idsOf(found.filter(isDenied)));

  // A link holds it all.
  const link = await addressOf(page);
  await page.goto('about:blank');
  await openPage(page, link);
  expect(await drawnIds(page)).toEqual(idsOf(found.filter(isDenied)));
  await expect(field).toHaveValue('PALANTIR');
  await expect(denied).toBeChecked();
});

test('an amount is typed; what has none, or another, goes', async ({ page }) => {
  await openGroup(page, 'Amount');
  const withAmount = SHIPPED.relations.filter(({ amount }) => amount !== undefined);
  const least = filterGroup(page, 'Amount').getByRole('textbox', { name: 'At least' });
  await least.fill('150 million');
  await least.press('Enter');
  expect(await drawnIds(page)).toEqual(idsOf(withAmount));
  await expect(least).toHaveValue('150,000,000');
  await least.fill('1 bn');
  await least.press('Tab');
  await expect(status(page)).toHaveText(countLine(0, 0));
  await least.fill('lots');
  await least.press('Enter');
  await expect(least).toHaveAttribute('aria-invalid', 'true');
  await least.fill('');
  await least.press('Enter');
  await expect(status(page)).toHaveText(ALL_SHOWN);
});

test('a choice keeps its place under the pointer when the line of what is on gets longer', async ({
  page,
}) => {
  const demanded = page.getByRole('checkbox', { name: /^demanded \(/ });
  const before = (await demanded.boundingBox())!;
  for (const name of ['clashed', 'criticised', 'demanded']) {
    await page.getByRole('checkbox', { name: new RegExp(`^${name} \\(`) }).uncheck();
    // What is rounded to whole pixels may be one off, over a whole line.
    expect(Math.abs((await demanded.boundingBox())!.y - before.y)).toBeLessThan(1);
  }
  await expect(region(page, 'Filters')).toContainText('without clashed, criticised or demanded');
});

test('every target of the filters is at least 24 px high, and axe finds nothing', async ({
  page,
}) => {
  for (const name of ['Saved filters', 'Status', 'Source', 'Publisher', 'Event role', 'Amount']) {
    await openGroup(page, name);
  }
  await page.getByRole('checkbox', { name: /^With a denial/ }).check();
  await saveAs(page, 'Denied');
  const small = await region(page, 'Filters').evaluate((panel) =>
    [...panel.querySelectorAll('button, summary, label.choice, input[type="text"], select')]
      .map((target) => [target.textContent, target.getBoundingClientRect().height] as const)
      .filter(([, height]) => height < 24),
  );
  expect(small).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).include('.filters').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
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

/** Saves what is on under a name, by keyboard. */
async function saveAs(page: Page, name: string) {
  const field = filterGroup(page, 'Saved filters').getByRole('textbox');
  await field.fill(name);
  await field.press('Enter');
  await expect(filterGroup(page, 'Saved filters')).toContainText(`Saved as “${name}”`);
}

test('saved filters come back by name, after a reload, and from two tabs', async ({
  page,
  context,
}) => {
  await page.getByRole('checkbox', { name: /^threatened \(/ }).uncheck();
  await typeDate(page, 'From date', '2026-01');
  const then = await readDrawn(page);
  await openGroup(page, 'Saved filters');
  await saveAs(page, 'Since January');

  const other = await context.newPage();
  await openPage(other);
  await other.getByRole('checkbox', { name: /^met \(/ }).uncheck();
  await openGroup(other, 'Saved filters');
  await saveAs(other, 'No meetings');

  // This tab has not been told of the other's, and keeps it all the same.
  await page.bringToFront();
  await page.getByRole('checkbox', { name: 'Only certain dates' }).check();
  await saveAs(page, 'Certain');
  await openPage(page, './#v=1&data=harbour-tender');
  await page.reload();
  await expect(filterGroup(page, 'Saved filters').locator('summary')).toHaveText('Saved filters');
  await openPage(page, './');
  await page.reload();
  const summary = filterGroup(page, 'Saved filters').locator('summary');
  await expect(summary).toHaveText('Saved filters 3');
  await openGroup(page, 'Saved filters');
  const list = page.getByRole('list', { name: 'Saved filters' });
  await expect(list).toContainText('without threatened, from January 2026');

  await list.getByRole('button', { name: /^Since January/ }).focus();
  await page.keyboard.press('Enter');
  expect((await readDrawn(page)).relations).toEqual(then.relations);
  await expect(dateField(page, 'From date')).toHaveValue('2026-01');
  await page.keyboard.press('Control+z');
  await expect(status(page)).toHaveText(ALL_SHOWN);
});
