import { fingerprintOf } from '../core/formats/fingerprint.ts';
import { buildGraph } from '../core/graph/graph.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { Diagnostic } from '../core/model/diagnostic.ts';
import { setStage } from '../core/scene/scene.ts';
import type { OpenDocument } from './state.ts';

interface Content {
  readonly dataset: Dataset;
  readonly diagnostics: readonly Diagnostic[];
}

let opened = 0;

/** What is open once a file has been read; `opened` and `work` are given where it comes with changes made before. */
export function openDocument(
  fileName: string,
  content: Content,
  before: Partial<Pick<OpenDocument, 'opened' | 'work'>> = {},
): OpenDocument {
  const work = before.work ?? `${Date.now().toString(36)}-${(opened++).toString(36)}`;
  return { ...indexed(content), fileName, work, opened: before.opened ?? content.dataset };
}

/** The same document with another content: what was opened stays what changes are told against. */
export const withContent = (document: OpenDocument, content: Content): OpenDocument => ({
  ...document,
  ...indexed(content),
});

function indexed({ dataset, diagnostics }: Content) {
  const graph = buildGraph(dataset);
  return {
    kind: 'open' as const,
    graph,
    stage: setStage(graph),
    fingerprint: fingerprintOf(dataset),
    warnings: diagnostics,
  };
}

/** Whether it has been changed since it was opened or saved. */
export const isChanged = ({ graph, opened: before }: OpenDocument): boolean =>
  graph.dataset !== before;
