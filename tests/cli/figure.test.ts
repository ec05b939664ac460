// @vitest-environment jsdom

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { type FigureOptions, parseFigureOptions } from '../../src/cli/figureOptions.ts';
import { makeFigure, NoFigure } from '../../src/cli/makeFigure.ts';
import { nodeServices } from '../../src/cli/nodeServices.ts';
import { lettersOf } from '../../src/core/figure/typefaceCss.ts';
import { lackingLetters, rasterise } from '../../src/cli/rasterise.ts';
import { textWidth } from '../../src/core/scene/measureText.ts';

// A figure whose height is free may take several arrangements.
vi.setConfig({ testTimeout: 30_000 });

const SHIPPED = 'data/pentagon-anthropic.json';
const SMALL = 'tests/fixtures/small.json';

const folder = mkdtempSync(join(tmpdir(), 'dramatis-figure-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The path of a file in a folder of the test's own. */
function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** The options of a command line that is good. */
function optionsOf(...args: readonly string[]): FigureOptions {
  const parsed = parseFigureOptions(args);
  if (parsed.kind !== 'options') throw new Error(JSON.stringify(parsed));
  return parsed.options;
}

async function svgOf(...args: readonly string[]) {
  const { bytes, ...rest } = await makeFigure(optionsOf(...args, '--out', 'x.svg'));
  const text = Buffer.from(bytes).toString('utf8');
  const document = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  const root = document.documentElement;
  const texts = Array.from(root.querySelectorAll('text'), (element) => element.textContent);
  return { ...rest, text, root, texts };
}

/** Width and height as a PNG's header has them. */
async function pixelsOf(...args: readonly string[]): Promise<readonly number[]> {
  const { bytes } = await makeFigure(optionsOf(...args, '--out', 'x.png'));
  expect(Buffer.from(bytes.subarray(1, 4)).toString('latin1')).toBe('PNG');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

const problemOf = (...args: readonly string[]): Promise<readonly string[]> =>
  makeFigure(optionsOf(...args, '--out', 'x.svg')).then(
    () => [],
    (error: unknown) => {
      if (error instanceof NoFigure) return error.lines;
      throw error;
    },
  );

describe('the shipped graph', () => {
  test('on a screen: as large as asked for, with its title and typeface', async () => {
    const { root, texts, text, measures, warnings } = await svgOf(SHIPPED, '--size', 'wide');
    expect(['width', 'height', 'viewBox'].map((name) => root.getAttribute(name))).toEqual([
      '1200',
      '675',
      '0 0 1200 675',
    ]);
    expect(root.querySelector('title')?.textContent).toBe('The Pentagon and Anthropic');
    expect(texts).toContain('The Pentagon and Anthropic');
    expect(measures).toBe('1200 × 675 px');
    expect(warnings).toContainEqual(expect.stringMatching(/^The smallest text will be .* px/));
    const bare = text.replaceAll(/<(style|metadata)>.*?<\/\1>/gs, '');
    expect(text).toContain(`<style>${await nodeServices('').fontCss(lettersOf(bare))}</style>`);
  });

  test('in print, in other words and colours', async () => {
    const settings = [
      '--size',
      '130mm',
      '--theme',
      'dark',
      '--title',
      'Who & whom',
      '--credit',
      '',
    ];
    const { root, texts } = await svgOf('pentagon-anthropic', ...settings, '--without', 'legend');
    expect(root.getAttribute('width')).toBe('130mm');
    const [, , width, height] = root.getAttribute('viewBox')!.split(' ').map(Number);
    expect(parseFloat(root.getAttribute('height')!)).toBeCloseTo((130 * height!) / width!, 0);
    expect(texts).toContain('Who & whom');
    expect(texts.join(' ')).not.toMatch(/The Pentagon and Anthropic|Made with/);
    expect(root.querySelector('#legend')).toBeNull();
    expect(root.querySelector('#paper')?.getAttribute('fill')).not.toBe('#ffffff');
  });
});

describe('a picture', () => {
  test('has the pixels that the page would give it', async () => {
    // 85 mm at 300 dpi, whatever the scale; the height follows from the graph.
    const options = [SMALL, '--size', '85mm'];
    const { root } = await svgOf(...options);
    const [, , width, height] = root.getAttribute('viewBox')!.split(' ').map(Number);
    const tall = Math.round((height! * 85 * 300) / 25.4 / width!);
    expect(await pixelsOf(...options)).toEqual([1004, tall]);
    expect(await pixelsOf(SMALL, '--size', 'social', '--scale', '2')).toEqual([1200, 630]);
    expect(await pixelsOf(SMALL, '--size', 'social', '--scale', '1')).toEqual([600, 315]);
  });

  test('is filled to its edges, though its height is rounded', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="10mm" height="3.36mm" viewBox="0 0 10 3.36"><rect width="10" height="3.36" fill="#204060"/></svg>';
    const filled = rasterise(svg, { width: 10, height: 3.36, scale: 10 });
    const whole =
      '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" viewBox="0 0 1 1"><rect width="1" height="1" fill="#204060"/></svg>';
    expect(filled).toEqual(rasterise(whole, { width: 100, height: 34, scale: 1 }));
  });

  test.each([400, 600] as const)('has its typeface, in weight %i', (weight) => {
    const text = 'HHHHHHHHHH';
    const { data, width, height } = PNG.sync.read(
      Buffer.from(
        rasterise(
          `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="200" viewBox="0 0 800 200" font-family="'Source Sans 3 Variable', 'Source Sans 3', sans-serif"><text x="0" y="150" font-size="100" font-weight="${weight}">${text}</text></svg>`,
          { width: 800, height: 200, scale: 1 },
        ),
      ),
    );
    const inked = Array.from({ length: width }, (_, x) => x).filter((x) =>
      Array.from({ length: height }, (_row, y) => data[4 * (y * width + x) + 3]!).some(Boolean),
    );
    // An H stands 9 or 8 hundredths of its size from either edge of its room.
    const [first, last] = [inked[0]!, inked.at(-1)!];
    expect(first + last + 1).toBeCloseTo(textWidth(text, 100, weight), -1);
  });

  test('is refused where it would be too large', () => {
    expect(() => rasterise('<svg/>', { width: 8000, height: 8000, scale: 4 })).toThrow(
      '32000 × 32000 pixels are too many',
    );
  });

  test('has other fonts only for letters that the typeface lacks', () => {
    const withText = (text: string) => `<svg><title>中</title><text y="3">${text}</text></svg>`;
    expect(lackingLetters(withText('Größe → Łódź Ελλάς Київ Bửu Đằng † ½ &amp; “x”'))).toEqual([]);
    expect(lackingLetters(withText('of 中文中 x'))).toEqual(['中', '文']);
  });
});

describe('the view', () => {
  const HIDING = 'v=1&hide-actors=company&title=Without+companies&size=article&theme=dark';

  test('is what a link says, but for what is asked for', async () => {
    const link = `https://news.test/graph/#data=pentagon-anthropic&${HIDING}`;
    const { root, texts } = await svgOf(SHIPPED, '--view', link, '--theme', 'white');
    expect(texts).toContain('Without companies');
    expect(texts.join(' ')).toContain('ithout companies');
    expect(root.getAttribute('width')).toBe('720');
    expect(texts).not.toContain('OpenAI');
    expect(texts).toContain('Pete Hegseth');
    expect(root.querySelector('#paper')?.getAttribute('fill')).toBe('#ffffff');
  });

  test('comes from a file just as well, and goes for a graph of one’s own', async () => {
    const file = fileOf(
      'view.txt',
      `\uFEFF#${HIDING}&communities=shown&layout=circular&of=old\r\n`,
    );
    const made = await svgOf(SMALL, '--view', file);
    expect(made.texts.join(' ')).toContain('ithout companies');
    expect(made.texts).not.toContain('Beacon Works');
    expect(made.texts.join(' ')).toContain('Communities were computed');
    expect(made.warnings[0]).toMatch(/^The data has changed since the view’s link was made/);
    const again = await svgOf(SMALL, '--view', `#${HIDING}&communities=shown&layout=circular`);
    expect(again.text).toBe(made.text);
    expect(again.warnings.join('\n')).not.toContain('has changed');
  });

  test('is told where it can’t be kept', async () => {
    const { warnings } = await svgOf(SMALL, '--view', 'v=1&layout=spiral');
    expect(warnings[0]).toMatch(
      /^The view: “spiral” for “layout” is none of .*\. This was left out\.$/,
    );
  });

  test.each([
    ['v=1&hide-actors=agency,company,landmark,person', 'nothing of the graph is shown'],
    ['v=1&data=harbour-tender', 'the view is one of another graph, “harbour-tender”'],
  ])('makes no figure where that would be false: %s', async (view, why) => {
    await expect(svgOf(SMALL, '--view', view)).rejects.toThrow(why);
  });
});

test('the same input gives the same bytes', async () => {
  const options = optionsOf(SMALL, '--size', 'story', '--view', 'v=1&seed=3', '--out', 'x.png');
  const [first, second] = [await makeFigure(options), await makeFigure(options)];
  expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
});

describe('what is wrong is said', () => {
  test('of the options, all at once', () => {
    expect(parseFigureOptions(['a.json', 'b.json', '--size', '5mm', '--theme', 'blue'])).toEqual({
      kind: 'faults',
      faults: [
        'one graph makes a figure: what is b.json?',
        '--out is missing: where is the figure to go?',
        expect.stringMatching(
          /^--size: there is no figure size “5mm” \(there are natural, article/,
        ),
        '--theme: there is no figure theme “blue” (there are white, dark, transparent)',
      ],
    });
    expect(parseFigureOptions(['a.json', '--out', 'a.gif'])).toMatchObject({
      faults: ['--out a.gif: a figure is a .png or a .svg'],
    });
    expect(parseFigureOptions(['a.json', '--colour', 'red'])).toMatchObject({
      faults: ["Unknown option '--colour'"],
    });
  });

  test('of files and views', async () => {
    expect(await problemOf('nowhere.json')).toEqual([
      expect.stringMatching(/^nowhere\.json: ENOENT/),
    ]);
    expect(await problemOf('tests/fixtures/broken/crlf.json')).toEqual([
      'tests/fixtures/broken/crlf.json:13:119 error /relations/0/claims — a relation needs at least one claim',
    ]);
    expect(await problemOf(SMALL, '--view', 'nowhere.txt')).toEqual([
      '--view nowhere.txt: there is no such file, and it is no link',
    ]);
    expect(await problemOf(SMALL, '--view', 'https://news.test/#v=1&title=%zz')).toEqual([
      expect.stringMatching(/^--view https:.*: the link is damaged/),
    ]);
    expect(await problemOf(SMALL, '--view', 'v=99')).toEqual([
      expect.stringMatching(/^--view v=99: the link was made by a newer version/),
    ]);
  });
});

describe('the command', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'src/cli/figure.ts', ...args], {
      encoding: 'utf8',
    });

  test('writes the figure, its warnings to standard error, and ends with 0', async () => {
    const out = join(folder, 'small.svg');
    const { status, stdout, stderr } = run(SMALL, '--size', 'social', '--out', out);
    expect(stderr).toMatch(/^The smallest text will be .*\n/);
    expect(stdout).toBe(`${out}: 600 × 315 px\n`);
    expect(status).toBe(0);
    const { text } = await svgOf(SMALL, '--size', 'social');
    expect(readFileSync(out, 'utf8')).toBe(text);
  });

  test('ends with 1 and in plain words', () => {
    const { status, stdout, stderr } = run(SMALL, '--out', join(folder, 'none', 'small.svg'));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^ENOENT: no such file or directory, open '.*small\.svg'\n$/);
  });

  test('tells how it is used', () => {
    const { status, stdout, stderr } = run('--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^usage: npm run figure -- DATA --out FILE/);
    for (const name of ['natural', '178mm', 'transparent', 'legend', '--arranged', '--notes']) {
      expect(stdout).toContain(name);
    }
  });
});
