// The same in every engine, and in no type library that a module without a document has.
declare const WebAssembly: {
  readonly instantiate: (
    program: Uint8Array<ArrayBuffer>,
  ) => Promise<{ readonly instance: { readonly exports: unknown } }>;
};

/**
 * What is used here of harfbuzz's subsetter, compiled to WebAssembly (harfbuzzjs): functions of C, to which all that
 * lies in its memory is a number.
 */
interface Harfbuzz {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly _initialize: () => void;
  readonly malloc: (size: number) => number;
  readonly hb_blob_create: (
    data: number,
    length: number,
    mode: number,
    userData: number,
    destroy: number,
  ) => number;
  readonly hb_blob_destroy: (blob: number) => void;
  readonly hb_blob_get_data: (blob: number, length: number) => number;
  readonly hb_blob_get_length: (blob: number) => number;
  readonly hb_face_create: (blob: number, index: number) => number;
  readonly hb_face_destroy: (face: number) => void;
  readonly hb_face_reference_blob: (face: number) => number;
  readonly hb_set_add: (set: number, value: number) => void;
  readonly hb_set_clear: (set: number) => void;
  readonly hb_subset_input_create_or_fail: () => number;
  readonly hb_subset_input_destroy: (input: number) => void;
  readonly hb_subset_input_set: (input: number, kind: number) => number;
  readonly hb_subset_input_unicode_set: (input: number) => number;
  readonly hb_subset_or_fail: (face: number, input: number) => number;
}

/** Numbers of harfbuzz's own. */
const MEMORY_MODE_READONLY = 1;
const SET = { nameId: 4, layoutFeature: 6 } as const;

/** What browsers apply unasked: composed letters, letters of a language, ligatures, kerning, places of accents. */
const FEATURES = ['ccmp', 'locl', 'rlig', 'liga', 'clig', 'calt', 'kern', 'mark', 'mkmk'];

/** The address of the licence; who made the typeface is kept anyway. */
const LICENCE_ADDRESS = 14;

/** A font file with the letters of a text alone, as far as it has them. The same letters give the same bytes. */
export type Subset = (text: string) => Uint8Array;

/** Starts harfbuzz's subsetter, whose WebAssembly file is `program`; what it gives opens fonts (TrueType or OpenType). */
export async function startSubsetter(
  program: Uint8Array<ArrayBuffer>,
): Promise<(font: Uint8Array) => Subset> {
  const harfbuzz = await instantiate(program);
  return (font) => {
    const face = openFace(harfbuzz, font);
    return (text) => subset(harfbuzz, face, text);
  };
}

async function instantiate(program: Uint8Array<ArrayBuffer>): Promise<Harfbuzz> {
  try {
    const { instance } = await WebAssembly.instantiate(program);
    const harfbuzz = instance.exports as Harfbuzz;
    harfbuzz._initialize();
    return harfbuzz;
  } catch (cause) {
    throw new Error('the program that takes out its letters did not start', { cause });
  }
}

/** Copies a font into harfbuzz's memory, where it stays. */
function openFace(harfbuzz: Harfbuzz, font: Uint8Array): number {
  const data = harfbuzz.malloc(font.length);
  new Uint8Array(harfbuzz.memory.buffer).set(font, data);
  const blob = harfbuzz.hb_blob_create(data, font.length, MEMORY_MODE_READONLY, 0, 0);
  const face = harfbuzz.hb_face_create(blob, 0);
  harfbuzz.hb_blob_destroy(blob);
  return face;
}

function subset(harfbuzz: Harfbuzz, face: number, text: string): Uint8Array {
  const input = inputFor(harfbuzz, text);
  const part = harfbuzz.hb_subset_or_fail(face, input);
  harfbuzz.hb_subset_input_destroy(input);
  if (part === 0) throw new Error('its letters could not be taken out');
  const blob = harfbuzz.hb_face_reference_blob(part);
  const start = harfbuzz.hb_blob_get_data(blob, 0);
  const length = harfbuzz.hb_blob_get_length(blob);
  const bytes = new Uint8Array(harfbuzz.memory.buffer).slice(start, start + length);
  harfbuzz.hb_blob_destroy(blob);
  harfbuzz.hb_face_destroy(part);
  return bytes;
}

/** What is to be kept, as harfbuzz takes it. */
function inputFor(harfbuzz: Harfbuzz, text: string): number {
  const input = harfbuzz.hb_subset_input_create_or_fail();
  const letters = harfbuzz.hb_subset_input_unicode_set(input);
  for (const letter of text) harfbuzz.hb_set_add(letters, letter.codePointAt(0)!);
  const features = harfbuzz.hb_subset_input_set(input, SET.layoutFeature);
  harfbuzz.hb_set_clear(features);
  for (const feature of FEATURES) harfbuzz.hb_set_add(features, tag(feature));
  harfbuzz.hb_set_add(harfbuzz.hb_subset_input_set(input, SET.nameId), LICENCE_ADDRESS);
  return input;
}

/** Four letters as the number that stands for them in fonts. */
const tag = (name: string): number =>
  Array.from(name).reduce((number, letter) => number * 256 + letter.codePointAt(0)!, 0);
