/** Who looks after what: agents with what they have, the queue, and colleagues who were brought in. */
import { type Kysely, sql } from 'kysely';
import type { Agent } from '../../shared/protocol/entities.ts';
import type { Hours } from '../../shared/protocol/settings.ts';
import type { ActivityRow, By, ConversationChange } from './activities.ts';
import type { Schema } from './schema.ts';
import type { Millis } from './store.ts';

/** What explains an assignment beside its reason. */
export interface AssignmentDetail {
  by?: { id: string; name: string };
  spokeAt?: Millis;
  language?: string;
  note?: string;
}

/** Somebody who may answer, with how much they have. */
export interface DeskAgentRow {
  id: string;
  name: string;
  role: Agent['role'];
  photo: string | null;
  languages: string[];
  skills: string[];
  hours: Hours | null;
  capacity: number;
  availability: 'here' | 'away';
  disabled: boolean;
  /** Open conversations, without those that are snoozed. */
  load: number;
}

export interface RouteRequest {
  at: Millis;
  /** Ids of those to whom something may be given now. Role, account and capacity are looked up by the write itself. */
  here: string[];
  /** Inboxes whose conversations find their owner by themselves. */
  inboxes: {
    id: string;
    /** Nobody who has this many is given one of these. */
    atOnce: number | null;
    /** Ids of those who have been gone for too long to keep what waits for them. */
    gone: string[];
  }[];
}
/** A conversation that got another owner, or went from somebody who is gone to everybody. */
export interface RoutedRow {
  conversation: string;
  activities: ActivityRow[];
}

export interface BringIn {
  conversation: string;
  agent: string;
  by: By & { agent: string };
}
/** `note`: id of the note that says what the colleague has to know. */
/** `from`: only from this agent, or from nobody; it stays with whoever else has it. */
export type HandOver = BringIn & { note: string | null; from: string | null | undefined };

export interface RoutingStore {
  /** Everybody with an account, viewers and those switched off among them; by name. */
  deskAgents(now: Millis): Promise<DeskAgentRow[]>;
  /** False when there is no such agent. */
  setAvailability(agent: string, availability: 'here' | 'away'): Promise<boolean>;
  /** Gives what waits to those who have room, who needs it most first; at once, in one transaction. */
  route(request: RouteRequest): Promise<RoutedRow[]>;
  /** Everything open that this agent has is nobody's. */
  releaseOf(agent: string, at: Millis): Promise<RoutedRow[]>;
  /** Null when there is no such conversation, or nobody of this id who may answer and does not own it. */
  bringIn(request: BringIn): Promise<ConversationChange | null>;
  /** They may answer the customer beside the owner. Null: no such conversation. */
  join(conversation: string, by: By & { agent: string }): Promise<ConversationChange | null>;
  /** Null when they were not brought in. */
  leave(conversation: string, agent: string, by: By): Promise<ConversationChange | null>;
  /** Null when there is no such conversation, or nobody of this id who may answer. */
  handOver(request: HandOver): Promise<ConversationChange | null>;
  /** Open promises of a conversation, the one due first first. */
  openPromises(conversation: string): Promise<{ what: string; due: Millis; by: string }[]>;
}

type Db = Kysely<Schema>;

export async function deskAgents(db: Db, now: Millis): Promise<DeskAgentRow[]> {
  const rows = await db
    .selectFrom('agents as a')
    .select([
      'a.id',
      'a.name',
      'a.role',
      'a.photo',
      'a.languages',
      'a.skills',
      'a.hours',
      'a.capacity',
      'a.availability',
      'a.disabled_at',
    ])
    .orderBy('a.name')
    .orderBy('a.id')
    .execute();
  const loads = await db
    .selectFrom('conversations as c')
    .select(['c.assignee', sql<number | bigint>`count(*)`.as('load')])
    .where(
      sql<boolean>`c.status = 'open' and c.assignee is not null and c.merged_into is null
        and (c.snoozed_until is null or c.snoozed_until <= ${now})`,
    )
    .groupBy('c.assignee')
    .execute();
  const loadOf = new Map(loads.map(({ assignee, load }) => [assignee, Number(load)]));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    photo: row.photo,
    languages: JSON.parse(row.languages) as string[],
    skills: JSON.parse(row.skills) as string[],
    hours: row.hours === null ? null : (JSON.parse(row.hours) as Hours),
    capacity: row.capacity,
    availability: row.availability,
    disabled: row.disabled_at !== null,
    load: loadOf.get(row.id) ?? 0,
  }));
}

export async function openPromises(
  db: Db,
  conversation: string,
): Promise<{ what: string; due: Millis; by: string }[]> {
  const rows = await db
    .selectFrom('promises as p')
    .innerJoin('agents as a', 'a.id', 'p.agent')
    .select(['p.what', 'p.due', 'a.name as by'])
    .where('p.conversation', '=', conversation)
    .where('p.state', '=', 'open')
    .orderBy('p.due')
    .execute();
  return rows.map((row) => ({ ...row, due: Number(row.due) }));
}
