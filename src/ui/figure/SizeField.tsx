import { useId, useState } from 'react';
import { FIGURE_SIZES, readFigureSize, SIZE_LIMITS } from '../../core/view/figureSizes.ts';
import { useActions, useMessages, useRead } from '../kit/store.ts';

/** Stands for sizes that no preset has. */
const OTHER = 'other';

const isPreset = (id: string): boolean => FIGURE_SIZES.some((size) => size.id === id);

/** One of the usual sizes, or one in the reader's own words. */
export function SizeField({ onWrong }: { readonly onWrong: (isWrong: boolean) => void }) {
  const size = useRead((state) => state.view.figure.size);
  const { setFigure } = useActions();
  const { figure: words } = useMessages();
  const [isOther, setIsOther] = useState(!isPreset(size));
  return (
    <>
      <label className="field">
        {words.size}
        <select
          value={isOther || !isPreset(size) ? OTHER : size}
          onChange={({ target: { value } }) => {
            setIsOther(value === OTHER);
            onWrong(false);
            if (value !== OTHER) setFigure({ size: value });
          }}
        >
          {FIGURE_SIZES.map(({ id }) => (
            <option key={id} value={id}>
              {words.sizes[id]}
            </option>
          ))}
          <option value={OTHER}>{words.anotherSizeChoice}</option>
        </select>
      </label>
      {(isOther || !isPreset(size)) && <OtherSize onWrong={onWrong} />}
    </>
  );
}

/** "1000 × 800" as a link says it. */
const asId = (text: string): string => text.replaceAll(/\s/g, '').replace('×', 'x').toLowerCase();

/** Nothing written is not yet wrong. */
const isNoSize = (text: string): boolean =>
  text.trim() !== '' && readFigureSize(asId(text)) === undefined;

function OtherSize({ onWrong }: { readonly onWrong: (isWrong: boolean) => void }) {
  const size = useRead((state) => state.view.figure.size);
  const { setFigure } = useActions();
  const { figure: words } = useMessages();
  const [text, setText] = useState(isPreset(size) ? '' : size);
  const help = useId();
  const isWrong = isNoSize(text);
  return (
    <div className="field">
      <label className="field">
        {words.anotherSize}
        <input
          type="text"
          value={text}
          placeholder="95 mm, 1000, 1000 × 800"
          aria-invalid={isWrong}
          aria-describedby={help}
          onChange={({ target: { value } }) => {
            setText(value);
            onWrong(isNoSize(value));
            if (readFigureSize(asId(value)) !== undefined) setFigure({ size: asId(value) });
          }}
        />
      </label>
      <span id={help} className="small" role={isWrong ? 'alert' : undefined}>
        {isWrong ? `${words.isNoSize} ` : ''}
        {words.sizesAllowed(SIZE_LIMITS.mm, SIZE_LIMITS.px)}
      </span>
    </div>
  );
}
