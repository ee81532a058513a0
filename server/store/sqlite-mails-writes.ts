/** Writes about mails. */
import type { MailOutcome, NewMail } from './mails.ts';
import type { Statements } from './sqlite-database.ts';
import type { Millis } from './store.ts';

export interface MailWrites {
  queueMail(mail: NewMail, at: Millis, toldUpTo?: number): boolean;
  settleMail(id: string, outcome: MailOutcome): void;
  retryMail(id: string, at: Millis): boolean;
  forgetMails(before: Millis): number;
  stopMails(conversation: string): string | null;
}

export const mailWrites = (statements: Statements): MailWrites => ({
  queueMail(mail, at, toldUpTo) {
    if (toldUpTo !== undefined) {
      const { changes } = statements
        .get('UPDATE conversations SET mailed_seq = ? WHERE id = ? AND mailed_seq < ?')
        .run(toldUpTo, mail.conversation, toldUpTo);
      if (Number(changes) === 0) return false;
    }
    // A conversation that was erased meanwhile would live on in its mail.
    if (
      mail.conversation !== null &&
      !statements.get('SELECT 1 FROM conversations WHERE id = ?').get(mail.conversation)
    )
      return false;
    // No two mails of a conversation have the same time: it is the order in which they are sent.
    const newest = statements
      .get('SELECT max(created_at) AS at FROM mails WHERE conversation = ?')
      .get(mail.conversation) as { at: number | null };
    const createdAt = Math.max(at, (newest.at ?? 0) + 1);
    statements
      .get(
        `INSERT INTO mails (id, inbox, conversation, kind, recipient, subject, text, html, reply_to, state, attempts, next_at, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', 0, ?, ?)`,
      )
      .run(
        mail.id,
        mail.inbox,
        mail.conversation,
        mail.kind,
        mail.recipient,
        mail.subject,
        mail.text,
        mail.html,
        mail.replyTo,
        at,
        createdAt,
      );
    return true;
  },

  settleMail(id, outcome) {
    switch (outcome.state) {
      case 'sent':
        statements
          .get(
            `UPDATE mails SET state = 'sent', error = NULL, sent_at = ?,
               text = iif(kind = 'account', '', text), html = iif(kind = 'account', '', html)
             WHERE id = ?`,
          )
          .run(outcome.at, id);
        return;
      case 'queued':
        statements
          .get('UPDATE mails SET attempts = attempts + 1, error = ?, next_at = ? WHERE id = ?')
          .run(outcome.error, outcome.nextAt, id);
        return;
      case 'failed':
        statements
          .get("UPDATE mails SET state = 'failed', attempts = attempts + 1, error = ? WHERE id = ?")
          .run(outcome.error, id);
        return;
      default:
        outcome satisfies never;
    }
  },

  retryMail(id, at) {
    const { changes } = statements
      .get("UPDATE mails SET state = 'queued', attempts = 0, next_at = ? WHERE id = ? AND state <> 'sent'")
      .run(at, id);
    return Number(changes) > 0;
  },

  forgetMails(before) {
    const { changes } = statements.get('DELETE FROM mails WHERE created_at < ?').run(before);
    return Number(changes);
  },

  stopMails(conversation) {
    const row = statements.get('SELECT visitor FROM conversations WHERE id = ?').get(conversation) as
      | { visitor: string }
      | undefined;
    if (!row) return null;
    statements
      .get(
        'UPDATE visitors SET email = CASE WHEN email_signed = 1 THEN email ELSE NULL END, mails_off = email_signed WHERE id = ?',
      )
      .run(row.visitor);
    return row.visitor;
  },
});
