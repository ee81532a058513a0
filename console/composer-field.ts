/**
 * The text field of the composer, for the keys and cards that write into it. Text goes in the way a person's
 * typing does, so that undo takes it out again and the field's own input handler hears of it.
 */
let field: HTMLTextAreaElement | null = null;
/** What was put in last; while it stands unchanged, another suggestion replaces it. */
let inserted = '';

/** The composer on screen, or null when it goes. */
export function composerMounted(element: HTMLTextAreaElement | null): void {
  field = element;
  inserted = '';
}

export function focusComposer(): void {
  field?.focus();
}

const resolveButton = () => field?.form?.querySelector<HTMLElement>('.send-resolve');

/** Whether there is a draft that could be sent. */
export const canSend = (): boolean => resolveButton()?.ariaDisabled === 'false';

/** As if its button had been pressed. */
export function sendAndResolve(): void {
  resolveButton()?.click();
}

/**
 * Writes the draft anew while the focus is elsewhere: nothing else moves, the caret least of all. `caret` says where a
 * place in the text as it stood is now.
 */
export function rewriteComposer(text: string, caret: (at: number) => number): void {
  if (field === null || field.value === text) return;
  const { selectionStart, selectionEnd, value } = field;
  if (inserted === value) inserted = text;
  field.setRangeText(text, 0, value.length, 'preserve');
  field.setSelectionRange(caret(selectionStart), caret(selectionEnd));
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Takes out what was put in, if it stands there unchanged. `false`: the draft is the agent's own. */
export function takeOutInserted(): boolean {
  if (field === null || inserted === '' || field.value !== inserted) return false;
  replaceInComposer(0, field.value.length, '');
  inserted = '';
  return true;
}

/** Where the caret is, or a selection ends. */
export const caretIn = (): number => field?.selectionEnd ?? 0;

/** Selects a part of the draft, to be written over. */
export function markInComposer(start: number, end: number): void {
  field?.setSelectionRange(start, end);
}

/** Replaces a part of the draft and leaves the caret behind it. */
export function replaceInComposer(start: number, end: number, text: string): void {
  if (field === null) return;
  field.focus();
  field.setSelectionRange(start, end);
  // The only way that keeps undo. Where a browser has dropped it, the text still gets in.
  if (document.execCommand(text === '' ? 'delete' : 'insertText', false, text)) return;
  field.setRangeText(text, start, end, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * Puts a suggestion in: in place of an empty draft or an untouched suggestion, else at the caret. Says whether it
 * is the whole draft now.
 */
export function insertInComposer(text: string): boolean {
  if (field === null) return false;
  const { value, selectionStart, selectionEnd } = field;
  if (value.trim() === '' || value === inserted) {
    replaceInComposer(0, value.length, text);
    inserted = text;
    return true;
  }
  const gap = selectionStart > 0 && !/\s/.test(value.charAt(selectionStart - 1)) ? ' ' : '';
  replaceInComposer(selectionStart, selectionEnd, gap + text);
  return false;
}
