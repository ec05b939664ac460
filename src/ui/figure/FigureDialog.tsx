import { useState } from 'react';
import { Dialog } from '../kit/Dialog.tsx';
import { useGetState, useServices } from '../kit/store.ts';
import { FigureFields } from './FigureFields.tsx';
import { Preview } from './Preview.tsx';
import { type FigureInHand, useFigure } from './useFigure.ts';

type Format = 'png' | 'svg';

/** "the-pentagon-and-anthropic@2x.png" */
const fileNameOf = (title: string, format: Format, scale: number): string =>
  `${
    title
      .normalize('NFKD')
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '')
      .toLowerCase()
      .slice(0, 60) || 'figure'
  }${format === 'png' && scale > 1 ? `@${scale}x` : ''}.${format}`;

/** A small studio for the figure: the preview is the result. */
export function FigureDialog({ onClose }: { readonly onClose: () => void }) {
  const inHand = useFigure();
  const [format, setFormat] = useState<Format>('png');
  return (
    <Dialog title="Figure" wide onClose={onClose}>
      {inHand === undefined ? (
        <p>There is nothing to draw yet.</p>
      ) : (
        <div className="studio">
          <Preview inHand={inHand} />
          <div className="studio-side">
            <FigureFields texts={inHand.texts} format={format} onFormat={setFormat} />
            {inHand.warnings.length > 0 && (
              <ul className="warnings" aria-label="Before you print">
                {inHand.warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            )}
            <FigureActions inHand={inHand} format={format} />
          </div>
        </div>
      )}
    </Dialog>
  );
}

interface FigureActionsProps {
  readonly inHand: FigureInHand;
  readonly format: Format;
}

function FigureActions({ inHand, format }: FigureActionsProps) {
  const services = useServices();
  const getState = useGetState();
  const [outcome, setOutcome] = useState<{ ok: boolean; text: string }>();
  const { svg, width, height } = inHand.figure;
  const picture = () =>
    services.rasterise(svg, { width, height, scale: getState().view.figure.scale });
  const attempt = (done: string, work: () => Promise<void>) => {
    const endMeasure = services.measure('figure');
    work().then(
      () => {
        endMeasure();
        setOutcome({ ok: true, text: done });
      },
      (error: unknown) =>
        setOutcome({ ok: false, text: error instanceof Error ? error.message : String(error) }),
    );
  };
  const download = async () => {
    const content = format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await picture();
    services.download(
      content,
      fileNameOf(inHand.texts.title, format, getState().view.figure.scale),
    );
  };
  return (
    <div className="studio-actions">
      <button
        type="button"
        className="primary"
        disabled={!inHand.isReady}
        onClick={() => attempt('Downloaded.', download)}
      >
        Download
      </button>
      <button
        type="button"
        className="tool"
        disabled={!inHand.isReady}
        onClick={() =>
          attempt('The picture was copied.', async () => services.copyPicture(await picture()))
        }
      >
        Copy picture
      </button>
      <button
        type="button"
        className="tool"
        onClick={() => attempt('The alt text was copied.', () => services.copyText(inHand.altText))}
      >
        Copy alt text
      </button>
      <p role={outcome?.ok === false ? 'alert' : 'status'}>{outcome?.text}</p>
    </div>
  );
}
