/**
 * The tone engine in the browser: live advice on a draft, and the words behind a score. It is fetched on its own
 * after the first picture, because signing in and reading do not wait for it.
 */
import { computed, signal } from '@preact/signals';
import type { Message } from '../../shared/protocol/entities.ts';
import type { DraftContext } from '../../shared/tone/guard.ts';
import type { Briefing } from '../../shared/tone/suggest.ts';
import type {
  Analysis,
  Finding,
  HouseStyle,
  Profile,
  Suggestion,
  SuggestResult,
  Target,
  Turn,
  VoiceWishes,
} from '../../shared/tone/types.ts';

export interface ToneEngine {
  analyze(text: string): Analysis;
  profileOf(messages: Turn[]): Profile;
  checkDraft(draft: string, context: DraftContext): Finding[];
  write(briefing: Briefing, wishes: VoiceWishes): SuggestResult;
}

/** Enough for the rows of a long list and an open conversation. */
const keptAnalyses = 2000;

const engine = signal<ToneEngine | null>(null);
/** Whether the engine is here. */
export const toneReady = computed(() => engine.value !== null);

const analyses = new Map<string, Analysis>();

/** Sets the engine that answers from now on. */
export function toneLoaded(loaded: ToneEngine): void {
  analyses.clear();
  heard = null;
  engine.value = loaded;
}

/** How a message sounds, or null while the engine is not here. Messages never change, so each is read once. */
export function analysisOf(text: string): Analysis | null {
  const tone = engine.value;
  if (tone === null) return null;
  const known = analyses.get(text);
  if (known !== undefined) return known;
  const analysis = tone.analyze(text);
  if (analyses.size >= keptAnalyses) {
    const oldest = analyses.keys().next().value;
    if (oldest !== undefined) analyses.delete(oldest);
  }
  analyses.set(text, analysis);
  return analysis;
}

/** The server reads as many for its suggestions; a profile decays far sooner. */
const turnsRead = 100;

/** A message of the visitor's and how it sounds. */
export interface HeardTurn {
  readonly text: string;
  readonly analysis: Analysis;
}

/** The visitor's last turns, at most `most` of them, oldest first: what they said long ago is no part of their mood. */
export function turnsHeard(messages: readonly Message[], most: number): HeardTurn[] {
  return messages
    .slice(-turnsRead)
    .filter(({ author }) => author.kind === 'visitor')
    .slice(-most)
    .flatMap(({ text }) => {
      const analysis = analysisOf(text);
      return analysis ? [{ text, analysis }] : [];
    });
}

/** The conversation that a draft answers, as the draft is checked against it. */
export interface DraftSetting {
  readonly conversation: string;
  readonly messages: readonly Message[];
  /** For the newest message of the visitor, or null while it is not here. */
  readonly target: Target | null;
  /** The suggestion the draft began as. */
  readonly origin: Suggestion | null;
  readonly house: HouseStyle | undefined;
}

/** The customer as read last: the conversation stays the same over many drafts. */
let heard: {
  readonly conversation: string;
  readonly seq: number;
  readonly turns: Turn[];
  readonly profile: Profile;
} | null = null;

function heardIn(tone: ToneEngine, { conversation, messages }: DraftSetting): NonNullable<typeof heard> {
  const seq = messages.at(-1)?.seq ?? 0;
  if (heard?.conversation === conversation && heard.seq === seq) return heard;
  const turns = messages
    .slice(-turnsRead)
    .flatMap(({ author, text }) => (author.kind === 'system' ? [] : [{ from: author.kind, text }]));
  heard = { conversation, seq, turns, profile: tone.profileOf(turns) };
  return heard;
}

/** What to reconsider in a draft to this customer, in the order of the text; nothing while the engine is not here. */
export function findingsOn(draft: string, setting: DraftSetting): readonly Finding[] {
  const tone = engine.value;
  if (tone === null || draft.trim() === '') return [];
  const { target, origin, house } = setting;
  const { turns, profile } = heardIn(tone, setting);
  const context: DraftContext = { profile, messages: turns, ...(house ? { house } : {}) };
  if (target !== null) context.target = target;
  // The answer itself stays on the server; what the suggestion took from it is what has to come through.
  if (origin?.answer !== undefined && origin.facts.length > 0)
    context.answer = { id: origin.answer, title: '', body: origin.facts.join('\n'), questions: [] };
  const findings = tone.checkDraft(draft, context);
  // The tone of a suggestion was chosen for this customer: its own words are not held against the agent.
  return findings.filter(
    ({ kind, start, end }) => kind !== 'register' || !origin?.text.includes(draft.slice(start, end)),
  );
}

/** Suggestions written anew, here and at once; null while the engine is not here, or cannot read the briefing. */
export function suggestionsWritten(briefing: Briefing, wishes: VoiceWishes): readonly Suggestion[] | null {
  const tone = engine.value;
  if (tone === null) return null;
  try {
    const { suggestions } = tone.write(briefing, wishes);
    return suggestions.length > 0 ? suggestions : null;
  } catch {
    // From a server of another version: what it suggests is still there.
    return null;
  }
}

/** Sentences that make the engine compile what it compiles on first use, one share for each. */
const warmUps = ['We will look into it for you now.', 'ok'];

/** Does the engine's first work ahead of the first key, a share at each call. `false`: there is none left. */
export function toneWarmed(share: number): boolean {
  const sentence = warmUps[share];
  if (sentence === undefined || engine.value === null) return false;
  findingsOn(sentence, { conversation: '', messages: [], target: null, origin: null, house: undefined });
  return true;
}
