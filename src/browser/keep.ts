import { clear, createStore, del, entries, get, set } from 'idb-keyval';
import type { KeptFile, NamedBytes } from '../store/services.ts';

/** A file as it lies in the browser's database, under its fingerprint: tabs with other files leave it alone. */
interface Entry extends NamedBytes {
  /** When it was opened last, in ms since 1970. */
  readonly at: number;
}

const files = createStore('dramatis', 'files');

/** So many files are kept, those opened last. */
const MOST = 10;

/** Keeps a file in this browser. Rejects where the browser has no room, or keeps nothing (private windows). */
export async function keepFile({ fingerprint, name, bytes }: KeptFile): Promise<void> {
  await set(fingerprint, { name, bytes, at: Date.now() } satisfies Entry, files);
  const kept = await entries<string, Entry>(files);
  const older = kept.toSorted(([, a], [, b]) => b.at - a.at).slice(MOST);
  await Promise.all(older.map(([key]) => del(key, files)));
}

/** The file of that fingerprint, if this browser has kept it. */
export async function keptFile(fingerprint: string): Promise<NamedBytes | undefined> {
  const entry = await get<Entry>(fingerprint, files).catch(() => undefined);
  return entry === undefined ? undefined : { name: entry.name, bytes: entry.bytes };
}

/** Forgets all files. */
export const forgetFiles = (): Promise<void> => clear(files);
