import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Graph } from '../../core/graph/graph.ts';
import { type FoundGroup, searching } from '../../core/search/search.ts';
import type { ActorId } from '../../core/model/dataset.ts';
import { useMessages } from '../kit/store.ts';
import { useSteps } from '../kit/useSteps.ts';

interface ActorFinderProps {
  readonly graph: Graph;
  readonly label: string;
  /** Ids that are not offered. */
  readonly without: readonly string[];
  readonly onChoose: (id: string) => void;
}

const MOST_FOUND = 6;

const NONE: readonly FoundGroup[] = [];

/** A field to find an actor by name, as the search does; what is found stands below it as buttons. */
export function ActorFinder({ graph, label, without, onChoose }: ActorFinderProps) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const statusId = useId();
  // It appears because the reader asked for it.
  useEffect(() => field.current?.focus(), []);
  const messages = useMessages();
  const { evidence } = messages;
  const most = MOST_FOUND + without.length;
  const groups = useSteps(
    useMemo(
      () => () => searching(messages, graph, text, (kind) => (kind === 'actor' ? most : 0)),
      [messages, graph, text, most],
    ),
  );
  const found = (groups ?? NONE)
    .flatMap(({ results }) => results)
    .filter(({ id }) => !without.includes(id))
    .slice(0, MOST_FOUND);
  const isAsked = text.trim() !== '';
  const choose = (id: string) => {
    setText('');
    field.current?.focus();
    onChoose(id);
  };
  return (
    <div className="actor-finder">
      <label className="field">
        <span>{label}</span>
        <input
          ref={field}
          type="text"
          value={text}
          placeholder={evidence.aName}
          autoComplete="off"
          aria-describedby={statusId}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            // While a word is being composed, Enter ends the composing.
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter' && found[0] !== undefined) choose(found[0].id);
          }}
        />
      </label>
      <p className="unseen" id={statusId} role="status">
        {isAsked && (groups === undefined ? evidence.searching : evidence.found(found.length))}
      </p>
      {isAsked && groups !== undefined && found.length === 0 && (
        <p className="small">{evidence.nobodyCalled}</p>
      )}
      <ul className="plain" aria-label={evidence.foundFor(label)} hidden={found.length === 0}>
        {found.map(({ id }) => {
          const number = graph.actorNumber.get(id as ActorId)!;
          return (
            <li key={id}>
              <button type="button" className="entry" onClick={() => choose(id)}>
                {graph.actors[number]!.name}{' '}
                <span className="small">{graph.actorTypes[graph.typeOfActor[number]!]!.label}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
