/**
 * What the language models look at: the words of one script, whole and as letter groups with their borders. Shared by
 * the engine and the trainer.
 */
import type { Token } from '../tokenize.ts';
import type { FeatureSpec } from './features.ts';

/** Words of a text that the models learn from. */
const mostWords = 40;

export const latinSpec: FeatureSpec = { buckets: 1 << 14, words: 1, letters: [1, 5], most: mostWords };
export const cyrillicSpec: FeatureSpec = { buckets: 1 << 11, words: 1, letters: [1, 3], most: mostWords };

export type AlphabetScript = 'latin' | 'cyrillic';

/** Is the code unit a letter of the script's everyday blocks? */
export const isOfScript: Record<AlphabetScript, (unit: number) => boolean> = {
  latin: (unit) =>
    (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f) || (unit >= 0x1e00 && unit <= 0x1eff),
  cyrillic: (unit) => unit >= 0x400 && unit <= 0x52f,
};

/** The words of a text whose middle letter is of the script. */
export function wordsInScript(
  tokens: readonly Token[],
  script: AlphabetScript,
  most: number = mostWords,
): Token[] {
  const isLetter = isOfScript[script];
  const words: Token[] = [];
  for (const token of tokens) {
    if (token.kind !== 'word' || !isLetter(token.text.charCodeAt(token.text.length >> 1))) continue;
    words.push(token);
    if (words.length === most) break;
  }
  return words;
}
