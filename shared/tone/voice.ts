/**
 * Which voice is really played. Two readers look at a message: the packs' cues, whose weights add up to a threshold,
 * and a trained model over words, endings and word order, which also hears a voice without its set phrases. A dialect,
 * a learner's English or a typo makes no voice: no pack may list one as a cue, and the model was trained against them.
 */
import { contributions, scoreInto, unpackModel } from './models/linear.ts';
import { packed } from './models/voice.weights.ts';
import { kinds, mayBeTurned, voiceDenseInto, voiceFeatureReader } from './models/voice-features.ts';
import { Border, type Token } from './tokenize.ts';
import { type Cue, type PlayedVoiceId, playedVoiceIds } from './types.ts';
import { evidenceOf, shippedVoices, type VoiceDetector, type VoiceEvidence } from './voice-evidence.ts';
import { voicePacks } from './voices/index.ts';

export interface VoiceReading {
  id: PlayedVoiceId;
  /** 0..1; `knownAt` for what just suffices, nearing 1 as more words of the voice come. */
  confidence: number;
  cues: Cue[];
}

/** Confidence of a message that just reaches the threshold. */
const knownAt = 0.6;
/** From this many words on the threshold of the cues grows: chance words add up in a long message. */
const longMessage = 50;
/** Words beyond `longMessage` per further unit of the threshold. */
const growth = 100;
/**
 * Log odds of a voice against everything else from which the model alone names it: in cross-validation it was wrong
 * on 5 of 29,753 plain customer messages, before the rules below (`npm run train`).
 */
const namedAt = 2.5;
/** The same where a message has only words that are also somebody's real speech. */
const borrowedNamedAt = 3;
/** What the model alone may say counts at most this many thresholds: never enough to be unmistakable. */
const mostAlone = 1.3;
/** Where the model agrees with the cues, so many log odds count like one further threshold … */
const oddsPerThreshold = 20;
/** … up to this much of one. */
const mostAgreed = 0.35;
/** A message shows at most this many words of the model's as evidence. */
const mostWordsShown = 5;
/** … each with at least this share of what the loudest one says. */
const leastShown = 0.2;

const model = unpackModel(packed);
const readFeatures = voiceFeatureReader();
const scores = new Float64Array(playedVoiceIds.length);
const dense = new Float64Array(packed.dense.length);

/**
 * The voice a message is played in, or null.
 *
 * @example detectVoice(wordsOf(tokenize('Captain, the warp core is offline!')))  // { id: 'star-trek', … }
 */
export function detectVoice(words: Token[], detector: VoiceDetector = shippedVoices): VoiceReading | null {
  const evidence = evidenceOf(words, detector);
  const told = strongestCues(words, evidence, detector);
  const heard = detector === shippedVoices ? hearing(words, evidence) : null;
  if (told.ratio >= 1 && told.id && (told.id === 'yoda' || evidence.own.has(told.id))) {
    const agreed = heard?.id === told.id ? Math.max(0, heard.odds - namedAt) : 0;
    return reading(told.id, told.ratio + Math.min(mostAgreed, agreed / oddsPerThreshold), evidence, []);
  }
  if (!heard || !isHeard(heard, words, evidence)) return null;
  const beyond = (heard.odds - namedAt) / oddsPerThreshold;
  const ratio = 1 + Math.min(beyond, mostAlone - 1);
  return reading(heard.id, ratio, evidence, wordsHeard(words, heard.id));
}

/**
 * A voice that borrows from real speech needs a word of its own, or far more than chance; in a dialect nothing else
 * will do. Turned-round sentences need the pause that players make ("Lost, my card is") and learners do not.
 */
function isHeard({ id, odds }: { id: PlayedVoiceId; odds: number }, words: Token[], evidence: VoiceEvidence) {
  if (odds < namedAt) return false;
  if (evidence.own.has(id)) return true;
  if (id === 'yoda') return words.some(({ border }) => border === Border.soft);
  return !borrowing.has(id) || (odds >= borrowedNamedAt && !evidence.dialect);
}
const borrowing = new Set(playedVoiceIds.filter((id) => voicePacks[id].detect.borrowed !== undefined));

function reading(id: PlayedVoiceId, ratio: number, { cues }: VoiceEvidence, heard: Cue[]): VoiceReading {
  const told = cues.filter((each) => each.id === id).map(({ cue }) => cue);
  const apart = heard.filter(({ start, end }) => !told.some((cue) => start < cue.end && cue.start < end));
  return { id, confidence: 1 - (1 - knownAt) ** ratio, cues: [...told, ...apart] };
}

/** The voice whose cues come nearest to (or furthest beyond) the threshold of its pack. */
function strongestCues(
  words: Token[],
  { sums }: VoiceEvidence,
  { thresholds }: VoiceDetector,
): { id: PlayedVoiceId | null; ratio: number } {
  const stretch = 1 + Math.max(0, words.length - longMessage) / growth;
  let best: { id: PlayedVoiceId | null; ratio: number } = { id: null, ratio: 0 };
  for (const [id, sum] of sums) {
    // Weights are decimals: a sum that is the threshold but for rounding has reached it.
    const ratio = sum / ((thresholds.get(id) ?? 1) * stretch) + 1e-9;
    if (ratio > best.ratio) best = { id, ratio };
  }
  return best;
}

/** What the model hears, or null where nothing in the message could move it: most messages stop here. */
function hearing(words: Token[], evidence: VoiceEvidence): { id: PlayedVoiceId; odds: number } | null {
  if (evidence.sums.size === 0 && evidence.hints.size === 0 && !mayBeTurned(words)) return null;
  scoreInto(scores, model, readFeatures(words), voiceDenseInto(dense, evidence));
  let best = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  // Scores are log odds against plain text; every other voice competes as well.
  let others = 1;
  for (let at = 0; at < scores.length; at++) if (at !== best) others += Math.exp(scores[at] ?? 0);
  const id = playedVoiceIds[best];
  return id ? { id, odds: (scores[best] ?? 0) - Math.log(others) } : null;
}

/** Small words show a voice only where their order is what shows it. */
const speaks = (word: Token | undefined, id: PlayedVoiceId): boolean =>
  word !== undefined && (id === 'yoda' || !kinds.has(word.text));

/** The words that spoke loudest for a voice: the evidence an agent is shown. */
function wordsHeard(words: Token[], id: PlayedVoiceId): Cue[] {
  const features = readFeatures(words);
  const pulls = contributions(model, features, playedVoiceIds.indexOf(id));
  const perWord = new Map<number, number>();
  for (let at = 0; at < features.count; at++) {
    const place = features.tokens[at] ?? 0;
    perWord.set(place, (perWord.get(place) ?? 0) + (pulls[at] ?? 0));
  }
  const least = leastShown * Math.max(...perWord.values());
  return [...perWord]
    .filter(([place, pull]) => pull > 0 && pull >= least && speaks(words[place], id))
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostWordsShown)
    .flatMap(([place, pull]) => {
      const word = words[place];
      if (!word) return [];
      return [
        {
          dimension: 'voice',
          start: word.start,
          end: word.end,
          weight: Math.min(1, pull / namedAt),
        } as const,
      ];
    });
}
