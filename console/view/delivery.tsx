import type { TimelineItem } from '../../shared/timeline.ts';
import { focusComposer } from '../composer-field.ts';
import { draftChanged, drafts } from '../state/drafts.ts';
import { messageTakenBack, outboxKept, sendRetried } from '../state/outbox.ts';
import { link } from '../state/session.ts';
import { strings } from '../strings/en.ts';
import { Icon } from './icon.tsx';

const words = strings.delivery;

type Pending = Extract<TimelineItem, { kind: 'pending' }>['entry'];

/** Takes a message back into the composer, before whatever stands there. */
function edit(entry: Pending): void {
  if (entry.conversation === null) return;
  const draft = drafts.value.get(entry.conversation) ?? '';
  draftChanged(entry.conversation, draft === '' ? entry.text : `${entry.text}\n${draft}`);
  messageTakenBack(entry.clientId);
  focusComposer();
}

export type Reach = 'sent' | 'delivered' | 'read';

/** How far the newest message got, once the server has it. */
export function Receipt({ reach }: { reach: Reach }) {
  return (
    <span class="receipt">
      <Icon name={reach === 'sent' ? 'check' : 'check-double'} small />
      {words[reach]}
    </span>
  );
}

/** Where a message is that the server does not have yet, and what can be done about it. */
export function PendingLine({ entry }: { entry: Pending }) {
  switch (entry.state) {
    case 'sending':
      return <p class="delivery">{words.sending}</p>;
    case 'queued':
      return (
        <p class="delivery">
          <Icon name="clock" small />
          {link.value === 'online' ? words.queued : words.waiting}
          {!outboxKept.value && <span> {words.notKept}</span>}
        </p>
      );
    case 'failed':
      return (
        <p class="delivery delivery-failed">
          <Icon name="alert" small />
          <span>{words.failed(entry.failure.message)}</span>
          <button type="button" class="link-button" onClick={() => sendRetried(entry.clientId)}>
            {words.retry}
          </button>
          <button type="button" class="link-button" onClick={() => edit(entry)}>
            {words.edit}
          </button>
        </p>
      );
  }
}
