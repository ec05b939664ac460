import type { TableColumns } from '../core/formats/columns.ts';
import { fingerprintOf } from '../core/formats/fingerprint.ts';
import type { LeftOut } from '../core/formats/leftOut.ts';
import { atOnce } from '../core/graph/atOnce.ts';
import { assembling } from '../core/graph/graph.ts';
import { preparing } from '../core/filters/preparing.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { Diagnostic } from '../core/model/diagnostic.ts';
import { isLargeGraph } from '../core/graph/groups.ts';
import { setStage } from '../core/scene/scene.ts';
import { prepare, type Prepared } from './prepared.ts';
import type { KeptWork, Origin } from './services.ts';
import type { OpenDocument, State } from './state.ts';

/** What was read, and what reading it had to say. */
export interface Found {
  readonly dataset: Dataset;
  readonly diagnostics: readonly Diagnostic[];
  readonly left?: LeftOut;
  /** What the columns of the table hold that it was read from. */
  readonly columns?: TableColumns;
  /** What was worked out for it where it was read. */
  readonly prepared?: Prepared;
}

export interface Named {
  readonly fileName: string;
  readonly origin: Origin;
  /** The changes that it comes with. */
  readonly work?: KeptWork;
}

let openings = 0;

/** A name for the changes of one opening. */
export const freshWork = (): string =>
  `${Date.now().toString(36)}-${(openings++).toString(36)}-${Math.random().toString(36).slice(2, 8)}`;

const NOTHING = { actors: [], ties: [], events: [] };

/** What is open once a file has been read, with a break now and then: see `assembling`. */
export function* openingDocument(
  found: Found,
  { fileName, origin, work }: Named,
): Generator<void, OpenDocument> {
  const content = yield* indexing(found);
  if (isLargeGraph(content.graph)) yield* preparing(content.graph);
  return {
    ...content,
    fingerprints: [content.fingerprint],
    data: '',
    fileName,
    origin,
    work: work?.work ?? freshWork(),
    opened: work?.opened ?? found.dataset,
    ...(found.left === undefined ? {} : { left: found.left }),
    ...(found.columns === undefined ? {} : { columns: found.columns }),
  };
}

/** The same document with another content: what was opened stays what changes are told against. */
export const withContent = (
  document: OpenDocument,
  content: Pick<Found, 'dataset' | 'diagnostics'>,
): OpenDocument => withFingerprint({ ...document, ...atOnce(indexing(content)) });

const withFingerprint = (document: OpenDocument): OpenDocument => {
  const { fingerprints, fingerprint } = document;
  return fingerprints.includes(fingerprint)
    ? document
    : { ...document, fingerprints: [...fingerprints, fingerprint] };
};

/** The same content as another revision: what is drawn, or being arranged, stays. */
export const asRevision = (document: OpenDocument, dataset: Dataset): OpenDocument => {
  const graph = { ...document.graph, dataset };
  const stage = { ...document.stage, graph };
  return withFingerprint({ ...document, graph, stage, fingerprint: fingerprintOf(dataset) });
};

/** Whether two states show the same: a graph that was merely saved meanwhile is still that graph. */
export const isSameContent = (one: State['document'], other: State['document']): boolean =>
  one === other ||
  (one.kind === 'open' &&
    other.kind === 'open' &&
    one.work === other.work &&
    (['actors', 'relations', 'events'] as const).every(
      (list) => one.graph.dataset[list] === other.graph.dataset[list],
    ));

function* indexing({
  dataset,
  diagnostics,
  prepared = prepare(dataset),
}: Pick<Found, 'dataset' | 'diagnostics' | 'prepared'>) {
  const graph = yield* assembling(dataset, prepared.index);
  yield;
  return {
    kind: 'open' as const,
    graph,
    // Of a large graph only what is shown is ever drawn.
    stage: isLargeGraph(graph) ? setStage(graph, 'equal', NOTHING) : setStage(graph),
    fingerprint: prepared.fingerprint,
    warnings: diagnostics,
  };
}

/** Whether it has been changed since it was opened or saved. */
export const isChanged = ({ graph, opened: before }: OpenDocument): boolean =>
  graph.dataset !== before;

/** Which opening it is; undefined where nothing is open. */
export const workOf = ({ document }: State): string | undefined =>
  document.kind === 'open' ? document.work : undefined;
