import { may } from '../../shared/permissions.ts';
import { wordsBeside } from '../../shared/plain-text.ts';
import type { TimelineItem } from '../../shared/timeline.ts';
import { draftOf } from '../block-drafts.ts';
import { focusComposer } from '../composer-field.ts';
import { sendAnyway } from '../delivery.ts';
import { refusalWords } from '../refusals.ts';
import { draftChanged, drafts } from '../state/drafts.ts';
import { blockChanged, enclosures, uploadsAdded } from '../state/enclosures.ts';
import { messageTakenBack, outboxKept, sendRetried } from '../state/outbox.ts';
import { currentAgent, link } from '../state/session.ts';
import { uploaded } from '../uploads.ts';
import { strings } from '../words.ts';
import { Icon } from './icon.tsx';

const words = strings.delivery;

type Pending = Extract<TimelineItem, { kind: 'pending' }>['entry'];

/** Takes a message back into the composer, before whatever stands there. */
function edit(entry: Pending): void {
  if (entry.conversation === null) return;
  const { conversation, attachments = [], blocks = [] } = entry;
  const draft = drafts.value.get(conversation) ?? '';
  const free = (enclosures.value.get(conversation)?.block ?? null) === null;
  const block = blocks[0] && free ? draftOf(blocks[0]) : null;
  const text = block ? wordsBeside(entry.text, blocks) : entry.text;
  draftChanged(conversation, [text, draft].filter((part) => part !== '').join('\n'));
  if (block) blockChanged(conversation, block);
  uploadsAdded(conversation, attachments.map(uploaded));
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
          <span>{words.failed(refusalWords(entry.failure.code, entry.failure.message))}</span>
          {entry.failure.code !== 'deflects' ? (
            <button type="button" class="link-button" onClick={() => sendRetried(entry.clientId)}>
              {words.retry}
            </button>
          ) : (
            may(currentAgent()?.role ?? 'viewer', 'inboxes:write') && (
              <button type="button" class="link-button" onClick={() => sendAnyway(entry.clientId)}>
                {words.anyway}
              </button>
            )
          )}
          <button type="button" class="link-button" onClick={() => edit(entry)}>
            {words.edit}
          </button>
        </p>
      );
  }
}
