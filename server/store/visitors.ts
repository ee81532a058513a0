/** Who visitors are, what they may take with them, and what is erased: everything of the store that is about them. */
import { type Kysely, sql } from 'kysely';
import type { Attributes } from '../../shared/protocol/visitor-events.ts';
import type { MailContent, Telling } from './outbox.ts';
import type { Schema } from './schema.ts';
import type { ConversationRow, Millis, VisitorContext } from './store.ts';

/** What a verified identity token says; what it does not name is left as it was. */
export interface SignedIdentity {
  subject: string;
  name: string | null;
  email: string | null;
  attributes: Attributes | null;
}

export interface IdentifyVisitor extends SignedIdentity {
  inbox: string;
  /** Hash of the token that came with the identity, if any did; one that was not used since `usedSince` counts as none. */
  presented: string | null;
  usedSince?: Millis;
  /** The identity may begin one session and no more: known by this hash until it is over by itself. */
  once?: { hash: string; expiresAt: Millis } | null;
  /** Id of the visitor to be made and hash of the token to be given, where the case asks for them. */
  fresh: { id: string; tokenHash: string };
  /** When they are told of what they have not read, should it have brought an address. */
  telling: Telling;
}
export interface IdentifiedVisitor {
  id: string;
  /** The presented token stays this device's token; otherwise the fresh one is. */
  kept: boolean;
  /** The visitor whose earlier tokens ended with this: the anonymous one that became, or was joined to, this person. */
  ended: string | null;
  /** Conversations that came along or whose visitor has another name now. */
  changed: string[];
}

/** `signed`: what is to be changed was said by a signed identity and stays. `gone`: there is no such visitor. */
export type ContactResult = { kind: 'saved'; changed: string[] } | { kind: 'signed' } | { kind: 'gone' };

export interface RatingRow {
  score: number;
  words: string;
  at: Millis;
}

export interface ErasedConversation {
  id: string;
  visitor: string;
  /** Ids of the files that went with it, whose bytes are to be removed. */
  files: string[];
}
export interface ErasedVisitor {
  conversations: string[];
  files: string[];
}

/** Everything held on a visitor beside themselves, their conversations and messages. */
export interface VisitorBelongings {
  files: {
    id: string;
    conversation: string | null;
    name: string;
    type: string;
    bytes: number;
    at: Millis;
  }[];
  mails: {
    conversation: string | null;
    kind: string;
    recipient: string;
    subject: string;
    state: string;
    at: Millis;
  }[];
  pushSubscriptions: { endpoint: string; at: Millis }[];
  tokens: { at: Millis }[];
  /** What agents did with suggested answers, by message. */
  lessons: { conversation: string; seq: number; answer: string; outcome: string; at: Millis }[];
}

export interface VisitorStore {
  /**
   * Brings a verified identity, a presented token and the visitors there are together, in one transaction: the
   * person of this subject if there is one, to whom the conversations of an anonymous token's visitor move; else that
   * anonymous visitor, who becomes the person; else a new visitor. Null, and nothing is changed, when the identity may
   * begin one session, has begun one, and this device has no token of it.
   */
  identifyVisitor(identify: IdentifyVisitor, at: Millis): Promise<IdentifiedVisitor | null>;
  /** False when there is no such visitor. */
  saveContext(visitor: string, context: VisitorContext): Promise<boolean>;
  /**
   * What visitors say of themselves. Undefined leaves a value as it is, null takes it back. Of what they have not read they
   * are told at a new address.
   */
  saveContact(
    visitor: string,
    contact: { email: string | null; name?: string | undefined },
    at: Millis,
    telling: Telling,
  ): Promise<ContactResult>;
  /** How many messages of others the visitor has not read, by conversation; none for those without any. */
  unreadOfVisitor(visitor: string): Promise<Map<string, number>>;
  /** Null when there is no such conversation; the row after the change otherwise. */
  rate(conversation: string, rating: RatingRow): Promise<ConversationRow | null>;
  /**
   * With all that belongs to it. Null when there is no such conversation; with `idleSince`, also when it is not resolved
   * (any more) or something was said in it since.
   */
  eraseConversation(conversation: string, idleSince?: Millis): Promise<ErasedConversation | null>;
  /** With all their conversations. Null when there is no such visitor. */
  eraseVisitor(visitor: string): Promise<ErasedVisitor | null>;
  /** Resolved conversations of an inbox without activity since `before`, the oldest first. */
  expiredConversations(inbox: string, before: Millis, limit: number): Promise<string[]>;
  belongingsOfVisitor(visitor: string): Promise<VisitorBelongings>;
  /** Keys of the inbox's identity tokens, the newest first; none until one is made. */
  identitySecrets(inbox: string, now: Millis): Promise<string[]>;
  /** The one before holds until `keepUntil`; null: no longer. False when there is no such inbox. */
  setIdentitySecret(inbox: string, secret: string, keepUntil: Millis | null): Promise<boolean>;
}

type Db = Kysely<Schema>;

export async function unreadOfVisitor(db: Db, visitor: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('conversations as c')
    .innerJoin('messages as m', 'm.conversation', 'c.id')
    .select(['c.id', (eb) => eb.fn.countAll<number | bigint>().as('unread')])
    .where('c.visitor', '=', visitor)
    .whereRef('m.seq', '>', 'c.visitor_read')
    .where('m.author_kind', '!=', 'visitor')
    .groupBy('c.id')
    .execute();
  return new Map(rows.map(({ id, unread }) => [id, Number(unread)]));
}

export async function expiredConversations(
  db: Db,
  inbox: string,
  before: Millis,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('conversations')
    .select('id')
    .where(sql<boolean>`status = 'resolved'`)
    .where('last_at', '<', before)
    .where('inbox', '=', inbox)
    .orderBy('last_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

export async function identitySecrets(db: Db, inbox: string, now: Millis): Promise<string[]> {
  const row = await db
    .selectFrom('inboxes')
    .select(['identity_secret', 'identity_secret_before', 'identity_secret_before_until'])
    .where('id', '=', inbox)
    .executeTakeFirst();
  const before = Number(row?.identity_secret_before_until ?? 0) > now ? row?.identity_secret_before : null;
  return [row?.identity_secret, before].filter((secret) => typeof secret === 'string');
}

export async function belongingsOfVisitor(db: Db, visitor: string): Promise<VisitorBelongings> {
  const theirs = db.selectFrom('conversations').select('id').where('visitor', '=', visitor);
  const files = await db
    .selectFrom('files')
    .select(['id', 'conversation', 'name', 'type', 'bytes', 'created_at'])
    .where((eb) =>
      eb.or([
        eb.and([eb('owner_kind', '=', 'visitor'), eb('owner', '=', visitor)]),
        eb('conversation', 'in', theirs),
      ]),
    )
    .orderBy('created_at')
    .execute();
  const mails = await db
    .selectFrom('outbox')
    .select(['conversation', 'kind', 'recipient', 'content', 'state', 'created_at'])
    .where('conversation', 'in', theirs)
    .where('kind', 'in', ['answer', 'transcript'])
    .orderBy('created_at')
    .execute();
  const pushSubscriptions = await db
    .selectFrom('push_subscriptions')
    .select(['endpoint', 'created_at'])
    .where('visitor', '=', visitor)
    .orderBy('created_at')
    .execute();
  const tokens = await db
    .selectFrom('visitor_tokens')
    .select('created_at')
    .where('visitor', '=', visitor)
    .orderBy('created_at')
    .execute();
  const lessons = await db
    .selectFrom('lessons')
    .select(['conversation', 'seq', 'answer', 'outcome', 'at'])
    .where('conversation', 'in', theirs)
    .orderBy('at')
    .execute();
  return {
    files: files.map(({ created_at, bytes, ...file }) => ({
      ...file,
      bytes: Number(bytes),
      at: Number(created_at),
    })),
    mails: mails.map(({ created_at, content, ...mail }) => ({
      ...mail,
      subject: (JSON.parse(content) as MailContent).subject,
      at: Number(created_at),
    })),
    pushSubscriptions: pushSubscriptions.map(({ endpoint, created_at }) => ({
      endpoint,
      at: Number(created_at),
    })),
    tokens: tokens.map(({ created_at }) => ({ at: Number(created_at) })),
    lessons: lessons.map((lesson) => ({ ...lesson, at: Number(lesson.at) })),
  };
}
