import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

interface IconButtonProps extends ComponentProps<'button'> {
  readonly icon: LucideIcon;
  /** What it is called: the icon says nothing to a screen reader. */
  readonly label: string;
  /** In px. */
  readonly size?: number;
}

/** A button that shows an icon alone. */
export const IconButton = ({ icon: Icon, label, size = 16, ...button }: IconButtonProps) => (
  <button type="button" className="icon" aria-label={label} {...button}>
    <Icon aria-hidden size={size} />
  </button>
);
