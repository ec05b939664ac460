import { type ReactNode, useId } from 'react';

interface RadiosProps<Value extends string | number> {
  readonly legend: string;
  /** Said aloud only, where what stands around says it to eyes. */
  readonly isLegendUnseen?: boolean;
  readonly isInARow?: boolean;
  readonly values: readonly Value[];
  readonly label: (value: Value) => ReactNode;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** What stands below, still in the group. */
  readonly children?: ReactNode;
}

/** A choice of one among a few, all of which are to be seen. */
export function Radios<Value extends string | number>({
  legend,
  isLegendUnseen = false,
  isInARow = false,
  values,
  label,
  value,
  onChange,
  children,
}: RadiosProps<Value>) {
  const name = useId();
  return (
    <fieldset className={isInARow ? 'radios in-a-row' : 'radios'}>
      <legend className={isLegendUnseen ? 'unseen' : undefined}>{legend}</legend>
      {values.map((one) => (
        <label key={one} className="choice">
          <input type="radio" name={name} checked={one === value} onChange={() => onChange(one)} />
          <span>{label(one)}</span>
        </label>
      ))}
      {children}
    </fieldset>
  );
}
