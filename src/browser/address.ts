/**
 * The address bar. The text after "#" is the view: changes of it rewrite the address; a visit (another actor, another
 * graph) also leaves the last one behind, for the browser's Back.
 */

/** What our own entries of the browser's history carry; one that a reader typed has none. */
const OURS = 'dramatis';

/** The text after "#" that this page itself wrote last: the change that follows is not a link to open. */
let written: string | undefined;
let waiting: string | undefined;
let isPausing = false;
/** True while the page comes back to an entry of the history: what it writes then belongs to that entry. */
let isArriving = false;

/** Browsers refuse more than about a hundred changes of the address in half a minute; a slider asks for more. */
const PAUSE = 150;

/** The parameter, before "#", that says where data from elsewhere is. */
const DATA = 'data';

/** Where the address bar says that the data is; undefined where it is not from elsewhere. */
export const dataInAddress = (): string | undefined =>
  new URLSearchParams(window.location.search).get(DATA) ?? undefined;

/** This page's whole address, for a view's text and where its data is from. */
export function addressOf(text: string, data: string | undefined): string {
  const url = new URL(window.location.href);
  if (data === undefined) url.searchParams.delete(DATA);
  else url.searchParams.set(DATA, data);
  url.hash = text;
  return url.href;
}

/** Puts the view's text into the address: as a new entry of the browser's history where it is a visit. */
export function writeAddress(text: string, isVisit: boolean, data?: string): void {
  const address = addressOf(text, data);
  if (isVisit && !isArriving) {
    flush();
    write('pushState', address);
  } else if (isPausing) waiting = address;
  else {
    write('replaceState', address);
    isPausing = true;
    window.setTimeout(() => {
      isPausing = false;
      flush();
    }, PAUSE);
  }
}

function flush(): void {
  if (waiting !== undefined) write('replaceState', waiting);
  waiting = undefined;
}

function write(method: 'pushState' | 'replaceState', address: string): void {
  written = new URL(address).hash;
  try {
    window.history[method](OURS, '', address);
  } catch {
    // Refused for now: the next change brings the address up to date.
  }
}

interface Listeners {
  /** The reader has put another link into the address bar of the open page. */
  readonly onLink: (text: string, data: string | undefined) => Promise<void>;
  /** The reader has gone back or forth to what they visited before. */
  readonly onVisit: (text: string, data: string | undefined) => Promise<void>;
}

/** Tells how the reader moves through addresses. */
export function watchAddress({ onLink, onVisit }: Listeners): void {
  window.addEventListener('pagehide', flush);
  window.addEventListener('popstate', ({ state }) => {
    const { hash } = window.location;
    if (hash === written) return;
    // What waited to be written belongs to the entry that was left.
    waiting = undefined;
    isArriving = true;
    void (state === OURS ? onVisit : onLink)(hash, dataInAddress()).finally(() => {
      isArriving = false;
    });
  });
}
