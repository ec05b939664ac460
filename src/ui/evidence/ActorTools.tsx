import { Eye, EyeOff, Focus, GitCompareArrows } from 'lucide-react';
import { useState } from 'react';
import { hiddenIn } from '../../core/filters/filters.ts';
import type { Graph } from '../../core/graph/graph.ts';
import type { Actor } from '../../core/model/dataset.ts';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { Tool } from '../kit/Tool.tsx';
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
  const { evidence } = useMessages();
  const [isComparing, setComparing] = useState(false);
  const isOnIt = focus.actors.length === 1 && focus.actors[0] === id;
  const isAlone = isOnIt && focus.way === 'both' && focus.steps === 1;
  return (
    <>
      <div className="panel-buttons" role="group" aria-label={evidence.thisActor}>
        <Tool
          icon={Focus}
          label={evidence.focus}
          aria-pressed={isOnIt && !isAlone}
          onClick={() => setFocus(isOnIt && !isAlone ? {} : { actors: [id] })}
        />
        <Tool
          icon={Eye}
          label={evidence.onlyOwn}
          aria-pressed={isAlone}
          onClick={() => setFocus(isAlone ? {} : { actors: [id], way: 'both' })}
        />
        <Tool
          icon={EyeOff}
          label={evidence.hide}
          aria-pressed={isHidden}
          onClick={() => toggleChoice('actor', id)}
        />
        <Tool
          icon={GitCompareArrows}
          label={evidence.compareWithButton}
          aria-expanded={isComparing}
          onClick={() => setComparing(!isComparing)}
        />
      </div>
      {isComparing && (
        <ActorFinder
          graph={graph}
          label={evidence.compareWith}
          without={[id]}
          onChoose={(other) => toggleActor(other)}
        />
      )}
    </>
  );
}
