/** The whole page in jsdom, with the real store and a browser that only remembers what it was asked. */
import { act, render, screen } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { gatherGroups } from '../../src/core/graph/gather.ts';
import { readGraph } from '../../src/core/formats/readGraph.ts';
import { bytesOf as contentBytes } from '../../src/store/content.ts';
import { betweennessOf } from '../../src/core/graph/betweenness.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import type { Services } from '../../src/store/services.ts';
import { DEFAULT_GRAPH } from '../../src/store/shipped.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import type { LayoutInput, Positions } from '../../src/core/layouts/layout.ts';
import { PARTS } from '../../src/ui/parts.ts';
import { Root } from '../../src/ui/Root.tsx';
import { keepsSaved, keepsWork, linkOnTest, reachesNothing } from './storeWith.ts';
import small from '../fixtures/small.json?raw';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A PNG of one pixel. */
const PIXEL = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);

const inRows = ({ nodes }: LayoutInput): Positions =>
  Object.fromEntries(
    nodes.map(({ id }, index) => [id, [300 * (index % 5), 250 * Math.floor(index / 5)] as const]),
  );

/** A browser where everything works at once. Layouts put all marks in rows; a test replaces what it is about. */
const fakeServices = (parts: Partial<Services> = {}): Services => ({
  fetchShipped: vi.fn<Services['fetchShipped']>(async () => bytesOf(small)),
  read: vi.fn<Services['read']>(async ({ name, bytes, columns }) =>
    readGraph(await contentBytes(bytes), name, { columns }),
  ),
  look: async () => undefined,
  check: vi.fn<Services['check']>(async (bytes) => readGraph(bytes, 'check.json')),
  ...keepsWork(),
  keepFile: vi.fn<Services['keepFile']>(async () => {}),
  keptFile: vi.fn<Services['keptFile']>(async () => undefined),
  keptFiles: vi.fn<Services['keptFiles']>(async () => []),
  forgetFile: vi.fn<Services['forgetFile']>(async () => {}),
  forgetFiles: vi.fn<Services['forgetFiles']>(async () => {}),
  stopReading: vi.fn<Services['stopReading']>(),
  ...reachesNothing,
  ...keepsSaved(),
  hasSingleKeys: vi.fn<Services['hasSingleKeys']>(async () => true),
  keepSingleKeys: vi.fn<Services['keepSingleKeys']>(async () => {}),
  keptKeys: vi.fn<Services['keptKeys']>(async () => undefined),
  keepKeys: vi.fn<Services['keepKeys']>(async () => {}),
  wantedLanguages: vi.fn<Services['wantedLanguages']>(async () => []),
  keepLanguage: vi.fn<Services['keepLanguage']>(async () => {}),
  layout: vi.fn<Services['layout']>(async (input) => inRows(input)),
  layoutFigure: vi.fn<Services['layout']>(async (input) => inRows(input)),
  stopLayout: vi.fn<Services['stopLayout']>(),
  stopLayoutFigure: vi.fn<Services['stopLayoutFigure']>(),
  communities: vi.fn<Services['communities']>(async () => []),
  groups: vi.fn<Services['groups']>(async (ties) => gatherGroups(ties)),
  openUnderlay: undefined,
  betweenness: vi.fn<Services['betweenness']>(async (ties) => betweennessOf(ties)),
  writeAddress: vi.fn<Services['writeAddress']>(),
  linkTo: vi.fn<Services['linkTo']>(linkOnTest),
  copyText: vi.fn<Services['copyText']>(async () => {}),
  copyPicture: vi.fn<Services['copyPicture']>(async () => {}),
  download: vi.fn<Services['download']>(),
  print: vi.fn<Services['print']>(async () => {}),
  fontCss: vi.fn<Services['fontCss']>(async () => ''),
  rasterise: vi.fn<Services['rasterise']>(async () => new Blob([PIXEL], { type: 'image/png' })),
  measure: vi.fn<Services['measure']>(() => () => {}),
  ...parts,
});

interface Rendered {
  readonly user: UserEvent;
  readonly store: Store;
  readonly services: Services;
}

/** Renders the page, all of which is here, with a graph open: tests/fixtures/small.json, unless `dataset` is given. */
export async function renderApp({
  dataset,
  ...parts
}: Partial<Services> & { readonly dataset?: Dataset } = {}): Promise<Rendered> {
  const services = fakeServices(parts);
  const store = createStore(services);
  const user = userEvent.setup();
  await Promise.all(PARTS.map(({ load }) => load()));
  render(<Root store={store} services={services} />);
  const { openShipped, openFile } = store.getState().actions;
  await act(() =>
    dataset === undefined
      ? openShipped(DEFAULT_GRAPH)
      : openFile({ name: 'own.json', bytes: bytesOf(JSON.stringify(dataset)) }),
  );
  await screen.findByRole('img', { name: /^Network diagram/ });
  return { user, store, services };
}
