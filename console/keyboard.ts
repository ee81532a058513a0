/**
 * From key presses to actions (`actions.ts`). Single letters and digits count outside text fields and can be
 * switched off (WCAG 2.1.4); what carries `mod` counts everywhere. The keys of the text field itself live with the
 * composer.
 */
import { type Action, allActions } from './actions.ts';
import { singleKeys } from './state/preferences.ts';
import { currentAgent } from './state/session.ts';
import { inSight, insertSuggestion, suggestionKey } from './tray.ts';

export const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

/** How long the second key of a pair may take. */
const pairMs = 1200;

export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** A press in the words of `Action.keys`; null for what no action is bound to: Alt, or the modifier of the other system. */
export function pressOf(event: Press, mac: boolean): string | null {
  const mod = mac ? event.metaKey : event.ctrlKey;
  if (event.altKey || (mac ? event.ctrlKey : event.metaKey)) return null;
  const key = event.key.toLowerCase();
  // What a character needs Shift for differs by keyboard ("?" is Shift+ß somewhere): the character itself says it all.
  const shift = event.shiftKey && (mod || /^(?:\p{L}|[a-z]\w+)$/u.test(key));
  return `${mod ? 'mod+' : ''}${shift ? 'shift+' : ''}${key}`;
}

let begun: { press: string; at: number } | null = null;

/** The action of a press, with the one before it; `waits`: it may be the first of a pair. */
export function actionFor(
  press: string,
  now: number,
  actions: readonly Action[] = allActions(),
): { action: Action | null; waits: boolean } {
  const first = begun !== null && now - begun.at <= pairMs ? begun.press : null;
  begun = null;
  const bound = (keys: string) =>
    actions.find((action) => action.keys === keys && (action.can?.() ?? true)) ?? null;
  const pair = first === null ? null : bound(`${first} ${press}`);
  if (pair !== null) return { action: pair, waits: false };
  const single = bound(press);
  if (single !== null) return { action: single, waits: false };
  const waits = actions.some(({ keys }) => keys?.startsWith(`${press} `));
  if (waits) begun = { press, at: now };
  return { action: null, waits };
}

/** Does what a press means here. `false`: nothing, the key is the browser's. */
function handled(event: KeyboardEvent): boolean {
  const digit = suggestionKey(event);
  if (digit > 0 && event.altKey && !event.ctrlKey && !event.metaKey) return insertSuggestion(digit);
  const press = pressOf(event, isMac);
  if (press === null) return false;
  const everywhere = press.startsWith('mod+');
  if (!everywhere && isTextField(event.target)) return false;
  if (!everywhere && !singleKeys.value && /^(?:shift\+)?.$/u.test(press)) return false;
  if (digit > 0 && !everywhere && !event.shiftKey && insertSuggestion(digit, inSight())) return true;
  const { action, waits } = actionFor(press, event.timeStamp);
  action?.run();
  return action !== null || waits;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (currentAgent() === null || document.querySelector('dialog[open]') !== null) return;
  if (handled(event)) event.preventDefault();
}

/** Listens from now on. */
export function startKeyboard(): void {
  addEventListener('keydown', onKeyDown);
}

const named: Record<string, string> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: isMac ? '⇧' : 'Shift',
  enter: 'Enter',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
};

/** `mod+shift+k` → ["Ctrl", "Shift", "K"], for `kbd`. */
export function keyCaps(keys: string): string[] {
  return keys.split(/[ +]/).map((key) => named[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}
