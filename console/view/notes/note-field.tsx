import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { maxTextLength } from '../../../shared/protocol/entities.ts';
import { colleaguesFor, mentionBegun, mentionedIds } from '../../mention-text.ts';
import { agents } from '../../state/agents.ts';
import type { NoteDraft } from '../../state/note-drafts.ts';
import { currentAgent } from '../../state/session.ts';
import { strings } from '../../words.ts';
import { Avatar } from '../avatar.tsx';
import { DraftMirror } from '../draft-mirror.tsx';

const words = strings.notes;
const mostOffered = 6;

interface Props {
  /** Unique on the page, for the list of colleagues. */
  id: string;
  draft: NoteDraft;
  label: string;
  placeholder: string;
  submitLabel: string;
  autoFocus?: boolean;
  onDraft(draft: NoteDraft): void;
  onSubmit(text: string, mentions: readonly string[]): void;
  /** Escape, or the button beside it where there is one. */
  onCancel?(): void;
  cancelLabel?: string;
  /** Somebody writes here, or has stopped. */
  onTyping?(active: boolean): void;
}

/** A field for words to colleagues: Enter adds them, “@” offers everybody who answers here. */
export function NoteField({ id, draft, onDraft, onSubmit, onCancel, onTyping, ...props }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const caret = useSignal(0);
  /** Where the list was closed: it stays so for this name. */
  const closedAt = useSignal(-1);
  const chosen = useSignal(0);
  const { text, picked } = draft;
  const over = text.length - maxTextLength;
  const sendable = text.trim() !== '' && over <= 0;
  const begun = mentionBegun(text, caret.value);
  const me = currentAgent()?.id;
  const offered =
    begun === null || begun.start === closedAt.value
      ? []
      : colleaguesFor(
          [...agents.value.values()].filter((each) => each.id !== me),
          begun.typed,
        ).slice(0, mostOffered);
  const at = Math.min(chosen.value, offered.length - 1);

  useEffect(() => {
    if (!props.autoFocus) return;
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, []);

  function pick({ id: agent, name }: { readonly id: string; readonly name: string }) {
    if (begun === null || field.current === null) return;
    const before = `${text.slice(0, begun.start)}@${name} `;
    const rest = text.slice(caret.value).replace(/^ /, '');
    onDraft({ text: before + rest, picked: { ...picked, [name]: agent } });
    caret.value = before.length;
    closedAt.value = begun.start;
    const element = field.current;
    element.focus();
    // The caret goes where the name ends, once the field holds it.
    requestAnimationFrame(() => element.setSelectionRange(before.length, before.length));
  }

  function submit() {
    if (!sendable) return;
    onTyping?.(false);
    onSubmit(
      text,
      mentionedIds(text, picked, [...agents.value.values()]).filter((each) => each !== me),
    );
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const choice = offered[at];
    if (choice !== undefined && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      chosen.value = (at + (event.key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length;
    } else if (choice !== undefined && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
      pick(choice);
    } else if (choice !== undefined && event.key === 'Escape') {
      closedAt.value = begun?.start ?? -1;
    } else if (event.key === 'Enter' && !event.shiftKey) {
      if (!event.repeat) submit();
    } else if (event.key === 'Escape') {
      if (onCancel) onCancel();
      else field.current?.blur();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const moved = () => {
    caret.value = field.current?.selectionStart ?? 0;
  };
  const listId = `${id}-colleagues`;
  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {offered.length > 0 && (
        <div class="popover mention-list" id={listId} role="listbox" aria-label={words.colleagues}>
          {offered.map((each, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the list belong to the field, which keeps the focus.
            <div
              key={each.id}
              id={`${listId}-${index}`}
              class="mention-option"
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              // The field keeps the focus.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(each)}
            >
              <Avatar name={each.name} photo={each.photo} />
              <span dir="auto">{each.name}</span>
            </div>
          ))}
        </div>
      )}
      <div class="composer-text note-text-field">
        <DraftMirror ref={mirror} text={text} findings={[]} />
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          value={text}
          placeholder={props.placeholder}
          aria-label={props.label}
          aria-invalid={over > 0}
          aria-autocomplete="list"
          aria-controls={offered.length > 0 ? listId : undefined}
          aria-activedescendant={offered.length > 0 ? `${listId}-${at}` : undefined}
          enterkeyhint="send"
          onInput={(event) => {
            caret.value = event.currentTarget.selectionStart;
            chosen.value = 0;
            if (mentionBegun(event.currentTarget.value, caret.value)?.start !== closedAt.value)
              closedAt.value = -1;
            onDraft({ text: event.currentTarget.value, picked });
            onTyping?.(event.currentTarget.value.trim() !== '');
          }}
          onKeyUp={moved}
          onClick={moved}
          onScroll={(event) => {
            if (mirror.current) mirror.current.scrollTop = event.currentTarget.scrollTop;
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div class="note-form-foot">
        {over > 0 && <span class="advice-limit">{words.tooLong(over)}</span>}
        {props.cancelLabel !== undefined && (
          <button type="button" class="button button-quiet" onClick={() => onCancel?.()}>
            {props.cancelLabel}
          </button>
        )}
        <button type="submit" class="button note-submit" aria-disabled={!sendable}>
          {props.submitLabel}
        </button>
      </div>
      <span class="visually-hidden" role="status">
        {begun !== null && begun.start !== closedAt.value && begun.typed !== '' && offered.length === 0
          ? words.nobodyFound
          : (offered[at]?.name ?? '')}
      </span>
    </form>
  );
}
