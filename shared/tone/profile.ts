/**
 * The messages of a conversation → how this customer talks. Recent turns count more, long messages more than short
 * ones, and one message is weak evidence: every score comes with its uncertainty. The voice in play and the roles of
 * both sides are kept here, because they belong to the conversation and not to a message.
 */
import { type Examined, examine } from './analyze.ts';
import { type Lived, type Play, playedVoice } from './playing.ts';
import { neutralRegister } from './register.ts';
import { rolesOf } from './roles.ts';
import { situationsIn } from './situations.ts';
import {
  type Address,
  type Analysis,
  type LanguageCode,
  type Profile,
  type Register,
  type Situation,
  situations,
  type Turn,
} from './types.ts';

/** Each customer turn back counts this much of the one after it: about three turns matter. */
const turnDecay = 0.7;
/** A message of no words is this much evidence of a long one; full weight is reached at `fullWords` words. */
const leastEvidence = 0.35;
const fullWords = 12;
/** Spread of a score between the messages of one person before anything is known (dev conversations: 0.1–0.25). */
const priorSpread = 0.22;
/** Half width of the range that holds four of five values of a normal distribution, in standard deviations. */
const likelyRange = 1.28;
/** From here on a customer counts as upset: at their last message, or over the last few. */
const upsetNow = 0.6;
const upsetLately = 0.5;
/** Somebody who was upset still is, until a message says something this pleasant: "ok" does not. */
const soothed = 0.4;
/** A confused message stays in mind, less with each customer turn. */
const confusionDecay = 0.75;
/** Words from which a message may change the conversation's language on its own. */
const languageWords = 2;

const dimensions = Object.keys(neutralRegister) as (keyof Register)[];

const silence: Analysis = {
  language: 'und',
  register: neutralRegister,
  address: null,
  voice: null,
  cues: [],
};

/** Is this message upset, on its own? */
export function isUpset({ register }: Analysis): boolean {
  return register.frustration >= upsetNow;
}

/**
 * How the customer talks, over all messages so far, oldest first.
 *
 * @example profileOf([{ from: 'visitor', text: 'Captain, Lieutenant Norm here. The warp core is down.' }]).roles
 *          // { agent: 'Captain', visitor: 'Lieutenant Norm' }
 */
export function profileOf(messages: Turn[]): Profile {
  const turns = messages.map((turn) => ({ from: turn.from, ...examine(turn.text) }));
  const visitor: Lived[] = turns
    .filter(({ from }) => from === 'visitor')
    .map((turn) => ({ ...turn, situations: situationsIn(turn.reading) }));
  const last = visitor[visitor.length - 1]?.analysis ?? silence;
  const { register, uncertainty } = averageOf(visitor);
  const play = playedVoice(visitor);
  const { voice } = play;
  return {
    language: languageOf(visitor),
    register,
    uncertainty,
    address: addressOf(visitor),
    voice,
    roles: voice ? rolesOf(turns, voice.id) : { agent: null, visitor: null },
    situation: situationOf(visitor, register, play),
    ...(play.ended ? { playEnded: true as const } : {}),
    confusion: confusionOf(visitor),
    emoji: Math.max(0, ...visitor.map(({ reading }) => reading.measures.emoji)),
    exclamation: Math.max(0, ...visitor.map(({ reading }) => reading.measures.exclamations)),
    length: typicalLength(visitor),
    turns: visitor.length,
    last,
  };
}

function averageOf(visitor: Examined[]): { register: Register; uncertainty: Register } {
  const register = { ...neutralRegister };
  const uncertainty = { ...neutralRegister };
  const weights = visitor.map(({ reading }, index) => {
    const evidence = Math.min(1, leastEvidence + (1 - leastEvidence) * (reading.measures.words / fullWords));
    return evidence * turnDecay ** (visitor.length - 1 - index);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  for (const dimension of dimensions) {
    if (total === 0) {
      uncertainty[dimension] = 1;
      continue;
    }
    let mean = 0;
    visitor.forEach(({ analysis }, index) => {
      mean += (weights[index] ?? 0) * analysis.register[dimension];
    });
    mean /= total;
    if (dimension === 'frustration') mean = meanOdds(visitor, weights, total);
    let spread = priorSpread * priorSpread;
    visitor.forEach(({ analysis }, index) => {
      spread += (weights[index] ?? 0) * (analysis.register[dimension] - mean) ** 2;
    });
    // Effective number of messages (Kish): equal weights give their count, unequal ones less.
    const effective = (total * total) / squares;
    register[dimension] = mean;
    uncertainty[dimension] = Math.min(
      1,
      likelyRange * Math.sqrt(spread / (1 + total) / (effective * Math.min(1, total))),
    );
  }
  return { register, uncertainty };
}

/**
 * Frustration of a conversation is averaged as log odds: one furious message among calm ones then weighs more than its
 * share (AUC of task chats .77 instead of .75).
 */
function meanOdds(visitor: Examined[], weights: readonly number[], total: number): number {
  let sum = 0;
  visitor.forEach(({ analysis: { register } }, index) => {
    sum += (weights[index] ?? 0) * Math.log(register.frustration / (1 - register.frustration));
  });
  return 1 / (1 + Math.exp(-sum / total));
}

/** The newest message that is long enough decides; else whatever was last known. */
function languageOf(visitor: Examined[]): LanguageCode {
  let language: LanguageCode = 'und';
  for (const { analysis, reading } of visitor) {
    if (analysis.language === 'und') continue;
    const first = language === 'und';
    const spaceless = reading.measures.wordLength > 15 || ['ja', 'zh', 'th'].includes(analysis.language);
    if (first || spaceless || reading.measures.words >= languageWords) language = analysis.language;
  }
  return language;
}

function addressOf(visitor: Examined[]): Address {
  return visitor.findLast(({ analysis }) => analysis.address !== null)?.analysis.address ?? null;
}

/**
 * Grief, danger, law and loss stay true for the whole conversation, or until the customer plainly begins to play
 * again; "be serious" likewise; being upset is about now.
 */
function situationOf(visitor: readonly Lived[], register: Register, play: Play): Situation {
  const found = new Set<Situation>(
    visitor.slice(play.resumedAt).flatMap(({ situations }) => [...situations]),
  );
  if (play.voice) found.delete('stop-play');
  found.delete('upset');
  const newest = visitor[visitor.length - 1];
  const last = newest?.analysis;
  if (
    newest?.situations.has('upset') ||
    (last && (isUpset(last) || (register.frustration >= upsetLately && last.register.sentiment < soothed)))
  )
    found.add('upset');
  return situations.find((situation) => found.has(situation)) ?? 'plain';
}

function confusionOf(visitor: Examined[]): number {
  let confusion = 0;
  for (const { analysis } of visitor) {
    const said = analysis.cues.reduce(
      (sum, cue) => sum + (cue.dimension === 'confusion' ? cue.weight : 0),
      0,
    );
    confusion = Math.max(confusion * confusionDecay, 1 - Math.exp(-1.2 * said));
  }
  return confusion;
}

/** Decayed mean of the lengths, in characters. */
function typicalLength(visitor: Examined[]): number {
  let sum = 0;
  let total = 0;
  visitor.forEach(({ reading }, index) => {
    const weight = turnDecay ** (visitor.length - 1 - index);
    sum += weight * reading.text.length;
    total += weight;
  });
  return total === 0 ? 0 : Math.round(sum / total);
}

/**
 * The conversation as one analysis: the profile's register, with the cues of the newest customer message, whose
 * offsets are into that message.
 */
export function analyzeConversation(messages: Turn[]): Analysis {
  const { language, register, address, voice, last } = profileOf(messages);
  return {
    language,
    register,
    address,
    voice: voice ? { id: voice.id, confidence: voice.confidence } : null,
    cues: last.cues,
  };
}
