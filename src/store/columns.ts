import type { TableColumns } from '../core/formats/columns.ts';
import type { TableQuestion } from '../core/formats/readResult.ts';
import { initialView } from '../core/view/view.ts';
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

/** Asks what a table's columns hold, and opens it by the answer. */
export function askingColumns({ set, get, open, showSomething }: Opening): {
  /** Puts a question to the reader, about a file that waits for the answer. */
  readonly ask: (toOpen: ToOpen, bytes: Content, question: TableQuestion) => Outcome;
  /** Remembers a table that was opened, so that its columns can be asked about once more. */
  readonly remember: (toOpen: ToOpen, bytes: Content, columns: TableColumns) => void;
  readonly actions: Pick<OpeningActions, 'askColumns' | 'answerColumns' | 'dismissColumns'>;
} {
  let waiting: ToOpen | undefined;
  let opened: ToOpen | undefined;
  const withColumns = (toOpen: ToOpen, bytes: Content, columns: TableColumns): ToOpen => ({
    ...toOpen,
    bring: () => bytes,
    asks: false,
    origin: { ...toOpen.origin, columns },
  });
  return {
    ask: (toOpen, bytes, { rows, columns: guess }) => {
      const columns = toOpen.origin?.columns ?? guess;
      waiting = withColumns(toOpen, bytes, columns);
      set({ opening: { kind: 'columns', fileName: toOpen.fileName, rows, columns } });
      return 'asked';
    },
    remember: (toOpen, bytes, columns) => {
      opened = { ...withColumns(toOpen, bytes, columns), viewOf: () => initialView('') };
    },
    actions: {
      askColumns: async () => {
        const { document } = get();
        const isOpen = document.kind === 'open' && document.columns === opened?.origin?.columns;
        if (opened !== undefined && isOpen) await open({ ...opened, asks: true });
      },
      answerColumns: async (columns) => {
        if (waiting === undefined || get().opening.kind !== 'columns') return;
        const outcome = await open({ ...waiting, origin: { ...waiting.origin, columns } });
        if (outcome === 'failed') await showSomething();
      },
      dismissColumns: async () => {
        set({ opening: { kind: 'idle' } });
        await showSomething();
      },
    },
  };
}
