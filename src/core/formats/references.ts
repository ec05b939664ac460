import { ACTOR_TYPES, RELATION_TYPES } from '../model/vocabulary.ts';
import { actorIdSchema } from '../model/dataset.ts';
import { type FindClosest, didYouMean } from './closest.ts';
import { type JsonObject, type Path, isObject } from './jsonNode.ts';
import { quote } from './quote.ts';
import type { Reporter } from './reporter.ts';

/** What the checks between items need. */
interface Checking {
  readonly reporter: Reporter;
  readonly near: FindClosest;
}

/** The names something may refer to; the list is for guessing. */
interface Names {
  readonly set: ReadonlySet<string>;
  readonly list: readonly string[];
}

const namesOf = (names: Iterable<string>): Names => {
  const set = new Set(names);
  return { set, list: [...set] };
};

/** The items of a top-level list that are objects, each with its path. */
export function* itemsOf(data: JsonObject, key: string): Generator<[JsonObject, Path]> {
  const list = data[key];
  if (!Array.isArray(list)) return;
  for (const [index, item] of list.entries()) {
    if (isObject(item)) yield [item, [key, index]];
  }
}

/** Every relation and event. */
export function* statementsOf(data: JsonObject): Generator<[JsonObject, Path]> {
  yield* itemsOf(data, 'relations');
  yield* itemsOf(data, 'events');
}

/** Reports ids that occur twice among items that share their ids, and gives all ids. */
function checkIds(
  items: Iterable<[JsonObject, Path]>,
  what: string,
  { reporter }: Checking,
): Iterable<string> {
  const firsts = new Map<string, Path>();
  for (const [item, path] of items) {
    const id = item['id'];
    if (typeof id !== 'string') continue;
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, path);
    else {
      const line = reporter.lineOf([...first, 'id']);
      const message = `the id ${quote(id)} is taken: ${what} on line ${line} has it`;
      reporter.error([...path, 'id'], 'duplicate-id', message, 'give one of the two another id');
    }
  }
  return firsts.keys();
}

/** A place in a statement that names an actor or a source. */
interface Reference {
  readonly kind: 'actor' | 'source';
  readonly id: unknown;
  /** From the statement on. */
  readonly path: Path;
  /** True if the actor takes part, rather than only being quoted. */
  readonly takesPart: boolean;
}

function* objectsIn(list: unknown): Generator<[JsonObject, number]> {
  if (!Array.isArray(list)) return;
  for (const [index, item] of list.entries()) if (isObject(item)) yield [item, index];
}

const ENDS = ['from', 'to'].map((end) => ({ end, path: [end] }));

function* referencesOf(statement: JsonObject): Generator<Reference> {
  for (const { end, path } of ENDS) {
    yield { kind: 'actor', id: statement[end], path, takesPart: true };
  }
  for (const [participant, index] of objectsIn(statement['participants'])) {
    const path = ['participants', index, 'actor'];
    yield { kind: 'actor', id: participant['actor'], path, takesPart: true };
  }
  for (const [claim, index] of objectsIn(statement['claims'])) {
    const path = ['claims', index, 'source'];
    yield { kind: 'source', id: claim['source'], path, takesPart: false };
    const by = claim['by'];
    if (isObject(by)) {
      const byPath = ['claims', index, 'by', 'actor'];
      yield { kind: 'actor', id: by['actor'], path: byPath, takesPart: false };
    }
  }
}

const isId = (text: string) => actorIdSchema.safeParse(text).success;

/** Reports references to nothing, and gives the actors that take part in something. */
function checkReferences(
  data: JsonObject,
  known: Readonly<Record<Reference['kind'], Names>>,
  { reporter, near }: Checking,
): ReadonlySet<string> {
  const taking = new Set<string>();
  for (const [statement, statementPath] of statementsOf(data)) {
    for (const { kind, id, path, takesPart } of referencesOf(statement)) {
      if (typeof id !== 'string') continue;
      if (takesPart) taking.add(id);
      const names = known[kind];
      // An id of the wrong form is reported as such; a list that is missing, too.
      if (names.set.has(id) || !Array.isArray(data[`${kind}s`]) || !isId(id)) continue;
      const guess = didYouMean(near(id, names.list));
      const at = [...statementPath, ...path];
      reporter.error(at, `unknown-${kind}`, `unknown ${kind} ${quote(id)}`, guess);
    }
  }
  return taking;
}

function checkActors(data: JsonObject, taking: ReadonlySet<string>, { reporter }: Checking) {
  for (const [actor, path] of itemsOf(data, 'actors')) {
    const id = actor['id'];
    if (typeof id !== 'string' || taking.has(id)) continue;
    const message = `the actor ${quote(id)} is in no relation or event`;
    reporter.warning(path, 'unconnected-actor', message);
  }
}

/** Events stand in the picture beside the actors, so they need ids of their own there. */
function checkEventIds(data: JsonObject, actors: Names, { reporter }: Checking) {
  for (const [{ id }, path] of itemsOf(data, 'events')) {
    if (typeof id !== 'string' || !actors.set.has(id)) continue;
    const message = `the id ${quote(id)} is taken: an actor has it`;
    reporter.error([...path, 'id'], 'duplicate-id', message, 'give the event another id');
  }
}

/** The names of all that stands in the picture: actors and events. */
const placeable = (data: JsonObject, actors: Names): Names =>
  namesOf([
    ...actors.list,
    ...[...itemsOf(data, 'events')].map(([{ id }]) => id).filter((id) => typeof id === 'string'),
  ]);

function checkPositions(data: JsonObject, { set, list }: Names, { reporter, near }: Checking) {
  const view = data['view'];
  const positions = isObject(view) ? view['positions'] : undefined;
  if (!isObject(positions) || !Array.isArray(data['actors'])) return;
  for (const id of Object.keys(positions)) {
    if (set.has(id)) continue;
    const message = `a position for the unknown actor or event ${quote(id)}: not used`;
    const guess = didYouMean(near(id, list));
    reporter.keyWarning(['view', 'positions', id], 'unknown-position', message, guess);
  }
}

function typeNames(data: JsonObject, table: string, builtIn: object): Names {
  const vocabulary = data['vocabulary'];
  const own = isObject(vocabulary) ? vocabulary[table] : undefined;
  return namesOf([...Object.keys(builtIn), ...(isObject(own) ? Object.keys(own) : [])]);
}

function checkTypes(
  items: Iterable<[JsonObject, Path]>,
  known: Names,
  what: string,
  { reporter, near }: Checking,
) {
  for (const [item, path] of items) {
    const type = item['type'];
    if (typeof type !== 'string' || type === '' || known.set.has(type)) continue;
    const message = `unknown ${what} type ${quote(type)}: shown as other`;
    reporter.warning(
      [...path, 'type'],
      'unknown-type',
      message,
      didYouMean(near(type, known.list)),
    );
  }
}

/** Checks what lies between the items: ids, references, types, positions, actors that take no part. */
export function checkReferencesWithin(data: JsonObject, checking: Checking): void {
  const actors = namesOf(checkIds(itemsOf(data, 'actors'), 'the actor', checking));
  const sources = namesOf(checkIds(itemsOf(data, 'sources'), 'the source', checking));
  checkIds(statementsOf(data), 'the relation or event', checking);
  const taking = checkReferences(data, { actor: actors, source: sources }, checking);
  checkActors(data, taking, checking);
  checkEventIds(data, actors, checking);
  checkPositions(data, placeable(data, actors), checking);
  const relationTypes = typeNames(data, 'relationTypes', RELATION_TYPES);
  checkTypes(itemsOf(data, 'relations'), relationTypes, 'relation', checking);
  checkTypes(itemsOf(data, 'events'), relationTypes, 'event', checking);
  const actorTypes = typeNames(data, 'actorTypes', ACTOR_TYPES);
  checkTypes(itemsOf(data, 'actors'), actorTypes, 'actor', checking);
}
