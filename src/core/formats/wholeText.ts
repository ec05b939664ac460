import { hashOf } from './hash.ts';
import type { JsonObject } from './jsonNode.ts';
import type { Attributes, Link, Mark, Scalar } from './network.ts';

/**
 * A graph of nodes and edges can carry a whole graph of ours: in one attribute of each node and edge the item it was drawn
 * from, and in another, of the first node, all that is no item. Each stands beside a check over itself and over what the
 * node or edge says plainly, so that it is seen where either was changed by another program.
 */
export const ITEM = 'dramatis-item';
export const HEAD = 'dramatis-graph';

/** All of a dataset but its items, whose lists are empty. */
export interface Head {
  /** The names of the attributes that were written; others are another program's. */
  readonly attributes: readonly string[];
  readonly dataset: JsonObject;
}

/** Which participant of which event a spoke was drawn from, by the event's id and the index in its list. */
export const partName = (event: unknown, participant: unknown): string =>
  `${String(event)}/${String(participant)}`;

/** What a node or an edge says plainly, as texts, however a program writes numbers, switches and blanks. */
export type Facts = readonly (readonly [name: string, text: string])[];

const settled = (value: Scalar | undefined): string => {
  const text = String(value ?? '').trim();
  return /^(?:true|false)$/i.test(text) ? text.toLowerCase() : text.replace(/^(-?\d+)\.0+$/, '$1');
};

function factsOf(
  known: Readonly<Record<string, Scalar | undefined>>,
  attributes: Attributes,
  written: ReadonlySet<string>,
): Facts {
  const own = Object.entries(attributes).filter(([name]) => written.has(name));
  const facts = [
    ...Object.entries(known).map(([name, value]) => [`(${name})`, value] as const),
    ...own,
  ];
  return facts
    .map(([name, value]) => [name, settled(value)] as const)
    .filter(([, text]) => text !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** A node's own key is not among them: some programs number nodes anew. */
export function factsOfMark(mark: Mark, written: ReadonlySet<string>): Facts {
  const { key: _, attributes, ...known } = mark;
  return factsOf(known, attributes, written);
}

/** Ends are named by the items they were drawn from. */
export function factsOfLink(link: Link, written: ReadonlySet<string>): Facts {
  const { offset: _, attributes, ...known } = link;
  return factsOf(known, attributes, written);
}

export const checkOf = (facts: Facts, item: unknown): string =>
  hashOf(JSON.stringify([facts, item]));

/** How an item's node is named where edges end. */
export const itemName = (item: JsonObject): string =>
  'participants' in item ? `event:${String(item['id'])}` : String(item['id']);

/**
 * An item as an attribute. JSON escapes what XML has no place for, but for two letters; and readers leave out signs that
 * turn the direction of reading round, wherever those stand as they are.
 */
export const itemText = (facts: Facts, item: unknown): string =>
  JSON.stringify({ check: checkOf(facts, item), item }).replaceAll(
    /[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16)}`,
  );
