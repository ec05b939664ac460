import { type Layout } from './layout.ts';
import { ringGuides } from './rings.ts';
import { columnGuides } from './timeColumns.ts';

/** All of a layout but the work itself, which the page leaves to a worker. */
export type LayoutChoice = Omit<Layout, 'run'>;

/** What a reader chooses from, in this order. */
export const LAYOUT_CHOICES = {
  force: {
    id: 'force',
    hasCentre: false,
  },
  circular: {
    id: 'circular',
    hasCentre: false,
  },
  concentric: {
    id: 'concentric',
    hasCentre: true,
    guides: ringGuides,
  },
  layered: {
    id: 'layered',
    hasCentre: false,
  },
  chronological: {
    id: 'chronological',
    hasCentre: false,
    guides: columnGuides,
  },
} as const satisfies Record<string, LayoutChoice>;

export type LayoutId = keyof typeof LAYOUT_CHOICES;
