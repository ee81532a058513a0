/** Where the inbox may lead: whether a little play may be offered to someone who has not begun it, and in which voice. */
import { examine } from './analyze.ts';
import { isFault } from './plan-parts.ts';
import { hash } from './realise.ts';
import type { Intent, Scene } from './scene.ts';
import type { PlayedVoiceId, Profile, Turn } from './types.ts';

/** Voices that anyone may be met with: warm, quick to read, at nobody's expense. */
const inviting: readonly PlayedVoiceId[] = [
  'star-trek',
  'pirate',
  'wizard',
  'superhero',
  'butler',
  'western',
];
/** Nobody who writes more carefully than this, or is more pressed or annoyed, is met with play. */
const mostFormal = 0.62;
const mostPressed = 0.5;
const mostAnnoyed = 0.3;
/** Matters with which nobody plays. */
const grave: readonly Intent[] = [
  'refund',
  'price',
  'leave',
  'review',
  'privacy',
  'minor',
  'steer',
  'offer',
  'who',
  'where-am-i',
  'transfer',
  'person',
  'manager',
  'bot',
  'chasing',
  'news',
  'not-solved',
  'unclear',
  'link',
  'silent',
];

/** Whom play may be offered to: a number of the conversation, by which its voice is chosen. */
export type Invites = number;

/**
 * Whether play may be offered, unasked. Offered until we have played once: whoever did not join then would not.
 */
export function invitesOf(scene: Scene, profile: Profile, messages: readonly Turn[]): Invites | null {
  const { register, last } = profile;
  const well =
    profile.voice === null &&
    !profile.playEnded &&
    profile.situation === 'plain' &&
    profile.turns > 0 &&
    profile.language === 'en' &&
    Math.max(register.frustration, last.register.frustration) < mostAnnoyed &&
    register.urgency < mostPressed &&
    register.formality < mostFormal &&
    (!isFault(scene) || scene.intents.has('solved')) &&
    !grave.some((intent) => scene.intents.has(intent));
  if (!well || messages.some(({ from, text }) => from === 'agent' && examine(text).analysis.voice !== null))
    return null;
  return hash(messages.find(({ from }) => from === 'visitor')?.text ?? '');
}

/** The voice to offer, always the same one for a conversation; null where none of them may be played. */
export function invitation(invites: Invites | null, voices?: readonly PlayedVoiceId[]): PlayedVoiceId | null {
  const open = inviting.filter((voice) => voices === undefined || voices.includes(voice));
  return invites === null ? null : (open[invites % open.length] ?? null);
}
