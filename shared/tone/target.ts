/**
 * What a reply should sound like: the table of what is matched and what is answered (docs/tone.md), rule by rule.
 * Every decision that departs from the house voice leaves one plain sentence in `why`.
 */
import type { Address, PlayedVoiceId, Playfulness, Profile, Situation, Target, Turn } from './types.ts';
import { voicePacks } from './voices/index.ts';
import { plainLanguages } from './voices/plain.ts';

/**
 * The house voice is steady and moves part of the way: chasing every turn was rated worse than a steady voice
 * (arXiv 2509.12525). 0 = never moves, 1 = mirrors.
 */
const partOfTheWay = 0.7;
/** The house voice itself: slightly warm, neither stiff nor chummy. */
const house = { formality: 0.5, warmth: 0.6 } as const;
/** A voice is joined fully once it is unmistakable or played twice. */
const unmistakable = 0.7;
const faint = 0.35;
/** From here on the customer is lost or new: one step at a time. */
const lost = 0.5;
/** A reply may be this many times as long as the customer's messages, within bounds that fit a chat bubble. */
const lengthShare = 2.5;
const lengthBounds = { least: 120, most: 420 } as const;
/** Anger, lately or in the newest message alone, from which nobody jokes: well below an outright upset situation. */
const heated = 0.5;

/** Where the plain voices divide, on the target's own scale; anger in capitals only looks formal. */
const formal = 0.62;
const stifflyFormal = 0.72;
const casual = 0.41;
/** So informal that the familiar form is expected even from someone who has not used it. */
const chummy = 0.25;

/** Situations in which no one plays, whatever the inbox allows. */
const sober: readonly Situation[] = ['danger', 'grief', 'legal', 'money-lost', 'upset'];

export interface TargetOptions {
  playfulness: Playfulness;
  phase: Target['phase'];
}

/**
 * The target for a profile, within what the inbox allows.
 * `targetFor(profileOf(messages), {playfulness: 'mirror', phase: 'opening'}).voice` → `'star-trek'`
 */
export function targetFor(profile: Profile, { playfulness, phase }: TargetOptions): Target {
  const why: string[] = [];
  const { register, situation } = profile;

  // Composure is complemented, never mirrored (relational communication in service chat).
  const heat = Math.max(register.frustration, profile.last.register.frustration);
  const composed = sober.includes(situation) || heat >= heated;
  if (composed) why.push(composedReason(situation));

  // Confusion is complemented: smaller steps, no new words.
  const guided = profile.confusion >= lost;
  if (guided) why.push('Seems new to this or lost: one step at a time.');

  // Formality and warmth are matched part of the way (Pavlick & Tetreault 2016; relational communication).
  const formality = toward(house.formality, register.formality);
  const warmth = composed
    ? Math.min(house.warmth, toward(house.warmth, register.warmth))
    : toward(house.warmth, register.warmth);

  const voice = voiceFor(profile, playfulness, composed, why);
  const plain =
    formality >= (composed ? stifflyFormal : formal)
      ? 'formal'
      : formality <= casual && !composed
        ? 'casual'
        : 'plain';
  if (voice === null && plain !== 'plain') {
    why.push(
      plain === 'formal'
        ? 'Writes formally: answered formally.'
        : 'Writes casually: answered in an easy tone.',
    );
  }

  const address = addressFor(profile, formality);
  if (profile.address !== null)
    why.push(`Uses the ${profile.address === 'V' ? 'polite' : 'familiar'} form of address: kept.`);
  if (profile.language !== 'und' && !plainLanguages.includes(profile.language)) {
    why.push(`Writes in “${profile.language}”, for which there are no lines yet: answered in English.`);
  }

  // Length is matched within what the answer needs; facts are not counted.
  const length = Math.round(
    Math.min(lengthBounds.most, Math.max(lengthBounds.least, profile.length * lengthShare)),
  );

  return {
    language: plainLanguages.includes(profile.language) ? profile.language : 'en',
    formality,
    warmth,
    // Never above the customer's own level, and nothing to joke about when composed (Shin & Larson 2020).
    playfulness: composed ? 0 : register.playfulness,
    address,
    voice: voice?.id ?? plain,
    strength: voice?.strength ?? 'off',
    length,
    // Emoji and exclamation: at most as much as the customer; none when they are upset.
    emoji: !composed && profile.emoji > 0,
    exclamation: !composed && profile.exclamation > 0,
    composed,
    guided,
    phase,
    roles: voice ? rolesFor(profile, voice.id) : { agent: null, visitor: null },
    why,
  };
}

/** Where a conversation stands: no answer of ours yet, thanks or farewell, or in between. */
export function phaseOf(messages: readonly Turn[], closing: boolean): Target['phase'] {
  if (closing) return 'closing';
  return messages.some(({ from }) => from === 'agent') ? 'middle' : 'opening';
}

const toward = (from: number, to: number): number => from + (to - from) * partOfTheWay;

function composedReason(situation: Situation): string {
  switch (situation) {
    case 'danger':
      return 'Someone may be in danger: safety first, plain words.';
    case 'grief':
      return 'Someone has died or is grieving: gentle, plain and short.';
    case 'legal':
      return 'Speaks of legal steps: plain, exact and owning.';
    case 'money-lost':
      return 'Lost money over this: plain words, the money first, no jokes.';
    case 'upset':
    case 'stop-play':
    case 'plain':
      return 'Upset: calm, owning and concrete. No jokes, emoji or exclamation marks.';
  }
}

function voiceFor(
  profile: Profile,
  playfulness: Playfulness,
  composed: boolean,
  why: string[],
): { id: PlayedVoiceId; strength: 'light' | 'full' } | null {
  const { voice } = profile;
  if (!voice) return null;
  const { name } = voicePacks[voice.id];
  if (playfulness === 'off') {
    why.push(`Plays “${name}”, but this inbox keeps to plain words.`);
    return null;
  }
  if (composed) {
    why.push(`Play (“${name}”) is put away for now.`);
    return null;
  }
  if (profile.situation === 'stop-play') {
    why.push('Asked for plain words.');
    return null;
  }
  const eager = playfulness === 'lead' ? faint : unmistakable;
  const strength = voice.confidence >= eager || voice.turns >= 2 ? 'full' : 'light';
  why.push(`Plays “${name}”: joined ${strength === 'full' ? 'fully' : 'lightly'}.`);
  return { id: voice.id, strength };
}

/** Who is who: what the customer said, then the pair their role belongs to. Never two captains. */
function rolesFor(profile: Profile, id: PlayedVoiceId): Target['roles'] {
  const { pairs } = voicePacks[id].roles;
  const visitor = profile.roles.visitor;
  const pair = pairFor(id, visitor);
  const agent = profile.roles.agent;
  const clash = agent !== null && visitor !== null && sameRole(agent, visitor);
  if (agent !== null && !clash) return { agent, visitor };
  if (pair) return { agent: pair.agent, visitor };
  const other = pairs.find(({ agent: theirs }) => visitor === null || !sameRole(theirs, visitor));
  return { agent: clash ? (other?.agent ?? null) : null, visitor };
}

/** The pair of a customer's role, by the longest role name that their form of address contains. */
export function pairFor(id: PlayedVoiceId, visitor: string | null) {
  if (visitor === null) return null;
  const named = ` ${visitor.toLowerCase()} `;
  return (
    voicePacks[id].roles.pairs
      .filter(({ visitor: role }) => named.includes(` ${role} `))
      .sort((a, b) => b.visitor.length - a.visitor.length)[0] ?? null
  );
}

const sameRole = (a: string, b: string): boolean =>
  a.toLowerCase().split(' ')[0] === b.toLowerCase().split(' ')[0];

/** T/V is matched; where nothing shows it, the polite form is the smaller risk unless they write casually. */
function addressFor(profile: Profile, formality: number): Address {
  if (profile.address !== null) return profile.address;
  if (profile.language === 'en' || profile.language === 'und') return null;
  return formality < chummy ? 'T' : 'V';
}
