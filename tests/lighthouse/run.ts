/**
 * What Lighthouse thinks of the built page: prints its marks for best practices and accessibility, on a phone and at a
 * desk, and fails under 100. Lighthouse is large and is fetched by npm when this is first run.
 *
 *     npm run lighthouse
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { CHROMIUM_ARGS, findChromium } from '../support/chromium.ts';

/** The last version that needs no newer Node than we do. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const CATEGORIES = ['best-practices', 'accessibility'] as const;
const SCREENS = { phone: [], desk: ['--preset=desktop'] } as const;

interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly details?: { readonly items?: readonly unknown[] };
}

interface Report {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<Record<string, Audit>>;
  readonly runtimeError?: { readonly message: string };
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, '.cache/lighthouse');
mkdirSync(folder, { recursive: true });
await build({ root, logLevel: 'warn', build: { outDir: join(folder, 'dist'), emptyOutDir: true } });
const server = await preview({
  root,
  logLevel: 'warn',
  build: { outDir: join(folder, 'dist') },
  preview: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 4189), strictPort: true },
});
const address = server.resolvedUrls!.local[0]!;
const env = { ...process.env, CHROME_PATH: await findChromium() };

try {
  for (const [screen, settings] of Object.entries(SCREENS)) {
    const file = join(folder, `${screen}.json`);
    const running = spawn(
      'npm',
      [
        'exec',
        '--yes',
        '--',
        LIGHTHOUSE,
        address,
        '--quiet',
        '--no-enable-error-reporting',
        ...settings,
        `--only-categories=${CATEGORIES.join(',')}`,
        `--chrome-flags=${['--headless=new', ...CHROMIUM_ARGS].join(' ')}`,
        '--output=json',
        `--output-path=${file}`,
      ],
      { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const [code] = (await once(running, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`Lighthouse ended with ${code}`);
    report(screen, JSON.parse(readFileSync(file, 'utf8')) as Report);
  }
} finally {
  await server.close();
}

function report(screen: string, { categories, audits, runtimeError }: Report): void {
  if (runtimeError !== undefined) throw new Error(runtimeError.message);
  for (const name of CATEGORIES) {
    const { score, auditRefs } = categories[name]!;
    console.log(`${screen.padEnd(6)} ${name.padEnd(15)} ${Math.round((score ?? 0) * 100)}`);
    if (score === 1) continue;
    process.exitCode = 1;
    for (const { id, weight } of auditRefs) {
      const { title, score: own, details } = audits[id]!;
      if (weight > 0 && own !== null && own < 1) {
        console.error(`  ${id}: ${title}\n    ${JSON.stringify(details?.items?.slice(0, 5))}`);
      }
    }
  }
}
