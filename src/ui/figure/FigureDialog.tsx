import { useState } from 'react';
import { Dialog } from '../kit/Dialog.tsx';
import { useGetState, useServices } from '../kit/store.ts';
import { FigureFields } from './FigureFields.tsx';
import { Preview } from './Preview.tsx';
import { type FigureInHand, useFigure } from './useFigure.ts';
import { useFontCss } from './useFontCss.ts';

type Format = 'png' | 'svg';

const fileNameOf = (title: string, format: Format): string =>
  `${
    title
      .normalize('NFKD')
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '')
      .toLowerCase()
      .slice(0, 60) || 'figure'
  }.${format}`;

/** A small studio for the figure: the preview is the result. */
export function FigureDialog({ onClose }: { readonly onClose: () => void }) {
  const fontCss = useFontCss();
  const inHand = useFigure(fontCss);
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
            {inHand.figure.warnings.length > 0 && (
              <ul className="warnings" aria-label="Before you print">
                {inHand.figure.warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            )}
            <FigureActions inHand={inHand} format={format} ready={fontCss !== undefined} />
          </div>
        </div>
      )}
    </Dialog>
  );
}

interface FigureActionsProps {
  readonly inHand: FigureInHand;
  readonly format: Format;
  readonly ready: boolean;
}

function FigureActions({ inHand, format, ready }: FigureActionsProps) {
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
    services.download(content, fileNameOf(inHand.texts.title, format));
  };
  return (
    <div className="studio-actions">
      <button
        type="button"
        className="primary"
        disabled={!ready}
        onClick={() => attempt('Downloaded.', download)}
      >
        Download
      </button>
      <button
        type="button"
        className="tool"
        disabled={!ready}
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
