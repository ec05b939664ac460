/**
 * What becomes of files that the page asks about before it opens them, or that hold more than it can: each is written to
 * the disk and offered to the page. Prints what the page says beforehand, and what opening them then costs.
 */
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Browser, Page } from '@playwright/test';
import { askForFile } from '../../e2e/support.ts';
import { streamGraph } from './graphFile.ts';
import { machineLine } from './machine.ts';
import type { LargeOptions } from './options.ts';
import { writePart } from './report.ts';
import { buildOurs, serve } from './serve.ts';
import { launch, longestTask, rendererMemory } from './visit.ts';
import { watch } from './watch.ts';

const PORT = 4184;

/** Rows of a table: whom, in which relation, with whom, when, and which source says so. */
const ROWS = 500_000;

const FILES: readonly { readonly name: string; readonly write: (path: string) => Promise<void> }[] =
  [
    ...[100_000, 200_000, 1_000_000].map((relations) => ({
      name: `${relations.toLocaleString('en')} relations`,
      write: async (path: string) => void (await streamGraph(path, relations)),
    })),
    {
      name: `CSV, ${ROWS.toLocaleString('en')} rows`,
      write: async (path: string) => pipeline(Readable.from(tableRows()), createWriteStream(path)),
    },
  ];

function* tableRows(): Generator<string> {
  yield 'from,type,to,date,source\n';
  for (let row = 0; row < ROWS; row += 1) {
    const month = String(1 + (row % 12)).padStart(2, '0');
    const ends = [`Agency ${row % 2000}`, `Company ${(row * 7919) % 9973}`];
    yield `${ends[0]},${row % 3 === 0 ? 'met' : 'contracted'},${ends[1]},${2000 + (row % 26)}-${month}-03,Ledger ${row % 40}\n`;
  }
}

/** How long opening takes, as the question has it, and how much memory. */
const TAKES = /Opening takes about (.*?) on an ordinary computer, and up to ([\d.]+ GB)/;

/** What was found out about a file; times in ms, memory in bytes. */
interface Opened {
  readonly said: string;
  /** Until the question was asked; then, until the last was drawn. */
  readonly asked: number;
  readonly took: number;
  readonly longest: number;
  readonly peak: number | undefined;
  /** How many relations the page then says are shown. */
  readonly shown: string;
}

async function openLarge(browser: Browser, path: string, patience: number): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  page.setDefaultTimeout(patience);
  await page.addInitScript('globalThis.__name = (work) => work');
  await page.addInitScript(watch);
  await page.goto(`http://127.0.0.1:${PORT}/`);
  await page.locator('.canvas[aria-busy="false"]').waitFor();
  const title = await titleOf(page);
  const chooser = await askForFile(page);
  const start = performance.now();
  await chooser.setFiles(path);
  const question = page.getByRole('dialog', { name: 'This is a large file' });
  await question.waitFor();
  const asked = performance.now() - start;
  const words = (await question.locator('p').allInnerTexts()).join(' ');
  const takes = TAKES.exec(words);
  if (takes === null) throw new Error(`the question is another: ${words}`);
  const said = takes.slice(1).join(', ');
  const answered = performance.now();
  await question.getByRole('button', { name: 'Open it', exact: true }).click();
  await page.waitForFunction(
    (before) => document.querySelector('h1')?.textContent !== before,
    title,
    { polling: 100 },
  );
  await page.locator('.working progress').waitFor({ state: 'detached' });
  await page.locator('.canvas[aria-busy="false"]').waitFor();
  const took = performance.now() - answered;
  await page.waitForTimeout(3000);
  const longest = await longestTask(page, 0);
  const peak = await rendererMemory(browser, 'VmHWM');
  const line = await page.locator('.graph-bar [role="status"]').innerText();
  const shown = /^[\d,]+/.exec(line)?.[0] ?? '';
  await page.close();
  return { said, asked, took, longest, peak, shown };
}

const titleOf = (page: Page) => page.locator('h1').innerText();

const inSeconds = (ms: number) => (ms / 1000).toFixed(1);

export async function reportLimits({ patience, write }: LargeOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'limits-'));
  const end = await serve(await buildOurs(join(folder, 'ours')), PORT);
  const rows: string[] = [];
  let machine = '';
  try {
    for (const { name, write: writeFile } of FILES) {
      const path = join(folder, name.startsWith('CSV') ? 'table.csv' : 'graph.json');
      await writeFile(path);
      // A browser each: what one took at most would be counted for the next.
      const browser = await launch();
      machine = machineLine(browser);
      try {
        const { said, asked, took, longest, peak, shown } = await openLarge(
          browser,
          path,
          patience,
        );
        const size = `${(statSync(path).size / 1e6).toFixed(0)} MB`;
        rows.push(
          `| ${name} | ${size} | ${inSeconds(asked)} | ${said} | ${inSeconds(took)} | ${longest.toFixed(0)} | ${peak === undefined ? '' : (peak / 1e9).toFixed(1)} | ${shown} |`,
        );
        process.stdout.write(`${rows.at(-1)}\n`);
      } finally {
        await browser.close();
      }
    }
    const text = [
      '### Files that the page asks about',
      `A run each. ${machine}.`,
      [
        '| file | size | asks after (s) | and says | opens then in (s) | longest task (ms) | memory at most (GB) | relations shown |',
        '| --- | ---: | ---: | --- | ---: | ---: | ---: | ---: |',
        ...rows,
      ].join('\n'),
    ].join('\n\n');
    process.stdout.write(`\n${text}\n`);
    if (write) writePart('limits', text);
  } finally {
    await end();
    rmSync(folder, { recursive: true });
  }
}
