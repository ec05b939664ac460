import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

interface ToolProps extends Omit<ComponentProps<'button'>, 'type' | 'className' | 'children'> {
  readonly icon?: LucideIcon;
  readonly label: string;
}

/** A button that says what it does, after its icon. */
export const Tool = ({ icon: Icon, label, ...props }: ToolProps) => (
  <button type="button" className="tool" {...props}>
    {Icon !== undefined && <Icon aria-hidden size={16} />}
    {label}
  </button>
);
