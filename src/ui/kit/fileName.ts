/** Longer names are cut off. In characters. */
const LONGEST = 60;

/** A title as the beginning of a file's name: "The Pentagon and Anthropic" as "the-pentagon-and-anthropic". */
export function fileNameFrom(title: string, fallback: string): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, LONGEST);
  return words === '' ? fallback : words;
}
