import { useState } from 'react';
import type { Bounds } from '../../core/scene/outline.ts';
import { framedBy } from '../../store/figure.ts';
import { useActions, useGetState } from '../kit/store.ts';

/** Drawing a frame on the picture, which shows the whole graph meanwhile. */
export interface Framing {
  readonly isOn: boolean;
  readonly start: () => void;
  /** Leaves the frame as it was. */
  readonly cancel: () => void;
  /** Takes a frame, in scene units; one with nothing in it changes nothing. */
  readonly end: (frame: Bounds) => void;
}

export function useFraming(): Framing {
  const getState = useGetState();
  const { setFigure } = useActions();
  const [before, setBefore] = useState<readonly string[]>();
  const leave = (framed: readonly string[]) => {
    setFigure({ framed });
    setBefore(undefined);
  };
  return {
    isOn: before !== undefined,
    start: () => {
      setBefore(getState().view.figure.framed);
      setFigure({ framed: [] });
    },
    cancel: () => leave(before ?? []),
    end: (frame) => {
      const framed = framedBy(getState(), frame);
      leave(framed.length === 0 ? (before ?? []) : framed);
    },
  };
}
