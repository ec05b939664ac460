import { allBits, type Bits } from '../graph/bits.ts';
import type { Graph } from '../graph/graph.ts';
import { qualifiedAmount } from '../graph/amount.ts';
import { titleInWords } from '../graph/voices.ts';
import { EN } from '../messages/en/en.ts';
import type { Dataset, Event, Relation, Statement } from '../model/dataset.ts';
import { contained } from '../model/direction.ts';
import { dayText } from '../model/period.ts';
import { isContested, statusOf } from '../model/status.ts';
import { ROLES } from '../model/vocabulary.ts';
import { passing } from './passing.ts';
import { standingSources, typeOf } from './statementFacts.ts';
import { writable } from './xml.ts';

type Values = Readonly<Record<string, string | number | boolean>>;

/** A node for other tools: an actor, or the hub of an event. */
export interface OutNode {
  readonly id: string;
  readonly label: string;
  readonly values: Values;
  /** What it was made from. */
  readonly item: object;
}

/** An edge for other tools: a relation, or a spoke from an event to one who took part. */
export interface OutEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly isDirected: boolean;
  readonly label: string;
  readonly values: Values;
  /** What it was made from: a relation, or the number of a part in an event. */
  readonly item: object;
}

export interface OutNetwork {
  readonly title: string;
  readonly description: string;
  /** All that passed the filters. */
  readonly dataset: Dataset;
  readonly nodes: readonly OutNode[];
  readonly edges: readonly OutEdge[];
}

/**
 * What passes the filters as nodes and edges with plain values. Ids are made apart where an event is called as an actor
 * is; dates are the outer bounds, as days, beside what the file has.
 */
export function networkOf(all: Graph, rows: Bits = allBits(all.statements.length)): OutNetwork {
  const graph = passing(all, rows);
  const { dataset } = graph;
  const { meta, relations, events = [] } = dataset;
  return {
    title: meta.title,
    description: meta.description ?? '',
    dataset,
    nodes: [
      ...graph.actors.map((_, actor) => actorNode(graph, actor)),
      ...events.map((event) => hubNode(graph, event)),
    ].map(plainly),
    edges: [
      ...relations.map((relation) => relationEdge(graph, relation)),
      ...events.flatMap((event) => spokesOf(graph, event)),
    ].map(plainly),
  };
}

/** Texts as every format can hold them, and every reader leaves them: XML has no place for some letters. */
const plainly = <Item extends { readonly label: string; readonly values: Values }>(
  item: Item,
): Item => ({
  ...item,
  label: contained(writable(item.label)),
  values: Object.fromEntries(
    Object.entries(item.values).map(([key, value]) => [
      writable(key),
      typeof value === 'string' ? contained(writable(value)) : value,
    ]),
  ),
});

const hubId = (id: string): string => `event:${id}`;

function actorNode(graph: Graph, actor: number): OutNode {
  const item = graph.actors[actor]!;
  const { id, name, description = '', aliases = [], ...rest } = item;
  return {
    id,
    item,
    label: name,
    values: {
      ...ownValues(rest),
      kind: 'actor',
      type: graph.actorTypes[graph.typeOfActor[actor]!]!.label,
      ...(description === '' ? {} : { description }),
      ...(aliases.length === 0 ? {} : { aliases: aliases.join('; ') }),
    },
  };
}

const hubNode = (graph: Graph, event: Event): OutNode => ({
  id: hubId(event.id),
  item: event,
  label: event.name,
  values: {
    kind: 'event',
    ...statementValues(graph, event),
    type: 'event',
    'event type': typeOf(graph, event).label,
  },
});

const relationEdge = (graph: Graph, relation: Relation): OutEdge => {
  const { label, directed, family } = typeOf(graph, relation);
  return {
    id: relation.id,
    item: relation,
    from: relation.from,
    to: relation.to,
    isDirected: directed,
    label,
    values: {
      family,
      ...statementValues(graph, relation),
      ...(relation.amount === undefined ? {} : { amount: qualifiedAmount(EN, relation.amount) }),
    },
  };
};

const spokesOf = (graph: Graph, event: Event): readonly OutEdge[] =>
  event.participants.map(({ actor, role }, index) => ({
    id: `${hubId(event.id)}/${index + 1}`,
    from: hubId(event.id),
    to: actor,
    isDirected: false,
    label: ROLES[role],
    values: { family: typeOf(graph, event).family, ...datesOf(graph, event) },
    item: { event: event.id, participant: index },
  }));

function statementValues(graph: Graph, statement: Statement): Values {
  return {
    ...ownValues(statement),
    type: typeOf(graph, statement).label,
    summary: statement.summary,
    status: statusOf(statement),
    contested: isContested(statement),
    ...datesOf(graph, statement),
    sources: standingSources(graph, statement)
      .map((source) =>
        [source.publisher, titleInWords(EN, source), source.url].filter(Boolean).join(', '),
      )
      .join('; '),
  };
}

/** The outer bounds as days, and the date as the file has it. */
function datesOf({ columns, rowNumber }: Graph, { id, date, dateText }: Statement) {
  const row = rowNumber.get(id)!;
  const [first, last] = [dayText(columns.earliestStart[row]!), dayText(columns.latestEnd[row]!)];
  return {
    ...(columns.dated[row] === 0 || first === '..' ? {} : { start: first }),
    ...(columns.dated[row] === 0 || last === '..' ? {} : { end: last }),
    ...(date === undefined ? {} : { edtf: date }),
    ...(dateText === undefined ? {} : { 'date as written': dateText }),
  };
}

/** Plain values under keys of the file's own, which are no word of ours nor of any format. */
const ownValues = (item: object): Values =>
  Object.fromEntries(
    Object.entries(item).flatMap(
      ([key, value]: [string, unknown]): [string, string | number | boolean][] =>
        key.startsWith('x-') && ['string', 'number', 'boolean'].includes(typeof value)
          ? [[key, value as string | number | boolean]]
          : [],
    ),
  );
