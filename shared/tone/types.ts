/**
 * The shapes that pass between the steps of the tone engine. The public ones (docs/tone.md) are marked;
 * they are what `npm run tone`, the REST API and the console see.
 *
 * The pipeline: tokenize → language → cues → register → profile → target → plan → realise → guard → rank.
 */

/** Public. ISO 639-1 code, or `und` when too little is known to say. */
export type LanguageCode = string;

/** Public. All 0..1 (0.5 = neither), but sentiment −1..1. */
export interface Register {
  formality: number;
  politeness: number;
  sentiment: number;
  frustration: number;
  urgency: number;
  playfulness: number;
  warmth: number;
  energy: number;
}
export type RegisterDimension = keyof Register;

/** Public. The words that led to a score. `start`/`end` are UTF-16 offsets into the text, end exclusive. */
export interface Cue {
  dimension: RegisterDimension | 'address' | 'voice' | 'confusion' | 'distress';
  start: number;
  end: number;
  /** Signed pull on the dimension; |1| is strong. */
  weight: number;
}

export const playedVoiceIds = [
  'star-trek',
  'pirate',
  'shakespeare',
  'yoda',
  'western',
  'butler',
  'noir',
  'wizard',
  'superhero',
  'lolcat',
] as const;
export type PlayedVoiceId = (typeof playedVoiceIds)[number];
export const plainVoiceIds = ['plain', 'formal', 'casual'] as const;
export type PlainVoiceId = (typeof plainVoiceIds)[number];
/** Public. */
export type VoiceId = PlayedVoiceId | PlainVoiceId;

/** What an agent may lay down about how to meet a customer, instead of what was measured. */
export const pins = ['formal', 'casual', 'upset', 'plain', ...playedVoiceIds] as const;
export type Pin = (typeof pins)[number];

/** Public: T (du, tu, tú …), V (Sie, vous, usted …), or null where nothing shows it. */
export type Address = 'T' | 'V' | null;

/** Public: answer of `analyze`. */
export interface Analysis {
  language: LanguageCode;
  register: Register;
  address: Address;
  voice: { id: VoiceId; confidence: number } | null;
  cues: Cue[];
}

/** Public: one turn as the engine reads it. */
export interface Turn {
  from: 'visitor' | 'agent';
  text: string;
}

/** Public: a written answer of the playbook. `body` may hold steps as lines starting with `1.`, `2.` … */
export interface Answer {
  id: string;
  title: string;
  body: string;
  questions: string[];
}

/** Public: the inbox's setting for play. */
export type Playfulness = 'off' | 'mirror' | 'lead';

/** Public: what a suggestion does for the customer. */
export const moves = [
  'greet',
  'acknowledge',
  'own',
  'ask',
  'step',
  'answer',
  'alternative',
  'honest-no',
  'gesture',
  'promise',
  'bring-in',
  'check',
  'close',
] as const;
export type Move = (typeof moves)[number];

/** Public: what a reply should sound like, after the match / complement rules of docs/tone.md. */
export interface Target {
  language: LanguageCode;
  /** 0..1, as the register's. */
  formality: number;
  warmth: number;
  playfulness: number;
  address: Address;
  /** The voice to write in, and how strongly: `off` for the plain ones. */
  voice: VoiceId;
  strength: 'off' | 'light' | 'full';
  /** Characters a reply should have at most, facts excepted. */
  length: number;
  emoji: boolean;
  exclamation: boolean;
  /** The customer is upset, grieving, in danger or lost money: composure and plain words. */
  composed: boolean;
  /** One step at a time, no new words, a check after each. */
  guided: boolean;
  /** How far an agent turned it from what was measured. */
  lean: Lean;
  phase: 'opening' | 'middle' | 'closing';
  /** Forms of address in play: what the customer calls us, and themselves. */
  roles: { agent: string | null; visitor: string | null };
  /** One plain sentence per decision that differs from the default, for the agent to read. */
  why: string[];
}

/** A piece of a reply: a line, or a fact of the answer. Put together with `join` before each, they are its text. */
export interface Piece {
  /** The same place of the same plan, whatever words stand there. */
  key: string;
  join: '' | ' ' | '\n';
  text: string;
}

/** Public: one suggested reply. */
export interface Suggestion {
  move: Move;
  /** What sets it apart from another with the same move: 'first-step', 'whole-answer' … */
  strategy?: string;
  /** Something the customer did not ask for. */
  unasked?: true;
  /** What the text is made of, where it may be written anew while somebody edits it. */
  pieces?: readonly Piece[];
  voice: VoiceId;
  text: string;
  /** Id of the answer the facts come from. */
  answer?: string;
  /** Sentences, numbers, links and names that the text carries word for word from the answer. */
  facts: string[];
  /** Plain sentences for the agent: what in the customer's words led to this, and where the facts are from. */
  why: string[];
}

/** Public: answer of `suggest`. `register` is the conversation's profile, not only the last message's. */
export interface SuggestResult {
  register: Register;
  target: Target;
  suggestions: Suggestion[];
}

/** How far an agent turned the suggestions: 0 as they come, two steps either way. */
export const leanSteps = [-2, -1, 0, 1, 2] as const;
export type LeanStep = (typeof leanSteps)[number];
export interface Lean {
  /** Shorter (−) or fuller (+). */
  length: LeanStep;
  /** More formal (−) or warmer (+). */
  tone: LeanStep;
}

/** How a house writes, beside what is matched to the customer. */
export interface HouseStyle {
  /** Ends a last message. */
  signOff?: string | undefined;
  /** Words not to use; `better` may be empty. */
  words?: readonly { avoid: string; better: string }[] | undefined;
}

/** Public: what inbox and agent want of the writing. */
export interface VoiceWishes {
  playfulness: Playfulness;
  /** The agent wants less play than the customer's would bring. */
  atMost?: 'light' | 'full';
  /** The agent wants full play where there is play at all. */
  full?: boolean;
  /** The voices that may be played; absent: all. */
  voices?: readonly PlayedVoiceId[];
  /** What an agent laid down instead of what was measured. */
  pin?: Pin;
  lean?: Lean;
  house?: HouseStyle;
}

/** Public. */
export interface SuggestInput {
  messages: Turn[];
  agent: { name: string };
  visitor?: { name?: string };
  voice?: VoiceWishes;
  answers?: readonly Answer[];
}

/** Public. */
export const findingKinds = [
  'deflection',
  'boilerplate',
  'blame',
  'false-promise',
  'jargon',
  'register',
  'fact',
  /** Words that this house does not use; found in drafts only. */
  'house',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Public: one thing to reconsider in a draft. */
export interface Finding {
  kind: FindingKind;
  start: number;
  end: number;
  /** One line for the agent: what this does to the customer and what to say instead. */
  advice: string;
  /** Wording that can stand in place of the span, one key away. */
  better?: string;
}

/** Public: answer of `guard`. */
export interface GuardResult {
  findings: Finding[];
  deflects: boolean;
  /** 0..1 */
  deflection: number;
}

/** Public: answer of `match`. */
export interface MatchResult {
  lsm: number;
  formality: number;
  length: number;
  address: 'match' | 'clash' | null;
  voice: 'match' | 'clash' | null;
  score: number;
}

/** Public. */
export interface RetrieveResult {
  answers: { id: string; score: number }[];
}

/** What must change a reply whatever its tone: from the customer's words, with the strongest first. */
export const situations = [
  'self-harm',
  'danger',
  'grief',
  'legal',
  'money-lost',
  'stop-play',
  'upset',
  'plain',
] as const;
export type Situation = (typeof situations)[number];

/** How this customer talks, over the conversation so far: recent turns count more, one turn is weak evidence. */
export interface Profile {
  language: LanguageCode;
  register: Register;
  /** How sure each score is, as half the width of its likely range (0..1). */
  uncertainty: Register;
  address: Address;
  /** The voice in play at this moment, or null: never played, played once and faintly, or ended. */
  voice: { id: PlayedVoiceId; confidence: number; turns: number } | null;
  /** Forms of address both sides took: what the customer calls us ("Captain"), and themselves ("Lieutenant Norm"). */
  roles: { agent: string | null; visitor: string | null };
  situation: Situation;
  /** The customer ended play, or something did: nobody leads them into it again. */
  playEnded?: true;
  /** 0..1: lost, new here, or not following. */
  confusion: number;
  /** The most that any of the customer's messages used. */
  emoji: number;
  exclamation: number;
  /** Characters of a typical message of theirs. */
  length: number;
  /** Customer turns read. */
  turns: number;
  /** The newest customer message on its own. */
  last: Analysis;
}

/** A word or phrase that belongs to a voice. Matched case-folded, at word borders. */
export interface VoiceCue {
  phrase: string;
  /** 0..1: how much this alone speaks for the voice. "Captain" alone is weak: real captains write too. */
  weight: number;
}

/** A played voice as reviewed data: `shared/tone/voices/<id>.ts`, one file each, checked by a test. */
export interface VoicePack {
  id: PlayedVoiceId;
  /** For the agent: "Starship crew". */
  name: string;
  /** One sentence for the agent: what playing along looks like. */
  description: string;
  detect: {
    cues: VoiceCue[];
    /** Sum of distinct cue weights from which a message counts as played (typically 1). */
    threshold: number;
    /**
     * Words that go with the voice and mean little alone, as lists `one|two words`: the trained model weighs them
     * together with word order and everything else. `likely` speaks twice as loud as `faint`.
     */
    hints: { likely: string; faint: string };
    /**
     * Of the cues and hints, the words that people also say in earnest: a dialect, an old-fashioned letter. However
     * many there are, without another word of the voice nobody plays.
     */
    borrowed?: string;
    /** Phrases in which a cue word means something plain ("captain hernandez", "enterprise plan"). */
    traps: string[];
  };
  roles: {
    /**
     * Pairs of what the customer may be and what we then are: `{visitor: 'lieutenant', agent: 'captain'}`.
     * `lead` says who outranks whom, and with it which of `leading` and `deferring` may be spoken; unset: equals.
     */
    pairs: { visitor: string; agent: string; lead?: 'agent' | 'visitor' }[];
    /** How we address a customer who named no role. Never a gender. */
    visitor: string;
    agent: string;
  };
  /**
   * Lines per move that carry no facts; `{visitor}` and `{agent}` are the roles, `{name}` the customer's name,
   * `{thing}` what the message is about in their own words ("episode 4"). Played at two strengths. A line whose
   * placeholder has no value is left out. `ask`, `step`, `answer`, `honest-no` and `alternative` lead into plain
   * text that follows; all others stand alone.
   */
  phrases: Partial<Record<Move, { light: string[]; full: string[] }>>;
  /** Further full-strength lines for when we hold the higher rank ("Well reported, {visitor}."). */
  leading?: Partial<Record<Move, string[]>>;
  /** Further full-strength lines for when the customer does ("At once, {visitor}."). */
  deferring?: Partial<Record<Move, string[]>>;
  /** Acknowledgements that pick up the customer's own image: spoken when they wrote one of `when`. */
  echoes?: { when: string[]; lines: string[] }[];
  /** Full-strength lines after a step that settles nothing yet: "Tell me when it is done." */
  reports?: string[];
  /** Acknowledgements for someone who asks or wishes, where nothing is broken. */
  requests?: string[];
  signOffs: string[];
  /** What this voice must never say; checked by a test over everything it produces. */
  never: string[];
}
