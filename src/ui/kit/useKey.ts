import { useEffect, useEffectEvent } from 'react';
import { type ShortcutId, shortcutOf } from '../../store/shortcuts.ts';
import { useRead } from './store.ts';
import { isWithin, TYPED_IN } from './typedIn.ts';

/** In a list of choices single keys look for one. */
const NOT_OURS = `${TYPED_IN}, select`;

/** Calls `act` when a shortcut's key is pressed anywhere but where it would be typed, or in a dialog; unless single keys are switched off. */
export function useKey(wanted: ShortcutId, act: () => void): void {
  const isOn = useRead((state) => state.singleKeys);
  const keys = useRead((state) => state.keys);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    if (shortcutOf(keys, key) !== wanted || ctrlKey || metaKey || altKey || event.defaultPrevented)
      return;
    if (isWithin(target, NOT_OURS)) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [isOn]);
}
