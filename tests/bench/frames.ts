/**
 * From a change of one filter to the frame that shows it, in the real page, beside what Cytoscape takes to remove all
 * elements and add those that are left, as one would without keeping them.
 */
import { type Browser, errors, type Page } from '@playwright/test';
import type cytoscape from 'cytoscape';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { askForFile } from '../e2e/support.ts';
import { seeded, seededDataset } from '../support/seededGraph.ts';
import { median } from './median.ts';

/** How many relations, and how often each is measured. */
const SIZES = [
  { size: 2000, rounds: 3 },
  { size: 10_000, rounds: 3 },
  { size: 50_000, rounds: 1 },
] as const;

/** A run that hasn't ended after so long, in ms, is given up: that is told instead. */
const PATIENCE = 120_000;

/** A seeded graph with places for all its marks, so that opening it looks for no arrangement. */
function placed(relations: number): Dataset {
  const dataset = seededDataset(relations);
  const random = seeded(7);
  const side = Math.ceil(Math.sqrt(dataset.actors.length));
  const places = dataset.actors
    .map(({ id }) => ({ id, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ id }, index) => [
      id,
      [(index % side) * 220 - side * 110, Math.floor(index / side) * 160 - side * 80] as const,
    ]);
  return { ...dataset, view: { positions: Object.fromEntries(places) } };
}

interface Times {
  /** ms until the first frame after the change has been drawn. */
  readonly ours: number;
  readonly anew: number;
}

/** Opens a graph, and switches a type of relation off. */
async function measureChange(page: Page, address: string, text: string): Promise<Times> {
  // tsx names functions by a helper of its own, which a page lacks.
  await page.addInitScript('globalThis.__name = (work) => work');
  await page.goto(address);
  const chooser = await askForFile(page);
  const buffer = Buffer.from(text);
  await chooser.setFiles({ name: 'graph.json', mimeType: 'application/json', buffer });
  await page.getByRole('heading', { level: 1, name: /seeded relations/ }).waitFor();
  await page.locator('.canvas [aria-busy="false"]').waitFor();
  await page.waitForTimeout(1000);
  return page.evaluate(async () => {
    const holder = [...document.querySelectorAll('.canvas *')].find((one) => '_cyreg' in one);
    const { cy } = (holder as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const rendered = () => new Promise((resolve) => cy.one('render', resolve));
    const shown = () => cy.edges().not('.off').length;
    const box = [...document.querySelectorAll<HTMLElement>('label.choice')].find((label) =>
      label.textContent.startsWith('threatened'),
    )!;
    const before = shown();
    // Asked at every rendering: whoever looks between frames may come too late for the one that shows the change.
    const drawn = new Promise<void>((resolve) => {
      cy.on('render', () => {
        if (shown() !== before) resolve();
      });
    });
    const start = performance.now();
    box.click();
    await drawn;
    await frame();
    const ours = performance.now() - start;
    cy.off('render');

    const visible = cy.elements().filter((one) => one.visible());
    const left = visible.jsons() as unknown as cytoscape.ElementDefinition[];
    const asked = performance.now();
    cy.batch(() => {
      cy.elements().remove();
      cy.add(left);
    });
    await rendered();
    await frame();
    return { ours, anew: performance.now() - asked };
  });
}

/** One run on a page of its own; undefined where it takes too long. */
async function measured(
  browser: Browser,
  address: string,
  text: string,
): Promise<Times | undefined> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(PATIENCE);
  let timer: NodeJS.Timeout | undefined;
  const giveUp = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  try {
    return await Promise.race([measureChange(page, address, text), giveUp]);
  } catch (error) {
    if (error instanceof errors.TimeoutError) return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
    await page.close();
  }
}

/** Prints a line a size, each as soon as it is there. */
export async function reportFrames(browser: Browser, address: string): Promise<void> {
  process.stdout.write(
    '\nFrom a change of a filter to its frame, beside removing and adding elements: medians in ms\n\n',
  );
  for (const { size, rounds } of SIZES) {
    const text = JSON.stringify(placed(size));
    const runs: Times[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const run = await measured(browser, address, text);
      if (run === undefined) break;
      runs.push(run);
    }
    const [ours, anew] = [median(runs.map((run) => run.ours)), median(runs.map((run) => run.anew))];
    const told =
      runs.length === 0
        ? `gave up after ${PATIENCE / 1000} s`
        : `ours ${ours.toFixed(0).padStart(6)}  anew ${anew.toFixed(0).padStart(6)}  ratio ${(anew / ours).toFixed(1)}  (runs: ${runs.length})`;
    process.stdout.write(`${String(size).padStart(6)} relations  ${told}\n`);
  }
}
