import { Pause, Play, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { fittingUnit, type UnitId } from '../../core/filters/calendar.ts';
import { type Playback, PLAYBACK_MODES } from '../../core/filters/playback.ts';
import type { TimeWindow } from '../../core/model/period.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { PopoverDialog } from '../kit/PopoverDialog.tsx';
import { Radios } from '../kit/Radios.tsx';
import { useMessages } from '../kit/store.ts';
import { usePopover } from '../kit/usePopover.ts';
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
  const { isOpen, opener, popover } = usePopover();
  const fitting = fittingUnit(extent, FITTING);
  const { mode, speed, step = fitting } = settings;
  const { isPlaying, toggle } = usePlayback(extent, { mode, unit: step }, speed);
  return (
    <div className="playback">
      <button type="button" className="tool" onClick={toggle}>
        {isPlaying ? <Pause aria-hidden size={16} /> : <Play aria-hidden size={16} />}
        {isPlaying ? timeline.pause : timeline.play}
      </button>
      <IconButton icon={SlidersHorizontal} label={timeline.settings} {...opener} />
      {isOpen && (
        <PopoverDialog placement="top" label={timeline.settings} {...popover}>
          <Radios
            legend={timeline.window}
            value={mode}
            values={PLAYBACK_MODES}
            label={(id) => timeline.modes[id]}
            onChange={(one) => setSettings({ ...settings, mode: one })}
          />
          <Radios
            legend={timeline.speed}
            value={speed}
            values={SPEEDS}
            label={(id) => timeline.speeds[id]}
            onChange={(one) => setSettings({ ...settings, speed: one })}
          />
          <Step
            value={settings.step}
            fitting={fitting}
            onChange={(one) => setSettings({ ...settings, step: one })}
          />
        </PopoverDialog>
      )}
    </div>
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
