import { linkOf, markOf } from './attributes.ts';
import { isObject, type JsonObject } from './jsonNode.ts';
import { EDGES, SCHEMATA, UNKNOWN_LINK } from './ftmSchemata.ts';
import { plainValues } from './graphJson.ts';
import { type Attributes, type Network, type NetworkBuilder } from './network.ts';

/**
 * Reads FollowTheMoney (https://followthemoney.tech): an entity a line, in JSON. Entities that stand for a link become
 * lines; of several values the first is taken, but for other names and sources.
 */
export function readFollowTheMoney(text: string, builder: NetworkBuilder): Network | undefined {
  let offset = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') readEntity(line, offset, builder);
    offset += line.length + 1;
  }
  return builder.finish({});
}

function readEntity(line: string, offset: number, builder: NetworkBuilder): void {
  let entity: unknown;
  try {
    entity = JSON.parse(line);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'not JSON';
    builder.faulty('lines', offset, 'bad-line', `this line is not JSON (${why})`);
    return;
  }
  if (!isObject(entity) || typeof entity['schema'] !== 'string') {
    const message = 'this line is no entity: expected an object with a `schema`';
    builder.faulty('lines', offset, 'bad-line', message);
    return;
  }
  const { schema } = entity as { readonly schema: string };
  const id = typeof entity['id'] === 'string' ? entity['id'] : '';
  const values = firstValues(entity['properties'], builder);
  const edge = Object.hasOwn(EDGES, schema) ? EDGES[schema] : undefined;
  if (edge === undefined) {
    const type = Object.hasOwn(SCHEMATA, schema) ? SCHEMATA[schema]!.type : schema;
    builder.mark(markOf(id, { type, ...values }), offset);
    return;
  }
  const { [edge.from]: source = '', [edge.to]: target = '', role, ...rest } = values;
  const what = typeof role === 'string' && schema !== 'Employment' ? role : edge.label;
  const ends = { from: String(source), to: String(target), offset };
  const isDirected = edge.isDirected || (schema === UNKNOWN_LINK && what !== edge.label);
  builder.link(linkOf({ ...ends, isDirected }, { ...rest, relation: what }));
}

/** Properties whose values stand side by side: none of them does without the others. */
const SIDE_BY_SIDE = ['alias', 'publisher', 'sourceUrl'];

/** Each property by its first value, but for names and sources; that there are more is told. */
function firstValues(properties: unknown, builder: NetworkBuilder): Attributes {
  const entries = Object.entries(isObject(properties) ? properties : {});
  const first: JsonObject = Object.fromEntries(
    entries.map(([key, value]: [string, unknown]) => {
      if (!Array.isArray(value)) return [key, value];
      if (SIDE_BY_SIDE.includes(key)) {
        return [key, value.filter((one) => typeof one === 'string').join('; ')];
      }
      if (value.length > 1) builder.leave(`further values of “${key}”`);
      return [key, value[0] as unknown];
    }),
  );
  return plainValues(first);
}
