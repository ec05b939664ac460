import { useEffect, useEffectEvent } from 'react';
import { useActions, useMessages } from '../kit/store.ts';
import { isWithin, TYPED_IN } from '../kit/typedIn.ts';
import { readFile, textAsFile } from './readFile.ts';

/** Opens what is pasted on the page, a file or text, unless it is pasted where one types, or in a dialog. */
export function usePaste(): void {
  const { openFile } = useActions();
  const { open } = useMessages();
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (event.defaultPrevented || isWithin(event.target, TYPED_IN)) return;
    // Spreadsheets put a picture of the cells beside their text.
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const file = event.clipboardData?.files[0];
    if (text.trim() !== '') void openFile(textAsFile(open.pasted, text));
    else if (file !== undefined) void openFile(readFile(file));
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, []);
}
