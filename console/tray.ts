/** What the suggestion tray offers at this moment, and how a card gets into the composer. */
import type { Suggestion } from '../shared/tone/types.ts';
import { insertInComposer } from './composer-field.ts';
import { place } from './route.ts';
import { announced } from './state/announcements.ts';
import { draftBegan } from './state/drafts.ts';
import { cardsOf, playTurned, trayFolded } from './state/suggestions.ts';
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
  if (insertInComposer(suggestion.text) && conversation !== null) draftBegan(conversation, suggestion);
  announced(strings.composer.inserted(key));
  return true;
}

/** Turns the play of the open conversation's suggestions down by a step, or up again. */
export function turnPlay(conversation: string | null): void {
  const play = conversation === null ? null : playTurned(conversation);
  if (play !== null) announced(strings.suggestions.played[play]);
}

/**
 * The card a key press means, or 0. Physical keys, because Alt turns digits into other characters on some
 * keyboards.
 */
export function suggestionKey(event: Pick<KeyboardEvent, 'code'>): number {
  return Number(/^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1] ?? 0);
}
