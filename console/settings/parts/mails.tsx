import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { MailsAnswer } from '../../../shared/protocol/http.ts';
import { type ApiFailure, readMails, retryMail } from '../../api.ts';
import { hashOf } from '../../route.ts';
import { announced } from '../../state/announcements.ts';
import { Icon } from '../../view/icon.tsx';
import { Time } from '../../view/time.tsx';
import { strings } from '../../words.ts';
import { Group } from '../fields.tsx';

const words = strings.settingsPage.mails;

type Mail = MailsAnswer['mails'][number];
type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'ready'; readonly configured: boolean; readonly mails: readonly Mail[] };

/** What has not left yet: those that failed first, because they wait for somebody. */
async function loadMails(): Promise<Loaded> {
  const [failed, queued] = await Promise.all([readMails('failed'), readMails('queued')]);
  const refused = [failed, queued].find((answer): answer is ApiFailure => !answer.ok);
  if (refused || !failed.ok || !queued.ok) return { state: 'failed', reason: refused?.detail ?? '' };
  return {
    state: 'ready',
    configured: queued.value.configured,
    mails: [...failed.value.mails, ...queued.value.mails],
  };
}

export function MailsPart() {
  const loaded = useSignal<Loaded>({ state: 'loading' });
  const problem = useSignal('');
  const load = async () => {
    loaded.value = await loadMails();
  };
  useEffect(() => void load(), []);

  async function retry(id: string) {
    const answer = await retryMail(id);
    problem.value = answer.ok ? '' : answer.detail;
    if (answer.ok) announced(words.retried);
    await load();
  }

  const current = loaded.value;
  return (
    <Group title={strings.settingsPage.tabs.mails} help={words.help}>
      {problem.value !== '' && <Problem text={problem.value} />}
      {current.state === 'loading' && <p role="status">{words.loading}</p>}
      {current.state === 'failed' && <Problem text={current.reason} />}
      {current.state === 'ready' && (
        <>
          {!current.configured && (
            <p class="mails-note">
              <Icon name="alert" small />
              {words.notConfigured}
            </p>
          )}
          {current.mails.length === 0 && <p class="setting-none">{words.none}</p>}
          <ul class="mails">
            {current.mails.map((mail) => (
              <li key={mail.id}>
                <MailRow mail={mail} onRetry={() => void retry(mail.id)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Group>
  );
}

function Problem({ text }: { text: string }) {
  return (
    <div class="problem" role="alert">
      <p>
        <Icon name="alert" small />
        {text}
      </p>
    </div>
  );
}

function MailRow({ mail, onRetry }: { mail: Mail; onRetry(): void }) {
  const { subject, recipient, kind, state, attempts, error, conversation } = mail;
  return (
    <article class="mail">
      <header>
        <h3 dir="auto">{subject}</h3>
        <span class={`pill pill-${state === 'failed' ? 'critical' : 'plain'}`}>
          {state === 'failed' ? words.states.failed : words.states.queued}
        </span>
      </header>
      <p class="setting-help">
        {words.kinds[kind]} · <bdi>{words.to(recipient)}</bdi> · <Time at={mail.createdAt} />
        {attempts > 0 && ` · ${words.attempts(attempts)}`}
        {attempts > 0 && state === 'queued' && (
          <>
            {` · ${words.next} `}
            <Time at={mail.nextAt} as="clock" />
          </>
        )}
        {conversation !== null && (
          <>
            {' · '}
            <a href={hashOf({ view: 'open', conversation })}>{words.conversation}</a>
          </>
        )}
      </p>
      {error !== null && (
        <p class="setting-problem" dir="auto">
          {error}
        </p>
      )}
      <button type="button" class="button" onClick={onRetry}>
        {words.retry}
        <span class="visually-hidden">: {subject}</span>
      </button>
    </article>
  );
}
