import { type KeyboardEvent, type MouseEvent, type RefObject, useId } from 'react';
import type { Box } from '../../canvas/GraphCanvas.tsx';
import { useMessages } from '../kit/store.ts';

interface WalkFrameProps {
  /** Another one whenever the walk is elsewhere: its button is then made anew, and heard. */
  readonly place: string;
  readonly element: RefObject<HTMLButtonElement | null>;
  /** What stands there, in words. */
  readonly label: string;
  /** How one walks: told where the walk begins. */
  readonly help: string;
  readonly isBeginning: boolean;
  /** Where that is on the canvas; undefined where it has no place of its own. */
  readonly box: Box | undefined;
  readonly onFocusChange: (hasFocus: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

/** A walk over the canvas by keyboard: one button, which stands where the walk is. */
export function WalkFrame(props: WalkFrameProps) {
  const { place, element, label, help, isBeginning, box, onFocusChange, ...handlers } = props;
  const messages = useMessages();
  const helpId = useId();
  return (
    <div className="walk" role="application" aria-label={messages.graph.walk.label}>
      <p id={helpId} hidden>
        {help}
      </p>
      <button
        key={place}
        ref={element}
        type="button"
        className="walk-place"
        aria-label={label}
        aria-describedby={isBeginning ? helpId : undefined}
        style={
          box === undefined
            ? undefined
            : { inset: 'auto', left: box.x, top: box.y, width: box.width, height: box.height }
        }
        onFocus={() => onFocusChange(true)}
        // Only who goes elsewhere leaves: what is replaced by the next step has no successor to tell of.
        onBlur={({ currentTarget }) => {
          if (currentTarget.isConnected) onFocusChange(false);
        }}
        {...handlers}
      />
    </div>
  );
}
