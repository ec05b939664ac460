import type { Saving } from '../../store/state.ts';

/** What became of keeping filters under a name. */
export const SAYS: Readonly<Record<Saving, (name: string) => string>> = {
  done: (name) => `Saved as “${name}”.`,
  taken: (name) => `There is already a “${name}”.`,
  failed: () => 'This browser keeps nothing now: it may be a private window, or full.',
};
