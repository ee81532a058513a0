import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { IconName } from '../../../shared/icons.ts';
import { may } from '../../../shared/permissions.ts';
import { wordsBeside } from '../../../shared/plain-text.ts';
import { type Message, maxTextLength } from '../../../shared/protocol/entities.ts';
import { focusComposer } from '../../composer-field.ts';
import { copyLink, copyText, editMessage, takeBack } from '../../message-changes.ts';
import { changeBegan, changeEnded, mayEdit, mayTakeBack } from '../../state/message-actions.ts';
import { now } from '../../state/now.ts';
import { currentAgent } from '../../state/session.ts';
import { strings } from '../../words.ts';
import { Icon } from '../icon.tsx';

const words = strings.thread;

/** Beside the message that is pointed at. */
export function MessageTools({ message }: { message: Message }) {
  const agent = currentAgent();
  const { conversation, seq } = message;
  const text = wordsBeside(message.text, message.blocks ?? []);
  if (agent === null) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame; these are a few buttons.
    <span class="message-tools" role="group" aria-label={words.tools}>
      {text !== '' && <Tool icon="copy" name={words.copyText} onClick={() => void copyText(text)} />}
      <Tool icon="link" name={words.copyLink} onClick={() => void copyLink({ conversation, seq })} />
      {mayEdit(message, agent, now.value) && (
        <Tool icon="pencil" name={words.edit} onClick={() => changeBegan({ conversation, seq }, 'edit')} />
      )}
      {mayTakeBack(message, agent, now.value) && (
        <Tool
          icon="undo"
          name={words.takeBack}
          onClick={() => changeBegan({ conversation, seq }, 'take-back')}
        />
      )}
    </span>
  );
}

function Tool({ icon, name, onClick }: { icon: IconName; name: string; onClick(): void }) {
  return (
    <button type="button" class="icon-button message-tool" aria-label={name} title={name} onClick={onClick}>
      <Icon name={icon} small />
    </button>
  );
}

/** A message's words as a field, in their place. */
export function EditField({ message }: { message: Message }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useSignal(message.text);
  const saving = useSignal(false);
  /** The words that the inbox held back, as long as they stand. */
  const held = useSignal<string | null>(null);
  const mayInsist = may(currentAgent()?.role ?? 'viewer', 'inboxes:write');
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(message.text.length, message.text.length);
  }, []);
  const whole = text.value.trim() !== '' && text.value.length <= maxTextLength;

  async function save(anyway = false) {
    if (!whole || saving.value) return;
    saving.value = true;
    const asked = text.value;
    const saved = await editMessage(message, asked, anyway);
    saving.value = false;
    held.value = saved === 'held' ? asked : null;
    if (saved === 'saved') focusComposer();
  }
  function cancel() {
    changeEnded();
    focusComposer();
  }
  return (
    <form
      class="edit-field"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        ref={field}
        dir="auto"
        rows={Math.min(8, text.value.split('\n').length + 1)}
        value={text.value}
        aria-label={words.editLabel}
        aria-describedby="edit-hint"
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.isComposing || event.keyCode === 229) return;
          if (event.key === 'Escape') cancel();
          else if (event.key === 'Enter' && !event.shiftKey) void save();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <p class="edit-foot">
        <span id="edit-hint">{words.editHint}</span>
        <button type="button" class="button button-quiet" onClick={cancel}>
          {words.cancel}
        </button>
        {held.value === text.value && mayInsist && (
          <button type="button" class="button button-quiet" onClick={() => void save(true)}>
            {strings.delivery.anyway}
          </button>
        )}
        <button type="submit" class="button" aria-disabled={!whole || saving.value}>
          {words.save}
        </button>
      </p>
    </form>
  );
}

/** Asks before what cannot be undone. */
export function TakeBackQuestion({ message }: { message: Message }) {
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus(), []);
  function leave() {
    changeEnded();
    focusComposer();
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame; this is a question with two answers.
    <div
      class="take-back-question"
      role="group"
      aria-label={words.takeBackAsk}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leave();
      }}
    >
      <span>{words.takeBackAsk}</span>
      <button ref={keep} type="button" class="button button-quiet" onClick={leave}>
        {words.keep}
      </button>
      <button
        type="button"
        class="button button-danger"
        onClick={() => {
          void takeBack(message);
          focusComposer();
        }}
      >
        {words.takeBack}
      </button>
    </div>
  );
}
