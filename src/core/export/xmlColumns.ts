/** A value that nodes or edges have, as XML formats declare it. */
export interface XmlColumn {
  readonly id: string;
  readonly title: string;
  readonly type: string;
}

/**
 * The values that items have, in the order in which they are met, each with the format's name for its type: text where
 * items differ in that.
 */
export function columnsOf(
  items: readonly { readonly values: Readonly<Record<string, string | number | boolean>> }[],
  types: Readonly<Record<string, string>>,
): readonly XmlColumn[] {
  const found = new Map<string, string>();
  for (const { values } of items) {
    for (const [title, value] of Object.entries(values)) {
      const known = found.get(title);
      found.set(title, known === undefined || known === typeof value ? typeof value : 'string');
    }
  }
  return [...found].map(([title, type], index) => ({ id: `v${index}`, title, type: types[type]! }));
}
