import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { type ColleagueHint, suggestedColleagues } from '../../../shared/colleagues.ts';
import { maxQuestionLength, maxSummaryLength } from '../../../shared/protocol/routing.ts';
import { briefText } from '../../brief-text.ts';
import { command } from '../../connection.ts';
import { bringIn, giveTo, handOver } from '../../routing.ts';
import { colleagues } from '../../state/agents.ts';
import {
  type Asking,
  colleagueDialog,
  colleagueDialogClosed,
  colleagueDialogOpened,
} from '../../state/colleague-dialog.ts';
import { rows } from '../../state/conversations.ts';
import { tags } from '../../state/tags.ts';
import { threads } from '../../state/threads.ts';
import { languageName } from '../../time.ts';
import { strings } from '../../words.ts';
import { Avatar } from '../avatar.tsx';
import { Icon } from '../icon.tsx';
import { useSameId } from '../same-id.ts';
import { PresenceDot, presenceOf, presenceWords } from './presence.tsx';

const words = strings.routing;

/** Asks a colleague in, or hands a conversation over to one. */
export function ColleagueDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = colleagueDialog.value;
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog
      class="help colleagues"
      ref={dialog}
      aria-labelledby="colleagues-title"
      onClose={colleagueDialogClosed}
      onMouseDown={(event) => event.target === dialog.current && colleagueDialogClosed()}
    >
      {open && <Asked key={open.conversation} {...open} />}
    </dialog>
  );
}

/** Whom this may concern, the likeliest first. */
function hintsFor(conversation: string): ColleagueHint[] {
  const row = rows.value.get(conversation);
  const messages = threads.value.get(conversation)?.timeline.messages ?? [];
  const texts = messages.filter(({ author }) => author.kind === 'visitor').map(({ text }) => text);
  const named = (row?.tags ?? []).map((tag) => tags.value.get(tag)?.name ?? '');
  const owner = row?.state.assignee?.id;
  return suggestedColleagues(
    colleagues.value.filter(({ id }) => id !== owner),
    { texts: [...texts, ...named], language: row?.mood.language ?? null },
  );
}

function Asked({ conversation, asking }: { conversation: string; asking: Asking }) {
  const chosen = useSignal<string | null>(null);
  const question = useSignal('');
  /** Null: not here yet. */
  const summary = useSignal<string | null>(null);
  const problem = useSignal('');
  const busy = useSignal(false);
  const field = useId();
  const idOf = useSameId();
  const hints = hintsFor(conversation);
  const colleague = hints.find(({ agent }) => agent.id === chosen.value)?.agent;

  useEffect(() => {
    if (asking !== 'hand_over' || summary.value !== null) return;
    void command('conversation:brief', { conversation }).then((answer) => {
      // What the agent has begun to write meanwhile stays.
      if (summary.value === null)
        summary.value = answer.ok ? briefText(answer.brief).slice(0, maxSummaryLength) : '';
    });
  }, [asking, conversation, summary]);

  async function send(plain = false): Promise<void> {
    if (busy.value) return;
    if (colleague === undefined) {
      problem.value = words.chooseFirst;
      document.querySelector<HTMLInputElement>('.colleagues input[name=colleague]')?.focus();
      return;
    }
    busy.value = true;
    const done = plain
      ? await giveTo(conversation, colleague)
      : asking === 'bring_in'
        ? await bringIn(conversation, colleague, question.value, idOf(colleague.id, question.value))
        : await handOver(
            conversation,
            colleague,
            summary.value ?? '',
            idOf(colleague.id, summary.value ?? ''),
          );
    busy.value = false;
    if (done) colleagueDialogClosed();
    else problem.value = words.failed;
  }

  return (
    <form
      class="help-body"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div class="help-head">
        <h2 id="colleagues-title">{words.dialog[asking]}</h2>
        <button type="button" class="icon-button" aria-label={words.close} onClick={colleagueDialogClosed}>
          <Icon name="close" />
        </button>
      </div>
      <div class="choice">
        <div class="choice-options choice-two">
          {(['bring_in', 'hand_over'] as const).map((option) => (
            <label key={option}>
              <input
                type="radio"
                name="asking"
                checked={asking === option}
                onChange={() => colleagueDialogOpened(conversation, option)}
              />
              <span>{words.dialog[option]}</span>
            </label>
          ))}
        </div>
      </div>
      <p class="colleagues-help">{words.dialogHelp[asking]}</p>
      {hints.length === 0 ? (
        <p class="colleagues-none">{words.nobodyElse}</p>
      ) : (
        <fieldset class="colleagues-list">
          <legend class="visually-hidden">{words.whom}</legend>
          {hints.map((hint, index) => (
            <Colleague
              key={hint.agent.id}
              first={index === 0}
              hint={hint}
              checked={chosen.value === hint.agent.id}
              onChoose={() => {
                chosen.value = hint.agent.id;
                problem.value = '';
              }}
            />
          ))}
        </fieldset>
      )}
      <label class="colleagues-text" for={field}>
        {asking === 'bring_in' ? words.question : words.summary}
      </label>
      {asking === 'bring_in' ? (
        <textarea
          id={field}
          dir="auto"
          rows={3}
          maxLength={maxQuestionLength}
          value={question.value}
          onInput={(event) => {
            question.value = event.currentTarget.value;
          }}
        />
      ) : (
        <textarea
          id={field}
          dir="auto"
          rows={9}
          maxLength={maxSummaryLength}
          aria-busy={summary.value === null}
          value={summary.value ?? ''}
          onInput={(event) => {
            summary.value = event.currentTarget.value;
          }}
        />
      )}
      <p class="account-problem" role="alert">
        {problem.value}
      </p>
      <div class="leave-actions">
        <button type="submit" class="button button-primary" aria-disabled={busy.value || hints.length === 0}>
          {words.send[asking](colleague ? colleague.name || strings.agentWithoutName : null)}
        </button>
        {asking === 'hand_over' && (
          <button
            type="button"
            class="button"
            aria-disabled={busy.value || hints.length === 0}
            onClick={() => void send(true)}
          >
            {words.justGive}
          </button>
        )}
        <button type="button" class="button button-quiet" onClick={colleagueDialogClosed}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

function Colleague({
  first,
  hint: { agent, knows, speaks },
  checked,
  onChoose,
}: {
  /** Where one begins: it has the focus when the dialog opens. */
  first: boolean;
  hint: ColleagueHint;
  checked: boolean;
  onChoose(): void;
}) {
  const hints = [
    knows.length > 0 ? words.knowsAbout(knows) : null,
    agent.languages.length > 0 ? words.speaks(agent.languages.map(languageName)) : null,
  ].filter((hint) => hint !== null);
  const name = agent.name || strings.agentWithoutName;
  return (
    <label class="colleague">
      <input
        type="radio"
        name="colleague"
        value={agent.id}
        autofocus={first}
        checked={checked}
        onChange={onChoose}
      />
      <Avatar name={name} photo={agent.photo} />
      <span class="colleague-who">
        <span class="colleague-name" dir="auto">
          {name}
        </span>
        <span class="colleague-state">
          <PresenceDot presence={presenceOf(agent)} /> {presenceWords(agent)} ·{' '}
          {words.load(agent.load, agent.capacity)}
        </span>
        {hints.length > 0 && (
          <span class={knows.length > 0 || speaks ? 'colleague-hint colleague-fits' : 'colleague-hint'}>
            {hints.join(' · ')}
          </span>
        )}
      </span>
    </label>
  );
}
