/**
 * The trained side of the register: seven scores of an English message on the scales of the ratings they were learned
 * from, and the words that moved them. `npm run train -- DATA register` makes the weights; docs/models.md is their card.
 */
import type { Measures } from '../cues.ts';
import type { Token } from '../tokenize.ts';
import type { Cue } from '../types.ts';
import { denseInto, denseNames } from './dense.ts';
import { type Features, featureReader } from './features.ts';
import { packed as packedGerman } from './formality-de.weights.ts';
import { scoreInto, unpackModel } from './linear.ts';
import { packed } from './register.weights.ts';

/** What the heads say. */
export interface Ratings {
  /** Raters' scale, −3 very informal … 3 very formal. */
  formality: number;
  /** Raters' normalised scale, spread about 0.7. */
  politeness: number;
  /** Raters' scale, −4 … 4. */
  sentiment: number;
  /** Log odds. */
  frustration: number;
  playfulness: number;
  gratitude: number;
  /** Our own raters' scale, 1 … 7. */
  urgency: number;
}

export interface Rated {
  ratings: Ratings;
  /** The words that moved a rating most, beyond those that are cues already. */
  cues: Cue[];
}

/** Heads whose words are shown, the dimension they show, and how much of a move on the head's scale counts as strong. */
const shownHeads = [
  { head: 'formality', dimension: 'formality', strong: 1.2 },
  { head: 'politeness', dimension: 'politeness', strong: 0.7 },
  { head: 'sentiment', dimension: 'sentiment', strong: 2.4 },
  { head: 'frustration', dimension: 'frustration', strong: 2.4 },
  { head: 'playfulness', dimension: 'playfulness', strong: 3 },
  { head: 'urgency', dimension: 'urgency', strong: 1.4 },
] as const satisfies readonly { head: keyof Ratings; dimension: Cue['dimension']; strong: number }[];
/** Least weight of a word that is shown, and how many of one head are. */
const leastShown = 0.28;
const mostShown = 2;
/** No word is stronger evidence than a cue of the lexicon's strongest groups. */
const mostWeight = 0.8;

const model = unpackModel(packed);
const readFeatures = featureReader(packed.spec);
const dense = new Float64Array(denseNames.length);
const scores = new Float64Array(packed.heads.length);
const headNames = packed.heads.map(({ name }) => name) as (keyof Ratings)[];

/** The ratings of a message and the words behind them. `cues` are those of its words; address and voice are not read. */
export function rate(tokens: readonly Token[], cues: readonly Cue[], measures: Measures): Rated {
  const features = readFeatures(tokens);
  scoreInto(scores, model, features, denseInto(dense, cues, measures));
  const ratings = {} as Ratings;
  headNames.forEach((name, head) => {
    ratings[name] = scores[head] as number;
  });
  return { ratings, cues: movingWords(tokens, features, cues) };
}

const german = unpackModel(packedGerman);
const readGerman = featureReader(packedGerman.spec);
const germanScore = new Float64Array(1);

/** Formality of a German message, −1 … 1 on the scale of our own raters. */
export function rateGermanFormality(
  tokens: readonly Token[],
  cues: readonly Cue[],
  measures: Measures,
): number {
  return scoreInto(germanScore, german, readGerman(tokens), denseInto(dense, cues, measures))[0] as number;
}

/** What the features of each word add to each head; the words that add most become cues. */
function movingWords(tokens: readonly Token[], features: Features, known: readonly Cue[]): Cue[] {
  const heads = headNames.length;
  const read = Math.min(tokens.length, packed.spec.most);
  if (moves.length < read * heads) moves = new Float64Array(read * heads * 2);
  else moves.fill(0, 0, read * heads);
  for (let at = 0; at < features.count; at++) {
    const row = (features.buckets[at] as number) * heads;
    const word = (features.tokens[at] as number) * heads;
    for (let head = 0; head < heads; head++)
      moves[word + head] = (moves[word + head] as number) + (model.table[row + head] as number);
  }
  const perFeature = 1 / Math.sqrt(Math.max(1, features.count));
  const until = tokens[read - 1]?.end ?? 0;
  const near = known.filter(({ start }) => start < until);
  const found: Cue[] = [];
  for (const { head: name, dimension, strong } of shownHeads) {
    const head = headNames.indexOf(name);
    const unit = ((model.scales[head] as number) * perFeature) / strong;
    const words: Cue[] = [];
    for (let at = 0; at < read; at++) {
      const weight = (moves[at * heads + head] as number) * unit;
      const token = tokens[at] as Token;
      if (Math.abs(weight) < leastShown || token.kind !== 'word') continue;
      const { start, end } = token;
      const isKnown = near.some((cue) => cue.dimension === dimension && cue.start < end && cue.end > start);
      if (isKnown) continue;
      words.push({
        dimension,
        start,
        end,
        weight: Math.max(-mostWeight, Math.min(mostWeight, weight)),
      });
    }
    words.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    found.push(...words.slice(0, mostShown));
  }
  return found;
}
let moves = new Float64Array(1024);
