import { useRef, useState } from 'react';
import type { Figure } from '../../core/figure/figure.ts';
import { cropTo } from '../../core/figure/framing.ts';
import type { Crop } from '../../core/view/crop.ts';

interface CropFrameProps {
  readonly figure: Figure;
  readonly onFrame: (crop: Crop) => void;
}

interface Stroke {
  readonly from: Spot;
  readonly to: Spot;
}

/** A point of the picture, in shares of its width and height. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A frame smaller than this, in shares of the picture, was a slip of the hand. */
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
  const end = () => {
    if (stroke === undefined) return;
    setStroke(undefined);
    const { left, top, width, height } = sidesOf(stroke);
    if (width < LEAST || height < LEAST) return;
    const { x, y, zoom, whole } = figure.placed;
    const sceneX = (share: number) => (share * figure.width - x) / zoom;
    const sceneY = (share: number) => (share * figure.height - y) / zoom;
    onFrame(
      cropTo(whole, {
        left: sceneX(left),
        right: sceneX(left + width),
        top: sceneY(top),
        bottom: sceneY(top + height),
      }),
    );
  };
  const sides = stroke === undefined ? undefined : sidesOf(stroke);
  return (
    // Typed numbers do the same by keyboard.
    <div
      ref={ground}
      className="crop-ground"
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
