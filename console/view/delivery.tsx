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

/** Where one of the agent's own messages is. `readUpTo`: null where no receipt is shown. */
export function Delivery({ item, readUpTo }: { item: TimelineItem; readUpTo: number | null }) {
  if (item.kind === 'pending') return <PendingLine entry={item.entry} />;
  if (readUpTo === null) return null;
  const read = item.message.seq <= readUpTo;
  return (
    <p class="delivery">
      <Icon name={read ? 'check-double' : 'check'} small />
      {read ? words.read : words.sent}
    </p>
  );
}

function PendingLine({ entry }: { entry: Pending }) {
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
