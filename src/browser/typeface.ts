import cyrillic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?url';
import greek from '@fontsource-variable/source-sans-3/files/source-sans-3-greek-wght-normal.woff2?url';
import latinExt from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';
import vietnamese from '@fontsource-variable/source-sans-3/files/source-sans-3-vietnamese-wght-normal.woff2?url';
import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import { type SubsetId, typefaceCss } from '../core/figure/typefaceSubsets.ts';

/** Where each subset can be fetched from. */
const ADDRESSES: Readonly<Record<SubsetId, string>> = {
  latin,
  latinExt,
  greek,
  cyrillic,
  vietnamese,
};

const asBase64 = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      // What a server calls the file stands before the comma, and differs.
      resolve(address.slice(address.indexOf(',') + 1));
    });
    reader.addEventListener('error', () => reject(new Error('the typeface could not be read')));
    reader.readAsDataURL(blob);
  });

const loaded = new Map<string, Promise<string>>();

function load(url: string): Promise<string> {
  const known = loaded.get(url);
  if (known !== undefined) return known;
  const loading = fetch(url).then(async (response) => {
    if (!response.ok) throw new Error(`the typeface could not be fetched (${response.status})`);
    return asBase64(await response.blob());
  });
  loaded.set(url, loading);
  loading.catch(() => loaded.delete(url));
  return loading;
}

/** `@font-face` rules with the subsets that `text` needs, each as data in the rule itself. */
export const fontCss = (text: string): Promise<string> =>
  typefaceCss(text, ({ id }) => load(ADDRESSES[id]));
