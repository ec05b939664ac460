import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Box, CanvasControls } from '../../canvas/GraphCanvas.tsx';
import { folded } from '../../core/model/letters.ts';
import type { Ground } from '../../core/scene/gathered.ts';
import type { NodeMark } from '../../core/scene/nodeMark.ts';
import type { Scene } from '../../core/scene/scene.ts';
import { useActions, useMessages } from '../kit/store.ts';
import { useSetFocus } from '../kit/useSetFocus.ts';
import { WalkFrame } from './WalkFrame.tsx';

interface GatheredWalkProps {
  readonly scene: Scene;
  /** What is shown of each open group. */
  readonly grounds: readonly Ground[];
  /** Changes whenever marks may stand elsewhere. */
  readonly drawing: unknown;
  readonly controls: RefObject<CanvasControls | null>;
  /** Takes the focus elsewhere. */
  readonly onLeave: () => void;
}

/** In ms: after a rest as long, letters begin a new name. */
const REST = 900;

/**
 * The picture of a large graph by keyboard, mark by mark: groups, and actors who stand for themselves. One element takes
 * the focus, over the mark where the walk stands.
 */
export function GatheredWalk({ scene, grounds, drawing, controls, onLeave }: GatheredWalkProps) {
  const marks = inOrder(scene);
  const [at, setAt] = useState<string>();
  const [hasFocus, setHasFocus] = useState(false);
  const { select, toggleActor, openGroup } = useActions();
  const setFocus = useSetFocus();
  const messages = useMessages();
  const element = useRef<HTMLButtonElement>(null);
  const typeAhead = useNames(marks);
  // Where a group was opened, the walk goes on with the first that lay in it.
  const inside = grounds.find(({ id }) => id === at)?.members;
  const index = Math.max(
    0,
    marks.findIndex(({ id }) => id === at || inside?.includes(id) === true),
  );
  const mark = marks[index];
  const box = useMarkBox(at === undefined ? undefined : mark?.id, drawing, controls, hasFocus);
  useLayoutEffect(() => {
    if (hasFocus) element.current?.focus({ preventScroll: true });
  }, [mark?.id, hasFocus]);
  if (mark === undefined) return null;
  const { gathered: words } = messages;
  const goTo = (next: number) => () => setAt(marks[(next + marks.length) % marks.length]!.id);
  const isGroup = mark.kind === 'group';
  const open = () => {
    if (isGroup) openGroup(mark.id, true);
    else if (mark.kind === 'actor') setFocus({ actors: [mark.id] });
  };
  const choose = () =>
    select({ kind: mark.kind === 'event' ? 'statement' : mark.kind, id: mark.id });
  const acts: Readonly<Record<string, () => void>> = {
    ArrowDown: goTo(at === undefined ? 0 : index + 1),
    ArrowUp: goTo(index - 1),
    ArrowRight: open,
    ArrowLeft: () => {
      const ground = grounds.findLast(({ members }) => members.includes(mark.id));
      if (ground === undefined) return;
      openGroup(ground.id, false);
      setAt(ground.id);
    },
    Enter: open,
    ' ': choose,
    'Shift+ ': () => (mark.kind === 'actor' ? toggleActor(mark.id) : choose()),
    Escape: onLeave,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act =
      acts[`${event.shiftKey ? 'Shift+' : ''}${event.key}`] ??
      typeAhead(event.key, event.timeStamp, setAt);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const name = `${mark.name}, ${mark.typeLabel}`;
  return (
    <WalkFrame
      place={mark.id}
      element={element}
      label={words.markOf(index + 1, marks.length, name)}
      help={words.walkHelp}
      isBeginning={at === undefined}
      box={box}
      onFocusChange={setHasFocus}
      onKeyDown={onKeyDown}
      onClick={choose}
    />
  );
}

/** Finds marks by the letters that are typed, at so many ms; undefined for what is no letter. */
function useNames(marks: readonly NodeMark[]) {
  const typed = useRef({ text: '', when: 0 });
  return (letter: string, now: number, goTo: (id: string) => void): (() => void) | undefined => {
    if (!/^[\p{L}\p{N}]$/u.test(letter)) return undefined;
    const isOn = now - typed.current.when < REST;
    typed.current = { text: (isOn ? typed.current.text : '') + letter, when: now };
    const begun = folded(typed.current.text);
    const found = marks.find(({ name }) => folded(name).startsWith(begun));
    return () => {
      if (found !== undefined) goTo(found.id);
    };
  };
}

/** Groups before all else, the largest first; then actors and events by name. */
const inOrder = ({ nodes }: Scene): readonly NodeMark[] =>
  nodes.toSorted(
    (a, b) =>
      Number(b.kind === 'group') - Number(a.kind === 'group') ||
      (a.kind === 'group' ? b.width - a.width : 0) ||
      a.name.localeCompare(b.name, 'en'),
  );

/** Where a mark is on the canvas, kept up to date; undefined for the whole canvas. */
function useMarkBox(
  id: string | undefined,
  drawing: unknown,
  controls: RefObject<CanvasControls | null>,
  isWatched: boolean,
): Box | undefined {
  const [box, setBox] = useState<Box>();
  useLayoutEffect(() => {
    if (!isWatched || id === undefined) return undefined;
    const update = () => setBox(controls.current?.boxOf(id));
    controls.current?.reveal([id]);
    update();
    return controls.current?.onViewport(update);
  }, [id, drawing, controls, isWatched]);
  return isWatched && id !== undefined ? box : undefined;
}
