import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/core/formats/decodeText.ts';

const SMALL = readFileSync(new URL('../../fixtures/small.json', import.meta.url), 'utf8');

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const ENCODERS = { utf8, utf16le, utf16be };

/** Where and how decoding fails. */
function faultOf(bytes: Uint8Array | readonly number[]) {
  const result = decodeText(Uint8Array.from(bytes));
  if (result.ok) throw new Error(`decoded as ${result.text}`);
  return result.diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

const notUtf8 = (offset: number, encoding = 'UTF-8') =>
  `the byte at offset ${offset} is not ${encoding}: the file is in another encoding, or is not text`;

describe('decoding', () => {
  test.each(Object.entries(ENCODERS))('%s, with and without a byte order mark', (_, encode) => {
    const text = `${SMALL}\u00e9 \u{1F6A8} \u6e2f`;
    expect(decodeText(encode(text))).toEqual({ ok: true, text });
    expect(decodeText(encode(`\uFEFF${text}`))).toEqual({ ok: true, text });
  });

  test('next to nothing', () => {
    expect(decodeText(new Uint8Array())).toEqual({ ok: true, text: '' });
    expect(decodeText(utf8('{'))).toEqual({ ok: true, text: '{' });
  });

  test('refuses what is not UTF-8, and says where', () => {
    expect(faultOf([...utf8('{\n "é": "'), 0xe9, 0x22, 0x7d])).toEqual([`2:8 ${notUtf8(10)}`]);
    expect(faultOf([0x61, 0xc3])).toEqual([`1:2 ${notUtf8(1)}`]);
    expect(faultOf([0x61, 0xed, 0xa0, 0x80])).toEqual([`1:2 ${notUtf8(1)}`]);
    expect(faultOf([0x61, 0xc0, 0x80])).toEqual([`1:2 ${notUtf8(1)}`]);
    expect(faultOf([0x61, 0x62, 0xf4, 0x90, 0x80, 0x80])).toEqual([`1:3 ${notUtf8(2)}`]);
  });

  test('refuses what is not UTF-16, and says where', () => {
    expect(faultOf([...utf16le('{\n'), 0x00, 0xd8, 0x20, 0x00])).toEqual([
      `2:1 ${notUtf8(4, 'UTF-16LE')}`,
    ]);
    expect(faultOf([...utf16be('{ '), 0xdc, 0x00])).toEqual([`1:3 ${notUtf8(4, 'UTF-16BE')}`]);
    expect(faultOf([...utf16le('{ '), 0x20])).toEqual([`1:3 ${notUtf8(4, 'UTF-16LE')}`]);
  });

  test('agrees with the platform about every few bytes', () => {
    const few = fc.uint8Array({ min: 1, maxLength: 8 });
    const near = fc.array(fc.constantFrom(0x61, 0x80, 0xa0, 0xbf, 0xc2, 0xe0, 0xed, 0xf0, 0xf4), {
      maxLength: 8,
    });
    const agrees = (bytes: Uint8Array) => {
      const isUtf16 =
        bytes.length > 1 && (bytes[0] === 0 || bytes[1] === 0 || (bytes[0] ?? 0) > 0xfd);
      if (isUtf16) return;
      const result = decodeText(bytes);
      const lenient = new TextDecoder().decode(bytes);
      if (result.ok) expect(result.text).toBe(lenient);
      else {
        const offset = Number(/offset (\d+)/.exec(result.diagnostics[0]?.message ?? '')?.[1]);
        const before = new TextDecoder().decode(bytes.subarray(0, offset));
        expect(before).not.toContain('\ufffd');
        expect(lenient.slice(before.length, before.length + 1)).toBe('\ufffd');
      }
    };
    fc.assert(fc.property(few, agrees));
    fc.assert(fc.property(near, (bytes) => agrees(Uint8Array.from(bytes))));
  });
});
