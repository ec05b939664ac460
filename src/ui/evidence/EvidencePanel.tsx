import { Pencil } from 'lucide-react';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { isGroupId } from '../../core/graph/groups.ts';
import { tieNamed } from '../../core/graph/ties.ts';
import { severalNamed } from '../../core/view/several.ts';
import { selectGathering, selectGraph } from '../../store/selectors.ts';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { ActorEvidence } from './ActorEvidence.tsx';
import { Connections } from './Connections.tsx';
import { GroupEvidence } from './GroupEvidence.tsx';
import { Overview } from './Overview.tsx';
import { RibbonEvidence } from './RibbonEvidence.tsx';
import { StatementEvidence } from './StatementEvidence.tsx';
import { TieEvidence } from './TieEvidence.tsx';

/** What is known of the chosen mark, and who says so; with nothing chosen, what the graph holds. */
export function EvidencePanel() {
  const graph = useRead(selectGraph);
  const selection = useRead((state) => state.view.selection);
  const gathering = useRead(selectGathering);
  const isEditing = useRead((state) => state.isEditing);
  const { select, setEditing } = useActions();
  const { page, evidence, edit } = useMessages();
  // With its id: a way that was listed only because it was picked out goes when it no longer is.
  const panel = useEscape(select);
  const body = useFocusKept(panel, [selection?.id, selection?.path].join(' '));
  if (graph === undefined) {
    return <section className="panel evidence" aria-label={page.evidence} />;
  }
  const actor =
    selection?.kind === 'actor' ? graph.actors.find(({ id }) => id === selection.id) : undefined;
  const statement =
    selection?.kind === 'statement'
      ? graph.statements.find(({ id }) => id === selection.id)
      : undefined;
  const tie = selection?.kind === 'tie' ? tieNamed(graph, selection.id) : undefined;
  const several =
    selection?.kind === 'actors' && severalNamed(graph, selection.id) !== undefined
      ? selection.id
      : undefined;
  const group = selection?.kind === 'group' ? gathering?.numberOf(selection.id) : undefined;
  const ribbon =
    selection?.kind === 'tie' && selection.id.split('/').some(isGroupId) ? selection.id : undefined;
  const isOverview = [actor, statement, tie, several, group, ribbon].every(
    (one) => one === undefined,
  );
  return (
    <section className="panel evidence" id="evidence" aria-label={page.evidence} ref={panel}>
      <header className="panel-header">
        <h2>{page.evidence}</h2>
        {selection !== undefined && (
          <button type="button" className="quiet" onClick={() => select(undefined)}>
            {evidence.back}
          </button>
        )}
        <button
          type="button"
          className="tool"
          aria-pressed={isEditing}
          onClick={() => setEditing(!isEditing)}
        >
          <Pencil aria-hidden size={16} />
          {edit.edit}
        </button>
      </header>
      {/* A new choice starts at its top, and takes the focus that was on what it replaces; of several actors, one comes or goes. */}
      <div
        className="panel-body"
        key={several === undefined ? selection?.id : 'actors'}
        ref={body}
        tabIndex={-1}
      >
        {actor !== undefined && <ActorEvidence graph={graph} actor={actor} />}
        {statement !== undefined && <StatementEvidence graph={graph} statement={statement} />}
        {tie !== undefined && <TieEvidence graph={graph} tie={tie} />}
        {several !== undefined && <Connections graph={graph} id={several} />}
        {gathering !== undefined && group !== undefined && (
          <GroupEvidence gathering={gathering} group={group} />
        )}
        {gathering !== undefined && ribbon !== undefined && (
          <RibbonEvidence gathering={gathering} tie={ribbon} />
        )}
        {isOverview && <Overview graph={graph} />}
      </div>
    </section>
  );
}

/** An element that takes the focus when `content` changes and what had the focus in the panel went with the old content. */
function useFocusKept(panel: RefObject<HTMLElement | null>, content: string) {
  const body = useRef<HTMLDivElement>(null);
  const before = useRef(content);
  const last = useRef<EventTarget>(null);
  useLayoutEffect(() => {
    const isGone = last.current instanceof Element && !last.current.isConnected;
    const isLost = isGone && document.activeElement === document.body;
    if (before.current !== content && isLost) body.current?.focus();
    before.current = content;
  }, [content]);
  useEffect(() => {
    const element = panel.current;
    const onFocus = ({ target }: FocusEvent) => {
      last.current = target;
    };
    element?.addEventListener('focusin', onFocus);
    return () => element?.removeEventListener('focusin', onFocus);
  });
  return body;
}

/** An element in which Escape gives up the choice. */
function useEscape(select: (selection: undefined) => void) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const panel = element.current;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') select(undefined);
    };
    panel?.addEventListener('keydown', onKey);
    return () => panel?.removeEventListener('keydown', onKey);
  });
  return element;
}
