import { type FilterStates, INITIAL_FILTERS } from '../filters/filters.ts';
import type { LayoutId } from '../layouts/choices.ts';

export type Point = readonly [x: number, y: number];

/**
 * What the evidence panel shows: an actor, a group of a large graph or one statement (a relation or event) by id, a tie
 * by the ids of its actors or groups ("actorA/actorB"), or what connects several actors, by their ids as chosen
 * ("actorA/actorB/actorC").
 */
export interface Selection {
  readonly kind: 'actor' | 'group' | 'statement' | 'tie' | 'actors';
  readonly id: string;
  /** Of what connects several actors, the way that is picked out: the ids of all actors on it, "actorA/…/actorB". */
  readonly path?: string;
}

/** What the size of an actor says: nothing, how many relations it has, or how much money passed through its hands. */
export const SIZES = ['equal', 'relations', 'amount'] as const;
export type SizeBy = (typeof SIZES)[number];

/** Wide for articles and desks, tall for stories and phones. */
export const SHAPES = ['wide', 'square', 'tall'] as const;
export type Shape = (typeof SHAPES)[number];

/** What the middle of the page shows. */
export const TABS = ['graph', 'table', 'chronology'] as const;
export type Tab = (typeof TABS)[number];

/** What the table lists, one at a time. */
export const TABLE_KINDS = ['relations', 'events', 'actors'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

export interface TableOrder {
  /** The id of a column; one that the table lacks leaves its own order. */
  readonly by: string;
  readonly descending: boolean;
}

/** What the reader chose of one table; what is absent is the table's own. */
export interface TableChoices {
  readonly order?: TableOrder;
  /** The ids of the columns shown, sorted; at least one. */
  readonly columns?: readonly string[];
}

export interface TableSettings extends Readonly<Record<TableKind, TableChoices>> {
  readonly kind: TableKind;
}

export const INITIAL_TABLE: TableSettings = {
  kind: 'relations',
  relations: {},
  events: {},
  actors: {},
};

/** What can be left out of a figure; its words are left out by emptying them. */
export const FIGURE_PARTS = ['legend', 'sources', 'numbers'] as const;
export type FigurePart = (typeof FIGURE_PARTS)[number];

/** Where the marks of a figure stand: arranged for its own size, or as on screen. */
export const ARRANGEMENTS = ['own', 'screen'] as const;

/** What the reader set in the figure dialog. A text that is absent is filled in from the view. */
export interface FigureSettings {
  /** See `readFigureSize`. */
  readonly size: string;
  readonly arranged: (typeof ARRANGEMENTS)[number];
  readonly without: readonly FigurePart[];
  readonly theme: 'white' | 'dark' | 'transparent';
  readonly scale: 1 | 2 | 3 | 4;
  /** The actors and events that the graph is cropped to, by id; none, and all of it is shown. */
  readonly framed: readonly string[];
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
  readonly tab: Tab;
  readonly table: TableSettings;
  readonly filters: FilterStates;
  readonly layout: LayoutId;
  /** The mark in the middle of a layout that has one; absent, the layout's own choice. */
  readonly centre?: string;
  /** The shape of the frame that the layout fills. */
  readonly shape: Shape;
  readonly seed: number;
  /** Where tidying has put marks, in whole scene units; empty, all stand where the layout puts them. */
  readonly places: Readonly<Record<string, Point>>;
  /** Actors and events moved by hand, in whole scene units. */
  readonly pins: Readonly<Record<string, Point>>;
  readonly sizeBy: SizeBy;
  /** Whether communities are told apart by soft hulls. */
  readonly communities: boolean;
  /** The groups of a large graph that are open, by id, sorted. */
  readonly opened: readonly string[];
  /** Whether what a large graph gathers is drawn one by one under its groups. */
  readonly everything: boolean;
  readonly selection?: Selection;
  readonly figure: FigureSettings;
}

/** Whether marks stand where tidying put them, and not where the layout does. */
export const isTidied = ({ places }: View): boolean => Object.keys(places).length > 0;

export const INITIAL_FIGURE: FigureSettings = {
  size: 'natural',
  arranged: 'own',
  without: [],
  theme: 'white',
  scale: 2,
  framed: [],
};

export const initialView = (data: string): View => ({
  data,
  tab: 'graph',
  table: INITIAL_TABLE,
  filters: INITIAL_FILTERS,
  layout: 'force',
  shape: 'wide',
  seed: 1,
  places: {},
  pins: {},
  sizeBy: 'equal',
  communities: false,
  opened: [],
  everything: false,
  figure: INITIAL_FIGURE,
});
