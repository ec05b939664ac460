import { Eye, EyeOff, Focus, GitCompareArrows } from 'lucide-react';
import { useState } from 'react';
import { hiddenIn } from '../../core/filters/filters.ts';
import type { Graph } from '../../core/graph/graph.ts';
import type { Actor } from '../../core/model/dataset.ts';
import { useActions, useRead } from '../kit/store.ts';
import { useSetFocus } from '../kit/useSetFocus.ts';
import { ActorFinder } from './ActorFinder.tsx';

interface ActorToolsProps {
  readonly graph: Graph;
  readonly actor: Actor;
}

/** What can be done with an actor: shown alone, hidden, or set beside another. */
export function ActorTools({ graph, actor: { id } }: ActorToolsProps) {
  const focus = useRead((state) => state.view.filters.focus);
  const isHidden = useRead((state) => hiddenIn(state.view.filters, 'actor').includes(id));
  const { toggleChoice, toggleActor } = useActions();
  const setFocus = useSetFocus();
  const [isComparing, setComparing] = useState(false);
  const isOnIt = focus.actors.length === 1 && focus.actors[0] === id;
  const isAlone = isOnIt && focus.way === 'both' && focus.steps === 1;
  return (
    <>
      <div className="panel-buttons" role="group" aria-label="This actor">
        <button
          type="button"
          className="tool"
          aria-pressed={isOnIt && !isAlone}
          onClick={() => setFocus(isOnIt && !isAlone ? {} : { actors: [id] })}
        >
          <Focus aria-hidden size={16} />
          Focus
        </button>
        <button
          type="button"
          className="tool"
          aria-pressed={isAlone}
          onClick={() => setFocus(isAlone ? {} : { actors: [id], way: 'both' })}
        >
          <Eye aria-hidden size={16} />
          Only its own relations
        </button>
        <button
          type="button"
          className="tool"
          aria-pressed={isHidden}
          onClick={() => toggleChoice('actor', id)}
        >
          <EyeOff aria-hidden size={16} />
          Hide
        </button>
        <button
          type="button"
          className="tool"
          aria-expanded={isComparing}
          onClick={() => setComparing(!isComparing)}
        >
          <GitCompareArrows aria-hidden size={16} />
          Compare with…
        </button>
      </div>
      {isComparing && (
        <ActorFinder
          graph={graph}
          label="Compare with"
          without={[id]}
          onChoose={(other) => toggleActor(other)}
        />
      )}
    </>
  );
}
