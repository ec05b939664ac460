import { linkOf, markOf } from './attributes.ts';
import { isScalar, itemsAt, ofJson, plainValues, textOf } from './graphJson.ts';
import { isObject, type JsonObject } from './jsonNode.ts';
import { type Attributes, MOST_DECLARED, type Scalar } from './network.ts';

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Reads CX2 (https://cytoscape.org/cx/cx2/specification): nodes and edges with their attributes, aliases resolved. */
export const readCx2 = ofJson(isList, 'a list of aspects', (root, offsetOf, builder) => {
  const aspects = root.flatMap((aspect, index) =>
    isObject(aspect) ? Object.keys(aspect).map((name) => ({ name, path: [index, name] })) : [],
  );
  const of = (name: string) => aspects.filter((aspect) => aspect.name === name);
  const [declared] = of('attributeDeclarations').flatMap(({ path }) => [...itemsAt(root, path)]);
  const declarations = declared?.[0] ?? {};
  for (const group of ['nodes', 'edges']) {
    const count = Object.keys(declarations[group] ?? {}).length;
    if (count <= MOST_DECLARED) continue;
    const message = `it declares ${count} attributes of ${group}: expected at most ${MOST_DECLARED}`;
    builder.error(offsetOf([...declared![1], group]), 'too-many-attributes', message);
    return undefined;
  }
  for (const { path } of of('nodes')) {
    for (const [item, way] of itemsAt(root, path)) {
      builder.mark(markOf(textOf(item['id']), namedIn(item, declarations['nodes'])), offsetOf(way));
      if ('x' in item) builder.leave('positions');
    }
  }
  for (const { path } of of('edges')) {
    for (const [item, way] of itemsAt(root, path)) {
      const ends = {
        from: textOf(item['s']),
        to: textOf(item['t']),
        isDirected: true,
        offset: offsetOf(way),
      };
      builder.link(linkOf(ends, namedIn(item, declarations['edges'])));
    }
  }
  if (of('visualProperties').length > 0) builder.leave('styles');
  const [about] = of('networkAttributes').flatMap(({ path }) => [...itemsAt(root, path)]);
  const [title, description] = [textOf(about?.[0]['name']), textOf(about?.[0]['description'])];
  return builder.finish({
    ...(title === '' ? {} : { title }),
    ...(description === '' ? {} : { description }),
  });
});

/** What CX2 calls by one letter where nothing else is declared. */
const SHORT: Readonly<Record<string, string>> = { n: 'name', i: 'interaction' };

/** A CX2 item's attributes under their own names, with the declared defaults. */
function namedIn(item: JsonObject, declarations: unknown): Attributes {
  const values = plainValues(item['v']);
  const declared = Object.entries(isObject(declarations) ? declarations : {});
  const aliases = new Map(
    declared.flatMap(([name, declaration]): [string, string][] =>
      isObject(declaration) && typeof declaration['a'] === 'string'
        ? [[declaration['a'], name]]
        : [],
    ),
  );
  const defaults = declared.flatMap(([name, declaration]): [string, Scalar][] =>
    isObject(declaration) && isScalar(declaration['v']) ? [[name, declaration['v']]] : [],
  );
  const own = Object.entries(values).map(([key, value]) => {
    const name = aliases.get(key) ?? key;
    return [SHORT[name] ?? name, value] as const;
  });
  return Object.fromEntries([...defaults, ...own]);
}
