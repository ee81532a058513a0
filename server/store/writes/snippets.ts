/** Writes about ready texts. */
import type { SnippetRow } from '../snippets.ts';
import type { Statements } from '../statements.ts';
import type { Millis } from '../store.ts';

export interface SnippetWrites {
  saveSnippet(snippet: Omit<SnippetRow, 'uses' | 'usedAt'>, at: Millis): 'saved' | 'taken';
  countSnippet(id: string, at: Millis): void;
  removeSnippet(id: string): boolean;
}

export const snippetWrites = (statements: Statements): SnippetWrites => ({
  saveSnippet({ id, owner, inbox, shortcut, text }, at) {
    const other = statements
      .get(
        `SELECT 1 FROM snippets WHERE owner IS NOT DISTINCT FROM ? AND inbox IS NOT DISTINCT FROM ?
           AND lower(shortcut) = lower(?) AND id <> ?`,
      )
      .get(owner, inbox, shortcut, id);
    if (other) return 'taken';
    statements
      .get(
        `INSERT INTO snippets (id, owner, inbox, shortcut, text, uses, created_at, updated_at)
         VALUES (?, ?, ?, ?, ?, 0, ?, ?)
         ON CONFLICT (id) DO UPDATE SET
           inbox = excluded.inbox, shortcut = excluded.shortcut, text = excluded.text, updated_at = excluded.updated_at`,
      )
      .run(id, owner, inbox, shortcut, text, at, at);
    return 'saved';
  },

  countSnippet(id, at) {
    statements.get('UPDATE snippets SET uses = uses + 1, used_at = ? WHERE id = ?').run(at, id);
  },

  removeSnippet(id) {
    return Number(statements.get('DELETE FROM snippets WHERE id = ?').run(id).changes) > 0;
  },
});
