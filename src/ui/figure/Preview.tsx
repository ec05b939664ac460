import { useRead } from '../kit/store.ts';
import type { FigureInHand } from './useFigure.ts';

/** The very SVG that will be saved, as an image. */
export function Preview({ inHand: { figure, altText } }: { readonly inHand: FigureInHand }) {
  const theme = useRead((state) => state.view.figure.theme);
  return (
    <figure className={`preview ${theme}`}>
      <img
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(figure.svg)}`}
        alt={altText}
        width={figure.width}
        height={figure.height}
      />
      <figcaption className="small">
        {figure.width} × {figure.height} px as shown
      </figcaption>
    </figure>
  );
}
