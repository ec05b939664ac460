import { focusOnly } from '../core/filters/focus.ts';
import { fingerprintOf } from '../core/formats/fingerprint.ts';
import type { ReadResult } from '../core/formats/readResult.ts';
import { buildGraph, type Graph } from '../core/graph/graph.ts';
import { severalNamed, wayPicked } from '../core/view/several.ts';
import { tieNamed } from '../core/graph/ties.ts';
import type { ActorId, StatementId } from '../core/model/dataset.ts';
import type { Messages } from '../core/messages/messages.ts';
import type { Diagnostic } from '../core/model/diagnostic.ts';
import { setStage } from '../core/scene/scene.ts';
import { decodeView } from '../core/view/codec.ts';
import { initialView, type Selection, type View } from '../core/view/view.ts';
import { type FoundPicture, pictureIn } from './pictureIn.ts';
import { findCommunities } from './findCommunities.ts';
import { isSameLayout, runLayout } from './runLayout.ts';
import type { Services } from './services.ts';
import { DEFAULT_GRAPH } from './shipped.ts';
import type { Actions, Get, Set } from './state.ts';

/** What became of opening something; superseded: something else was opened before it was read. */
type Outcome = 'opened' | 'failed' | 'superseded';

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

/** What a reader should know once a graph is open, if anything. */
type NoticeOf = (fingerprint: string) => string | undefined;

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
      show(set, fileName, result, { viewOf, noticeOf: noticeOf ?? (() => undefined) });
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

type OpenShipped = (name: string, view?: View, noticeOf?: NoticeOf) => Promise<Outcome>;

/** Opens the file that a view was made from, if this browser has kept it. */
type OpenKept = (view: View, noticeOf: NoticeOf) => Promise<boolean>;

interface Restoring {
  /** What holds the view. */
  readonly from: 'link' | 'picture';
  readonly set: Set;
  readonly get: Get;
  readonly openShipped: OpenShipped;
  readonly openKept: OpenKept;
  /** Keeps a view until the file it was made from is opened. */
  readonly wait: (view: View) => void;
  readonly relayout: () => Promise<void>;
  readonly communities: () => Promise<void>;
}

/** Opens a view's graph and says what of the view could not be kept. What is open stays if the link leads nowhere. */
async function restore(text: string, restoring: Restoring): Promise<void> {
  const { from, get, openShipped } = restoring;
  const { notices } = get().messages;
  const decoded = decodeView(get().messages, text);
  if (!decoded.ok) {
    await giveUp(notices.notRestored(from, decoded.problem), restoring);
    return;
  }
  const { view, problems } = decoded;
  if (view.data === '') {
    await restoreOwnFile(view, problems, restoring);
    return;
  }
  const outcome = await openShipped(view.data, view, (found) =>
    viewNotice(notices, from, view, problems, found),
  );
  if (outcome === 'failed') {
    const { opening } = get();
    const why = opening.kind === 'failed' ? opening.problems[0]?.message : undefined;
    await giveUp(notices.graphNotOpened(from, why ?? view.data), restoring);
  }
}

/** A link holds the view of a reader's own file, never the file: it is restored once that file is open. */
async function restoreOwnFile(
  view: View,
  problems: readonly string[],
  { from, set, get, openShipped, openKept, wait, relayout, communities }: Restoring,
): Promise<void> {
  const { document, messages } = get();
  const { notices } = messages;
  if (document.kind === 'open' && document.fingerprint === view.fingerprint) {
    // What runs is for the view that goes.
    const isOtherLayout = !isSameLayout(get().view, view) || get().layout.kind === 'running';
    const notice = viewNotice(notices, from, view, problems, document.fingerprint);
    set({ view: withoutUnknown(view, document.graph), notice });
    void communities();
    if (isOtherLayout) await relayout();
    return;
  }
  if (await openKept(view, (found) => viewNotice(notices, from, view, problems, found))) return;
  wait(view);
  const notice = notices.fromOwnFile(from);
  if (document.kind === 'open') set({ notice });
  else await openShipped(DEFAULT_GRAPH, initialView(DEFAULT_GRAPH), () => notice);
}

/** Leaves what is open as it is, or opens the default graph where nothing is. */
async function giveUp(why: string, { set, get, openShipped }: Restoring): Promise<void> {
  if (get().document.kind === 'open') {
    set({ notice: why, opening: { kind: 'idle' } });
    return;
  }
  const notice = `${why} ${get().messages.notices.defaultInstead}`;
  const outcome = await openShipped(DEFAULT_GRAPH, initialView(DEFAULT_GRAPH), () => notice);
  if (outcome === 'failed') set({ notice: why });
}

/** What a reader should know of a view, once the data's fingerprint is found. */
function viewNotice(
  notices: Messages['notices'],
  from: Restoring['from'],
  view: View,
  problems: readonly string[],
  found: string,
): string | undefined {
  const told = [
    ...(view.fingerprint === undefined || view.fingerprint === found
      ? []
      : [notices.dataChanged(from)]),
    ...(problems.length === 0 ? [] : [notices.partsUnread(from, problems)]),
  ];
  return told.length === 0 ? undefined : told.join(' ');
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

function show(
  set: Set,
  fileName: string,
  { dataset, diagnostics }: ReadResult & { readonly ok: true },
  { viewOf, noticeOf }: Required<Pick<ToOpen, 'viewOf' | 'noticeOf'>>,
) {
  const graph = buildGraph(dataset);
  const ownFingerprint = fingerprintOf(dataset);
  set({
    document: {
      kind: 'open',
      fileName,
      graph,
      stage: setStage(graph),
      fingerprint: ownFingerprint,
      warnings: diagnostics,
    },
    opening: { kind: 'idle' },
    view: withoutUnknown(viewOf(ownFingerprint), graph),
    layout: { kind: 'idle' },
    figureLayout: undefined,
    communities: undefined,
    betweenness: undefined,
    isKept: undefined,
    played: undefined,
    saved: [],
    notice: noticeOf(ownFingerprint),
  });
}

const HOLDS: Readonly<Record<Selection['kind'], (graph: Graph, id: string) => boolean>> = {
  actor: (graph, id) => graph.actorNumber.has(id as ActorId),
  statement: (graph, id) => graph.rowNumber.has(id as StatementId),
  tie: (graph, id) => tieNamed(graph, id) !== undefined,
  actors: (graph, id) => severalNamed(graph, id) !== undefined,
};

/** What the data no longer holds is dropped: chosen, it would open an empty panel; in focus, nothing would say so. */
function withoutUnknown(view: View, graph: Graph): View {
  const { selection: chosen, ...rest } = view;
  const selection = chosen === undefined ? undefined : knownOf(chosen, graph);
  const { focus } = view.filters;
  const known = focusOnly(focus, (id) => graph.actorNumber.has(id as ActorId));
  const filters = known === focus ? view.filters : { ...view.filters, focus: known };
  return { ...rest, filters, ...(selection === undefined ? {} : { selection }) };
}

function knownOf(selection: Selection, graph: Graph): Selection | undefined {
  const { kind, id, path } = selection;
  if (!HOLDS[kind](graph, id)) return undefined;
  return path === undefined || wayPicked(graph, selection) !== undefined ? selection : { kind, id };
}
