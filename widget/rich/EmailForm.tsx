import { useId, useRef } from 'preact/hooks';
import { fieldProblem } from '../../shared/field-problem.ts';
import { useMore } from '../view/Lazy.tsx';
import { useSignal } from './hooks.ts';

/** One address, checked before it is used. `onEmail` says whether it worked. */
export function EmailForm({
  start,
  action,
  onEmail,
  onCancel,
}: {
  start: string;
  action: string;
  onEmail: (email: string) => Promise<boolean>;
  onCancel?: () => void;
}) {
  const more = useMore();
  const email = useSignal(start);
  const problem = useSignal<string | null>(null);
  const busy = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  const submit = async () => {
    const address = email.value.trim();
    const wrong = fieldProblem({ name: 'email', label: '', type: 'email', required: true }, address) !== null;
    problem.value = wrong ? more.emailWrong : null;
    if (wrong) {
      input.current?.focus();
      return;
    }
    busy.value = true;
    const worked = await onEmail(address);
    busy.value = false;
    if (!worked) problem.value = more.failed;
  };

  return (
    <form
      class="email-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy.value) void submit();
      }}
    >
      <label for={id}>{more.email}</label>
      <input
        ref={input}
        id={id}
        class="input"
        type="email"
        dir="auto"
        autocomplete="email"
        maxLength={254}
        placeholder={more.emailExample}
        aria-invalid={problem.value !== null}
        aria-describedby={`${id}-problem`}
        value={email.value}
        onInput={(event) => {
          email.value = event.currentTarget.value;
          problem.value = null;
        }}
      />
      <p class="aside-problem" id={`${id}-problem`} role="alert">
        {problem.value}
      </p>
      <div class="aside-buttons">
        <button type="submit" class="solid-button" aria-disabled={busy.value}>
          {action}
        </button>
        {onCancel && (
          <button type="button" class="text-button" onClick={onCancel}>
            {more.notNow}
          </button>
        )}
      </div>
    </form>
  );
}
