/** Writes about inboxes. */
import type { InboxSettings } from '../../../shared/protocol/settings.ts';
import type { GreetingOutcome, InboxRow } from '../inboxes.ts';
import type { Statements } from '../statements.ts';
import type { Millis } from '../store.ts';

export interface InboxWrites {
  createInbox(inbox: InboxRow, at: Millis): boolean;
  changeInbox(id: string, settings: Partial<InboxSettings>): boolean;
  countGreeting(inbox: string, greeting: string, what: GreetingOutcome, at: Millis): void;
}

export const inboxWrites = (statements: Statements): InboxWrites => ({
  createInbox(inbox, at) {
    const { changes } = statements
      .get(
        'INSERT INTO inboxes (id, name, settings, created_at) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO NOTHING',
      )
      .run(inbox.id, inbox.name, JSON.stringify(inbox.settings), at);
    return Number(changes) > 0;
  },

  // Merged here, between the commits, so that two changes at once both hold.
  changeInbox(id, settings) {
    const row = statements.get('SELECT settings FROM inboxes WHERE id = ?').get(id) as
      | { settings: string }
      | undefined;
    if (!row) return false;
    statements
      .get('UPDATE inboxes SET settings = ? WHERE id = ?')
      .run(JSON.stringify({ ...JSON.parse(row.settings), ...settings }), id);
    return true;
  },

  countGreeting(inbox, greeting, what, at) {
    const day = new Date(at).toISOString().slice(0, 10);
    statements
      .get(
        `INSERT INTO greeting_counts (inbox, greeting, day, ${what}) VALUES (?, ?, ?, 1)
         ON CONFLICT (inbox, greeting, day) DO UPDATE SET ${what} = greeting_counts.${what} + 1`,
      )
      .run(inbox, greeting, day);
  },
});
