import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { leastPassword, passwordProblem } from '../../shared/password.ts';
import { strings } from '../words.ts';

const words = strings.passwords;

/** What to say of a new password while it is typed. */
function said(value: string, own: readonly string[]): string {
  if (value === '') return words.hint;
  const problem = passwordProblem(value, own);
  if (problem === null) return words.good;
  return problem === 'short' ? words.short(leastPassword - [...value].length) : words[problem];
}

interface Props {
  label: string;
  value: string;
  onChange(value: string): void;
  /** A new one is judged while it is typed; `own`: what everybody knows of whoever chooses it. */
  fresh?: { readonly own: readonly string[] };
}

/** A password, which can be looked at. Pasting is welcome, and so are password managers. */
export function PasswordField({ label, value, onChange, fresh }: Props) {
  const id = useId();
  const shown = useSignal(false);
  return (
    <div class="field password-field">
      <label for={id}>{label}</label>
      <span class="password-row">
        <input
          id={id}
          {...({ type: shown.value ? 'text' : 'password' } as { type: 'text' })}
          autocomplete={fresh ? 'new-password' : 'current-password'}
          aria-describedby={fresh ? `${id}-hint` : undefined}
          spellcheck={false}
          dir="ltr"
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        <button
          type="button"
          class="button button-quiet"
          aria-pressed={shown.value}
          onClick={() => {
            shown.value = !shown.value;
          }}
        >
          {shown.value ? words.hide : words.show}
          <span class="visually-hidden">: {label}</span>
        </button>
      </span>
      {fresh && (
        <p class="field-help" id={`${id}-hint`} role="status">
          {said(value, fresh.own)}
        </p>
      )}
    </div>
  );
}
