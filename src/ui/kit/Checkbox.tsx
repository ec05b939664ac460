import type { ReactNode } from 'react';

interface CheckboxProps {
  readonly label: ReactNode;
  readonly isChecked: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** A checkbox with its label beside it, both of which can be pressed. */
export const Checkbox = ({ label, isChecked, isDisabled = false, onChange }: CheckboxProps) => (
  <label className="choice">
    <input
      type="checkbox"
      checked={isChecked}
      disabled={isDisabled}
      onChange={({ target }) => onChange(target.checked)}
    />
    <span>{label}</span>
  </label>
);
