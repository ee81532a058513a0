import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { GapGroup } from '../../../shared/protocol/answers.ts';
import { hashOf } from '../../route.ts';
import { announced } from '../../state/announcements.ts';
import { Icon } from '../../view/icon.tsx';
import { Time } from '../../view/time.tsx';
import { strings } from '../../words.ts';
import { dismissGaps, readGaps } from './library.ts';

const words = strings.answers;
const mostQuoted = 3;

type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'ready'; readonly groups: readonly GapGroup[] };

/** What people asked and no answer fitted. */
export function Gaps({
  inbox,
  writes,
  onWrite,
}: {
  inbox: string;
  writes: boolean;
  onWrite(group: GapGroup): void;
}) {
  const loaded = useSignal<Loaded>({ state: 'loading' });
  const last = useSignal<GapGroup | null>(null);
  const load = async () => {
    const answer = await readGaps(inbox);
    loaded.value = answer.ok
      ? { state: 'ready', groups: answer.value.groups }
      : { state: 'failed', reason: answer.detail };
  };
  useEffect(() => void load(), [inbox]);

  async function dismiss(group: GapGroup, dismissed: boolean) {
    const answer = await dismissGaps(inbox, group.questions, dismissed);
    if (answer.ok && dismissed) announced(words.dismissed);
    last.value = answer.ok && dismissed ? group : null;
    await load();
  }

  const current = loaded.value;
  if (current.state === 'loading')
    return (
      <p class="setting-none" role="status">
        {words.loading}
      </p>
    );
  if (current.state === 'failed')
    return (
      <div class="problem" role="alert">
        <p>
          <Icon name="alert" small />
          {words.failed(current.reason)}
          <button type="button" class="link-button" onClick={() => void load()}>
            {words.retry}
          </button>
        </p>
      </div>
    );
  const { groups } = current;
  return (
    <>
      {last.value !== null && (
        <p class="gaps-undo">
          {words.dismissed}{' '}
          <button
            type="button"
            class="link-button"
            onClick={() => last.value && void dismiss(last.value, false)}
          >
            {words.undo}
          </button>
        </p>
      )}
      {groups.length === 0 ? (
        <div class="empty">
          <p class="empty-title">{words.gapsNone}</p>
          <p>{words.gapsNoneHelp}</p>
        </div>
      ) : (
        <p class="setting-help">{words.gapsHelp}</p>
      )}
      <ul class="gaps">
        {groups.map((group) => (
          <li key={group.id}>
            <Group
              group={group}
              writes={writes}
              onWrite={onWrite}
              onDismiss={() => void dismiss(group, true)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface GroupProps {
  group: GapGroup;
  writes: boolean;
  onWrite(group: GapGroup): void;
  onDismiss(): void;
}

function Group({ group, writes, onWrite, onDismiss }: GroupProps) {
  const { count, people, questions, nearest, newestAt } = group;
  const quoted = questions.slice(0, mostQuoted);
  return (
    <article class="gap">
      <p class="gap-count">
        {words.asked(count, people)} · <Time at={newestAt} />
      </p>
      <ul>
        {quoted.map(({ conversation, seq, text }) => (
          <li key={`${conversation} ${seq}`}>
            <q dir="auto">{text}</q>{' '}
            <a href={hashOf({ view: 'open', conversation })} aria-label={words.look}>
              <Icon name="chat" small />
            </a>
          </li>
        ))}
        {count > quoted.length && <li class="setting-help">{words.more(count - quoted.length)}</li>}
      </ul>
      {nearest !== null && <p class="setting-help">{words.nearest(nearest.title)}</p>}
      {writes && (
        <div class="answers-actions">
          <button type="button" class="button" onClick={() => onWrite(group)}>
            {words.write}
          </button>
          <button type="button" class="button button-quiet" onClick={onDismiss}>
            {words.noNeed}
          </button>
        </div>
      )}
    </article>
  );
}
