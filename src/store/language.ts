import { type Language, messagesIn, preferredLanguage } from '../core/messages/messages.ts';
import type { Services } from './services.ts';
import type { Actions, Get, Set } from './state.ts';

type LanguageActions = Pick<Actions, 'readLanguage' | 'setLanguage'>;

/** Has the page speak a reader's language. */
export function languageActions(services: Services, set: Set, get: Get): LanguageActions {
  let latest: Language | undefined;
  /** True once the page speaks it: unless its messages could not be loaded, or another was asked for meanwhile. */
  const speak = async (language: Language): Promise<boolean> => {
    latest = language;
    try {
      const messages = await messagesIn(language);
      if (latest !== language) return false;
      set({ language, messages });
      return true;
    } catch {
      if (latest !== language) return false;
      set({ notice: get().messages.page.languageMissing });
      return false;
    }
  };
  return {
    readLanguage: async () => {
      const language = preferredLanguage(await services.wantedLanguages());
      // Whoever has chosen one meanwhile, keeps it.
      if (latest === undefined && language !== get().language) await speak(language);
    },
    setLanguage: async (language) => {
      // Where the browser keeps nothing, it holds until the page is left.
      if (await speak(language)) services.keepLanguage(language).catch(() => {});
    },
  };
}
