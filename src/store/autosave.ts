import { initialView } from '../core/view/view.ts';
import { isChanged, workOf } from './document.ts';
import type { openWork as openNow } from './openWork.ts';
import type { KeptWork, Services } from './services.ts';
import type { Actions, Get, OpenDocument, Set, State } from './state.ts';

/** So long after a change it is kept at the latest, in ms: what comes in between is kept with it. */
const PAUSE = 300;

const isWorkedOn = (document: OpenDocument, editors: State['editors']): boolean =>
  isChanged(document) || editors.some(({ isTouched }) => isTouched === true);

/** Keeps what is being changed, forms half filled in too, so that a page that is closed or killed loses next to nothing. */
export function autosave(
  services: Services,
  subscribe: (listener: (state: State, before: State) => void) => void,
  set: Set,
  get: Get,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept: string | undefined;
  const keep = ({ document, editors }: State) => {
    clearTimeout(timer);
    timer = undefined;
    if (document.kind !== 'open') return;
    const { work, fileName, fingerprint, opened, graph, origin, left } = document;
    if (!isWorkedOn(document, editors)) {
      if (kept === work) services.forgetWork(work).catch(() => {});
      kept = undefined;
      if (get().isAutosaved !== undefined) set({ isAutosaved: undefined });
      return;
    }
    kept = work;
    void services.holdWork(work);
    const changes: KeptWork = {
      work,
      fileName,
      fingerprint,
      opened,
      dataset: graph.dataset,
      editors,
      origin,
      ...(left === undefined ? {} : { left }),
    };
    services.keepWork(changes).then(
      () => tell(work, true),
      () => tell(work, false),
    );
  };
  const tell = (work: string, isAutosaved: boolean) => {
    const { document } = get();
    const isStill = document.kind === 'open' && document.work === work && kept === work;
    if (isStill && get().isAutosaved !== isAutosaved) set({ isAutosaved });
  };
  subscribe((state, before) => {
    if (state.document === before.document && state.editors === before.editors) return;
    if (workOf(state) !== workOf(before)) {
      // What waited to be kept was the other graph's.
      if (timer !== undefined) keep(before);
      const { document } = state;
      kept =
        document.kind === 'open' && isWorkedOn(document, state.editors) ? document.work : undefined;
      void state.actions.readWorkLeft();
      return;
    }
    timer ??= setTimeout(() => keep(get()), PAUSE);
  });
}

export type WorkActions = Pick<Actions, 'readWorkLeft' | 'resumeWork' | 'discardWork'>;

/** The actions over changes that were left unsaved. */
export function workActions(services: Services, set: Set, get: Get): WorkActions {
  const readWorkLeft = async () => {
    const all = await services.workLeft();
    const workLeft = all.filter(({ work }) => work !== workOf(get()));
    if (workLeft.length > 0 || get().workLeft.length > 0) set({ workLeft });
  };
  return {
    readWorkLeft,
    resumeWork: async (id) => {
      const work = await services.keptWork(id);
      if (work === undefined) await readWorkLeft();
      else if (!(await openWork(services, set, get, { work, view: initialView('') })))
        set({ notice: get().messages.edit.notResumed });
    },
    discardWork: async (id) => {
      await services.forgetWork(id);
      await readWorkLeft();
    },
  };
}

/** Opens a graph with changes that were kept, as they were left. False where what was kept can't be read any more. */
export const openWork = async (...how: Parameters<typeof openNow>): Promise<boolean> =>
  (await import('./openWork.ts')).openWork(...how);
