/** What the suggestion tray offers at this moment, and how a card gets into the composer. */
import { batch } from '@preact/signals';
import type { Lean, Suggestion } from '../shared/tone/types.ts';
import { insertInComposer, rewriteComposer } from './composer-field.ts';
import { isPlayed } from './evidence.ts';
import { tellOutcome } from './outcomes.ts';
import { redraft } from './redraft.ts';
import { place } from './route.ts';
import { announced } from './state/announcements.ts';
import { draftBegan, draftOrigins, drafts } from './state/drafts.ts';
import {
  cardsOf,
  leanTurned,
  type Play,
  playChosen,
  playTurned,
  suggestionSets,
  trayFolded,
} from './state/suggestions.ts';
import { strings } from './words.ts';

/** The cards of the open conversation, best first. */
export function offered(): readonly Suggestion[] {
  const { conversation } = place.value;
  return conversation === null ? [] : cardsOf(conversation);
}

/** The cards in sight: what a bare key may insert. */
export function inSight(): readonly Suggestion[] {
  return trayFolded.value ? [] : offered();
}

/** Puts the card with this key (1–5) into the composer. `false`: there is none. */
export function insertSuggestion(key: number, from = offered()): boolean {
  const suggestion = from[key - 1];
  if (suggestion === undefined) return false;
  const { conversation } = place.value;
  const whole = insertInComposer(suggestion.text);
  if (conversation !== null) {
    const forSeq = suggestionSets.value.get(conversation)?.forSeq ?? 0;
    if (whole) draftBegan(conversation, { ...suggestion, forSeq });
    tookSuggestion(conversation, forSeq, suggestion);
  }
  announced(strings.composer.inserted(key));
  return true;
}

/** The server sees what becomes of it. */
function tookSuggestion(conversation: string, forSeq: number, suggestion: Suggestion): void {
  const { move, voice, text, facts } = suggestion;
  tellOutcome({
    name: 'suggestion:taken',
    body: { conversation, forSeq, suggestion: { move, voice, text, facts: [...facts] } },
  });
}

/** The dial of a conversation is turned: its cards are written anew, and so is the suggestion in the composer. */
export function dialTurned(conversation: string, to: { lean?: Partial<Lean>; play?: Play }): void {
  batch(() => {
    if (to.lean) leanTurned(conversation, to.lean);
    if (to.play) playChosen(conversation, to.play);
  });
  rewriteDraft(conversation);
}

/** A draft that began as a suggestion follows the dial, around everything that its writer has touched. */
function rewriteDraft(conversation: string): void {
  const origin = draftOrigins.value.get(conversation);
  const draft = drafts.value.get(conversation) ?? '';
  if (origin?.pieces === undefined || draft === '' || place.value.conversation !== conversation) return;
  if (suggestionSets.value.get(conversation)?.forSeq !== origin.forSeq) return;
  const same = cardsOf(conversation).filter(
    ({ move, strategy }) => move === origin.move && strategy === origin.strategy,
  );
  const next = same.find(({ voice }) => isPlayed(voice) === isPlayed(origin.voice)) ?? same[0];
  if (next?.pieces === undefined) return;
  const { text, touched, caret } = redraft(origin.pieces, draft, next.pieces, origin.touched);
  rewriteComposer(text, caret);
  draftBegan(conversation, { ...next, forSeq: origin.forSeq, touched });
  tookSuggestion(conversation, origin.forSeq, next);
}

/** Turns the play of the open conversation's suggestions down by a step, or up again. */
export function turnPlay(conversation: string | null): void {
  const play = conversation === null ? null : playTurned(conversation);
  if (play !== null && conversation !== null) rewriteDraft(conversation);
  if (play !== null) announced(strings.suggestions.played[play]);
}

/**
 * The card a key press means, or 0. Physical keys, because Alt turns digits into other characters on some
 * keyboards.
 */
export function suggestionKey(event: Pick<KeyboardEvent, 'code'>): number {
  return Number(/^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1] ?? 0);
}
