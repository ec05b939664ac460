/** A store over a browser that has one graph to ship, and does everything at once. */
import { vi } from 'vitest';
import { betweennessOf } from '../../src/core/graph/betweenness.ts';
import { readText } from '../../src/core/formats/formats.ts';
import { gatherGroups } from '../../src/core/graph/gather.ts';
import { readGraph } from '../../src/core/formats/readGraph.ts';
import type { LayoutInput, Positions } from '../../src/core/layouts/layout.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import type { SavedFilters } from '../../src/core/view/savedFilters.ts';
import { bytesOf } from '../../src/store/content.ts';
import type { KeptWork, Services } from '../../src/store/services.ts';
import { DEFAULT_GRAPH } from '../../src/store/shipped.ts';
import type { State } from '../../src/store/state.ts';
import { createStore } from '../../src/store/store.ts';
import { aDataset } from './builders.ts';

export const HARBOUR = aDataset({
  meta: { title: 'The harbour' },
  relations: [
    { type: 'threatened', date: '2026-01' },
    { type: 'met', from: 'bob', to: 'cleo', date: '2026-02-24' },
  ],
  events: [{}],
});
export const file = (
  name: string,
  content: Dataset | string,
): { readonly name: string; readonly bytes: Uint8Array } => ({
  name,
  bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
});

export const inARow = ({ nodes }: LayoutInput): Positions =>
  Object.fromEntries(nodes.map(({ id }, index) => [id, [index * 300, 0] as const]));

/** The parts of a browser that reach beyond a page, of dramatis.test: there is no connection and no disk. */
export const reachesNothing: Pick<
  Services,
  'resolveAddress' | 'fetchFile' | 'pickFile' | 'writeTo' | 'saveAs'
> = {
  pickFile: async () => undefined,
  writeTo: async (disk) => disk,
  saveAs: async () => undefined,
  resolveAddress: (text) => {
    const url = new URL(text, 'https://dramatis.test/');
    return url.protocol === 'https:'
      ? { address: url.href, host: url.host, isOwn: url.host === 'dramatis.test' }
      : undefined;
  },
  fetchFile: () => Promise.reject(new Error('there is no connection')),
};

export const linkOnTest: Services['linkTo'] = (text, data) =>
  `https://dramatis.test/${data === undefined ? '' : `?data=${data}`}#${text}`;

/** The part of a browser that keeps filters, for one tab after another. */
export function keepsSaved(): Pick<Services, 'savedFilters' | 'changeSaved'> {
  const kept = new Map<string, readonly SavedFilters[]>();
  return {
    savedFilters: async (id) => kept.get(id) ?? [],
    changeSaved: async (id, change) => {
      const sets = change(kept.get(id) ?? []);
      kept.set(id, sets);
      return sets;
    },
  };
}

/** The part of a browser that keeps changes, for one tab after another. */
export function keepsWork(): Pick<
  Services,
  'keepWork' | 'holdWork' | 'workTo' | 'keptWork' | 'forgetWork' | 'workLeft'
> {
  const kept = new Map<string, KeptWork>();
  return {
    keepWork: vi.fn<Services['keepWork']>(async (work) => {
      kept.set(work.work, structuredClone(work));
    }),
    holdWork: async () => true,
    workTo: async (fingerprint) =>
      [...kept.values()].find((work) => work.fingerprint === fingerprint),
    keptWork: async (work) => kept.get(work),
    forgetWork: vi.fn<Services['forgetWork']>(async (work) => {
      kept.delete(work);
    }),
    workLeft: async () =>
      [...kept.values()].map(({ work, dataset }) => ({ work, title: dataset.meta.title, at: 0 })),
  };
}

/** A store over a browser that has the harbour as the graph that ships, and does everything at once. */
export function storeWith(parts: Partial<Services> = {}) {
  const writeAddress = vi.fn<Services['writeAddress']>();
  const services: Services = {
    fetchShipped: async (name) => {
      if (name !== DEFAULT_GRAPH) throw new Error(`there is no ${name}`);
      return file(name, HARBOUR).bytes;
    },
    read: async ({ name, bytes, columns }) => readGraph(await bytesOf(bytes), name, { columns }),
    look: async () => undefined,
    check: async (bytes) => readText(new TextDecoder().decode(bytes)),
    ...keepsWork(),
    stopReading: () => {},
    ...reachesNothing,
    keepFile: async () => {},
    keptFile: async () => undefined,
    keptFiles: async () => [],
    forgetFile: async () => {},
    forgetFiles: async () => {},
    ...keepsSaved(),
    hasSingleKeys: async () => true,
    keepSingleKeys: async () => {},
    keptKeys: async () => undefined,
    keepKeys: async () => {},
    wantedLanguages: async () => [],
    keepLanguage: async () => {},
    layout: async (input) => inARow(input),
    layoutFigure: async (input) => inARow(input),
    stopLayout: () => {},
    stopLayoutFigure: () => {},
    communities: async () => [],
    groups: async (ties) => gatherGroups(ties),
    openUnderlay: undefined,
    betweenness: async (ties) => betweennessOf(ties),
    writeAddress,
    linkTo: linkOnTest,
    copyText: async () => {},
    copyPicture: async () => {},
    print: async () => {},
    download: () => {},
    fontCss: async () => '',
    rasterise: async () => new Blob(),
    measure: () => () => {},
    ...parts,
  };
  const store = createStore(services);
  const { actions } = store.getState();
  return {
    store,
    services,
    actions,
    state: () => store.getState(),
    title: () => titleOf(store.getState()),
    addresses: () => writeAddress.mock.calls.map(([text]) => text),
  };
}

const titleOf = ({ document }: State) =>
  document.kind === 'open' ? document.graph.dataset.meta.title : undefined;
