import { memo } from 'react';
import { type Unplaced, unplacedInWords } from '../../core/filters/histogram.ts';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { BarStack, HIGHEST } from './BarStack.tsx';

interface UndatedBarProps {
  readonly unplaced: Unplaced;
  readonly most: number;
  readonly onWords: (words: string | undefined) => void;
}

const WIDTH = 28;

/** What has no date, beside the track and to its scale; a button that leaves it out or takes it in. */
export const UndatedBar = memo(function UndatedBar(props: UndatedBarProps) {
  const { unplaced, most, onWords } = props;
  const isIncluded = useRead((state) => state.view.filters.date.includeUndated);
  const { setDate } = useActions();
  const messages = useMessages();
  const words = unplacedInWords(messages, unplaced);
  const show = () => onWords(words);
  const hide = () => onWords(undefined);
  return (
    <button
      type="button"
      className="undated-bar"
      aria-label={words}
      aria-pressed={isIncluded}
      onClick={() => setDate({ includeUndated: !isIncluded })}
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
    >
      <svg width={WIDTH} height={HIGHEST} aria-hidden className={isIncluded ? '' : 'outside'}>
        <BarStack tally={unplaced.undated} x={0} width={WIDTH} most={most} />
      </svg>
      <span aria-hidden>{messages.timeline.noDate}</span>
      <span aria-hidden>{messages.grammar.number(unplaced.undated.certain)}</span>
    </button>
  );
});
