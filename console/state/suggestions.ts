/** What the server suggests per conversation, read once from the wire into the tone engine's own shapes. */
import { signal } from '@preact/signals';
import * as v from 'valibot';
import { fromWire, type WireBriefing } from '../../shared/tone/briefing-wire.ts';
import type { Briefing } from '../../shared/tone/suggest.ts';
import {
  type Lean,
  leanSteps,
  moves,
  plainVoiceIds,
  playedVoiceIds,
  type Register,
  type Suggestion,
  type Target,
  type VoiceWishes,
} from '../../shared/tone/types.ts';
import { type Play, turned } from '../../shared/tone/wishes.ts';
import { suggestionsWritten } from './tone.ts';

export type { Play };

export interface SuggestionSet {
  readonly forSeq: number;
  readonly register: Register | null;
  readonly target: Target | null;
  readonly suggestions: readonly Suggestion[];
  /** The same with less play, where there is play. */
  readonly quieter: Readonly<Partial<Record<Play, readonly Suggestion[]>>>;
  /** What they were written from; null from a server that does not say. */
  readonly source: { readonly briefing: Briefing; readonly wishes: VoiceWishes } | null;
}

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
  readonly briefing?: Readonly<Record<string, unknown>>;
  readonly wishes?: Readonly<Record<string, unknown>>;
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

const piecesSchema = v.array(
  v.object({ key: v.string(), join: v.picklist(['', ' ', '\n']), text: v.string() }),
);

/** As much of it as shows that it is one; the writer gets on with the rest, or the cards stay as they came. */
const sourceSchema = v.object({
  briefing: v.object({
    scene: v.looseObject({ intents: v.array(v.string()), said: v.array(v.string()) }),
    profile: v.looseObject({ register: v.record(v.string(), v.number()) }),
    seed: v.number(),
  }),
  wishes: v.object({ playfulness: v.picklist(['off', 'mirror', 'lead']) }),
});

function readSource({ briefing, wishes }: SuggestionsEvent): SuggestionSet['source'] {
  if (!v.is(sourceSchema, { briefing, wishes })) return null;
  return {
    briefing: fromWire(briefing as unknown as WireBriefing),
    wishes: wishes as unknown as VoiceWishes,
  };
}

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
    ...(typeof value['strategy'] === 'string' ? { strategy: value['strategy'] } : {}),
    ...(value['unasked'] === true ? { unasked: true as const } : {}),
    ...(v.is(piecesSchema, value['pieces']) ? { pieces: value['pieces'] } : {}),
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
    source: readSource(event),
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

/** Where the dial of a conversation stands; level where nobody has touched it. */
const leans = signal<ReadonlyMap<string, Lean>>(new Map());
const level: Lean = { length: 0, tone: 0 };
export const leanOf = (conversation: string): Lean => leans.value.get(conversation) ?? level;

export function leanTurned(conversation: string, change: Partial<Lean>): void {
  leans.value = new Map(leans.value).set(conversation, { ...leanOf(conversation), ...change });
}

export function playChosen(conversation: string, play: Play): void {
  plays.value = new Map(plays.value).set(conversation, play);
}

/** How many ways of turning are remembered: going back and forth costs nothing. */
const keptWritings = 60;
const writings = new WeakMap<SuggestionSet, Map<string, readonly Suggestion[]>>();

/** The cards of a set at a position of the dial; as they came where it stands level, or the engine is not here. */
function writtenAt(set: SuggestionSet, play: Play, more: boolean, lean: Lean): readonly Suggestion[] {
  const came = set.quieter[play] ?? set.suggestions;
  if (set.source === null || (lean.length === 0 && lean.tone === 0 && !more)) return came;
  const key = `${play} ${more} ${lean.length} ${lean.tone}`;
  const known = writings.get(set) ?? new Map<string, readonly Suggestion[]>();
  writings.set(set, known);
  let cards = known.get(key);
  if (cards === undefined) {
    const { briefing, wishes } = set.source;
    const as = play === 'full' && !more ? null : play;
    const written = suggestionsWritten(briefing, turned(wishes, lean, as));
    if (written === null) return came;
    cards = written.slice(0, mostSuggestions);
    if (known.size >= keptWritings) known.clear();
    known.set(key, cards);
  }
  return cards;
}

/** Whether the agent wants more play than came by itself. */
const wantsMore = (conversation: string, set: SuggestionSet, play: Play): boolean =>
  play === 'full' && plays.value.has(conversation) && set.target?.strength === 'light';

/** The cards of a conversation where its dial stands. */
export function cardsOf(conversation: string): readonly Suggestion[] {
  const set = suggestionSets.value.get(conversation);
  if (set === undefined) return [];
  const play = playOf(conversation);
  return writtenAt(set, play, wantsMore(conversation, set, play), leanOf(conversation));
}

/** Every position of the dial, those that are reached first first. */
const positions: readonly Lean[] = leanSteps
  .flatMap((length) => leanSteps.map((tone): Lean => ({ length, tone })))
  .sort((a, b) => Math.abs(a.length) + Math.abs(a.tone) - Math.abs(b.length) - Math.abs(b.tone));

/**
 * Writes one position of the dial ahead, so that turning it costs nothing. `false`: there is none left, or nothing to
 * write from.
 */
export function writtenAhead(conversation: string, set: SuggestionSet, step: number): boolean {
  const lean = positions[step];
  if (lean === undefined || set.source === null || suggestionSets.value.get(conversation) !== set)
    return false;
  const play = playOf(conversation);
  writtenAt(set, play, wantsMore(conversation, set, play), lean);
  return true;
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
  leans.value = new Map();
  suggestionSets.value = new Map();
}
