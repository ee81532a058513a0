import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { signIn } from '../account.ts';
import type { SessionResult } from '../api.ts';
import { askPasswordReset } from '../team-api.ts';
import { strings } from '../words.ts';
import { Icon } from './icon.tsx';

const words = { ...strings.signIn, ...strings.signInMore };

/** What to say when signing in did not work. Which of e-mail and password was wrong stays unsaid on purpose. */
function explain(result: SessionResult): string {
  if (result.kind === 'unreachable') return result.offline ? words.offline : words.failed;
  if (result.kind !== 'refused') return words.failed;
  switch (result.code) {
    case 'bad_credentials':
      return words.wrong;
    case 'bad_code':
      return words.codeWrong;
    case 'account_disabled':
      return words.disabled;
    case 'rate_limited':
      return words.tooMany(result.waitSeconds ?? 60);
    case 'bad_command':
      return words.notAnAddress;
    default:
      return words.failed;
  }
}

type Step = 'password' | 'code' | 'forgot' | 'mailed';

/** The door. `ended`: the person was in and did not ask to leave. */
export function SignIn({ ended }: { ended: boolean }) {
  const email = useSignal('');
  const password = useRef('');
  const first = useRef<HTMLInputElement>(null);
  const again = useRef<HTMLInputElement>(null);
  const code = useSignal('');
  const step = useSignal<Step>('password');
  const busy = useSignal(false);
  const problem = useSignal('');

  useEffect(() => first.current?.focus(), [step.value]);

  const goTo = (to: Step) => {
    problem.value = '';
    code.value = '';
    step.value = to;
  };

  async function enter() {
    const result = await signIn(
      email.value,
      password.current,
      step.value === 'code' ? code.value : undefined,
    );
    if (result.kind === 'signed-in') return;
    if (result.kind === 'refused' && result.code === 'code_needed') return goTo('code');
    problem.value = explain(result);
    if (result.kind === 'refused') (step.value === 'code' ? first : again).current?.select();
  }

  async function mailLink() {
    const answer = await askPasswordReset(email.value);
    if (answer.ok) goTo('mailed');
    else problem.value = answer.code === 'bad_command' ? words.notAnAddress : answer.detail;
  }

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    if (busy.value) return;
    busy.value = true;
    problem.value = '';
    // Password managers fill fields without telling.
    if (step.value === 'password') {
      email.value = first.current?.value ?? '';
      password.current = again.current?.value ?? '';
    }
    await (step.value === 'forgot' ? mailLink() : enter());
    busy.value = false;
  }

  const titles: Record<Step, [string, string]> = {
    password: [words.title, ended ? words.ended : words.lead],
    code: [words.codeTitle, words.codeLead],
    forgot: [words.resetTitle, words.resetLead],
    mailed: [words.resetTitle, words.resetSent],
  };
  const [title, lead] = titles[step.value];
  return (
    <main class="start">
      <form class="sign-in" key={step.value} onSubmit={submit} noValidate>
        <Mark />
        <h1>{title}</h1>
        <p class="start-quiet" role={step.value === 'mailed' ? 'status' : undefined}>
          {lead}
        </p>
        {(step.value === 'password' || step.value === 'forgot') && (
          <label class="field">
            <span>{words.email}</span>
            <input
              ref={first}
              type="email"
              name="email"
              autocomplete="username"
              spellcheck={false}
              required
              dir="ltr"
              value={email.value}
              onInput={(event) => {
                email.value = event.currentTarget.value;
              }}
            />
          </label>
        )}
        {step.value === 'password' && (
          <label class="field">
            <span>{words.password}</span>
            <input ref={again} type="password" name="password" autocomplete="current-password" required />
          </label>
        )}
        {step.value === 'code' && (
          <>
            <label class="field">
              <span>{words.code}</span>
              <input
                ref={first}
                type="text"
                name="code"
                autocomplete="one-time-code"
                autocapitalize="none"
                spellcheck={false}
                dir="ltr"
                aria-describedby="code-help"
                value={code.value}
                onInput={(event) => {
                  code.value = event.currentTarget.value;
                }}
              />
            </label>
            <p class="field-help" id="code-help">
              {words.codeHelp}
            </p>
          </>
        )}
        <div class="problem" role="alert">
          {problem.value !== '' && (
            <p>
              <Icon name="alert" small />
              {problem.value}
            </p>
          )}
        </div>
        {step.value !== 'mailed' && (
          <button type="submit" class="button button-primary" aria-disabled={busy.value}>
            {step.value === 'forgot' ? words.resetSend : busy.value ? words.busy : words.submit}
          </button>
        )}
        <button
          type="button"
          class="link-button sign-in-other"
          onClick={() => goTo(step.value === 'password' ? 'forgot' : 'password')}
        >
          {step.value === 'password' ? words.forgot : words.back}
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
