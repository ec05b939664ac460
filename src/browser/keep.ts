import { clear, createStore, del, entries, get, set, update } from 'idb-keyval';
import type { SavedFilters } from '../core/view/savedFilters.ts';
import type { Keys } from '../store/shortcuts.ts';
import { sizeOf } from '../store/content.ts';
import type { KeptFile, KeptName } from '../store/services.ts';

/** A file as it lies in the browser's database, under its fingerprint: tabs with other files leave it alone. */
interface Entry extends Omit<KeptFile, 'fingerprint'> {
  /** When it was opened last, in ms since 1970. */
  readonly at: number;
}

const files = createStore('dramatis', 'files');

/** So many files are kept, those opened last. */
const MOST = 10;

/** Larger ones lie beside their entry. In bytes. */
const IN_ENTRY = 500_000;

/** Keeps a file in this browser. Rejects where the browser has no room, or keeps nothing (private windows). */
export async function keepFile({ fingerprint, ...file }: KeptFile): Promise<void> {
  // All entries are looked at again and again: what lies beside them is not read then.
  const bytes = sizeOf(file.bytes) > IN_ENTRY ? new Blob([file.bytes as BlobPart]) : file.bytes;
  await set(fingerprint, { ...file, bytes, at: Date.now() } satisfies Entry, files);
  const kept = await entries<string, Entry>(files);
  const older = kept.toSorted(([, a], [, b]) => b.at - a.at).slice(MOST);
  await Promise.all(older.map(([key]) => del(key, files)));
}

/** The file of that fingerprint, if this browser has kept it. */
export async function keptFile(fingerprint: string): Promise<KeptFile | undefined> {
  const entry = await get<Entry>(fingerprint, files).catch(() => undefined);
  if (entry === undefined) return undefined;
  const { at: _, ...file } = entry;
  return { fingerprint, ...file };
}

/** What is kept, the last opened first; nothing where the browser keeps nothing. */
export async function keptFiles(): Promise<readonly KeptName[]> {
  const kept = await entries<string, Entry>(files).catch(() => []);
  return kept
    .map(([fingerprint, { name, at }]) => ({ fingerprint, name, at }))
    .toSorted((a, b) => b.at - a.at);
}

export const forgetFile = (fingerprint: string): Promise<void> => del(fingerprint, files);

/** Forgets all files. */
export const forgetFiles = (): Promise<void> => clear(files);

/** Sets of filters, under the id of their graph. (A store of idb-keyval's needs a database of its own.) */
const saved = createStore('dramatis-saved', 'filters');

type Sets = readonly SavedFilters[];

/** The sets kept for a graph; none where the browser keeps nothing. */
export const savedFilters = async (graphId: string): Promise<Sets> =>
  (await get<Sets>(graphId, saved).catch(() => undefined)) ?? [];

/** Changes those sets, from what they are at that moment, whichever tab has put them there; gives what they are then. */
export async function changeSaved(graphId: string, change: (sets: Sets) => Sets): Promise<Sets> {
  let changed: Sets = [];
  await update<Sets>(
    graphId,
    (sets = []) => {
      changed = change(sets);
      return changed;
    },
    saved,
  );
  return changed;
}

/** What a reader has set for this device, by name. */
const settings = createStore('dramatis-settings', 'settings');
const SINGLE_KEYS = 'single-keys';

const LANGUAGE = 'language';

/** The language that was chosen on this device; undefined where none was. */
export const keptLanguage = (): Promise<string | undefined> =>
  get<string>(LANGUAGE, settings).catch(() => undefined);

export const keepLanguage = (language: string): Promise<void> => set(LANGUAGE, language, settings);

export const hasSingleKeys = async (): Promise<boolean> =>
  (await get<boolean>(SINGLE_KEYS, settings).catch(() => undefined)) ?? true;

export const keepSingleKeys = (on: boolean): Promise<void> => set(SINGLE_KEYS, on, settings);

const KEYS = 'keys';

export const keptKeys = (): Promise<unknown> => get(KEYS, settings).catch(() => undefined);

export const keepKeys = (keys: Keys): Promise<void> => set(KEYS, keys, settings);
