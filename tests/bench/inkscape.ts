/**
 * Opens figures of both shipped graphs in Inkscape and compares what it draws with our PNGs:
 * `npm run compare:inkscape`, where Inkscape and the typeface (Source Sans 3) are installed. A pixel counts as different
 * when it is more than a quarter of the range away, in some channel, from every pixel of the other picture that touches
 * its place: edges may be smoothed otherwise, but nothing may stand elsewhere.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { makeFigure } from '../../src/cli/makeFigure.ts';

const FIGURES = [
  ['pentagon-anthropic', 'size=natural'],
  ['pentagon-anthropic', 'size=wide'],
  ['pentagon-anthropic', 'size=178mm'],
  ['pentagon-anthropic', 'size=story&theme=dark'],
  ['harbour-tender', 'size=article'],
  ['harbour-tender', 'size=wide&framed=committee,grindle'],
] as const;

const FAR = 64;

const folder = mkdtempSync(join(tmpdir(), 'figures-'));

/** The share of the pixels of `a` that differ from `b`; both have the same size. */
function differing(a: PNG, b: PNG): number {
  const { width, height } = a;
  const isFar = (x: number, y: number, otherX: number, otherY: number): boolean => {
    const [at, other] = [4 * (y * width + x), 4 * (otherY * width + otherX)];
    return [0, 1, 2].some((channel) => {
      const distance = a.data[at + channel]! - b.data[other + channel]!;
      return Math.abs(distance) > FAR;
    });
  };
  let count = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const differs = [-1, 0, 1].every((dy) =>
        [-1, 0, 1].every((dx) => isFar(x, y, x + dx, y + dy)),
      );
      if (differs) count += 1;
    }
  }
  return count / (width * height);
}

console.log('Pixels that differ between our PNG and Inkscape’s of our SVG\n');
for (const [data, settings] of FIGURES) {
  const view = `v=1&data=${data}&${settings}`;
  const file = (format: string) => join(folder, `${data}.${format}`);
  for (const format of ['svg', 'png'] as const) {
    const { bytes } = await makeFigure({ data, view, settings: {}, format, out: '' });
    writeFileSync(file(format), bytes);
  }
  const ours = PNG.sync.read(readFileSync(file('png')));
  execFileSync(
    'inkscape',
    [
      file('svg'),
      '--export-type=png',
      `--export-width=${ours.width}`,
      `--export-height=${ours.height}`,
      `--export-filename=${file('inkscape.png')}`,
    ],
    { stdio: 'ignore' },
  );
  const theirs = PNG.sync.read(readFileSync(file('inkscape.png')));
  const share = Math.max(differing(ours, theirs), differing(theirs, ours));
  console.log(`${data.padEnd(20)} ${settings.padEnd(28)} ${(100 * share).toFixed(3)} %`);
}
console.log(`\nThe pictures are in ${folder}.`);
