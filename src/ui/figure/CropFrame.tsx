import { useEffect, useRef, useState } from 'react';
import type { Figure } from '../../core/figure/figure.ts';
import type { Bounds } from '../../core/scene/outline.ts';

interface CropFrameProps {
  readonly figure: Figure;
  /** Told what was framed, in scene units. */
  readonly onFrame: (frame: Bounds) => void;
}

interface Stroke {
  readonly from: Spot;
  readonly to: Spot;
}

/** A point of the graph's room, in shares of its width and height. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A frame smaller than this, in shares of the room, was a slip of the hand. */
const LEAST = 0.02;

/** Lies over the preview: drag a frame round the part of the graph that is to be seen. */
export function CropFrame({ figure, onFrame }: CropFrameProps) {
  const [stroke, setStroke] = useState<Stroke>();
  const ground = useRef<HTMLDivElement>(null);
  const spotOf = ({ clientX, clientY }: React.PointerEvent): Spot => {
    const { left, top, width, height } = ground.current!.getBoundingClientRect();
    const share = (length: number, of: number) => Math.min(1, Math.max(0, length / of));
    return { x: share(clientX - left, width), y: share(clientY - top, height) };
  };
  const { x, y, zoom, bounds } = figure.placed;
  const end = () => {
    if (stroke === undefined) return;
    setStroke(undefined);
    const { left, top, width, height } = sidesOf(stroke);
    if (width < LEAST || height < LEAST) return;
    const inScene = (from: number, to: number, share: number) => from + share * (to - from);
    onFrame({
      left: inScene(bounds.left, bounds.right, left),
      right: inScene(bounds.left, bounds.right, left + width),
      top: inScene(bounds.top, bounds.bottom, top),
      bottom: inScene(bounds.top, bounds.bottom, top + height),
    });
  };
  const percent = (length: number, of: number) => `${(100 * length) / of}%`;
  const room = {
    left: percent(x + zoom * bounds.left, figure.width),
    top: percent(y + zoom * bounds.top, figure.height),
    width: percent(zoom * (bounds.right - bounds.left), figure.width),
    height: percent(zoom * (bounds.bottom - bounds.top), figure.height),
  };
  useEffect(() => {
    ground.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const sides = stroke === undefined ? undefined : sidesOf(stroke);
  return (
    // Ticking actors and events does the same by keyboard.
    <div
      ref={ground}
      className="crop-ground"
      style={room}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setStroke({ from: spotOf(event), to: spotOf(event) });
      }}
      onPointerMove={(event) => {
        if (stroke !== undefined) setStroke({ ...stroke, to: spotOf(event) });
      }}
      onPointerUp={end}
      onPointerCancel={() => setStroke(undefined)}
    >
      {sides !== undefined && (
        <div
          className="crop-frame"
          style={{
            left: `${100 * sides.left}%`,
            top: `${100 * sides.top}%`,
            width: `${100 * sides.width}%`,
            height: `${100 * sides.height}%`,
          }}
        />
      )}
    </div>
  );
}

const sidesOf = ({ from, to }: Stroke) => ({
  left: Math.min(from.x, to.x),
  top: Math.min(from.y, to.y),
  width: Math.abs(to.x - from.x),
  height: Math.abs(to.y - from.y),
});
