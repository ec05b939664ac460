/** What the harness asks of a yardstick. Each is over when the next frame has been drawn. */
export interface Yardstick {
  /** Parses the text of an actor graph with places, and shows it. */
  open: (text: string) => void;
  /** Takes all relations of a type out of the picture. */
  hideType: (type: string) => void;
  /** Takes all relations out of the picture that were over before a day. */
  hideBefore: (day: string) => void;
  /** Puts back what was taken out last. */
  putBack: () => void;
}

declare global {
  interface Window {
    yardstick?: Yardstick;
  }
}

/** The parts of the file that a picture needs: a plain app has no more of a schema than this. */
export interface PlainGraph {
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly relations: readonly {
    readonly id: string;
    readonly type: string;
    readonly from: string;
    readonly to: string;
    readonly date?: string;
    readonly start?: string;
    readonly end?: string;
  }[];
  readonly view: {
    readonly positions: Readonly<Record<string, readonly [x: number, y: number]>>;
  };
}

/** Colours for lines, one after the other by type. */
const COLOURS = ['#b38522', '#7f0427', '#3e8be5', '#2215aa', '#355502', '#785570', '#8e8d85'];

export const colourOf = (types: readonly string[], type: string): string =>
  COLOURS[types.indexOf(type) % COLOURS.length]!;

export const typesOf = ({ relations }: PlainGraph): readonly string[] => [
  ...new Set(relations.map(({ type }) => type)),
];

/** The last day of a relation as far as letters tell: dates are compared as they are written, not understood. */
export const lastDayOf = ({ date, start, end }: PlainGraph['relations'][number]): string =>
  end === '..' ? '9' : (end ?? date ?? start ?? '9');
