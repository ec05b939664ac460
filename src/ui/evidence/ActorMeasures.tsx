import { useEffect, useState } from 'react';
import { joinedPairs } from '../../core/graph/betweenness.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { familyCounts } from '../../core/graph/familyCounts.ts';
import { perGraph } from '../../core/graph/perGraph.ts';
import { weightedTies } from '../../core/graph/weightedTies.ts';
import { FAMILIES } from '../../core/model/vocabulary.ts';
import { useActions, useRead } from '../kit/store.ts';

interface ActorMeasuresProps {
  readonly graph: Graph;
  readonly actor: number;
  /** The rows that are shown of those that it takes part in. */
  readonly rows: readonly number[];
}

/** With more actors than these, counting takes longer than one would wait without a word. */
const MANY = 2000;

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** What can be counted of an actor, with what the numbers mean; worked out once it is opened. */
export function ActorMeasures(props: ActorMeasuresProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="measures"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>In numbers</summary>
      {isOpen && <Measures {...props} />}
    </details>
  );
}

function Measures({ graph, actor, rows }: ActorMeasuresProps) {
  const counts = familyCounts(graph, actor, rows);
  return (
    <>
      {counts.length > 0 && (
        <table>
          <caption className="small">What is shown, by kind</caption>
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col">Out</th>
              <th scope="col">In</th>
              <th scope="col">No direction</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ family, from, to, neither }) => (
              <tr key={family}>
                <th scope="row">{FAMILIES[family]}</th>
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
  useEffect(() => void findBetweenness(), [findBetweenness, graph]);
  if (betweenness?.kind === 'failed') {
    return (
      <p className="small" role="status">
        How often actors are on shortest ways could not be worked out ({betweenness.why}).
      </p>
    );
  }
  if (betweenness?.kind !== 'found') {
    return (
      <p className="small">
        Counting shortest ways…
        {graph.actors.length > MANY && ' In a graph this large it may take a minute.'}
      </p>
    );
  }
  return (
    <>
      <p>
        On a shortest way between {NUMBER.format(betweenness.times[actor]!)} of{' '}
        {NUMBER.format(pairsOf(graph)[actor]!)} pairs of other actors.
      </p>
      <p className="small">
        Counted in the whole graph, whatever the filters and arrows. Where a pair has several ways
        that are equally short, each counts in part. Being in between is no sign of wrongdoing, or
        of power: it may only show whom the sources wrote about.
      </p>
    </>
  );
}
