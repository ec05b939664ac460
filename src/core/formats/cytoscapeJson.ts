import { linkOf, markOf } from './attributes.ts';
import { itemsAt, ofJson, plainValues, textOf } from './graphJson.ts';
import { isObject, type Path } from './jsonNode.ts';
import type { Attributes } from './network.ts';

const without = (attributes: Attributes, ...keys: readonly string[]): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([key]) => !keys.includes(key)));

/** Reads Cytoscape's JSON (elements, as a list or by group, each with `data`). */
export const readCytoscapeJson = ofJson(isObject, 'an object', (root, offsetOf, builder) => {
  const { elements, data } = root;
  const groups: readonly Path[] = Array.isArray(elements)
    ? [['elements']]
    : [
        ['elements', 'nodes'],
        ['elements', 'edges'],
      ];
  for (const group of groups) {
    for (const [item, path] of itemsAt(root, group)) {
      const own = plainValues(item['data']);
      const offset = offsetOf(path);
      if ('source' in own && 'target' in own) {
        const ends = {
          from: textOf(own['source']),
          to: textOf(own['target']),
          isDirected: own['directed'] !== false,
          offset,
        };
        builder.link(
          linkOf(ends, without(own, 'id', 'source', 'target', 'directed', 'SUID', 'selected')),
        );
      } else {
        builder.mark(markOf(textOf(own['id']), without(own, 'id', 'SUID', 'selected')), offset);
      }
      if (isObject(item['position'])) builder.leave('positions');
    }
  }
  const title = textOf(isObject(data) ? data['name'] : undefined);
  return builder.finish(title === '' ? {} : { title });
});
