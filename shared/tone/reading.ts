/** One message, read: tokens, language and cues together, so that every later step reads it only once. */
import { type CueFindings, findCues } from './cues.ts';
import { identifyLanguage } from './language.ts';
import { wordsOf } from './phrases.ts';
import { type Token, tokenize } from './tokenize.ts';
import type { LanguageCode } from './types.ts';

export interface Reading extends CueFindings {
  text: string;
  tokens: Token[];
  /** The tokens without punctuation. */
  words: Token[];
  language: LanguageCode;
}

/** @param lang taken as given; left out, the language is identified. */
export function read(text: string, lang?: LanguageCode): Reading {
  const tokens = tokenize(text);
  const words = wordsOf(tokens);
  const language = lang ?? identifyLanguage(tokens).language;
  return { text, tokens, words, language, ...findCues(text, tokens, words, language) };
}
