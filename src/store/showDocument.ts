import type { View } from '../core/view/view.ts';
import { withoutUnknown } from '../core/view/withoutUnknown.ts';
import { type Found, type Named, openDocument } from './document.ts';
import type { NoticeOf } from './restoreView.ts';
import type { Set } from './state.ts';

/** How what was read is to be shown. */
export interface Showing extends Named {
  readonly viewOf: (fingerprint: string) => View;
  readonly noticeOf: NoticeOf;
}

/** Puts another graph on screen: all that belonged to the last one goes. */
export function showDocument(set: Set, found: Found, showing: Showing): void {
  const { viewOf, noticeOf, work } = showing;
  const document = openDocument(found, showing);
  const { fingerprint, graph } = document;
  const view = withoutUnknown(viewOf(fingerprint), graph);
  set({
    document: { ...document, data: view.data },
    opening: { kind: 'idle' },
    view,
    layout: { kind: 'idle' },
    figureLayout: undefined,
    communities: undefined,
    betweenness: undefined,
    isKept: undefined,
    isAutosaved: work === undefined ? undefined : true,
    isEditing: work !== undefined,
    editors: work?.editors ?? [],
    played: undefined,
    saved: [],
    notice: noticeOf(fingerprint),
  });
}
