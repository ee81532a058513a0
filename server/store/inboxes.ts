/** Inboxes and what is set about them. */
import { type Kysely, sql } from 'kysely';
import * as v from 'valibot';
import { type InboxSettings, inboxSettingsSchema } from '../../shared/protocol/settings.ts';
import type { Schema } from './schema.ts';
import type { Millis } from './store.ts';

export interface InboxRow {
  id: string;
  /** The name in `data-inbox`. */
  name: string;
  settings: InboxSettings;
}

export type GreetingOutcome = 'shown' | 'opened' | 'answered' | 'dismissed';
export type GreetingCountRow = { greeting: string; day: string } & Record<GreetingOutcome, number>;

export interface InboxStore {
  inboxByName(name: string): Promise<InboxRow | null>;
  inboxById(id: string): Promise<InboxRow | null>;
  /** By name. */
  inboxes(): Promise<InboxRow[]>;
  /** False when there is one of this name. */
  createInbox(inbox: InboxRow, at: Millis): Promise<boolean>;
  /** Each setting named takes the place of what stood there; false when there is no such inbox. */
  changeInbox(id: string, settings: Partial<InboxSettings>): Promise<boolean>;
  /** Counts a greeting on its day in UTC. */
  countGreeting(inbox: string, greeting: string, what: GreetingOutcome, at: Millis): Promise<void>;
  /** How greetings did, by day, the earliest first. What was answered is counted with the message that answers. */
  greetingCounts(inbox: string): Promise<GreetingCountRow[]>;
  /** Open conversations of an inbox without any answer, the one opened first first. */
  waitingConversations(inbox: string, limit: number): Promise<{ conversation: string; visitor: string }[]>;
  /** When conversations of an inbox were opened and first answered, of answers since `since`, the newest first. */
  firstAnswers(
    inbox: string,
    since: Millis,
    limit: number,
  ): Promise<{ openedAt: Millis; answeredAt: Millis }[]>;
}

type Db = Kysely<Schema>;

/** Parsed, so that what an older version stored has all of today's settings. */
const inboxOf = ({ id, name, settings }: Pick<Schema['inboxes'], 'id' | 'name' | 'settings'>): InboxRow => ({
  id,
  name,
  settings: v.parse(inboxSettingsSchema, JSON.parse(settings)),
});

export async function inboxBy(db: Db, key: 'id' | 'name', value: string): Promise<InboxRow | null> {
  const row = await db.selectFrom('inboxes').selectAll().where(key, '=', value).executeTakeFirst();
  return row ? inboxOf(row) : null;
}

export async function inboxes(db: Db): Promise<InboxRow[]> {
  const rows = await db.selectFrom('inboxes').selectAll().orderBy('name').execute();
  return rows.map(inboxOf);
}

export async function waitingConversations(
  db: Db,
  inbox: string,
  limit: number,
): Promise<{ conversation: string; visitor: string }[]> {
  return (
    db
      .selectFrom('conversations')
      .select(['id as conversation', 'visitor'])
      .where('inbox', '=', inbox)
      // As literals, so that the index over those who wait is found.
      .where(sql<boolean>`status = 'open' and answered_at is null`)
      .orderBy('opened_at')
      .orderBy('id')
      .limit(limit)
      .execute()
  );
}

export async function firstAnswers(
  db: Db,
  inbox: string,
  since: Millis,
  limit: number,
): Promise<{ openedAt: Millis; answeredAt: Millis }[]> {
  const rows = await db
    .selectFrom('conversations')
    .select(['opened_at', sql<number | bigint>`answered_at`.as('answered_at')])
    .where('inbox', '=', inbox)
    .where('answered_at', '>=', since)
    .orderBy('answered_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ openedAt: Number(row.opened_at), answeredAt: Number(row.answered_at) }));
}

export async function greetingCounts(db: Db, inbox: string): Promise<GreetingCountRow[]> {
  return db
    .selectFrom('greeting_counts')
    .select(['greeting', 'day', 'shown', 'opened', 'answered', 'dismissed'])
    .where('inbox', '=', inbox)
    .orderBy('day')
    .orderBy('greeting')
    .execute();
}
