/** What a figure's file says of itself: for screen readers, picture desks, and to open its view again. */
export interface FigureRecord {
  readonly title: string;
  /** The alternative text. */
  readonly description: string;
  /** What the alternative text has no room for. */
  readonly longDescription?: string;
  readonly creator?: string;
  readonly credit: string;
  /** One citation for each source of what is shown. */
  readonly sources: readonly string[];
  readonly dataset: {
    readonly id: string;
    /** A whole number from 1 on, where the file counts its revisions. */
    readonly revision?: number;
    readonly fingerprint: string;
  };
  /** The view as in a link, the text after "#". */
  readonly view: string;
  /** The whole address, "#" and view included. */
  readonly link: string;
}

/** What of a record it takes to show a figure's view again, and to tell whether the data are still the same. */
export type RestorableFigure = Pick<FigureRecord, 'title' | 'dataset' | 'view'>;
