import { expect, type Page, test } from '@playwright/test';
import { readActorGraph } from '../../src/core/formats/actorGraph.ts';
import { isArranged, openPage, region, SHIPPED, status } from './support.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const field = (page: Page, name: string | RegExp) => dialog(page).getByLabel(name);

async function addActor(page: Page, name: string): Promise<void> {
  const edit = region(page, 'Evidence').getByRole('button', { name: 'Edit', exact: true });
  if ((await edit.getAttribute('aria-pressed')) === 'false') await edit.click();
  const back = region(page, 'Evidence').getByRole('button', { name: 'Back to the overview' });
  if (await back.isVisible()) await back.click();
  await region(page, 'Evidence').getByRole('button', { name: 'Add an actor' }).click();
  await field(page, /^Name/).fill(name);
  await field(page, /^Type/).selectOption('person');
  await dialog(page).getByRole('button', { name: 'Put it in' }).click();
  await back.click();
}

async function addRelation(page: Page, summary: string): Promise<void> {
  await region(page, 'Evidence').getByRole('button', { name: 'Edit' }).click();
  await region(page, 'Evidence').getByRole('button', { name: 'Add a relation' }).click();
  await field(page, /^From/).selectOption({ label: 'Google' });
  await field(page, /^Type/).selectOption({ label: 'criticised' });
  await field(page, /^To/).selectOption({ label: 'xAI' });
  await field(page, /^Summary/).fill(summary);
}

test('what is added by a form is drawn, counted, undone and saved', async ({ page }) => {
  await openPage(page);
  await addRelation(page, 'Google criticised xAI (made up for this test).');
  await dialog(page).getByRole('textbox', { name: 'Date' }).fill('20 Feb 2026');
  await expect(dialog(page).getByText('Read as: 20 February 2026')).toBeVisible();
  const claim = dialog(page).getByRole('group', { name: 'Claim 1' });
  await claim.getByLabel(/^Source/).selectOption({ index: 1 });
  await dialog(page).getByRole('button', { name: 'Put it in' }).click();
  const relations = SHIPPED.relations.length + 1;
  await expect(status(page)).toContainText(`${relations} of ${relations} relations shown`);
  await expect(
    region(page, 'Evidence').getByRole('heading', { name: /^Google criticised xAI, 20 February/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(status(page)).toContainText(`${SHIPPED.relations.length} relations shown`);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(status(page)).toContainText(`${relations} of ${relations} relations shown`);

  await page.getByRole('button', { name: 'Save…' }).click();
  await dialog(page).getByText('Changes', { exact: true }).click();
  await expect(dialog(page).getByRole('list', { name: 'Changes' })).toContainText(
    /^Added: Google criticised xAI, 20 February 2026/,
  );
  const download = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Download' }).click();
  const stream = await (await download).createReadStream();
  const saved = readActorGraph(Buffer.concat(await stream.toArray()).toString('utf8'));
  if (!saved.ok) throw new Error('what was saved can’t be read');
  expect(saved.dataset.relations).toHaveLength(relations);
  expect(saved.dataset.meta.revision).toBe((SHIPPED.meta.revision ?? 1) + 1);
});

test('changes come back by a reload, and can still be undone to what was opened', async ({
  page,
}) => {
  await openPage(page);
  await region(page, 'Evidence').getByRole('button', { name: 'Edit' }).click();
  await region(page, 'Evidence').getByRole('button', { name: 'Change title' }).click();
  await field(page, /^Title/).fill('Another title');
  await dialog(page).getByRole('button', { name: 'Put it in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Another title');
  await expect(region(page, 'Evidence')).toContainText('kept in this browser as you make them');
  await page.reload();
  await isArranged(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Another title');
  await expect(region(page, 'Evidence')).toContainText('1 change since the file was opened');
});

test('a page that is killed in the middle of a form loses nothing that is a second old', async ({
  context,
}) => {
  const page = await context.newPage();
  await openPage(page);
  await addRelation(page, 'Google criticised xAI in a sentence that nobody has put in yet.');
  await page.waitForTimeout(1000);
  // Gone at once, without any event that the page could hear.
  const devtools = await context.newCDPSession(page);
  void devtools.send('Page.crash').catch(() => {});
  await page.waitForEvent('crash');

  const other = await context.newPage();
  await openPage(other);
  await other.getByRole('button', { name: 'Go on with them' }).click();
  await expect(dialog(other)).toBeVisible();
  await expect(field(other, /^Summary/)).toHaveValue(/that nobody has put in yet\.$/);
  await expect(field(other, /^From/)).toHaveValue('google');
});

test('two tabs do not write over each other’s changes, reloaded or not', async ({ context }) => {
  const page = await context.newPage();
  await openPage(page);
  await addActor(page, 'Made in the first tab');
  await page.waitForTimeout(600);
  await page.reload();
  await isArranged(page);
  const other = await context.newPage();
  await openPage(other);
  await expect(other.getByRole('button', { name: 'Go on with them' })).toHaveCount(0);
  await addActor(other, 'Made in the second tab');
  await addActor(page, 'Made after the reload');
  await page.waitForTimeout(600);
  for (const [tab, names] of [
    [page, ['Made in the first tab', 'Made after the reload']],
    [other, ['Made in the second tab']],
  ] as const) {
    await tab.reload();
    await isArranged(tab);
    for (const name of names) {
      await expect(region(tab, 'Evidence')).toContainText(name);
    }
  }
});

test('changes that another tab has in hand are not offered', async ({ context }) => {
  const page = await context.newPage();
  await openPage(page);
  await addRelation(page, 'Under way in the first tab.');
  await page.waitForTimeout(1000);
  const other = await context.newPage();
  await openPage(other);
  await expect(other.getByRole('button', { name: 'Go on with them' })).toHaveCount(0);
  await page.close();
  const third = await context.newPage();
  await openPage(third);
  await expect(third.getByRole('button', { name: 'Go on with them' })).toBeVisible();
});
