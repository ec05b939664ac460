import { nextRevision } from '../core/edit/revision.ts';
import { writeActorGraph } from '../core/formats/actorGraph.ts';
import { fingerprintOf } from '../core/formats/fingerprint.ts';
import { whyOf, wholeFault } from '../core/model/diagnostic.ts';
import { asRevision, isChanged, isSameContent } from './document.ts';
import type { Services } from './services.ts';
import type { Actions, Editor, Get, OpenDocument, Set } from './state.ts';

export type EditingActions = Pick<
  Actions,
  | 'setEditing'
  | 'edit'
  | 'openEditor'
  | 'setDraft'
  | 'closeEditor'
  | 'submitEditor'
  | 'toSave'
  | 'saved'
>;

/** The actions that change the open graph, and save what has been changed. */
export function editingActions(services: Services, set: Set, get: Get): EditingActions {
  const openNow = (): OpenDocument | undefined => {
    const { document } = get();
    return document.kind === 'open' ? document : undefined;
  };
  // How a graph is changed is fetched with the first change.
  const changing = async () => (await import('./changing.ts')).changingActions(services, set, get);
  const notFetched = (error: unknown) => [wholeFault('not-fetched', whyOf(error))];
  const top = () => get().editors.at(-1);
  const replaceTop = (editor: Editor) => set({ editors: [...get().editors.slice(0, -1), editor] });
  return {
    setEditing: (isEditing) => set({ isEditing }),
    edit: (change, then) => changing().then((actions) => actions.edit(change, then), notFetched),
    openEditor: (editor) =>
      changing().then(
        (actions) => actions.openEditor(editor),
        (error: unknown) => set({ notice: get().messages.notices.notFetched(whyOf(error)) }),
      ),
    setDraft: (draft) => {
      const editor = top();
      if (editor !== undefined) replaceTop({ ...editor, draft, isTouched: true });
    },
    closeEditor: () => set({ editors: get().editors.slice(0, -1) }),
    submitEditor: () => changing().then((actions) => actions.submitEditor(), notFetched),
    toSave: () => {
      const document = openNow();
      if (document === undefined) return undefined;
      const { work, opened } = document;
      const content = document.graph.dataset;
      const dataset = isChanged(document) ? nextRevision(opened, content) : content;
      return { work, content, dataset };
    },
    saved: async ({ work, content, dataset }, disk) => {
      const document = openNow();
      // What was written is another graph's by now.
      if (document?.work !== work) return;
      const onDisk = disk === undefined ? {} : { disk };
      if (dataset === content) {
        set({ document: { ...document, origin: { ...document.origin, ...onDisk } } });
        return;
      }
      const { address: _, columns: __, ...kept } = document.origin;
      const origin = { ...kept, ...onDisk };
      // It is an actor graph from now on, whatever it was opened as.
      const { columns: ___, ...rest } = document;
      const fileName = document.fileName.replace(/(?:\.[^.]*)?$/, '.json');
      const named = { ...rest, fileName, origin, opened: dataset, data: '' };
      // What was changed while it was written is not in the file.
      const isAllSaved = document.graph.dataset === content;
      const next = isAllSaved ? asRevision(named, dataset) : named;
      const bytes = new TextEncoder().encode(writeActorGraph(dataset));
      const file = { fingerprint: fingerprintOf(dataset), name: fileName, bytes, ...origin };
      set({ document: next });
      const isKept = await services.keepFile(file).then(
        () => true,
        () => false,
      );
      if (isSameContent(get().document, next)) set({ isKept });
    },
  };
}
