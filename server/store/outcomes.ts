/** What became of suggestions, and how agents' messages read: counts that help, and never any text. */
import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Millis } from './store.ts';

export type OutcomeRow = Schema['suggestion_outcomes'];
export type ReplyScoreRow = Schema['reply_scores'];

/** What was done with suggestions of one move. */
export interface MoveOutcomes {
  move: string;
  kept: number;
  edited: number;
  thrownAway: number;
  /** Mean of length sent by length suggested, of those that were edited; null: none was. */
  length: number | null;
}

export interface OutcomeStore {
  /** Keeps what became of a suggestion; a later word about the same one takes the place of an earlier. */
  keepOutcome(outcome: OutcomeRow): Promise<void>;
  /** Keeps how a message reads; once for each. */
  keepReplyScore(score: ReplyScoreRow): Promise<void>;
  /** What was done with an inbox's suggestions since `since`: by one agent, or (null) by everybody. */
  outcomesByMove(inbox: string, agent: string | null, since: Millis): Promise<MoveOutcomes[]>;
}

export async function outcomesByMove(
  db: Kysely<Schema>,
  inbox: string,
  agent: string | null,
  since: Millis,
): Promise<MoveOutcomes[]> {
  let select = db
    .selectFrom('suggestion_outcomes')
    .select([
      'move',
      sql<number>`sum(case when outcome = 'kept' then 1 else 0 end)`.as('kept'),
      sql<number>`sum(case when outcome = 'edited' then 1 else 0 end)`.as('edited'),
      sql<number>`sum(case when outcome = 'thrown-away' then 1 else 0 end)`.as('thrownAway'),
      sql<number | null>`avg(CASE WHEN outcome = 'edited' THEN length END)`.as('length'),
    ])
    .where('inbox', '=', inbox)
    .where('at', '>=', since)
    .groupBy('move')
    .orderBy(sql`count(*)`, 'desc');
  if (agent !== null) select = select.where('agent', '=', agent);
  return select.execute();
}
