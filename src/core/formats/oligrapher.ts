import { linkOf, markOf } from './attributes.ts';
import { itemsAt, ofJson, plainValues, textOf } from './graphJson.ts';
import { isObject, type Path } from './jsonNode.ts';
import type { Attributes } from './network.ts';

/** Reads a map of Oligrapher (https://github.com/public-accountability/oligrapher), LittleSis's own too. */
export const readOligrapher = ofJson(isObject, 'an object', (root, offsetOf, builder) => {
  const at: Path = isObject(root['graph']) ? ['graph'] : [];
  const titled = root;
  for (const [item, path, key] of itemsAt(root, [...at, 'nodes'])) {
    const shown = plainValues(item['display'] ?? item);
    const { name, url, description, type } = { ...plainValues(item), ...shown };
    const values = Object.fromEntries(
      Object.entries({ name, url, description, type }).filter(([, value]) => value !== undefined),
    ) as Attributes;
    builder.mark(markOf(textOf(item['id']) || key, values), offsetOf(path));
  }
  for (const [item, path] of itemsAt(root, [...at, 'edges'])) {
    const shown = plainValues(item['display'] ?? item);
    const { label, arrow, url } = { ...plainValues(item), ...shown };
    const [one, two] = [textOf(item['node1_id']), textOf(item['node2_id'])];
    const isBack = arrow === '2->1';
    const isDirected = arrow !== undefined && arrow !== 'both' && arrow !== '' && arrow !== false;
    const ends = {
      from: isBack ? two : one,
      to: isBack ? one : two,
      isDirected,
      offset: offsetOf(path),
    };
    builder.link(linkOf(ends, { ...(label ? { label } : {}), ...(url ? { url } : {}) }));
  }
  if ([...itemsAt(root, [...at, 'captions'])].length > 0) builder.leave('captions');
  const title = textOf(titled['title']);
  const description = textOf(titled['subtitle'] ?? titled['description']);
  return builder.finish({
    ...(title === '' ? {} : { title }),
    ...(description === '' ? {} : { description }),
  });
});
