import { type KeyboardEvent, memo, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Box, CanvasControls } from '../../canvas/GraphCanvas.tsx';
import type { Filtered } from '../../core/filters/filters.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { keptOn, type Place, type Step, stepOn, type Tour } from '../../core/graph/tour.ts';
import { placeInWords } from '../../core/graph/tourInWords.ts';
import { type ActorId, isEvent } from '../../core/model/dataset.ts';
import type { Selection } from '../../core/view/view.ts';
import { type ShortcutId, shortcutOf } from '../../store/shortcuts.ts';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { useSetFocus } from '../kit/useSetFocus.ts';
import { useTypeAhead } from './useTypeAhead.ts';
import { WalkFrame } from './WalkFrame.tsx';

interface GraphWalkProps {
  readonly graph: Graph;
  readonly filtered: Filtered;
  /** Changes whenever marks may stand elsewhere. */
  readonly drawing: unknown;
  readonly controls: RefObject<CanvasControls | null>;
  /** Takes the focus elsewhere. */
  readonly onLeave: () => void;
}

/** Keys that walk; those with Shift change the level. */
const STEPS: Readonly<Record<string, Step>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowRight: 'on',
  ArrowLeft: 'back',
  'Shift+ArrowDown': 'down',
  'Shift+ArrowUp': 'up',
};

/**
 * The graph by keyboard: one element that takes the focus, over the mark where the walk stands, so that its ring, its
 * name and its size are the browser's own. With every step it is another element, whose name is spoken.
 */
export const GraphWalk = memo(function GraphWalk({
  graph,
  filtered,
  drawing,
  controls,
  onLeave,
}: GraphWalkProps) {
  const [walk, setWalk] = useState<Tour>();
  const [hasFocus, setHasFocus] = useState(false);
  const { select, toggleActor } = useActions();
  const setFocus = useSetFocus();
  const messages = useMessages();
  const chosen = useRead(({ view }) =>
    view.selection?.kind === 'actor' ? view.selection.id : undefined,
  );
  const tour = keptOn(graph, filtered, walk ?? startAt(graph, chosen));
  const ownKeys = useRead((state) => state.keys);
  const element = useRef<HTMLButtonElement>(null);
  const box = useBox(tour?.at, { graph, drawing, controls, isWatched: hasFocus });
  const typeAhead = useTypeAhead(graph, filtered);
  const place = tour === undefined ? '' : JSON.stringify(tour.at);
  // What had the focus has gone with the last step: its successor takes it.
  useLayoutEffect(() => {
    if (hasFocus) element.current?.focus({ preventScroll: true });
  }, [place, hasFocus]);
  if (tour === undefined) return null;
  const { at } = tour;
  const choose = (isAdded: boolean) => {
    if (isAdded && at.level === 'actor') toggleActor(graph.actors[at.actor]!.id);
    else select(selectionOf(graph, at));
  };
  const acts: Readonly<Record<string, () => void>> = {
    Enter: () => {
      if (at.level === 'actor') setFocus({ actors: [graph.actors[at.actor]!.id] });
      else setWalk(stepOn(graph, filtered, tour, 'on'));
    },
    ' ': () => choose(false),
    'Shift+ ': () => choose(true),
    Escape: onLeave,
  };
  const zooms: Readonly<Partial<Record<ShortcutId, () => void>>> = {
    zoomIn: () => controls.current?.zoomBy(1.25),
    zoomOut: () => controls.current?.zoomBy(0.8),
    fit: () => controls.current?.fit(),
  };
  const actOf = (key: string, keys: string): (() => void) | undefined => {
    const step = STEPS[keys];
    if (step !== undefined) return () => setWalk(stepOn(graph, filtered, tour, step));
    const shortcut = shortcutOf(ownKeys, key);
    const act = acts[keys] ?? (shortcut === undefined ? undefined : zooms[shortcut]);
    if (act !== undefined) return act;
    const found = typeAhead(key, tour);
    return found === undefined ? undefined : () => setWalk(found);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actOf(event.key, `${event.shiftKey ? 'Shift+' : ''}${event.key}`);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <WalkFrame
      place={place}
      element={element}
      label={placeInWords(messages, graph, filtered, at)}
      help={messages.graph.walk.help}
      isBeginning={at.level === 'graph'}
      box={box}
      onFocusChange={setHasFocus}
      onKeyDown={onKeyDown}
      onClick={({ shiftKey }) => choose(shiftKey)}
    />
  );
});

/** A walk begins at the actor that is chosen, else before the graph. */
function startAt(graph: Graph, chosen: string | undefined): Tour {
  const actor = graph.actorNumber.get(chosen as ActorId);
  return { at: { level: actor === undefined ? 'graph' : 'actor', actor: actor ?? -1 }, trail: [] };
}

/** What the evidence shows of a place; before the whole graph, the overview. */
function selectionOf(graph: Graph, at: Place): Selection | undefined {
  if (at.level === 'graph') return undefined;
  if (at.level === 'actor') return { kind: 'actor', id: graph.actors[at.actor]!.id };
  return { kind: 'statement', id: graph.statements[at.link.row]!.id };
}

/** The ids of what may stand for a place, the nearest first: what is gathered into a band has no line of its own. */
function marksOf(graph: Graph, at: Place): readonly string[] {
  const actor = graph.actors[at.actor]!.id;
  return at.level === 'link' || at.level === 'claim'
    ? [graph.statements[at.link.row]!.id, actor]
    : [actor];
}

/** The ids of the marks that have to be in view with a place: of a relation both ends, as the line is between them. */
function endsOf(graph: Graph, at: Place): readonly string[] {
  const actor = graph.actors[at.actor]!.id;
  if (at.level !== 'link' && at.level !== 'claim') return [actor];
  const statement = graph.statements[at.link.row]!;
  return isEvent(statement) ? [statement.id, actor] : [statement.from, statement.to];
}

interface BoxParts extends Pick<GraphWalkProps, 'graph' | 'drawing' | 'controls'> {
  /** Whether the box has to follow what happens on the canvas. */
  readonly isWatched: boolean;
}

/** Where a place is on the canvas, kept up to date; undefined for the whole canvas. */
function useBox(at: Place | undefined, { graph, drawing, controls, isWatched }: BoxParts) {
  const [box, setBox] = useState<Box>();
  const key = JSON.stringify(at);
  useLayoutEffect(() => {
    if (!isWatched || at === undefined || at.level === 'graph') {
      setBox(undefined);
      return undefined;
    }
    const find = () =>
      marksOf(graph, at)
        .map((id) => controls.current?.boxOf(id))
        .find((one) => one !== undefined);
    const update = () => setBox(find());
    controls.current?.reveal(endsOf(graph, at));
    update();
    return controls.current?.onViewport(update);
    // The place is told by its text: another object may say the same.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key, graph, drawing, controls, isWatched]);
  return box;
}
