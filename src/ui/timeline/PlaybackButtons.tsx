import { Pause, Play, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { Button, DialogTrigger } from 'react-aria-components';
import { fittingUnit, type UnitId, UNITS } from '../../core/filters/calendar.ts';
import { type Playback, PLAYBACK_MODES } from '../../core/filters/playback.ts';
import type { TimeWindow } from '../../core/model/period.ts';
import { PopoverDialog } from '../kit/PopoverDialog.tsx';
import { type Speed, SPEEDS, usePlayback } from './usePlayback.ts';

/** About how many steps a step that fits makes of all the data. */
const FITTING = 60;

const STEPS = ['day', 'week', 'month'] as const satisfies readonly UnitId[];

interface Settings {
  readonly mode: Playback['mode'];
  readonly speed: Speed;
  /** Undefined where it is chosen to fit. */
  readonly step: (typeof STEPS)[number] | undefined;
}

/** Plays the window through the data, and pauses it. */
export function PlaybackButtons({ extent }: { readonly extent: TimeWindow }) {
  const [settings, setSettings] = useState<Settings>({
    mode: 'growing',
    speed: 'normal',
    step: undefined,
  });
  const fitting = fittingUnit(extent, FITTING);
  const { mode, speed, step = fitting } = settings;
  const { isPlaying, toggle } = usePlayback(extent, { mode, unit: step }, speed);
  return (
    <div className="playback">
      <button type="button" className="tool" onClick={toggle}>
        {isPlaying ? <Pause aria-hidden size={16} /> : <Play aria-hidden size={16} />}
        {isPlaying ? 'Pause' : 'Play'}
      </button>
      <DialogTrigger>
        <Button className="icon" aria-label="Playback settings">
          <SlidersHorizontal aria-hidden size={16} />
        </Button>
        <PopoverDialog placement="top" label="Playback settings">
          <Choice
            label="Window"
            value={mode}
            choices={PLAYBACK_MODES}
            onChange={(one) => setSettings({ ...settings, mode: one })}
          />
          <Choice
            label="Speed"
            value={speed}
            choices={SPEEDS}
            onChange={(one) => setSettings({ ...settings, speed: one })}
          />
          <Step
            value={settings.step}
            fitting={fitting}
            onChange={(one) => setSettings({ ...settings, step: one })}
          />
        </PopoverDialog>
      </DialogTrigger>
    </div>
  );
}

interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly choices: Readonly<Record<Id, { readonly label: string }>>;
  readonly onChange: (id: Id) => void;
}

function Choice<Id extends string>({ label, value, choices, onChange }: ChoiceProps<Id>) {
  return (
    <fieldset className="radios">
      <legend>{label}</legend>
      {(Object.keys(choices) as Id[]).map((id) => (
        <label key={id} className="choice">
          <input
            type="radio"
            name={`playback-${label}`}
            checked={value === id}
            onChange={() => onChange(id)}
          />
          <span>{choices[id].label}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface StepProps {
  readonly value: Settings['step'];
  readonly fitting: UnitId;
  readonly onChange: (step: Settings['step']) => void;
}

const Step = ({ value, fitting, onChange }: StepProps) => (
  <label className="field">
    Step
    <select
      value={value ?? ''}
      onChange={({ target }) => onChange(STEPS.find((one) => one === target.value))}
    >
      <option value="">To fit: a {UNITS[fitting].label}</option>
      {STEPS.map((unit) => (
        <option key={unit} value={unit}>
          A {UNITS[unit].label}
        </option>
      ))}
    </select>
  </label>
);
