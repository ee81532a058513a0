/** Every read, written once for all databases. */
import { type Kysely, sql } from 'kysely';
import type { AssignmentReason } from '../../shared/protocol/activity.ts';
import type { Agent } from '../../shared/protocol/entities.ts';
import type { AssignmentDetail } from './routing.ts';
import type { Schema } from './schema.ts';
import type {
  ConversationRow,
  LessonRow,
  MessageRow,
  Millis,
  SessionRow,
  VisitorContext,
  VisitorDetailRow,
  VisitorRow,
  VisitorToWelcome,
} from './store.ts';

type Db = Kysely<Schema>;

/** A list row shows the beginning of the last message; more would only be sent to be cut. */
const previewLength = 200;

export async function visitorByToken(
  db: Db,
  tokenHash: string,
  usedSince: Millis,
): Promise<(VisitorRow & { seenAt: Millis }) | null> {
  const row = await db
    .selectFrom('visitor_tokens as t')
    .innerJoin('visitors as v', 'v.id', 't.visitor')
    .select(['v.id', 'v.inbox', 'v.name', 't.seen_at', 't.created_at'])
    .where('t.token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (!row) return null;
  const { seen_at, created_at, ...visitor } = row;
  // One that a server of an earlier version gave has no use noted yet.
  const seenAt = Math.max(Number(seen_at), Number(created_at));
  return seenAt < usedSince ? null : { ...visitor, seenAt };
}

const mostSeq = 2 ** 31 - 1;

export async function messagesAfter(
  db: Db,
  conversation: string,
  after: number,
  limit: number,
): Promise<MessageRow[]> {
  const rows = await db
    .selectFrom('messages')
    .selectAll()
    .where('conversation', '=', conversation)
    // No seq is larger, and none is compared with what PostgreSQL cannot take for one.
    .where('seq', '>', Math.min(after, mostSeq))
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(messageOf);
}

export async function sentMessage(db: Db, author: string, clientId: string): Promise<MessageRow | null> {
  const row = await db
    .selectFrom('messages')
    .selectAll()
    .where('author_id', '=', author)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row ? messageOf(row) : null;
}

export function messageOf(row: Schema['messages']): MessageRow {
  return {
    conversation: row.conversation,
    seq: row.seq,
    clientId: row.client_id,
    author: { kind: row.author_kind, id: row.author_id, name: row.author_name },
    text: row.text,
    at: Number(row.at),
    ...(row.content === null ? {} : (JSON.parse(row.content) as Pick<MessageRow, 'attachments' | 'blocks'>)),
    ...changeOf(row),
  };
}

function changeOf({ changed, edited_at, deleted_at }: Schema['messages']): Pick<MessageRow, 'change'> {
  if (changed === null) return {};
  return {
    change:
      deleted_at === null
        ? { number: changed, kind: 'edited', at: Number(edited_at) }
        : { number: changed, kind: 'deleted', at: Number(deleted_at) },
  };
}

const filesIn = (content: string | null): { files?: number } => {
  const { attachments = [] } = JSON.parse(content ?? '{}') as Pick<MessageRow, 'attachments'>;
  return attachments.length ? { files: attachments.length } : {};
};

function conversations(db: Db) {
  return (
    db
      .selectFrom('conversations as c')
      .innerJoin('visitors as v', 'v.id', 'c.visitor')
      .innerJoin('inboxes as i', 'i.id', 'c.inbox')
      .leftJoin('agents as a', 'a.id', 'c.assignee')
      .leftJoin('messages as m', (join) =>
        join.onRef('m.conversation', '=', 'c.id').onRef('m.seq', '=', 'c.last_seq'),
      )
      .selectAll('c')
      .select([
        'm.author_kind',
        'm.author_id',
        'm.author_name',
        'm.at as message_at',
        'm.deleted_at as message_deleted_at',
      ])
      // Of a message without words, the files say what it was.
      .select(sql<string | null>`case when m.text = '' then m.content end`.as('wordless'))
      .select(sql<string | null>`substr(m.text, 1, ${sql.lit(previewLength)})`.as('preview'))
      .select([
        'v.name as visitor_name',
        'i.name as inbox_name',
        'a.name as assignee_name',
        'a.photo as assignee_photo',
        'v.blocked_at as visitor_blocked_at',
      ])
  );
}

type ConversationQueryRow = Awaited<ReturnType<ReturnType<typeof conversations>['execute']>>[number];

/** Rows as they are, with what other tables say of them: one more query each for all of them together. */
async function conversationsOf(db: Db, rows: ConversationQueryRow[]): Promise<ConversationRow[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const tags = await db
    .selectFrom('conversation_tags')
    .selectAll()
    .where('conversation', 'in', ids)
    .orderBy('tag')
    .execute();
  const participants = await db
    .selectFrom('conversation_agents as p')
    .innerJoin('agents as a', 'a.id', 'p.agent')
    .select(['p.conversation', 'a.id', 'a.name', 'p.role'])
    .where('p.conversation', 'in', ids)
    .orderBy('p.at')
    .execute();
  const mentions = await db
    .selectFrom('mentions as m')
    .innerJoin('notes as n', 'n.id', 'm.note')
    .select(['m.conversation', 'm.agent'])
    .distinct()
    .where('m.conversation', 'in', ids)
    .where('n.deleted_at', 'is', null)
    .orderBy('m.agent')
    .execute();
  return rows.map((row) => ({
    ...conversationOf(row),
    tags: tags.filter(({ conversation }) => conversation === row.id).map(({ tag }) => tag),
    participants: participants
      .filter(({ conversation }) => conversation === row.id)
      .map(({ id, name, role }) => ({ id, name, role })),
    mentioned: mentions.filter(({ conversation }) => conversation === row.id).map(({ agent }) => agent),
  }));
}

const millisOf = (value: number | null): number | null => (value === null ? null : Number(value));

function conversationOf(
  row: ConversationQueryRow,
): Omit<ConversationRow, 'tags' | 'participants' | 'mentioned'> {
  return {
    id: row.id,
    inbox: { id: row.inbox, name: row.inbox_name },
    visitor: { id: row.visitor, name: row.visitor_name },
    status: row.status,
    assignee:
      row.assignee === null
        ? null
        : { id: row.assignee, name: row.assignee_name ?? '', photo: row.assignee_photo },
    receipts: { visitor: row.visitor_read, agent: row.agent_read },
    // What is read has arrived.
    delivered: {
      visitor: Math.max(row.visitor_delivered, row.visitor_read),
      agent: Math.max(row.agent_delivered, row.agent_read),
    },
    rating:
      row.rating === null
        ? null
        : { score: row.rating, words: row.rating_words ?? '', at: Number(row.rated_at) },
    greeting: row.greeting,
    answeredAt: row.answered_at === null ? null : Number(row.answered_at),
    lastSeq: row.last_seq,
    lastMessage:
      row.author_kind === null || row.author_id === null || row.message_at === null
        ? null
        : {
            author: { kind: row.author_kind, id: row.author_id, name: row.author_name ?? '' },
            text: row.preview ?? '',
            at: Number(row.message_at),
            ...filesIn(row.wordless),
            ...(row.message_deleted_at === null ? {} : { deleted: true }),
          },
    openedAt: Number(row.opened_at),
    lastAt: Number(row.last_at),
    changes: row.changes,
    priority: row.priority,
    snoozedUntil: millisOf(row.snoozed_until),
    waitingSince: millisOf(row.waiting_since),
    mood: { frustration: row.frustration, voice: row.voice, language: row.language },
    newcomer: row.newcomer === 1,
    promiseDue: millisOf(row.promise_due),
    wokenAt: millisOf(row.woken_at),
    needAt: Number(row.need_at),
    assignment:
      row.assigned_reason === null || row.assigned_at === null
        ? null
        : {
            reason: row.assigned_reason as AssignmentReason,
            at: Number(row.assigned_at),
            ...(JSON.parse(row.assigned_detail ?? '{}') as AssignmentDetail),
          },
    blocked: row.visitor_blocked_at !== null,
    mergedInto: row.merged_into,
    resolvedAt: millisOf(row.resolved_at),
    pin: row.pin,
    version: Number(row.version),
  };
}

export async function conversation(db: Db, id: string): Promise<ConversationRow | null> {
  const row = await conversations(db).where('c.id', '=', id).executeTakeFirst();
  return row ? ((await conversationsOf(db, [row]))[0] ?? null) : null;
}

export async function conversationsOfVisitor(
  db: Db,
  visitor: string,
  limit: number,
): Promise<ConversationRow[]> {
  const rows = await conversations(db)
    .where('c.visitor', '=', visitor)
    .orderBy('c.opened_at', 'desc')
    .limit(limit)
    .execute();
  return conversationsOf(db, rows);
}

export async function removedSince(db: Db, since: number, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('removed_conversations')
    .select('id')
    .where('version', '>', since)
    .orderBy('version')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

export async function visitor(db: Db, id: string): Promise<VisitorDetailRow | null> {
  const row = await db.selectFrom('visitors').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { inbox, name, email, subject } = row;
  return {
    id,
    inbox,
    name,
    email,
    signed: { name: row.name_signed === 1, email: row.email_signed === 1 },
    mailsOff: row.mails_off === 1,
    subject,
    attributes: row.attributes === null ? {} : (JSON.parse(row.attributes) as VisitorDetailRow['attributes']),
    context: row.context === null ? null : (JSON.parse(row.context) as VisitorContext),
    createdAt: Number(row.created_at),
  };
}

/** What a welcome tells, in one question: every visitor who comes back asks it, after a restart all at once. */
export async function visitorToWelcome(db: Db, id: string): Promise<VisitorToWelcome | null> {
  const row = await db
    .selectFrom('visitors as v')
    .leftJoin('conversations as c', (join) =>
      join.on('c.id', '=', (on) =>
        on
          .selectFrom('conversations as n')
          .select('n.id')
          .whereRef('n.visitor', '=', 'v.id')
          .orderBy('n.opened_at', 'desc')
          .limit(1),
      ),
    )
    .select(['v.name', 'v.email', 'v.subject', 'c.id', 'c.last_seq'])
    .where('v.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { name, email, subject, id: conversation, last_seq } = row;
  return {
    name,
    email,
    subject,
    conversation: conversation === null ? null : { id: conversation, lastSeq: Number(last_seq) },
  };
}

export async function conversationOfVisitor(db: Db, visitor: string): Promise<ConversationRow | null> {
  const row = await conversations(db)
    .where('c.visitor', '=', visitor)
    .orderBy('c.opened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? ((await conversationsOf(db, [row]))[0] ?? null) : null;
}

/** In the order of the ids. */
export async function conversationsByIds(db: Db, ids: string[]): Promise<ConversationRow[]> {
  if (!ids.length) return [];
  const rows = await conversations(db).where('c.id', 'in', ids).execute();
  const place = new Map(ids.map((id, index) => [id, index]));
  rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  return conversationsOf(db, rows);
}

export async function conversationsSince(db: Db, since: number, limit: number): Promise<ConversationRow[]> {
  const rows = await conversations(db)
    .where('c.version', '>', since)
    .orderBy('c.version')
    .limit(limit)
    .execute();
  return conversationsOf(db, rows);
}

export async function lastSeqsOfVisitors(db: Db, visitors: string[]): Promise<Map<string, number>> {
  if (!visitors.length) return new Map();
  const rows = await db
    .selectFrom('conversations')
    .select(['visitor', 'last_seq'])
    .where('visitor', 'in', visitors)
    .orderBy('opened_at')
    .execute();
  // Later rows replace earlier ones: the newest conversation of each visitor remains.
  return new Map(rows.map((row) => [row.visitor, row.last_seq]));
}

export async function lessonsOf(
  db: Db,
  inbox: string,
  limit: number,
): Promise<(LessonRow & { text: string })[]> {
  const rows = await db
    .selectFrom('lessons as l')
    .innerJoin('messages as m', (join) =>
      join.onRef('m.conversation', '=', 'l.conversation').onRef('m.seq', '=', 'l.seq'),
    )
    .selectAll('l')
    .select('m.text')
    .where('l.inbox', '=', inbox)
    .orderBy('l.at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, at: Number(row.at) })).reverse();
}

export async function cursor(db: Db): Promise<number> {
  const row = await db
    .selectFrom('meta')
    .select('value')
    .where('key', '=', 'version')
    .executeTakeFirstOrThrow();
  return Number(row.value);
}

export async function agentById(db: Db, id: string): Promise<Agent | null> {
  const row = await db
    .selectFrom('agents')
    .select(['id', 'email', 'name', 'role'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function firstAgent(db: Db): Promise<Agent | null> {
  const row = await db
    .selectFrom('agents')
    .select(['id', 'email', 'name', 'role'])
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export async function liveSessions(
  db: Db,
  tokenHashes: string[],
  now: number,
): Promise<Map<string, Agent['role']>> {
  if (!tokenHashes.length) return new Map();
  const rows = await db
    .selectFrom('sessions as s')
    .innerJoin('agents as a', 'a.id', 's.agent')
    .select(['s.token_hash', 'a.role'])
    .where('s.token_hash', 'in', tokenHashes)
    .where('s.expires_at', '>', now)
    .execute();
  return new Map(rows.map((row) => [row.token_hash, row.role]));
}

export async function sessionByToken(db: Db, tokenHash: string, now: number): Promise<SessionRow | null> {
  const row = await db
    .selectFrom('sessions as s')
    .innerJoin('agents as a', 'a.id', 's.agent')
    .select(['a.id', 'a.email', 'a.name', 'a.role', 'a.photo', 's.expires_at', 's.seen_at'])
    .where('s.token_hash', '=', tokenHash)
    .where('s.expires_at', '>', now)
    .where('a.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { expires_at, seen_at, photo, ...agent } = row;
  return { agent, photo, expiresAt: Number(expires_at), seenAt: Number(seen_at) };
}
