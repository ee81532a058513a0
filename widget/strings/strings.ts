import { en, type Strings } from './en.ts';

export type { Strings } from './en.ts';

/**
 * The words for a locale. A further language is a file beside `en.ts` with the same keys and one line here; it
 * then becomes a chunk of its own that only its speakers download.
 */
const languages: Record<string, () => Promise<Strings>> = {
  en: () => Promise.resolve(en),
};

/** Resolves to the strings of the locale's language, or to English. */
export function loadStrings(locale: string): Promise<Strings> {
  const language = locale.split('-')[0]?.toLowerCase() ?? '';
  return (languages[language] ?? (() => Promise.resolve(en)))();
}

/** A locale that `Intl` can work with: the page's wish, else the browser's, else English. */
export function usableLocale(...wishes: readonly (string | null | undefined)[]): string {
  for (const wish of wishes) {
    try {
      const [locale] = Intl.getCanonicalLocales(wish ?? []);
      if (locale !== undefined) return locale;
    } catch {
      // Not a language tag: the next wish counts.
    }
  }
  return 'en';
}
