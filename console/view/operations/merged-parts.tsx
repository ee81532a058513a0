import { useSignal } from '@preact/signals';
import type { ConversationSummary, Message } from '../../../shared/protocol/entities.ts';
import { command } from '../../connection.ts';
import { merge } from '../../operations.ts';
import { hashOf, place } from '../../route.ts';
import { rows, visitorLabel } from '../../state/conversations.ts';
import { mergedParts } from '../../state/merged.ts';
import { now } from '../../state/now.ts';
import { dayAndClock } from '../../time.ts';
import { strings } from '../../words.ts';
import { Time } from '../time.tsx';

const words = strings.operations.merge;
const mostShown = 200;

/** What was said before in conversations that were merged into this one; and, of a merged one, where it goes on. */
export function MergedParts({ row }: { row: ConversationSummary }) {
  const parts = mergedParts.value.get(row.id) ?? [];
  return (
    <>
      {row.mergedInto !== null && (
        <p class="merged-note">
          {words.into}{' '}
          <a href={hashOf({ view: place.value.view, conversation: row.mergedInto })}>{words.goThere}</a>{' '}
          <button type="button" class="link-button" onClick={() => void merge(row.id, null)}>
            {strings.operations.actions.unmerge}
          </button>
        </p>
      )}
      {parts.map((part) => {
        const known = rows.value.get(part);
        return known && known.mergedInto !== null ? <Part key={part} part={known} /> : null;
      })}
    </>
  );
}

type Loaded = 'not' | 'loading' | 'failed' | readonly Message[];

function Part({ part }: { part: ConversationSummary }) {
  const messages = useSignal<Loaded>('not');
  async function load() {
    if (Array.isArray(messages.value) || messages.value === 'loading') return;
    messages.value = 'loading';
    const answer = await command('conversation:sync', { conversation: part.id, after: 0, limit: mostShown });
    messages.value = answer.ok ? answer.events : 'failed';
  }
  return (
    <details class="merged" onToggle={(event) => event.currentTarget.open && void load()}>
      <summary>{words.part(dayAndClock(part.openedAt, now.value))}</summary>
      {messages.value === 'loading' && <p class="panel-quiet">{words.loading}</p>}
      {messages.value === 'failed' && <p class="panel-quiet">{words.failed}</p>}
      {Array.isArray(messages.value) && (
        <ol>
          {(messages.value as readonly Message[]).map(({ seq, author, text, at, attachments, change }) => (
            <li key={seq} class={`merged-${author.kind}`}>
              <span class="merged-who">
                <bdi>
                  {author.kind === 'visitor'
                    ? visitorLabel(part.visitor)
                    : author.name || strings.agentWithoutName}
                </bdi>{' '}
                <Time at={at} as="day" />
              </span>
              <p dir="auto">
                {change?.kind === 'deleted'
                  ? strings.thread.takenBack
                  : text || strings.content.files(attachments?.length ?? 1)}
              </p>
            </li>
          ))}
        </ol>
      )}
      <button type="button" class="link-button" onClick={() => void merge(part.id, null)}>
        {strings.operations.actions.unmerge}
      </button>
    </details>
  );
}
