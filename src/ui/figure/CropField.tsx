import { selectFramable } from '../../store/figure.ts';
import { Checkbox } from '../kit/Checkbox.tsx';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import type { Framing } from './useFraming.ts';

/** What the graph is cropped to: actors and events, drawn round on the picture or ticked. */
export function CropField({ framing }: { readonly framing: Framing }) {
  const framed = useRead((state) => state.view.figure.framed);
  const marks = useRead(selectFramable);
  const { setFigure } = useActions();
  const { figure } = useMessages();
  const ticked = framed.filter((id) => marks.some((mark) => mark.id === id));
  return (
    <fieldset className="crop">
      <legend>{figure.crop}</legend>
      <button
        type="button"
        className="tool"
        aria-pressed={framing.isOn}
        onClick={framing.isOn ? framing.cancel : framing.start}
      >
        {figure.drawFrame}
      </button>
      <button
        type="button"
        className="quiet"
        aria-disabled={framed.length === 0}
        onClick={() => setFigure({ framed: [] })}
      >
        {figure.wholeGraph}
      </button>
      <details>
        <summary>{figure.inFrame(ticked.length, marks.length)}</summary>
        <div className="crop-marks">
          {marks.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              isChecked={framed.includes(id)}
              onChange={(isFramed) =>
                setFigure({
                  framed: isFramed
                    ? [...framed, id].toSorted()
                    : framed.filter((other) => other !== id),
                })
              }
            />
          ))}
        </div>
      </details>
    </fieldset>
  );
}
