/** How well a reply meets the customer's way of talking: for the agent to read, not for the engine to chase. */
import { examine } from './analyze.ts';
import { functionWords } from './lexicon/en.ts';
import { shortWords } from './lexicon/languages.ts';
import { wordsOf } from './phrases.ts';
import { isUpset, profileOf } from './profile.ts';
import { type Token, tokenize } from './tokenize.ts';
import type { LanguageCode, MatchResult, Turn } from './types.ts';

/** word → indices of the categories it belongs to */
const englishCategories = new Map<string, number[]>();
const categoryCount = Object.keys(functionWords).length;
Object.values(functionWords).forEach((words, category) => {
  for (const word of words.split(/\s+/)) {
    const known = englishCategories.get(word);
    if (known) known.push(category);
    else englishCategories.set(word, [category]);
  }
});

/** In the formula of Ireland & Pennebaker 2010, p. 553: keeps two empty categories from dividing by zero. */
const lsmEpsilon = 0.0001;

/** Shares of the score. Address errors are the most noticed, so a clash there costs most. */
const formalityShare = 0.45;
const styleShare = 0.25;
const lengthShare = 0.3;
const addressClash = 0.55;
const voiceClash = 0.75;
/** Playing or exclaiming at somebody who is upset. */
const composureClash = 0.7;
/** A reply may be this much longer than what it answers before it counts as too long: it carries the facts. */
const roomyLength = 4;

/**
 * Linguistic style matching of two texts: per category of function words, 1 − |a − b| / (a + b + 0.0001) over the
 * percentages a and b; then the mean (Niederhoffer & Pennebaker 2002; Ireland & Pennebaker 2010).
 */
export function styleMatch(customer: Token[], reply: Token[], language: LanguageCode): number {
  const [mine, theirs] = [rates(customer, language), rates(reply, language)];
  // Two texts without words agree on nothing, though the formula would say on everything.
  if (mine === null || theirs === null) return 0;
  let sum = 0;
  for (let category = 0; category < mine.length; category++) {
    const a = mine[category] ?? 0;
    const b = theirs[category] ?? 0;
    sum += 1 - Math.abs(a - b) / (a + b + lsmEpsilon);
  }
  return sum / mine.length;
}

/** Percentage of words in each category; null without words. Other languages than English have one category: all their function words. */
function rates(words: Token[], language: LanguageCode): number[] | null {
  const english = language === 'en' || language === 'und';
  const counts = new Array<number>(english ? categoryCount : 1).fill(0);
  const own = english ? null : new Set((shortWords[language] ?? '').split(' '));
  let total = 0;
  for (const word of words) {
    if (word.kind !== 'word') continue;
    total += 1;
    if (own) counts[0] = (counts[0] ?? 0) + Number(own.has(word.text));
    else
      for (const category of englishCategories.get(word.text) ?? [])
        counts[category] = (counts[category] ?? 0) + 1;
  }
  return total === 0 ? null : counts.map((count) => (100 * count) / total);
}

/**
 * @returns `lsm` 0..1; `formality` the distance between reply and customer, 0..1; `length` the ratio reply to typical
 *   customer message, in characters; `score` 0..1, higher is better
 */
export function match(messages: Turn[], reply: string): MatchResult {
  const profile = profileOf(messages);
  const { analysis, reading } = examine(reply, profile.language === 'und' ? undefined : profile.language);
  const customerWords = messages
    .filter(({ from }) => from === 'visitor')
    .flatMap(({ text }) => wordsOf(tokenize(text)));

  const lsm = styleMatch(customerWords, reading.words, profile.language);
  const formality = Math.abs(analysis.register.formality - profile.register.formality);
  const length = profile.length === 0 ? 1 : reply.length / profile.length;
  const address =
    profile.address === null || analysis.address === null
      ? null
      : profile.address === analysis.address
        ? 'match'
        : 'clash';
  // A plain reply to a customer who plays is allowed; playing another voice, or alone, is not.
  const voice = analysis.voice === null ? null : analysis.voice.id === profile.voice?.id ? 'match' : 'clash';

  const lengthFit =
    length > roomyLength ? roomyLength / length : length < 1 / roomyLength ? length * roomyLength : 1;
  let score = formalityShare * (1 - formality) + styleShare * lsm + lengthShare * lengthFit;
  if (address === 'clash') score *= addressClash;
  if (voice === 'clash') score *= voiceClash;
  const upset = profile.situation !== 'plain' || isUpset(profile.last);
  if (upset && (analysis.voice !== null || reading.measures.exclamations > 0 || reading.measures.emoji > 0)) {
    score *= composureClash;
  }
  return { lsm, formality, length, address, voice, score: Math.min(1, Math.max(0, score)) };
}
