import { attributeLabel, isAttributeId } from '../filters/attribute.ts';
import type { Graph } from '../graph/graph.ts';
import type { Column } from './column.ts';

/** A column for each key of the file's own that some of these items have, in the order of their names. */
export function ownColumns(
  items: readonly object[],
  itemOf: (graph: Graph, row: number) => object,
): readonly Column[] {
  const keys = new Set(items.flatMap((item) => Object.keys(item).filter(isAttributeId)));
  return [...keys].toSorted().map((key) => {
    const valueOf = (graph: Graph, row: number): unknown =>
      (itemOf(graph, row) as Readonly<Record<string, unknown>>)[key];
    return {
      id: key,
      heading: () => attributeLabel(key),
      width: 9,
      text: ({ graph }, row) => valueInWords(valueOf(graph, row)),
      key: ({ graph }, row) => {
        const value = valueOf(graph, row);
        return typeof value === 'number' ? value : valueInWords(value);
      },
    };
  });
}

/** A value as text: lists with semicolons between, objects as the file has them. */
function valueInWords(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(valueInWords).join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
