/** Which voice the conversation is in: joined when it is plain to see, remembered, and left at once for good reasons. */
import type { Examined } from './analyze.ts';
import type { PlayedVoiceId, Profile, Situation } from './types.ts';

/** One message suffices from this confidence on: about a third more evidence than a pack's threshold asks for. */
const unmistakable = 0.7;
/** After play has ended, only a message this plain starts it again: one and a half times the threshold. */
const startsAgain = 0.74;
/** A message this upset ends play. */
const upset = 0.6;

const enders: readonly Situation[] = ['self-harm', 'danger', 'grief', 'legal', 'money-lost', 'stop-play'];

/** A customer's message with what in it must change the reply. */
export type Lived = Examined & { situations: ReadonlySet<Situation> };

export interface Play {
  voice: Profile['voice'];
  /** Play has ended once, or must not begin: nobody leads this customer into a game. */
  ended: boolean;
  /** The message at which the customer began again after an end; what was before has been put behind. */
  resumedAt: number;
}

/**
 * Reads the customer's messages in order. Play begins with one unmistakable message, or the second of a voice; it
 * ends at distress, anger or "stop it", and then only begins again when the customer plainly does so. After words of
 * self-harm it never does.
 */
export function playedVoice(visitor: readonly Lived[]): Play {
  let playing: Profile['voice'] = null;
  let ended = false;
  let resumedAt = 0;
  const heard = new Map<PlayedVoiceId, number>();

  for (const [at, { analysis, situations }] of visitor.entries()) {
    const { voice } = analysis;
    if (situations.has('self-harm')) return { voice: null, ended: true, resumedAt: 0 };
    const serious = enders.some((situation) => situations.has(situation));
    // Mockery in character is still play; mockery without it is a complaint.
    const mocking = situations.has('upset') && voice === null;
    if (serious || mocking || analysis.register.frustration >= upset) {
      playing = null;
      ended = true;
      heard.clear();
      continue;
    }
    if (!voice) continue;
    const id = voice.id as PlayedVoiceId;
    if (playing !== null && playing.id === id) {
      playing = { id, confidence: Math.max(playing.confidence, voice.confidence), turns: playing.turns + 1 };
      continue;
    }
    const times: number = (heard.get(id) ?? 0) + 1;
    heard.set(id, times);
    const joined: boolean = ended
      ? voice.confidence >= startsAgain
      : voice.confidence >= unmistakable || times >= 2;
    if (joined) {
      playing = { id, confidence: voice.confidence, turns: times };
      if (ended) resumedAt = at;
      ended = false;
    }
  }
  return { voice: playing, ended, resumedAt };
}
