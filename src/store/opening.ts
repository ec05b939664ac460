import type { FirstLook, Gathered } from '../core/figure/firstLook.ts';
import type { SoundPart } from '../core/formats/leftOut.ts';
import type { ReadingProgress } from '../core/formats/progress.ts';
import type { Messages } from '../core/messages/messages.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { type Diagnostic, whyOf, wholeFault } from '../core/model/diagnostic.ts';
import { decodeView } from '../core/view/codec.ts';
import { initialView, type View } from '../core/view/view.ts';
import { withoutUnknown } from '../core/view/withoutUnknown.ts';
import { askingLarge } from './askingLarge.ts';
import { askingColumns } from './columns.ts';
import { type Content, handy, weigh } from './content.ts';
import { findCommunities } from './findCommunities.ts';
import { keep, openingKept } from './keeping.ts';
import { openingByAddress } from './openingByAddress.ts';
import { openingOwn } from './openingOwn.ts';
import { type FoundPicture, pictureInFile } from './pictureIn.ts';
import type { ReadFile } from './prepared.ts';
import {
  type NoticeOf,
  type OpenShipped,
  type Outcome,
  type Restoring,
  restore,
} from './restoreView.ts';
import { runLayout } from './runLayout.ts';
import type { Fetched, Origin, Services } from './services.ts';
import { DEFAULT_GRAPH } from './shipped.ts';
import type { Found } from './document.ts';
import { showDocument } from './showDocument.ts';
import type { Actions, Get, OpeningState, Set } from './state.ts';

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
  | 'answerLarge'
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
  ) => Content | Promise<Content>;
  readonly viewOf: (fingerprint: string) => View;
  readonly noticeOf?: NoticeOf;
  /** Once it is on screen. */
  readonly onShown?: () => void;
  readonly origin?: Origin;
  /** Whether the sound part of a faulty file will do without a question: it has been opened before. */
  readonly takesSound?: (sound: Found) => boolean;
  /** Whether the reader is to say what a table's columns hold, even where that is plain. */
  readonly asks?: boolean;
  /** Whether the reader has agreed to what opening a large file takes, or has done so before. */
  readonly isAgreed?: boolean;
}

/** What has been brought, and how its opening ends. */
interface Brought {
  readonly bytes: Content;
  readonly endMeasure: () => void;
  readonly isWanted: () => boolean;
  readonly looking: Promise<FirstLook | undefined>;
}

type Opening = Extract<OpeningState, { kind: 'opening' }>;

export type Open = (toOpen: ToOpen) => Promise<Outcome>;

/** The actions that bring a graph in: from what ships, a file, an address or a link. */
export function openingActions(services: Services, set: Set, get: Get): OpeningActions {
  let latest = 0;
  let stop = new AbortController();
  /** The view of a link to a file that only the reader has, until they open it. */
  let awaited: View | undefined;
  /** Shows the sound part of the last file that failed. */
  let showSound: () => Promise<Outcome> = async () => 'failed';

  /** Makes what is under way pointless: it will not be shown. Gives whether what comes now still will be. */
  const supersede = (): (() => boolean) => {
    stop.abort();
    stop = new AbortController();
    const own = ++latest;
    return () => own === latest;
  };
  const read = async (
    { fileName, asks, origin }: ToOpen,
    bytes: Content,
    onProgress: (progress: ReadingProgress) => void,
  ) => {
    const columns = asks === true ? 'ask' : origin?.columns;
    const picture = await pictureInFile(bytes);
    if (picture !== undefined) return picture;
    const endMeasure = services.measure('read');
    const result = await services.read({ name: fileName, bytes, columns }, onProgress);
    endMeasure();
    return result;
  };

  const open: Open = async (toOpen) => {
    const { fileName } = toOpen;
    const endMeasure = services.measure('open');
    const isWanted = supersede();
    set({ opening: { kind: 'opening', fileName } });
    const tell = (progress: Pick<Opening, 'fetched' | 'reading' | 'look'>) => {
      const { opening } = get();
      const look = opening.kind === 'opening' ? opening.look : undefined;
      const seen = look === undefined ? {} : { look };
      if (!isWanted() || opening.kind !== 'opening') return;
      set({ opening: { kind: 'opening', fileName, ...seen, ...progress } });
    };
    const fail = (problems: readonly Diagnostic[], sound?: SoundPart): Outcome => {
      const left = sound === undefined ? {} : { left: sound.left };
      set({ opening: { kind: 'failed', fileName, problems, ...left } });
      return 'failed';
    };
    let bytes: Content;
    let result: ReadFile | FoundPicture;
    let looking: Promise<FirstLook | undefined>;
    try {
      bytes = await handy(await toOpen.bring((fetched) => tell({ fetched }), stop.signal));
      const weight = toOpen.isAgreed === true ? undefined : await weigh(bytes);
      // A reading that nobody waits for would stop the one that is waited for.
      if (!isWanted()) return 'superseded';
      if (weight !== undefined) return large.ask(toOpen, bytes, weight);
      tell({});
      looking = services.look(bytes, get().scheme).catch(() => undefined);
      void looking.then((look) => {
        if (look?.svg !== undefined) tell({ look });
      });
      result = await read(toOpen, bytes, (reading) => tell({ reading }));
    } catch (error) {
      return isWanted() ? fail([unreadable(error)]) : 'superseded';
    }
    // Something else was opened meanwhile: that is what the reader wants to see.
    if (!isWanted()) return 'superseded';
    if ('record' in result) return openPicture(result, fail);
    if (result.question !== undefined) return asking.ask(toOpen, bytes, result.question);
    const showIt = (found: Found, isStillWanted = isWanted): Promise<Outcome> =>
      showFound(toOpen, found, { bytes, endMeasure, isWanted: isStillWanted, looking }).catch(
        (error: unknown) => (isStillWanted() ? fail([unreadable(error)]) : 'superseded'),
      );
    if (result.ok) return showIt(result);
    const { diagnostics, sound, prepared } = result;
    if (sound === undefined) return fail(diagnostics);
    const found = { ...sound, diagnostics, ...(prepared === undefined ? {} : { prepared }) };
    if (toOpen.takesSound?.(found) === true) return showIt(found);
    showSound = () => {
      const isStillWanted = supersede();
      set({ opening: { kind: 'opening', fileName, reading: { stage: 'indexing' } } });
      return showIt(found, isStillWanted);
    };
    return fail(diagnostics, sound);
  };

  const showFound = async (
    toOpen: ToOpen,
    found: Found,
    { bytes, endMeasure, isWanted, looking }: Brought,
  ): Promise<Outcome> => {
    const { fileName, viewOf, noticeOf = () => undefined, origin = {} } = toOpen;
    let keeping: Promise<void> | undefined;
    const onShown = () => {
      toOpen.onShown?.();
      if (found.columns !== undefined) asking.remember(toOpen, bytes, found.columns);
      keeping = keep(services, set, get, { name: fileName, bytes });
    };
    // What was found in a file serves what was read of it, once that has been put together.
    const gathered = async () =>
      found.prepared === undefined ? undefined : gatheredAs(found.dataset, await inTime(looking));
    const showing = { fileName, viewOf, noticeOf, origin, isWanted, onShown, gathered };
    if (!(await showDocument(services, set, get, found, showing))) return 'superseded';
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
  const openKept = openingKept({ services, set, get, open, showSomething });
  const asking = askingColumns({ set, get, open, showSomething });
  const large = askingLarge({ set, get, open, showSomething });
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
    ...large.actions,
    ...openingOwn({ services, set, get, open, openKept }),
    openShipped: async (name) => {
      await openShipped(name);
    },
    openFile: async ({ name, bytes, disk }) => {
      const viewOf = (found: string): View =>
        awaited === undefined || awaited.fingerprint !== found ? initialView('') : awaited;
      const isOther = (found: string) => awaited !== undefined && awaited.fingerprint !== found;
      await open({
        fileName: name,
        bring: () => bytes,
        viewOf,
        noticeOf: (found) => (isOther(found) ? get().messages.notices.otherFile : undefined),
        onShown: () => {
          const { document } = get();
          // Its file is here: whatever becomes of the layout, it is not waited for any longer.
          if (document.kind === 'open' && !isOther(document.fingerprint)) awaited = undefined;
        },
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

/** A look that takes longer is not waited for, in ms: the groups are then sought of what was read. */
const LONGEST_LOOK = 5000;

const inTime = <Look>(found: Promise<Look>): Promise<Look | undefined> =>
  Promise.race([
    found,
    new Promise<undefined>((resolve) => {
      setTimeout(() => resolve(undefined), LONGEST_LOOK);
    }),
  ]);

/** The groups of the first look at a file, where that saw just as many actors and relations as were read. */
function gatheredAs(
  { actors, relations, events = [] }: Dataset,
  look: FirstLook | undefined,
): Gathered | undefined {
  const isSame =
    actors.length === look?.actors && relations.length === look.relations && events.length === 0;
  return isSame ? look.gathered : undefined;
}

const noView = ({ notices }: Messages): Diagnostic => wholeFault('no-view', notices.noView);

const unreadable = (error: unknown): Diagnostic => wholeFault('unreadable', whyOf(error));
