import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useMessages } from './store.ts';

/** What React Aria says of its own is in the page's language too. */
export function InOurLanguage({ children }: { readonly children: ReactNode }) {
  const { grammar } = useMessages();
  return <I18nProvider locale={grammar.locale}>{children}</I18nProvider>;
}
