/** Accepting a message: stored and numbered once, then published, then acknowledged. In that order, always. */
import { errorCodes, type Failure, failure } from '../../shared/protocol/errors.ts';
import type { MessageSend, MessageSendAnswer } from '../../shared/protocol/visitor-events.ts';
import { guard } from '../../shared/tone/index.ts';
import type { MessageRow } from '../store/store.ts';
import { publishActivities } from './activities.ts';
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
  if (held && !(command.anyway && mayAnyway(actor.role))) {
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
      domain.count('repeated');
      break;
    case 'created': {
      domain.count('created');
      const message = messageOf(result.message);
      domain.publish({ kind: 'message', message, visitor: result.visitor }, connection);
      if (result.stateChanged) await publishState(domain, message.conversation);
      publishActivities(domain, result.activities);
      break;
    }
  }
  return stored(result.message);
}

/** Who may send what is held back. */
export const mayAnyway = (role: string): boolean => role === 'owner' || role === 'admin';

/** Why an agent's message is held back, where the inbox holds back what sends the customer away; else null. */
export async function heldBack(
  domain: Domain,
  { conversation, text }: Pick<MessageSend, 'conversation' | 'text'>,
): Promise<Failure | null> {
  const row = conversation === undefined ? null : await domain.store.conversation(conversation);
  const inbox = row && (await domain.inboxes.byId(row.inbox.id));
  if (inbox?.settings.guard !== 'block-deflection') return null;
  const { deflects, findings } = guard(text);
  if (!deflects) return null;
  const advice = findings.find(({ kind }) => kind === 'deflection' || kind === 'blame')?.advice;
  return failure('deflects', advice === undefined ? undefined : `${errorCodes.deflects.message} ${advice}`);
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
