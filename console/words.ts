/**
 * The words on screen, in the language of this agent. Chosen once, before the desk is loaded (`main.tsx`), so that
 * modules may keep the part they need; another language means another load of the page, and drafts survive that.
 */
import { en } from './strings/en/index.ts';

/** The shape of the English words, with any words in it: what every language has to fill. */
export type Words<T> = T extends string
  ? string
  : T extends (...values: infer Values) => infer Said
    ? (...values: Values) => Words<Said>
    : { readonly [Key in keyof T]: Words<T[Key]> };
export type Strings = Words<typeof en>;

export let strings: Strings = en;
/** BCP 47 tag of the words, for dates and numbers that stand among them. */
export let locale = 'en';

/** Languages beside English, each fetched when it is chosen. A file in `strings/` and a line here add one. */
const others: Record<string, () => Promise<{ words: Strings }>> = {
  de: () => import('./strings/de/index.ts'),
  es: () => import('./strings/es/index.ts'),
  pt: () => import('./strings/pt/index.ts'),
  fr: () => import('./strings/fr/index.ts'),
  ja: () => import('./strings/ja/index.ts'),
  ar: () => import('./strings/ar/index.ts'),
};
export const languages: readonly string[] = ['en', ...Object.keys(others)];

/** Speaks a language from now on. One that we do not have, or cannot fetch now, leaves English. */
export async function speak(language: string): Promise<void> {
  const load = others[language];
  if (load === undefined) return;
  const loaded = await load().catch(() => null);
  if (loaded === null) return;
  strings = loaded.words;
  locale = language;
}

/** The first of the wanted languages that there is; `pt-BR` is content with `pt`. */
export function bestLanguage(wanted: readonly string[]): string {
  for (const tag of wanted) {
    const found = languages.find((language) => language === tag || tag.startsWith(`${language}-`));
    if (found !== undefined) return found;
  }
  return 'en';
}
