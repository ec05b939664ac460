import { useMemo } from 'react';
import { buildFigure, type Figure } from '../../core/figure/figure.ts';
import { figureSize } from '../../core/figure/sizes.ts';
import { altText, type FigureTexts, figureTexts } from '../../core/figure/texts.ts';
import { DARK, LIGHT } from '../../core/scene/palette.ts';
import { selectDrawing, selectFiltered, selectGraph } from '../../store/selectors.ts';
import { useRead } from '../kit/store.ts';

export interface FigureInHand {
  readonly figure: Figure;
  readonly texts: FigureTexts;
  readonly altText: string;
}

/** The figure of the present view, typeset again at each change; undefined while there is nothing to draw. */
export function useFigure(fontCss: string | undefined): FigureInHand | undefined {
  const graph = useRead(selectGraph);
  const filtered = useRead(selectFiltered);
  const drawing = useRead(selectDrawing);
  const filters = useRead((state) => state.view.filters);
  const settings = useRead((state) => state.view.figure);
  return useMemo(() => {
    if (graph === undefined || filtered === undefined || drawing === undefined) return undefined;
    const { title, subtitle, notes, credit } = settings;
    const filled = figureTexts(graph, filtered, filters);
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
      ...(fontCss === undefined ? {} : { fontCss }),
    });
    return { figure, texts, altText: alt };
  }, [graph, filtered, drawing, filters, settings, fontCss]);
}
