import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type AnswerSaved, answerLimits, type LibraryAnswer } from '../../../shared/protocol/answers.ts';
import { announced } from '../../state/announcements.ts';
import { Icon } from '../../view/icon.tsx';
import { strings } from '../../words.ts';
import { Field, LinesField, Toggle } from '../fields.tsx';
import { removeAnswer, saveAnswer } from './library.ts';
import { TestBox } from './test-box.tsx';

const words = strings.answers;

interface Props {
  inbox: string;
  /** Null: a new one. */
  answer: LibraryAnswer | null;
  /** What a new one begins with: questions that nothing answered. */
  questions: readonly string[];
  onDone(): void;
}

/** One answer, with a place to try it before it is saved. */
export function Editor({ inbox, answer, questions: asked, onDone }: Props) {
  const title = useSignal(answer?.title ?? '');
  const body = useSignal(answer?.body ?? '');
  const questions = useSignal<readonly string[]>(
    answer?.questions ?? asked.map((text) => text.slice(0, answerLimits.question)),
  );
  const suggested = useSignal(!(answer?.archived ?? false));
  const busy = useSignal(false);
  /** Saving was asked for, so that what is missing is said. */
  const tried = useSignal(false);
  const problem = useSignal('');
  const advice = useSignal<AnswerSaved['advice']>([]);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const draft = {
    title: title.value,
    body: body.value,
    questions: questions.value.filter((text) => text.trim() !== ''),
    archived: !suggested.value,
  };

  const lacking = (text: string) =>
    tried.value && text.trim() === '' ? strings.settingsPage.problems.empty : undefined;

  async function save() {
    if (busy.value) return;
    problem.value = '';
    tried.value = true;
    if (title.value.trim() === '' || body.value.trim() === '') {
      // The fields say so after the next picture.
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('.answers [aria-invalid=true]')?.focus(),
      );
      return;
    }
    busy.value = true;
    const saved = await saveAnswer(inbox, answer?.id ?? null, draft);
    busy.value = false;
    if (!saved.ok) {
      problem.value = words.notSaved(saved.detail);
      return;
    }
    announced(words.saved(saved.value.answer.title));
    advice.value = saved.value.advice;
    if (saved.value.advice.length === 0) onDone();
  }

  return (
    <form
      class="answers"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <header class="answers-head">
        <button type="button" class="link-button answers-back" onClick={onDone}>
          <Icon name="chevron-left" small />
          {words.back}
        </button>
        <h3 dir="auto">{answer === null ? words.editNew : words.edit(answer.title)}</h3>
      </header>
      <Field label={words.name} path="answer.title" help={words.nameHelp} problem={lacking(title.value)}>
        {(control) => (
          <input
            {...control}
            ref={first}
            dir="auto"
            maxLength={answerLimits.title}
            value={title.value}
            onInput={(event) => {
              title.value = event.currentTarget.value;
            }}
          />
        )}
      </Field>
      <Field label={words.body} path="answer.body" help={words.bodyHelp} problem={lacking(body.value)}>
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            rows={9}
            maxLength={answerLimits.body}
            value={body.value}
            onInput={(event) => {
              body.value = event.currentTarget.value;
            }}
          />
        )}
      </Field>
      <LinesField
        label={words.questions}
        path="answer.questions"
        help={words.questionsHelp}
        rows={6}
        value={[...questions.value]}
        onChange={(value) => {
          questions.value = value;
        }}
      />
      <Toggle
        label={words.suggested}
        help={words.suggestedHelp}
        checked={suggested.value}
        onChange={(on) => {
          suggested.value = on;
        }}
      />
      <TestBox inbox={inbox} draft={{ id: answer?.id ?? '', ...draft }} />
      {problem.value !== '' && (
        <div class="problem" role="alert">
          <p>
            <Icon name="alert" small />
            {problem.value}
          </p>
        </div>
      )}
      {advice.value.length > 0 && (
        <div class="answers-advice" role="status">
          <p>{words.advice}</p>
          <ul>
            {advice.value.map(({ kind, start, end, advice: text }) => (
              <li key={`${kind} ${start}`}>
                <q dir="auto">{body.value.slice(start, end)}</q> {text}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="answers-actions">
        <button type="submit" class="button button-primary" aria-disabled={busy.value}>
          {busy.value ? words.saving : words.save}
        </button>
        <button type="button" class="button button-quiet" onClick={onDone}>
          {advice.value.length > 0 ? words.back : words.cancel}
        </button>
        {answer !== null && <Remove inbox={inbox} answer={answer} onDone={onDone} />}
      </div>
    </form>
  );
}

function Remove({ inbox, answer, onDone }: { inbox: string; answer: LibraryAnswer; onDone(): void }) {
  const asking = useSignal(false);
  const problem = useSignal('');
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking.value) keep.current?.focus();
  }, [asking.value]);
  async function remove() {
    const removed = await removeAnswer(inbox, answer.id);
    if (!removed.ok && removed.code !== 'not_found') {
      problem.value = removed.detail;
      return;
    }
    announced(words.removed(answer.title));
    onDone();
  }
  if (!asking.value)
    return (
      <button
        type="button"
        class="link-button answers-remove"
        onClick={() => {
          asking.value = true;
        }}
      >
        {words.remove}
      </button>
    );
  return (
    <div class="answers-ask">
      <p role="alert">{problem.value || words.removeAsk(answer.title)}</p>
      <button type="button" class="button" onClick={() => void remove()}>
        {words.removeYes}
      </button>
      <button
        ref={keep}
        type="button"
        class="button button-quiet"
        onClick={() => {
          asking.value = false;
        }}
      >
        {words.removeNo}
      </button>
    </div>
  );
}
