import { decodeText } from '../core/formats/decodeText.ts';
import { readText } from '../core/formats/formats.ts';
import type { Services } from '../store/services.ts';
import { layoutServices } from './layoutService.ts';
import { print } from './print.ts';
import { rasterise } from './rasterise.ts';
import { fetchShipped } from './shipped.ts';
import { fontCss } from './typeface.ts';

/** The browser's side of everything the store asks for. */
export const browserServices = (): Services => ({
  fetchShipped,
  read: async ({ name, bytes }) => {
    const decoded = decodeText(bytes);
    return decoded.ok
      ? readText(decoded.text, name)
      : { ok: false, diagnostics: decoded.diagnostics };
  },
  ...layoutServices(),
  writeAddress,
  linkTo: (text) => new URL(`#${text}`, window.location.href).href,
  copyText: (text) => navigator.clipboard.writeText(text),
  copyPicture: (picture) =>
    navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]),
  download,
  print,
  fontCss,
  rasterise,
  measure,
});

/** The text after "#" that this page itself wrote last: the change that follows is not a link to open. */
let written: string | undefined;
let waiting: string | undefined;

/** Browsers refuse more than about a hundred changes of the address in half a minute; a slider asks for more. */
const ADDRESS_PAUSE = 150;

function writeAddress(text: string): void {
  if (waiting === undefined) window.setTimeout(flushAddress, ADDRESS_PAUSE);
  waiting = `#${text}`;
}

function flushAddress(): void {
  if (waiting === undefined) return;
  written = waiting;
  waiting = undefined;
  try {
    window.history.replaceState(null, '', written);
  } catch {
    // Refused for now: the next change brings the address up to date.
  }
}

window.addEventListener('pagehide', flushAddress);

/** Calls `onLink` when the reader puts another link into the address bar of the open page. */
export const watchAddress = (onLink: (text: string) => void): void =>
  window.addEventListener('hashchange', () => {
    if (window.location.hash !== written) onLink(window.location.hash);
  });

function download(content: Blob, fileName: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the address after this task: let it, before the address goes.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

let measures = 0;

/** Ends when the change has been drawn: two frames later, since the first only asks for it. */
function measure(name: string): () => void {
  const start = `dramatis:${name}:start:${measures++}`;
  performance.mark(start);
  return () => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        performance.measure(`dramatis:${name}`, start);
        performance.clearMarks(start);
      }),
    );
  };
}

/** Tells whether a media query holds, now and at each change. */
function watchMedia(media: string, tell: (matches: boolean) => void): void {
  const query = window.matchMedia(media);
  tell(query.matches);
  query.addEventListener('change', () => tell(query.matches));
}

/** Tells which colours the reader's system asks for. */
export const watchScheme = (tell: (scheme: 'light' | 'dark') => void): void =>
  watchMedia('(prefers-color-scheme: dark)', (dark) => tell(dark ? 'dark' : 'light'));

/** Tells whether the screen is too narrow for panels beside the graph; styles.css has the same number. */
export const watchNarrow = (tell: (narrow: boolean) => void): void =>
  watchMedia('(max-width: 900px)', tell);
