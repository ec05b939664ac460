import type { Messages } from '../core/messages/messages.ts';
import { decodeView } from '../core/view/codec.ts';
import { initialView, type View } from '../core/view/view.ts';
import { withoutUnknown } from '../core/view/withoutUnknown.ts';
import { isSameLayout } from './runLayout.ts';
import { DEFAULT_GRAPH } from './shipped.ts';
import type { Get, Set } from './state.ts';

/** What became of opening something; superseded: something else was opened before it was read; asked: the reader, about it. */
export type Outcome = 'opened' | 'failed' | 'superseded' | 'asked';

/** What a reader should know once a graph is open, if anything. */
export type NoticeOf = (fingerprint: string) => string | undefined;

export type OpenShipped = (name: string, view?: View, noticeOf?: NoticeOf) => Promise<Outcome>;

/** Opens a file in a view, if this browser has kept it. */
export type OpenKept = (
  view: View,
  noticeOf: NoticeOf,
  /** Which of those that are kept; by default the one that the view was made from. */
  fingerprint?: string,
) => Promise<boolean>;

export interface Restoring {
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
export async function restore(text: string, restoring: Restoring): Promise<void> {
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
export function viewNotice(
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
