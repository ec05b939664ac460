import { useEffect, useMemo } from 'react';
import { type Figure, withTypeface } from '../../core/figure/figure.ts';
import { lettersOf } from '../../core/figure/typefaceCss.ts';
import type { FigureTexts } from '../../core/figure/texts.ts';
import {
  selectAltText,
  selectFigure,
  selectFigureInput,
  selectFigureTexts,
  selectMissingNotes,
} from '../../store/figure.ts';
import { selectFigureFailure, selectFigureProgress } from '../../store/figureLayout.ts';
import { useActions, useMessages, useRead } from '../kit/store.ts';
import { useFontCss } from './useFontCss.ts';

export interface FigureInHand {
  readonly figure: Figure;
  readonly texts: FigureTexts;
  readonly altText: string;
  /** What a picture editor should know before printing, each with what would help. */
  readonly warnings: readonly string[];
  /** Why it can't be printed as it is, each with what would help. */
  readonly stops: readonly string[];
  /** How far its own arrangement is, from 0 to 1. */
  readonly progress: number;
  /** False until it is arranged, and the typeface there, or known not to come. */
  readonly isReady: boolean;
}

/** The figure of the present view, typeset again at each change; undefined while there is nothing to draw. */
export function useFigure(): FigureInHand | undefined {
  const figure = useRead(selectFigure);
  const texts = useRead(selectFigureTexts);
  const altText = useRead(selectAltText);
  const missingNotes = useRead(selectMissingNotes);
  const progress = useRead(selectFigureProgress);
  const input = useRead(selectFigureInput);
  const failure = useRead(selectFigureFailure);
  const { arrangeFigure, leaveFigure } = useActions();
  const { figure: words } = useMessages();
  useEffect(() => void arrangeFigure(), [input, arrangeFigure]);
  useEffect(() => leaveFigure, [leaveFigure]);
  const font = useFontCss(
    useMemo(() => (figure === undefined ? '' : lettersOf(figure.svg)), [figure]),
  );
  return useMemo(() => {
    if (figure === undefined || texts === undefined) return undefined;
    return {
      figure:
        font.kind === 'ready' ? { ...figure, svg: withTypeface(figure.svg, font.css) } : figure,
      texts,
      altText,
      warnings: [
        // What is still being arranged may yet come right.
        ...(progress < 1 ? [] : figure.warnings),
        ...(failure === undefined ? [] : [failure]),
        // They were changed by hand, and a denial would be lost: a denial travels with its line.
        ...missingNotes.map(words.noteMissing),
        ...(font.kind === 'failed' ? [words.typefaceMissing(font.why)] : []),
      ],
      stops: progress < 1 ? [] : figure.stops,
      progress,
      isReady:
        progress === 1 && (font.kind === 'failed' || (font.kind === 'ready' && font.isCurrent)),
    };
  }, [figure, texts, altText, missingNotes, failure, progress, font, words]);
}
