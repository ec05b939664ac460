import { expect, test } from '@playwright/test';
import { largeGraph } from '../support/largeGraph.ts';
import { openFile } from './support.ts';

const GRAPH = largeGraph({ actors: 600, relations: 2500 }, 3);
const FILE = {
  name: 'large.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(GRAPH)),
};

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await openFile(page, FILE);
  await expect(page.getByRole('group', { name: 'What is gathered' })).toContainText(
    '600 actors in',
  );
});

test('a large graph is gathered, and a group is opened and closed by keyboard', async ({
  page,
}) => {
  const bar = page.getByRole('group', { name: 'What is gathered' });
  const walk = page.getByRole('application', { name: 'Graph by keyboard' }).getByRole('button');
  await walk.focus();
  await page.keyboard.press('ArrowDown');
  await expect(walk).toHaveAccessibleName(/^1 of \d+: .* actors, .* relations$/);
  await page.keyboard.press('Space');
  const evidence = page.getByRole('region', { name: 'Evidence' });
  await expect(evidence.getByRole('heading', { name: /^Relations within: / })).toBeVisible();
  await evidence.getByRole('button', { name: 'Open the group' }).click();
  await expect(bar.getByRole('list', { name: 'Open groups' })).toBeVisible();
  await expect(page).toHaveURL(/open=/);
  await bar.getByRole('button', { name: /^Close / }).click();
  await expect(bar.getByRole('list', { name: 'Open groups' })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(bar.getByRole('list', { name: 'Open groups' })).toBeVisible();
});

test('a focus shows what is left one by one, and going back gathers again', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const { name } = GRAPH.actors.at(-1)!;
  await page.getByRole('combobox', { name: 'Search' }).fill(name);
  await page.getByRole('option', { name }).first().click();
  await page.getByRole('button', { name: 'Focus', exact: true }).click();
  await expect(page.getByRole('group', { name: 'What is gathered' })).toBeHidden();
  await expect(page.locator('.canvas [aria-busy="false"]')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stop arranging' })).toBeHidden({
    timeout: 60_000,
  });
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('group', { name: 'What is gathered' })).toBeVisible();
  expect(errors).toEqual([]);
});

test('its figure says what is gathered, and has no list of sources', async ({ page }) => {
  await page.getByRole('button', { name: 'Figure…' }).click();
  const picture = page.getByRole('dialog').getByRole('img').first();
  await expect(picture).toBeVisible();
  const svg = decodeURIComponent((await picture.getAttribute('src'))!);
  expect(svg).toContain('600 actors in');
  expect(svg).toContain('computed from the relations');
  expect(svg).not.toContain('Sources');
});
