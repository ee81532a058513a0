/** Which of a customer's words led to a score or a suggestion. Pure. */
import {
  type Analysis,
  type Cue,
  playedVoiceIds,
  type Register,
  type Suggestion,
  type VoiceId,
} from '../shared/tone/types.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export const readings = ['formality', 'warmth', 'heat', 'play'] as const;
export type Reading = (typeof readings)[number];

/** The register's own dimensions behind each bar of the read-out. */
const cuesOf: Record<Reading, readonly Cue['dimension'][]> = {
  formality: ['formality', 'address'],
  warmth: ['warmth', 'politeness'],
  heat: ['frustration', 'distress'],
  play: ['playfulness', 'voice'],
};

const scoreOf: Record<Reading, keyof Register> = {
  formality: 'formality',
  warmth: 'warmth',
  heat: 'frustration',
  play: 'playfulness',
};

/** The score of a bar, 0..1. */
export function readingScore(register: Register, reading: Reading): number {
  return Math.min(1, Math.max(0, register[scoreOf[reading]]));
}

const fifths = [0.2, 0.4, 0.6, 0.8];

/** Where one word ends and the next begins. Heat is "upset" from where the engine calls a conversation so (`profile.ts`). */
const borders: Record<Reading, readonly number[]> = {
  formality: fifths,
  warmth: fifths,
  heat: [0.2, 0.35, 0.5, 0.75],
  play: fifths,
};

/** Half the width of a bar's likely range, 0..1. */
export const readingSpread = (uncertainty: Register, reading: Reading): number =>
  uncertainty[scoreOf[reading]];

/** Which of five words names a score. */
export function levelOf(reading: Reading, score: number): 0 | 1 | 2 | 3 | 4 {
  const level = borders[reading].filter((border) => score >= border).length;
  return Math.min(4, level) as 0 | 1 | 2 | 3 | 4;
}

/** Whether a voice is a part being played rather than a way of being plain. */
export function isPlayed(voice: VoiceId): boolean {
  return playedVoiceIds.some((played) => played === voice);
}

/** Spans in order, none touching another. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else if (end > start) merged.push({ start, end });
  }
  return merged;
}

const quotedPattern = /“([^”]{1,200})”|"([^"]{1,200})"|‘([^’]{1,200})’|(?<![\p{L}\p{N}])'([^']{1,200})'/gu;

/** Where phrases stand in a message, whatever their case. */
function spansOf(phrases: readonly string[], text: string): Span[] {
  const folded = text.toLowerCase();
  // Lower case may change the length of a text (İ); offsets would then point beside the words.
  if (folded.length !== text.length) return [];
  return phrases.flatMap((phrase) => {
    const words = phrase.trim().toLowerCase();
    const start = words === '' ? -1 : folded.indexOf(words);
    return start < 0 ? [] : [{ start, end: start + words.length }];
  });
}

/** A cue that pulls this hard speaks for itself. */
const strongFrom = 0.25;

/** What a suggestion's reasons quote. */
function quotedIn(why: readonly string[]): string[] {
  return why.flatMap((reason) =>
    [...reason.matchAll(quotedPattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? ''),
  );
}

/**
 * The words in the customer's message that led to a suggestion: what its reasons quote, with the cues of the part
 * being played when it plays along; the message's strongest cues when no reason quotes anything. `roles` are the
 * forms of address in play: one of them alone may be too little for a cue.
 */
export function evidenceFor(
  suggestion: Suggestion,
  text: string,
  cues: readonly Cue[],
  roles: readonly string[] = [],
): Span[] {
  const spans: Span[] = spansOf(quotedIn(suggestion.why), text);
  if (isPlayed(suggestion.voice))
    spans.push(...cues.filter((cue) => cue.dimension === 'voice'), ...spansOf(roles, text));
  if (spans.length === 0) spans.push(...cues.filter((cue) => Math.abs(cue.weight) >= strongFrom));
  if (spans.length === 0) spans.push(...cues);
  return mergeSpans(spans);
}

/**
 * The words of the customer's message that count at all: its strong cues, and whatever led to one of the
 * suggestions.
 */
export function evidenceIn(
  text: string,
  cues: readonly Cue[],
  suggestions: readonly Suggestion[],
  roles: readonly string[] = [],
): Span[] {
  return mergeSpans([
    ...cues.filter((cue) => Math.abs(cue.weight) >= strongFrom),
    ...suggestions.flatMap((suggestion) => evidenceFor(suggestion, text, cues, roles)),
  ]);
}

export interface Evidence {
  readonly words: string;
  readonly direction: 'up' | 'down';
}

/** The words behind one bar over several messages, newest first, each named once; `roles` speak for play. */
export function evidenceOf(
  reading: Reading,
  messages: readonly { readonly text: string; readonly analysis: Analysis }[],
  roles: readonly string[] = [],
): Evidence[] {
  const found = new Map<string, Evidence>();
  const add = (phrase: string, direction: Evidence['direction']) => {
    const words = phrase.trim();
    const key = words.toLowerCase();
    if (words !== '' && !found.has(key)) found.set(key, { words, direction });
  };
  for (const { text, analysis } of [...messages].reverse()) {
    const cues = analysis.cues.filter((cue) => cuesOf[reading].includes(cue.dimension));
    for (const cue of cues.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)))
      add(text.slice(cue.start, cue.end), cue.weight < 0 ? 'down' : 'up');
    if (reading === 'play')
      for (const { start, end } of spansOf(roles, text)) add(text.slice(start, end), 'up');
  }
  return [...found.values()];
}
