/**
 * What a reply should sound like: the table of what is matched and what is answered (docs/tone.md), rule by rule.
 * Every decision that departs from the house voice leaves one plain sentence in `why`.
 */
import type {
  Address,
  Cue,
  LanguageCode,
  Lean,
  LeanStep,
  Pin,
  PlainVoiceId,
  PlayedVoiceId,
  Profile,
  Situation,
  Target,
  Turn,
  VoiceWishes,
} from './types.ts';
import { voicePacks } from './voices/index.ts';
import { languageName, plainLanguages } from './voices/plain.ts';

/**
 * The house voice is steady and moves part of the way: chasing every turn was rated worse than a steady voice
 * (arXiv 2509.12525). 0 = never moves, 1 = mirrors.
 */
const partOfTheWay = 0.7;
/** Warmth moves less: a cool message is no wish for a cool answer (warm at the start and the end: Packard et al. 2023). */
const warmthOfTheWay = 0.5;
/** The house voice itself: neither stiff nor chummy, and as warm as its own first lines measure; a bare fact has 0.45. */
const house = { formality: 0.5, warmth: 0.8 } as const;
/** A voice is joined fully once it is unmistakable or played twice. */
const unmistakable = 0.7;
const faint = 0.35;
/** From here on the customer is lost or new: one step at a time. */
const lost = 0.5;
/** A reply may be this many times as long as the customer's messages, within bounds that fit a chat bubble. */
const lengthShare = 2.5;
const lengthBounds = { least: 120, most: 420 } as const;
/** What a step of the dial moves: enough that the whole way crosses from one plain voice to the next. */
const leanFormality = 0.12;
const leanWarmth = 0.08;
const leanLengths: Record<LeanStep, number> = { [-2]: 0.25, [-1]: 0.6, 0: 1, 1: 1.6, 2: 2.5 };
/** The dial as nobody has touched it. */
export const level: Lean = { length: 0, tone: 0 };
/** Anger, lately or in the newest message alone, from which nobody jokes: well below an outright upset situation. */
const heated = 0.5;

/**
 * Where the plain voices divide, on the target's own scale; anger in capitals only looks formal. The score alone may
 * come from length and punctuation: near the border a word must show it too, so that a learner's or an old person's
 * plain sentence is answered with a plain one.
 */
const formal = 0.62;
const clearlyFormal = 0.74;
const casual = 0.41;
const clearlyCasual = 0.2;
/** Pull of the words themselves from which formality shows in them. */
const tellingWords = 0.3;

/** Situations in which no one plays, whatever the inbox allows. */
const sober: readonly Situation[] = ['self-harm', 'danger', 'grief', 'legal', 'money-lost', 'upset'];

export interface TargetOptions extends Omit<VoiceWishes, 'house'> {
  phase: Target['phase'];
  /** The language to write in while the customer's is not known: what we wrote before, or what the answers are in. */
  language?: LanguageCode;
  /** All is well, and the inbox may lead: the voice that may be offered unasked. */
  invite?: PlayedVoiceId | null;
}

/**
 * The target for a profile, within what the inbox allows.
 * `targetFor(profileOf(messages), {playfulness: 'mirror', phase: 'opening'}).voice` → `'star-trek'`
 */
export function targetFor(profile: Profile, options: TargetOptions): Target {
  const { phase, invite = null, pin, lean = level } = options;
  const why: string[] = [];
  const { register, situation } = profile;

  // Composure is complemented, never mirrored (relational communication in service chat). An agent who joins in play
  // has heard that the anger is played; from grief, danger, law and loss nobody can be pinned away.
  const inEarnest = pin !== undefined && isPlayed(pin) ? sober.filter((each) => each !== 'upset') : sober;
  const heat = Math.max(register.frustration, profile.last.register.frustration);
  const isHot = heat >= heated && inEarnest === sober;
  const composed = inEarnest.includes(situation) || isHot || pin === 'upset';
  if (pin !== undefined) why.push(pinnedReason(pin));
  if (composed && (pin !== 'upset' || inEarnest.includes(situation))) why.push(composedReason(situation));

  // Confusion is complemented: smaller steps, no new words.
  const guided = profile.confusion >= lost;
  if (guided) why.push('Seems new to this or lost: one step at a time.');

  // Formality and warmth are matched part of the way (Pavlick & Tetreault 2016; relational communication).
  const measured = toward(house.formality, pinnedFormality(pin) ?? register.formality);
  const formality = within(measured - lean.tone * leanFormality);
  const matched = composed
    ? Math.min(house.warmth, toward(house.warmth, register.warmth, warmthOfTheWay))
    : toward(house.warmth, register.warmth, warmthOfTheWay);
  const warmth = within(matched + lean.tone * leanWarmth);

  const voice = voiceFor(profile, options, composed, why) ?? (composed ? null : invited(invite, why));
  const met = pin === 'formal' || pin === 'casual' || pin === 'plain' ? pin : null;
  const plain = leaned(met ?? plainVoice(profile, measured, composed), lean, composed);
  if (voice === null && plain !== 'plain' && met === null && lean.tone === 0) {
    why.push(
      plain === 'formal'
        ? 'Writes formally: answered formally.'
        : 'Writes casually: answered in an easy tone.',
    );
  }

  const language = languageFor(profile.language, options.language);
  const address = addressFor(profile, language, (met ?? plain) === 'casual');
  if (profile.address !== null)
    why.push(`Uses the ${profile.address === 'V' ? 'polite' : 'familiar'} form of address: kept.`);
  if (profile.language !== 'und' && !plainLanguages.includes(profile.language)) {
    const name = languageName(profile.language, 'en') ?? `“${profile.language}”`;
    why.push(`Writes in ${name}, for which there are no lines yet: answered in English.`);
  }

  // Length is matched within what the answer needs; facts are not counted.
  const length = Math.round(
    Math.min(lengthBounds.most, Math.max(lengthBounds.least, profile.length * lengthShare)) *
      leanLengths[lean.length],
  );

  return {
    language,
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
    lean,
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

const within = (score: number): number => Math.min(1, Math.max(0, score));

const isPlayed = (pin: Pin): pin is PlayedVoiceId => pin in voicePacks;

/** The customer's formality as an agent laid it down, on the register's own scale; null: as measured. */
function pinnedFormality(pin: Pin | undefined): number | null {
  if (pin === 'formal') return 1;
  if (pin === 'casual') return 0;
  return pin === 'plain' ? house.formality : null;
}

function pinnedReason(pin: Pin): string {
  if (isPlayed(pin)) return `In character as “${voicePacks[pin].name}”, as an agent laid down.`;
  return `Treated as ${pin}, as an agent laid down.`;
}

const degrees: readonly PlainVoiceId[] = ['formal', 'plain', 'casual'];

/** One step of the dial is one degree; nobody who is upset is met casually. */
function leaned(voice: PlainVoiceId, { tone }: Lean, composed: boolean): PlainVoiceId {
  const at = Math.min(composed ? 1 : 2, Math.max(0, degrees.indexOf(voice) + Math.sign(tone)));
  return Math.abs(tone) === 2 && !composed ? (tone > 0 ? 'casual' : 'formal') : (degrees[at] ?? voice);
}

const toward = (from: number, to: number, share = partOfTheWay): number => from + (to - from) * share;

function composedReason(situation: Situation): string {
  switch (situation) {
    case 'self-harm':
      return 'Speaks of dying or of hurting themselves: only the person counts now.';
    case 'danger':
      return 'Someone may be in danger: safety first, plain words.';
    case 'grief':
      return 'Someone has died or is grieving: gentle, plain and short.';
    case 'legal':
      return 'Speaks of legal steps: plain and exact; nothing admitted, nothing promised.';
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
  { playfulness, atMost = 'full', full: wanted = false, voices, pin }: TargetOptions,
  composed: boolean,
  why: string[],
): { id: PlayedVoiceId; strength: 'light' | 'full' } | null {
  // What an agent lays down holds even where the inbox would not begin: it is their conversation, in any voice allowed.
  if (pin !== undefined) {
    const may = isPlayed(pin) && !composed && playfulness !== 'off' && isAllowed(pin, voices);
    return may && isPlayed(pin) ? { id: pin, strength: atMost } : null;
  }
  const { voice } = profile;
  if (!voice) return null;
  const { name } = voicePacks[voice.id];
  if (!isAllowed(voice.id, voices)) {
    why.push(`Plays “${name}”, which is not played here: answered in plain words.`);
    return null;
  }
  if (playfulness === 'off') {
    why.push(`Plays “${name}”: answered in plain words, as chosen.`);
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
  const full = atMost === 'full' && (wanted || voice.confidence >= eager || voice.turns >= 2);
  const strength = full ? 'full' : 'light';
  why.push(`Plays “${name}”: joined ${strength === 'full' ? 'fully' : 'lightly'}.`);
  return { id: voice.id, strength };
}

const isAllowed = (voice: PlayedVoiceId, voices: readonly PlayedVoiceId[] | undefined): boolean =>
  voices === undefined || voices.includes(voice);

/** All is well and the inbox may lead: a light touch, one voice per conversation. */
function invited(
  invite: PlayedVoiceId | null,
  why: string[],
): { id: PlayedVoiceId; strength: 'light' } | null {
  if (invite === null) return null;
  why.push(`All is well, and this inbox may lead: “${voicePacks[invite].name}” lightly, beside plain words.`);
  return { id: invite, strength: 'light' };
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

/** Their language where we have lines in it; the one at hand where theirs is not known; else English. */
function languageFor(spoken: LanguageCode, atHand: LanguageCode | undefined): LanguageCode {
  const wanted = spoken === 'und' ? (atHand ?? 'en') : spoken;
  return plainLanguages.includes(wanted) ? wanted : 'en';
}

/** Formal and casual lines are for those whose words, and not only their lengths, are so. */
function plainVoice({ last }: Profile, formality: number, composed: boolean): 'plain' | 'formal' | 'casual' {
  if (formality >= clearlyFormal) return 'formal';
  if (formality >= formal && !composed && pulls(last.cues, 1)) return 'formal';
  if (composed) return 'plain';
  if (formality <= clearlyCasual || (formality <= casual && pulls(last.cues, -1))) return 'casual';
  return 'plain';
}

const pulls = (cues: readonly Cue[], sign: 1 | -1): boolean =>
  cues.reduce((sum, { dimension, weight }) => sum + (dimension === 'formality' ? weight * sign : 0), 0) >=
  tellingWords;

/** T/V is matched; where nothing shows it, the polite form is the smaller risk unless they write casually. */
function addressFor(profile: Profile, language: LanguageCode, easy: boolean): Address {
  if (profile.address !== null) return profile.address;
  if (language === 'en') return null;
  return easy ? 'T' : 'V';
}
