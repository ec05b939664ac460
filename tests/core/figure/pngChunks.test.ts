import { crc32, deflateSync } from 'node:zlib';
import { fc, test as property } from '@fast-check/vitest';
import { parse } from 'exifr';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import type { FigureRecord } from '../../../src/core/figure/figureRecord.ts';
import { withRecord, xmpIn } from '../../../src/core/figure/pngChunks.ts';
import { MAX_XMP_LENGTH, readXmp, writeXmp } from '../../../src/core/figure/xmp.ts';

/** A chunk made with Node's own checksum, so that ours has something to differ from. */
function chunk(type: string, data: Uint8Array | string): Buffer {
  const body = Buffer.concat([Buffer.from(type), Buffer.from(data)]);
  const bytes = Buffer.alloc(body.length + 8);
  bytes.writeUInt32BE(body.length - 4, 0);
  body.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(body), body.length + 4);
  return bytes;
}

const SIGNATURE = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');
/** One pixel wide and high, eight bits of grey. */
const IHDR = chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0));
const IDAT = chunk('IDAT', deflateSync(Uint8Array.of(0, 200)));
const IEND = chunk('IEND', '');

const pngWith = (...chunks: readonly Buffer[]) =>
  new Uint8Array(Buffer.concat([SIGNATURE, IHDR, ...chunks, IDAT, IEND]));

/** The chunks as another reader would find them, each with a checksum that holds. */
function chunksIn(png: Uint8Array): { type: string; data: Buffer }[] {
  const bytes = Buffer.from(png);
  const chunks = [];
  for (let at = 8; at < bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    expect(bytes.readUInt32BE(end - 4)).toBe(crc32(bytes.subarray(at + 4, end - 4)));
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, end - 4),
    });
    at = end;
  }
  return chunks;
}

const typesIn = (png: Uint8Array) => chunksIn(png).map(({ type }) => type);
const textsIn = (png: Uint8Array) =>
  chunksIn(png)
    .filter(({ type }) => type === 'tEXt' || type === 'iTXt')
    .map(({ type, data }) => `${type} ${data.toString('utf8').replaceAll('\0', '|')}`);

const RECORD: FigureRecord = {
  title: 'Who paid “whom”',
  description: 'Network diagram: two actors.',
  longDescription: 'Ada paid Bob.',
  creator: 'Ada Graphics',
  credit: 'Harbour Tribune',
  sources: ['Agence, 2026', 'Herald, 2025'],
  dataset: { id: 'harbour-tender', revision: 3, fingerprint: '1z141z3' },
  view: 'v=1-data.json',
  link: 'https://example.org/dramatis/#v=1-data.json',
};
const XMP = writeXmp(RECORD);

describe('a record in a PNG', () => {
  test('comes right after the header, with right checksums, and leaves the picture as it is', () => {
    const gamma = chunk('gAMA', Uint8Array.of(0, 0, 0xb1, 0x8f));
    const png = withRecord(pngWith(gamma), {
      dotsPerMetre: 11_810.6,
      xmp: XMP,
      text: { Title: RECORD.title, Description: RECORD.description },
    });
    expect(typesIn(png)).toEqual(['IHDR', 'pHYs', 'iTXt', 'iTXt', 'tEXt', 'gAMA', 'IDAT', 'IEND']);
    expect(chunksIn(png)[1]!.data.toString('hex')).toBe('00002e2300002e2301');
    expect(textsIn(png)).toEqual([
      `iTXt XML:com.adobe.xmp|||||${XMP}`,
      `iTXt Title|||||${RECORD.title}`,
      `tEXt Description|${RECORD.description}`,
    ]);
    expect(PNG.sync.read(Buffer.from(png)).data[0]).toBe(200);
  });

  test('takes the place of what is there of its kind, and of nothing else', () => {
    const old = pngWith(
      chunk('pHYs', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 1)),
      chunk('tEXt', 'Title\0old'),
      chunk('zTXt', Buffer.concat([Buffer.from('Title\0\0'), deflateSync('old')])),
      chunk('iTXt', 'Title\0\0\0de\0Titel\0alt'),
      chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0<old/>'),
      chunk('tEXt', 'Titles\0kept'),
      chunk('tEXt', 'Author\0kept'),
      chunk('tEXt', 'Title'),
    );
    const png = withRecord(old, { dotsPerMetre: 1000, xmp: '<new/>', text: { Title: 'new' } });
    expect(typesIn(png).filter((type) => type === 'pHYs' || type === 'zTXt')).toEqual(['pHYs']);
    expect(textsIn(png)).toEqual([
      'iTXt XML:com.adobe.xmp|||||<new/>',
      'tEXt Title|new',
      'tEXt Titles|kept',
      'tEXt Author|kept',
      'tEXt Title',
    ]);
    expect(withRecord(png, { dotsPerMetre: 1000, xmp: '<new/>', text: { Title: 'new' } })).toEqual(
      png,
    );
  });

  test('without a resolution keeps the one that is there; an empty text only removes', () => {
    const old = pngWith(
      chunk('pHYs', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 1)),
      chunk('tEXt', 'Comment\0old'),
    );
    const png = withRecord(old, { xmp: XMP, text: { Comment: '' } });
    expect(typesIn(png)).toEqual(['IHDR', 'iTXt', 'pHYs', 'IDAT', 'IEND']);
  });

  test('holds no control characters in its texts but tab and line feed', () => {
    const text = { Title: 'a\u0000b\u0007c\td\r\ne\rf\ng\u0085h\u007fi \ud83d' };
    expect(textsIn(withRecord(pngWith(), { xmp: XMP, text }))[1]).toBe(
      'iTXt Title|||||abc\td\ne\nf\nghi \ufffd',
    );
  });

  test('needs a resolution that the format can hold', () => {
    for (const dotsPerMetre of [0, -1, 0.2, Number.NaN, Infinity, 2 ** 31]) {
      expect(() => withRecord(pngWith(), { dotsPerMetre, xmp: XMP, text: {} })).toThrow(RangeError);
    }
  });

  test('needs a whole PNG', () => {
    const png = pngWith();
    for (let length = 0; length < png.length; length++) {
      expect(() => withRecord(png.subarray(0, length), { xmp: XMP, text: {} })).toThrow(/no PNG/);
    }
    const headless = Buffer.concat([SIGNATURE, IDAT, IEND]);
    expect(() => withRecord(headless, { xmp: XMP, text: {} })).toThrow(/no PNG/);
    const overlong = png.slice();
    overlong[png.length - 9] = 1;
    expect(() => withRecord(overlong, { xmp: XMP, text: {} })).toThrow(/no PNG/);
  });

  property.prop([fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))])(
    'is read back, also from the middle of a buffer',
    (text) => {
      const xmp = `\ufeff${XMP}${text}`;
      const png = withRecord(pngWith(), { xmp, text: { Title: text, Copyright: text } });
      chunksIn(png);
      expect(xmpIn(png)).toBe(xmp);
      const wider = new Uint8Array(png.length + 10).fill(7);
      wider.set(png, 5);
      expect(xmpIn(wider.subarray(5, 5 + png.length))).toBe(xmp);
    },
  );
});

describe('reading a PNG', () => {
  const png = withRecord(pngWith(), { dotsPerMetre: 1000, xmp: XMP, text: { Title: '“A”' } });
  const atXmp = 8 + IHDR.length + 21;
  const afterXmp = atXmp + 12 + 22 + Buffer.byteLength(XMP);

  test('that is cut off gives the packet or nothing', () => {
    for (let length = 0; length <= png.length; length++) {
      const read = xmpIn(png.subarray(0, length));
      expect(read, `${length}`).toBe(length < afterXmp ? undefined : XMP);
    }
  });

  test('with any one bit flipped gives the packet or nothing', () => {
    for (let at = 0; at < png.length * 8; at++) {
      const flipped = png.slice();
      flipped[at >> 3]! ^= 1 << (at & 7);
      const read = xmpIn(flipped);
      const inPacket = at >> 3 >= atXmp && at >> 3 < afterXmp;
      if (read !== undefined || inPacket) expect(read, `${at}`).toBe(inPacket ? undefined : XMP);
    }
  });

  property.prop([fc.uint8Array(), fc.nat(png.length - 4), fc.nat(0xff_ff_ff_ff)])(
    'never throws, whatever the bytes and lengths',
    (bytes, at, length) => {
      expect(xmpIn(bytes)).toBeUndefined();
      expect(xmpIn(Buffer.concat([SIGNATURE, bytes]))).toBeUndefined();
      const changed = png.slice();
      new DataView(changed.buffer).setUint32(at, length);
      expect([XMP, undefined]).toContain(xmpIn(changed));
    },
  );

  test('looks past other texts, and past packets that it does not read', () => {
    const compressed = Buffer.concat([
      Buffer.from('XML:com.adobe.xmp\0\u0001\0\0\0'),
      deflateSync('<old/>'),
    ]);
    const found = chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0<found/>');
    const others = [
      chunk('tEXt', 'XML:com.adobe.xmp\0\0\0\0\0<no/>'),
      chunk('iTXt', 'XML:com.adobe.xmpp\0\0\0\0\0<no/>'),
      chunk('iTXt', 'XML:com.adobe.xmp'),
      chunk('iTXt', ''),
      chunk('iTXt', compressed),
    ];
    expect(xmpIn(pngWith(...others))).toBeUndefined();
    expect(xmpIn(pngWith(...others, found))).toBe('<found/>');
    expect(xmpIn(new Uint8Array(Buffer.concat([SIGNATURE, IHDR, IEND, found])))).toBeUndefined();
  });

  test('takes no bytes that are no UTF-8, and no more than it may', () => {
    const start = Buffer.from('XML:com.adobe.xmp\0\0\0\0\0');
    const withPacket = (packet: Uint8Array) =>
      pngWith(chunk('iTXt', Buffer.concat([start, packet])));
    expect(xmpIn(withPacket(Uint8Array.of(0x41, 0xff)))).toBeUndefined();
    const most = 3 * MAX_XMP_LENGTH;
    expect(xmpIn(withPacket(Buffer.alloc(most, 'a')))?.length).toBe(most);
    expect(xmpIn(withPacket(Buffer.alloc(most + 1, 'a')))).toBeUndefined();
  });
});

test('another reader finds the record where picture desks look for it', async () => {
  const png = withRecord(pngWith(), {
    xmp: XMP,
    text: { Title: RECORD.title, Copyright: RECORD.credit },
  });
  const found: unknown = await parse(Buffer.from(png), { xmp: true, mergeOutput: false });
  const inDefault = (value: string) => ({ lang: 'x-default', value });
  expect(found).toMatchObject({
    ihdr: { Copyright: 'Harbour Tribune' },
    dc: {
      title: inDefault('Who paid “whom”'),
      description: inDefault('Network diagram: two actors.'),
      creator: 'Ada Graphics',
      source: 'Agence, 2026; Herald, 2025',
    },
    photoshop: { Credit: 'Harbour Tribune', Source: 'Agence, 2026; Herald, 2025' },
    Iptc4xmpCore: {
      AltTextAccessibility: inDefault('Network diagram: two actors.'),
      ExtDescrAccessibility: inDefault('Ada paid Bob.'),
    },
    xmp: { CreatorTool: 'Dramatis' },
    dramatis: {
      DatasetId: 'harbour-tender',
      DatasetRevision: 3,
      DatasetFingerprint: '1z141z3',
      View: 'v=1-data.json',
      Link: 'https://example.org/dramatis/#v=1-data.json',
    },
  });
  expect(readXmp(xmpIn(png)!)).toEqual({
    title: RECORD.title,
    dataset: RECORD.dataset,
    view: RECORD.view,
  });
});
