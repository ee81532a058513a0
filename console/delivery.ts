/** Moves the outbox: one message in flight per conversation, tried again until it is stored or refused. */
import { effect } from '@preact/signals';
import { backoffMs, type MessageContent, nextToSend, type OutboxEntry, sendOf } from '../shared/outbox.ts';
import { messageFromAck } from '../shared/timeline.ts';
import { command } from './connection.ts';
import { newId } from './new-id.ts';
import { announced } from './state/announcements.ts';
import { rowMessageArrived } from './state/conversations.ts';
import {
  closesAfter,
  closesAt,
  messageQueued,
  outbox,
  sendAcked,
  sendFailed,
  sendRetried,
  sendStarted,
  sendsInterrupted,
} from './state/outbox.ts';
import { currentAgent, link } from './state/session.ts';
import { messagesArrived, threads } from './state/threads.ts';
import { resolveConversation } from './sync.ts';
import { strings } from './words.ts';

/** Conversations that wait before their next try. */
const resting = new Set<string>();

/**
 * The agent pressed send. The message shows at once and goes out as soon as it can. `seenSeq`: the conversation is to
 * be resolved after it, by an agent who has seen it up to there.
 */
export function send(conversation: string, content: MessageContent, seenSeq: number | null = null): void {
  const clientId = newId();
  // First, because what is queued may be on its way before the next line.
  if (seenSeq !== null) closesAfter(clientId, seenSeq);
  messageQueued(conversation, content, clientId, Date.now());
}

/** Messages that somebody who may wants sent, though the inbox would hold them back. */
const insisted = new Set<string>();

/** Sends a message that was held back, all the same. */
export function sendAnyway(clientId: string): void {
  insisted.add(clientId);
  sendRetried(clientId);
}

/** Sends whatever can be sent, now and whenever the outbox or the link changes. */
export function startDelivery(): void {
  effect(() => {
    if (link.value === 'online') flush();
    else sendsInterrupted();
  });
}

function flush(): void {
  const ready = outbox.value.filter(
    (entry) => entry.conversation === null || !resting.has(entry.conversation),
  );
  const entry = nextToSend(ready);
  if (entry === undefined || entry.conversation === null) return;
  sendStarted(entry.clientId);
  void deliver(entry, entry.conversation);
}

async function deliver(entry: OutboxEntry, conversation: string): Promise<void> {
  const { clientId, attempts } = entry;
  const answer = await command('message:send', {
    ...sendOf(entry),
    ...(insisted.has(clientId) ? { anyway: true } : {}),
  });
  const agent = currentAgent();
  if (answer.ok && agent !== null) {
    const author = { kind: 'agent' as const, id: agent.id, name: agent.name };
    const message = messageFromAck(entry, answer, author);
    messagesArrived(answer.conversation, [message]);
    rowMessageArrived(message);
    const seenSeq = closesAt(clientId);
    sendAcked(clientId, answer.conversation);
    if (seenSeq !== undefined) closeUnlessMore(answer.conversation, seenSeq);
  } else if (!answer.ok) {
    if (answer.retry) rest(conversation, answer.retryAfterMs ?? backoffMs(attempts, Math.random));
    sendFailed(clientId, answer);
  }
}

/** More than anybody says while one message is on its way. */
const mostLooked = 50;

/** Resolves a conversation, unless its visitor has said something that its agent had not seen on saying so. */
function closeUnlessMore(conversation: string, seenSeq: number): void {
  const { messages = [], held = [] } = threads.value.get(conversation)?.timeline ?? {};
  const more = [...held, ...messages.slice(-mostLooked)].some(
    ({ seq, author }) => author.kind === 'visitor' && seq > seenSeq,
  );
  if (more) announced(strings.operations.done.staysOpen);
  else void resolveConversation(conversation);
}

/** Leaves a conversation alone for a while; the others go on. */
function rest(conversation: string, forMs: number): void {
  resting.add(conversation);
  setTimeout(() => {
    resting.delete(conversation);
    if (link.value === 'online') flush();
  }, forMs);
}
