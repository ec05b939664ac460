/** Without what case and diacritics add: "Kraków" and "krakow" are the same. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The words of a text, folded. */
export const wordsIn = (text: string): readonly string[] =>
  folded(text)
    .split(/\s+/)
    .filter((word) => word !== '');

/** "a report" as "A report". */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
