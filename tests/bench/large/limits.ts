/**
 * What becomes of a graph past the page's limits: a million relations are written to the disk one after the other,
 * and the file is offered to the page. Prints what the page says, in time, and what it costs.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { askForFile } from '../../e2e/support.ts';
import { streamGraph } from './graphFile.ts';
import { machineLine } from './machine.ts';
import type { LargeOptions } from './options.ts';
import { writePart } from './report.ts';
import { buildOurs, serve } from './serve.ts';
import { launch, longestTask, memory } from './visit.ts';
import { watch } from './watch.ts';

const RELATIONS = 1_000_000;
const PORT = 4184;
/** How often the page is looked at, and how long one that doesn't answer is waited for, in ms. */
const LOOK_EVERY = 500;

interface Said {
  /** ms since the file was handed over. */
  readonly at: number;
  readonly words: string;
}

/** The title, and all that the page tells in words of its own. */
const wordsOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const told = [...document.querySelectorAll('h1, [role="alert"], .notice, dialog[open]')];
    return told
      .map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim().slice(0, 300))
      .filter((words) => words !== '')
      .join(' / ');
  });

/** Watches what the page says from now on, until it has said nothing new for `quiet` ms, or it is given up. */
async function listen(page: Page, quiet: number, patience: number): Promise<readonly Said[]> {
  const start = performance.now();
  const said: Said[] = [];
  let isDead = false;
  page.once('crash', () => {
    isDead = true;
  });
  let changed = start;
  while (performance.now() - start < patience && performance.now() - changed < quiet) {
    const words = isDead ? 'the tab has died' : await wordsOn(page);
    if (words !== said.at(-1)?.words) {
      changed = performance.now();
      said.push({ at: changed - start, words });
    }
    if (isDead) break;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
  return said;
}

export async function reportLimits({ patience, write }: LargeOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'limits-'));
  const end = await serve(await buildOurs(join(folder, 'ours')), PORT);
  const browser = await launch();
  try {
    const path = join(folder, 'million.json');
    const bytes = await streamGraph(path, RELATIONS);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(patience);
    await page.addInitScript('globalThis.__name = (work) => work');
    await page.addInitScript(watch);
    await page.goto(`http://127.0.0.1:${PORT}/`);
    await page.locator('.canvas').waitFor();
    const chooser = await askForFile(page);
    await chooser.setFiles(path);
    const said = await listen(page, patience / 2, 3 * patience);
    const isAlive = !page.isClosed() && said.at(-1)?.words !== 'the tab has died';
    const costs = isAlive
      ? { longest: await longestTask(page, 0), ...(await memory(page)) }
      : undefined;
    const lines = [
      `### Past the limits`,
      `A file of ${RELATIONS.toLocaleString('en')} relations, ${(bytes / 2 ** 20).toFixed(0)} MB. ${machineLine(browser)}.`,
      ['| after (s) | the page says |', '| ---: | --- |']
        .concat(
          said.map(
            ({ at, words }) => `| ${(at / 1000).toFixed(1)} | ${words.replaceAll('|', '\\|')} |`,
          ),
        )
        .join('\n'),
      costs === undefined
        ? 'The tab died of it.'
        : `Longest task ${costs.longest.toFixed(0)} ms; heap ${costs.heap?.toFixed(0)} MB, resident ${costs.resident?.toFixed(0) ?? 'unknown'} MB.`,
    ];
    const text = lines.join('\n\n');
    process.stdout.write(`\n${text}\n`);
    if (write) writePart('limits', text);
  } finally {
    await browser.close();
    await end();
    rmSync(folder, { recursive: true });
  }
}
