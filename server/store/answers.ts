/** The answers library of an inbox, and the questions it had no answer to. */
import { type Kysely, sql } from 'kysely';
import type { LessonOutcome } from '../../shared/tone/index.ts';
import type { Schema } from './schema.ts';
import type { Millis } from './store.ts';

export interface AnswerRow {
  id: string;
  title: string;
  body: string;
  questions: string[];
  archived: boolean;
  updatedAt: Millis;
  /** Id of the agent. */
  updatedBy: string | null;
}

export interface GapRow {
  conversation: string;
  seq: number;
  inbox: string;
  /** 0..1, of the best answer there was. */
  score: number;
  at: Millis;
}
export type AskedGapRow = GapRow & { text: string; visitor: string };

export interface AnswerStore {
  /** All of an inbox by title, those not suggested among them, with the name of who changed them last. */
  answers(inbox: string): Promise<(AnswerRow & { updatedByName: string | null })[]>;
  /** Puts answers in, in the place of those with the same ids. */
  saveAnswers(inbox: string, answers: AnswerRow[]): Promise<void>;
  /** False: there was none. */
  removeAnswer(inbox: string, id: string): Promise<boolean>;
  /** What became of an inbox's answers where they were suggested, since a moment. */
  answerOutcomes(
    inbox: string,
    since: Millis,
  ): Promise<{ answer: string; outcome: LessonOutcome; count: number }[]>;
  keepGap(gap: GapRow): Promise<void>;
  /** Not dismissed, the newest first. */
  gaps(inbox: string, limit: number): Promise<AskedGapRow[]>;
  dismissGaps(
    inbox: string,
    gaps: { conversation: string; seq: number }[],
    dismissed: boolean,
  ): Promise<void>;
}

type Db = Kysely<Schema>;

export async function answers(
  db: Db,
  inbox: string,
): Promise<(AnswerRow & { updatedByName: string | null })[]> {
  const rows = await db
    .selectFrom('answers as w')
    .leftJoin('agents as a', 'a.id', 'w.updated_by')
    .selectAll('w')
    .select('a.name as updated_by_name')
    .where('w.inbox', '=', inbox)
    .orderBy('w.title')
    .orderBy('w.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    body: row.body,
    questions: JSON.parse(row.questions) as string[],
    archived: row.archived === 1,
    updatedAt: Number(row.updated_at),
    updatedBy: row.updated_by,
    updatedByName: row.updated_by_name,
  }));
}

export async function answerOutcomes(
  db: Db,
  inbox: string,
  since: Millis,
): Promise<{ answer: string; outcome: LessonOutcome; count: number }[]> {
  const rows = await db
    .selectFrom('lessons')
    .select(['answer', 'outcome', sql<number>`count(*)`.as('count')])
    .where('inbox', '=', inbox)
    .where('at', '>=', since)
    .groupBy(['answer', 'outcome'])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

export async function gaps(db: Db, inbox: string, limit: number): Promise<AskedGapRow[]> {
  const rows = await db
    .selectFrom('answer_gaps as g')
    .innerJoin('messages as m', (join) =>
      join.onRef('m.conversation', '=', 'g.conversation').onRef('m.seq', '=', 'g.seq'),
    )
    .select(['g.conversation', 'g.seq', 'g.inbox', 'g.score', 'g.at', 'm.text', 'm.author_id as visitor'])
    .where('g.inbox', '=', inbox)
    .where('g.dismissed', '=', 0)
    .orderBy('g.at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, at: Number(row.at) }));
}
