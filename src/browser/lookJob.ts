import { type FirstLook, firstLook } from '../core/figure/firstLook.ts';
import { decodeText } from '../core/formats/decodeText.ts';
import { DARK, LIGHT } from '../core/scene/palette.ts';
import { bytesOf, type Content, sizeOf } from '../store/content.ts';

const PALETTES = { light: LIGHT, dark: DARK } as const;

/** Smaller files are read about as soon as they could be looked at: their first picture is the whole one. In bytes. */
const DRAWN = 4_000_000;

/** Parses a file without checking it, for a first picture of what is in it, and its groups: see `firstLook`. */
export async function lookJob(
  content: Content,
  scheme: 'light' | 'dark',
): Promise<FirstLook | undefined> {
  const text = decodeText(await bytesOf(content));
  if (!text.ok) return undefined;
  try {
    return firstLook(JSON.parse(text.text), sizeOf(content) < DRAWN ? undefined : PALETTES[scheme]);
  } catch {
    return undefined;
  }
}
