import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readGraph } from '../core/formats/readGraph.ts';
import { typefaceCssFrom } from '../core/figure/typefaceCss.ts';
import { betweennessOf } from '../core/graph/betweenness.ts';
import { communitiesOf } from '../core/graph/communities.ts';
import { gatherGroups } from '../core/graph/gather.ts';
import { arrange } from '../core/scene/arrange.ts';
import { bytesOf as bytesIn } from '../store/content.ts';
import type { Services } from '../store/services.ts';
import { SHIPPED_GRAPHS } from '../store/shipped.ts';
import { CUTS, rasterise } from './rasterise.ts';

const require = createRequire(import.meta.url);

/** Where a graph that ships lies. */
export const shippedFile = (name: string): string =>
  join(fileURLToPath(import.meta.url), '../../../data', `${name}.json`);

/** What Node can do of what the store asks for; the rest is a browser's and fails. `page` is the address of the page. */
export function nodeServices(page: string): Services {
  const { run: layout, stop: stopLayout } = layouts();
  return {
    fetchShipped: async (name) => {
      if (!SHIPPED_GRAPHS.some((graph) => graph.name === name)) {
        throw new Error(`there is no graph named “${name}” here`);
      }
      return readFile(shippedFile(name));
    },
    read: async ({ name, bytes }) => {
      // There is nobody to be asked: what a table's columns seem to hold is taken.
      const { question: _, ...result } = await readGraph(await bytesIn(bytes), name);
      return result;
    },
    look: async () => undefined,
    check: async (bytes) => readGraph(bytes, 'graph.json'),
    keepWork: async () => {},
    holdWork: async () => true,
    workTo: async () => undefined,
    keptWork: async () => undefined,
    forgetWork: async () => {},
    workLeft: async () => [],
    stopReading: () => {},
    resolveAddress: () => undefined,
    fetchFile: inBrowsersOnly,
    pickFile: inBrowsersOnly,
    writeTo: inBrowsersOnly,
    saveAs: inBrowsersOnly,
    keepFile: async () => {},
    keptFile: async () => undefined,
    keptFiles: async () => [],
    forgetFile: async () => {},
    forgetFiles: async () => {},
    savedFilters: async () => [],
    changeSaved: async (_, change) => change([]),
    hasSingleKeys: async () => true,
    keepSingleKeys: async () => {},
    keptKeys: async () => undefined,
    keepKeys: async () => {},
    wantedLanguages: async () => [],
    keepLanguage: async () => {},
    layout,
    stopLayout,
    layoutFigure: layouts().run,
    stopLayoutFigure: () => {},
    communities: async (ties) => communitiesOf(ties),
    groups: async (ties) => gatherGroups(ties),
    openUnderlay: undefined,
    betweenness: async (ties) => betweennessOf(ties),
    writeAddress: () => {},
    linkTo: (text) => `${page}#${text}`,
    copyText: inBrowsersOnly,
    copyPicture: inBrowsersOnly,
    print: inBrowsersOnly,
    download: () => {},
    fontCss,
    rasterise: async (svg, size) =>
      new Blob([Uint8Array.from(rasterise(svg, size))], { type: 'image/png' }),
    measure: () => () => {},
  };
}

/** `@font-face` rules with the letters of a text, the page's to the byte. */
const fontCss = typefaceCssFrom(async () => ({
  subsetter: await bytesOf(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')),
  cuts: { 400: await bytesOf(CUTS[400]), 600: await bytesOf(CUTS[600]) },
}));

const bytesOf = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
  Uint8Array.from(await readFile(path));

const inBrowsersOnly = () => Promise.reject(new Error('only a browser can do that'));

/** Layouts in this thread. One that was asked for and then another never begins, and its promise stays pending. */
function layouts(): { readonly run: Services['layout']; readonly stop: () => void } {
  let latest = 0;
  return {
    run: async (...job) => {
      latest += 1;
      const own = latest;
      await setImmediate();
      return own === latest ? arrange(...job) : new Promise(() => {});
    },
    stop: () => {
      latest += 1;
    },
  };
}
