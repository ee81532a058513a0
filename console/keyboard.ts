/** The keys that work anywhere on the desk. Those of the text field live with the composer. */
import { focusComposer } from './composer-field.ts';
import { go, route } from './route.ts';
import { rows, rowsOf } from './state/conversations.ts';
import { detailsToggled, helpToggled, layout } from './state/layout.ts';
import { singleKeys } from './state/preferences.ts';
import { currentAgent } from './state/session.ts';
import { resolveConversation, takeConversation } from './sync.ts';
import { inSight, insertSuggestion, suggestionKey, turnPlay } from './tray.ts';

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Opens the conversation after or before the open one, and takes the focus along to its row. */
function walk(step: 1 | -1): void {
  const { view, conversation } = route.value;
  const shown = rowsOf(rows.value, view, currentAgent()?.id ?? '');
  const at = shown.findIndex((row) => row.id === conversation);
  const next = at < 0 ? shown[0] : shown[at + step];
  if (next === undefined) return;
  const link = document.querySelector<HTMLElement>(`[data-conversation="${next.id}"]`);
  link?.scrollIntoView({ block: 'nearest' });
  link?.focus();
  go({ conversation: next.id });
}

const letters: Record<string, (conversation: string | null) => void> = {
  j: () => walk(1),
  k: () => walk(-1),
  r: () => focusComposer(),
  a: (conversation) => actOnOpen(conversation, takeConversation),
  e: (conversation) => actOnOpen(conversation, resolveConversation),
  d: () => detailsToggled(),
  v: turnPlay,
  '?': () => helpToggled(true),
};

/** Only where the button for it is there too. */
function actOnOpen(conversation: string | null, act: (conversation: string) => Promise<void>): void {
  const row = conversation === null ? undefined : rows.value.get(conversation);
  if (row?.state.status !== 'open') return;
  if (act === takeConversation && row.state.assignee?.id === currentAgent()?.id) return;
  void act(row.id);
}

/** Does what a key means here. `false`: nothing, the key is the browser's. */
function handled(event: KeyboardEvent): boolean {
  const digit = suggestionKey(event);
  if (digit > 0 && event.altKey) return insertSuggestion(digit);
  if (isTextField(event.target) || event.altKey) return false;
  if (event.key === 'Escape' && layout.value === 'narrow' && route.value.conversation !== null) {
    go({ conversation: null });
    return true;
  }
  if (!singleKeys.value) return false;
  if (digit > 0) return !event.shiftKey && insertSuggestion(digit, inSight());
  const act = letters[event.key.toLowerCase()];
  act?.(route.value.conversation);
  return act !== undefined;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return;
  if (currentAgent() === null || document.querySelector('dialog[open]') !== null) return;
  if (handled(event)) event.preventDefault();
}

/** Listens from now on. */
export function startKeyboard(): void {
  addEventListener('keydown', onKeyDown);
}
