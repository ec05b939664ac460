/**
 * What a filter takes at the least, by the measure of the large graphs: pages with a checkbox, a line of words and a
 * canvas, and hardly any more. Prints the ms from the click until the first frame with it, at the first click in a page
 * and at the third.
 */
import type { Page } from '@playwright/test';
import { median } from '../median.ts';
import { machineLine } from './machine.ts';
import type { LargeOptions } from './options.ts';
import { launch } from './visit.ts';
import { watch } from './watch.ts';

const BODY = `<label><input type="checkbox"> a filter</label><p id="line">0</p>
  <div id="holder" style="position:relative;width:868px;height:470px"></div>`;

/** Each makes a page's canvas, and leaves behind what a click does. */
const PAGES: Readonly<Record<string, string>> = {
  'an empty canvas, cleared': `
    const canvas = Object.assign(document.createElement('canvas'), { width: 868, height: 470 });
    holder.append(canvas);
    window.change = () => canvas.getContext('2d').clearRect(0, 0, 868, 470);`,
  'Cytoscape, 20 nodes and 70 edges, 7 removed or restored': `
    const nodes = Array.from({ length: 20 }, (_, id) => ({
      data: { id: 'n' + id, label: 'Office of Trade ' + id },
      position: { x: 60 + 150 * (id % 5), y: 60 + 110 * Math.floor(id / 5) },
    }));
    const edges = Array.from({ length: 70 }, (_, id) => ({
      data: { id: 'e' + id, source: 'n' + (id % 20), target: 'n' + ((id * 7 + 3) % 20) },
    }));
    const cy = cytoscape({
      container: holder,
      elements: [...nodes, ...edges],
      layout: { name: 'preset' },
      style: [{ selector: 'node', style: { label: 'data(label)' } }],
    });
    let gone;
    window.change = () => {
      if (gone === undefined) gone = cy.edges().slice(0, 7).remove();
      else { gone.restore(); gone = undefined; }
    };`,
};

const CLICKS = 3;

async function clicks(page: Page, script: string): Promise<readonly number[]> {
  await page.addInitScript('globalThis.__name = (work) => work');
  await page.addInitScript(watch);
  await page.goto('about:blank');
  await page.setContent(BODY);
  await page.addScriptTag({ path: 'node_modules/cytoscape/dist/cytoscape.min.js' });
  await page.addScriptTag({
    content: `{ const holder = document.querySelector('#holder'); ${script} }
      document.querySelector('input').addEventListener('click', () => {
        line.textContent = String(Number(line.textContent) + 1);
        window.change();
      });`,
  });
  await page.waitForTimeout(1000);
  const took: number[] = [];
  for (let click = 0; click < CLICKS; click += 1) {
    const drawing = page.evaluate(async () => {
      const { bench } = window;
      const words = () => document.querySelector('#line')!.textContent;
      const before = words();
      bench.startWith('click');
      return (await bench.drawnOnce(() => words() !== before)) - bench.start;
    });
    await page.locator('label').click();
    took.push(await drawing);
    await page.waitForTimeout(500);
  }
  return took;
}

export async function reportFloor({ rounds }: LargeOptions): Promise<void> {
  for (const [name, script] of Object.entries(PAGES)) {
    const runs: (readonly number[])[] = [];
    let machine = '';
    for (let round = 0; round < rounds; round += 1) {
      const browser = await launch();
      machine = machineLine(browser);
      try {
        runs.push(await clicks(await browser.newPage(), script));
      } finally {
        await browser.close();
      }
    }
    const at = (click: number) => median(runs.map((run) => run[click]!)).toFixed(0);
    process.stdout.write(
      `${name}: first click ${at(0)} ms, third ${at(CLICKS - 1)} ms. ${machine}.\n`,
    );
  }
}
