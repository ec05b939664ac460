import { withPngRecord } from '../core/figure/figureFile.ts';
import type { FigureRecord } from '../core/figure/figureRecord.ts';
import { longDescription } from '../core/figure/longDescription.ts';
import { withSvgRecord } from '../core/figure/svgRecord.ts';
import { citation } from '../core/figure/texts.ts';
import { pixelsPerUnit } from '../core/view/figureSizes.ts';
import {
  selectAltText,
  selectFigure,
  selectFigureDrawing,
  selectFigureSize,
  selectFigureTexts,
  selectTold,
} from './figure.ts';
import { linkedAddress, linkText } from './linkText.ts';
import type { Services } from './services.ts';
import type { State } from './state.ts';

/** What the figure's file says of itself, with the view it is made from; undefined while nothing is open. */
export function figureRecord(state: State, linkTo: Services['linkTo']) {
  const { document } = state;
  const [filtered, texts, scene] = [
    selectTold(state),
    selectFigureTexts(state),
    selectFigureDrawing(state)?.scene,
  ];
  if (document.kind !== 'open') return undefined;
  if (filtered === undefined || texts === undefined || scene === undefined) return undefined;
  const { meta } = document.graph.dataset;
  const view = linkText(state);
  return {
    title: texts.title,
    description: selectAltText(state),
    longDescription: longDescription(document.graph, filtered, texts),
    ...(meta.credit === undefined ? {} : { creator: meta.credit }),
    credit: texts.credit,
    sources: scene.sources.map(citation),
    dataset: {
      id: meta.id,
      ...(meta.revision === undefined ? {} : { revision: meta.revision }),
      fingerprint: document.fingerprint,
    },
    view,
    link: linkTo(view, linkedAddress(state)),
  } satisfies FigureRecord;
}

/** The figure as a file, made from its SVG: with what it is, for screen readers, picture desks, and to open it again. */
export async function figureFile(
  services: Pick<Services, 'linkTo' | 'rasterise'>,
  state: State,
  svg: string,
  format: 'png' | 'svg',
): Promise<Blob> {
  const figure = selectFigure(state);
  const record = figureRecord(state, services.linkTo);
  if (figure === undefined || record === undefined) throw new Error(state.messages.figure.nothing);
  if (format === 'svg') return new Blob([withSvgRecord(svg, record)], { type: 'image/svg+xml' });
  const { width, height } = figure;
  const [size, { scale }] = [selectFigureSize(state), state.view.figure];
  const pixels = pixelsPerUnit(size, width, scale);
  const png = await services.rasterise(svg, { width, height, scale: pixels });
  const bytes = new Uint8Array(await png.arrayBuffer());
  return new Blob([withPngRecord(bytes, record, { size, width, scale })], { type: 'image/png' });
}
