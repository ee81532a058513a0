/** Mails to send: a queue that outlives every restart, and a record of what was sent. */
import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Millis } from './store.ts';

export interface NewMail {
  id: string;
  inbox: string;
  conversation: string | null;
  /** `account`: an invitation, or a link for a new password. What it says is a secret. */
  kind: 'transcript' | 'answer' | 'account';
  recipient: string;
  subject: string;
  text: string;
  html: string;
  replyTo: string | null;
}

export type MailState = 'queued' | 'sent' | 'failed';
export interface MailRow extends NewMail {
  state: MailState;
  /** Tries so far that came to nothing. */
  attempts: number;
  nextAt: Millis;
  /** What the last try came to, in the mail server's words. */
  error: string | null;
  createdAt: Millis;
  sentAt: Millis | null;
}

/** What came of a try. */
export type MailOutcome =
  | { state: 'sent'; at: Millis }
  | { state: 'queued'; error: string; nextAt: Millis }
  | { state: 'failed'; error: string };

export interface MailStore {
  /**
   * Queues a mail. `toldUpTo`: it tells the visitor of their conversation's messages up to this seq; false, and nothing
   * is queued, when an earlier mail did that already.
   */
  queueMail(mail: NewMail, at: Millis, toldUpTo?: number): Promise<boolean>;
  mail(id: string): Promise<MailRow | null>;
  /** The newest first; of one state, or of all. */
  mails(state: MailState | null, limit: number): Promise<MailRow[]>;
  /**
   * Those to try now, at most one of a conversation to a recipient, the oldest: they arrive in the order they were
   * queued.
   */
  dueMails(now: Millis, limit: number): Promise<MailRow[]>;
  /** When the next one is due; null when none is queued. */
  nextMailAt(): Promise<Millis | null>;
  settleMail(id: string, outcome: MailOutcome): Promise<void>;
  /** Queues a mail that waits or failed for now, as if never tried; false when there is none or it was sent. */
  retryMail(id: string, at: Millis): Promise<boolean>;
  /** Removes what was queued before `before`, whatever became of it; resolves to how many. */
  forgetMails(before: Millis): Promise<number>;
  /**
   * No more answers by mail to the visitor of this conversation: an address they gave is forgotten, one that their website
   * gave is not used. Resolves to the visitor, or null when there is no such conversation.
   */
  stopMails(conversation: string): Promise<string | null>;
  /** Up to which message the visitor was told by mail. */
  mailedSeq(conversation: string): Promise<number>;
  /**
   * Conversations active since `since` whose visitor left an address and has messages that they neither read nor were
   * mailed.
   */
  unmailedConversations(since: Millis, limit: number): Promise<{ conversation: string; visitor: string }[]>;
}

type Db = Kysely<Schema>;

const mailOf = (row: Schema['mails']): MailRow => ({
  id: row.id,
  inbox: row.inbox,
  conversation: row.conversation,
  kind: row.kind,
  recipient: row.recipient,
  subject: row.subject,
  text: row.text,
  html: row.html,
  replyTo: row.reply_to,
  state: row.state,
  attempts: row.attempts,
  nextAt: Number(row.next_at),
  error: row.error,
  createdAt: Number(row.created_at),
  sentAt: row.sent_at === null ? null : Number(row.sent_at),
});

export async function mail(db: Db, id: string): Promise<MailRow | null> {
  const row = await db.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? mailOf(row) : null;
}

export async function mails(db: Db, state: MailState | null, limit: number): Promise<MailRow[]> {
  const all = db.selectFrom('mails').selectAll();
  const some = state === null ? all : all.where('state', '=', state);
  return (await some.orderBy('created_at', 'desc').limit(limit).execute()).map(mailOf);
}

/** Queued, and no earlier one of the same conversation to the same recipient is. */
const sendable = (db: Db) =>
  db
    .selectFrom('mails as m')
    .where('m.state', '=', 'queued')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('mails as e')
            .select(sql.lit(1).as('one'))
            .whereRef('e.conversation', '=', 'm.conversation')
            .whereRef('e.recipient', '=', 'm.recipient')
            .where('e.state', '=', 'queued')
            .whereRef('e.created_at', '<', 'm.created_at'),
        ),
      ),
    )
    .orderBy('m.next_at');

export async function dueMails(db: Db, now: Millis, limit: number): Promise<MailRow[]> {
  const rows = await sendable(db).selectAll('m').where('m.next_at', '<=', now).limit(limit).execute();
  return rows.map(mailOf);
}

export async function nextMailAt(db: Db): Promise<Millis | null> {
  const row = await sendable(db).select('m.next_at').limit(1).executeTakeFirst();
  return row ? Number(row.next_at) : null;
}

export async function mailedSeq(db: Db, conversation: string): Promise<number> {
  const row = await db
    .selectFrom('conversations')
    .select('mailed_seq')
    .where('id', '=', conversation)
    .executeTakeFirst();
  return row?.mailed_seq ?? 0;
}

export async function unmailedConversations(
  db: Db,
  since: Millis,
  limit: number,
): Promise<{ conversation: string; visitor: string }[]> {
  return db
    .selectFrom('conversations as c')
    .innerJoin('visitors as v', 'v.id', 'c.visitor')
    .select(['c.id as conversation', 'c.visitor'])
    .where('c.status', 'in', ['open', 'resolved'])
    .where('c.last_at', '>=', since)
    .whereRef('c.last_seq', '>', 'c.visitor_read')
    .whereRef('c.last_seq', '>', 'c.mailed_seq')
    .where('v.email', 'is not', null)
    .where('v.mails_off', '=', 0)
    .orderBy('c.last_at', 'desc')
    .limit(limit)
    .execute();
}
