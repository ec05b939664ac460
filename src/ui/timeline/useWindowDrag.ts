import { type MouseEvent, type PointerEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { movedBy, type WindowDays } from '../../core/filters/windowDays.ts';

/** Less than this in px is a click. */
const SLACK = 4;

interface Drag {
  readonly x: number;
  readonly pxPerDay: number;
  readonly window: WindowDays;
  isMoving: boolean;
}

/** Handlers for an element; where it is dragged from inside the window, the window moves along. */
export interface WindowDrag {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  readonly onClickCapture: (event: MouseEvent<HTMLElement>) => void;
}

/** The same handlers as long as the element is there. */
export function useWindowDrag(window: WindowDays, onMove: (moved: WindowDays) => void): WindowDrag {
  const latest = useRef({ window, onMove });
  const drag = useRef<Drag>(undefined);
  const wasMoved = useRef(false);
  useLayoutEffect(() => {
    latest.current = { window, onMove };
  });
  return useMemo(() => {
    const end = () => {
      drag.current = undefined;
    };
    return {
      onPointerDown: ({ button, clientX, currentTarget }) => {
        const { first, last, from, to } = latest.current.window;
        wasMoved.current = false;
        const track = currentTarget.closest('.track')?.getBoundingClientRect();
        const isWhole = from === first && to === last;
        if (button !== 0 || isWhole || track === undefined || track.width === 0) return;
        const pxPerDay = track.width / Math.max(1, last - first);
        const day = first + (clientX - track.left) / pxPerDay;
        const isInside = day >= from - SLACK / pxPerDay && day <= to + SLACK / pxPerDay;
        if (isInside || currentTarget.role === 'slider')
          drag.current = { x: clientX, pxPerDay, window: latest.current.window, isMoving: false };
      },
      onPointerMove: ({ clientX, currentTarget, pointerId }) => {
        const one = drag.current;
        if (one === undefined) return;
        const px = clientX - one.x;
        if (!one.isMoving && Math.abs(px) < SLACK) return;
        if (!one.isMoving) currentTarget.setPointerCapture(pointerId);
        one.isMoving = true;
        wasMoved.current = true;
        latest.current.onMove(movedBy(one.window, px / one.pxPerDay));
      },
      onPointerUp: end,
      onPointerCancel: end,
      // The button that a drag began on is not meant.
      onClickCapture: (event) => {
        if (wasMoved.current) event.stopPropagation();
      },
    } satisfies WindowDrag;
  }, []);
}
