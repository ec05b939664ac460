import {
  type Actor,
  type Claim,
  type Dataset,
  type Event,
  isEvent,
  type Relation,
  type Source,
  type Statement,
} from '../model/dataset.ts';
import { assertionsOf } from '../model/status.ts';
import { distinct, mergedStatement } from './mergedStatement.ts';
import { isSame } from './same.ts';

/** The lists of a dataset whose items can be edited, and what is in each. */
export interface Items {
  readonly actors: Actor;
  readonly relations: Relation;
  readonly events: Event;
  readonly sources: Source;
}

export type ListName = keyof Items;
export type Item = Items[ListName];

/** The item is added, or replaces the one of its id. */
export type Put = {
  [List in ListName]: { readonly kind: 'put'; readonly list: List; readonly item: Items[List] };
}[ListName];

/** The item goes, and with it what can't be without it. */
export interface Remove {
  readonly kind: 'remove';
  readonly list: ListName;
  readonly id: string;
}

/** Two items are one: whatever names `id` then names `into`, and what only `id` has is added to it. */
export interface Merge {
  readonly kind: 'merge';
  readonly list: ListName;
  readonly id: string;
  readonly into: string;
}

/** What the file says of the graph as a whole. */
export interface Describe {
  readonly kind: 'describe';
  readonly meta: Dataset['meta'];
}

/** One change of a dataset. */
export type Edit = Put | Remove | Merge | Describe;

type Edits = {
  readonly [Kind in Edit['kind']]: (
    dataset: Dataset,
    edit: Extract<Edit, { readonly kind: Kind }>,
  ) => Dataset;
};

const EDITS: Edits = {
  put: (dataset, { list, item }) => withItem(dataset, list, item),
  remove: (dataset, { list, id }) => withoutReferences(withoutItem(dataset, list, id), list, id),
  merge: (dataset, { list, id, into }) => merged(dataset, list, id, into),
  describe: (dataset, { meta }) => ({ ...dataset, meta }),
};

/**
 * The dataset after a change, which shares with the one before whatever stayed. What was valid stays valid but for what
 * the change itself brings in: whether that holds is the reader's to judge, as for any file.
 */
export function edited(dataset: Dataset, edit: Edit): Dataset {
  const apply = EDITS[edit.kind] as (dataset: Dataset, edit: Edit) => Dataset;
  return withoutLostPlaces(dataset, apply(dataset, edit));
}

/** The items of a list; a file need not have events. */
export const itemsIn = <List extends ListName>(
  dataset: Dataset,
  list: List,
): readonly Items[List][] => (dataset[list] ?? []) as readonly Items[List][];

export const itemOf = <List extends ListName>(
  dataset: Dataset,
  list: List,
  id: string,
): Items[List] | undefined => itemsIn(dataset, list).find((item) => item.id === id);

const withItems = (dataset: Dataset, list: ListName, items: readonly Item[]): Dataset =>
  list === 'events' && items.length === 0 && dataset.events === undefined
    ? dataset
    : { ...dataset, [list]: items };

function withItem(dataset: Dataset, list: ListName, item: Item): Dataset {
  const items = itemsIn(dataset, list);
  const isNew = items.every(({ id }) => id !== item.id);
  return withItems(
    dataset,
    list,
    isNew ? [...items, withIdFirst(item)] : items.map((one) => (one.id === item.id ? item : one)),
  );
}

/** As files have it. */
function withIdFirst<One extends Item>(item: One): One {
  const { id, ...rest } = item;
  return { id, ...rest } as One;
}

const withoutItem = (dataset: Dataset, list: ListName, gone: string): Dataset =>
  withItems(
    dataset,
    list,
    itemsIn(dataset, list).filter(({ id }) => id !== gone),
  );

/** Each statement changed; those that come out as undefined go. */
function withStatements(
  dataset: Dataset,
  change: (statement: Statement) => Statement | undefined,
): Dataset {
  const changed = (statements: readonly Statement[]) =>
    statements.flatMap((statement) => change(statement) ?? []);
  return withItems(
    withItems(dataset, 'relations', changed(dataset.relations)),
    'events',
    changed(itemsIn(dataset, 'events')),
  );
}

/** What refers to something gone: claims from a source; an actor's relations, parts in events, and its word. */
function withoutReferences(dataset: Dataset, list: ListName, gone: string): Dataset {
  if (list !== 'actors' && list !== 'sources') return dataset;
  const isOf = ({ source, by }: Claim) =>
    list === 'sources' ? source === gone : by !== undefined && 'actor' in by && by.actor === gone;
  return withStatements(dataset, (statement) => {
    const left = list === 'actors' ? withoutActor(statement, gone) : statement;
    return left?.claims.some(isOf) === true
      ? withClaims(
          left,
          left.claims.filter((claim) => !isOf(claim)),
        )
      : left;
  });
}

function withoutActor(statement: Statement, gone: string): Statement | undefined {
  if (!isEvent(statement)) {
    return statement.from === gone || statement.to === gone ? undefined : statement;
  }
  const participants = statement.participants.filter(({ actor }) => actor !== gone);
  if (participants.length === 0) return undefined;
  return participants.length === statement.participants.length
    ? statement
    : { ...statement, participants };
}

/** A statement that nobody asserts any more is none, unless its file states what is to be thought of it. */
function withClaims(statement: Statement, claims: readonly Claim[]): Statement | undefined {
  const left = { ...statement, claims };
  const isBorneOut = left.status !== undefined || assertionsOf(left).length > 0;
  return claims.length > 0 && isBorneOut ? left : undefined;
}

function merged(dataset: Dataset, list: ListName, id: string, into: string): Dataset {
  const [gone, kept] = [itemOf(dataset, list, id), itemOf(dataset, list, into)];
  if (gone === undefined || kept === undefined || id === into) return dataset;
  const both = MERGES[list] as (kept: Item, gone: Item) => Item;
  const one = withItem(withoutItem(dataset, list, id), list, both(kept, gone));
  return REDIRECTS[list]?.(one, id, into) ?? one;
}

type Merges = {
  readonly [List in ListName]: (kept: Items[List], gone: Items[List]) => Items[List];
};

/** Of what both have, the one that is kept holds; the other's name becomes an alias, its claims are added (see mergedStatement). The keys of the one that is kept stand first, as they stood. */
const MERGES: Merges = {
  actors: (kept, gone) => {
    const names = [...(kept.aliases ?? []), gone.name, ...(gone.aliases ?? [])];
    const aliases = [...new Set(names)].filter((name) => name !== kept.name);
    return { ...kept, ...gone, ...kept, ...(aliases.length === 0 ? {} : { aliases }) };
  },
  sources: (kept, gone) => ({ ...kept, ...gone, ...kept }),
  relations: (kept, gone) => mergedStatement(kept, gone),
  events: (kept, gone) => ({
    ...mergedStatement(kept, gone),
    participants: distinct([...kept.participants, ...gone.participants]),
  }),
};

/** What names the one that goes comes to name the one that stays. */
const REDIRECTS: Readonly<
  Partial<Record<ListName, (dataset: Dataset, id: string, into: string) => Dataset>>
> = {
  actors: (dataset, id, into) => {
    const to = (actor: string) => (actor === id ? into : actor);
    return withStatements(dataset, (statement) => {
      const claims = withEach(statement.claims, (claim) => {
        const { by } = claim;
        return by !== undefined && 'actor' in by && by.actor === id
          ? { ...claim, by: { ...by, actor: into as Actor['id'] } }
          : claim;
      });
      const ends = isEvent(statement)
        ? {
            participants: withEach(statement.participants, (one) =>
              one.actor === id ? { ...one, actor: into as Actor['id'] } : one,
            ),
          }
        : { from: to(statement.from), to: to(statement.to) };
      const next = { ...statement, ...ends, claims } as Statement;
      return isSame(next, statement) ? statement : next;
    });
  },
  sources: (dataset, id, into) =>
    withStatements(dataset, (statement) =>
      statement.claims.some(({ source }) => source === id)
        ? {
            ...statement,
            claims: withEach(statement.claims, (claim) =>
              claim.source === id ? { ...claim, source: into as Source['id'] } : claim,
            ),
          }
        : statement,
    ),
};

/** Each changed; where that made two alike, one of them. The same list where nothing changed. */
function withEach<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.every((item, index) => item === list[index]) ? list : distinct(changed);
}

/** The file's own places of marks that went, go too. */
function withoutLostPlaces(before: Dataset, after: Dataset): Dataset {
  const positions = after.view?.positions;
  if (positions === undefined) return after;
  const idsOf = (dataset: Dataset) =>
    [...dataset.actors, ...itemsIn(dataset, 'events')].map(({ id }): string => id);
  const left = new Set(idsOf(after));
  const gone = new Set(idsOf(before).filter((id) => !left.has(id)));
  if (gone.size === 0) return after;
  const kept = Object.entries(positions).filter(([id]) => !gone.has(id));
  return { ...after, view: { ...after.view, positions: Object.fromEntries(kept) } };
}
