import { Eye, Highlighter } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Filtered } from '../../core/filters/filters.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { MOST_STEPS, type Path, type Paths, rowsBetween } from '../../core/graph/paths.ts';
import { actorName } from '../../core/graph/voices.ts';
import type { Ground } from '../../core/graph/walk.ts';
import type { Messages } from '../../core/messages/messages.ts';
import { severalId, wayPicked } from '../../core/view/several.ts';
import { Checkbox } from '../kit/Checkbox.tsx';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { Tool } from '../kit/Tool.tsx';
import { useSetFocus } from '../kit/useSetFocus.ts';
import { FirstOf } from './FirstOf.tsx';
import { Sentences } from './Sentences.tsx';
import { useWays } from './useWays.ts';

interface WaysProps {
  readonly graph: Graph;
  /** The actors that are compared, in the order chosen; two at least. */
  readonly actors: readonly number[];
  /** What counts; undefined, all. */
  readonly shown: Filtered | undefined;
}

/** The ways from one actor to another, shortest first; with more than two actors, one says which. */
export function Ways({ graph, actors, shown }: WaysProps) {
  const [chosen, setChosen] = useState<readonly [number, number]>();
  const [isOneWay, setOneWay] = useState(false);
  const { evidence } = useMessages();
  const isStill = chosen?.every((actor) => actors.includes(actor)) === true;
  const [start, end] = isStill ? chosen : [actors[0]!, actors[1]!];
  const way = isOneWay ? 'out' : 'both';
  const choose = (from: number, to: number) =>
    // The same at both ends is no way: they change places.
    setChosen(from === to ? [end, start] : [from, to]);
  return (
    <>
      <h4>{evidence.ways}</h4>
      <div className="way-ends">
        <EndChoice
          label={evidence.from}
          value={start}
          {...{ graph, actors }}
          onChoose={(actor) => choose(actor, end)}
        />
        <EndChoice
          label={evidence.to}
          value={end}
          {...{ graph, actors }}
          onChoose={(actor) => choose(start, actor)}
        />
      </div>
      <Checkbox label={evidence.alongArrows} isChecked={isOneWay} onChange={setOneWay} />
      <WayList
        key={`${start}/${end}/${way}`}
        graph={graph}
        ends={useMemo(() => [start, end] as const, [start, end])}
        ground={useMemo(
          () => ({ rows: shown?.rows, actors: shown?.actors, way }) as const,
          [shown, way],
        )}
      />
    </>
  );
}

interface EndChoiceProps extends Pick<WaysProps, 'graph' | 'actors'> {
  readonly label: string;
  readonly value: number;
  readonly onChoose: (actor: number) => void;
}

function EndChoice({ label, value, graph, actors, onChoose }: EndChoiceProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChoose(Number(target.value))}>
        {actors.map((actor) => (
          <option key={actor} value={actor}>
            {graph.actors[actor]!.name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface WayListProps {
  readonly graph: Graph;
  readonly ends: readonly [number, number];
  readonly ground: Ground;
}

/** The shortest ways, then longer ones as far as they were asked for, and one that is picked out in any case. */
function WayList({ graph, ends, ground }: WayListProps) {
  const [longer, setLonger] = useState(0);
  const { evidence } = useMessages();
  const { found, isSearching } = useWays(graph, ends, ground, longer);
  const picked = usePicked(graph);
  const isPicked = (path: Path) => path.join('/') === picked?.join('/');
  const isListed = found.some(({ paths }) => paths.some(isPicked));
  const other = picked !== undefined && !isListed && (
    <>
      <p className="ways-head">{evidence.pickedOutWay(picked.length - 1)}</p>
      <ul className="plain" aria-label={evidence.pickedOut}>
        <Way graph={graph} path={picked} ground={ANYWHERE} />
      </ul>
    </>
  );
  if (found.length === 0) {
    const [start, end] = ends.map((actor) => actorName(graph, graph.actors[actor]!.id));
    return (
      <>
        {other}
        <p>{evidence.noWay(start!, end!, ground.rows !== undefined)}</p>
      </>
    );
  }
  const hasLast = found.at(-1)!.paths.length > 0;
  const isOver = !isSearching && (found.length <= longer || !hasLast);
  return (
    <>
      {other}
      {found.map((paths) => (
        <div key={paths.steps}>
          <p className="ways-head">{countInWords(evidence, paths)}</p>
          <FirstOf
            items={paths.paths}
            most={Math.max(MOST_LISTED, paths.paths.findIndex(isPicked) + 1)}
            label={evidence.waysOf(paths.steps)}
            render={(path) => <Way key={path.join('/')} {...{ graph, path, ground }} />}
          />
        </div>
      ))}
      {(isOver || isSearching) && (
        <p className="small" role="status">
          {isSearching ? evidence.searching : hasLast && evidence.noLongerWay(MOST_STEPS)}
        </p>
      )}
      {!isOver && (
        <Tool
          label={evidence.nextWays}
          // It keeps the focus, so it is not disabled.
          aria-disabled={isSearching}
          onClick={() => {
            if (!isSearching) setLonger(longer + 1);
          }}
        />
      )}
    </>
  );
}

/** What is picked out may come from a link, or from before the filters were set: it is told all the same. */
const ANYWHERE: Ground = { way: 'both' };

/** The way that is picked out in the graph, by the numbers of its actors. */
function usePicked(graph: Graph): Path | undefined {
  const selection = useRead((state) => state.view.selection);
  return useMemo(() => selection && wayPicked(graph, selection), [graph, selection]);
}

/** How many ways of one length are listed at first. */
const MOST_LISTED = 5;

/** "3 ways of 2 steps", "The first 50 of 1,204 ways of 4 steps". */
function countInWords(evidence: Messages['evidence'], { steps, paths, count }: Paths): string {
  if (paths.length === 0) return evidence.tooManyWays(steps);
  return count === undefined
    ? evidence.firstWays(paths.length, steps)
    : evidence.someWays(paths.length, count, steps);
}

interface WayProps {
  readonly graph: Graph;
  readonly path: Path;
  readonly ground: Ground;
}

/** One way: whom it leads over, which can be picked out in the graph, and what links each with the next. */
function Way({ graph, path, ground }: WayProps) {
  const selection = useRead((state) => state.view.selection);
  const { select } = useActions();
  const setFocus = useSetFocus();
  const { evidence } = useMessages();
  const ids = path.map((actor) => graph.actors[actor]!.id as string);
  const id = severalId(ids);
  const isPicked = selection?.path === id;
  return (
    <li className="way">
      <button
        type="button"
        className="entry"
        aria-pressed={isPicked}
        onClick={() => {
          if (selection?.kind !== 'actors') return;
          const { kind, id: of } = selection;
          select(isPicked ? { kind, id: of } : { kind, id: of, path: id });
        }}
      >
        <Highlighter aria-hidden size={14} />{' '}
        <strong>{ids.map((one) => actorName(graph, one)).join(' – ')}</strong>
      </button>
      {isPicked && (
        <button type="button" className="quiet" onClick={() => setFocus({ actors: ids, steps: 0 })}>
          <Eye aria-hidden size={14} /> {evidence.onlyTheseActors}
        </button>
      )}
      {path.slice(1).map((next, index) => (
        <Sentences
          key={next}
          graph={graph}
          rows={rowsBetween(graph, [path[index]!, next], ground)}
        />
      ))}
    </li>
  );
}
