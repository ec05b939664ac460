type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Text as it may stand in XML: markup escaped, characters that XML 1.0 forbids left out. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A number with at most two decimals: a hundredth of a pixel is below what any screen or press shows. */
export const decimal = (value: number): string => String(Math.round(value * 100) / 100 || 0);

/** An element as text. Attribute values are escaped here; children must be elements or escaped text. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? decimal(value) : escapeXml(value!)}"`,
    )
    .join('');
  return children.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${children.join('')}</${name}>`;
}

/** An SVG as the address of an image: as such it can neither run a script nor fetch anything. */
export const svgAddress = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
