import { type Dataset, isEvent } from '../model/dataset.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { readActorGraph } from './actorGraph.ts';
import { collectFaults } from './faults.ts';
import { isObject, type JsonObject } from './jsonNode.ts';
import { parseJson } from './jsonTree.ts';
import type { Attributes, Network, NetworkBuilder } from './network.ts';
import { quote } from './quote.ts';
import {
  checkOf,
  type Facts,
  factsOfLink,
  factsOfMark,
  HEAD,
  type Head,
  ITEM,
  itemName,
  partName,
} from './wholeText.ts';

/** What such a text holds whole, and what it says besides, in words. */
export interface WholeGraph {
  readonly dataset: Dataset;
  readonly diagnostics: readonly Diagnostic[];
  readonly left: readonly string[];
}

/** An item with the place of the node or edge that it came with. */
interface Placed {
  readonly item: JsonObject;
  readonly offset: number;
}

/**
 * The graph of ours that a text of nodes and edges carries, checked like any file. It is taken whole or not at all: where a node or an edge
 * is not as it was saved, what it says is nobody's claim any more, and claims about others may lean on it. Then warnings
 * tell what has changed, and the network is to be read as any other program's. Nodes and edges that are gone are just gone.
 */
export function readWhole(network: Network, builder: NetworkBuilder): WholeGraph | undefined {
  const { marks, links } = network;
  const carries = ({ attributes }: { readonly attributes: Attributes }) =>
    ITEM in attributes || HEAD in attributes;
  if (![...marks, ...links].some(carries)) return undefined;
  const refuse = (offset: number, why: string): undefined => {
    builder.warn(offset, 'changed-elsewhere', `${why}: only its plain nodes and edges are read`);
  };
  const bearer = marks.find(({ attributes }) => HEAD in attributes);
  const head = bearer && itemIn(bearer.attributes[HEAD], []);
  if (head === undefined || !isHead(head)) {
    return refuse(0, 'what belongs to all of its graph is missing or was changed');
  }
  const written = new Set(head.attributes);
  const items = { actors: [] as Placed[], relations: [] as Placed[], events: [] as Placed[] };
  const parts = new Set<string>();
  const names = new Map<string, string>();
  let isChanged = false;
  const tell = (offset: number, what: string) => {
    refuse(offset, `${what} is not as Dramatis saved it`);
    isChanged = true;
  };
  for (const mark of marks) {
    const offset = builder.offsetOf(mark.key);
    const item = itemIn(mark.attributes[ITEM], factsOfMark(mark, written));
    if (item === undefined) tell(offset, `the node ${quote(mark.name)}`);
    else {
      names.set(mark.key, itemName(item));
      items['participants' in item ? 'events' : 'actors'].push({ item, offset });
    }
  }
  for (const link of links) {
    const [from, to] = [names.get(link.from), names.get(link.to)];
    if (from === undefined || to === undefined) continue;
    const item = itemIn(link.attributes[ITEM], factsOfLink({ ...link, from, to }, written));
    if (item === undefined) tell(link.offset, `an edge from ${quote(from)} to ${quote(to)}`);
    else if ('participant' in item) parts.add(partName(item['event'], item['participant']));
    else items.relations.push({ item, offset: link.offset });
  }
  if (isChanged) return undefined;
  return judged(head.dataset, items, parts, {
    builder,
    refuse,
    left: besides(network, written),
  });
}

/** The object in an attribute; undefined where it is none, or does not fit what is said plainly. */
function itemIn(text: unknown, facts: Facts): JsonObject | undefined {
  if (typeof text !== 'string') return undefined;
  const faults = collectFaults(text);
  parseJson(text, faults);
  if (faults.hasErrors()) return undefined;
  // As it was written: what is checked is not yet what is read.
  const value: unknown = JSON.parse(text);
  if (!isObject(value) || !isObject(value['item'])) return undefined;
  return value['check'] === checkOf(facts, value['item']) ? value['item'] : undefined;
}

const isHead = (item: JsonObject): item is JsonObject & Head =>
  Array.isArray(item['attributes']) && isObject(item['dataset']);

interface Judging {
  readonly builder: NetworkBuilder;
  readonly refuse: (offset: number, why: string) => undefined;
  readonly left: readonly string[];
}

function judged(
  head: JsonObject,
  items: Readonly<Record<'actors' | 'relations' | 'events', readonly Placed[]>>,
  parts: ReadonlySet<string>,
  { builder, refuse, left }: Judging,
): WholeGraph | undefined {
  const listed = (list: readonly Placed[]) => list.map(({ item }) => item);
  const events = 'events' in head || items.events.length > 0;
  const result = readActorGraph(
    JSON.stringify({
      ...head,
      actors: listed(items.actors),
      relations: listed(items.relations),
      ...(events ? { events: listed(items.events) } : {}),
    }),
  );
  if (!result.ok) {
    const first = result.diagnostics.find(({ severity }) => severity === 'error')!;
    return refuse(0, `the graph in it has a fault at ${first.path} (${first.message})`);
  }
  const { dataset, diagnostics } = result;
  const expected = [...dataset.relations, ...(dataset.events ?? [])]
    .filter(isEvent)
    .flatMap(({ id, participants }) => participants.map((_, index) => partName(id, index)));
  const missing = expected.find((part) => !parts.has(part));
  if (missing !== undefined) return refuse(0, `the edge for ${quote(missing)} is missing`);
  /** Where the item of a path came from. */
  const offsetOf = (path: string): number => {
    const [, list = '', index = ''] = path.split('/');
    return Object.hasOwn(items, list)
      ? (items[list as keyof typeof items][Number(index)]?.offset ?? 0)
      : 0;
  };
  return {
    dataset,
    diagnostics: diagnostics.map((one) => ({
      ...one,
      ...builder.faults.position(offsetOf(one.path)),
    })),
    left,
  };
}

/** What programs call a type besides: it is among the plain facts already. */
const CALLED = ['label', 'interaction'];

/** The attributes that another program has added. */
function besides({ marks, links }: Network, written: ReadonlySet<string>): readonly string[] {
  const known = new Set([...written, ...CALLED, ITEM, HEAD]);
  const names = [...marks, ...links].flatMap(({ attributes }) => Object.keys(attributes));
  return [...new Set(names)].filter((name) => !known.has(name)).map((name) => quote(name));
}

/** A network without what it holds whole. */
export function withoutWhole(network: Network): Network {
  const without = <Item extends { readonly attributes: Attributes }>(item: Item): Item => {
    const { [ITEM]: _item, [HEAD]: _head, ...attributes } = item.attributes;
    return { ...item, attributes };
  };
  return { ...network, marks: network.marks.map(without), links: network.links.map(without) };
}
