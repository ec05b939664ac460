import { whyOf } from '../../core/model/diagnostic.ts';
import { useId, useMemo, useState } from 'react';
import { embedCode } from '../../core/figure/embedCode.ts';
import { printPage } from '../../core/figure/printPage.ts';
import type { FigureSettings } from '../../core/view/view.ts';
import { figureFile, figureRecord } from '../../store/figureFile.ts';
import { Preflight } from './Preflight.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { fileNameFrom } from '../kit/fileName.ts';
import { figureSize } from '../../core/view/figureSizes.ts';
import { useGetState, useMessages, useRead, useServices } from '../kit/store.ts';
import { Tool } from '../kit/Tool.tsx';
import { NotWhole } from '../open/NotWhole.tsx';
import { FigureFields } from './FigureFields.tsx';
import { Preview } from './Preview.tsx';
import { type FigureInHand, useFigure } from './useFigure.ts';
import { useFraming } from './useFraming.ts';
import { usePreflight } from './usePreflight.ts';

type Format = 'png' | 'svg';

/** "the-pentagon-and-anthropic-story-dark@2x.png": figures of one graph don't take each other's names. */
function fileNameOf(title: string, format: Format, settings: FigureSettings): string {
  const { size, theme, scale } = settings;
  const parts = [
    fileNameFrom(title, 'figure'),
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
  const [isWrongSize, setIsWrongSize] = useState(false);
  const found = usePreflight();
  const dataStops = (found ?? []).filter(({ severity }) => severity === 'stop');
  const framing = useFraming();
  const { page, figure: words } = useMessages();
  const stops = [
    // The preview is of the last size that was one: nobody wants a file of a size they didn't ask for.
    ...(isWrongSize ? [words.noSize] : []),
    ...(inHand?.stops ?? []),
    ...dataStops.map(({ text }) => text),
  ];
  return (
    <Dialog title={page.figure} wide onClose={onClose}>
      {inHand === undefined ? (
        <p>{words.nothing}</p>
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
            <FigureActions
              inHand={inHand}
              format={format}
              isStopped={stops.length > 0 || found === undefined}
            />
          </div>
          <div className="studio-side">
            <NotWhole />
            <Preflight found={found ?? []} warnings={inHand.warnings} stops={stops} />
            <FigureFields
              inHand={inHand}
              format={format}
              onFormat={setFormat}
              onWrongSize={setIsWrongSize}
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
  /** Whether something stands in the way of saving it, which “Before you print” tells. */
  readonly isStopped: boolean;
}

interface Outcome {
  readonly ok: boolean;
  readonly text: string;
  /** What was saved or copied, as it was set. */
  readonly of: object;
}

function FigureActions({ inHand, format, isStopped }: FigureActionsProps) {
  const services = useServices();
  const getState = useGetState();
  const settings = useRead((state) => state.view.figure);
  const [outcome, setOutcome] = useState<Outcome>();
  const { figure, texts, altText } = inHand;
  const { figure: words } = useMessages();
  const present = useMemo(() => ({ figure, settings, format }), [figure, settings, format]);
  // Once anything is changed, what was done was done to another figure.
  const told = outcome?.of === present ? outcome : undefined;
  const reason = useId();
  const ifAllowed = {
    disabled: !inHand.isReady || isStopped,
    'aria-describedby': isStopped ? reason : undefined,
  };
  const file = (asked: Format) => figureFile(services, getState(), figure.svg, asked);
  const fileName = () => fileNameOf(texts.title, format, getState().view.figure);
  const attempt = (done: string, work: () => Promise<void>) => {
    const endMeasure = services.measure('figure');
    work().then(
      () => {
        endMeasure();
        setOutcome({ ok: true, text: done, of: present });
      },
      (error: unknown) =>
        setOutcome({
          ok: false,
          text: whyOf(error),
          of: present,
        }),
    );
  };
  const download = async () => services.download(await file(format), fileName());
  const copies: readonly (readonly [what: keyof typeof words.copies, text: () => string])[] = [
    ['altText', () => altText],
    ['longDescription', () => figureRecord(getState(), services.linkTo)?.longDescription ?? ''],
    [
      'embedCode',
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
        {...ifAllowed}
        onClick={() => attempt(words.downloaded, download)}
      >
        {words.download}
      </button>
      <Tool
        label={words.copyPicture}
        {...ifAllowed}
        onClick={() =>
          attempt(words.pictureCopied, async () => services.copyPicture(await file('png')))
        }
      />
      <Tool
        label={words.print}
        {...ifAllowed}
        onClick={() =>
          attempt(words.printed, () => services.print(printPage(figure.svg, texts.title, altText)))
        }
      />
      {copies.map(([what, text]) => (
        <Tool
          key={what}
          label={words.copies[what].copy}
          onClick={() => attempt(words.copies[what].copied, () => services.copyText(text()))}
        />
      ))}
      {isStopped ? (
        <p id={reason}>{words.stopped}</p>
      ) : (
        <p role={told?.ok === false ? 'alert' : 'status'}>{told?.text}</p>
      )}
    </div>
  );
}
