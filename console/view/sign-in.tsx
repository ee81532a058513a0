import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { signIn } from '../account.ts';
import type { SessionResult } from '../api.ts';
import { strings } from '../words.ts';
import { Icon } from './icon.tsx';

const words = strings.signIn;

/** What to say when signing in did not work. Which of e-mail and password was wrong stays unsaid on purpose. */
function explain(result: SessionResult): string {
  if (result.kind === 'unreachable') return result.offline ? words.offline : words.failed;
  if (result.kind !== 'refused') return words.failed;
  if (result.code === 'bad_credentials') return words.wrong;
  if (result.code === 'rate_limited') return words.tooMany(result.waitSeconds ?? 60);
  return result.code === 'bad_command' ? words.notAnAddress : words.failed;
}

/** The door. `ended`: the person was in and did not ask to leave. */
export function SignIn({ ended }: { ended: boolean }) {
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const busy = useSignal(false);
  const problem = useSignal('');

  useEffect(() => email.current?.focus(), []);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    if (busy.value) return;
    busy.value = true;
    problem.value = '';
    const result = await signIn(email.current?.value ?? '', password.current?.value ?? '');
    busy.value = false;
    if (result.kind === 'signed-in') return;
    problem.value = explain(result);
    if (result.kind === 'refused') password.current?.select();
  }

  return (
    <main class="start">
      <form class="sign-in" onSubmit={submit} noValidate>
        <Mark />
        <h1>{words.title}</h1>
        <p class="start-quiet">{ended ? words.ended : words.lead}</p>
        <label class="field">
          <span>{words.email}</span>
          <input
            ref={email}
            type="email"
            name="email"
            autocomplete="username"
            spellcheck={false}
            required
            dir="ltr"
          />
        </label>
        <label class="field">
          <span>{words.password}</span>
          <input ref={password} type="password" name="password" autocomplete="current-password" required />
        </label>
        <div class="problem" role="alert">
          {problem.value !== '' && (
            <p>
              <Icon name="alert" small />
              {problem.value}
            </p>
          )}
        </div>
        <button type="submit" class="button button-primary" aria-disabled={busy.value}>
          {busy.value ? words.busy : words.submit}
        </button>
      </form>
    </main>
  );
}

/** The sign of the product: two voices, one inside the other's curve. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" role="img" aria-label={strings.product}>
      <rect width="32" height="32" rx="8" class="mark-ground" />
      <path class="mark-voice" d="M9 9.5h9a4.5 4.5 0 0 1 0 9h-4.2L10.6 21c-.6.5-1.5.1-1.5-.7V9.6" />
      <path class="mark-answer" d="M14.5 22h5.2l2.6 2c.5.4 1.2 0 1.2-.6V15" />
    </svg>
  );
}
