import type { Tally } from '../../core/filters/histogram.ts';
import { selectPalette } from '../../store/selectors.ts';
import { useRead } from '../kit/store.ts';

/** The height of the highest bar, in px. */
export const HIGHEST = 44;

const FAINT_OPACITY = 0.55;

interface BarStackProps {
  readonly tally: Tally;
  readonly x: number;
  readonly width: number;
  /** How many the highest bar counts. */
  readonly most: number;
}

/** A bar: what certainly belongs, by family, then, fainter, what possibly does. */
export function BarStack({ tally, x, width, most }: BarStackProps) {
  const palette = useRead(selectPalette);
  const parts = (['certain', 'possible'] as const).flatMap((how) =>
    tally.stacks
      .filter((stack) => stack[how] > 0)
      .map((stack) => ({ how, family: stack.family, count: stack[how] })),
  );
  let below = 0;
  return parts.map(({ how, family, count }) => {
    below += count;
    return (
      <rect
        key={`${how} ${family}`}
        x={x}
        width={width}
        y={HIGHEST - (HIGHEST * below) / most}
        height={(HIGHEST * count) / most}
        fill={palette.families[family]}
        fillOpacity={how === 'certain' ? 1 : FAINT_OPACITY}
      />
    );
  });
}
