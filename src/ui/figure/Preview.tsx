import { svgAddress } from '../../core/figure/svg.ts';
import { figureSize, pixelsPerUnit } from '../../core/view/figureSizes.ts';
import { useMessages, useRead } from '../kit/store.ts';
import { CropFrame } from './CropFrame.tsx';
import type { Framing } from './useFraming.ts';
import type { FigureInHand } from './useFigure.ts';

interface PreviewProps {
  readonly inHand: FigureInHand;
  readonly framing: Framing;
}

/** The very SVG that will be saved, as an image. */
export function Preview({ inHand, framing }: PreviewProps) {
  const { figure, altText, progress } = inHand;
  const { figure: words } = useMessages();
  const theme = useRead((state) => state.view.figure.theme);
  return (
    <figure className={`preview ${theme}`} aria-busy={progress < 1}>
      <div className="preview-picture">
        <img
          src={svgAddress(figure.svg)}
          alt={altText}
          lang="en"
          width={figure.width}
          height={figure.height}
          draggable={false}
        />
        {framing.isOn && progress === 1 && <CropFrame figure={figure} onFrame={framing.end} />}
      </div>
      <figcaption className="small">
        {progress < 1 ? (
          <>
            <progress aria-label={words.arranging} value={progress} /> {words.arrangingNow}
          </>
        ) : framing.isOn ? (
          <span role="status">{words.drawFrameHow}</span>
        ) : (
          <SizeInWords inHand={inHand} />
        )}
      </figcaption>
    </figure>
  );
}

function SizeInWords({ inHand: { figure } }: { readonly inHand: FigureInHand }) {
  const { size: id, scale } = useRead((state) => state.view.figure);
  const { figure: words } = useMessages();
  const size = figureSize(id);
  const pixels = (length: number) => Math.round(length * pixelsPerUnit(size, figure.width, scale));
  const inFile = words.fileSize(pixels(figure.width), pixels(figure.height));
  const [width, height] = [Math.round(figure.width), Math.round(figure.height)];
  if (size.print === undefined) return words.shownSize(width, height, inFile);
  const { mm, dpi } = size.print;
  return words.printSize(mm, Math.round((mm * figure.height) / figure.width), inFile, dpi);
}
