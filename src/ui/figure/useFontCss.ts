import { whyOf } from '../../core/model/diagnostic.ts';
import { useEffect, useMemo, useState } from 'react';
import { useServices } from '../kit/store.ts';

/** The typeface as a style sheet, and what became of loading it. */
export type FontState =
  | { readonly kind: 'loading' }
  /** `isCurrent` is false while the sheet for letters that were added since is on its way. */
  | { readonly kind: 'ready'; readonly css: string; readonly isCurrent: boolean }
  | { readonly kind: 'failed'; readonly why: string };

type Loaded = { readonly letters: string } & ({ readonly css: string } | { readonly why: string });

/** The typeface's style sheet for the letters of `text`; an older one serves until a newer one is there. */
export function useFontCss(text: string): FontState {
  const services = useServices();
  const [loaded, setLoaded] = useState<Loaded>();
  // Only which letters there are decides, not how often or where: typing seldom needs another sheet.
  const letters = [...new Set(text)].toSorted().join('');
  useEffect(() => {
    let current = true;
    services.fontCss(letters).then(
      (css) => current && setLoaded({ letters, css }),
      (error: unknown) => current && setLoaded({ letters, why: whyOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [services, letters]);
  return useMemo(() => {
    if (loaded === undefined) return { kind: 'loading' };
    return 'css' in loaded
      ? { kind: 'ready', css: loaded.css, isCurrent: loaded.letters === letters }
      : { kind: 'failed', why: loaded.why };
  }, [loaded, letters]);
}
