/**
 * A mark to be placed: how far its box reaches to each side of the point it stands on, all as distances (none is
 * negative), in scene units (CSS px at zoom 1).
 */
export interface LayoutNode {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Marks of one group belong together where a layout groups: the number of the actor's type, events after all. */
  readonly group: number;
  /** When it first did something, in ms since 1970; absent when nothing says. */
  readonly time?: number;
}

/** All lines between one pair of marks, laid out as one. */
export interface LayoutLink {
  readonly a: string;
  readonly b: string;
  /** How many lines run side by side, and how wide the fan is across, in scene units. */
  readonly count: number;
  readonly breadth: number;
  /** The length that the longest label on it needs, 0 without labels, in scene units. */
  readonly labelLength: number;
  /** How many of the lines have an arrowhead at `b`, and how many at `a`. */
  readonly forward: number;
  readonly backward: number;
}

export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly LayoutLink[];
  /** Width by height of the frame that the picture should fill. */
  readonly aspect: number;
  readonly seed: number;
  /** The mark that a layout with a centre puts there; absent, the one with the most lines. */
  readonly centre?: string;
  /** Where the marks stand now: a layout that can better that begins there, and keeps the shape of the picture. */
  readonly start?: Positions;
  /** Marks that a hand has put somewhere: they stay there exactly. */
  readonly pins: Readonly<Record<string, Position>>;
}

export type Position = readonly [x: number, y: number];
export type Positions = Readonly<Record<string, Position>>;

/** Told between steps: how much is done, from 0 to 1, and at times the best arrangement so far. */
export type OnProgress = (done: number, soFar?: Positions) => void;

/** How wide a letter of a guide's text is taken to be, in scene units. */
export const GUIDE_LETTER = 7.5;

/** Something faint under the graph that says what a place means: a ring, a line across, or a heading. */
export type Guide =
  | {
      readonly kind: 'ellipse';
      /** Its middle, and how far it reaches to the sides and up and down. */
      readonly x: number;
      readonly y: number;
      readonly rx: number;
      readonly ry: number;
    }
  | { readonly kind: 'upright'; readonly x: number; readonly top: number; readonly bottom: number }
  /** The text's middle. */
  | { readonly kind: 'text'; readonly at: Position; readonly text: string };

export interface Layout {
  readonly id: string;
  /** Whether `centre` matters to it. */
  readonly hasCentre: boolean;
  /** Same input, same positions, on every machine. Whole scene units; unpinned results are centred on 0, 0. */
  readonly run: (input: LayoutInput, onProgress?: OnProgress) => Positions;
  /** What to draw under the graph, of the same input and where its marks stand now; most layouts need nothing. */
  readonly guides?: (input: LayoutInput, positions: Positions) => readonly Guide[];
}
