/** What the server suggests per conversation, read once from the wire into the tone engine's own shapes. */
import { signal } from '@preact/signals';
import * as v from 'valibot';
import {
  leanSteps,
  moves,
  plainVoiceIds,
  playedVoiceIds,
  type Register,
  type Suggestion,
  type Target,
} from '../../shared/tone/types.ts';

export interface SuggestionSet {
  readonly forSeq: number;
  readonly register: Register | null;
  readonly target: Target | null;
  readonly suggestions: readonly Suggestion[];
  /** The same with less play, where there is play. */
  readonly quieter: Readonly<Partial<Record<Play, readonly Suggestion[]>>>;
}

/** How much of a voice the agent wants in the suggestions of a conversation. */
export type Play = 'full' | 'light' | 'off';

/** As it comes: every part is checked before it is shown. */
export interface SuggestionsEvent {
  readonly conversation: string;
  readonly forSeq: number;
  readonly register: Readonly<Record<string, unknown>>;
  readonly suggestions: readonly Readonly<Record<string, unknown>>[];
  readonly target?: Readonly<Record<string, unknown>>;
  readonly quieter?: {
    readonly light?: readonly Readonly<Record<string, unknown>>[];
    readonly off: readonly Readonly<Record<string, unknown>>[];
  };
}

/** A tray of more would be a list to search in rather than a choice. */
export const mostSuggestions = 5;

/** The cards are out of sight: they were for a message that is answered, or the agent put them away. */
export const trayFolded = signal(false);

export const suggestionSets = signal<ReadonlyMap<string, SuggestionSet>>(new Map());

const voiceIds = [...playedVoiceIds, ...plainVoiceIds];

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const role = v.pipe(
  v.nullable(v.string()),
  v.transform((name) => (name === '' ? null : name)),
);
const targetSchema = v.object({
  language: v.string(),
  formality: share,
  warmth: share,
  playfulness: share,
  address: v.nullable(v.picklist(['T', 'V'])),
  voice: v.picklist(voiceIds),
  strength: v.picklist(['off', 'light', 'full']),
  length: v.number(),
  emoji: v.boolean(),
  exclamation: v.boolean(),
  composed: v.boolean(),
  guided: v.boolean(),
  lean: v.optional(v.object({ length: v.picklist(leanSteps), tone: v.picklist(leanSteps) }), {
    length: 0,
    tone: 0,
  }),
  phase: v.picklist(['opening', 'middle', 'closing']),
  roles: v.object({ agent: role, visitor: role }),
  why: v.array(v.string()),
}) satisfies v.GenericSchema<unknown, Target>;

function readSuggestion(value: Readonly<Record<string, unknown>>): Suggestion | null {
  const { text, answer, facts, why } = value;
  const move = moves.find((known) => known === value['move']);
  const voice = voiceIds.find((known) => known === value['voice']);
  if (typeof text !== 'string' || text.trim() === '') return null;
  if (move === undefined || voice === undefined) return null;
  return {
    move,
    voice,
    text,
    facts: textsOf(facts),
    why: textsOf(why),
    ...(typeof answer === 'string' ? { answer } : {}),
  };
}

function readRegister(value: Readonly<Record<string, unknown>>): Register | null {
  const at = (dimension: keyof Register, neutral: number) => {
    const score = value[dimension];
    return typeof score === 'number' && Number.isFinite(score) ? score : neutral;
  };
  if (typeof value['formality'] !== 'number') return null;
  return {
    formality: at('formality', 0.5),
    politeness: at('politeness', 0.5),
    sentiment: at('sentiment', 0),
    frustration: at('frustration', 0),
    urgency: at('urgency', 0),
    playfulness: at('playfulness', 0),
    warmth: at('warmth', 0.5),
    energy: at('energy', 0.5),
  };
}

function readTarget(value: Readonly<Record<string, unknown>> | undefined): Target | null {
  const read = v.safeParse(targetSchema, value);
  return read.success ? read.output : null;
}

const readAll = (list: readonly Readonly<Record<string, unknown>>[]): Suggestion[] =>
  list
    .map(readSuggestion)
    .filter((suggestion) => suggestion !== null)
    .slice(0, mostSuggestions);

/** Reads the event; parts that are not what they should be are left out rather than shown wrong. */
export function readSuggestions(event: SuggestionsEvent): SuggestionSet {
  return {
    forSeq: event.forSeq,
    register: readRegister(event.register),
    target: readTarget(event.target),
    suggestions: readAll(event.suggestions),
    quieter: {
      ...(event.quieter?.light ? { light: readAll(event.quieter.light) } : {}),
      ...(event.quieter ? { off: readAll(event.quieter.off) } : {}),
    },
  };
}

/** The forms of address in play, as words to look for in a message. */
export function rolesOf(set: SuggestionSet | undefined): string[] {
  const { agent, visitor } = set?.target?.roles ?? { agent: null, visitor: null };
  return [agent, visitor].filter((role) => role !== null);
}

/** Newer suggestions replace older ones; late ones for an earlier message are dropped. */
export function suggestionsArrived(event: SuggestionsEvent): void {
  const known = suggestionSets.value.get(event.conversation);
  if (known !== undefined && known.forSeq > event.forSeq) return;
  suggestionSets.value = new Map(suggestionSets.value).set(event.conversation, readSuggestions(event));
}

/** What the agent chose for a conversation; `full` where nothing was. */
const plays = signal<ReadonlyMap<string, Play>>(new Map());

/** The play a conversation's suggestions are shown at: what was chosen, as far as there is a list for it. */
export function playOf(conversation: string): Play {
  const quieter = suggestionSets.value.get(conversation)?.quieter ?? {};
  const play = plays.value.get(conversation) ?? 'full';
  if (play === 'light' && !quieter.light) return quieter.off ? 'full' : 'off';
  return play;
}

/** The cards of a conversation at the play its agent chose. */
export function cardsOf(conversation: string): readonly Suggestion[] {
  const set = suggestionSets.value.get(conversation);
  return set?.quieter[playOf(conversation)] ?? set?.suggestions ?? [];
}

/** Full, light, off, and full again; `null` where there is no play to turn down. */
export function playTurned(conversation: string): Play | null {
  const quieter = suggestionSets.value.get(conversation)?.quieter;
  if (!quieter?.off) return null;
  const steps: Play[] = quieter.light ? ['full', 'light', 'off'] : ['full', 'off'];
  const next = steps[(steps.indexOf(playOf(conversation)) + 1) % steps.length] ?? 'full';
  plays.value = new Map(plays.value).set(conversation, next);
  return next;
}

export function trayToggled(folded: boolean): void {
  trayFolded.value = folded;
}

/** The conversation was erased. */
export function suggestionsForgotten(conversation: string): void {
  const left = new Map(suggestionSets.value);
  if (left.delete(conversation)) suggestionSets.value = left;
}

export function resetSuggestions(): void {
  plays.value = new Map();
  suggestionSets.value = new Map();
}
