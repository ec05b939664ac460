import { fingerprintOf } from '../core/formats/fingerprint.ts';
import type { SoundPart } from '../core/formats/leftOut.ts';
import type { ReadResult } from '../core/formats/readResult.ts';
import type { Messages } from '../core/messages/messages.ts';
import { type Diagnostic, whyOf, wholeFault } from '../core/model/diagnostic.ts';
import { decodeView } from '../core/view/codec.ts';
import { initialView, type View } from '../core/view/view.ts';
import { withoutUnknown } from '../core/view/withoutUnknown.ts';
import { openWork } from './autosave.ts';
import { askingColumns } from './columns.ts';
import { findCommunities } from './findCommunities.ts';
import { openingByAddress } from './openingByAddress.ts';
import { openingOwn } from './openingOwn.ts';
import { type FoundPicture, pictureIn } from './pictureIn.ts';
import {
  type NoticeOf,
  type OpenKept,
  type OpenShipped,
  type Outcome,
  type Restoring,
  restore,
} from './restoreView.ts';
import { runLayout } from './runLayout.ts';
import type { Fetched, Origin, Services } from './services.ts';
import { DEFAULT_GRAPH } from './shipped.ts';
import { type Found, isSameContent } from './document.ts';
import { showDocument } from './showDocument.ts';
import type { Actions, Get, Set } from './state.ts';

export type OpeningActions = Pick<
  Actions,
  | 'openShipped'
  | 'openFile'
  | 'openSoundPart'
  | 'openAddress'
  | 'openEmpty'
  | 'openKeptFile'
  | 'cancelOpening'
  | 'answerAsking'
  | 'keptFiles'
  | 'forgetFile'
  | 'forgetFiles'
  | 'dismissProblems'
  | 'askColumns'
  | 'answerColumns'
  | 'dismissColumns'
  | 'openLink'
  | 'visit'
  | 'dismissNotice'
>;

/** A graph to open, and how. */
export interface ToOpen {
  readonly fileName: string;
  readonly bring: (
    onProgress: (fetched: Fetched) => void,
    stop: AbortSignal,
  ) => Uint8Array | Promise<Uint8Array>;
  readonly viewOf: (fingerprint: string) => View;
  readonly noticeOf?: NoticeOf;
  readonly origin?: Origin;
  /** Whether the sound part of a faulty file will do without a question: it has been opened before. */
  readonly takesSound?: (sound: SoundPart) => boolean;
  /** Whether the reader is to say what a table's columns hold, even where that is plain. */
  readonly asks?: boolean;
}

export type Open = (toOpen: ToOpen) => Promise<Outcome>;

/** The actions that bring a graph in: from what ships, a file, an address or a link. */
export function openingActions(services: Services, set: Set, get: Get): OpeningActions {
  let latest = 0;
  let stop = new AbortController();
  /** The view of a link to a file that only the reader has, until they open it. */
  let awaited: View | undefined;
  /** Shows the sound part of the last file that failed. */
  let showSound: () => Promise<Outcome> = async () => 'failed';

  /** Makes what is under way pointless: it will not be shown. */
  const supersede = (): number => {
    stop.abort();
    stop = new AbortController();
    return ++latest;
  };
  const read = async ({ fileName, asks, origin }: ToOpen, bytes: Uint8Array) => {
    const columns = asks === true ? 'ask' : origin?.columns;
    return pictureIn(bytes) ?? (await services.read({ name: fileName, bytes, columns }));
  };

  const open: Open = async (toOpen) => {
    const { fileName } = toOpen;
    const endMeasure = services.measure('open');
    const own = supersede();
    const isWanted = () => own === latest;
    set({ opening: { kind: 'opening', fileName } });
    const onProgress = (fetched: Fetched) => {
      if (isWanted()) set({ opening: { kind: 'opening', fileName, fetched } });
    };
    const fail = (problems: readonly Diagnostic[], sound?: SoundPart): Outcome => {
      const left = sound === undefined ? {} : { left: sound.left };
      set({ opening: { kind: 'failed', fileName, problems, ...left } });
      return 'failed';
    };
    let bytes: Uint8Array;
    let result: ReadResult | FoundPicture;
    try {
      bytes = await toOpen.bring(onProgress, stop.signal);
      // A reading that nobody waits for would stop the one that is waited for.
      if (!isWanted()) return 'superseded';
      set({ opening: { kind: 'opening', fileName } });
      result = await read(toOpen, bytes);
    } catch (error) {
      return isWanted() ? fail([unreadable(error)]) : 'superseded';
    }
    // Something else was opened meanwhile: that is what the reader wants to see.
    if (!isWanted()) return 'superseded';
    if ('record' in result) return openPicture(result, fail);
    if (result.question !== undefined) return asking.ask(toOpen, bytes, result.question);
    const showIt = (found: Found): Promise<Outcome> =>
      showFound(toOpen, found, bytes, endMeasure).catch((error: unknown) =>
        fail([unreadable(error)]),
      );
    if (result.ok) return showIt(result);
    const { diagnostics, sound } = result;
    if (sound === undefined) return fail(diagnostics);
    showSound = () => showIt({ ...sound, diagnostics });
    return toOpen.takesSound?.(sound) === true ? showSound() : fail(diagnostics, sound);
  };

  const showFound = async (
    toOpen: ToOpen,
    found: Found,
    bytes: Uint8Array,
    endMeasure: () => void,
  ): Promise<Outcome> => {
    const { fileName, viewOf, noticeOf = () => undefined, origin = {} } = toOpen;
    services.stopLayoutFigure();
    if (found.columns !== undefined) asking.remember(toOpen, bytes, found.columns);
    showDocument(set, found, { fileName, viewOf, noticeOf, origin });
    void findCommunities(services, set, get);
    // Kept at once: an arrangement that is given up for another never ends.
    const keeping = keep(fileName, bytes);
    await runLayout(services, set, get);
    endMeasure();
    await keeping;
    return 'opened';
  };
  /** Goes back to the view that a picture of ours was made from. */
  const openPicture = async (
    { record }: FoundPicture,
    fail: (problems: readonly Diagnostic[]) => Outcome,
  ): Promise<Outcome> => {
    if (record === undefined) return fail([noView(get().messages)]);
    set({ opening: { kind: 'idle' } });
    await restoreFrom('picture', record.view);
    return 'opened';
  };
  /** Keeps a file of the reader's own that is open, so that a reload of its view finds it. */
  const keep = async (name: string, bytes: Uint8Array): Promise<void> => {
    const { document } = get();
    if (document.kind !== 'open' || document.fileName !== name || get().view.data !== '') return;
    const { fingerprint, origin } = document;
    const isKept = await services
      .keepFile({ fingerprint, name, bytes, ...origin })
      .then(() => true)
      .catch(() => false);
    if (isSameContent(get().document, document)) set({ isKept });
  };
  const openKept: OpenKept = async (view, noticeOf) => {
    const work = await services.workTo(view.fingerprint ?? '');
    if (work !== undefined && (await openWork(services, set, get, { work, view, noticeOf }))) {
      return true;
    }
    const kept = await services.keptFile(view.fingerprint ?? '');
    if (kept === undefined) return false;
    const { name, bytes, fingerprint, ...origin } = kept;
    const outcome = await open({
      fileName: name,
      bring: () => bytes,
      viewOf: () => view,
      noticeOf,
      origin,
      takesSound: ({ dataset }) => fingerprintOf(dataset) === fingerprint,
    });
    if (outcome === 'failed') await showSomething();
    return true;
  };
  const openShipped: OpenShipped = (name, view = initialView(name), noticeOf = () => undefined) =>
    open({
      fileName: `${name}.json`,
      bring: () => services.fetchShipped(name),
      viewOf: () => view,
      noticeOf,
    });
  /** Opens the default graph where nothing is open, and leaves standing what was told of the failure. */
  const showSomething = async (): Promise<void> => {
    const { document, opening } = get();
    if (document.kind === 'open') return;
    await openShipped(DEFAULT_GRAPH);
    if (opening.kind === 'failed' && get().opening.kind === 'idle') set({ opening });
  };
  const asking = askingColumns({ set, get, open, showSomething });
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
  const { openLinked, ...byAddress } = openingByAddress({
    services,
    set,
    get,
    open,
    openKept,
    restoreView: (text) => restoreFrom('link', text),
    showSomething,
  });
  return {
    ...byAddress,
    ...asking.actions,
    ...openingOwn({ services, set, get, open, openKept }),
    openShipped: async (name) => {
      await openShipped(name);
    },
    openFile: async ({ name, bytes, disk }) => {
      const viewOf = (found: string): View => {
        if (awaited === undefined || awaited.fingerprint !== found) return initialView('');
        const view = awaited;
        // Its file is here: whatever becomes of the layout, it is not waited for any longer.
        awaited = undefined;
        return view;
      };
      const isOther = (found: string) => awaited !== undefined && awaited.fingerprint !== found;
      await open({
        fileName: name,
        bring: () => bytes,
        viewOf,
        noticeOf: (found) => (isOther(found) ? get().messages.notices.otherFile : undefined),
        ...(disk === undefined ? {} : { origin: { disk } }),
      });
    },
    openSoundPart: async () => {
      const { opening } = get();
      if (opening.kind === 'failed' && opening.left !== undefined) await showSound();
    },
    cancelOpening: async () => {
      supersede();
      services.stopReading();
      set({ opening: { kind: 'idle' } });
      await showSomething();
    },
    dismissProblems: () => set({ opening: { kind: 'idle' } }),
    dismissNotice: () => set({ notice: undefined }),
    openLink: (text, data) =>
      data === undefined ? restoreFrom('link', text) : openLinked(text, data),
    visit: async (text, data) => {
      const { document, view, messages } = get();
      const decoded = decodeView(messages, text);
      const isOpen =
        decoded.ok &&
        document.kind === 'open' &&
        ['', document.data].includes(decoded.view.data) &&
        document.fingerprints.includes(decoded.view.fingerprint ?? '');
      if (!isOpen) {
        await (data === undefined ? restoreFrom('link', text) : openLinked(text, data));
        return;
      }
      const { selection: _, ...rest } = view;
      const { selection } = decoded.view;
      const visited = selection === undefined ? rest : { ...rest, selection };
      set({ view: withoutUnknown(visited, document.graph) });
    },
  };
}

const noView = ({ notices }: Messages): Diagnostic => wholeFault('no-view', notices.noView);

const unreadable = (error: unknown): Diagnostic => wholeFault('unreadable', whyOf(error));
