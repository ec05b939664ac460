import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFiles } from '../../src/cli/checkFiles.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const broken = (name: string) => readFileSync(`tests/fixtures/broken/${name}.json`, 'utf8');
const SMALL = readFileSync('tests/fixtures/small.json', 'utf8');
const ADVICE_ON_SMALL = [
  'small.json:52:27 advice /relations/4/type — the accusation has no denial, dispute or refusal to comment on record: look for what the accused says',
  'small.json:54:17 advice /relations/4/status — the status is set to `reported`, which the claims give by themselves: remove `status` and `statusNote`',
  'small.json: 0 errors, 0 warnings, 2 points to check',
];

/** The report on files that are given as bytes. */
const reportOn = (files: Readonly<Record<string, Uint8Array>>) =>
  checkFiles(Object.keys(files), (file) => files[file]!);

describe('checking files', () => {
  test('a good one: what a fact-checker would ask, and the counts', async () => {
    const report = { lines: ADVICE_ON_SMALL, complaints: [], exitCode: 0 };
    expect(await reportOn({ 'small.json': utf8(SMALL) })).toEqual(report);
    expect(await reportOn({ 'small.json': utf16(SMALL) })).toEqual(report);
    expect(await reportOn({ 'small.json': utf8(`\uFEFF${SMALL}`) })).toEqual(report);
  });

  test('several: every fault of each, and the exit code of the worst', async () => {
    const files = {
      'good.json': utf8('{}'),
      'claims.json': utf8(broken('crlf')),
      'page.json': utf8(broken('html')),
    };
    expect(await reportOn(files)).toEqual({
      lines: [
        'good.json:1:1 error /format — `format` is missing: this JSON is not an actor graph: add "format": "actor-graph", "version": "1.0"',
        'good.json: 1 error, 0 warnings, 0 points to check',
        'claims.json:13:119 error /relations/0/claims — a relation needs at least one claim',
        'claims.json: 1 error, 0 warnings, 0 points to check',
        'page.json:1:1 error — found `<!doctype html>`: expected an actor graph, a JSON object that begins with `{`: this looks like a web page or XML',
        'page.json: 1 error, 0 warnings, 0 points to check',
      ],
      complaints: [],
      exitCode: 1,
    });
  });

  test('one that is no text, and one that is too faulty to show all', async () => {
    expect(await reportOn({ 'a.json': Uint8Array.of(0x7b, 0xe9, 0x7d) })).toMatchObject({
      lines: [
        expect.stringMatching(/^a\.json:1:2 error — the byte at offset 1 is not UTF-8/),
        expect.anything(),
      ],
      exitCode: 1,
    });
    const relations = Array.from({ length: 2000 }, () => 7);
    const { lines } = await reportOn({
      'b.json': utf8(JSON.stringify({ ...JSON.parse(SMALL), relations })),
    });
    expect(lines.slice(-2)).toEqual([
      expect.stringMatching(/^b\.json:1:\d+ error — not shown: 1\d\d\d errors/),
      'b.json: 1000 errors, 0 warnings, 0 points to check, and those not shown',
    ]);
  });

  test('one that cannot be read is told apart, and the others are still checked', async () => {
    const report = await checkFiles(['gone.json', 'small.json'], (file) => {
      if (file === 'gone.json') throw new Error('no such file');
      return utf8(SMALL);
    });
    expect(report).toEqual({
      lines: ADVICE_ON_SMALL,
      complaints: ['gone.json: no such file'],
      exitCode: 2,
    });
  });
});

describe('the command', () => {
  const run = (...files: string[]) =>
    spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'src/cli/check.ts', ...files], {
      encoding: 'utf8',
    });

  test('prints faults to standard output and ends with 1', () => {
    const { status, stdout, stderr } = run('tests/fixtures/broken/utf-16le.json');
    expect(stderr).toBe('');
    expect(stdout).toBe(
      'tests/fixtures/broken/utf-16le.json:13:119 error /relations/0/claims — a relation needs at least one claim\n' +
        'tests/fixtures/broken/utf-16le.json: 1 error, 0 warnings, 0 points to check\n',
    );
    expect(status).toBe(1);
  });

  test('ends with 2 where there is nothing to read', () => {
    expect(run()).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'usage: npm run check -- FILE...\n',
    });
    const { status, stdout, stderr } = run('nowhere.json');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^nowhere\.json: ENOENT/);
  });
});
