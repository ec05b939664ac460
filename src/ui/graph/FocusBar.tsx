import { ChevronRight } from 'lucide-react';
import type { MouseEvent } from 'react';
import { FOCUS_WAYS, type FocusState } from '../../core/filters/focus.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { actorName } from '../../core/graph/voices.ts';
import type { Messages } from '../../core/messages/messages.ts';
import { selectFocusTrail, selectGraph } from '../../store/selectors.ts';
import { useMessages, useRead } from '../kit/store.ts';
import { useSetFocus } from '../kit/useSetFocus.ts';

interface FocusBarProps {
  /** Called before a way back is gone that was pressed by keyboard, so that the keyboard’s focus is not lost with it. */
  readonly onLeave: () => void;
}

/** What the graph is narrowed down to, how it came to that, and the ways back. Only there while there is a focus. */
export function FocusBar({ onLeave }: FocusBarProps) {
  const graph = useRead(selectGraph);
  const trail = useRead(selectFocusTrail);
  const setFocus = useSetFocus();
  const words = useMessages().graph.focus;
  const focus = trail.at(-1);
  if (graph === undefined || focus === undefined) return null;
  const goBack = (to: Partial<FocusState>) => (event: MouseEvent) => {
    // A click by keyboard counts none of the mouse's.
    if (event.detail === 0) onLeave();
    setFocus(to);
  };
  return (
    <div className="focus-bar" role="group" aria-label={words.focus}>
      <nav aria-label={words.trail}>
        <ol className="trail">
          <li>
            <button type="button" className="quiet" onClick={goBack({})}>
              {words.all}
            </button>
          </li>
          {trail.map((one) => (
            <li key={one.actors.join('/')}>
              <ChevronRight aria-hidden size={14} />
              {one === focus ? (
                <strong aria-current="step">{namesIn(words, graph, one)}</strong>
              ) : (
                <button type="button" className="quiet" onClick={goBack(one)}>
                  {namesIn(words, graph, one)}
                </button>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <Reach focus={focus} />
    </div>
  );
}

/** How far the focus reaches, and along what. */
function Reach({ focus }: { readonly focus: FocusState }) {
  const setFocus = useSetFocus();
  const words = useMessages().graph.focus;
  const isOfSeveral = focus.actors.length > 1;
  const offered = ([0, 1, 2, 3] as const).filter(
    // The last of several, the others having been hidden, still stands alone.
    (steps) => steps > 0 || isOfSeveral || focus.steps === 0,
  );
  return (
    <div className="reach">
      <select
        aria-label={words.steps}
        value={focus.steps}
        onChange={({ target }) => {
          const steps = offered.find((one) => String(one) === target.value);
          if (steps !== undefined) setFocus({ ...focus, steps });
        }}
      >
        {offered.map((steps) => (
          <option key={steps} value={steps}>
            {words.reach[steps]}
          </option>
        ))}
      </select>
      {focus.steps > 0 && (
        <select
          aria-label={words.direction}
          value={focus.way}
          onChange={({ target }) => {
            const way = FOCUS_WAYS.find((one) => one === target.value);
            if (way !== undefined) setFocus({ ...focus, way });
          }}
        >
          {FOCUS_WAYS.map((way) => (
            <option key={way} value={way}>
              {words.ways[way]}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

/** "Palantir", "Palantir and xAI", "Palantir and 3 more". */
function namesIn(words: Messages['graph']['focus'], graph: Graph, { actors }: FocusState): string {
  const [first, second, ...more] = actors.map((id) => actorName(graph, id));
  if (second === undefined) return first!;
  return more.length === 0 ? words.two(first!, second) : words.more(first!, more.length + 1);
}
