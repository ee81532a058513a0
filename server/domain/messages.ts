/** Accepting a message: stored and numbered once, then published, then acknowledged. In that order, always. */
import { fullText, wordsBeside } from '../../shared/plain-text.ts';
import { errorCodes, type Failure, failure } from '../../shared/protocol/errors.ts';
import type { MessageSend, MessageSendAnswer } from '../../shared/protocol/visitor-events.ts';
import { mayDie } from '../failpoints.ts';
import type { ConversationRow, MessageRow } from '../store/store.ts';
import { publishActivities } from './activities.ts';
import { authorize } from './authorize.ts';
import { refusedBlocks } from './blocks.ts';
import { type Actor, type Domain, isoOf, messageOf, summaryOf } from './domain.ts';
import { greetingOf } from './inboxes.ts';

/**
 * Takes a message from `actor`. Resolves after the durable commit; the same `clientId` from the same author gets
 * the first answer again and stores nothing. Throws `StoreUnavailable` when the database cannot store now.
 */
export async function sendMessage(
  domain: Domain,
  actor: Actor,
  command: MessageSend,
  connection?: string,
): Promise<MessageSendAnswer> {
  if (actor.kind === 'agent' && !command.conversation) {
    return failure('bad_command', 'An agent’s message needs the conversation it belongs to.');
  }
  const refused = await refusedBlocks(domain, actor, command);
  if (refused) {
    // What was taken once stays taken, whatever a repetition says.
    const earlier = await domain.store.sentMessage(actor.id, command.clientId);
    return earlier ? stored(earlier) : refused;
  }
  const held = actor.kind === 'agent' && (await heldBack(domain, command));
  if (held && !(command.anyway && authorize(actor, 'messages:anyway') === null)) {
    const earlier = await domain.store.sentMessage(actor.id, command.clientId);
    return earlier ? stored(earlier) : held;
  }
  const result = await domain.store.appendMessage({
    conversation: command.conversation ?? null,
    inbox: actor.kind === 'visitor' ? actor.inbox.id : '',
    author: { kind: actor.kind, id: actor.id, name: actor.name },
    clientId: command.clientId,
    start: command.start,
    greeting: actor.kind === 'visitor' ? greetingOf(actor.inbox, command.greeting)?.id : null,
    text: command.text,
    attachments: command.attachments,
    blocks: command.blocks,
    at: domain.now(),
    anyway: held !== false && held !== null,
    telling: actor.kind === 'agent' ? domain.telling : undefined,
  });
  switch (result.kind) {
    case 'not_found':
      return failure('not_found');
    case 'unknown_author':
      // A visitor who was forgotten while connected: the client starts afresh and keeps what it wanted to send.
      return failure('bad_token');
    case 'blocked':
      return failure('blocked');
    case 'unknown_file':
      return failure('unknown_file');
    case 'already_answered':
      return failure('already_answered');
    case 'repeated':
      domain.count(isSame(result.message, command) ? 'repeated' : 'repeated_otherwise');
      break;
    case 'created': {
      domain.count('created');
      if (import.meta.env.FAILPOINTS) mayDie('BEFORE_PUBLISH');
      const message = messageOf(result.message);
      domain.publish({ kind: 'message', message, visitor: result.visitor }, connection);
      if (result.stateChanged) await publishState(domain, message.conversation);
      publishActivities(domain, result.activities);
      if (actor.kind === 'agent')
        domain.queued(domain.now() + Math.min(domain.telling.pushAfterMs, domain.telling.lookAfterMs));
      if (import.meta.env.FAILPOINTS) mayDie('BEFORE_ACK');
      break;
    }
  }
  return stored(result.message);
}

/** Whether it says what was sent under its id before; of one that was changed since, nobody knows. */
const isSame = ({ text, change }: MessageRow, command: MessageSend): boolean =>
  change !== undefined || text === command.text;

/** Few say one thing in more messages than these. */
const mostTogether = 3;

/**
 * Why an agent's message is held back, where the inbox holds back what sends the customer away; else null. What its
 * blocks say counts as its text does, and so does what it makes with the messages beside it that nobody answered.
 * `seq`: it is there already, and gets other words.
 */
export async function heldBack(
  domain: Domain,
  {
    conversation,
    text,
    blocks = [],
    seq,
  }: Pick<MessageSend, 'conversation' | 'text' | 'blocks'> & { seq?: number },
): Promise<Failure | null> {
  const row = conversation === undefined ? null : await domain.store.conversation(conversation);
  const inbox = row && (await domain.inboxes.byId(row.inbox.id));
  if (!row || inbox?.settings.guard !== 'block-deflection') return null;
  const said = fullText(wordsBeside(text, blocks), blocks);
  let read = await domain.guard(said);
  if (!read.deflects) {
    const { before, after } = await saidBeside(domain, row, seq ?? row.lastSeq + 1);
    // What stood there already is nothing that these words add.
    if (before.length + after.length > 0 && !(await domain.guard([...before, ...after].join(' '))).deflects)
      read = await domain.guard([...before, said, ...after].join(' '));
  }
  if (!read.deflects) return null;
  const advice = read.findings.find(({ kind }) => kind === 'deflection' || kind === 'blame')?.advice;
  return failure('deflects', advice === undefined ? undefined : `${errorCodes.deflects.message} ${advice}`);
}

/** What agents said right before and after a place, with nobody's word between. */
async function saidBeside(
  { store }: Domain,
  { id }: ConversationRow,
  seq: number,
): Promise<{ before: string[]; after: string[] }> {
  const from = Math.max(0, seq - 1 - mostTogether);
  const rows = await store.messagesAfter(id, from, 2 * mostTogether + 1);
  const isOurs = ({ author }: MessageRow) => author.kind === 'agent';
  const before = rows.filter((row) => row.seq < seq);
  const after = rows.filter((row) => row.seq > seq);
  const first = before.findLastIndex((row) => !isOurs(row)) + 1;
  const end = after.findIndex((row) => !isOurs(row));
  return {
    before: before.slice(first).map(({ text }) => text),
    after: after.slice(0, end < 0 ? mostTogether : Math.min(end, mostTogether)).map(({ text }) => text),
  };
}

const stored = ({ conversation, seq, at }: MessageRow): MessageSendAnswer => ({
  ok: true,
  conversation,
  seq,
  at: isoOf(at),
});

async function publishState(domain: Domain, conversation: string): Promise<void> {
  const row = await domain.store.conversation(conversation);
  if (row) domain.publish({ kind: 'state', conversation: summaryOf(row) });
}
