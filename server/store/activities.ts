/** What happened to conversations beside their messages. */
import type { Kysely } from 'kysely';
import type { ActivityChange, AssignmentReason } from '../../shared/protocol/activity.ts';
import type { Steering } from './operations.ts';
import type { Schema } from './schema.ts';
import type { ConversationRow, Millis } from './store.ts';

/** Who changes a conversation, and when. Null: the server by itself, or the visitor. */
export interface By {
  agent: string | null;
  at: Millis;
}
/** The same of an assignment, which always has a reason that agents can read. */
export type AssignedBy = By & {
  reason: AssignmentReason;
  /** Whose it is believed to be; where it is somebody else's, it stays theirs and nothing is recorded. */
  from?: string | null | undefined;
};

export interface ActivityRow {
  /** Ids of one server sort in the order things happened. */
  id: string;
  conversation: string;
  /** The last message there was. */
  afterSeq: number;
  at: Millis;
  agent: { id: string; name: string } | null;
  change: ActivityChange;
}

/** A conversation after a change, and what is to be told of it; no activities when everything stood so already. */
export interface ConversationChange {
  conversation: ConversationRow;
  activities: ActivityRow[];
  /** The parts that changed, before and after, where that can be undone. */
  was?: Partial<Steering>;
  is?: Partial<Steering>;
}

export interface ActivityStore {
  /** The newest `limit`, oldest of them first. */
  activitiesOf(conversation: string, limit: number): Promise<ActivityRow[]>;
}

export async function activitiesOf(
  db: Kysely<Schema>,
  conversation: string,
  limit: number,
): Promise<ActivityRow[]> {
  const rows = await db
    .selectFrom('activities as x')
    .leftJoin('agents as a', 'a.id', 'x.agent')
    .selectAll('x')
    .select('a.name')
    .where('x.conversation', '=', conversation)
    .orderBy('x.at', 'desc')
    .orderBy('x.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(activityRowOf).reverse();
}

export const activityRowOf = (row: Schema['activities'] & { name: string | null }): ActivityRow => ({
  id: row.id,
  conversation: row.conversation,
  afterSeq: row.after_seq,
  at: Number(row.at),
  agent: row.agent === null ? null : { id: row.agent, name: row.name ?? '' },
  change: { kind: row.kind, ...(JSON.parse(row.detail) as object) } as ActivityChange,
});
