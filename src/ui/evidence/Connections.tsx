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
import { Checkbox } from '../kit/Checkbox.tsx';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { Tool } from '../kit/Tool.tsx';
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

const namesOf = (graph: Graph, actors: readonly number[]): readonly string[] =>
  actors.map((actor) => actorName(graph, graph.actors[actor]!.id));

/** What connects several actors: what is between them, whom they have in common, and the ways from one to another. */
export function Connections({ graph, id }: { readonly graph: Graph; readonly id: string }) {
  const actors = useMemo(() => severalNamed(graph, id)!, [graph, id]);
  const filtered = useRead(selectFiltered);
  const filtering = useRead((state) => isFiltering(state.view.filters));
  const [isIgnoring, setIgnoring] = useState(false);
  const { evidence } = useMessages();
  const shown = isIgnoring && filtering ? undefined : filtered;
  return (
    <>
      <h3 className="evidence-title">{evidence.whatConnects(namesOf(graph, actors))}</h3>
      <Chosen graph={graph} actors={actors} />
      {filtering && (
        <Checkbox label={evidence.ignoreFilters} isChecked={isIgnoring} onChange={setIgnoring} />
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
  const { evidence } = useMessages();
  const ids = actors.map((actor) => graph.actors[actor]!.id as string);
  return (
    <>
      <ul className="plain panel-buttons" aria-label={evidence.chosenActors}>
        {ids.map((id) => (
          <li key={id}>
            <button
              type="button"
              className="tool"
              aria-label={evidence.takeAway(actorName(graph, id))}
              onClick={() => toggleActor(id)}
            >
              {actorName(graph, id)}
              <X aria-hidden size={14} />
            </button>
          </li>
        ))}
      </ul>
      <div className="panel-buttons" role="group" aria-label={evidence.theseActors}>
        <Tool icon={Focus} label={evidence.focusOnThem} onClick={() => setFocus({ actors: ids })} />
        <Tool
          icon={Eye}
          label={evidence.showOnlyThem}
          onClick={() => setFocus({ actors: ids, steps: 0 })}
        />
        <Tool
          label={evidence.addActorButton}
          aria-expanded={isAdding}
          onClick={() => setAdding(!isAdding)}
        />
      </div>
      {isAdding && (
        <ActorFinder
          graph={graph}
          label={evidence.addActor}
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

/** What two of the actors, or more, take part in together. */
function Direct({ graph, actors, shown }: GroundProps) {
  const { evidence } = useMessages();
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
      <h4>{evidence.directly(found.length)}</h4>
      <StatementList
        graph={graph}
        rows={found}
        deed={(statement) => deedInWords(graph, statement)}
        label={evidence.betweenThem}
      />
    </>
  );
}

const MOST_COMMON = 10;

/** Whom they have in common, with what each has with whom. */
function Common({ graph, actors, shown }: GroundProps) {
  const { select } = useActions();
  const { evidence } = useMessages();
  const ground = useMemo(
    () => ({ rows: shown?.rows, actors: shown?.actors, way: 'both' as const }),
    [shown],
  );
  const found = useMemo(() => commonNeighbours(graph, actors, ground), [graph, actors, ground]);
  return (
    <>
      <h4>{evidence.inCommon(found.length, actors.length > 2)}</h4>
      <FirstOf
        items={found}
        most={MOST_COMMON}
        label={evidence.common}
        render={({ actor, of }) => (
          <li key={actor}>
            <button
              type="button"
              className="entry"
              onClick={() => select({ kind: 'actor', id: graph.actors[actor]!.id })}
            >
              <strong>{graph.actors[actor]!.name}</strong>
              {actors.length > 2 && (
                <span className="small"> {evidence.withActors(namesOf(graph, of))}</span>
              )}
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
  const { evidence } = useMessages();
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="small">{evidence.statements(rows.length)}</summary>
      {isOpen && <Sentences graph={graph} rows={rows} />}
    </details>
  );
}
