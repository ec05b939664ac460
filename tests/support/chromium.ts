/** Finds a Chromium for the browser tests, so that `npm ci && npm test` works on as many machines as possible. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from '@playwright/test';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** Arguments for every Chromium: no start-up chatter and no request that a test did not ask for. */
export const CHROMIUM_ARGS: readonly string[] = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium refuses its sandbox to root, which is what containers run as.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * The path of a Chromium, Chrome or Edge: `CHROMIUM_PATH`, else an installed one, else Playwright's own download,
 * else the one that npm brought (Linux x64). Throws with the remedy if there is none.
 */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
    return named;
  }
  const found = [...installed(), playwright.executablePath()].find((path) => existsSync(path));
  if (found) return found;
  if (process.platform === 'linux' && process.arch === 'x64') return unpackFromNpm();
  throw new Error(
    'The browser tests found no Chrome, Chromium or Edge. Install one, name it in CHROMIUM_PATH, or run: npx playwright install chromium',
  );
}

/** The usual places of this platform, whether or not anything is there. */
function installed(): string[] {
  if (process.platform === 'darwin') {
    return MAC_APPS.flatMap((app) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${app}.app`, 'Contents', 'MacOS', app),
      ),
    );
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => process.env[name] ?? [],
    );
    return WINDOWS_PROGRAMS.flatMap((path) => folders.map((folder) => join(folder, ...path)));
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/**
 * Unpacks the Chromium of @sparticuz/chromium into `.cache/chromium`, once per version. The package would use the
 * temporary folder, where it takes whatever lies there for its own: a copy of another version, or half of one.
 */
async function unpackFromNpm(): Promise<string> {
  const { version } = JSON.parse(
    await readFile(join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  ) as { version: string };
  const folder = join(ROOT, '.cache/chromium');
  const stamp = join(folder, `complete-${version}`);
  const complete = existsSync(stamp);
  if (!complete) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });

  // Makes the package bring the shared libraries that a bare system lacks; it reads this when imported.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  const path = await withTemporaryFolder(folder, async () => {
    const { default: chromium } = await import('@sparticuz/chromium');
    return chromium.executablePath();
  });
  if (!complete) {
    const fonts = join(folder, 'fonts');
    // The one it brings names a folder outside this one.
    await writeFile(
      join(fonts, 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${fonts}-cache</cachedir></fontconfig>\n`,
    );
    await writeFile(stamp, '');
  }
  return path;
}

async function withTemporaryFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
