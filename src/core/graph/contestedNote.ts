import type { Statement } from '../model/dataset.ts';
import type { Graph } from './graph.ts';
import { objectionNote } from './objections.ts';
import { attributedDeed } from './sentence.ts';

/** What is contested, on whose word, and who objects; without an objection on record, the file's own word for it. */
export function contestedNote(graph: Graph, statement: Statement): string {
  const who =
    objectionNote(graph, statement) ?? statement.statusNote?.replace(/\.$/, '') ?? 'disputed';
  return `${attributedDeed(graph, statement)}; ${who}.`;
}
