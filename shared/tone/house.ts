/** How a house writes: words that it does not use, and those that stand in their place. */
import type { HouseStyle } from './types.ts';

const patterns = new Map<string, RegExp>();
const mostPatterns = 1000;

/** A word of the house's list wherever it stands alone, whatever its case. */
export function housePattern(avoid: string): RegExp {
  const word = avoid.trim();
  let pattern = patterns.get(word);
  if (pattern === undefined) {
    if (patterns.size >= mostPatterns) patterns.clear();
    const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
    pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu');
    patterns.set(word, pattern);
  }
  return pattern;
}

/**
 * A line in the words of the house; null where it has a word that nothing better is known for.
 * `housed('Your user can log in.', { words: [{ avoid: 'user', better: 'customer' }] })` → `'Your customer can log in.'`
 */
export function housed(line: string, house: HouseStyle | undefined): string | null {
  let text = line;
  for (const { avoid, better } of house?.words ?? []) {
    let lost = false;
    text = text.replaceAll(housePattern(avoid), (word) => {
      lost ||= better === '';
      return /^\p{Lu}/u.test(word) ? better.charAt(0).toUpperCase() + better.slice(1) : better;
    });
    if (lost) return null;
  }
  return text;
}
