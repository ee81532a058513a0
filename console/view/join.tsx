import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { resumeNow } from '../account.ts';
import { acceptInvitation, lookAtInvitation, resetPassword } from '../team-api.ts';
import { strings } from '../words.ts';
import { Icon } from './icon.tsx';
import { PasswordField } from './password-field.tsx';
import { Mark } from './sign-in.tsx';

const words = strings.join;

/** Leaves the link behind: its token is used, and has no business in the history. */
function leave(): void {
  history.replaceState(null, '', location.pathname);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

function Problem({ text }: { text: string }) {
  return (
    <div class="problem" role="alert">
      {text !== '' && (
        <p>
          <Icon name="alert" small />
          {text}
        </p>
      )}
    </div>
  );
}

function Over() {
  return (
    <main class="start">
      <Mark />
      <h1>{words.over}</h1>
      <p class="start-quiet">{words.overHelp}</p>
      <button type="button" class="button" onClick={leave}>
        {words.toSignIn}
      </button>
    </main>
  );
}

type Looked =
  | { readonly at: 'looking' }
  | { readonly at: 'over' }
  | { readonly at: 'failed'; readonly reason: string }
  | { readonly at: 'invited'; readonly email: string; readonly by: string };

/** Where the link of an invitation leads: a name, a password, and in. */
export function Join({ token }: { token: string }) {
  const looked = useSignal<Looked>({ at: 'looking' });
  const name = useSignal('');
  const password = useSignal('');
  const problem = useSignal('');
  const busy = useSignal(false);

  useEffect(() => {
    void lookAtInvitation(token).then((answer) => {
      if (answer.ok) {
        name.value = answer.value.name;
        looked.value = { at: 'invited', email: answer.value.email, by: answer.value.invitedBy };
      } else if (answer.code === 'link_over' || answer.code === 'bad_command') looked.value = { at: 'over' };
      else looked.value = { at: 'failed', reason: answer.detail };
    });
  }, [token, looked, name]);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    if (busy.value) return;
    busy.value = true;
    const answer = await acceptInvitation(token, name.value, password.value);
    busy.value = false;
    if (!answer.ok && answer.code === 'link_over') looked.value = { at: 'over' };
    else if (!answer.ok) problem.value = words.failed(answer.detail);
    else {
      leave();
      resumeNow();
    }
  }

  const current = looked.value;
  if (current.at === 'over') return <Over />;
  if (current.at !== 'invited')
    return (
      <main class="start" aria-busy={current.at === 'looking'}>
        {current.at === 'looking' ? (
          <p class="start-quiet">{words.looking}</p>
        ) : (
          <Problem text={words.failed(current.reason)} />
        )}
      </main>
    );
  return (
    <main class="start">
      <form class="sign-in" onSubmit={submit} noValidate>
        <Mark />
        <h1>{words.title(current.by)}</h1>
        <p class="start-quiet">{words.lead(current.email)}</p>
        {/* So that password managers know whose password it is. */}
        <input type="hidden" name="username" autocomplete="username" value={current.email} />
        <label class="field">
          <span>{words.name}</span>
          <input
            type="text"
            autocomplete="name"
            dir="auto"
            maxLength={80}
            aria-describedby="join-name-help"
            value={name.value}
            onInput={(event) => {
              name.value = event.currentTarget.value;
            }}
          />
        </label>
        <p class="field-help" id="join-name-help">
          {words.nameHelp}
        </p>
        <PasswordField
          label={words.password}
          value={password.value}
          fresh={{ own: [current.email, name.value] }}
          onChange={(value) => {
            password.value = value;
          }}
        />
        <Problem text={problem.value} />
        <button type="submit" class="button button-primary" aria-disabled={busy.value}>
          {words.submit}
        </button>
      </form>
    </main>
  );
}

/** Where the link of a mail leads that sets a forgotten password anew. */
export function Reset({ token }: { token: string }) {
  const password = useSignal('');
  const problem = useSignal('');
  const at = useSignal<'asking' | 'over' | 'done'>('asking');
  const busy = useSignal(false);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    if (busy.value) return;
    busy.value = true;
    const answer = await resetPassword(token, password.value);
    busy.value = false;
    if (answer.ok) at.value = 'done';
    else if (answer.code === 'link_over' || answer.code === 'bad_command') at.value = 'over';
    else problem.value = words.failed(answer.detail);
  }

  if (at.value === 'over') return <Over />;
  if (at.value === 'done')
    return (
      <main class="start">
        <Mark />
        <h1>{words.resetTitle}</h1>
        <p class="start-quiet" role="status">
          {words.resetDone}
        </p>
        <button
          type="button"
          class="button button-primary"
          onClick={() => {
            leave();
            resumeNow();
          }}
        >
          {words.toSignIn}
        </button>
      </main>
    );
  return (
    <main class="start">
      <form class="sign-in" onSubmit={submit} noValidate>
        <Mark />
        <h1>{words.resetTitle}</h1>
        <PasswordField
          label={words.password}
          value={password.value}
          fresh={{ own: [] }}
          onChange={(value) => {
            password.value = value;
          }}
        />
        <Problem text={problem.value} />
        <button type="submit" class="button button-primary" aria-disabled={busy.value}>
          {words.resetSubmit}
        </button>
      </form>
    </main>
  );
}
