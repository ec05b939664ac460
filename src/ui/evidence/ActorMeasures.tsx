import { useEffect, useState } from 'react';
import { joinedPairs } from '../../core/graph/betweenness.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { familyCounts } from '../../core/graph/familyCounts.ts';
import { perGraph } from '../../core/graph/perGraph.ts';
import { weightedTies } from '../../core/graph/weightedTies.ts';
import { useActions, useMessages, useRead } from '../kit/store.ts';

interface ActorMeasuresProps {
  readonly graph: Graph;
  readonly actor: number;
  /** The rows that are shown of those that it takes part in. */
  readonly rows: readonly number[];
}

/** With more actors than these, counting takes longer than one would wait without a word. */
const MANY = 2000;

/** What can be counted of an actor, with what the numbers mean; worked out once it is opened. */
export function ActorMeasures(props: ActorMeasuresProps) {
  const [isOpen, setOpen] = useState(false);
  const { evidence } = useMessages();
  return (
    <details
      className="measures"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{evidence.inNumbers}</summary>
      {isOpen && <Measures {...props} />}
    </details>
  );
}

function Measures({ graph, actor, rows }: ActorMeasuresProps) {
  const counts = familyCounts(graph, actor, rows);
  const { evidence, vocabulary } = useMessages();
  return (
    <>
      {counts.length > 0 && (
        <table>
          <caption className="small">{evidence.shownByKind}</caption>
          <thead>
            <tr>
              <th scope="col">{evidence.kind}</th>
              <th scope="col">{evidence.out}</th>
              <th scope="col">{evidence.in}</th>
              <th scope="col">{evidence.noDirection}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ family, from, to, neither }) => (
              <tr key={family}>
                <th scope="row">{vocabulary.families[family]}</th>
                <td>{from}</td>
                <td>{to}</td>
                <td>{neither}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Between graph={graph} actor={actor} />
    </>
  );
}

const pairsOf = perGraph((graph) => joinedPairs(weightedTies(graph)));

function Between({ graph, actor }: Pick<ActorMeasuresProps, 'graph' | 'actor'>) {
  const betweenness = useRead((state) => state.betweenness);
  const { findBetweenness } = useActions();
  const { evidence } = useMessages();
  useEffect(() => void findBetweenness(), [findBetweenness, graph]);
  if (betweenness?.kind === 'failed') {
    return (
      <p className="small" role="status">
        {evidence.betweenFailed(betweenness.why)}
      </p>
    );
  }
  if (betweenness?.kind !== 'found') {
    return (
      <p className="small">
        {evidence.betweenCounting}
        {graph.actors.length > MANY && ` ${evidence.betweenLong}`}
      </p>
    );
  }
  return (
    <>
      <p>{evidence.between(betweenness.times[actor]!, pairsOf(graph)[actor]!)}</p>
      <p className="small">{evidence.betweenMeaning}</p>
    </>
  );
}
