import { useEffect, useRef } from 'react';
import { whyOf } from '../core/model/diagnostic.ts';
import type { UnderlayPainter } from '../store/services.ts';
import type { UnderlayLayerProps } from './GraphCanvas.tsx';
import { UnderlayView } from './UnderlayView.ts';

interface Props extends UnderlayLayerProps {
  readonly open: () => Promise<UnderlayPainter>;
  /** It can't be drawn. */
  readonly onFail: (why: string) => void;
}

/** All that is gathered, as a picture under the marks; nothing the pointer does reaches it. */
export function UnderlayLayer({ underlay, palette, isDim, open, onFail, cy }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<UnderlayView>(undefined);
  const shown = useRef<() => void>(undefined);

  useEffect(() => {
    const { families, muted } = palette;
    shown.current = () =>
      view.current?.show(underlay, { families: Object.values(families), dot: muted });
    shown.current();
  }, [underlay, palette]);

  useEffect(() => {
    let isOver = false;
    const start = async () => {
      const painter = await open();
      const core = cy();
      if (isOver || core === undefined || canvas.current === null) painter.stop();
      else {
        view.current = new UnderlayView(core, canvas.current, painter, fail);
        shown.current?.();
      }
    };
    const fail = (error: unknown) => {
      if (!isOver) onFail(whyOf(error));
    };
    start().catch(fail);
    return () => {
      isOver = true;
      view.current?.stop();
      view.current = undefined;
    };
  }, [open, onFail, cy]);

  return (
    <div className={isDim ? 'underlay is-dim' : 'underlay'}>
      <canvas ref={canvas} aria-hidden aria-busy="true" />
    </div>
  );
}
