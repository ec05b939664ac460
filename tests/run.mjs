/**
 * Runs every check of the project, one at a time, and goes on after a failure.
 *
 *     npm test                       all of them
 *     node tests/run.mjs unit lint   only those named
 *
 * The last line is always `N passed, N failed` (and `, N skipped` if any were): each test counts as one,
 * and so does each static check.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const UNIT_RESULTS = 'test-results/unit.json';
const BROWSER_RESULTS = 'test-results/e2e.json';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ name: string, commands: string[][], results?: { file: string, count: (json: any) => Counts } }} Step
 */

/** @type {Step[]} */
const STEPS = [
  {
    name: 'types',
    commands: [
      ['typescript/bin/tsc', '-p', '.'],
      ['typescript/bin/tsc', '-p', 'src/core'],
    ],
  },
  { name: 'lint', commands: [['oxlint/bin/oxlint', '--type-aware', '--deny-warnings']] },
  { name: 'format', commands: [['oxfmt/bin/oxfmt', '--check']] },
  { name: 'dead-code', commands: [['knip/bin/knip.js']] },
  {
    name: 'unit',
    commands: [
      [
        'vitest/vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${UNIT_RESULTS}`,
      ],
    ],
    results: { file: UNIT_RESULTS, count: countVitest },
  },
  {
    name: 'browser',
    commands: [['@playwright/test/cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts']],
    results: { file: BROWSER_RESULTS, count: countPlaywright },
  },
];

/** A file that fails before its first test (a broken import, say) counts as one failed test. */
function countVitest(json) {
  const broken = json.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: json.numPassedTests,
    failed: json.numFailedTests + broken.length,
    skipped: json.numPendingTests + json.numTodoTests,
  };
}

function countPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/**
 * @param {Step} step
 * @returns {Counts} where a step that failed without naming a failed test has one failure
 */
function run({ commands, results }) {
  if (results) rmSync(`${ROOT}${results.file}`, { force: true });
  let ok = true;
  for (const [file, ...args] of commands) {
    const ended = spawnSync(process.execPath, [`node_modules/${file}`, ...args], {
      cwd: ROOT,
      stdio: 'inherit',
    });
    if (ended.error) console.error(ended.error.message);
    ok &&= ended.status === 0;
  }
  const counts = results
    ? readCounts(results)
    : { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  return ok ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}

function readCounts({ file, count }) {
  try {
    return count(JSON.parse(readFileSync(`${ROOT}${file}`, 'utf8')));
  } catch (error) {
    console.error(`No results in ${file}: ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function total(rows, key) {
  return rows.reduce((sum, row) => sum + row[key], 0);
}

function main(names) {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `No step ${unknown.join(', ')}. There are: ${STEPS.map((step) => step.name).join(', ')}`,
    );
    process.exitCode = 2;
    return;
  }
  mkdirSync(`${ROOT}test-results`, { recursive: true });
  const rows = [];
  for (const step of STEPS.filter(({ name }) => names.length === 0 || names.includes(name))) {
    console.log(`\n=== ${step.name} ===`);
    const start = performance.now();
    const counts = run(step);
    rows.push({ name: step.name, ...counts, seconds: (performance.now() - start) / 1000 });
  }
  console.log(
    `\n${'check'.padEnd(12)}${['passed', 'failed', 'skipped', 'seconds'].map((head) => head.padStart(9)).join('')}`,
  );
  for (const { name, passed, failed, skipped, seconds } of rows) {
    console.log(
      name.padEnd(12) +
        [passed, failed, skipped, seconds.toFixed(1)]
          .map((cell) => String(cell).padStart(9))
          .join(''),
    );
  }
  const failed = total(rows, 'failed');
  const skipped = total(rows, 'skipped');
  console.log(
    `\n${total(rows, 'passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  );
  process.exitCode = failed > 0 ? 1 : 0;
}

main(process.argv.slice(2));
