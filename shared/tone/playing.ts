/** Which voice the conversation is in: joined when it is plain to see, remembered, and left at once for good reasons. */
import type { Examined } from './analyze.ts';
import type { PlayedVoiceId, Profile, Situation } from './types.ts';

/** One message suffices from this confidence on: about a third more evidence than a pack's threshold asks for. */
const unmistakable = 0.7;
/** After play has ended, only a message this plain starts it again: one and a half times the threshold. */
const startsAgain = 0.74;
/** A message this upset ends play. */
const upset = 0.6;

const enders = new Set<Situation>(['danger', 'grief', 'legal', 'money-lost', 'stop-play']);

/**
 * Reads the customer's messages in order. Play begins with one unmistakable message, or the second of a voice; it
 * ends at distress, anger or "stop it", and then only begins again when the customer plainly does so.
 */
export function playedVoice(visitor: Examined[]): Profile['voice'] {
  let playing: { id: PlayedVoiceId; confidence: number; turns: number } | null = null;
  let ended = false;
  const heard = new Map<PlayedVoiceId, number>();

  for (const { analysis, reading } of visitor) {
    const serious = reading.situations.some(({ situation }) => enders.has(situation));
    if (serious || analysis.register.frustration >= upset) {
      playing = null;
      ended = true;
      heard.clear();
      continue;
    }
    const voice = analysis.voice;
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
      ended = false;
    }
  }
  return playing;
}
