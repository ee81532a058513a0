/**
 * Cues, measures and the ratings of the trained model → register. Every score is a degree between 0 and 1 (sentiment
 * −1…1). Bipolar dimensions (formality, politeness, warmth) sit near 0.5 and energy somewhat lower when nothing shows;
 * frustration, urgency and playfulness sit near 0.
 *
 * Each dimension has a documented sum over cues and measures, set by hand: it is all there is for languages without a
 * model. English has ratings besides (models/register.ts): they lead, and the sum keeps its say where it was seen to
 * help on texts from elsewhere than the model's rows. docs/tone.md has the measured scores.
 */
import type { Measures } from './cues.ts';
import type { Ratings } from './models/register.ts';
import type { Cue, LanguageCode, Register } from './types.ts';

type Dimension = Cue['dimension'];

const logistic = (x: number) => 1 / (1 + Math.exp(-x));
const logit = (share: number) => Math.log(share / (1 - share));
const clamp = (x: number, least: number, most: number) => Math.min(most, Math.max(least, x));

/** Sums of the cue weights per dimension, pull up and pull down apart. */
interface Pulls {
  up: Map<Dimension, number>;
  down: Map<Dimension, number>;
}

function pullsOf(cues: Cue[]): Pulls {
  const up = new Map<Dimension, number>();
  const down = new Map<Dimension, number>();
  for (const { dimension, weight } of cues) {
    const sums = weight > 0 ? up : down;
    sums.set(dimension, (sums.get(dimension) ?? 0) + weight);
  }
  return { up, down };
}

/** Words that hold one cue on average weigh less in a long message: counts are divided by the root of its length. */
const lengthOffset = 4;
/** Hutto & Gilbert 2014: the sum of valences s becomes s / sqrt(s² + 15). */
const valenceAlpha = 15;
const valenceScale = 4;

/**
 * A plain customer question is rated −1.05 by the model (median over the training messages of BANKING77, CLINC150 and
 * Bitext): the raters' scale was made for news and letters.
 */
const ratedFormalityMiddle = -1.05;
const formalitySlope = 1.15;

/** Weights of the hand-made sum that other languages than English rest on. */
const formalityWeights = {
  formal: 2.1,
  informal: 4.3,
  exclamations: -0.44,
  shouts: -0.11,
  emoji: -0.39,
  capitalStart: 0.75,
  closed: 0.25,
  elongations: -0.39,
  polite: 0.57,
  playful: -1.37,
  /** Of a text with words; a capital and a full stop are usual and make up for it. */
  start: -0.2,
};
/**
 * Letters per word of everyday messages, where that is known; written style is longer in each of them. By judgement,
 * as are the two weights: the labelled German sentences are share-alike, so they score this and never fit it.
 */
const everydayWordLength: Record<LanguageCode, number> = {
  de: 5,
  fr: 4.4,
  es: 4.5,
  it: 4.7,
  pt: 4.5,
  nl: 4.6,
};
const elsewhereWeights = { wordLength: 0.35, logWords: 0.4 };
/** log1p of the words of a usual message. */
const usualLogWords = 2.2;
/** Pull of Sie / vous / usted (up) and du / tu / tú (down) on formality, per message. */
const addressPull = 0.8;

/**
 * Politeness on the raters' normalised scale (spread about 0.7): rounded from a ridge regression over these features on
 * the training rows of Danescu-Niculescu-Mizil et al. 2013 (CC BY 4.0).
 */
const politenessWeights = {
  start: -0.28,
  polite: 0.47,
  impolite: 0.53,
  frustrated: -0.22,
  pleasant: 0.1,
  unpleasant: 0.2,
  warm: 0.44,
  energetic: -0.3,
  confused: -0.14,
  logWords: 0.09,
  firstPerson: 0.5,
  secondPerson: 0.4,
  shouts: -0.2,
};
const politenessSlope = 2.2;
const politenessMiddle = -0.1;

const frustrationCurve = { start: -2.4, slope: 2.4 };
const urgencyCurve = { start: -2.3, slope: 2.7 };
const playfulnessCurve = { start: -2.5, slope: 2.7 };
const warmthCurve = { start: -0.2, slope: 1.5 };
const energyCurve = { start: -0.9, slope: 1.3 };

/** The German rating spreads about a quarter as wide as it should weigh beside the sum; together they are scaled back to the sum's own spread. */
const germanScale = 4;
const germanShare = 0.5;
/** Rating of a plain German customer question. */
const germanMiddle = -0.15;

/**
 * How the ratings of English become degrees. Middles are the medians over plain customer messages (training rows of
 * BANKING77, CLINC150 and Bitext); shares and slopes were set on development rows and on our own rows held out.
 */
const rated = {
  politenessMiddle: 0.1,
  /** The sum's valence steadies tweets and news; beyond this share product reviews lose. */
  valenceShare: 0.4,
  /** A rating of this much is as pleasant as −1…1 can say; the raters' scale ends at 4, hardly any text does. */
  sentimentEnd: 3,
  /** Logit of the sum in the logit of frustration: what the sum knows of task chats. */
  frustrationSum: 0.7,
  /** Platt scaling of that on Reddit comments and our own rows held out, at one frustrated message in four. */
  frustrationStart: -0.047,
  frustrationSlope: 0.554,
  playfulnessSlope: 0.75,
  playfulnessSum: 0.45,
  playfulnessStart: 1.3,
  /** Rating of urgency (1…7) that lies at a half together with a sum that says nothing. */
  urgencyMiddle: 5,
  urgencySlope: 0.9,
  urgencySum: 0.6,
  /** Log odds of gratitude in plain messages, and what each further unit adds to warmth. */
  gratitudeMiddle: -5.6,
  gratitudeSlope: 0.3,
} as const;

/**
 * The register of one message.
 *
 * @param cues all of them, those of address and voice included
 * @param language what is everyday in it
 * @param ratings of the trained model, where the language has one
 */
export function registerOf(
  cues: Cue[],
  measures: Measures,
  language: LanguageCode,
  ratings?: Ratings | GermanRatings,
): Register {
  const sum = registerBySums(cues, measures, language);
  if (!ratings || measures.words === 0) return sum;
  if ('germanFormality' in ratings)
    return {
      ...sum,
      formality: logistic(
        germanShare * (logit(sum.formality) + germanScale * (ratings.germanFormality - germanMiddle)),
      ),
    };
  return {
    ...sum,
    formality: logistic(formalitySlope * (ratings.formality - ratedFormalityMiddle)),
    politeness: logistic(politenessSlope * (ratings.politeness - rated.politenessMiddle)),
    sentiment: clamp((ratings.sentiment + rated.valenceShare * sum.sentiment) / rated.sentimentEnd, -1, 1),
    frustration: logistic(
      rated.frustrationStart +
        rated.frustrationSlope * (ratings.frustration + rated.frustrationSum * logit(sum.frustration)),
    ),
    urgency: logistic(
      rated.urgencySlope * (ratings.urgency - rated.urgencyMiddle) +
        rated.urgencySum * (logit(sum.urgency) - urgencyCurve.start),
    ),
    playfulness: logistic(
      rated.playfulnessStart +
        rated.playfulnessSlope * ratings.playfulness +
        rated.playfulnessSum * logit(sum.playfulness),
    ),
    warmth: logistic(
      logit(sum.warmth) + rated.gratitudeSlope * clamp(ratings.gratitude - rated.gratitudeMiddle, -1, 10),
    ),
  };
}

/** German has a model for formality alone. */
export interface GermanRatings {
  /** −1 … 1 on the scale of our own raters. */
  germanFormality: number;
}

/** The register by cues and measures alone. */
function registerBySums(cues: Cue[], measures: Measures, language: LanguageCode): Register {
  const { up, down } = pullsOf(cues);
  const pull = (dimension: Dimension) => up.get(dimension) ?? 0;
  const drag = (dimension: Dimension) => -(down.get(dimension) ?? 0);
  const words = measures.words;
  const perLength = 1 / Math.sqrt(words + lengthOffset);
  const share = (count: number) => (words === 0 ? 0 : count / words);
  const logWords = Math.log1p(words);

  const valence = (pull('sentiment') - drag('sentiment')) * valenceScale;
  const sentiment = clamp(valence / Math.sqrt(valence * valence + valenceAlpha), -1, 1);

  const f = formalityWeights;
  const style =
    (words === 0 ? 0 : f.start) +
    f.formal * pull('formality') * perLength -
    f.informal * drag('formality') * perLength +
    f.exclamations * Math.min(measures.exclamations, 3) +
    f.shouts * Math.min(measures.shouts, 3) +
    f.emoji * Math.min(measures.emoji, 2) +
    f.capitalStart * Number(measures.capitalStart) +
    f.closed * Number(measures.closed) +
    f.elongations * Math.min(measures.elongations, 3) +
    f.polite * pull('politeness') * perLength +
    f.playful * pull('playfulness') * perLength +
    addressPull * clamp(pull('address') - drag('address'), -1, 1);
  // Elsewhere than in English most rates have no meaning yet: what is known of a language takes their place.
  const everyday = everydayWordLength[language];
  const formality =
    everyday === undefined
      ? style
      : style +
        elsewhereWeights.wordLength * clamp(measures.wordLength - everyday, -2, 4) +
        elsewhereWeights.logWords * (logWords - usualLogWords);

  const p = politenessWeights;
  const politeness =
    p.start +
    p.polite * pull('politeness') -
    p.impolite * drag('politeness') +
    p.frustrated * pull('frustration') +
    p.pleasant * pull('sentiment') -
    p.unpleasant * drag('sentiment') +
    p.warm * (pull('warmth') - drag('warmth')) +
    p.energetic * clamp(pull('energy'), 0, 2) +
    p.confused * pull('confusion') +
    p.logWords * logWords +
    p.firstPerson * share(measures.firstPerson) +
    p.secondPerson * share(measures.secondPerson) +
    p.shouts * Math.min(measures.shouts, 2);

  const capsShare = share(measures.capsWords);
  // Anger adds up over a message but does not grow with its mere length.
  const calmness = Math.sqrt(1 + words / 40);
  const frustrated =
    (pull('frustration') -
      0.5 * drag('frustration') -
      0.2 * pull('politeness') -
      0.2 * pull('sentiment') -
      0.15 * pull('playfulness') +
      0.5 * drag('sentiment') +
      0.25 * drag('politeness')) /
      calmness +
    0.3 * capsShare * Number(words > 2) +
    0.12 * Math.min(measures.shouts, 2) * Number(sentiment <= 0);
  const frustration = logistic(frustrationCurve.start + frustrationCurve.slope * frustrated);

  const pressing =
    pull('urgency') -
    drag('urgency') +
    0.3 * capsShare * Number(words > 2) +
    0.1 * Math.min(measures.exclamations, 3) +
    0.15 * pull('distress') +
    0.2 * Math.max(0, frustrated);
  const urgency = logistic(urgencyCurve.start + urgencyCurve.slope * pressing);

  const playing =
    pull('playfulness') -
    drag('playfulness') +
    0.9 * Math.min(pull('voice'), 1.6) +
    0.3 * sentiment -
    0.8 * Math.min(pull('distress'), 2) -
    0.25 * Math.max(0, frustrated);
  const playfulness = logistic(playfulnessCurve.start + playfulnessCurve.slope * Math.min(playing, 2.2));

  const warm =
    pull('warmth') -
    drag('warmth') +
    0.3 * sentiment +
    0.15 * pull('politeness') -
    0.5 * Math.max(0, frustrated) -
    0.3 * drag('politeness');
  const warmth = logistic(warmthCurve.start + warmthCurve.slope * Math.min(warm, 2));
  const energetic = pull('energy') + 0.8 * capsShare + 0.1 * pull('playfulness') + 0.1 * pull('frustration');
  const energy = logistic(energyCurve.start + energyCurve.slope * Math.min(energetic, 3));

  return {
    formality: logistic(formalitySlope * formality),
    politeness: logistic(politenessSlope * (politeness - politenessMiddle)),
    sentiment,
    frustration,
    urgency,
    playfulness,
    warmth,
    energy,
  };
}

/** The register of a text that says nothing: what a new conversation starts from. */
export const neutralRegister: Register = {
  formality: 0.5,
  politeness: 0.5,
  sentiment: 0,
  frustration: logistic(frustrationCurve.start),
  urgency: logistic(urgencyCurve.start),
  playfulness: logistic(playfulnessCurve.start),
  warmth: logistic(warmthCurve.start),
  energy: logistic(energyCurve.start),
};
