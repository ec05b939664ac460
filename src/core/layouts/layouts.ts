import { forceLayout } from './force.ts';
import { type Layout } from './layout.ts';

/** The ways of placing marks that a view can name. */
export const LAYOUTS = { force: forceLayout } as const satisfies Record<string, Layout>;
