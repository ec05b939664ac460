import { describe, expect, test } from 'vitest';
import { withSvgRecord } from '../../src/core/figure/svgRecord.ts';
import { pictureIn } from '../../src/store/pictureIn.ts';

const SVG = withSvgRecord(
  '<svg xmlns="http://www.w3.org/2000/svg"><title>A</title><desc>B</desc></svg>',
  {
    title: 'A',
    description: 'B',
    credit: '',
    sources: [],
    dataset: { id: 'harbour', fingerprint: 'abc' },
    view: 'v=1&data=harbour&of=abc',
    link: 'https://dramatis.test/#v=1&data=harbour&of=abc',
  },
);

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Little-endian UTF-16 with a byte order mark, as some editors save it. */
const utf16 = (text: string) =>
  Uint8Array.from(
    [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))].flatMap(
      (unit) => [unit & 0xff, unit >> 8],
    ),
  );

describe('a picture', () => {
  test.each([
    ['as it was saved', utf8(SVG)],
    [
      'with an XML declaration and a comment',
      utf8(`<?xml version="1.0"?>\n<!-- saved -->\n${SVG}`),
    ],
    ['with a byte order mark', utf8(`\uFEFF${SVG}`)],
    ['in UTF-16', utf16(SVG)],
  ])('is known %s', async (_, bytes) => {
    expect((await pictureIn(bytes))?.record?.view).toBe('v=1&data=harbour&of=abc');
  });

  test('that is none of ours is a picture without a view', async () => {
    expect(await pictureIn(utf8('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toEqual({
      record: undefined,
    });
  });

  test.each(['{"format":"actor-graph"}', '', '<html><body>svg</body></html>', 'a,b\n1,<svg'])(
    'is not %j',
    async (text) => {
      expect(await pictureIn(utf8(text))).toBeUndefined();
    },
  );
});
