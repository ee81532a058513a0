/**
 * Erasing: what a visitor asks for, and what the inbox's retention asks for, go the same way. The rows go first, in
 * one transaction (the database overwrites what it deletes); then whoever shows the conversation is told; then the
 * bytes of files go, and those that a crash leaves behind are found by the sweep of files without a row.
 */
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import type { VisitorErase } from '../../shared/protocol/visitor-events.ts';
import { audit } from './audit.ts';
import type { Domain, Visitor } from './domain.ts';
import type { Inbox } from './inboxes.ts';

/** Erases one conversation of the visitor, or everything there is of them, whose tokens end with it. */
export async function erase(
  domain: Domain,
  visitor: Visitor,
  { conversation }: VisitorErase,
  connection?: string,
): Promise<{ ok: true } | Failure> {
  if (conversation === undefined) return eraseVisitor(domain, visitor, connection);
  const row = await domain.store.conversation(conversation);
  if (row?.visitor.id !== visitor.id) return failure('not_found');
  if (!(await eraseConversation(domain, conversation, { connection }))) return failure('not_found');
  await audit(domain, theirWish, 'conversation_erased', conversation);
  return { ok: true };
}

/** Visitors erase by themselves; that they did is kept, and nothing of who they were. */
const theirWish = { kind: 'nobody' } as const;

async function eraseVisitor(
  domain: Domain,
  { id }: Visitor,
  connection?: string,
): Promise<{ ok: true } | Failure> {
  const erased = await domain.store.eraseVisitor(id);
  if (!erased) return failure('bad_token');
  for (const conversation of erased.conversations)
    domain.publish({ kind: 'removed', conversation, visitor: id }, connection);
  domain.publish({ kind: 'signed-out', visitor: id }, connection);
  await removeBytes(domain, erased.files);
  await audit(domain, theirWish, 'visitor_erased', id, { conversations: erased.conversations.length });
  return { ok: true };
}

async function eraseConversation(
  domain: Domain,
  id: string,
  { connection, idleSince }: { connection?: string | undefined; idleSince?: number } = {},
): Promise<boolean> {
  const erased = await domain.store.eraseConversation(id, idleSince);
  if (!erased) return false;
  domain.publish({ kind: 'removed', conversation: id, visitor: erased.visitor }, connection);
  await removeBytes(domain, erased.files);
  return true;
}

async function removeBytes(domain: Domain, files: string[]): Promise<void> {
  for (const file of files) await domain.files.remove(file);
}

const dayMs = 24 * 60 * 60 * 1000;
/** Each is a transaction of its own, so that messages get through between two; the list is read anew after so many. */
const batch = 50;

/** Erases resolved conversations that have lain longer than their inbox keeps them. */
export async function eraseExpired(domain: Domain): Promise<void> {
  for (const inbox of await domain.inboxes.all()) {
    const erased = await eraseExpiredOf(domain, inbox);
    if (erased === 0) continue;
    await audit(domain, { kind: 'server' }, 'conversation_erased', inbox.name, { conversations: erased });
    domain.log.info({ inbox: inbox.name, erased }, 'conversations were erased after their time');
  }
}

async function eraseExpiredOf(domain: Domain, { id, settings }: Inbox): Promise<number> {
  const { retentionDays } = settings;
  if (retentionDays === null) return 0;
  const before = domain.now() - retentionDays * dayMs;
  let erased = 0;
  for (;;) {
    const expired = await domain.store.expiredConversations(id, before, batch);
    // Whoever writes into one of them meanwhile keeps it.
    for (const conversation of expired)
      if (await eraseConversation(domain, conversation, { idleSince: before })) erased++;
    if (expired.length < batch) return erased;
  }
}
