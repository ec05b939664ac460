import { useMemo } from 'react';
import { buildFigure, type Figure, withTypeface } from '../../core/figure/figure.ts';
import { altText, contestedNotes, type FigureTexts, figureTexts } from '../../core/figure/texts.ts';
import { DARK, LIGHT } from '../../core/scene/palette.ts';
import { figureSize } from '../../core/view/figureSizes.ts';
import {
  selectDrawing,
  selectFiltered,
  selectGraph,
  selectPlacesMean,
} from '../../store/selectors.ts';
import { useRead } from '../kit/store.ts';
import { useFontCss } from './useFontCss.ts';

export interface FigureInHand {
  readonly figure: Figure;
  readonly texts: FigureTexts;
  readonly altText: string;
  /** What a picture editor should know before printing, each with what would help. */
  readonly warnings: readonly string[];
  /** False until the typeface is there, or known not to come. */
  readonly isReady: boolean;
}

/** The figure of the present view, typeset again at each change; undefined while there is nothing to draw. */
export function useFigure(): FigureInHand | undefined {
  const graph = useRead(selectGraph);
  const filtered = useRead(selectFiltered);
  const drawing = useRead(selectDrawing);
  const filters = useRead((state) => state.view.filters);
  const placesMean = useRead(selectPlacesMean);
  const settings = useRead((state) => state.view.figure);
  const typeset = useMemo(() => {
    if (graph === undefined || filtered === undefined || drawing === undefined) return undefined;
    const { title, subtitle, notes, credit } = settings;
    const filled = figureTexts(graph, filtered, filters, {
      hasCommunities: drawing.hulls.length > 0,
      placesMean,
    });
    const texts = {
      title: title ?? filled.title,
      subtitle: subtitle ?? filled.subtitle,
      notes: notes ?? filled.notes,
      credit: credit ?? filled.credit,
    };
    const alt = altText(graph, filtered, texts.title);
    const figure = buildFigure({
      graph,
      drawing,
      texts,
      altText: alt,
      size: figureSize(settings.size),
      palette: settings.theme === 'dark' ? DARK : LIGHT,
      transparent: settings.theme === 'transparent',
    });
    const unnamed = contestedNotes(graph, filtered).filter((note) => !texts.notes.includes(note));
    return { figure, texts, altText: alt, warnings: [...figure.warnings, ...unnamed.map(missing)] };
  }, [graph, filtered, drawing, filters, settings, placesMean]);
  const font = useFontCss(typeset?.figure.svg ?? '');
  return useMemo(() => {
    if (typeset === undefined) return undefined;
    const { figure, warnings } = typeset;
    return {
      ...typeset,
      figure:
        font.kind === 'ready' ? { ...figure, svg: withTypeface(figure.svg, font.css) } : figure,
      warnings:
        font.kind === 'failed'
          ? [...warnings, `The typeface is missing (${font.why}): another will stand in for it.`]
          : warnings,
      isReady: font.kind === 'failed' || (font.kind === 'ready' && font.isCurrent),
    };
  }, [typeset, font]);
}

/** The notes were changed by hand, and a denial would be lost: a denial travels with its line. */
const missing = (note: string): string =>
  `The notes no longer say, in these words: “${note}” “Fill in again” brings it back.`;
