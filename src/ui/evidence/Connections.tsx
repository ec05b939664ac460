import { listed } from '../../core/model/letters.ts';
import { Focus, Eye, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type Filtered, isFiltering } from '../../core/filters/filters.ts';
import { hasBit } from '../../core/graph/bits.ts';
import { type Graph, groupItems } from '../../core/graph/graph.ts';
import { commonNeighbours, rowsBetween } from '../../core/graph/paths.ts';
import { deedInWords } from '../../core/graph/sentence.ts';
import { actorName } from '../../core/graph/voices.ts';
import { severalNamed } from '../../core/view/several.ts';
import { selectFiltered } from '../../store/selectors.ts';
import { useActions, useRead } from '../kit/store.ts';
import { useSetFocus } from '../kit/useSetFocus.ts';
import { ActorFinder } from './ActorFinder.tsx';
import { FirstOf } from './FirstOf.tsx';
import { Sentences } from './Sentences.tsx';
import { StatementList } from './StatementList.tsx';
import { Ways } from './Ways.tsx';

interface ActorsProps {
  readonly graph: Graph;
  /** The numbers of the actors, in the order chosen; two at least. */
  readonly actors: readonly number[];
}

const namesOf = (graph: Graph, actors: readonly number[]): string =>
  listed(actors.map((actor) => actorName(graph, graph.actors[actor]!.id)));

/** What connects several actors: what is between them, whom they have in common, and the ways from one to another. */
export function Connections({ graph, id }: { readonly graph: Graph; readonly id: string }) {
  const actors = useMemo(() => severalNamed(graph, id)!, [graph, id]);
  const filtered = useRead(selectFiltered);
  const filtering = useRead((state) => isFiltering(state.view.filters));
  const [isIgnoring, setIgnoring] = useState(false);
  const shown = isIgnoring && filtering ? undefined : filtered;
  return (
    <>
      <h3 className="evidence-title">What connects {namesOf(graph, actors)}</h3>
      <Chosen graph={graph} actors={actors} />
      {filtering && (
        <label className="choice">
          <input
            type="checkbox"
            checked={isIgnoring}
            onChange={({ target }) => setIgnoring(target.checked)}
          />
          <span>Ignore the filters</span>
        </label>
      )}
      <Direct graph={graph} actors={actors} shown={shown} />
      <Common graph={graph} actors={actors} shown={shown} />
      <Ways graph={graph} actors={actors} shown={shown} />
    </>
  );
}

/** The actors, each of which can be taken away, and others added. */
function Chosen({ graph, actors }: ActorsProps) {
  const { toggleActor } = useActions();
  const setFocus = useSetFocus();
  const [isAdding, setAdding] = useState(false);
  const ids = actors.map((actor) => graph.actors[actor]!.id as string);
  return (
    <>
      <ul className="plain panel-buttons" aria-label="Chosen actors">
        {ids.map((id) => (
          <li key={id}>
            <button
              type="button"
              className="tool"
              aria-label={`Take ${actorName(graph, id)} away`}
              onClick={() => toggleActor(id)}
            >
              {actorName(graph, id)}
              <X aria-hidden size={14} />
            </button>
          </li>
        ))}
      </ul>
      <div className="panel-buttons" role="group" aria-label="These actors">
        <button type="button" className="tool" onClick={() => setFocus({ actors: ids })}>
          <Focus aria-hidden size={16} />
          Focus on them
        </button>
        <button type="button" className="tool" onClick={() => setFocus({ actors: ids, steps: 0 })}>
          <Eye aria-hidden size={16} />
          Show only them
        </button>
        <button
          type="button"
          className="tool"
          aria-expanded={isAdding}
          onClick={() => setAdding(!isAdding)}
        >
          Add an actor…
        </button>
      </div>
      {isAdding && (
        <ActorFinder
          graph={graph}
          label="Add an actor"
          without={ids}
          onChoose={(id) => toggleActor(id)}
        />
      )}
    </>
  );
}

interface GroundProps extends ActorsProps {
  /** What counts; undefined, all. */
  readonly shown: Filtered | undefined;
}

const statements = (count: number) =>
  count === 1 ? '1 relation or event' : `${count} relations and events`;

/** What two of the actors, or more, take part in together. */
function Direct({ graph, actors, shown }: GroundProps) {
  const found = useMemo(() => {
    const times = new Map<number, number>();
    for (const actor of actors) {
      for (const row of groupItems(graph.rowsOfActor, actor)) {
        times.set(row, (times.get(row) ?? 0) + 1);
      }
    }
    return [...times]
      .filter(([row, count]) => count > 1 && (shown === undefined || hasBit(shown.rows, row)))
      .map(([row]) => row);
  }, [graph, actors, shown]);
  return (
    <>
      <h4>{found.length === 0 ? 'Nothing' : statements(found.length)} between them directly</h4>
      <StatementList
        graph={graph}
        rows={found}
        deed={(statement) => deedInWords(graph, statement)}
        label="Between them directly"
      />
    </>
  );
}

const MOST_COMMON = 10;

/** Whom they have in common, with what each has with whom. */
function Common({ graph, actors, shown }: GroundProps) {
  const { select } = useActions();
  const ground = useMemo(
    () => ({ rows: shown?.rows, actors: shown?.actors, way: 'both' as const }),
    [shown],
  );
  const found = useMemo(() => commonNeighbours(graph, actors, ground), [graph, actors, ground]);
  return (
    <>
      <h4>
        {found.length === 0 ? 'Nobody' : `${found.length}`} in common
        {found.length > 0 && actors.length > 2 && ', for two of them at least'}
      </h4>
      <FirstOf
        items={found}
        most={MOST_COMMON}
        label="In common"
        render={({ actor, of }) => (
          <li key={actor}>
            <button
              type="button"
              className="entry"
              onClick={() => select({ kind: 'actor', id: graph.actors[actor]!.id })}
            >
              <strong>{graph.actors[actor]!.name}</strong>
              {actors.length > 2 && <span className="small"> with {namesOf(graph, of)}</span>}
            </button>
            <Links
              graph={graph}
              rows={[...new Set(of.flatMap((one) => rowsBetween(graph, [one, actor], ground)))]}
            />
          </li>
        )}
      />
    </>
  );
}

/** What an actor has with those that are compared; the ways tell most of it again, so it is unfolded on demand. */
function Links({ graph, rows }: { readonly graph: Graph; readonly rows: readonly number[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="small">{statements(rows.length)}</summary>
      {isOpen && <Sentences graph={graph} rows={rows} />}
    </details>
  );
}
