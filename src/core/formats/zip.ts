import { Inflate, strFromU8 } from 'fflate';
import { crc32 } from '../model/crc32.ts';
import { joined } from '../model/joined.ts';
import type { Refusal } from './readResult.ts';
import { Refused, refusalOf } from './refused.ts';

/** So many entries are listed, and so many bytes unpacked in all: what needs more was made to fill the memory. */
const MOST_ENTRIES = 1000;
const MOST_UNPACKED = 200_000_000;
/** Packed bytes that are unpacked at once: DEFLATE makes at most 1032 of each. */
const STEP = 16_384;

/** One file of an archive, still packed. */
interface Entry {
  /** As the archive has it: never used as a path. */
  readonly path: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header stands. */
  readonly offset: number;
}

export type Unzipped =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | Refusal;

const broken = (what: string) => new Refused('broken-zip', `the archive is broken: ${what}`);

/**
 * Unpacks the wanted files of a ZIP archive (PKWARE's APPNOTE 6.3.10, without ZIP64 and encryption), by their paths in
 * it. How much is unpacked is counted as it comes, whatever the archive says. Never throws; `most` is for tests.
 */
export function unzip(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
  most = MOST_UNPACKED,
): Unzipped {
  try {
    const files = new Map<string, Uint8Array>();
    let room = most;
    for (const entry of entriesOf(bytes)) {
      if (!isWanted(entry.path)) continue;
      if (files.has(entry.path)) {
        throw new Refused('duplicate-file', `two files of the archive are called ${entry.path}`);
      }
      const unpacked = unpack(entry, bytes, room, most);
      room -= unpacked.length;
      files.set(entry.path, unpacked);
    }
    return { ok: true, files };
  } catch (error) {
    return refusalOf(error, 'broken-zip', 'the archive is broken');
  }
}

const END = 0x06_05_4b_50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const CENTRAL = 0x02_01_4b_50;
const CENTRAL_LENGTH = 46;
const LOCAL = 0x04_03_4b_50;
const LOCAL_LENGTH = 30;
const MANY = 0xff_ff;
const LARGE = 0xff_ff_ff_ff;

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw broken('its list of files is missing, perhaps not all of it was copied');
}

/** The list of files at an archive's end (the central directory). */
function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const view = viewOf(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === MANY || start === LARGE) throw zip64();
  if (count > MOST_ENTRIES) {
    const message = `the archive holds ${count} files: expected at most ${MOST_ENTRIES}`;
    throw new Refused('too-many-files', message);
  }
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) {
      throw broken('its list of files ends too early');
    }
    const length = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + length);
    entries.push({
      path: strFromU8(name),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += CENTRAL_LENGTH + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

const zip64 = () =>
  new Refused(
    'zip64',
    'the archive is of the kind ZIP64, for more than 4 GB: expected a plain ZIP',
  );

const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

function unpack(entry: Entry, bytes: Uint8Array, room: number, most: number): Uint8Array {
  const { path, flags, method, packed, unpacked, crc } = entry;
  if ((flags & ENCRYPTED) !== 0) {
    throw new Refused('encrypted', `${path} is encrypted: save the archive without a password`);
  }
  if ([packed, unpacked, entry.offset].includes(LARGE)) throw zip64();
  if (method !== STORED && method !== DEFLATED) {
    throw new Refused('unknown-packing', `${path} is packed in a way (${method}) that is not read`);
  }
  const body = bodyOf(entry, bytes);
  const tooLarge = () => {
    const message = `unpacked, the archive has more than ${Math.floor(most / 1_000_000)} MB`;
    return new Refused('too-large', message);
  };
  if (method === STORED && body.length > room) throw tooLarge();
  const result = method === STORED ? body : inflated(body, room, tooLarge);
  if (result.length !== unpacked || crc32(result) !== crc) throw broken(`${path} is damaged`);
  return result;
}

function bodyOf({ path, offset, packed }: Entry, bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL) {
    throw broken(`${path} is not where the list of files says`);
  }
  const names = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const start = offset + LOCAL_LENGTH + names;
  if (start + packed > bytes.length) throw broken(`${path} ends too early`);
  return bytes.subarray(start, start + packed);
}

/** Unpacks in steps, and stops as soon as there is no room for more. */
function inflated(body: Uint8Array, room: number, tooLarge: () => Error): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((part) => {
    length += part.length;
    if (length > room) throw tooLarge();
    parts.push(part);
  });
  for (let at = 0; at < body.length; at += STEP) {
    stream.push(body.subarray(at, at + STEP), at + STEP >= body.length);
  }
  return joined(parts);
}
