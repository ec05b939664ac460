import regular from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url';
import semibold from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url';
import subsetter from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url';
import { typefaceCssFrom } from '../core/figure/typefaceCss.ts';

async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url).catch(() => undefined);
  if (response?.ok !== true) {
    throw new Error(`its files could not be fetched: ${response?.status ?? 'no connection'}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}

/** `@font-face` rules with the letters of a text, as data in the rules themselves. */
export const fontCss = typefaceCssFrom(async () => {
  const [program, at400, at600] = await Promise.all([
    fetchBytes(subsetter),
    fetchBytes(regular),
    fetchBytes(semibold),
  ]);
  return { subsetter: program, cuts: { 400: at400, 600: at600 } };
});
