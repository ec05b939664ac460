import type { View } from '../core/view/view.ts';
import { withoutUnknown } from '../core/view/withoutUnknown.ts';
import { type Found, type Named, openingDocument, workOf } from './document.ts';
import { findCommunities } from './findCommunities.ts';
import type { NoticeOf } from './restoreView.ts';
import { runLayout } from './runLayout.ts';
import type { Services } from './services.ts';
import type { Get, Set } from './state.ts';
import { inSlices, pageHadItsTurn } from './steps.ts';

/** How what was read is to be shown. */
interface Showing extends Named {
  readonly viewOf: (fingerprint: string) => View;
  readonly noticeOf: NoticeOf;
  /** False once something else came first. */
  readonly isWanted: () => boolean;
  /** Once it is on screen, before it is arranged: an arrangement that is given up for another never ends. */
  readonly onShown?: () => void;
}

/**
 * Puts another graph on screen, where all that belonged to the last one goes, and arranges it. Ends when that is done;
 * false where it was not wanted any more before it could be shown.
 */
export async function showDocument(
  services: Services,
  set: Set,
  get: Get,
  found: Found,
  showing: Showing,
): Promise<boolean> {
  const { viewOf, noticeOf, work, isWanted, onShown } = showing;
  const endMeasure = services.measure('index');
  const document = await inSlices(openingDocument(found, showing), isWanted);
  endMeasure();
  if (document === undefined || !isWanted()) return false;
  const { fingerprint, graph } = document;
  const view = withoutUnknown(viewOf(fingerprint), graph);
  services.stopLayoutFigure();
  set({
    document: { ...document, data: view.data },
    opening: { kind: 'idle' },
    view,
    layout: { kind: 'idle' },
    figureLayout: undefined,
    communities: undefined,
    groups: undefined,
    betweenness: undefined,
    isKept: undefined,
    isAutosaved: work === undefined ? undefined : true,
    isEditing: work !== undefined,
    editors: work?.editors ?? [],
    played: undefined,
    saved: [],
    notice: noticeOf(fingerprint),
  });
  onShown?.();
  void findCommunities(services, set, get);
  if (found.prepared !== undefined) {
    // Of a large graph, what is on screen by now is drawn first.
    await pageHadItsTurn();
    if (workOf(get()) !== document.work) return true;
  }
  await runLayout(services, set, get, undefined, found.prepared?.gathered);
  return true;
}
