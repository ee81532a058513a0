/** The languages the widget speaks (`widget/strings/`), and which of them answers a wish. */
export const languages = [
  'ar',
  'bg',
  'bn',
  'ca',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fa',
  'fi',
  'fil',
  'fr',
  'he',
  'hi',
  'hr',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'lt',
  'lv',
  'ms',
  'nb',
  'nl',
  'pl',
  'pt',
  'pt-PT',
  'ro',
  'ru',
  'sk',
  'sl',
  'sr',
  'sr-Latn',
  'sv',
  'sw',
  'ta',
  'th',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh-Hans',
  'zh-Hant',
] as const;
export type Language = (typeof languages)[number];

const rightToLeft: readonly Language[] = ['ar', 'fa', 'he', 'ur'];

/** Whose speakers read another language of ours without effort. Old codes (iw, in, tl) `Intl` replaces by itself. */
const readers: Readonly<Record<string, Language>> = { no: 'nb', nn: 'nb', bs: 'hr' };

export interface Speech {
  /** Whose words are used. */
  readonly language: Language;
  /** What `Intl` formats dates and numbers for: the wish with its region, where it is of the same language. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
}

/** Browsers name a handful. A header has room for thousands, and each costs a look. */
const mostWishes = 30;

/**
 * The first wish that can be met, else English; what is no language tag is passed over.
 *
 * @example speechFor(['', 'de-AT', 'en']) // { language: 'de', locale: 'de-AT', dir: 'ltr' }
 */
export function speechFor(wishes: readonly unknown[]): Speech {
  for (const wish of wishes.slice(0, mostWishes)) {
    const tag = parse(wish);
    const language = tag && languageOf(tag);
    if (!language) continue;
    const locale = language.split('-')[0] === tag.language ? tag.toString() : language;
    return { language, locale, dir: rightToLeft.includes(language) ? 'rtl' : 'ltr' };
  }
  return { language: 'en', locale: 'en', dir: 'ltr' };
}

function parse(wish: unknown): Intl.Locale | null {
  if (typeof wish !== 'string') return null;
  try {
    return new Intl.Locale(wish);
  } catch {
    return null;
  }
}

function languageOf(tag: Intl.Locale): Language | undefined {
  const { language, script, region } = tag.maximize();
  // Portuguese is written the European way everywhere but in Brazil.
  const variant = language === 'pt' && region !== 'BR' ? 'pt-PT' : `${language}-${script}`;
  const names: readonly (string | undefined)[] = [variant, language, readers[language]];
  return names.map((name) => languages.find((known) => known === name)).find((known) => known !== undefined);
}
