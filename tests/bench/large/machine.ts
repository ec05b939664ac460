import { cpus, totalmem } from 'node:os';
import type { Browser } from '@playwright/test';

/** What the measures were taken on, in a line: nothing that says whose machine it is. */
export function machineLine(browser: Browser): string {
  const [cpu, ...more] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpu!.model.trim()}, ${more.length + 1} cores, ${memory} GB of memory, ${browser.browserType().name()} ${browser.version()}, headless, no GPU`;
}
