import { fingerprintOf } from '../core/formats/fingerprint.ts';
import type { LeftOut } from '../core/formats/leftOut.ts';
import { buildGraph } from '../core/graph/graph.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { Diagnostic } from '../core/model/diagnostic.ts';
import { setStage } from '../core/scene/scene.ts';
import type { View } from '../core/view/view.ts';
import { withoutUnknown } from '../core/view/withoutUnknown.ts';
import type { NoticeOf } from './restoreView.ts';
import type { Origin } from './services.ts';
import type { Set } from './state.ts';

/** What was read, and what reading it had to say. */
export interface Found {
  readonly dataset: Dataset;
  readonly diagnostics: readonly Diagnostic[];
  readonly left?: LeftOut;
}

/** How what was read is to be shown. */
export interface Showing {
  readonly fileName: string;
  readonly viewOf: (fingerprint: string) => View;
  readonly noticeOf: NoticeOf;
  readonly origin: Origin;
}

/** Puts another graph on screen: all that belonged to the last one goes. */
export function showDocument(
  set: Set,
  { dataset, diagnostics, left }: Found,
  { fileName, viewOf, noticeOf, origin }: Showing,
): void {
  const graph = buildGraph(dataset);
  const fingerprint = fingerprintOf(dataset);
  set({
    document: {
      kind: 'open',
      fileName,
      graph,
      stage: setStage(graph),
      fingerprint,
      warnings: diagnostics,
      ...(left === undefined ? {} : { left }),
    },
    opening: { kind: 'idle' },
    view: withoutUnknown(viewOf(fingerprint), graph),
    layout: { kind: 'idle' },
    figureLayout: undefined,
    communities: undefined,
    betweenness: undefined,
    origin,
    isKept: undefined,
    played: undefined,
    saved: [],
    notice: noticeOf(fingerprint),
  });
}
