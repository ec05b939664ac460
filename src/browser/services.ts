import type { Services } from '../store/services.ts';
import { addressOf, writeAddress } from './address.ts';
import { diskServices } from './disk.ts';
import { fetchFile, resolveAddress } from './fetchFile.ts';
import {
  changeSaved,
  forgetFile,
  forgetFiles,
  hasSingleKeys,
  keepFile,
  keepKeys,
  keepLanguage,
  keepSingleKeys,
  keptFile,
  keptFiles,
  keptKeys,
  keptLanguage,
  savedFilters,
} from './keep.ts';
import { layoutServices } from './layoutService.ts';
import { forgetWork, holdWork, keepWork, keptWork, workLeft, workTo } from './keepWork.ts';
import { checkService, readService } from './readService.ts';
import { fetchShipped } from './shipped.ts';

const figures = () => import('./figures.ts');

/** The browser's side of everything the store asks for. */
export const browserServices = (): Services => ({
  fetchShipped,
  check: checkService(),
  keepWork,
  holdWork,
  workTo,
  keptWork,
  forgetWork,
  workLeft,
  ...readService(),
  resolveAddress,
  fetchFile,
  ...diskServices,
  keepFile,
  keptFile,
  keptFiles,
  forgetFile,
  forgetFiles,
  savedFilters,
  changeSaved,
  hasSingleKeys,
  keepSingleKeys,
  keptKeys,
  keepKeys,
  wantedLanguages: async () => {
    const kept = await keptLanguage();
    return [...(kept === undefined ? [] : [kept]), ...navigator.languages];
  },
  keepLanguage,
  ...layoutServices(),
  openUnderlay: canDrawOffscreen()
    ? async () => (await import('./underlayService.ts')).openUnderlay()
    : undefined,
  writeAddress,
  linkTo: (text, data) => addressOf(text, data),
  copyText: (text) => navigator.clipboard.writeText(text),
  copyPicture: (picture) =>
    navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]),
  download,
  print: async (page) => (await figures()).print(page),
  fontCss: async (text) => (await figures()).fontCss(text),
  rasterise: async (svg, size) => (await figures()).rasterise(svg, size),
  measure,
});

/** Whether a worker has a canvas, and the page a way to show what was drawn on it. */
const canDrawOffscreen = (): boolean =>
  typeof OffscreenCanvas !== 'undefined' && typeof ImageBitmapRenderingContext !== 'undefined';

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
