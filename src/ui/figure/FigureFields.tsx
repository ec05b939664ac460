import { figureSize } from '../../core/view/figureSizes.ts';
import { FIGURE_PARTS, type FigurePart, type FigureSettings } from '../../core/view/view.ts';
import { useActions, useRead } from '../kit/store.ts';
import { CropField } from './CropField.tsx';
import { SizeField } from './SizeField.tsx';
import type { FigureInHand } from './useFigure.ts';
import type { Framing } from './useFraming.ts';

const FORMATS = [
  ['png', 'PNG'],
  ['svg', 'SVG'],
] as const;
const THEMES = [
  ['white', 'White'],
  ['dark', 'Dark'],
  ['transparent', 'Transparent, for light pages'],
] as const;
const TEXTS = [
  ['title', 'Title', 2],
  ['subtitle', 'Subtitle', 2],
  ['notes', 'Notes', 4],
  ['credit', 'Credit', 1],
] as const;

const ARRANGED = [
  ['own', 'Arranged anew to fit this size'],
  ['screen', 'As on screen, with your own moves'],
] as const;
const PARTS: readonly (readonly [FigurePart, string])[] = [
  ['legend', 'Legend'],
  ['sources', 'Sources'],
  ['numbers', 'Their numbers on the lines'],
];

const toggledIn = (without: readonly FigurePart[], part: FigurePart): FigurePart[] =>
  FIGURE_PARTS.filter((one) => without.includes(one) !== (one === part));

/** Numbers lead to the list of sources: without one they would say nothing. */
const whyNoNumbers = (
  { without }: FigureSettings,
  { dropped }: FigureInHand['figure'],
): string | undefined => {
  if (without.includes('sources')) return 'not without the sources';
  return dropped.includes('sources') ? 'the sources have no room' : undefined;
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
  const settings = useRead((state) => state.view.figure);
  const size = figureSize(settings.size);
  const { setFigure } = useActions();
  return (
    <div className="fields">
      <SizeField onWrong={onWrongSize} />
      {TEXTS.map(([name, label, rows]) => (
        <div key={name} className="field">
          <label className="field">
            {label}
            <textarea
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
              Fill in again<span className="unseen">: {label}</span>
            </button>
          )}
        </div>
      ))}
      {size.width !== undefined && (
        <Radios
          legend="Arrangement"
          name="arranged"
          options={ARRANGED}
          value={settings.arranged}
          onChange={(arranged: FigureSettings['arranged']) => setFigure({ arranged })}
        />
      )}
      <CropField framing={framing} />
      <fieldset className="radios">
        <legend>Include</legend>
        {PARTS.map(([part, label]) => {
          const missing = part === 'numbers' ? whyNoNumbers(settings, figure) : undefined;
          return (
            <label key={part} className="choice">
              <input
                type="checkbox"
                checked={missing === undefined && !settings.without.includes(part)}
                disabled={missing !== undefined}
                onChange={() => setFigure({ without: toggledIn(settings.without, part) })}
              />
              <span>
                {label}
                {missing !== undefined && `: ${missing}`}
              </span>
            </label>
          );
        })}
      </fieldset>
      <Radios
        legend="Background"
        name="theme"
        options={THEMES}
        value={settings.theme}
        onChange={(theme: FigureSettings['theme']) => setFigure({ theme })}
      />
      <Radios legend="File" name="format" options={FORMATS} value={format} onChange={onFormat} />
      {format === 'png' && size.print === undefined && (
        <Radios
          legend="Resolution"
          name="scale"
          options={[
            ['1', '1×'],
            ['2', '2×'],
            ['3', '3×'],
            ['4', '4×'],
          ]}
          value={String(settings.scale)}
          onChange={(scale: string) =>
            setFigure({ scale: Number(scale) as FigureSettings['scale'] })
          }
        />
      )}
    </div>
  );
}

interface RadiosProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function Radios<Value extends string>({
  legend,
  name,
  options,
  value,
  onChange,
}: RadiosProps<Value>) {
  return (
    <fieldset className="radios">
      <legend>{legend}</legend>
      {options.map(([key, label]) => (
        <label key={key} className="choice">
          <input type="radio" name={name} checked={value === key} onChange={() => onChange(key)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
