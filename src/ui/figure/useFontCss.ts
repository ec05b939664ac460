import { useEffect, useState } from 'react';
import { useServices } from '../kit/store.ts';

/** The typeface as a style sheet, and what became of loading it. */
export type FontState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly css: string }
  | { readonly kind: 'failed'; readonly why: string };

/** The typeface's style sheet for the letters of `text`; an older one serves until a newer one is there. */
export function useFontCss(text: string): FontState {
  const services = useServices();
  const [state, setState] = useState<FontState>({ kind: 'loading' });
  // Only which letters there are decides, not how often or where: typing seldom needs another sheet.
  const letters = [...new Set(text)].toSorted().join('');
  useEffect(() => {
    let current = true;
    services.fontCss(letters).then(
      (css) => current && setState({ kind: 'ready', css }),
      (error: unknown) =>
        current &&
        setState({ kind: 'failed', why: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      current = false;
    };
  }, [services, letters]);
  return state;
}
