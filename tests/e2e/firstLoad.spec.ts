/**
 * A budget for the first load: what the browser has asked for by the moment the shipped graph stands on the canvas.
 *
 * Counted is every script and style, those that are only preloaded and those of workers too, by what it is with gzip
 * (a server's usual level, 6). Typefaces, the page itself and the graph's own file are listed, not counted.
 */
import { gzipSync } from 'node:zlib';
import { expect, type Page, type Request, test } from '@playwright/test';
import { picture } from './support.ts';

/** In bytes with gzip: 330 kB of 1000 bytes each. */
const BUDGET = 330_000;

const COUNTED = ['script', 'stylesheet'];

declare global {
  interface Window {
    /** When the graph first stood on the canvas, in ms since 1970, and where the canvas was then. */
    drawn?: { readonly at: number; readonly box: string };
  }
}

/** Takes down the first frame after which the canvas has marks, and nothing of it is still at work. */
const noteDrawing = (page: Page) =>
  page.addInitScript(() => {
    const isDrawn = () => {
      const canvas = document.querySelector('.canvas');
      const holder = [...(canvas?.querySelectorAll('*') ?? [])].find((one) => '_cyreg' in one);
      if (holder === undefined || canvas?.closest('[aria-busy="true"]') !== null) return false;
      const { cy } = (holder as unknown as { _cyreg: { cy?: { nodes: () => { length: number } } } })
        ._cyreg;
      return (cy?.nodes().length ?? 0) > 0 && canvas.querySelector('[aria-busy="true"]') === null;
    };
    const look = () => {
      if (!isDrawn()) requestAnimationFrame(look);
      else
        // Drawn in this frame, seen with the next.
        requestAnimationFrame(() => {
          const { x, y, width, height } = document
            .querySelector('.canvas')!
            .getBoundingClientRect();
          const at = performance.timeOrigin + performance.now();
          window.drawn = { at, box: [x, y, width, height].join(' ') };
        });
    };
    requestAnimationFrame(look);
  });

interface Loaded {
  readonly kind: string;
  readonly file: string;
  readonly bytes: number;
  readonly gzip: number;
}

async function loadedBy(request: Request): Promise<Loaded> {
  const body = await (await request.response())!.body();
  const file = new URL(request.url()).pathname.replace(/^\/(?:assets\/)?/, '');
  return {
    kind: request.resourceType(),
    file: file === '' ? 'index.html' : file,
    bytes: body.length,
    gzip: gzipSync(body, { level: 6 }).length,
  };
}

const kB = (bytes: number) => (bytes / 1000).toFixed(1).padStart(8);

const tableOf = (rows: readonly Loaded[]): string =>
  rows
    .toSorted((a, b) => b.gzip - a.gzip)
    .map(({ kind, file, bytes, gzip }) => `${kB(gzip)} ${kB(bytes)}  ${kind.padEnd(10)} ${file}`)
    .join('\n');

const sum = (rows: readonly Loaded[]) => rows.reduce((total, { gzip }) => total + gzip, 0);

test('what the page needs before the shipped graph is drawn stays within its budget', async ({
  page,
}) => {
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  await noteDrawing(page);
  await page.goto('./');
  await page.waitForFunction(() => window.drawn !== undefined);
  await page.waitForLoadState('networkidle');

  const { at, box } = (await page.evaluate(() => window.drawn))!;
  const inTime = requests.filter(
    (request) => request.url().startsWith('http') && request.timing().startTime <= at,
  );
  const loaded = await Promise.all(inTime.map(loadedBy));
  const counted = loaded.filter(({ kind }) => COUNTED.includes(kind));
  const others = loaded.filter(({ kind }) => !COUNTED.includes(kind));
  const total = sum(counted);
  console.log(
    [
      '    gzip       as is   in kB of 1000 bytes, asked for before the graph was drawn',
      tableOf(counted),
      `${kB(total)} of ${kB(BUDGET).trim()} kB of script and style`,
      'not counted:',
      tableOf(others),
    ].join('\n'),
  );

  // The page's own code, and the library that draws: else nothing was seen at all.
  expect(counted.map(({ file }) => file)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^index-/),
      expect.stringMatching(/^cytoscape-/),
    ]),
  );
  expect(total).toBeLessThanOrEqual(BUDGET);

  // What comes later has had its room from the beginning.
  expect(
    await picture(page).evaluate((canvas) => {
      const { x, y, width, height } = canvas.getBoundingClientRect();
      return [x, y, width, height].join(' ');
    }),
  ).toBe(box);
});
