const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is never more than text, in an element or an attribute. */
export const htmlText = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter]!);

/** An element around what is HTML already. */
export function htmlElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly string[]
): string {
  const own = Object.entries(attributes).map(([key, value]) => ` ${key}="${htmlText(value)}"`);
  return `<${name}${own.join('')}>${content.join('')}</${name}>`;
}
