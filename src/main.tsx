import '@fontsource-variable/source-sans-3/index.css';
import './ui/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { paintPage } from './browser/paintPage.ts';
import { dataInAddress, watchAddress } from './browser/address.ts';
import { keepSpares } from './browser/inWorker.ts';
import { browserServices, watchNarrow, watchScheme } from './browser/services.ts';
import { selectPalette } from './store/selectors.ts';
import { DEFAULT_GRAPH } from './store/shipped.ts';
import { createStore } from './store/store.ts';
import { Root } from './ui/Root.tsx';

const services = browserServices();
const store = createStore(services);
const { actions } = store.getState();

watchScheme((scheme) => {
  actions.setScheme(scheme);
  paintPage(selectPalette(store.getState()));
});
watchNarrow(actions.setNarrow);
void actions.readSingleKeys();
void actions.readLanguage();
store.subscribe(({ language }) => {
  // Set anew, also to what it is, it has the style of the whole page worked out again.
  if (document.documentElement.lang !== language) document.documentElement.lang = language;
});
watchAddress({ onLink: actions.openLink, onVisit: actions.visit });

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <Root store={store} services={services} />
  </StrictMode>,
);

/** Opens what the address asks for, or else what ships. */
async function start(): Promise<void> {
  // Text on a canvas does not wait for its typeface as text on a page does.
  await Promise.allSettled([
    document.fonts.load("400 12px 'Source Sans 3 Variable'"),
    document.fonts.load("600 14px 'Source Sans 3 Variable'"),
  ]);
  const { hash } = window.location;
  const data = dataInAddress();
  await (hash.length > 1 || data !== undefined
    ? actions.openLink(hash, data)
    : actions.openShipped(DEFAULT_GRAPH));
  keepSpares();
}

// Not awaited: code that is fetched later shares what is in this piece of code, and would wait for its end.
void start();
