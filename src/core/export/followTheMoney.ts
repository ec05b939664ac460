import { EDGES, isOf, SCHEMATA, UNKNOWN_LINK } from '../formats/ftmSchemata.ts';
import { hashOf } from '../formats/hash.ts';
import { qualifiedAmount } from '../graph/amount.ts';
import { allBits, type Bits } from '../graph/bits.ts';
import { contestedNote } from '../graph/contestedNote.ts';
import type { Graph } from '../graph/graph.ts';
import { dateInWords } from '../graph/sentence.ts';
import { outletOf } from '../graph/voices.ts';
import { EN } from '../messages/en/en.ts';
import {
  type Actor,
  type Event,
  isEvent,
  type Relation,
  type Statement,
} from '../model/dataset.ts';
import { isContested, statusOf } from '../model/status.ts';
import { ROLES } from '../model/vocabulary.ts';
import { passing } from './passing.ts';
import { standingSources, typeOf } from './statementFacts.ts';

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/**
 * Writes FollowTheMoney (https://followthemoney.tech), an entity a line: actors, events, and a link for each relation and
 * each part in an event, from who took part. A relation of no schema there is an UnknownLink whose role is the relation's type. What has no
 * property (amounts, dates that are not plain, denials) is told in the description.
 */
export function followTheMoneyOf(all: Graph, rows: Bits = allBits(all.statements.length)): string {
  const graph = passing(all, rows);
  const entities = [
    ...graph.actors.map((actor) => actorEntity(graph, actor)),
    ...graph.statements.flatMap((statement) =>
      isEvent(statement) ? eventEntities(graph, statement) : [relationEntity(graph, statement)],
    ),
  ];
  return entities.map((entity) => `${JSON.stringify(entity)}\n`).join('');
}

/** An id as entities may have them. */
const idOf = (kind: 'actor' | 'relation' | 'event' | 'part', id: string): string =>
  `${kind}-${/^[0-9A-Za-z](?:[0-9A-Za-z.-]*[0-9A-Za-z])?$/.test(id) ? id : hashOf(id)}`;

/** Types of the file's own, and products, are things that can be owned: no more is known of them. */
const ANY_THING = 'Asset';

const schemaOf = ({ type }: Pick<Actor, 'type'>): string =>
  Object.keys(SCHEMATA).find((schema) => SCHEMATA[schema]!.type === type) ?? ANY_THING;

const given = (properties: Readonly<Record<string, readonly (string | undefined)[]>>) =>
  Object.fromEntries(
    Object.entries(properties)
      .map(([key, values]) => [key, values.filter((value) => value !== undefined && value !== '')])
      .filter(([, values]) => values!.length > 0),
  ) as Entity['properties'];

function actorEntity(graph: Graph, actor: Actor): Entity {
  const { id, name, aliases = [], description } = actor;
  const schema = schemaOf(actor);
  const type = graph.actorTypes[graph.typeOfActor[graph.actorNumber.get(id)!]!]!.label;
  return {
    id: idOf('actor', id),
    schema,
    properties: given({
      name: [name],
      alias: aliases,
      description: [description],
      keywords: schema === ANY_THING ? [type] : [],
    }),
  };
}

function relationEntity(graph: Graph, relation: Relation): Entity {
  const { id, from, to } = relation;
  const { label } = typeOf(graph, relation);
  const [source, target] = [from, to].map((end) =>
    schemaOf(graph.actors[graph.actorNumber.get(end)!]!),
  );
  const found = Object.entries(EDGES).find(
    ([, edge]) =>
      edge.label === label && isOf(source!, edge.ranges[0]) && isOf(target!, edge.ranges[1]),
  );
  const [schema, edge] = found ?? [UNKNOWN_LINK, EDGES[UNKNOWN_LINK]!];
  return {
    id: idOf('relation', id),
    schema,
    properties: given({
      [edge.from]: [idOf('actor', from)],
      [edge.to]: [idOf('actor', to)],
      role: found === undefined ? [label] : [],
      status: [statusOf(relation)],
      ...statementProperties(graph, relation),
    }),
  };
}

function eventEntities(graph: Graph, event: Event): readonly Entity[] {
  const { id, name, participants } = event;
  const { from: subject, to: object } = EDGES[UNKNOWN_LINK]!;
  return [
    {
      id: idOf('event', id),
      schema: 'Event',
      properties: given({
        name: [name],
        keywords: [typeOf(graph, event).label],
        ...statementProperties(graph, event),
      }),
    },
    ...participants.map(({ actor, role }, index) => ({
      id: idOf('part', `${idOf('event', id)}.${index + 1}`),
      schema: UNKNOWN_LINK,
      properties: given({
        [subject]: [idOf('actor', actor)],
        [object]: [idOf('event', id)],
        role: [ROLES[role]],
      }),
    })),
  ];
}

/** A year, a month or a day: what FollowTheMoney has for dates besides clock times. */
const PLAIN_DATE = /^[12]\d{3}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/;

const plainDate = (edtf: string | undefined): readonly string[] =>
  edtf !== undefined && PLAIN_DATE.test(edtf) ? [edtf] : [];

function statementProperties(graph: Graph, statement: Statement) {
  const { date, start, end, summary } = statement;
  const sources = standingSources(graph, statement);
  const isPlain = [date, start, end].every((one) => one === undefined || PLAIN_DATE.test(one));
  const amount = isEvent(statement) ? undefined : statement.amount;
  const told = [
    isPlain ? undefined : dateInWords(EN, graph, statement),
    amount && qualifiedAmount(EN, amount),
    isContested(statement) ? contestedNote(graph, statement) : undefined,
  ].filter((text) => text !== undefined);
  return {
    date: plainDate(date),
    startDate: plainDate(start),
    endDate: plainDate(end),
    summary: [summary],
    description: [told.join('; ')],
    sourceUrl: [...new Set(sources.flatMap(({ url }) => url ?? []))],
    publisher: [...new Set(sources.map(outletOf))],
  };
}
