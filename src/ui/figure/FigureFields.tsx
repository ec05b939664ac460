import type { Messages } from '../../core/messages/messages.ts';
import { figureSize } from '../../core/view/figureSizes.ts';
import { FIGURE_PARTS, type FigurePart, type FigureSettings } from '../../core/view/view.ts';
import { Checkbox } from '../kit/Checkbox.tsx';
import { Radios } from '../kit/Radios.tsx';
import { selectWay } from '../../store/selectors.ts';
import { useActions, useGraphLanguage, useMessages, useRead } from '../kit/store.ts';
import { CropField } from './CropField.tsx';
import { SizeField } from './SizeField.tsx';
import type { FigureInHand } from './useFigure.ts';
import type { Framing } from './useFraming.ts';

const FORMATS = ['png', 'svg'] as const;
const SCALES = [1, 2, 3, 4] as const;

const ARRANGED = ['own', 'screen'] as const;
const THEMES = ['white', 'dark', 'transparent'] as const;

type Words = Messages['figure'];

/** The reader's own words, and how many lines each has room for. */
const TEXT_ROWS = [
  ['title', 2],
  ['subtitle', 2],
  ['notes', 4],
  ['credit', 1],
] as const;

const toggledIn = (without: readonly FigurePart[], part: FigurePart): FigurePart[] =>
  FIGURE_PARTS.filter((one) => without.includes(one) !== (one === part));

/** Numbers lead to the list of sources: without one they would say nothing. */
const whyNoNumbers = (
  words: Words,
  { without }: FigureSettings,
  { dropped }: FigureInHand['figure'],
): string | undefined => {
  if (without.includes('sources')) return words.notWithoutSources;
  return dropped.includes('sources') ? words.sourcesNoRoom : undefined;
};

interface FigureFieldsProps {
  readonly inHand: FigureInHand;
  readonly format: 'png' | 'svg';
  readonly onFormat: (format: 'png' | 'svg') => void;
  /** Told whether what is written as a size is none. */
  readonly onWrongSize: (isWrong: boolean) => void;
  readonly framing: Framing;
}

/** Words, size and kind of the figure. */
export function FigureFields({
  inHand: { texts, figure },
  format,
  onFormat,
  onWrongSize,
  framing,
}: FigureFieldsProps) {
  // Of thousands of relations there is no list of sources, and of groups no crop.
  const isGathered = useRead((state) => selectWay(state) === 'gathered');
  const settings = useRead((state) => state.view.figure);
  const size = figureSize(settings.size);
  const { setFigure } = useActions();
  const { figure: words } = useMessages();
  const language = useGraphLanguage();
  return (
    <div className="fields">
      <SizeField onWrong={onWrongSize} />
      {TEXT_ROWS.map(([name, rows]) => (
        <div key={name} className="field">
          <label className="field">
            {words.texts[name]}
            <textarea
              lang={language}
              rows={rows}
              value={texts[name]}
              onChange={(event) => setFigure({ [name]: event.target.value })}
            />
          </label>
          {settings[name] !== undefined && (
            <button
              type="button"
              className="quiet"
              onClick={(event) => {
                // The button goes with its purpose; the focus stays with the text.
                event.currentTarget.parentElement?.querySelector('textarea')?.focus();
                setFigure({ [name]: undefined });
              }}
            >
              {words.fillIn}
              <span className="unseen">: {words.texts[name]}</span>
            </button>
          )}
        </div>
      ))}
      {size.width !== undefined && (
        <Radios
          legend={words.arrangement}
          values={ARRANGED}
          label={(id) => words.arranged[id]}
          value={settings.arranged}
          onChange={(arranged) => setFigure({ arranged })}
        />
      )}
      {!isGathered && <CropField framing={framing} />}
      <fieldset className="radios">
        <legend>{words.include}</legend>
        {FIGURE_PARTS.filter((part) => part === 'legend' || !isGathered).map((part) => {
          const missing = part === 'numbers' ? whyNoNumbers(words, settings, figure) : undefined;
          return (
            <Checkbox
              key={part}
              label={`${words.parts[part]}${missing === undefined ? '' : `: ${missing}`}`}
              isChecked={missing === undefined && !settings.without.includes(part)}
              isDisabled={missing !== undefined}
              onChange={() => setFigure({ without: toggledIn(settings.without, part) })}
            />
          );
        })}
      </fieldset>
      <Radios
        legend={words.background}
        values={THEMES}
        label={(id) => words.themes[id]}
        value={settings.theme}
        onChange={(theme) => setFigure({ theme })}
      />
      <Radios
        legend={words.file}
        values={FORMATS}
        label={(id) => id.toUpperCase()}
        value={format}
        onChange={onFormat}
      />
      {format === 'png' && size.print === undefined && (
        <Radios
          legend={words.resolution}
          values={SCALES}
          label={(scale) => `${scale}×`}
          value={settings.scale}
          onChange={(scale) => setFigure({ scale })}
        />
      )}
    </div>
  );
}
