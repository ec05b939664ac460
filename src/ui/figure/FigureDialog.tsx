import { useState } from 'react';
import { embedCode } from '../../core/figure/embedCode.ts';
import { printPage } from '../../core/figure/printPage.ts';
import type { FigureSettings } from '../../core/view/view.ts';
import { selectPreflight } from '../../store/figure.ts';
import { figureFile, figureRecord } from '../../store/figureFile.ts';
import { Preflight } from './Preflight.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { figureSize } from '../../core/view/figureSizes.ts';
import { useGetState, useRead, useServices } from '../kit/store.ts';
import { FigureFields } from './FigureFields.tsx';
import { Preview } from './Preview.tsx';
import { type FigureInHand, useFigure } from './useFigure.ts';
import { useFraming } from './useFraming.ts';

type Format = 'png' | 'svg';

/** "the-pentagon-and-anthropic-story-dark@2x.png": figures of one graph don't take each other's names. */
function fileNameOf(title: string, format: Format, settings: FigureSettings): string {
  const { size, theme, scale } = settings;
  const words = title
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, 60);
  const parts = [
    words === '' ? 'figure' : words,
    ...(size === 'natural' ? [] : [size]),
    ...(theme === 'white' ? [] : [theme]),
  ];
  const isScaled = format === 'png' && scale > 1 && figureSize(size).print === undefined;
  return `${parts.join('-')}${isScaled ? `@${scale}x` : ''}.${format}`;
}

/** A small studio for the figure: the preview is the result. */
export function FigureDialog({ onClose }: { readonly onClose: () => void }) {
  const inHand = useFigure();
  const [format, setFormat] = useState<Format>('png');
  const framing = useFraming();
  return (
    <Dialog title="Figure" wide onClose={onClose}>
      {inHand === undefined ? (
        <p>There is nothing to draw yet.</p>
      ) : (
        <div
          role="presentation"
          className="studio"
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !framing.isOn) return;
            // The next Escape closes the dialog.
            event.stopPropagation();
            framing.cancel();
          }}
        >
          <div className="studio-picture">
            <Preview inHand={inHand} framing={framing} />
            <FigureActions inHand={inHand} format={format} />
          </div>
          <div className="studio-side">
            <Preflight inHand={inHand} />
            <FigureFields
              texts={inHand.texts}
              format={format}
              onFormat={setFormat}
              framing={framing}
            />
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
  const dataStops = useRead(selectPreflight).some(({ severity }) => severity === 'stop');
  const stops = dataStops || inHand.stops.length > 0;
  const [outcome, setOutcome] = useState<{ ok: boolean; text: string }>();
  const { figure, texts, altText } = inHand;
  const file = (asked: Format) => figureFile(services, getState(), figure.svg, asked);
  const fileName = () => fileNameOf(texts.title, format, getState().view.figure);
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
  const download = async () => services.download(await file(format), fileName());
  const copies: readonly (readonly [what: string, text: () => string])[] = [
    ['alt text', () => altText],
    ['long description', () => figureRecord(getState(), services.linkTo)?.longDescription ?? ''],
    [
      'embed code',
      () =>
        embedCode({
          fileName: fileName(),
          width: figure.width,
          height: figure.height,
          altText,
          title: texts.title,
        }),
    ],
  ];
  return (
    <div className="studio-actions">
      <button
        type="button"
        className="primary"
        disabled={!inHand.isReady || stops}
        onClick={() => attempt('Downloaded.', download)}
      >
        Download
      </button>
      <button
        type="button"
        className="tool"
        disabled={!inHand.isReady || stops}
        onClick={() =>
          attempt('The picture was copied.', async () => services.copyPicture(await file('png')))
        }
      >
        Copy picture
      </button>
      <button
        type="button"
        className="tool"
        disabled={!inHand.isReady || stops}
        onClick={() =>
          attempt('The print dialog was opened.', () =>
            services.print(printPage(figure.svg, texts.title)),
          )
        }
      >
        Print or save as PDF…
      </button>
      {copies.map(([what, text]) => (
        <button
          key={what}
          type="button"
          className="tool"
          onClick={() => attempt(`The ${what} was copied.`, () => services.copyText(text()))}
        >
          Copy {what}
        </button>
      ))}
      <p role={outcome?.ok === false ? 'alert' : 'status'}>{outcome?.text}</p>
    </div>
  );
}
