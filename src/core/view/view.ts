import { type FilterStates, INITIAL_FILTERS } from '../filters/filters.ts';

export type Point = readonly [x: number, y: number];

/**
 * What the evidence panel shows: an actor or one statement (a relation or event) by id, or a tie by the ids of its
 * actors, "actorA/actorB".
 */
export interface Selection {
  readonly kind: 'actor' | 'statement' | 'tie';
  readonly id: string;
}

/** What the reader set in the figure dialog. A text that is absent is filled in from the view. */
export interface FigureSettings {
  readonly size: string;
  readonly theme: 'white' | 'dark' | 'transparent';
  readonly scale: 1 | 2 | 3;
  readonly title?: string;
  readonly subtitle?: string;
  readonly notes?: string;
  readonly credit?: string;
}

/** Exactly what a link holds: which graph, what is shown of it, where hands moved it, and what is open. */
export interface View {
  /** The name of a graph that ships, or "" for a file of the reader's own. */
  readonly data: string;
  /** The fingerprint of the data when the link was made; absent in a fresh view. */
  readonly fingerprint?: string;
  readonly filters: FilterStates;
  readonly seed: number;
  /** Actors and events moved by hand, in whole scene units. */
  readonly pins: Readonly<Record<string, Point>>;
  readonly selection?: Selection;
  readonly figure: FigureSettings;
}

export const INITIAL_FIGURE: FigureSettings = { size: 'natural', theme: 'white', scale: 2 };

export const initialView = (data: string): View => ({
  data,
  filters: INITIAL_FILTERS,
  seed: 1,
  pins: {},
  figure: INITIAL_FIGURE,
});
