/** What the browser tests share: the shipped data, a way into the page, and a look at what the canvas holds. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type FileChooser, type Locator, type Page } from '@playwright/test';
import type cytoscape from 'cytoscape';
import { PNG } from 'pngjs';
import type { Dataset, Statement } from '../../src/core/model/dataset.ts';

/** The path of a file, from the project's root. */
export const pathOf = (file: string): string =>
  fileURLToPath(new URL(`../../${file}`, import.meta.url));

export const SHIPPED = JSON.parse(
  readFileSync(pathOf('data/pentagon-anthropic.json'), 'utf8'),
) as Dataset;
export const EVENTS = SHIPPED.events ?? [];

/** The words of the status line; `uncertain` as far as there are any. */
export const countLine = (relations: number, events: number, uncertain = 0): string =>
  [
    `${relations} of ${SHIPPED.relations.length} relations shown`,
    `${events} of ${EVENTS.length} events`,
    ...(uncertain === 0 ? [] : [`${uncertain} with uncertain dates`]),
  ].join(', ');

/** Dates that the file itself marks as uncertain; they count as such with any window, also with none. */
export const isMarkedUncertain = ({ date, start, end }: Statement): boolean =>
  [date, start, end].some((one) => one !== undefined && /[~?%]/.test(one));

export const ALL_SHOWN = countLine(
  SHIPPED.relations.length,
  EVENTS.length,
  [...SHIPPED.relations, ...EVENTS].filter(isMarkedUncertain).length,
);

/** Hears everything that goes wrong in a page from now on: errors, warnings, and requests that leave its origin. */
export function watchForFaults(page: Page, origin: string): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (['http:', 'https:', 'ws:', 'wss:'].includes(protocol) && asked !== origin)
      faults.push(`request: ${request.url()}`);
  });
  return faults;
}

export const region = (page: Page, name: 'Graph' | 'Filters' | 'Timeline' | 'Evidence'): Locator =>
  page.getByRole('region', { name });

export const status = (page: Page): Locator => region(page, 'Graph').getByRole('status');

export const picture = (page: Page): Locator =>
  region(page, 'Graph').getByRole('img', { name: /^Network diagram/ });

/**
 * The address as the page itself has it: `page.url()` may still be that of a moment ago. The page puts off writing it
 * for a moment too, but not past its end, which is what it is told here.
 */
export const addressOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    window.dispatchEvent(new Event('pagehide'));
    return window.location.href;
  });

/** Opens the page, at a link if one is given, and waits until the graph stands. */
export async function openPage(page: Page, link = './'): Promise<void> {
  await page.goto(link);
  await isArranged(page);
}

/** Waits until a graph is drawn and no layout is at work on it. */
export async function isArranged(page: Page): Promise<void> {
  await expect(picture(page)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('progressbar', { name: 'Arranging' })).toHaveCount(0, {
    timeout: 30_000,
  });
  await isDrawn(page);
  // What stands around the graph comes after it, all at once.
  await expect(page.locator('.panel[aria-busy="true"]')).toHaveCount(0);
}

/** Waits until all marks have come to where they were going, and all texts have come back. */
export const isDrawn = (page: Page): Promise<void> =>
  expect(page.locator('.canvas[aria-busy="true"], .canvas [aria-busy="true"]')).toHaveCount(0);

/** Asks for a file as the "Open…" button does, by that of the browser's two ways which can be driven. */
export async function askForFile(page: Page): Promise<FileChooser> {
  await page.evaluate(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  await page.getByRole('button', { name: 'Open…' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'A file from this computer…' }).click();
  return choosing;
}

/** Opens a file as the "Open…" button does. */
export async function openFile(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const chooser = await askForFile(page);
  await chooser.setFiles(file);
}

/**
 * Headless, a browser has no print dialog: whatever the page prints from now on is kept instead, and handed out once it
 * is there, as HTML and the style sheet beside it.
 */
export async function keepPrinted(page: Page): Promise<() => Promise<Printed>> {
  await page.evaluate(() => {
    const append = document.body.append.bind(document.body);
    document.body.append = (...nodes) => {
      append(...nodes);
      for (const node of nodes) {
        if (!(node instanceof HTMLIFrameElement)) continue;
        node.contentWindow!.print = () => {
          const { documentElement, adoptedStyleSheets } = node.contentDocument!;
          const rules = adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
          const printed = {
            html: documentElement.outerHTML,
            css: rules.map(({ cssText }) => cssText).join(''),
          };
          document.body.setAttribute('data-printed', JSON.stringify(printed));
          node.contentWindow!.dispatchEvent(new Event('afterprint'));
        };
      }
    };
  });
  return async () => {
    await expect(page.locator('body')).toHaveAttribute('data-printed', /data:image/);
    return JSON.parse((await page.locator('body').getAttribute('data-printed'))!) as Printed;
  };
}

interface Printed {
  readonly html: string;
  readonly css: string;
}

interface Place {
  /** In the graph's own units. */
  readonly model: readonly [x: number, y: number];
  /** In px from the canvas's top left corner. */
  readonly rendered: readonly [x: number, y: number];
}

/** What is drawn, by id; what is switched off is not in it. */
export interface Drawn {
  /** Actors and the hubs of events. */
  readonly nodes: Readonly<Record<string, Place>>;
  /** The discs of a gathered graph. */
  readonly groups: Readonly<Record<string, Place>>;
  readonly relations: readonly string[];
  /** The events that have at least one spoke. */
  readonly events: readonly string[];
  /** Relations and events drawn faint, because their date may lie outside the window. */
  readonly faint: readonly string[];
  readonly chosen: readonly string[];
  /** By relation: start and control point of its curve, in the graph's own units. */
  readonly curves: Readonly<Record<string, readonly number[]>>;
  /** The texts on lines, by the id of the line. */
  readonly texts: Readonly<Record<string, Place>>;
}

/**
 * Reads what the canvas shows. A canvas has no roles and names: Cytoscape's core, which it leaves on its container
 * as `_cyreg`, is the only account of it short of comparing pixels.
 */
export async function readDrawn(page: Page): Promise<Drawn> {
  await isDrawn(page);
  return picture(page).evaluate((element) => {
    const holder = [...element.querySelectorAll('*')].find((one) => '_cyreg' in one);
    const { cy } = (holder as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg;
    // Until the next frame, whether something is visible is told as it was.
    cy.elements().forEach((one) => void one.style('display'));
    const shown = cy.elements().filter((one) => one.visible());
    const placeOf = (node: cytoscape.NodeSingular): Place => {
      const model = node.position();
      const rendered = node.renderedPosition();
      return { model: [model.x, model.y], rendered: [rendered.x, rendered.y] };
    };
    const places = (nodes: cytoscape.NodeCollection, key: string) =>
      Object.fromEntries(nodes.map((node) => [node.data(key) as string, placeOf(node)]));
    const statementOf = (edge: cytoscape.EdgeSingular) =>
      edge.data('kind') === 'spoke' ? edge.source().id() : (edge.data('line') as string);
    const edges = shown.edges();
    const relations = edges.filter('[kind = "relation"]').toArray() as cytoscape.EdgeSingular[];
    return {
      nodes: places(shown.nodes('[kind = "actor"], [kind = "event"]'), 'id'),
      groups: places(shown.nodes('[kind = "group"]'), 'id'),
      relations: relations.map(statementOf).toSorted(),
      events: [...new Set(edges.filter('[kind = "spoke"]').map(statementOf))].toSorted(),
      faint: [...new Set(edges.filter('.faint').map(statementOf))].toSorted(),
      chosen: shown
        .filter('.chosen')
        .map((one) => (one.data('line') as string | undefined) ?? one.id()),
      curves: Object.fromEntries(
        relations.map((edge) => {
          const start = edge.sourceEndpoint();
          const control = edge.controlPoints()?.[0] ?? start;
          return [statementOf(edge), [start.x, start.y, control.x, control.y]];
        }),
      ),
      texts: places(shown.nodes('[kind = "text"]'), 'line'),
    };
  });
}

/** Zooms the canvas to a level, and waits until its texts have their sizes for it. */
export const zoomTo = (page: Page, level: number): Promise<void> =>
  picture(page).evaluate(async (element, zoom) => {
    const holder = [...element.querySelectorAll('*')].find((one) => '_cyreg' in one);
    (holder as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg.cy.zoom(zoom);
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
  }, level);

/** A place on the canvas in px from the corner of the page, where a mouse can be moved to. */
export async function onPage(
  page: Page,
  { rendered: [x, y] }: Place,
): Promise<readonly [number, number]> {
  const box = (await picture(page).boundingBox())!;
  return [box.x + x, box.y + y];
}

/** What the canvas looks like, as a PNG: without what pointer and focus leave on it. */
export async function pixelsOf(page: Page): Promise<Buffer> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await isDrawn(page);
  return picture(page).screenshot({ animations: 'disabled' });
}

/** Of the 255 steps of a colour, so many are seen. */
const SEEN = 48;

/**
 * The share of pixels, 0 to 1, that stand in one of two PNGs and nowhere near in the other; 1 where their sizes differ.
 * A pixel to either side is near: Cytoscape keeps what it has drawn as textures, and smooths their edges differently.
 */
export function differing(one: Buffer, other: Buffer): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  let count = 0;
  for (let y = 0; y < a.height; y += 1) {
    for (let x = 0; x < a.width; x += 1) {
      if (!isNear(a, b, x, y) || !isNear(b, a, x, y)) count += 1;
    }
  }
  return count / (a.width * a.height);
}

/** A pixel itself first: nearly always that is enough. */
const BESIDE = [0, -1, 1].flatMap((down) => [0, -1, 1].map((right) => [right, down] as const));

/** Whether a pixel of `a` has its like in `b`, there or beside it. */
function isNear(a: PNG, b: PNG, x: number, y: number): boolean {
  for (const [right, down] of BESIDE) {
    const [left, top] = [x + right, y + down];
    if (left < 0 || top < 0 || left >= b.width || top >= b.height) continue;
    const [at, there] = [4 * (y * a.width + x), 4 * (top * b.width + left)];
    if ([0, 1, 2].every((part) => Math.abs(a.data[at + part]! - b.data[there + part]!) <= SEEN))
      return true;
  }
  return false;
}
