import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { rows } from '../../state/conversations.ts';
import { type OperationDialog, operationClosed, operationDialog } from '../../state/operation-dialog.ts';
import { strings } from '../../words.ts';
import { Icon } from '../icon.tsx';
import { BlockPane } from './block-pane.tsx';
import { MergePane } from './merge-pane.tsx';
import { MorePane } from './more-pane.tsx';
import { PriorityPane } from './priority-pane.tsx';
import { PromisePane } from './promise-pane.tsx';
import { SnoozePane } from './snooze-pane.tsx';
import { TagPane } from './tag-pane.tsx';

const words = strings.operations;

/** One place for every small question: the same by key, from the header, the palette and the bar of picked ones. */
export function OperationDialogView() {
  const dialog = useRef<HTMLDialogElement>(null);
  const asked = operationDialog.value;
  const open = asked !== null;
  // Open before what is in it takes the focus.
  useLayoutEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    else if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      class="operation"
      aria-labelledby="operation-title"
      // Escape: told at once, for the key after it may come before the dialog says that it is closed.
      onCancel={operationClosed}
      onClose={() => !dialog.current?.open && operationClosed()}
      onKeyDown={walkChoices}
      onMouseDown={(event) => event.target === dialog.current && operationClosed()}
    >
      {asked && (
        <div class="operation-body" key={asked.kind}>
          <div class="operation-head">
            <h2 id="operation-title">{words.dialog[asked.kind]}</h2>
            {asked.conversations.length > 1 && (
              <p class="operation-count">{words.dialog.many(asked.conversations.length)}</p>
            )}
            <button
              type="button"
              class="icon-button"
              aria-label={words.dialog.close}
              onClick={operationClosed}
            >
              <Icon name="close" />
            </button>
          </div>
          <Pane asked={asked} />
        </div>
      )}
    </dialog>
  );
}

function Pane({ asked: { kind, conversations } }: { asked: OperationDialog }) {
  const row = rows.value.get(conversations[0] ?? '');
  switch (kind) {
    case 'snooze':
      return <SnoozePane conversations={conversations} />;
    case 'tag':
      return <TagPane conversations={conversations} />;
    case 'priority':
      return <PriorityPane conversations={conversations} />;
    case 'promise':
      return row ? <PromisePane row={row} /> : null;
    case 'merge':
      return row ? <MergePane row={row} /> : null;
    case 'block':
      return row ? <BlockPane row={row} /> : null;
    case 'more':
      return <MorePane />;
  }
}

/** The arrows walk through what can be chosen; Tab does too. */
function walkChoices(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const at = event.target as HTMLElement;
  const writes = at.matches('textarea, select, input[type="datetime-local"], .tag-edit input');
  if (step === 0 || writes) return;
  const choices = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-choice]')];
  if (choices.length === 0) return;
  event.preventDefault();
  const index = choices.indexOf(at);
  choices[
    index < 0 ? (step > 0 ? 0 : choices.length - 1) : (index + step + choices.length) % choices.length
  ]?.focus();
}

export interface ChoiceProps {
  onChoose(): void;
  pressed?: boolean;
  /** On the far side: a time, a key. */
  beside?: ComponentChildren;
  first?: boolean;
  children: ComponentChildren;
}

/** One thing to choose from a list of them. */
export function Choice({ onChoose, pressed, beside, first, children }: ChoiceProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (first) ref.current?.focus();
  }, [first]);
  return (
    <li>
      <button
        type="button"
        class="picking"
        data-choice
        ref={ref}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        onClick={onChoose}
      >
        <span class="picking-name">{children}</span>
        {beside !== undefined && <span class="picking-beside">{beside}</span>}
        {pressed && <Icon name="check" small />}
      </button>
    </li>
  );
}
