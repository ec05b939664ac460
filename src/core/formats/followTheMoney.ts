import { linkOf, markOf } from './attributes.ts';
import { isObject, type JsonObject } from './jsonNode.ts';
import { plainValues } from './graphJson.ts';
import { type Attributes, type Network, type NetworkBuilder } from './network.ts';

/** Which entities of FollowTheMoney are lines: their schema, and the properties that hold their ends and say what they are. */
const EDGES: Readonly<Record<string, readonly [from: string, to: string, type: string]>> = {
  Ownership: ['owner', 'asset', 'owns or controls'],
  Directorship: ['director', 'organization', 'is a director of'],
  Employment: ['employer', 'employee', 'employs'],
  Membership: ['member', 'organization', 'is a member of'],
  Family: ['person', 'relative', 'is related to'],
  Associate: ['person', 'associate', 'is associated with'],
  Payment: ['payer', 'beneficiary', 'paid'],
  Representation: ['agent', 'client', 'represents'],
  UnknownLink: ['subject', 'object', 'is linked to'],
  Succession: ['predecessor', 'successor', 'was succeeded by'],
  Debt: ['debtor', 'creditor', 'owes'],
  Occupancy: ['holder', 'post', 'holds'],
  ProjectParticipant: ['participant', 'project', 'takes part in'],
};

/** What its schemata are called here. */
const TYPES: Readonly<Record<string, string>> = {
  Person: 'person',
  Company: 'company',
  Organization: 'organisation',
  LegalEntity: 'organisation',
  PublicBody: 'agency',
};

/**
 * Reads FollowTheMoney (https://followthemoney.tech): an entity a line, in JSON. Entities that stand for a link become
 * lines; of several values the first is taken.
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
    builder.mark(
      markOf(id, { type: Object.hasOwn(TYPES, schema) ? TYPES[schema]! : schema, ...values }),
      offset,
    );
    return;
  }
  const [from, to, type] = edge;
  const { [from]: source = '', [to]: target = '', role, ...rest } = values;
  const what = typeof role === 'string' && schema !== 'Employment' ? role : type;
  const ends = { from: String(source), to: String(target), offset };
  const isDirected = !['Family', 'Associate', 'UnknownLink'].includes(schema);
  builder.link(linkOf({ ...ends, isDirected }, { ...rest, relation: what }));
}

/** Each property by its first value; that there are more is told. */
function firstValues(properties: unknown, builder: NetworkBuilder): Attributes {
  const entries = Object.entries(isObject(properties) ? properties : {});
  const first: JsonObject = Object.fromEntries(
    entries.map(([key, value]: [string, unknown]) => {
      if (!Array.isArray(value)) return [key, value];
      if (value.length > 1) builder.leave(`further values of “${key}”`);
      return [key, value[0] as unknown];
    }),
  );
  return plainValues(first);
}
