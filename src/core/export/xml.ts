/** What XML 1.0 can't hold, written or escaped (https://www.w3.org/TR/xml/#charsets). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** A text without the letters that XML has no place for. */
export const writable = (text: string): string => text.replaceAll(FORBIDDEN, '');

/** A text for an element or an attribute. */
const xmlText = (text: string): string =>
  writable(text).replaceAll(/[&<>"\n\r\t]/g, (letter) => ENTITIES[letter]!);

/** An element with attributes and children, the children on lines of their own; `indent` in spaces. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly string[] | string = [],
  indent = 0,
): string {
  const space = ' '.repeat(indent);
  const own = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  const open = `${space}<${name}${own.join('')}`;
  if (typeof children === 'string') return `${open}>${xmlText(children)}</${name}>`;
  return children.length === 0
    ? `${open}/>`
    : `${open}>\n${children.join('\n')}\n${space}</${name}>`;
}
