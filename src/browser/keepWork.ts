import { createStore, delMany, get, getMany, setMany, update } from 'idb-keyval';
import type { Dataset } from '../core/model/dataset.ts';
import type { KeptWork, Services } from '../store/services.ts';

/** What is known of changes without reading the graph that they were made to. */
interface Listed extends Omit<KeptWork, 'opened' | 'dataset' | 'editors'> {
  readonly title: string;
  /** When they were kept last, in ms since 1970. */
  readonly at: number;
}

/** What the changes of one opening consist of, each under a key of its own. */
const PARTS = ['opened', 'dataset', 'editors'] as const;
type Part = (typeof PARTS)[number];

type List = Readonly<Record<string, Listed>>;

const store = createStore('dramatis-work', 'works');
const LIST = 'list';
const keyOf = (work: string, part: Part) => `${work}/${part}`;

/** So much work is kept, the latest, and whatever tabs have in hand besides. */
const MOST = 10;

/** The graphs of each work, as far as this page has written them: they are not written twice. */
const written = new Map<string, Readonly<Partial<Record<Part, Dataset>>>>();

/** One change of the database after another: what is being written must not be forgotten in between. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const result = last.then(change);
  last = result.catch(() => {});
  return result;
}

export const keepWork: Services['keepWork'] = (work) =>
  inTurn(async () => {
    const { opened, dataset, editors, ...listed } = work;
    const graphs = { opened, dataset };
    const known = written.get(work.work) ?? {};
    const changed = (['opened', 'dataset'] as const).filter((part) => known[part] !== graphs[part]);
    await setMany(
      [
        [keyOf(work.work, 'editors'), editors],
        ...changed.map((part): [string, Dataset] => [keyOf(work.work, part), graphs[part]]),
      ],
      store,
    );
    written.set(work.work, graphs);
    const own: Listed = { ...listed, title: dataset.meta.title, at: Date.now() };
    await update<List>(LIST, (list = {}) => ({ ...list, [work.work]: own }), store);
    await forgetOldest();
  });

const listed = async (): Promise<readonly Listed[]> => {
  const list = await get<List>(LIST, store).catch(() => undefined);
  return Object.values(list ?? {}).toSorted((a, b) => b.at - a.at);
};

async function forgetOldest(): Promise<void> {
  const older = (await listed()).slice(MOST);
  if (older.length === 0) return;
  const inHand = await inOtherTabs();
  for (const { work } of older) {
    if (!inHand.has(work) && !held.has(work)) await forget(work);
  }
}

async function forget(work: string): Promise<void> {
  written.delete(work);
  await update<List>(
    LIST,
    (list = {}) => Object.fromEntries(Object.entries(list).filter(([key]) => key !== work)),
    store,
  );
  await delMany(
    PARTS.map((part) => keyOf(work, part)),
    store,
  );
}

export const forgetWork: Services['forgetWork'] = (work) => inTurn(() => forget(work));

export const keptWork: Services['keptWork'] = (work) =>
  inTurn(async () => {
    const own = (await listed()).find((one) => one.work === work);
    if (own === undefined) return undefined;
    const [opened, dataset, editors] = await getMany(
      PARTS.map((part) => keyOf(work, part)),
      store,
    );
    return { ...own, opened, dataset, editors };
  });

export const workTo: Services['workTo'] = async (fingerprint) => {
  const inHand = await inOtherTabs();
  const found = (await listed()).find(
    (one) => one.fingerprint === fingerprint && !inHand.has(one.work),
  );
  return found && keptWork(found.work);
};

export const workLeft: Services['workLeft'] = async () => {
  const inHand = await inOtherTabs();
  return (await listed())
    .filter(({ work }) => !inHand.has(work))
    .map(({ work, title, at }) => ({ work, title, at }));
};

const LOCK = 'dramatis-work ';
/** The work that this page has in hand. */
const held = new Set<string>();

/** A page that was reloaded may still hold what it had, for a moment: so often it is asked again, after so many ms. */
const ATTEMPTS = 10;
const PAUSE = 50;

/**
 * Takes work in hand, for as long as this page lives: other tabs then leave it alone. False where another tab has it.
 * Some browsers lend no locks to pages that are not secure: there two tabs may get in each other's way.
 */
export const holdWork: Services['holdWork'] = async (work) => {
  if (held.has(work) || !('locks' in navigator)) return true;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await isLent(work)) {
      held.add(work);
      return true;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, PAUSE);
    });
  }
  return false;
};

const isLent = (work: string): Promise<boolean> =>
  new Promise((resolve) => {
    navigator.locks
      .request(LOCK + work, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<never>(() => {});
      })
      .catch(() => resolve(true));
  });

/** The work that other tabs have in hand. */
async function inOtherTabs(): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set();
  const locks = await navigator.locks.query().catch(() => undefined);
  const names = (locks?.held ?? []).map(({ name = '' }) => name);
  const locked = names
    .filter((name) => name.startsWith(LOCK))
    .map((name) => name.slice(LOCK.length));
  return new Set(locked.filter((work) => !held.has(work)));
}
