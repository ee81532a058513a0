/**
 * Editing and taking back: visible as such on both sides, and in everything made of the conversation later. A message
 * keeps its seq, so nothing else moves; a client that was away learns of it by `changed` of `conversation:sync`.
 */
import type { MessageChangeAnswer } from '../../shared/protocol/agent-events.ts';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import { changeWithinMs, type MessageDelete, type MessageEdit } from '../../shared/protocol/messages.ts';
import type { MessageChanged, MessageChanging } from '../store/messages.ts';
import type { MessageRow } from '../store/store.ts';
import { publishActivities } from './activities.ts';
import { authorize } from './authorize.ts';
import { type Actor, type Domain, messageOf, summaryOf } from './domain.ts';
import { heldBack } from './messages.ts';
import { sendTranscript } from './transcript.ts';

type Agent = Extract<Actor, { kind: 'agent' }>;

async function foundMessage(
  { store }: Domain,
  { conversation, seq }: MessageDelete,
): Promise<MessageRow | Failure> {
  const [message] = await store.messagesAfter(conversation, seq - 1, 1);
  return message?.seq === seq && message.change?.kind !== 'deleted' ? message : failure('not_found');
}

/** Why this agent may not change this message, or null. */
function refusedChange({ now }: Domain, agent: Agent, { author, at }: MessageRow): Failure | null {
  const refused = authorize(agent, 'conversations:answer', { kind: 'message', author });
  if (refused) return refused;
  return now() - at > changeWithinMs ? failure('too_late') : null;
}

/** Gives a message of the agent's own other words. */
export async function editMessage(
  domain: Domain,
  agent: Agent,
  edit: MessageEdit,
  connection?: string,
): Promise<MessageChangeAnswer> {
  const message = await foundMessage(domain, edit);
  if ('ok' in message) return message;
  const refused = refusedChange(domain, agent, message);
  if (refused) return refused;
  if (message.blocks)
    return failure(
      'bad_command',
      'seq: expected a message without blocks. Take this one back and send it anew.',
    );
  // Said twice, or nothing new: done already.
  if (message.text === edit.text) return { ok: true, message: messageOf(message) };
  const held = await heldBack(domain, edit);
  const anyway = edit.anyway === true && authorize(agent, 'messages:anyway') === null;
  if (held && !anyway) return held;
  return changed(domain, edit, { kind: 'edited', text: edit.text, anyway: held !== null }, connection);
}

/** Takes a message back: nothing of what it said is left. Owners and admins may do so with any agent's. */
export async function deleteMessage(
  domain: Domain,
  agent: Agent,
  which: MessageDelete,
  connection?: string,
): Promise<MessageChangeAnswer> {
  const message = await foundMessage(domain, which);
  if ('ok' in message) return message;
  const refused = refusedChange(domain, agent, message);
  const manages = message.author.kind === 'agent' && authorize(agent, 'messages:delete') === null;
  if (refused && !manages) return refused;
  return changed(domain, which, { kind: 'deleted' }, connection);
}

async function changed(
  domain: Domain,
  { conversation, seq }: MessageDelete,
  to: MessageChanging,
  connection?: string,
): Promise<MessageChangeAnswer> {
  const result = await domain.store.changeMessage({ conversation, seq }, to, domain.now(), domain.telling);
  if (!result) return failure('not_found');
  domain.queued();
  const message = messageOf(result.message);
  domain.publish({ kind: 'message-changed', message, visitor: result.visitor }, connection);
  const row = await domain.store.conversation(conversation);
  if (row) domain.publish({ kind: 'state', conversation: summaryOf(row) });
  publishActivities(domain, result.activities);
  for (const file of result.files) await domain.files.remove(file);
  await mailAnew(domain, conversation, result);
  return { ok: true, message };
}

/** Transcripts that had not left yet are written once more, with the words as they are now. */
async function mailAnew(
  domain: Domain,
  conversation: string,
  { visitor, transcriptsTo }: MessageChanged,
): Promise<void> {
  if (transcriptsTo.length === 0) return;
  const row = await domain.store.visitor(visitor);
  const inbox = row && (await domain.inboxes.byId(row.inbox));
  if (!row || !inbox) return;
  const actor = { kind: 'visitor' as const, id: visitor, name: row.name, inbox };
  for (const email of transcriptsTo) await sendTranscript(domain, actor, { conversation, email });
}
