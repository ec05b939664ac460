import { fc, test as property } from '@fast-check/vitest';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { tablesZipOf } from '../../../src/core/export/tablesZip.ts';
import { isZip, readGraph } from '../../../src/core/formats/readGraph.ts';
import { unzip } from '../../../src/core/formats/zip.ts';
import { aDataset } from '../../support/builders.ts';

const all = () => true;
const TEXT = 'from,to\nAnn,Bob\n';

/** The archive with a number of two or four bytes put at a place after the last mark of a kind. */
function patched(
  archive: Uint8Array,
  mark: string,
  at: number,
  bytes: readonly number[],
): Uint8Array {
  const found = Buffer.from(archive).lastIndexOf(mark, undefined, 'latin1');
  const copy = archive.slice();
  copy.set(bytes, found + at);
  return copy;
}

const CENTRAL = 'PK\u0001\u0002';
const LOCAL = 'PK\u0003\u0004';
const END = 'PK\u0005\u0006';

const codeOf = (archive: Uint8Array, most?: number): string => {
  const result = unzip(archive, all, most);
  return result.ok ? 'none' : result.diagnostics[0]!.code;
};

property.prop([
  fc.dictionary(fc.stringMatching(/^[a-zé]{1,8}$/), fc.uint8Array({ maxLength: 300 }), {
    maxKeys: 3,
  }),
  fc.constantFrom(0 as const, 6 as const),
])('an archive holds what was packed', (files, level) => {
  const result = unzip(zipSync(files, { level }), all);
  expect(result).toEqual({ ok: true, files: new Map(Object.entries(files)) });
});

test('a large file is unpacked in steps', () => {
  const noise = Uint8Array.from({ length: 100_000 }, (_, n) => (n * n * 2_654_435_761) >>> 13);
  const result = unzip(zipSync({ 'a.csv': noise }), all);
  expect(result).toEqual({ ok: true, files: new Map([['a.csv', noise]]) });
});

describe('what was made to do harm is refused with its reason', () => {
  const good = zipSync({ 'a.csv': strToU8(TEXT.repeat(20)) });

  test('the archive itself is good', () => {
    expect(codeOf(good)).toBe('none');
  });

  test.each([
    ['encrypted', patched(good, CENTRAL, 8, [1, 0])],
    ['unknown-packing', patched(good, CENTRAL, 10, [14, 0])],
    ['zip64', patched(good, CENTRAL, 24, [255, 255, 255, 255])],
    ['zip64', patched(good, END, 10, [255, 255])],
    // A checksum, a size, a place and a list that are not those of the file.
    ['broken-zip', patched(good, CENTRAL, 16, [1, 2, 3, 4])],
    ['broken-zip', patched(good, CENTRAL, 24, [9, 0, 0, 0])],
    ['broken-zip', patched(good, CENTRAL, 42, [9, 0, 0, 0])],
    ['broken-zip', patched(good, CENTRAL, 42, [255, 255, 255, 127])],
    ['broken-zip', patched(good, END, 16, [255, 255, 255, 127])],
    ['broken-zip', patched(good, END, 10, [9, 0])],
    ['broken-zip', patched(good, LOCAL, 26, [255, 255])],
    ['broken-zip', good.slice(0, -30)],
    ['broken-zip', good.slice(0, 40)],
    ['too-many-files', patched(good, END, 10, [0xfe, 0xff])],
  ])('%s', (code, archive) => {
    expect(codeOf(archive)).toBe(code);
  });

  test('two files of one name', () => {
    const two = zipSync({ 'a.csv': strToU8(TEXT), 'b.csv': strToU8(TEXT) });
    const at = Buffer.from(two).lastIndexOf('b.csv');
    expect(codeOf(two.with(at, 'a'.charCodeAt(0)))).toBe('duplicate-file');
  });

  test('a bomb, by what comes out of it, whatever it says of its size', () => {
    const bomb = zipSync({ 'a.csv': new Uint8Array(3_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(4000);
    for (const archive of [bomb, patched(bomb, CENTRAL, 24, [5, 0, 0, 0])]) {
      expect(codeOf(archive, 1_000_000)).toBe('too-large');
    }
    const stored = zipSync({ 'a.csv': new Uint8Array(3000) }, { level: 0 });
    expect(codeOf(stored, 1000)).toBe('too-large');
  });

  test('a bomb of many files that share their bytes: all that comes out is counted', () => {
    const many = Object.fromEntries(
      Array.from({ length: 9 }, (_, n) => [`${n}.csv`, new Uint8Array(300_000)]),
    );
    expect(codeOf(zipSync(many), 1_000_000)).toBe('too-large');
  });

  property.prop([fc.nat(good.length - 1), fc.nat(255)])(
    'a byte that was changed anywhere is never thrown',
    (at, byte) => {
      const result = unzip(good.with(at, byte), all);
      expect(result.ok || result.diagnostics.length === 1).toBe(true);
    },
  );

  property.prop([fc.uint8Array({ maxLength: 300 })])('nor any bytes at all', async (bytes) => {
    const { ok } = await readGraph(new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]), 'a.zip');
    expect(ok).toBe(false);
  });
});

describe('names in an archive', () => {
  const tables = Object.entries(unzipSync(tablesZipOf(aDataset({ relations: [{}] }))));
  const open = async (more: Zippable, folder = '') =>
    readGraph(
      zipSync({
        ...Object.fromEntries(tables.map(([name, bytes]) => [`${folder}${name}`, bytes])),
        ...more,
      }),
      'a.zip',
    );

  test('are never paths, and what systems add is passed over', async () => {
    const more = {
      '__MACOSX/._actors.csv': Uint8Array.of(0, 5),
      'read me.txt': strToU8('No table.'),
    };
    expect(await open(more, '../../deep/')).toMatchObject({ ok: true });
  });

  test('in several folders are not told apart', async () => {
    expect(await open({ 'b/Actors.csv': strToU8('id') })).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'duplicate-file' }],
    });
  });

  test('an archive in an archive is not opened', async () => {
    const inner = zipSync(Object.fromEntries(tables));
    const result = await readGraph(zipSync({ 'inner.zip': inner }), 'a.zip');
    expect(result).toMatchObject({ ok: false, diagnostics: [{ code: 'no-tables' }] });
  });
});

test('an archive is known by its first bytes', () => {
  expect(isZip(zipSync({}))).toBe(true);
  expect(isZip(strToU8('PK, a table\n1,2\n'))).toBe(false);
  expect(isZip(new Uint8Array())).toBe(false);
});
