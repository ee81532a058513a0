import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DeliveryEntry } from '../../../shared/protocol/http.ts';
import { type ApiAnswer, type ApiFailure, dropDelivery, readOutbox, retryDelivery } from '../../api.ts';
import { hashOf } from '../../route.ts';
import { announced } from '../../state/announcements.ts';
import { Icon } from '../../view/icon.tsx';
import { Time } from '../../view/time.tsx';
import { strings } from '../../words.ts';
import { Confirm, Group } from '../fields.tsx';
import { ProblemLine } from './form-state.tsx';

const words = strings.settingsPage.outbox;

type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'ready'; readonly configured: boolean; readonly deliveries: readonly DeliveryEntry[] };

/** What has not left: what is not tried any more first, because it waits for somebody. */
async function load(): Promise<Loaded> {
  const [dead, waiting] = await Promise.all([readOutbox('dead'), readOutbox('waiting')]);
  const refused = [dead, waiting].find((answer): answer is ApiFailure => !answer.ok);
  if (refused || !dead.ok || !waiting.ok) return { state: 'failed', reason: refused?.detail ?? '' };
  return {
    state: 'ready',
    configured: waiting.value.configured,
    deliveries: [...dead.value.deliveries, ...waiting.value.deliveries],
  };
}

export function OutboxPart() {
  const loaded = useSignal<Loaded>({ state: 'loading' });
  const problem = useSignal('');
  const reload = async () => {
    loaded.value = await load();
  };
  useEffect(() => void reload(), []);

  async function decide(decision: Promise<ApiAnswer<unknown>>, done: string) {
    const answer = await decision;
    problem.value = answer.ok ? '' : answer.detail;
    if (answer.ok) announced(done);
    await reload();
  }

  const current = loaded.value;
  return (
    <Group title={words.tab} help={words.help}>
      <ProblemLine text={problem.value} />
      {current.state === 'loading' && <p role="status">{words.loading}</p>}
      {current.state === 'failed' && (
        <ProblemLine text={current.reason}>
          <button type="button" class="button" onClick={() => void reload()}>
            {words.loadAgain}
          </button>
        </ProblemLine>
      )}
      {current.state === 'ready' && (
        <>
          {!current.configured && (
            <p class="outbox-note">
              <Icon name="alert" small />
              {words.notConfigured}
            </p>
          )}
          {current.deliveries.length === 0 && <p class="setting-none">{words.none}</p>}
          <ul class="outbox">
            {current.deliveries.map((delivery) => (
              <li key={delivery.id}>
                <DeliveryRow
                  delivery={delivery}
                  onSend={() => void decide(retryDelivery(delivery.id), words.retried)}
                  onDrop={() => void decide(dropDelivery(delivery.id), words.dropped)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </Group>
  );
}

interface RowProps {
  delivery: DeliveryEntry;
  onSend(): void;
  onDrop(): void;
}

function DeliveryRow({ delivery, onSend, onDrop }: RowProps) {
  const asking = useSignal(false);
  const { kind, subject, state, error } = delivery;
  const title = subject ?? words.kinds[kind];
  return (
    <article class="outbox-item">
      <header>
        <h3 dir="auto">{title}</h3>
        <span class={`pill pill-${state === 'dead' ? 'critical' : 'plain'}`}>
          {state === 'dead' ? words.states.dead : words.states.waiting}
        </span>
      </header>
      <Facts delivery={delivery} />
      {error !== null && (
        <p class="setting-problem" dir="auto">
          {error}
        </p>
      )}
      {asking.value ? (
        <Confirm
          question={words.dropAsk}
          yes={words.drop}
          about={title}
          no={words.keep}
          onYes={onDrop}
          onNo={() => {
            asking.value = false;
          }}
        />
      ) : (
        <div class="setting-actions">
          <button type="button" class="button" onClick={onSend}>
            {state === 'dead' ? words.sendAgain : words.sendNow}
            <span class="visually-hidden">: {title}</span>
          </button>
          <button
            type="button"
            class="button button-quiet"
            onClick={() => {
              asking.value = true;
            }}
          >
            {words.drop}
            <span class="visually-hidden">: {title}</span>
          </button>
        </div>
      )}
    </article>
  );
}

/** What it is, whom it is for, since when, and how often it was tried. */
function Facts({ delivery }: Pick<RowProps, 'delivery'>) {
  const { kind, name, address, state, attempts, conversation, createdAt, nextAt } = delivery;
  const to = name || address;
  return (
    <p class="setting-help">
      {words.kinds[kind]}
      {to !== null && (
        <>
          {' · '}
          <bdi>{words.to(to)}</bdi>
        </>
      )}
      {address !== null && address !== to && (
        <>
          {' · '}
          <bdi>{address}</bdi>
        </>
      )}
      {' · '}
      <Time at={createdAt} />
      {attempts > 0 && ` · ${words.attempts(attempts)}`}
      {attempts > 0 && state === 'waiting' && (
        <>
          {` · ${words.next} `}
          <Time at={nextAt} as="clock" />
        </>
      )}
      {conversation !== null && (
        <>
          {' · '}
          <a href={hashOf({ view: 'open', conversation })}>{words.conversation}</a>
        </>
      )}
    </p>
  );
}
