import type { Page } from '@playwright/test';
import type { GraphFile } from './graphFile.ts';
import type { MeasureId } from './measures.ts';

/** What was measured; infinite where it was given up. */
export type Outcome = Readonly<Partial<Record<MeasureId, number>>>;

/** What is done with an open graph, one page each. */
export const PARTS = ['pan', 'zoom', 'type', 'date', 'figure', 'search', 'focus'] as const;
export type Part = (typeof PARTS)[number];

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** Ours or a yardstick: how it is driven. */
export interface App {
  readonly id: string;
  /** Over its column. */
  readonly title: string;
  /** In px. */
  readonly viewport: Viewport;
  /** Opens a graph on a page that has just been made, and waits until all of it is drawn. */
  readonly open: (page: Page, graph: GraphFile) => Promise<Outcome>;
  readonly parts: Readonly<
    Partial<Record<Part, (page: Page, graph: GraphFile) => Promise<Outcome>>>
  >;
}
