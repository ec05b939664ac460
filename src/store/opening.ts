import type { ReadResult } from '../core/formats/readResult.ts';
import type { Messages } from '../core/messages/messages.ts';
import type { Diagnostic } from '../core/model/diagnostic.ts';
import { decodeView } from '../core/view/codec.ts';
import { initialView, type View } from '../core/view/view.ts';
import { withoutUnknown } from '../core/view/withoutUnknown.ts';
import { openWork } from './autosave.ts';
import { type FoundPicture, pictureIn } from './pictureIn.ts';
import { findCommunities } from './findCommunities.ts';
import { runLayout } from './runLayout.ts';
import type { Services } from './services.ts';
import { show } from './show.ts';
import {
  type NoticeOf,
  type OpenKept,
  type OpenShipped,
  type Outcome,
  type Restoring,
  restore,
} from './restoreView.ts';
import type { Actions, Get, Set } from './state.ts';

export type OpeningActions = Pick<
  Actions,
  | 'openShipped'
  | 'openFile'
  | 'forgetFiles'
  | 'dismissProblems'
  | 'openLink'
  | 'visit'
  | 'dismissNotice'
>;

/** A graph to open, and how. */
interface ToOpen {
  readonly fileName: string;
  readonly bring: () => Promise<Uint8Array>;
  readonly viewOf: (fingerprint: string) => View;
  readonly noticeOf?: NoticeOf;
}

/** The actions that bring a graph in: from what ships, a file, or a link. */
export function openingActions(services: Services, set: Set, get: Get): OpeningActions {
  let latest = 0;
  /** The view of a link to a file that only the reader has, until they open it. */
  let awaited: View | undefined;
  const read = async (name: string, bring: () => Promise<Uint8Array>, isWanted: () => boolean) => {
    const bytes = await bring();
    // A reading that nobody waits for would stop the one that is waited for.
    if (!isWanted()) return undefined;
    return pictureIn(bytes) ?? (await services.read({ name, bytes }));
  };
  const open = async ({ fileName, bring, viewOf, noticeOf }: ToOpen): Promise<Outcome> => {
    const endMeasure = services.measure('open');
    const own = ++latest;
    set({ opening: { kind: 'opening', fileName } });
    const result = await read(fileName, bring, () => own === latest).catch(
      (error: unknown): ReadResult => ({ ok: false, diagnostics: [unreadable(error)] }),
    );
    // Something else was opened meanwhile: that is what the reader wants to see.
    if (result === undefined || own !== latest) return 'superseded';
    if ('record' in result) {
      await openPicture(fileName, result);
      return 'opened';
    }
    if (!result.ok) {
      set({ opening: { kind: 'failed', fileName, problems: result.diagnostics } });
      return 'failed';
    }
    try {
      services.stopLayoutFigure();
      show(set, { ...result, fileName, viewOf, noticeOf: noticeOf ?? (() => undefined) });
    } catch (error) {
      set({ opening: { kind: 'failed', fileName, problems: [unreadable(error)] } });
      return 'failed';
    }
    void findCommunities(services, set, get);
    await runLayout(services, set, get);
    endMeasure();
    return 'opened';
  };
  /** Goes back to the view that a picture of ours was made from. */
  const openPicture = async (fileName: string, { record }: FoundPicture): Promise<void> => {
    if (record === undefined) {
      set({ opening: { kind: 'failed', fileName, problems: [noView(get().messages)] } });
      return;
    }
    set({ opening: { kind: 'idle' } });
    await restoreFrom('picture', record.view);
  };
  /** Keeps the open file, so that a reload of its view finds it. */
  const keep = async (name: string, bytes: Uint8Array): Promise<void> => {
    const { document } = get();
    if (document.kind !== 'open' || document.fileName !== name || get().view.data !== '') return;
    const isKept = await services
      .keepFile({ fingerprint: document.fingerprint, name, bytes })
      .then(() => true)
      .catch(() => false);
    if (get().document === document) set({ isKept });
  };
  const openKept: OpenKept = async (view, noticeOf) => {
    const work = await services.workTo(view.fingerprint ?? '');
    if (work !== undefined && (await openWork(services, set, get, { work, view, noticeOf }))) {
      return true;
    }
    const kept = await services.keptFile(view.fingerprint ?? '');
    if (kept === undefined) return false;
    const outcome = await open({
      fileName: kept.name,
      bring: async () => kept.bytes,
      viewOf: () => view,
      noticeOf,
    });
    if (outcome === 'opened') set({ isKept: true });
    return true;
  };
  const openShipped: OpenShipped = (name, view = initialView(name), noticeOf = () => undefined) =>
    open({
      fileName: `${name}.json`,
      bring: () => services.fetchShipped(name),
      viewOf: () => view,
      noticeOf,
    });
  const restoreFrom = (from: Restoring['from'], text: string): Promise<void> =>
    restore(text, {
      from,
      set,
      get,
      openShipped,
      openKept,
      wait: (view) => {
        awaited = view;
      },
      relayout: () => runLayout(services, set, get),
      communities: () => findCommunities(services, set, get),
    });
  return {
    openShipped: async (name) => {
      await openShipped(name);
    },
    openFile: async ({ name, bytes }) => {
      const viewOf = (found: string): View => {
        if (awaited === undefined || awaited.fingerprint !== found) return initialView('');
        const view = awaited;
        // Its file is here: whatever becomes of the layout, it is not waited for any longer.
        awaited = undefined;
        return view;
      };
      const isOther = (found: string) => awaited !== undefined && awaited.fingerprint !== found;
      const outcome = await open({
        fileName: name,
        bring: async () => bytes,
        viewOf,
        noticeOf: (found) => (isOther(found) ? get().messages.notices.otherFile : undefined),
      });
      if (outcome === 'opened') await keep(name, await bytes);
    },
    forgetFiles: async () => {
      await services.forgetFiles();
      if (get().isKept === true) set({ isKept: false });
    },
    dismissProblems: () => set({ opening: { kind: 'idle' } }),
    dismissNotice: () => set({ notice: undefined }),
    openLink: (text) => restoreFrom('link', text),
    visit: async (text) => {
      const { document, view, messages } = get();
      const decoded = decodeView(messages, text);
      const isOpen =
        decoded.ok &&
        document.kind === 'open' &&
        decoded.view.data === view.data &&
        decoded.view.fingerprint === document.fingerprint;
      if (!isOpen) {
        await restoreFrom('link', text);
        return;
      }
      const { selection: _, ...rest } = view;
      const { selection } = decoded.view;
      const visited = selection === undefined ? rest : { ...rest, selection };
      set({ view: withoutUnknown(visited, document.graph) });
    },
  };
}

const noView = ({ notices }: Messages): Diagnostic => ({
  severity: 'error',
  code: 'no-view',
  path: '',
  line: 1,
  column: 1,
  message: notices.noView,
});

const unreadable = (error: unknown): Diagnostic => ({
  severity: 'error',
  code: 'unreadable',
  path: '',
  line: 1,
  column: 1,
  message: error instanceof Error ? error.message : String(error),
});
