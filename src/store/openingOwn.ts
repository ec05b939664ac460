import { writeActorGraph } from '../core/formats/actorGraph.ts';
import { emptyGraph } from '../core/formats/emptyGraph.ts';
import { dayText } from '../core/model/period.ts';
import { initialView } from '../core/view/view.ts';
import type { Open, OpeningActions } from './opening.ts';
import type { OpenKept } from './restoreView.ts';
import type { Services } from './services.ts';
import type { Get, Set } from './state.ts';

interface Opening {
  readonly services: Services;
  readonly set: Set;
  readonly get: Get;
  readonly open: Open;
  readonly openKept: OpenKept;
}

/** The actions that open a graph nobody has to bring: one that this browser has kept, or an empty one. */
export function openingOwn({
  services,
  set,
  get,
  open,
  openKept,
}: Opening): Pick<
  OpeningActions,
  'openEmpty' | 'openKeptFile' | 'keptFiles' | 'forgetFile' | 'forgetFiles'
> {
  return {
    openEmpty: async () => {
      const { language, messages } = get();
      const now = Date.now();
      const dataset = emptyGraph({
        // Saved filters go by the id: two empty graphs are not one.
        id: `graph-${now.toString(36)}`,
        title: messages.open.untitled,
        asOf: dayText(now),
        language,
      });
      await open({
        fileName: `${messages.open.untitledFile}.json`,
        bring: () => new TextEncoder().encode(writeActorGraph(dataset)),
        viewOf: () => initialView(''),
      });
      // There is nothing to read in it, only something to add.
      set({ isEditing: true });
    },
    openKeptFile: async (fingerprint) => {
      // A view that nobody has looked at yet: it is arranged as for a file that is opened for the first time.
      await openKept(initialView(''), () => undefined, fingerprint);
    },
    keptFiles: () => services.keptFiles(),
    forgetFile: async (fingerprint) => {
      await services.forgetFile(fingerprint);
      const { document, isKept } = get();
      const isOpen = document.kind === 'open' && document.fingerprint === fingerprint;
      if (isOpen && isKept === true) set({ isKept: false });
    },
    forgetFiles: async () => {
      await services.forgetFiles();
      if (get().isKept === true) set({ isKept: false });
    },
  };
}
