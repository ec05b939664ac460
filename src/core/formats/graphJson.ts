import { linkOf, markOf } from './attributes.ts';
import { isObject, type JsonNode, type JsonObject, nodeAt, type Path } from './jsonNode.ts';
import { parseJson } from './jsonTree.ts';
import {
  type Attributes,
  MOST_DECLARED,
  type Network,
  type NetworkBuilder,
  type Scalar,
} from './network.ts';

/** What of a JSON object is a plain value; lists of plain values are put side by side. */
export function plainValues(value: unknown): Attributes {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]): [string, Scalar][] => {
      if (isScalar(part)) return [[key, part]];
      const isList = Array.isArray(part) && part.length > 0 && part.every(isScalar);
      return isList ? [[key, part.join(', ')]] : [];
    }),
  );
}

const isScalar = (value: unknown): value is Scalar =>
  ['string', 'number', 'boolean'].includes(typeof value);

const textOf = (value: unknown): string => (isScalar(value) ? String(value) : '');

const without = (attributes: Attributes, ...keys: readonly string[]): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([key]) => !keys.includes(key)));

/** The members of a list or the values of an object, with the way to each; an object's keys serve as ids. */
function* itemsAt(root: unknown, path: Path): Generator<readonly [JsonObject, Path, string]> {
  const value = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as JsonObject)[key] : undefined),
    root,
  );
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (isObject(item)) yield [item, [...path, index], ''];
    }
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (isObject(item)) yield [item, [...path, key], key];
    }
  }
}

type Reader<Root> = (
  root: Root,
  offsetOf: (path: Path) => number,
  builder: NetworkBuilder,
) => Network | undefined;

/** A reader of a JSON text: its grammar is checked first, and what it is as a whole; all faults are told. */
const ofJson =
  <Root>(isRoot: (value: unknown) => value is Root, expected: string, read: Reader<Root>) =>
  (text: string, builder: NetworkBuilder): Network | undefined => {
    const { root } = parseJson(text, builder.faults);
    if (root === undefined || builder.faults.hasErrors()) return undefined;
    if (isRoot(root.value)) return read(root.value, offsetsIn(root), builder);
    builder.error(root.offset, 'wrong-type', `expected ${expected}`);
    return undefined;
  };

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const offsetsIn = (root: JsonNode) => (path: Path) => nodeAt(root, path).node.offset;

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
