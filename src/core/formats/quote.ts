const LONGEST_QUOTE = 60;

/** A piece of the input as it appears in a message: in backticks, on one line, in one direction, and never long. */
export function quote(text: string): string {
  const shown = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return `\`${shown.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu, ' ')}\``;
}
