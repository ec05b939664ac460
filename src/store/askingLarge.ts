import type { Weight } from '../core/formats/weight.ts';
import type { Content } from './content.ts';
import type { Open, OpeningActions, ToOpen } from './opening.ts';
import type { Outcome } from './restoreView.ts';
import type { Get, Set } from './state.ts';

interface Opening {
  readonly set: Set;
  readonly get: Get;
  readonly open: Open;
  readonly showSomething: () => Promise<void>;
}

/** Says what opening a large file will take, and opens it once the reader agrees. */
export function askingLarge({ set, get, open, showSomething }: Opening): {
  readonly ask: (toOpen: ToOpen, bytes: Content, weight: Weight) => Outcome;
  readonly actions: Pick<OpeningActions, 'answerLarge'>;
} {
  let waiting: ToOpen | undefined;
  return {
    ask: (toOpen, bytes, weight) => {
      waiting = { ...toOpen, bring: () => bytes, isAgreed: true };
      set({ opening: { kind: 'large', fileName: toOpen.fileName, weight } });
      return 'asked';
    },
    actions: {
      answerLarge: async (isYes) => {
        const toOpen = waiting;
        waiting = undefined;
        if (toOpen === undefined || get().opening.kind !== 'large') return;
        set({ opening: { kind: 'idle' } });
        const outcome = isYes ? await open(toOpen) : 'failed';
        if (outcome === 'failed') await showSomething();
      },
    },
  };
}
