/** Keeps what happens to a conversation, in the transaction of the change itself: neither is there without the other. */
import { randomBytes } from 'node:crypto';
import type { ActivityChange } from '../../shared/protocol/activity.ts';
import { type ActivityRow, activityRowOf, type By, type ConversationChange } from './activities.ts';
import type { Schema } from './schema.ts';
import type { Statements } from './sqlite-database.ts';

/** Records a change of a conversation, which must exist; to be called after its message was counted, if there is one. */
export type RecordActivity = (conversation: string, by: By, change: ActivityChange) => ActivityRow;

/** What every write answers that changes a conversation in ways agents are told of; null: nothing is there. */
export type Recorded = Omit<ConversationChange, 'conversation'> | null;

export function activityRecorder(statements: Statements): RecordActivity {
  let recorded = 0;

  /** Time, then a count, then chance: what happens in one millisecond keeps its order. */
  const newId = (at: number): string => {
    recorded = (recorded + 1) % 0x10000;
    return `${at.toString(16).padStart(12, '0')}${recorded.toString(16).padStart(4, '0')}${randomBytes(8).toString('hex')}`;
  };

  return (conversation, { agent, at }, change) => {
    const { kind, ...detail } = change;
    const id = newId(at);
    statements
      .get(
        `INSERT INTO activities (id, conversation, after_seq, at, agent, kind, detail)
         VALUES (?, ?, (SELECT last_seq FROM conversations WHERE id = ?), ?, ?, ?, ?)`,
      )
      .run(id, conversation, conversation, at, agent, kind, JSON.stringify(detail));
    return activityRowOf(
      statements
        .get('SELECT x.*, a.name FROM activities x LEFT JOIN agents a ON a.id = x.agent WHERE x.id = ?')
        .get(id) as Schema['activities'] & { name: string | null },
    );
  };
}
