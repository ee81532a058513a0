/**
 * The plain voices: what is said around the facts when nobody plays. English in three degrees of formality; German,
 * French, Spanish, Italian, Portuguese and Dutch in both forms of address. One file per language in `plain/`.
 */
import type { Address, LanguageCode, PlainVoiceId } from '../types.ts';
import { german } from './plain/de.ts';
import { english, englishVoices } from './plain/en.ts';
import { spanish } from './plain/es.ts';
import { french } from './plain/fr.ts';
import { italian } from './plain/it.ts';
import { dutch } from './plain/nl.ts';
import { portuguese } from './plain/pt.ts';
import {
  inForm,
  isNeutral,
  type PlainBank,
  type PlainLanguage,
  type Slot,
  type Topic,
} from './plain/slots.ts';

export type { PlainBank, Slot, Topic } from './plain/slots.ts';

const languages: Record<LanguageCode, PlainLanguage> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  nl: dutch,
};
const languageOf = (code: LanguageCode): PlainLanguage => languages[code] ?? english;

/** Languages that have plain lines; anything else is answered in English, and the suggestion says so. */
export const plainLanguages: readonly string[] = Object.keys(languages);

/** Every bank with its language, in both forms of address where they differ, for the tests that read all lines. */
export function everyPlainBank(): {
  language: string;
  voice: PlainVoiceId;
  bank: Partial<Record<Slot, readonly (string | readonly [t: string, v: string])[]>>;
}[] {
  const both = (bank: PlainBank) =>
    Object.fromEntries(
      Object.entries(bank).map(([slot, lines]) => [
        slot,
        lines.map((line) => (isNeutral(line) ? line : ([inForm(line, 'T'), inForm(line, 'V')] as const))),
      ]),
    );
  return [
    ...Object.entries(englishVoices).map(([voice, bank]) => ({
      language: 'en',
      voice: voice as PlainVoiceId,
      bank: both(bank),
    })),
    ...Object.entries(languages)
      .filter(([language]) => language !== 'en')
      .map(([language, { bank }]) => ({ language, voice: 'plain' as const, bank: both(bank) })),
  ];
}

/** Every question with its language, in both forms of address, for those who read all lines. */
export function everyPlainQuestion(): { language: string; line: string }[] {
  return Object.entries(languages).flatMap(([language, { questions }]) =>
    Object.values(questions).flatMap((lines) =>
      lines.flatMap((line) => [
        { language, line: inForm(line, 'T') },
        { language, line: inForm(line, 'V') },
      ]),
    ),
  );
}

const form = (address: Address): 'T' | 'V' => (address === 'T' ? 'T' : 'V');

/**
 * The lines for a slot, in the right form of address.
 * `plainLines('de', 'plain', 'V', 'check')` → `['Klappt es jetzt bei Ihnen?', …]`
 *
 * @param neutral only the lines that show no form of address, for when the customer's is not known
 */
export function plainLines(
  language: string,
  voice: PlainVoiceId,
  address: Address,
  slot: Slot,
  neutral = false,
): string[] {
  const bank = languageOf(language) === english ? englishVoices[voice] : languageOf(language).bank;
  const lines = bank[slot] ?? languageOf(language).bank[slot] ?? [];
  return lines.filter((line) => !neutral || isNeutral(line)).map((line) => inForm(line, form(address)));
}

/** Diagnostic questions for a topic, best first. They carry the substance, so every voice asks them in plain words. */
export function plainQuestions(language: string, address: Address, topic: Topic): string[] {
  return languageOf(language).questions[topic].map((line) => inForm(line, form(address)));
}

/** Asking which of two answers is meant. */
export function eitherQuestion(language: string, address: Address, one: string, two: string): string {
  const [before = '', rest = ''] = inForm(languageOf(language).either, form(address)).split('{one}');
  const [between = '', after = ''] = rest.split('{two}');
  return before + one + between + two + after;
}

/** "German", as the reader's language calls it; null where it has no name here. */
export function languageName(of: LanguageCode, language: LanguageCode): string | null {
  return languageOf(language).languages[of] ?? null;
}
