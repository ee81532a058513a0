/** Reading and steering conversations. A visitor sees their own; to anybody else they do not exist. */

import type * as v from 'valibot';
import type {
  ConversationAnswer,
  ConversationList,
  ConversationListAnswer,
  ConversationOpenAnswer,
} from '../../shared/protocol/agent-events.ts';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import {
  type ConversationRate,
  type ConversationSync,
  type ConversationSyncAnswer,
  type ConversationsMineAnswer,
  type conversationRateAnswer,
  type ReceiptRead,
  type ReceiptReadAnswer,
  syncPageSize,
  type Typing,
} from '../../shared/protocol/visitor-events.ts';
import type { ListPosition } from '../store/lists.ts';
import type { ConversationRow, MessageRow } from '../store/store.ts';
import { activityOf, answerChange, mostActivities } from './activities.ts';
import { authorize, conversationThing } from './authorize.ts';
import { type Actor, type Domain, isoOf, messageOf, stateOf, summaryOf, type Visitor } from './domain.ts';
import { newestNotes } from './notes.ts';
import { promiseOf } from './promises.ts';
import { visitorDetail } from './visitors.ts';

const seeing = { visitorOr: 'conversations:read' } as const;

/** The conversation if `actor` may see it, else null: the same answer as for one that does not exist. */
export async function visible(
  domain: Domain,
  actor: Actor,
  conversation: string,
): Promise<ConversationRow | null> {
  const row = await domain.store.conversation(conversation);
  return row && authorize(actor, seeing, conversationThing(row)) === null ? row : null;
}

/** A page holds at most this many characters, so that asking often cannot fill our memory; clients ask for the rest. */
const pageCharacters = 200_000;

/** How many of the messages fit into a page; at least one. */
function fitting(messages: Pick<MessageRow, 'text' | 'attachments' | 'blocks'>[]): number {
  let room = pageCharacters;
  const cut = messages.findIndex(({ text, attachments, blocks }) => {
    room -= text.length;
    if (attachments ?? blocks) room -= JSON.stringify([attachments, blocks]).length;
    return room < 0;
  });
  return cut === -1 ? messages.length : Math.max(1, cut);
}

/** What a client calls after any gap: everything committed after `after`, in pages. */
export async function syncConversation(
  domain: Domain,
  actor: Actor,
  { conversation, after, limit, changed }: ConversationSync,
): Promise<ConversationSyncAnswer> {
  const row = await visible(domain, actor, conversation);
  if (!row) return failure('not_found');
  if (changed !== undefined) return syncWithChanges(domain, row, { after, limit, changed });
  const found = await domain.store.messagesAfter(conversation, after, limit ?? syncPageSize);
  const events = found.slice(0, fitting(found));
  // The row was read first: a message committed in between is in the page and must not be beyond lastSeq.
  const lastSeq = Math.max(row.lastSeq, events.at(-1)?.seq ?? 0);
  return { ok: true, events: events.map(messageOf), lastSeq, state: stateOf(row) };
}

/**
 * The page after `after`, and before it the messages changed since `changed`, wherever they stand: a client may hold
 * any part of the conversation. All in seq order, each once.
 */
async function syncWithChanges(
  domain: Domain,
  row: ConversationRow,
  { after, limit = syncPageSize, changed }: { after: number; limit?: number | undefined; changed: number },
): Promise<ConversationSyncAnswer> {
  const found =
    row.changes > changed ? await domain.store.messagesChangedAfter(row.id, changed, syncPageSize) : [];
  const changes = found.slice(0, fitting(found));
  const whole = found.length < syncPageSize && changes.length === found.length;
  // Changes first: what of them cannot be told now is told before any more messages, and nothing is skipped.
  const page = whole ? await domain.store.messagesAfter(row.id, after, limit) : [];
  const events = page.slice(0, fitting(page));
  const bySeq = new Map([...changes, ...events].map((message) => [message.seq, message]));
  const reached = changes.at(-1)?.change?.number ?? changed;
  return {
    ok: true,
    events: [...bySeq.values()].sort((a, b) => a.seq - b.seq).map(messageOf),
    lastSeq: Math.max(row.lastSeq, events.at(-1)?.seq ?? 0),
    changes: whole ? Math.max(row.changes, reached) : reached,
    state: stateOf(row),
  };
}

/** Moves a receipt forward: what this side has read, or what has reached a device of theirs. */
export async function markReached(
  domain: Domain,
  actor: Actor,
  what: 'read' | 'delivered',
  { conversation, seq }: ReceiptRead,
  connection?: string,
): Promise<ReceiptReadAnswer> {
  const row = await visible(domain, actor, conversation);
  if (!row) return failure('not_found');
  const reader = actor.kind;
  const reached = Math.min(seq, row.lastSeq);
  const before = what === 'read' ? row.receipts : row.delivered;
  if (reached <= before[reader]) return { ok: true };
  const { store } = domain;
  const moved = await (what === 'read'
    ? store.markRead(conversation, reader, reached)
    : store.markDelivered(conversation, reader, reached));
  if (moved) {
    domain.publish(
      {
        kind: 'receipt',
        conversation,
        visitor: row.visitor.id,
        reader,
        seq: reached,
        ...(what === 'read' ? {} : { delivered: true }),
      },
      connection,
    );
  }
  return { ok: true };
}

/** Passes on that somebody types. Not stored, not answered; a foreign conversation is ignored. */
export async function tellTyping(
  domain: Domain,
  actor: Actor,
  { conversation, active, text }: Typing,
  connection?: string,
): Promise<void> {
  const row = conversation
    ? await visible(domain, actor, conversation)
    : actor.kind === 'visitor'
      ? await domain.store.conversationOfVisitor(actor.id)
      : null;
  // What is written where nobody will read it is not shown either.
  if (!row || (actor.kind === 'visitor' && row.blocked)) return;
  // A visitor may have got another name since this connection was made.
  const name = actor.kind === 'visitor' ? row.visitor.name : actor.name;
  const author = { kind: actor.kind, id: actor.id, name };
  const shown = actor.kind === 'visitor' && actor.inbox.settings.livePreview && text !== undefined;
  domain.publish(
    {
      kind: 'typing',
      conversation: row.id,
      visitor: row.visitor.id,
      author,
      active: active ?? true,
      ...(shown ? { text } : {}),
    },
    connection,
  );
}

/** How many conversations a visitor is shown. */
const mostOfMine = 50;

/** A visitor's own conversations, the newest first. */
export async function conversationsOf(domain: Domain, visitor: Visitor): Promise<ConversationsMineAnswer> {
  const rows = await domain.store.conversationsOfVisitor(visitor.id, mostOfMine);
  const unread = await domain.store.unreadOfVisitor(visitor.id);
  return {
    ok: true,
    conversations: rows.map((row) => ({
      id: row.id,
      status: row.status,
      openedAt: isoOf(row.openedAt),
      lastSeq: row.lastSeq,
      unread: unread.get(row.id) ?? 0,
      lastMessage: row.lastMessage && { ...row.lastMessage, at: isoOf(row.lastMessage.at) },
    })),
  };
}

/** How it went, in the visitor's eyes. There is something to say once somebody has answered. */
export async function rateConversation(
  domain: Domain,
  visitor: Visitor,
  { conversation, score, words = '' }: ConversationRate,
): Promise<v.InferOutput<typeof conversationRateAnswer>> {
  const row = await visible(domain, visitor, conversation);
  if (!row) return failure('not_found');
  if (row.answeredAt === null)
    return failure('bad_command', 'conversation: expected one in which an agent has answered.');
  const rated = await domain.store.rate(conversation, { score, words, at: domain.now() });
  if (!rated) return failure('not_found');
  domain.publish({ kind: 'state', conversation: summaryOf(rated) });
  return { ok: true, state: stateOf(rated) };
}

export async function listConversations(
  domain: Domain,
  agent: Extract<Actor, { kind: 'agent' }>,
  { view = 'open', filter = {}, sort = 'newest', after, limit = 50, since }: ConversationList,
): Promise<ConversationListAnswer> {
  // The cursor is read before the rows: what changes in between is sent once more rather than missed.
  const newest = await domain.store.cursor();
  if (since !== undefined) {
    if (after !== undefined)
      return failure(
        'bad_command',
        'after: not together with since, whose next page begins at the answer’s cursor.',
      );
    const rows = await domain.store.conversationsSince(since, limit);
    const full = rows.length === limit;
    const cursor = full ? (rows.at(-1)?.version ?? since) : Math.max(newest, since);
    return {
      ok: true,
      conversations: rows.map(summaryOf),
      removed: await domain.store.removedSince(since, mostRemoved),
      next: full ? String(cursor) : null,
      cursor,
    };
  }
  const position = after === undefined ? null : positionOf(after);
  if (after !== undefined && !position) {
    return failure('bad_command', 'after: expected the `next` of an earlier page.');
  }
  const page = await domain.store.listConversations({
    view,
    filter,
    sort,
    agent: agent.id,
    after: position,
    limit,
  });
  const next = page.next && `${page.next.key}-${page.next.id}`;
  return { ok: true, conversations: page.rows.map(summaryOf), removed: [], next, cursor: newest };
}

/** A console that was away for more erasures than this has started afresh long since. */
const mostRemoved = 10_000;

function positionOf(after: string): ListPosition | null {
  const match = /^(-?\d{1,16})-([0-9a-f]{32})$/.exec(after);
  return match ? { key: Number(match[1]), id: match[2] as string } : null;
}

export async function openConversation(
  domain: Domain,
  conversation: string,
): Promise<ConversationOpenAnswer> {
  const row = await domain.store.conversation(conversation);
  const visitor = row && (await visitorDetail(domain, row.visitor.id));
  if (!visitor) return failure('not_found');
  const found = await domain.store.messagesAfter(
    conversation,
    Math.max(0, row.lastSeq - syncPageSize),
    syncPageSize,
  );
  const events = found.slice(-fitting(found.toReversed()));
  const lastSeq = Math.max(row.lastSeq, events.at(-1)?.seq ?? 0);
  const activities = await domain.store.activitiesOf(conversation, mostActivities);
  const { notes, more: moreNotes } = await newestNotes(domain, conversation);
  const parts = await domain.store.mergedInto(conversation);
  const merged = await Promise.all(parts.map((part) => domain.store.conversation(part)));
  return {
    ok: true,
    conversation: summaryOf(row),
    events: events.map(messageOf),
    lastSeq,
    activities: activities.map(activityOf),
    promises: (await domain.store.promisesOf(conversation)).map(promiseOf),
    merged: merged.filter((part) => part !== null).map(summaryOf),
    visitor,
    notes,
    moreNotes,
  };
}

/**
 * Gives the conversation to an agent, or back to everybody. Of two who take it at once from the same owner (`from`),
 * the first has it, and the second is told so.
 */
export async function assignConversation(
  domain: Domain,
  { id }: Extract<Actor, { kind: 'agent' }>,
  conversation: string,
  agent: string | null,
  from?: string | null,
): Promise<ConversationAnswer> {
  const reason = agent === null ? 'released' : agent === id ? 'taken' : 'given';
  const by = { agent: id, reason, at: domain.now(), from } as const;
  const change = await domain.store.assign(conversation, agent, by);
  const late = change?.activities.length === 0 ? refusedOwner(change.conversation, { from, agent }) : null;
  return late ?? answerChange(domain, change);
}

/** Why it stays with whoever has it by now: neither whom it was said to be of nor whom it is for; else null. */
export function refusedOwner(
  { assignee }: Pick<ConversationRow, 'assignee'>,
  { from, agent }: { from: string | null | undefined; agent: string | null },
): Failure | null {
  if (from === undefined || !assignee || assignee.id === agent || assignee.id === from) return null;
  return failure('changed_meanwhile', `${assignee.name || 'A colleague'} took it a moment ago.`);
}

export async function resolveConversation(
  domain: Domain,
  { id }: Extract<Actor, { kind: 'agent' }>,
  conversation: string,
): Promise<ConversationAnswer> {
  const by = { agent: id, at: domain.now() };
  return answerChange(domain, await domain.store.setStatus(conversation, 'resolved', by));
}
