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
}

export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly LayoutLink[];
  /** Width by height of the frame that the picture should fill. */
  readonly aspect: number;
  readonly seed: number;
  /** Marks that a hand has put somewhere: they stay there exactly. */
  readonly pins: Readonly<Record<string, Position>>;
}

export type Position = readonly [x: number, y: number];
export type Positions = Readonly<Record<string, Position>>;

/** Told between steps: how much is done, from 0 to 1. */
export type OnProgress = (done: number) => void;

export interface Layout {
  readonly id: string;
  readonly label: string;
  /** Same input, same positions, on every machine. Whole scene units; unpinned results are centred on 0, 0. */
  readonly run: (input: LayoutInput, onProgress?: OnProgress) => Positions;
}
