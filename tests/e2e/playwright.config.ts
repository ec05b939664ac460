import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../support/chromium.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ADDRESS = 'http://127.0.0.1:4179';
// Vite's own file run by node: `npx vite preview` would leave an orphan when stopped.
const VITE = 'node node_modules/vite/bin/vite.js';
const DIST = '--outDir .cache/e2e-dist --logLevel warn';

const PHONE_SPECS = /\.phone\.spec\.ts$/;

export default defineConfig({
  testDir: '.',
  outputDir: `${ROOT}test-results/e2e`,
  reporter: [['list'], ['json', { outputFile: `${ROOT}test-results/e2e.json` }]],
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  use: {
    baseURL: ADDRESS,
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    // Marks jump to their places; the spec about motion lets them glide.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'off',
    video: 'off',
    launchOptions: { executablePath: await findChromium(), args: [...CHROMIUM_ARGS] },
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: PHONE_SPECS,
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      testMatch: PHONE_SPECS,
      use: {
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        isMobile: true,
        hasTouch: true,
      },
    },
  ],
  webServer: {
    command: `${VITE} build ${DIST} && ${VITE} preview ${DIST} --host 127.0.0.1 --port 4179 --strictPort`,
    cwd: ROOT,
    url: ADDRESS,
    reuseExistingServer: false,
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
