/** Writes about messages that were sent before. */
import type { MessageChanged, MessageChanging } from '../messages.ts';
import type { Telling } from '../outbox.ts';
import { messageOf } from '../reads.ts';
import type { Schema } from '../schema.ts';
import type { Statements } from '../statements.ts';
import type { Millis } from '../store.ts';
import type { RecordActivity } from './activities.ts';
import type { Outbox } from './outbox.ts';

export interface MessageWrites {
  changeMessage(
    message: { conversation: string; seq: number },
    to: MessageChanging,
    at: Millis,
    telling: Telling,
  ): MessageChanged | null;
}

interface Shared {
  record: RecordActivity;
  /** Runs an update of a conversation's row that carries the next version. */
  change(text: string, ...parameters: (string | number | null)[]): boolean;
  renewNeed(conversation: string): void;
  outgoing: Outbox;
}

export const messageWrites = (
  statements: Statements,
  { change, record, renewNeed, outgoing }: Shared,
): MessageWrites => ({
  changeMessage({ conversation, seq }, to, at, telling) {
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
    }
    const transcriptsTo = outgoing.recall(conversation, seq, at, to.kind === 'deleted', telling);
    const insisted = to.kind === 'edited' && to.anyway;
    const row = statements
      .get('SELECT * FROM messages WHERE conversation = ? AND seq = ?')
      .get(conversation, seq) as Schema['messages'];
    return {
      message: messageOf(row),
      visitor,
      files,
      transcriptsTo,
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
  const words = new Set(gone.map(({ what }) => what));
  const recorded = words.size
    ? statements
        .get("SELECT id, detail FROM activities WHERE conversation = ? AND kind = 'promised'")
        .all(conversation)
    : [];
  for (const { id, detail } of recorded as Pick<Schema['activities'], 'id' | 'detail'>[])
    if (words.has((JSON.parse(detail) as { what: string }).what))
      statements.get('DELETE FROM activities WHERE id = ?').run(id);
  statements
    .get(
      `UPDATE conversations SET promise_due = (
         SELECT min(due) FROM promises WHERE conversation = conversations.id AND state = 'open'
       ) WHERE id = ?`,
    )
    .run(conversation);
}
