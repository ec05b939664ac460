import { Pause, Play, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { Button, DialogTrigger } from 'react-aria-components';
import { fittingUnit, type UnitId } from '../../core/filters/calendar.ts';
import { type Playback, PLAYBACK_MODES } from '../../core/filters/playback.ts';
import type { TimeWindow } from '../../core/model/period.ts';
import { PopoverDialog } from '../kit/PopoverDialog.tsx';
import { useMessages } from '../kit/store.ts';
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
  const { timeline } = useMessages();
  const fitting = fittingUnit(extent, FITTING);
  const { mode, speed, step = fitting } = settings;
  const { isPlaying, toggle } = usePlayback(extent, { mode, unit: step }, speed);
  return (
    <div className="playback">
      <button type="button" className="tool" onClick={toggle}>
        {isPlaying ? <Pause aria-hidden size={16} /> : <Play aria-hidden size={16} />}
        {isPlaying ? timeline.pause : timeline.play}
      </button>
      <DialogTrigger>
        <Button className="icon" aria-label={timeline.settings}>
          <SlidersHorizontal aria-hidden size={16} />
        </Button>
        <PopoverDialog placement="top" label={timeline.settings}>
          <Choice
            label={timeline.window}
            value={mode}
            ids={PLAYBACK_MODES}
            labels={timeline.modes}
            onChange={(one) => setSettings({ ...settings, mode: one })}
          />
          <Choice
            label={timeline.speed}
            value={speed}
            ids={SPEEDS}
            labels={timeline.speeds}
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
  readonly ids: readonly Id[];
  readonly labels: Readonly<Record<Id, string>>;
  readonly onChange: (id: Id) => void;
}

function Choice<Id extends string>({ label, value, ids, labels, onChange }: ChoiceProps<Id>) {
  return (
    <fieldset className="radios">
      <legend>{label}</legend>
      {ids.map((id) => (
        <label key={id} className="choice">
          <input
            type="radio"
            name={`playback-${label}`}
            checked={value === id}
            onChange={() => onChange(id)}
          />
          <span>{labels[id]}</span>
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

function Step({ value, fitting, onChange }: StepProps) {
  const { timeline } = useMessages();
  return (
    <label className="field">
      {timeline.step}
      <select
        value={value ?? ''}
        onChange={({ target }) => onChange(STEPS.find((one) => one === target.value))}
      >
        <option value="">{timeline.units[fitting].fitting}</option>
        {STEPS.map((unit) => (
          <option key={unit} value={unit}>
            {timeline.units[unit].step}
          </option>
        ))}
      </select>
    </label>
  );
}
