/** Cues and measures as numbers of like size: what the models read besides the hashed words. */
import type { Measures } from '../cues.ts';
import type { Cue } from '../types.ts';

const dimensions = [
  'formality',
  'politeness',
  'sentiment',
  'frustration',
  'urgency',
  'playfulness',
  'warmth',
  'energy',
  'confusion',
  'distress',
] as const satisfies readonly Cue['dimension'][];

const measureNames = [
  'logWords',
  'logWordsSquared',
  'wordLength',
  'longWords',
  'exclaims',
  'exclamations',
  'asks',
  'questions',
  'shouts',
  'capsShare',
  'elongated',
  'emoji',
  'capitalStart',
  'closed',
  'smallI',
  'firstPerson',
  'secondPerson',
  'commas',
  'numbers',
  'nounStyle',
  'logSentences',
  'sentenceLength',
  'valence',
] as const;

/** Names of the values, in order. */
export const denseNames: readonly string[] = [
  ...dimensions.flatMap((dimension) => [
    `${dimension} up`,
    `${dimension} down`,
    `${dimension} up by length`,
    `${dimension} down by length`,
  ]),
  ...measureNames,
];

const indexOfDimension = new Map<string, number>(dimensions.map((dimension, at) => [dimension, at]));

/** Sums of one dimension beyond this say no more: a long rant is not angrier than a page of it. */
const mostPull = 3;
/** Words that hold one cue on average weigh less in a long message: sums are divided by the root of its length. */
const lengthOffset = 4;
/** Hutto & Gilbert 2014: the sum of valences s becomes s / √(s² + 15), s on a scale of −4…4 a word. */
const valenceAlpha = 15;
const valenceScale = 4;

/**
 * The values, into `into` (one place per name), each about 0…1.
 *
 * @param cues those found in words; address and voice are not read
 */
export function denseInto(into: Float64Array, cues: readonly Cue[], measures: Measures): Float64Array {
  into.fill(0);
  for (const { dimension, weight } of cues) {
    const at = indexOfDimension.get(dimension);
    if (at === undefined) continue;
    const place = at * 4 + (weight > 0 ? 0 : 1);
    into[place] = (into[place] as number) + Math.abs(weight);
  }
  const { words } = measures;
  const perLength = 2 / Math.sqrt(words + lengthOffset);
  const pleasant = indexOfDimension.get('sentiment') as number;
  const valence = ((into[pleasant * 4] as number) - (into[pleasant * 4 + 1] as number)) * valenceScale;
  for (let at = 0; at < dimensions.length * 4; at += 4) {
    for (let side = 0; side < 2; side++) {
      const sum = into[at + side] as number;
      into[at + side] = Math.min(sum, mostPull) / mostPull;
      into[at + side + 2] = Math.min(sum * perLength, mostPull) / mostPull;
    }
  }
  const logWords = Math.log1p(words);
  const share = (count: number) => (words === 0 ? 0 : count / words);
  const sentences = Math.max(1, measures.sentences);
  let at = dimensions.length * 4;
  const put = (value: number) => {
    into[at++] = value;
  };
  put(logWords / 4);
  put((logWords * logWords) / 16);
  put(measures.wordLength / 8);
  put(measures.longWords);
  put(measures.exclamations > 0 ? 1 : 0);
  put(Math.min(measures.exclamations, 3) / 3);
  put(measures.questions > 0 ? 1 : 0);
  put(Math.min(measures.questions, 3) / 3);
  put(Math.min(measures.shouts, 2) / 2);
  put(share(measures.capsWords));
  put(Math.min(measures.elongations, 2) / 2);
  put(Math.min(measures.emoji, 2) / 2);
  put(measures.capitalStart ? 1 : 0);
  put(measures.closed ? 1 : 0);
  put(measures.smallI > 0 ? 1 : 0);
  put(share(measures.firstPerson) * 4);
  put(share(measures.secondPerson) * 4);
  put(Math.min(1, share(measures.commas) * 4));
  put(measures.numbers > 0 ? 1 : 0);
  put(measures.nounStyle * 2);
  put(Math.log1p(sentences) / 3);
  put(Math.log1p(words / sentences) / 4);
  put(valence / Math.sqrt(valence * valence + valenceAlpha));
  return into;
}
