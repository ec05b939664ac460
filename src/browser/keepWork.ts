import { createStore, del, entries, get, set } from 'idb-keyval';
import type { Dataset } from '../core/model/dataset.ts';
import type { KeptWork, Services } from '../store/services.ts';

/** Changes as they lie in the browser's database; what they were made to lies beside them, and is written once. */
interface Entry extends Omit<KeptWork, 'opened'> {
  /** When they were kept last, in ms since 1970. */
  readonly at: number;
}

const works = createStore('dramatis-work', 'works');
const origins = createStore('dramatis-work-origins', 'origins');

/** So much work is kept, the latest. */
const MOST = 10;

/** What each graph was when it was opened, as far as this page has written it. */
const written = new Map<string, Dataset>();

/** Says to other tabs that the work is in hand here, for as long as this page lives. */
function holdOn(work: string): void {
  if (held.has(work)) return;
  held.add(work);
  // Some browsers lend no locks to pages that are not secure: then other tabs offer to go on with it.
  void navigator.locks
    ?.request(lockOf(work), { ifAvailable: true }, () => new Promise<never>(() => {}))
    .catch(() => {});
}

const LOCK = 'dramatis-work ';
const lockOf = (work: string) => `${LOCK}${work}`;
const held = new Set<string>();

export const keepWork: Services['keepWork'] = async ({ opened, ...work }) => {
  holdOn(work.work);
  const entry: Entry = { ...work, at: Date.now() };
  if (written.get(work.work) !== opened) {
    await set(work.work, opened, origins);
    written.set(work.work, opened);
  }
  await set(work.work, entry, works);
  const all = await entries<string, Entry>(works);
  const older = all.toSorted(([, a], [, b]) => b.at - a.at).slice(MOST);
  await Promise.all(older.map(([key]) => forgetWork(key)));
};

async function whole(entry: Entry | undefined): Promise<KeptWork | undefined> {
  if (entry === undefined) return undefined;
  const opened = await get<Dataset>(entry.work, origins).catch(() => undefined);
  return opened && { ...entry, opened };
}

const all = (): Promise<readonly Entry[]> =>
  entries<string, Entry>(works).then(
    (some) => some.map(([, entry]) => entry).toSorted((a, b) => b.at - a.at),
    () => [],
  );

export const workTo: Services['workTo'] = async (fingerprint) => {
  const inHand = await inOtherTabs();
  const found = (await all()).find(
    (entry) => entry.fingerprint === fingerprint && !inHand.has(entry.work),
  );
  return whole(found);
};

export const keptWork: Services['keptWork'] = async (work) =>
  whole(await get<Entry>(work, works).catch(() => undefined));

export const forgetWork: Services['forgetWork'] = async (work) => {
  written.delete(work);
  await Promise.all([del(work, works), del(work, origins)]);
};

/** The work that other tabs have in hand. */
async function inOtherTabs(): Promise<ReadonlySet<string>> {
  const locks = await navigator.locks?.query().catch(() => undefined);
  const names = (locks?.held ?? []).map(({ name = '' }) => name);
  const locked = names
    .filter((name) => name.startsWith(LOCK))
    .map((name) => name.slice(LOCK.length));
  return new Set(locked.filter((work) => !held.has(work)));
}

export const workLeft: Services['workLeft'] = async () => {
  const inHand = await inOtherTabs();
  return (await all())
    .filter(({ work }) => !inHand.has(work))
    .map(({ work, dataset, at }) => ({ work, title: dataset.meta.title, at }));
};
