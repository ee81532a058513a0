import { en, type Strings } from './en.ts';
import type { MoreStrings } from './en-more.ts';

export type { Strings } from './en.ts';
export type { MoreStrings } from './en-more.ts';

/**
 * A language is two files with the keys of the English ones, `<code>.ts` and `<code>-more.ts`, and one line here:
 * the words of the first composer, and those of the parts that load later. Each becomes a chunk of its own that only
 * its speakers download.
 */
interface Language {
  strings(): Promise<Strings>;
  more(): Promise<MoreStrings>;
}

const english: Language = {
  strings: async () => en,
  more: async () => (await import('./en-more.ts')).more,
};

const languages: Record<string, Language> = {};

const languageOf = (locale: string) => languages[locale.split('-')[0]?.toLowerCase() ?? ''] ?? english;

/** Resolves to the words of the first composer in the locale's language, or in English. */
export const loadStrings = (locale: string): Promise<Strings> => languageOf(locale).strings();

/** Resolves to the words of all other parts. */
export const loadMore = (locale: string): Promise<MoreStrings> => languageOf(locale).more();

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
