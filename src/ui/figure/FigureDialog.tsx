import { useState } from 'react';
import { embedCode } from '../../core/figure/embedCode.ts';
import type { FigureSettings } from '../../core/view/view.ts';
import { figureFile, figureRecord, selectPreflight } from '../../store/figure.ts';
import { Preflight } from './Preflight.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { figureSize } from '../../core/view/figureSizes.ts';
import { useGetState, useRead, useServices } from '../kit/store.ts';
import { FigureFields } from './FigureFields.tsx';
import { Preview } from './Preview.tsx';
import { type FigureInHand, useFigure } from './useFigure.ts';

type Format = 'png' | 'svg';

/** "the-pentagon-and-anthropic@2x.png", "the-pentagon-and-anthropic-85mm.png" */
const fileNameOf = (title: string, format: Format, { size, scale }: FigureSettings): string =>
  `${
    title
      .normalize('NFKD')
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '')
      .toLowerCase()
      .slice(0, 60) || 'figure'
  }${figureSize(size).print === undefined ? '' : `-${size}`}${hasScale(format, size, scale) ? `@${scale}x` : ''}.${format}`;

const hasScale = (format: Format, size: string, scale: number): boolean =>
  format === 'png' && scale > 1 && figureSize(size).print === undefined;

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
          <div className="studio-picture">
            <Preview inHand={inHand} />
            <FigureActions inHand={inHand} format={format} />
          </div>
          <div className="studio-side">
            <Preflight warnings={inHand.warnings} />
            <FigureFields texts={inHand.texts} format={format} onFormat={setFormat} />
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
  const stops = useRead(selectPreflight).some(({ severity }) => severity === 'stop');
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
