import { type FirstLook, firstLook } from '../core/figure/firstLook.ts';
import { decodeText } from '../core/formats/decodeText.ts';
import { DARK, LIGHT } from '../core/scene/palette.ts';
import { bytesOf, type Content } from '../store/content.ts';

/** Parses a file without checking it, for a first picture of what is in it: see `firstLook`. */
export async function lookJob(
  content: Content,
  scheme: 'light' | 'dark',
): Promise<FirstLook | undefined> {
  const text = decodeText(await bytesOf(content));
  if (!text.ok) return undefined;
  try {
    return firstLook(JSON.parse(text.text), scheme === 'dark' ? DARK : LIGHT);
  } catch {
    return undefined;
  }
}
