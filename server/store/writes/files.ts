/** Writes about files. */
import type { Attachment } from '../../../shared/protocol/blocks.ts';
import { attachmentOf, type FileRow } from '../files.ts';
import type { Schema } from '../schema.ts';
import type { Statements } from '../statements.ts';
import type { AppendMessage, Millis } from '../store.ts';

export interface FileWrites {
  addFile(file: Omit<FileRow, 'conversation'>): boolean;
  forgetUnsentFiles(before: Millis): string[];
  setPhoto(agent: string, file: string | null): string | null;
}

export const fileWrites = (statements: Statements): FileWrites => ({
  addFile({ id, inbox, owner, name, type, bytes, width, height, createdAt }) {
    if (owner.kind === 'visitor' && !statements.get('SELECT 1 FROM visitors WHERE id = ?').get(owner.id))
      return false;
    statements
      .get(
        'INSERT INTO files (id, inbox, owner_kind, owner, name, type, bytes, width, height, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      )
      .run(id, inbox, owner.kind, owner.id, name, type, bytes, width ?? null, height ?? null, createdAt);
    return true;
  },

  forgetUnsentFiles(before) {
    const rows = statements
      .get(
        `DELETE FROM files WHERE conversation IS NULL AND created_at < ?
           AND NOT EXISTS (SELECT 1 FROM agents WHERE photo = files.id) RETURNING id`,
      )
      .all(before) as { id: string }[];
    return rows.map(({ id }) => id);
  },

  setPhoto(agent, file) {
    const before = statements.get('SELECT photo FROM agents WHERE id = ?').get(agent) as
      | { photo: string | null }
      | undefined;
    statements.get('UPDATE agents SET photo = ? WHERE id = ?').run(file, agent);
    if (!before?.photo) return null;
    statements.get('DELETE FROM files WHERE id = ?').run(before.photo);
    return before.photo;
  },
});

/** The files a message names, in its order; null when one is not there, is somebody else's, or was sent already. */
export function unsentFiles(
  statements: Statements,
  { attachments = [], author }: AppendMessage,
  inbox: string,
): Attachment[] | null {
  const found: Attachment[] = [];
  for (const id of new Set(attachments)) {
    const row = statements
      .get(
        'SELECT * FROM files WHERE id = ? AND inbox = ? AND owner_kind = ? AND owner = ? AND conversation IS NULL',
      )
      .get(id, inbox, author.kind, author.id) as Schema['files'] | undefined;
    if (!row) return null;
    found.push(attachmentOf(row));
  }
  return found;
}

/** The files belong to this message from now on. */
export function markSent(
  statements: Statements,
  files: Attachment[],
  { conversation, seq }: { conversation: string; seq: number },
): void {
  for (const { id } of files) {
    statements.get('UPDATE files SET conversation = ?, seq = ? WHERE id = ?').run(conversation, seq, id);
  }
}
