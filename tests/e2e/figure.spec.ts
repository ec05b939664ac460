import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { pictureIn } from '../../src/store/pictureIn.ts';
import { makeFigure } from '../../src/cli/makeFigure.ts';
import { overlapsAndStrays } from './figureTexts.ts';
import {
  addressOf,
  isArranged,
  keepPrinted,
  openFile,
  openPage,
  readDrawn,
  SHIPPED,
} from './support.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Figure' });
const field = (page: Page, name: string) =>
  dialog(page).getByRole('textbox', { name, exact: true });

async function openDialog(page: Page) {
  await page.getByRole('button', { name: 'Figure…' }).click();
  // A figure of a size of its own is arranged first.
  await expect(dialog(page).getByRole('button', { name: 'Download' })).toBeEnabled({
    timeout: 20_000,
  });
}

/** Opens a graph that ships, afresh: a mere change after "#" would not load the page anew. */
async function openGraph(page: Page, name: string) {
  await page.goto('about:blank');
  await openPage(page, `./#v=1&data=${name}`);
}

const choose = (page: Page, name: string) => dialog(page).getByRole('radio', { name }).check();
const size = (page: Page) => dialog(page).getByRole('combobox', { name: 'Size' });

/** The sizes to choose from, by name. */
const presets = async (page: Page): Promise<string[]> =>
  (await size(page).getByRole('option').allTextContents()).filter((name) => !name.endsWith('…'));

/**
 * Waits until the figure has the arrangement that its size asks for; false where it can't be saved at that size, for
 * a reason that is told.
 */
async function isArrangedForSize(page: Page): Promise<boolean> {
  const enabled = dialog(page)
    .getByRole('button', { name: 'Download' })
    .and(page.locator(':enabled'));
  const stop = dialog(page).getByText('Stops the export:');
  await expect(enabled.or(stop)).toBeVisible({ timeout: 30_000 });
  return (await stop.count()) === 0;
}

async function download(page: Page): Promise<{ name: string; content: Buffer }> {
  const starting = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Download' }).click();
  const started = await starting;
  await expect(dialog(page).getByText('Downloaded.')).toBeVisible();
  return { name: started.suggestedFilename(), content: readFileSync(await started.path()) };
}

async function downloadSvg(page: Page): Promise<string> {
  await choose(page, 'SVG');
  const { name, content } = await download(page);
  expect(name).toMatch(/\.svg$/);
  return content.toString('utf8');
}

/** The size that the preview names. */
async function previewSize(page: Page) {
  const image = dialog(page).getByRole('img');
  return {
    width: Number(await image.getAttribute('width')),
    height: Number(await image.getAttribute('height')),
  };
}

/** What an SVG holds, as a browser's XML parser reads it; in a page of its own, since ours may parse no text. */
async function readSvg(page: Page, svg: string) {
  const bare = await page.context().newPage();
  const read = await bare.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    const wordsOf = (id: string) =>
      [...(parsed.querySelector(`#${id}`)?.querySelectorAll('text') ?? [])]
        .map((one) => one.textContent)
        .join(' ');
    const ids = [...parsed.querySelectorAll('[id]')].map(({ id }) => id);
    return {
      fault: parsed.querySelector('parsererror')?.textContent ?? undefined,
      root: parsed.documentElement.nodeName,
      name: parsed.querySelector('svg > title')?.textContent ?? '',
      description: parsed.querySelector('svg > desc')?.textContent ?? '',
      ids,
      title: wordsOf('title'),
      subtitle: wordsOf('subtitle'),
      legend: wordsOf('legend'),
      notes: wordsOf('notes'),
      sources: wordsOf('sources'),
      credit: wordsOf('credit'),
      /** By relation: start and control point of its curve. */
      curves: Object.fromEntries(
        [...parsed.querySelectorAll('#relations > [id^="relation-"]')].map((group) => [
          group.id.replace(/^relation-/, ''),
          (
            group
              .querySelector('path')
              ?.getAttribute('d')
              ?.match(/-?[\d.]+/g) ?? []
          )
            .slice(0, 4)
            .map(Number),
        ]),
      ),
      places: Object.fromEntries(
        [...parsed.querySelectorAll('#actors > g')].map((group) => [
          group.id.replace(/^(actor|event)-/, ''),
          (group.getAttribute('transform')?.match(/-?[\d.]+/g) ?? []).map(Number),
        ]),
      ),
      outside: [...parsed.querySelectorAll('[href], script, foreignObject, image')].length,
    };
  }, svg);
  await bare.close();
  return read;
}

const relationsAmong = (ids: readonly string[]) =>
  ids
    .filter((id) => id.startsWith('relation-') && id !== 'relation-texts')
    .map((id) => id.replace(/^relation-/, ''))
    .toSorted();

const pixel = (png: PNG, x: number, y: number) => [
  ...png.data.subarray(4 * (y * png.width + x), 4 * (y * png.width + x) + 4),
];

test.beforeEach(async ({ page }) => {
  await openPage(page);
});

test('a PNG has the size of the preview, times its scale', async ({ page }) => {
  await openDialog(page);
  await size(page).selectOption({ label: 'Wide 16:9, 1200 × 675' });
  const { width, height } = await previewSize(page);
  expect([width, height]).toEqual([1200, 675]);
  for (const scale of [1, 2, 3]) {
    await choose(page, `${scale}×`);
    const { name, content } = await download(page);
    expect(name).toMatch(/^the-pentagon-and-anthropic.*\.png$/);
    const png = PNG.sync.read(content);
    expect([png.width, png.height]).toEqual([width * scale, height * scale]);
    const colours = new Set(
      Array.from({ length: png.width }, (_, x) =>
        String(pixel(png, x, Math.round(png.height / 2))),
      ),
    );
    expect(colours.size, 'something is drawn across the middle').toBeGreaterThan(5);
  }
});

test('every size can be drawn', async ({ page }) => {
  test.slow();
  await openDialog(page);
  await choose(page, '1×');
  let drawn = 0;
  for (const option of await presets(page)) {
    await size(page).selectOption(option);
    if (!(await isArrangedForSize(page))) continue;
    drawn += 1;
    const { width, height } = await previewSize(page);
    const { content } = await download(page);
    const png = PNG.sync.read(content);
    const mm = /(\d+) mm$/.exec(option)?.[1];
    const asked = /(\d+) × (\d+)/.exec(option);
    if (mm === undefined) expect([png.width, png.height], option).toEqual([width, height]);
    else expect(png.width, option).toBe(Math.round((Number(mm) / 25.4) * 300));
    if (asked !== null) expect([width, height]).toEqual([Number(asked[1]), Number(asked[2])]);
    // What it says of itself, and how large it is to be printed: pixels for each metre.
    expect((await pictureIn(content))?.record?.dataset.id, option).toBe(SHIPPED.meta.id);
    const perMetre = content.readUInt32BE(content.indexOf('pHYs') + 4);
    expect(perMetre, option).toBe(Math.round((mm === undefined ? 96 : 300) / 0.0254));
  }
  expect(drawn).toBeGreaterThan(7);
});

test('the ground is white, dark or nothing at all', async ({ page }) => {
  await openDialog(page);
  await choose(page, '1×');
  const corner = async (ground: string) => {
    await choose(page, ground);
    return pixel(PNG.sync.read((await download(page)).content), 2, 2);
  };
  expect(await corner('White')).toEqual([255, 255, 255, 255]);
  const [red, green, blue, alpha] = await corner('Dark');
  expect(Math.max(red!, green!, blue!)).toBeLessThan(64);
  expect(alpha).toBe(255);
  expect((await corner('Transparent'))[3]).toBe(0);
});

test('an SVG holds every visible relation once, and title, legend, sources and credit', async ({
  page,
}) => {
  await openDialog(page);
  const svg = await readSvg(page, await downloadSvg(page));
  expect(svg.fault).toBeUndefined();
  expect(svg.root).toBe('svg');
  expect(relationsAmong(svg.ids)).toEqual(SHIPPED.relations.map(({ id }) => id).toSorted());
  expect(svg.ids.filter((id) => id.startsWith('actor-')).toSorted()).toEqual(
    SHIPPED.actors.map(({ id }) => `actor-${id}`).toSorted(),
  );
  expect(new Set(svg.ids).size).toBe(svg.ids.length);
  expect(svg.title).toBe(SHIPPED.meta.title);
  expect(svg.name).toBe(SHIPPED.meta.title);
  expect(svg.description).toMatch(/^Network diagram: /);
  expect(svg.legend).toContain('disputed');
  expect(svg.notes).toContain(
    '† Anthropic raised concerns with Palantir, according to US Department of Defense',
  );
  for (const { publisher } of SHIPPED.sources) expect(svg.sources).toContain(publisher ?? '');
  expect(svg.credit).toContain('Made with Dramatis');
  expect(svg.outside, 'nothing is fetched from elsewhere').toBe(0);
});

test('the filters in force hold for the figure too', async ({ page }) => {
  await page.getByRole('button', { name: 'None of Relation type' }).click();
  await page.getByRole('checkbox', { name: /^threatened \(/ }).check();
  const { relations } = await readDrawn(page);
  await openDialog(page);
  const svg = await readSvg(page, await downloadSvg(page));
  expect(relationsAmong(svg.ids)).toEqual(relations);
  expect(relations).toEqual(
    SHIPPED.relations
      .filter(({ type }) => type === 'threatened')
      .map(({ id }) => id)
      .toSorted(),
  );
  expect(svg.notes).toContain(`${relations.length} of ${SHIPPED.relations.length} relations`);
  expect(svg.legend).toContain('Verbal conflict');
  expect(svg.legend).not.toContain('Supply');
});

test('words that were changed are in the file, and stay when the dialog closes', async ({
  page,
}) => {
  await openDialog(page);
  const title = 'Threats & “deadlines” <before> Friday';
  await field(page, 'Title').fill(title);
  await field(page, 'Subtitle').fill('24 February');
  await field(page, 'Notes').fill('A note.');
  await field(page, 'Credit').fill('Ann');
  const svg = await readSvg(page, await downloadSvg(page));
  expect(svg).toMatchObject({
    fault: undefined,
    name: title,
    title,
    subtitle: '24 February',
    notes: 'A note.',
    credit: 'Ann',
  });

  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await openDialog(page);
  await expect(field(page, 'Title')).toHaveValue(title);
  await expect(field(page, 'Credit')).toHaveValue('Ann');
});

for (const name of ['pentagon-anthropic', 'harbour-tender']) {
  test(`screen and figure draw the same curves: ${name}`, async ({ page }) => {
    await openGraph(page, name);
    const { nodes, curves } = await readDrawn(page);
    await openDialog(page);
    const svg = await readSvg(page, await downloadSvg(page));
    const rounded = (table: Readonly<Record<string, readonly number[]>>) =>
      Object.fromEntries(Object.entries(table).map(([id, values]) => [id, values.map(Math.round)]));
    const inFigure = rounded(svg.curves);
    const onScreen = rounded(curves);
    const apart = Object.keys(onScreen).filter((id) =>
      onScreen[id]!.some((value, index) => Math.abs(value - inFigure[id]![index]!) > 1),
    );
    expect(Object.keys(onScreen).toSorted()).toEqual(Object.keys(inFigure).toSorted());
    expect(apart).toEqual([]);
    expect(svg.places).toEqual(
      Object.fromEntries(Object.entries(nodes).map(([id, { model }]) => [id, model])),
    );
  });

  test(`no text of the figure overlaps another or leaves the frame: ${name}`, async ({
    page,
    context,
  }) => {
    test.slow();
    await openGraph(page, name);
    await openDialog(page);
    await choose(page, 'SVG');
    const sheet = await context.newPage();
    for (const option of await presets(page)) {
      await size(page).selectOption(option);
      if (!(await isArrangedForSize(page))) continue;
      const svg = (await download(page)).content.toString('utf8');
      expect(await overlapsAndStrays(sheet, svg), option).toEqual({ overlaps: [], strays: [] });
    }
  });
}

test('the print dialog gets the figure as a page of its size, of lines and letters', async ({
  page,
  context,
}) => {
  const printed = await keepPrinted(page);
  await openDialog(page);
  await size(page).selectOption('Print, full width, 178 mm');
  expect(await isArrangedForSize(page)).toBe(true);
  await dialog(page).getByRole('button', { name: 'Print or save as PDF…' }).click();
  const sheet = await context.newPage();
  await sheet.evaluate(
    async ({ html, css }) => {
      const root = new DOMParser().parseFromString(html, 'text/html').documentElement;
      document.replaceChild(document.adoptNode(root), document.documentElement);
      const own = new CSSStyleSheet();
      own.replaceSync(css);
      document.adoptedStyleSheets = [own];
      await document.querySelector('img')!.decode();
    },
    await printed(),
  );
  const bytes = await sheet.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  const pdf = bytes.toString('latin1');
  expect(pdf).toContain(`/Title (${SHIPPED.meta.title})`);
  expect(pdf).toContain('/Lang (en)');
  expect(pdf).toMatch(/\/Alt \([^)]*Network diagram: /);
  const [, width = ''] = /\/MediaBox \[0 0 ([\d.]+) [\d.]+\]/.exec(pdf) ?? [];
  expect(Number(width)).toBeCloseTo((178 / 25.4) * 72, 0);
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBe(1);
  expect(pdf).toMatch(/\/FontFile/);
  expect(pdf).not.toMatch(/\/Subtype \/Image/);
});

test('a frame drawn on the picture crops the graph', async ({ page }) => {
  await openGraph(page, 'harbour-tender');
  await openDialog(page);
  await choose(page, 'SVG');
  const marks = async () =>
    (await download(page)).content.toString('utf8').match(/id="(?:actor|event)-/g)?.length ?? 0;
  const before = await marks();
  await dialog(page).getByRole('button', { name: 'Draw the frame' }).click();
  const picture = (await page.locator('.crop-ground').boundingBox())!;
  await page.mouse.move(picture.x + 0.1 * picture.width, picture.y + 0.2 * picture.height);
  await page.mouse.down();
  await page.mouse.move(picture.x + 0.5 * picture.width, picture.y + 0.5 * picture.height, {
    steps: 4,
  });
  await page.mouse.up();
  await expect(dialog(page).getByRole('button', { name: 'Draw the frame' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  expect(await marks()).toBeLessThan(before);
  expect(await addressOf(page)).toMatch(/framed=[\w,-]+/);
  await dialog(page).getByRole('button', { name: 'Whole graph' }).click();
  expect(await marks()).toBe(before);
});

test('“Copy picture” and “Copy alt text” fill the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDialog(page);
  await dialog(page).getByRole('button', { name: 'Copy alt text' }).click();
  await expect(dialog(page).getByRole('status')).toHaveText('The alt text was copied.');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(
    new RegExp(
      `^Network diagram: ${SHIPPED.meta.title}, .*${SHIPPED.actors.length} actors and ${SHIPPED.relations.length} relations`,
    ),
  );
  expect(text.length).toBeLessThanOrEqual(250);

  await dialog(page).getByRole('button', { name: 'Copy picture' }).click();
  await expect(dialog(page).getByRole('status')).toHaveText('The picture was copied.');
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap((item) => item.types),
  );
  expect(types).toContain('image/png');
});

test('what a browser can’t do is told, with what can be done, and no word is lost', async ({
  page,
}) => {
  await openDialog(page);
  await field(page, 'Title').fill('Mine');
  const alert = dialog(page).getByRole('alert');
  const save = (name = 'Download') => dialog(page).getByRole('button', { name }).click();

  await size(page).selectOption('Another size…');
  await field(page, 'Another size').fill('8000 x 8000');
  expect(await isArrangedForSize(page)).toBe(true);
  await choose(page, '4×');
  await save();
  await expect(alert).toHaveText(
    /^32000 × 32000 pixels are more than a browser can draw .* The largest that works is 16384 × 16384/,
  );

  await size(page).selectOption('Natural size');
  await expect(alert).toHaveCount(0);
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
    navigator.clipboard.writeText = () => Promise.reject(new Error('Write permission denied.'));
  });
  await save();
  await expect(alert).toHaveText(/the browser ran out of memory/);
  await save('Copy picture');
  await expect(alert).toHaveText(/the browser ran out of memory/);
  await save('Copy alt text');
  await expect(alert).toHaveText(/Write permission denied/);
  await expect(field(page, 'Title')).toHaveValue('Mine');
});

test('a typeface that does not load is told, and the figure saved all the same', async ({
  page,
}) => {
  await page.route(/\.(wasm|ttf)/, (route) => route.abort());
  await openDialog(page);
  await expect(dialog(page).getByText(/^The typeface is missing/)).toBeVisible();
  await choose(page, '1×');
  expect(PNG.sync.read((await download(page)).content).width).toBeGreaterThan(100);
});

test('a picture of ours, opened, shows the view that it was made from', async ({ page }) => {
  await page.getByRole('checkbox', { name: /^threatened \(/ }).uncheck();
  const before = await readDrawn(page);
  const link = await addressOf(page);
  await openDialog(page);
  await choose(page, '1×');
  const png = (await download(page)).content;
  await choose(page, 'SVG');
  const svg = (await download(page)).content;
  await page.keyboard.press('Escape');
  for (const [name, mimeType, buffer] of [
    ['figure.png', 'image/png', png],
    ['figure.svg', 'image/svg+xml', svg],
  ] as const) {
    await openGraph(page, 'harbour-tender');
    await openFile(page, { name, mimeType, buffer });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(SHIPPED.meta.title);
    await isArranged(page);
    expect(await readDrawn(page), name).toEqual(before);
    expect(withoutFigure(await addressOf(page)), name).toBe(withoutFigure(link));
  }

  const other = PNG.sync.write(new PNG({ width: 2, height: 2 }));
  await openFile(page, { name: 'other.png', mimeType: 'image/png', buffer: other });
  await expect(page.getByText(/does not say which view it was made from/)).toBeVisible();
});

/** An address but for what it says of the figure. */
const withoutFigure = (address: string): string => address.replaceAll(/&(?:size|scale)=[^&]*/g, '');

const VIEWS = [
  'data=pentagon-anthropic',
  'data=pentagon-anthropic&size=178mm&theme=dark',
  'data=pentagon-anthropic&size=story&hide-actors=person,group',
  'data=pentagon-anthropic&size=article&seed=2&without=numbers',
  'data=pentagon-anthropic&size=square&layout=circular',
  'data=pentagon-anthropic&size=1000x800&layout=concentric&centre=anthropic',
  'data=pentagon-anthropic&size=social&arranged=screen&notes=Mine&theme=transparent',
  'data=harbour-tender&size=wide&layout=chronological',
  'data=harbour-tender&size=portrait&sizes=relations&communities=shown',
  'data=harbour-tender&size=95mm&without=legend&framed=committee,ferry',
];

test('page and command line write the same SVG, to the byte', async ({ page }) => {
  test.slow();
  for (const view of VIEWS) {
    await page.goto('about:blank');
    await openPage(page, `./#v=1&${view}`);
    await openDialog(page);
    expect(await isArrangedForSize(page), view).toBe(true);
    await choose(page, 'SVG');
    const { content } = await download(page);
    const [data = ''] = /(?<=data=)[^&]+/.exec(view) ?? [];
    const { bytes } = await makeFigure({
      data,
      view: await addressOf(page),
      settings: {},
      format: 'svg',
      out: '',
    });
    expect(Buffer.from(bytes).equals(content), view).toBe(true);
  }
});
