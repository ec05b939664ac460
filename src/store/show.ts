import type { Dataset } from '../core/model/dataset.ts';
import type { Diagnostic } from '../core/model/diagnostic.ts';
import type { View } from '../core/view/view.ts';
import { withoutUnknown } from '../core/view/withoutUnknown.ts';
import { openDocument } from './document.ts';
import type { NoticeOf } from './restoreView.ts';
import type { KeptWork } from './services.ts';
import type { Set } from './state.ts';

interface ToShow {
  readonly fileName: string;
  readonly dataset: Dataset;
  readonly diagnostics: readonly Diagnostic[];
  readonly viewOf: (fingerprint: string) => View;
  readonly noticeOf: NoticeOf;
  /** The changes that it comes with. */
  readonly work?: KeptWork;
}

/** Shows a graph that was read: nothing of the one before stays. */
export function show(set: Set, { fileName, viewOf, noticeOf, work, ...content }: ToShow): void {
  const document = openDocument(fileName, content, work);
  const { fingerprint, graph } = document;
  set({
    document,
    opening: { kind: 'idle' },
    view: withoutUnknown(viewOf(fingerprint), graph),
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
