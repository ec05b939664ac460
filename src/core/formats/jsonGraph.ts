import { linkOf, markOf } from './attributes.ts';
import { itemsAt, ofJson, plainValues, textOf } from './graphJson.ts';
import { isObject, type Path } from './jsonNode.ts';

/** Reads the JSON Graph Format, version 1 and 2 (https://jsongraphformat.info). */
export const readJsonGraph = ofJson(isObject, 'an object', (root, offsetOf, builder) => {
  const { graph, graphs } = root;
  if (Array.isArray(graphs) && graphs.length > 1) builder.leave('further graphs');
  const at: Path = graph === undefined ? ['graphs', 0] : ['graph'];
  const found: unknown = graph ?? (Array.isArray(graphs) ? graphs[0] : undefined);
  const own = isObject(found) ? found : {};
  for (const [item, path, key] of itemsAt(root, [...at, 'nodes'])) {
    const id = textOf(item['id']) || key;
    const { label } = plainValues(item);
    const values = { ...plainValues(item['metadata']), ...(label === undefined ? {} : { label }) };
    builder.mark(markOf(id, values), offsetOf(path));
  }
  for (const [item, path] of itemsAt(root, [...at, 'edges'])) {
    const { source, target, relation, directed, label } = item;
    const isDirected = (directed ?? own['directed'] ?? true) === true;
    const ends = { from: textOf(source), to: textOf(target), isDirected, offset: offsetOf(path) };
    const named = textOf(relation) || textOf(label);
    builder.link(
      linkOf(ends, {
        ...(named === '' ? {} : { relation: named }),
        ...plainValues(item['metadata']),
      }),
    );
  }
  if ('hyperedges' in own) builder.leave('hyperedges');
  const title = textOf(own['label']);
  return builder.finish(title === '' ? {} : { title });
});
