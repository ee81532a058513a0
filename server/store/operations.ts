/** What agents steer: conversations, who is blocked, who is one person, tags and promises. */
import { type Kysely, sql } from 'kysely';
import type { AssignmentReason } from '../../shared/protocol/activity.ts';
import type { Priority, PromiseOutcome, TagColour } from '../../shared/protocol/operations.ts';
import type { ActivityRow, By, ConversationChange } from './activities.ts';
import type { Schema } from './schema.ts';
import type { Millis } from './store.ts';

/** The part of a conversation that agents set. */
export interface Steering {
  assignment: { agent: string | null; reason: AssignmentReason | null; at: Millis | null };
  /** Null: it is open. */
  resolved: { at: Millis; by: string | null } | null;
  snoozedUntil: Millis | null;
  /** Since when it is back from a snooze that nobody has taken up. */
  wokenAt: Millis | null;
  priority: Priority;
  /** Ids, sorted. */
  tags: string[];
  mergedInto: string | null;
}

/** What undoes an action: how it was, and how the action left it. */
export type Undo =
  | { kind: 'conversation'; conversation: string; was: Partial<Steering>; is: Partial<Steering> }
  | { kind: 'block'; visitor: string; was: string | null; is: string | null }
  | { kind: 'person'; visitors: { visitor: string; was: string | null; is: string | null }[] }
  /** `was` null: there was none. */
  | { kind: 'promise'; promise: string; was: PromiseRow['state'] | null; is: PromiseRow['state'] };

/** A change of what is steered; tags may be added and removed without knowing the others. */
export type Steer = Partial<Steering> & { addTags?: string[]; removeTags?: string[] };

export type SteerRefusal =
  /** Not as `expect` has it: somebody, or the visitor, was faster. */
  | 'changed_meanwhile'
  | 'too_many_tags'
  | 'unknown_tag'
  | 'unknown_agent'
  /** The other conversation is not there, is merged itself, or is of somebody else. */
  | 'cannot_merge';

export interface Steered {
  activities: ActivityRow[];
  /** The parts that changed, before and after. */
  was: Partial<Steering>;
  is: Partial<Steering>;
}
export type SteerResult = ({ kind: 'steered' } & Steered) | { kind: SteerRefusal } | { kind: 'not_found' };
export type SteeredConversation =
  | ({ kind: 'steered' } & ConversationChange)
  | Exclude<SteerResult, { kind: 'steered' }>;

/** Conversations of one visitor changed with them. */
export interface PeopleChange {
  changed: string[];
  activities: ActivityRow[];
  undo: Undo | null;
}
export type PeopleResult =
  | ({ kind: 'changed' } & PeopleChange)
  | { kind: 'not_found' | 'changed_meanwhile' | 'other_inbox' };

export interface TagRow {
  id: string;
  name: string;
  colour: TagColour;
  uses: number;
}
export type TagResult = { kind: 'saved' | 'name_taken' | 'too_many' | 'not_found' };

export interface PromiseRow {
  id: string;
  conversation: string;
  seq: number | null;
  agent: { id: string; name: string };
  what: string;
  due: Millis;
  state: 'open' | PromiseOutcome;
  createdAt: Millis;
  settledAt: Millis | null;
}
export interface NewPromise {
  id: string;
  conversation: string;
  seq: number | null;
  what: string;
  due: Millis;
}

export interface PersonVisitorRow {
  id: string;
  name: string;
  email: string | null;
  verified: boolean;
  createdAt: Millis;
}

export interface OperationStore {
  /**
   * Sets what is named, and what follows from it: resolving ends a snooze, a snooze opens. With `expect`, only while
   * those parts are so, and then nothing else follows: it restores what was.
   */
  steer(conversation: string, steer: Steer, by: By, expect?: Partial<Steering>): Promise<SteeredConversation>;
  /** Wakes those whose time has come, the longest due first. */
  wakeDue(now: Millis, limit: number): Promise<ConversationChange[]>;
  nextWakeAt(): Promise<Millis | null>;
  /** Conversations that go on in this one, directly or through another, the oldest first. */
  mergedInto(conversation: string): Promise<string[]>;

  /** Null unblocks. With `expect`, only while it is so. */
  block(visitor: string, reason: string | null, by: By, expect?: string | null): Promise<PeopleResult>;
  blockOf(visitor: string): Promise<{ reason: string; at: Millis; by: string | null } | null>;
  joinPeople(visitor: string, other: string | null): Promise<PeopleResult>;
  /** Puts back what a join changed, all of it or nothing. */
  unjoinPeople(moved: { visitor: string; was: string | null; is: string | null }[]): Promise<PeopleResult>;
  /** Every visitor of the person this one belongs to, this one among them, the oldest first. */
  visitorsOfPerson(visitor: string): Promise<PersonVisitorRow[]>;

  /** Names of those who resolved these conversations, by conversation. */
  resolversOf(conversations: string[]): Promise<Map<string, string>>;

  tags(): Promise<TagRow[]>;
  createTag(tag: Omit<TagRow, 'uses'>, at: Millis, most: number): Promise<TagResult>;
  changeTag(
    id: string,
    change: { name?: string | undefined; colour?: TagColour | undefined },
  ): Promise<TagResult>;
  removeTag(id: string): Promise<boolean>;

  /** Null when there is no such conversation or message. */
  addPromise(promise: NewPromise, by: By & { agent: string }): Promise<ConversationChange | null>;
  /** Null when there is no such promise, or it is not in the state `from`. A state of null takes it away. */
  settlePromise(
    promise: string,
    from: PromiseRow['state'],
    to: PromiseRow['state'] | null,
    by: By,
  ): Promise<ConversationChange | null>;
  promise(id: string): Promise<PromiseRow | null>;
  /** Open ones first, each by when it is due. */
  promisesOf(conversation: string): Promise<PromiseRow[]>;
}

type Db = Kysely<Schema>;

export async function nextWakeAt(db: Db): Promise<Millis | null> {
  const row = await db
    .selectFrom('conversations')
    .select('snoozed_until as at')
    .where('snoozed_until', 'is not', null)
    .orderBy('snoozed_until')
    .limit(1)
    .executeTakeFirst();
  return row?.at == null ? null : Number(row.at);
}

export async function mergedInto(db: Db, conversation: string): Promise<string[]> {
  const rows = await sql<{ id: string }>`
    with recursive parts (id, opened_at) as (
      select id, opened_at from conversations where merged_into = ${conversation}
      union
      select c.id, c.opened_at from conversations c join parts p on c.merged_into = p.id
    ) select id from parts order by opened_at`.execute(db);
  return rows.rows.map(({ id }) => id);
}

export async function blockOf(db: Db, visitor: string) {
  const row = await db
    .selectFrom('visitors as v')
    .leftJoin('agents as a', 'a.id', 'v.blocked_by')
    .select(['v.blocked_at', 'v.blocked_reason', 'a.name'])
    .where('v.id', '=', visitor)
    .executeTakeFirst();
  return row?.blocked_at == null
    ? null
    : { reason: row.blocked_reason ?? '', at: Number(row.blocked_at), by: row.name };
}

export async function visitorsOfPerson(db: Db, visitor: string): Promise<PersonVisitorRow[]> {
  const person = await db
    .selectFrom('visitors')
    .select('person')
    .where('id', '=', visitor)
    .executeTakeFirst();
  const root = person?.person ?? visitor;
  const rows = await db
    .selectFrom('visitors')
    .select(['id', 'name', 'email', 'subject', 'created_at'])
    .where((eb) => eb.or([eb('id', '=', root), eb('person', '=', root)]))
    .orderBy('created_at')
    .execute();
  return rows.map(({ subject, created_at, ...row }) => ({
    ...row,
    verified: subject !== null,
    createdAt: Number(created_at),
  }));
}

export async function resolversOf(db: Db, conversations: string[]): Promise<Map<string, string>> {
  if (conversations.length === 0) return new Map();
  const rows = await db
    .selectFrom('conversations as c')
    .innerJoin('agents as a', 'a.id', 'c.resolved_by')
    .select(['c.id', 'a.name'])
    .where('c.id', 'in', conversations)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function tags(db: Db): Promise<TagRow[]> {
  const rows = await db
    .selectFrom('tags as t')
    .leftJoin('conversation_tags as c', 'c.tag', 't.id')
    .select(['t.id', 't.name', 't.colour', (eb) => eb.fn.count<number | bigint>('c.conversation').as('uses')])
    .groupBy('t.id')
    .orderBy('t.name')
    .execute();
  return rows.map((row) => ({ ...row, colour: row.colour as TagColour, uses: Number(row.uses) }));
}

const promises = (db: Db) =>
  db
    .selectFrom('promises as p')
    .innerJoin('agents as a', 'a.id', 'p.agent')
    .selectAll('p')
    .select('a.name as agent_name');

type PromiseQueryRow = Awaited<ReturnType<ReturnType<typeof promises>['execute']>>[number];

const promiseOf = (row: PromiseQueryRow): PromiseRow => ({
  id: row.id,
  conversation: row.conversation,
  seq: row.seq,
  agent: { id: row.agent, name: row.agent_name },
  what: row.what,
  due: Number(row.due),
  state: row.state,
  createdAt: Number(row.created_at),
  settledAt: row.settled_at === null ? null : Number(row.settled_at),
});

export async function promise(db: Db, id: string): Promise<PromiseRow | null> {
  const row = await promises(db).where('p.id', '=', id).executeTakeFirst();
  return row ? promiseOf(row) : null;
}

export async function promisesOf(db: Db, conversation: string): Promise<PromiseRow[]> {
  const rows = await promises(db)
    .where('p.conversation', '=', conversation)
    .orderBy((eb) => eb.case().when('p.state', '=', 'open').then(0).else(1).end())
    .orderBy('p.due')
    .execute();
  return rows.map(promiseOf);
}
