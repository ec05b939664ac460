/**
 * From a change of one filter to the frame that shows it, in the real page, beside what Cytoscape takes to remove all
 * elements and add those that are left, as one would without keeping them.
 */
import type { Browser, Page } from '@playwright/test';
import type cytoscape from 'cytoscape';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { seeded, seededDataset } from '../support/seededGraph.ts';
import { median } from './median.ts';

const SIZES = [2000, 10_000, 50_000];
const ROUNDS = 3;
/** A graph that isn't on screen after so long, in ms, is not measured: that is told instead. */
const PATIENCE = 180_000;

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
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open…' }).click();
  const buffer = Buffer.from(text);
  await (await choosing).setFiles({ name: 'graph.json', mimeType: 'application/json', buffer });
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
    const start = performance.now();
    box.click();
    while (shown() === before) await frame();
    await rendered();
    await frame();
    const ours = performance.now() - start;

    const left = cy.elements().not('.off').jsons() as unknown as cytoscape.ElementDefinition[];
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

/** Prints a line a size, each as soon as it is there. */
export async function reportFrames(browser: Browser, address: string): Promise<void> {
  process.stdout.write(
    `\nFrom a change of a filter to its frame, beside removing and adding elements: medians of ${ROUNDS} runs in ms\n\n`,
  );
  for (const size of SIZES) {
    const text = JSON.stringify(placed(size));
    const runs: Times[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      page.setDefaultTimeout(PATIENCE);
      const run = await measureChange(page, address, text).catch(() => undefined);
      await page.close();
      if (run === undefined) break;
      runs.push(run);
    }
    if (runs.length === 0) {
      process.stdout.write(
        `${String(size).padStart(6)} relations  not on screen within ${PATIENCE / 1000} s\n`,
      );
      continue;
    }
    const [ours, anew] = [median(runs.map((run) => run.ours)), median(runs.map((run) => run.anew))];
    process.stdout.write(
      `${String(size).padStart(6)} relations  ours ${ours.toFixed(0).padStart(6)}  anew ${anew.toFixed(0).padStart(6)}  ratio ${(anew / ours).toFixed(1)}\n`,
    );
  }
}
