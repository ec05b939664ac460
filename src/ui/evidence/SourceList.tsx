import type { Graph } from '../../core/graph/graph.ts';
import { sourceOf } from '../../core/graph/voices.ts';
import type { Statement } from '../../core/model/dataset.ts';
import { useMessages } from '../kit/store.ts';
import { SourceCard } from './SourceCard.tsx';

interface SourceListProps {
  readonly graph: Graph;
  readonly statements: readonly Statement[];
}

/** The sources of all claims about some statements, each once, in the order in which they are met. */
export function SourceList({ graph, statements }: SourceListProps) {
  const { evidence } = useMessages();
  const ids = new Set(statements.flatMap(({ claims }) => claims.map(({ source }) => source)));
  const sources = [...ids].flatMap((id) => sourceOf(graph, id) ?? []);
  if (sources.length === 0) return null;
  return (
    <>
      <h4 id="evidence-sources">{evidence.sources(sources.length)}</h4>
      <ul className="claims" aria-labelledby="evidence-sources">
        {sources.map((source) => (
          <SourceCard key={source.id} graph={graph} source={source} />
        ))}
      </ul>
    </>
  );
}
