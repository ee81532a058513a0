import type { LanguageCode } from '../../types.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { GuardLanguage } from './rule.ts';

/** What the guard knows, by language. Adding one is one file and one line here. */
export const guardLanguages: Record<LanguageCode, GuardLanguage> = { en, de, es, fr };
