/** Writes about what became of suggestions. A conversation erased meanwhile keeps nothing. */
import type { OutcomeRow, ReplyScoreRow } from '../outcomes.ts';
import type { Statements } from '../statements.ts';

export interface OutcomeWrites {
  keepOutcome(outcome: OutcomeRow): void;
  keepReplyScore(score: ReplyScoreRow): void;
}

export const outcomeWrites = (statements: Statements): OutcomeWrites => ({
  keepOutcome({ conversation, seq, agent, inbox, move, voice, outcome, length, at }) {
    statements
      .get(
        `INSERT INTO suggestion_outcomes (conversation, seq, agent, inbox, move, voice, outcome, length, at)
         SELECT ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM conversations WHERE id = ?)
         ON CONFLICT (conversation, seq, move, voice) DO UPDATE SET
           agent = excluded.agent, outcome = excluded.outcome, length = excluded.length, at = excluded.at`,
      )
      .run(conversation, seq, agent, inbox, move, voice, outcome, length, at, conversation);
  },

  keepReplyScore({ conversation, seq, agent, inbox, at, score, deflects, caught }) {
    statements
      .get(
        `INSERT INTO reply_scores (conversation, seq, agent, inbox, at, score, deflects, caught)
         SELECT ?, ?, ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM conversations WHERE id = ?)
         ON CONFLICT (conversation, seq) DO NOTHING`,
      )
      .run(conversation, seq, agent, inbox, at, score, deflects, caught, conversation);
  },
});
