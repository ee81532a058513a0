/** Writes of the answers library. */
import type { AnswerRow, GapRow } from '../answers.ts';
import type { Statements } from '../statements.ts';

export interface AnswerWrites {
  saveAnswers(inbox: string, answers: AnswerRow[]): void;
  removeAnswer(inbox: string, id: string): boolean;
  keepGap(gap: GapRow): void;
  dismissGaps(inbox: string, gaps: { conversation: string; seq: number }[], dismissed: boolean): void;
}

export const answerWrites = (statements: Statements): AnswerWrites => ({
  saveAnswers(inbox, answers) {
    const save = statements.get(
      `INSERT INTO answers (id, inbox, title, body, questions, archived, created_at, updated_at, updated_by)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (inbox, id) DO UPDATE SET title = excluded.title, body = excluded.body,
         questions = excluded.questions, archived = excluded.archived, updated_at = excluded.updated_at,
         updated_by = excluded.updated_by`,
    );
    for (const { id, title, body, questions, archived, updatedAt, updatedBy } of answers)
      save.run(
        id,
        inbox,
        title,
        body,
        JSON.stringify(questions),
        archived ? 1 : 0,
        updatedAt,
        updatedAt,
        updatedBy,
      );
  },

  removeAnswer(inbox, id) {
    const { changes } = statements.get('DELETE FROM answers WHERE inbox = ? AND id = ?').run(inbox, id);
    return Number(changes) > 0;
  },

  // The message may be gone by now: then there is no gap either.
  keepGap({ conversation, seq, inbox, score, at }) {
    statements
      .get(
        `INSERT INTO answer_gaps (conversation, seq, inbox, score, at)
         SELECT conversation, seq, ?, ?, ? FROM messages WHERE conversation = ? AND seq = ?
         ON CONFLICT (conversation, seq) DO NOTHING`,
      )
      .run(inbox, score, at, conversation, seq);
  },

  dismissGaps(inbox, gaps, dismissed) {
    const change = statements.get(
      'UPDATE answer_gaps SET dismissed = ? WHERE inbox = ? AND conversation = ? AND seq = ?',
    );
    for (const { conversation, seq } of gaps) change.run(dismissed ? 1 : 0, inbox, conversation, seq);
  },
});
