import { chronologicalLayout } from './chronological.ts';
import { circularLayout } from './circular.ts';
import { concentricLayout } from './concentric.ts';
import { forceLayout } from './force.ts';
import { layeredLayout } from './layered.ts';
import { type Layout } from './layout.ts';

/** The ways of placing marks that a view can name. */
export const LAYOUTS = {
  force: forceLayout,
  circular: circularLayout,
  concentric: concentricLayout,
  layered: layeredLayout,
  chronological: chronologicalLayout,
} as const satisfies Record<string, Layout>;
