import { expect, test } from '@playwright/test';
import { largeGraph } from '../support/largeGraph.ts';
import { isArranged, openFile, openPage, picture, readDrawn } from './support.ts';

test('on a phone a large graph stands upright, and as broad as the screen', async ({ page }) => {
  await openPage(page);
  await openFile(page, {
    name: 'large.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(largeGraph({ actors: 600, relations: 2500 }, 3))),
  });
  await expect(page.getByRole('group', { name: 'What is gathered' })).toContainText(
    '600 actors in',
  );
  await isArranged(page);
  const { width, height } = (await picture(page).boundingBox())!;
  const places = Object.values((await readDrawn(page)).groups).map(({ rendered }) => rendered);
  const reach = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  expect(reach(places.map(([, y]) => y))).toBeGreaterThan(reach(places.map(([x]) => x)));
  for (const [x, y] of places) {
    expect(Math.min(x, y)).toBeGreaterThan(0);
    expect(x).toBeLessThan(width);
    expect(y).toBeLessThan(height);
  }
});
