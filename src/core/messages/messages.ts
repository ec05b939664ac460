import { EN } from './en/en.ts';

/**
 * All that the page says of its own, in one language: texts, and functions for those with parts. What a graph says
 * (names, sentences, its types) and what a figure says is not here: that is the graph's own language, and a link or a
 * printed picture must read alike for all.
 */
export type Messages = typeof EN;

/** The languages that the page speaks, each by its own name; English is always there. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof LANGUAGES;

export const isLanguage = (text: string | undefined): text is Language =>
  text !== undefined && Object.hasOwn(LANGUAGES, text);

/** Brings the messages of a language, which are loaded when they are first asked for. */
export async function messagesIn(language: Language): Promise<Messages> {
  return language === 'en' ? EN : (await import('./de/de.ts')).DE;
}

/** The first of a reader's languages ("de-CH", "fr") that the page speaks; English where it speaks none. */
export const preferredLanguage = (wanted: readonly string[]): Language =>
  wanted.map((tag) => tag.split('-')[0]!.toLowerCase()).find(isLanguage) ?? 'en';
