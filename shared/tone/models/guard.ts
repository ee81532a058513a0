/** The guard's scorer: does a passage leave the customer alone, and by doing what. */
import type { GuardGroup } from '../lexicon/guard/rule.ts';
import type { LanguageCode } from '../types.ts';
import { packed as packedWeights } from './guard.weights.ts';
import { guardBuckets, guardFeatures, guardKindsBuckets, type Passage } from './guard-features.ts';
import { packed as packedKinds } from './guard-kinds.weights.ts';
import { contributions, type LinearModel, scoreInto, unpackModel } from './linear.ts';

let models: { leaves: LinearModel; kinds: LinearModel } | null = null;
function loaded(): { leaves: LinearModel; kinds: LinearModel } {
  models ??= { leaves: unpackModel(packedWeights), kinds: unpackModel(packedKinds) };
  return models;
}

const one = new Float64Array(1);

export interface PassageScore {
  /** Log odds that it leaves the customer alone. */
  score: number;
  /** How much the words from `start` to `end` of the passage speak for it. */
  evidence(start: number, end: number): number;
}

/** @param dense in the order of `guardDense` */
export function scorePassage(
  passage: Passage,
  language: LanguageCode,
  dense: ArrayLike<number>,
): PassageScore {
  const { leaves } = loaded();
  const features = guardFeatures(passage, language, guardBuckets);
  const score = scoreInto(one, leaves, features, dense)[0] as number;
  return {
    score,
    evidence(start, end) {
      const each = contributions(leaves, features, 0);
      let sum = 0;
      for (let at = 0; at < features.count; at++) {
        const place = features.tokens[at] as number;
        if (place >= start && place < end) sum += each[at] as number;
      }
      return sum;
    },
  };
}

/** What it does to the customer, most likely. */
export function kindOf(passage: Passage, language: LanguageCode): GuardGroup {
  const { kinds } = loaded();
  const scores = new Float64Array(kinds.names.length);
  scoreInto(scores, kinds, guardFeatures(passage, language, guardKindsBuckets, 'marks'), []);
  let best = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] as number) > (scores[best] as number)) best = at;
  return kinds.names[best] as GuardGroup;
}
