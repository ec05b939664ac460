import { EN } from '../messages/en/en.ts';
import type { Statement } from '../model/dataset.ts';
import { statusOf } from '../model/status.ts';
import type { Graph } from './graph.ts';
import { objectionNote } from './objections.ts';
import { attributedDeed } from './sentence.ts';

/** What is contested, on whose word, and who objects; without an objection on record, the file's own word for it. */
export function contestedNote(graph: Graph, statement: Statement): string {
  const bare = statusOf(statement) === 'retracted' ? 'since retracted' : 'disputed';
  const who =
    objectionNote(EN, graph, statement) ?? statement.statusNote?.replace(/\.$/, '') ?? bare;
  return `${attributedDeed(graph, statement)}; ${who}.`;
}
