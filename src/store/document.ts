import type { TableColumns } from '../core/formats/columns.ts';
import { fingerprintOf } from '../core/formats/fingerprint.ts';
import type { LeftOut } from '../core/formats/leftOut.ts';
import { buildGraph } from '../core/graph/graph.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { Diagnostic } from '../core/model/diagnostic.ts';
import { setStage } from '../core/scene/scene.ts';
import type { KeptWork, Origin } from './services.ts';
import type { OpenDocument } from './state.ts';

/** What was read, and what reading it had to say. */
export interface Found {
  readonly dataset: Dataset;
  readonly diagnostics: readonly Diagnostic[];
  readonly left?: LeftOut;
  /** What the columns of the table hold that it was read from. */
  readonly columns?: TableColumns;
}

export interface Named {
  readonly fileName: string;
  readonly origin: Origin;
  /** The changes that it comes with. */
  readonly work?: KeptWork;
}

let openings = 0;

/** What is open once a file has been read. */
export function openDocument(found: Found, { fileName, origin, work }: Named): OpenDocument {
  return {
    ...indexed(found),
    data: '',
    fileName,
    origin,
    work: work?.work ?? `${Date.now().toString(36)}-${(openings++).toString(36)}`,
    opened: work?.opened ?? found.dataset,
    ...(found.left === undefined ? {} : { left: found.left }),
    ...(found.columns === undefined ? {} : { columns: found.columns }),
  };
}

/** The same document with another content: what was opened stays what changes are told against. */
export const withContent = (
  document: OpenDocument,
  content: Pick<Found, 'dataset' | 'diagnostics'>,
): OpenDocument => ({ ...document, ...indexed(content) });

function indexed({ dataset, diagnostics }: Pick<Found, 'dataset' | 'diagnostics'>) {
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
