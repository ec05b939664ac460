/** The part of fontkit 2 the tests use; the package ships no types. */
declare module 'fontkit' {
  export interface Point {
    readonly x: number;
    readonly y: number;
    copy(): Point;
  }
  export interface Glyph {
    readonly id: number;
    /** In font units. */
    readonly advanceWidth: number;
    /** Private to fontkit: the outline as it stands in the file. */
    _decode(): { readonly points: readonly Point[] };
  }
  export interface Font {
    readonly unitsPerEm: number;
    /** In font units, as are the other vertical measures; the descent is negative. */
    readonly ascent: number;
    readonly descent: number;
    readonly characterSet: readonly number[];
    readonly name: { readonly records: Readonly<Record<string, Readonly<Record<string, string>>>> };
    getGlyph(id: number): Glyph;
    glyphForCodePoint(codePoint: number): Glyph;
    layout(
      text: string,
      features?: Readonly<Record<string, boolean>>,
    ): { readonly advanceWidth: number; readonly glyphs: readonly Glyph[] };
    /** Private to fontkit: moves an outline (with four phantom points at its end) to the weight. */
    readonly _variationProcessor: {
      transformPoints(glyph: number, points: readonly Point[]): void;
    };
  }
  export function openSync(path: string): Font;
  export function create(bytes: Uint8Array): Font;
}
