import { CROP_SIDES, type CropSide, isCropped, NO_CROP, withSide } from '../../core/view/crop.ts';
import { useActions, useRead } from '../kit/store.ts';

const LABELS: Readonly<Record<CropSide, string>> = {
  left: 'Left',
  top: 'Top',
  right: 'Right',
  bottom: 'Bottom',
};

interface CropFieldProps {
  /** Whether a frame can be drawn on the picture now. */
  readonly isDrawing: boolean;
  readonly onDrawing: (isDrawing: boolean) => void;
}

/** What is cut off the graph's sides: drawn on the picture, or typed. */
export function CropField({ isDrawing, onDrawing }: CropFieldProps) {
  const crop = useRead((state) => state.view.figure.crop);
  const { setFigure } = useActions();
  return (
    <fieldset className="crop">
      <legend>Crop the graph</legend>
      <div className="crop-sides">
        {CROP_SIDES.map((side) => (
          <label key={side}>
            {LABELS[side]}
            <span className="crop-side">
              <input
                type="number"
                min={0}
                max={95}
                value={crop[side]}
                onChange={({ target: { valueAsNumber } }) =>
                  setFigure({ crop: withSide(crop, side, valueAsNumber || 0) })
                }
              />
              %
            </span>
          </label>
        ))}
      </div>
      <button
        type="button"
        className="tool"
        aria-pressed={isDrawing}
        onClick={() => onDrawing(!isDrawing)}
      >
        Draw the frame
      </button>
      <button
        type="button"
        className="quiet"
        aria-disabled={!isCropped(crop)}
        onClick={() => setFigure({ crop: NO_CROP })}
      >
        Whole graph
      </button>
    </fieldset>
  );
}
