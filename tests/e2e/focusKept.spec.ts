import { expect, type Locator, type Page, test } from '@playwright/test';
import { openFile, openPage, pathOf, region, SHIPPED } from './support.ts';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });

/** Something whose button goes, or can't be pressed again, as it is pressed; and what has the focus then. */
interface Case {
  readonly link?: string;
  readonly prepare?: (page: Page) => Promise<unknown>;
  readonly pressed: (page: Page) => Locator;
  readonly key?: string;
  readonly focused: (page: Page) => Locator;
}

const CASES: Readonly<Record<string, Case>> = {
  '“Show all” has nothing more to show': {
    link: '&hide=threatened',
    pressed: (page) => button(page, 'Show all'),
    focused: (page) => button(page, 'Undo'),
  },
  'all of a filter is on': {
    link: '&hide=threatened',
    pressed: (page) => button(page, 'All of Relation type'),
    focused: (page) => button(page, 'None of Relation type'),
  },
  'nothing of a filter is on': {
    pressed: (page) => button(page, 'None of Relation type'),
    focused: (page) => button(page, 'All of Relation type'),
  },
  'a focus is given up': {
    link: '&focus=palantir',
    pressed: (page) =>
      page
        .getByRole('navigation', { name: 'Focus trail' })
        .getByRole('button', { name: 'All', exact: true }),
    focused: (page) => page.locator('.walk-place'),
  },
  'the evidence goes back to the overview': {
    link: '&actor=palantir',
    pressed: (page) => button(page, 'Back to the overview'),
    focused: (page) => page.locator('#evidence .panel-body'),
  },
  'one entry of the evidence leads to another': {
    link: '&actor=palantir',
    pressed: (page) => region(page, 'Evidence').locator('.entry').first(),
    focused: (page) => page.locator('#evidence .panel-body'),
  },
  'all moved actors are let go': {
    link: '&pins=palantir:100:100',
    pressed: (page) => button(page, 'Unpin all'),
    focused: (page) => button(page, 'Layout'),
  },
  'a notice is dismissed': {
    link: '&of=0ld',
    pressed: (page) => button(page, 'Dismiss'),
    focused: (page) => region(page, 'Filters').getByRole('button', { name: 'Reset filters' }),
  },
  'problems of a file have been read': {
    prepare: (page) => openFile(page, pathOf('tests/fixtures/broken/twelve-faults.json')),
    pressed: (page) => button(page, 'Close the list of problems'),
    focused: (page) => region(page, 'Filters').getByRole('button', { name: 'Reset filters' }),
  },
  'the help is closed': {
    prepare: async (page) => {
      await button(page, 'Help').focus();
      await page.keyboard.press('Enter');
    },
    pressed: (page) => button(page, 'Close'),
    focused: (page) => button(page, 'Help'),
  },
  'the layout is left by Escape': {
    prepare: async (page) => {
      await button(page, 'Layout').focus();
      await page.keyboard.press('Enter');
    },
    pressed: (page) => page.getByRole('radio', { name: 'Wide' }),
    key: 'Escape',
    focused: (page) => button(page, 'Layout'),
  },
};

test.describe('the focus is not lost when', () => {
  for (const [what, { link = '', prepare, pressed, key = 'Enter', focused }] of Object.entries(
    CASES,
  ))
    test(what, async ({ page }) => {
      await openPage(page, `./#v=1&data=${SHIPPED.meta.id}${link}`);
      await prepare?.(page);
      await pressed(page).focus();
      await page.keyboard.press(key);
      await expect(focused(page)).toBeFocused();
    });
});

test('a saved filter that is deleted hands the focus on, and takes it when it is brought back', async ({
  page,
}) => {
  await openPage(page, `./#v=1&data=${SHIPPED.meta.id}&hide=threatened`);
  const filters = region(page, 'Filters');
  await filters.getByText('Saved filters').focus();
  await page.keyboard.press('Enter');
  await filters.getByRole('textbox', { name: 'Save what is on as' }).fill('Calm');
  await page.keyboard.press('Enter');
  await button(page, 'Delete Calm').focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Bring back')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(filters.getByRole('button', { name: /^Calm/ })).toBeFocused();
});

test('the first stops lead to the graph, the table and the evidence', async ({ page }) => {
  await openPage(page);
  await page.keyboard.press('Tab');
  await expect(button(page, 'Skip to the graph')).toBeFocused();
  await expect(button(page, 'Skip to the graph')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.locator('.walk-place')).toBeFocused();
  for (const [name, target] of [
    [/^Skip to the table/, page.getByRole('tabpanel', { name: 'Table' })],
    [/^Skip to the evidence/, region(page, 'Evidence')],
  ] as const) {
    await button(page, name).focus();
    await expect(button(page, name)).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(target.locator(':focus')).toBeVisible();
  }
});

test('a link to evidence takes no focus, and a mouse leaves no ring', async ({ page }) => {
  await openPage(page, `./#v=1&data=${SHIPPED.meta.id}&actor=palantir`);
  await expect(page.locator('body')).toBeFocused();
  const evidence = region(page, 'Evidence');
  await evidence.locator('.entry').first().click();
  await expect(evidence.locator('.panel-body')).toBeFocused();
  await expect(evidence.locator('.panel-body:focus-visible')).toHaveCount(0);
});
