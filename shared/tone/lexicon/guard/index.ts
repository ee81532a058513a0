import type { LanguageCode } from '../../types.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import type { GuardLanguage } from './rule.ts';
import { tr } from './tr.ts';
import { zh } from './zh.ts';

/** What the guard knows, by language. Adding one is one file and one line here. */
export const guardLanguages: Record<LanguageCode, GuardLanguage> = {
  en,
  de,
  es,
  fr,
  it,
  ja,
  nl,
  pl,
  pt,
  ru,
  tr,
  zh,
};
