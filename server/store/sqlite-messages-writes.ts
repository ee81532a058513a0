/** Writes about messages that were sent before. */
import type { MessageChanged, MessageChanging } from './messages.ts';
import { messageOf } from './reads.ts';
import type { Schema } from './schema.ts';
import type { RecordActivity } from './sqlite-activities-writes.ts';
import type { Statements } from './sqlite-database.ts';
import type { Millis } from './store.ts';

export interface MessageWrites {
  changeMessage(
    message: { conversation: string; seq: number },
    to: MessageChanging,
    at: Millis,
  ): MessageChanged | null;
}

interface Shared {
  record: RecordActivity;
  /** Runs an update of a conversation's row that carries the next version. */
  change(text: string, ...parameters: (string | number | null)[]): boolean;
  renewNeed(conversation: string): void;
}

export const messageWrites = (
  statements: Statements,
  { change, record, renewNeed }: Shared,
): MessageWrites => ({
  changeMessage({ conversation, seq }, to, at) {
    const found = statements
      .get('SELECT 1 FROM messages WHERE conversation = ? AND seq = ? AND deleted_at IS NULL')
      .get(conversation, seq);
    if (!found) return null;
    change('UPDATE conversations SET version = ?, changes = changes + 1 WHERE id = ?', conversation);
    const { visitor, changes } = statements
      .get('SELECT visitor, changes FROM conversations WHERE id = ?')
      .get(conversation) as { visitor: string; changes: number };
    const files: string[] = [];
    if (to.kind === 'edited')
      statements
        .get('UPDATE messages SET text = ?, edited_at = ?, changed = ? WHERE conversation = ? AND seq = ?')
        .run(to.text, at, changes, conversation, seq);
    else {
      statements
        .get(
          "UPDATE messages SET text = '', content = NULL, deleted_at = ?, changed = ? WHERE conversation = ? AND seq = ?",
        )
        .run(at, changes, conversation, seq);
      const gone = statements
        .get('DELETE FROM files WHERE conversation = ? AND seq = ? RETURNING id')
        .all(conversation, seq) as { id: string }[];
      files.push(...gone.map(({ id }) => id));
      forgetPromises(statements, conversation, seq);
      renewNeed(conversation);
      // What was sent stays on record as sent, without what it said.
      statements
        .get("UPDATE mails SET text = '', html = '' WHERE conversation = ? AND state = 'sent'")
        .run(conversation);
    }
    // Mails that still wait hold the old words. Answers are mailed anew from this message on.
    const waiting = statements
      .get("DELETE FROM mails WHERE conversation = ? AND state <> 'sent' RETURNING kind, recipient")
      .all(conversation) as Pick<Schema['mails'], 'kind' | 'recipient'>[];
    if (waiting.some(({ kind }) => kind === 'answer'))
      statements
        .get('UPDATE conversations SET mailed_seq = min(mailed_seq, ?) WHERE id = ?')
        .run(seq - 1, conversation);
    const insisted = to.kind === 'edited' && to.anyway;
    const row = statements
      .get('SELECT * FROM messages WHERE conversation = ? AND seq = ?')
      .get(conversation, seq) as Schema['messages'];
    return {
      message: messageOf(row),
      visitor,
      files,
      transcriptsTo: waiting.filter(({ kind }) => kind === 'transcript').map(({ recipient }) => recipient),
      activities: insisted
        ? [record(conversation, { agent: row.author_id, at }, { kind: 'sent_anyway' })]
        : [],
    };
  },
});

/** A promise says in the message's own words what was promised, and so does the line that records it. */
function forgetPromises(statements: Statements, conversation: string, seq: number): void {
  const gone = statements
    .get('DELETE FROM promises WHERE conversation = ? AND seq = ? RETURNING what')
    .all(conversation, seq) as { what: string }[];
  for (const { what } of gone)
    statements
      .get("DELETE FROM activities WHERE conversation = ? AND kind = 'promised' AND detail ->> 'what' = ?")
      .run(conversation, what);
  statements
    .get(
      `UPDATE conversations SET promise_due = (
         SELECT min(due) FROM promises WHERE conversation = conversations.id AND state = 'open'
       ) WHERE id = ?`,
    )
    .run(conversation);
}
