import { useEffect } from 'react';
import { useRead } from './store.ts';

const TYPED_IN = 'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select';

/** Calls `act` when a key is pressed anywhere but where it would be typed, or in a dialog; unless single keys are switched off. */
export function useKey(wanted: string, act: () => void): void {
  const isOn = useRead((state) => state.singleKeys);
  useEffect(() => {
    if (!isOn) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey, altKey } = event;
      if (key !== wanted || ctrlKey || metaKey || altKey || event.defaultPrevented) return;
      if (target instanceof Element && target.closest(`${TYPED_IN}, [role="dialog"]`) !== null)
        return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
