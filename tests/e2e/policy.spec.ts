import { expect, type Page, test } from '@playwright/test';
import { newsGraph } from '../support/newsGraph.ts';
import { STATES } from './states.ts';
import { isArranged, keepPrinted, openFile, openPage, SHIPPED, watchForFaults } from './support.ts';

declare global {
  interface Window {
    /** What the content policy stopped in this page: the directive, and what it was. */
    stopped: string[];
  }
}

/** Hears what the content policy stops in the page and its frames, from the first line of their code on. */
async function hearStopped(page: Page): Promise<readonly string[]> {
  const stopped: string[] = [];
  await page.exposeFunction('tellStopped', (what: string) => stopped.push(what));
  await page.addInitScript(() => {
    window.stopped = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      const what = `${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`;
      window.stopped.push(what);
      (window as unknown as { tellStopped: (one: string) => void }).tellStopped(what);
    });
  });
  return stopped;
}

/** All that the page can be asked for beyond the states that axe looks at. */
const ACTS: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    'every layout, shape and measure, each in a worker',
    async (page) => {
      await openPage(page, `./#v=1&data=${SHIPPED.meta.id}&communities=shown&sizes=relations`);
      await page.getByRole('button', { name: 'Layout' }).click();
      const dialog = page.getByRole('dialog', { name: 'Layout' });
      await dialog.waitFor();
      for (const choice of await dialog.getByRole('radio').all()) {
        await choice.check();
        await isArranged(page);
      }
      await page.keyboard.press('Escape');
    },
  ],
  [
    'a figure, saved as PNG and SVG, copied and printed',
    async (page) => {
      const printed = await keepPrinted(page);
      await page.getByRole('button', { name: 'Figure…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Figure' });
      await dialog
        .getByRole('combobox', { name: 'Size' })
        .selectOption('Print, full width, 178 mm');
      for (const format of ['PNG', 'SVG']) {
        await dialog.getByRole('radio', { name: format }).check();
        const saving = page.waitForEvent('download');
        await dialog.getByRole('button', { name: 'Download' }).click();
        await saving;
      }
      await dialog.getByRole('button', { name: 'Copy picture' }).click();
      await dialog.getByRole('button', { name: 'Copy alt text' }).click();
      await dialog.getByRole('button', { name: 'Print or save as PDF…' }).click();
      await printed();
      await page.keyboard.press('Escape');
    },
  ],
  [
    'the graph, saved in every format',
    async (page) => {
      await page.getByRole('button', { name: 'Save…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Save the graph as a file' });
      await dialog.waitFor();
      for (const format of await dialog.getByRole('radio').all()) {
        await format.check();
        const saving = page.waitForEvent('download');
        await dialog.getByRole('button', { name: 'Download' }).click();
        await saving;
      }
      await page.keyboard.press('Escape');
    },
  ],
  [
    'a large file, read in a worker',
    async (page) => {
      const { relations, ...graph } = newsGraph({ actors: 20, relations: 40 }, 3);
      const long = relations.map((one) => ({ ...one, summary: 'word '.repeat(3000) }));
      const buffer = Buffer.from(JSON.stringify({ ...graph, relations: long }));
      const reading = page.waitForEvent('worker');
      await openFile(page, { name: 'large.json', mimeType: 'application/json', buffer });
      await reading;
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(graph.meta.title);
      await isArranged(page);
    },
  ],
  [
    'the other language',
    async (page) => {
      await page.getByRole('button', { name: 'Help' }).click();
      await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
      await page.getByRole('dialog', { name: 'Hilfe' }).waitFor();
      await page.keyboard.press('Escape');
    },
  ],
];

for (const [label, steps] of [
  ['in any of its states', STATES],
  ['in a worker, in a figure, in files', ACTS],
] as const) {
  test(`nothing that the page does ${label} is stopped by its content policy`, async ({
    page,
    baseURL,
    context,
  }) => {
    test.slow();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const stopped = await hearStopped(page);
    const faults = watchForFaults(page, baseURL!);
    for (const [name, reach] of steps) {
      await reach(page);
      expect(stopped, name).toEqual([]);
      expect(faults, name).toEqual([]);
    }
  });
}

/** Each way to run, load or fetch what isn't the page's own, and the directive that stops it. */
const ATTACKS: readonly (readonly [string, string, () => void])[] = [
  [
    'a script in the page',
    'require-trusted-types-for',
    () => {
      const script = document.createElement('script');
      script.append('window.hurt = true');
      document.body.append(script);
    },
  ],
  [
    'a handler in an attribute',
    'require-trusted-types-for',
    () => {
      document.body.setAttribute('onclick', 'window.hurt = true');
      document.body.click();
    },
  ],
  [
    'eval',
    'require-trusted-types-for',
    // In a task of its own: at the debugger's asking it is let through.
    // eslint-disable-next-line no-eval
    () => void window.setTimeout(() => globalThis.eval('window.hurt = true')),
  ],
  [
    'a timer with text',
    'require-trusted-types-for',
    // eslint-disable-next-line no-implied-eval
    () => window.setTimeout('window.hurt = true' as unknown as () => void),
  ],
  [
    'markup from text',
    'require-trusted-types-for',
    () => {
      document.body.innerHTML = '<img src="x" onerror="window.hurt = true">';
    },
  ],
  [
    'another policy for such text',
    'trusted-types',
    () => {
      const { trustedTypes } = window as unknown as {
        readonly trustedTypes: { readonly createPolicy: (name: string, rules: object) => unknown };
      };
      trustedTypes.createPolicy('default', { createHTML: (text: string) => text });
    },
  ],
  [
    'the script of a data: address',
    'script-src-elem',
    () => {
      const address = ['data:text/javascript', 'window.hurt = true'].join();
      void import(address).catch(() => {});
    },
  ],
  [
    'an image from elsewhere',
    'img-src',
    () => {
      new Image().src = 'https://example.org/pixel.png';
    },
  ],
  [
    'the contents of a data: address',
    'connect-src',
    () => void fetch('data:text/javascript,1').catch(() => {}),
  ],
  [
    'a style in the page',
    'style-src-elem',
    () => {
      const style = document.createElement('style');
      style.append('body { display: none }');
      document.head.append(style);
    },
  ],
  [
    'a frame from elsewhere',
    'frame-src',
    () => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.org/';
      document.body.append(frame);
    },
  ],
  [
    'a form that sends something',
    'form-action',
    () => {
      const form = document.createElement('form');
      form.action = 'https://example.org/';
      document.body.append(form);
      form.submit();
    },
  ],
  [
    'another base for addresses',
    'base-uri',
    () => {
      const base = document.createElement('base');
      base.href = 'https://example.org/';
      document.head.append(base);
    },
  ],
];

for (const [name, directive, attack] of ATTACKS) {
  test(`${name} is stopped`, async ({ page, baseURL }) => {
    const answered: string[] = [];
    page.on('response', (response) => answered.push(response.url()));
    await hearStopped(page);
    await openPage(page);
    await page.evaluate(attack).catch(() => {});
    await expect
      .poll(() => page.evaluate(() => window.stopped.map((one) => one.split(':')[0])))
      .toContain(directive);
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
    expect(answered.filter((url) => !url.startsWith(baseURL!))).toEqual([]);
  });
}
