import { selectFramable } from '../../store/figure.ts';
import { useActions, useRead } from '../kit/store.ts';
import type { Framing } from './useFraming.ts';

/** What the graph is cropped to: actors and events, drawn round on the picture or ticked. */
export function CropField({ framing }: { readonly framing: Framing }) {
  const framed = useRead((state) => state.view.figure.framed);
  const marks = useRead(selectFramable);
  const { setFigure } = useActions();
  const ticked = framed.filter((id) => marks.some((mark) => mark.id === id));
  return (
    <fieldset className="crop">
      <legend>Crop the graph</legend>
      <button
        type="button"
        className="tool"
        aria-pressed={framing.isOn}
        onClick={framing.isOn ? framing.cancel : framing.start}
      >
        Draw the frame
      </button>
      <button
        type="button"
        className="quiet"
        aria-disabled={framed.length === 0}
        onClick={() => setFigure({ framed: [] })}
      >
        Whole graph
      </button>
      <details>
        <summary>
          In the frame: {ticked.length === 0 ? 'everything' : `${ticked.length} of ${marks.length}`}
        </summary>
        <div className="crop-marks">
          {marks.map(({ id, name }) => (
            <label key={id} className="choice">
              <input
                type="checkbox"
                checked={framed.includes(id)}
                onChange={() =>
                  setFigure({
                    framed: framed.includes(id)
                      ? framed.filter((other) => other !== id)
                      : [...framed, id].toSorted(),
                  })
                }
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </details>
    </fieldset>
  );
}
