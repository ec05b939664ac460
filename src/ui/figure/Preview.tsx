import { useEffect, useState } from 'react';
import { useRead } from '../kit/store.ts';
import type { FigureInHand } from './useFigure.ts';

/** The very SVG that will be saved, as an image. */
export function Preview({ inHand: { figure, altText } }: { readonly inHand: FigureInHand }) {
  const theme = useRead((state) => state.view.figure.theme);
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([figure.svg], { type: 'image/svg+xml' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [figure.svg]);
  return (
    <figure className={`preview ${theme}`}>
      {url !== undefined && (
        <img src={url} alt={altText} width={figure.width} height={figure.height} />
      )}
      <figcaption className="small">
        {figure.width} × {figure.height} px as shown
      </figcaption>
    </figure>
  );
}
