/** Writes about visitors, run inside the writer's transaction: who they are, what they say, and their erasure. */
import type { Telling } from '../outbox.ts';
import type { Schema } from '../schema.ts';
import type { Statements } from '../statements.ts';
import type { Millis, VisitorContext } from '../store.ts';
import type {
  ContactResult,
  ErasedConversation,
  ErasedVisitor,
  IdentifiedVisitor,
  IdentifyVisitor,
  RatingRow,
} from '../visitors.ts';
import type { Outbox } from './outbox.ts';

export interface VisitorWrites {
  sawVisitorToken(tokenHash: string, at: Millis): void;
  endVisitorTokens(visitor: string): void;
  forgetVisitorTokens(usedBefore: Millis, now: Millis): void;
  identifyVisitor(identify: IdentifyVisitor, at: Millis): IdentifiedVisitor | null;
  saveContext(visitor: string, context: VisitorContext): boolean;
  saveContact(
    visitor: string,
    contact: { email: string | null; name?: string | undefined },
    at: Millis,
    telling: Telling,
  ): ContactResult;
  rate(conversation: string, rating: RatingRow): boolean;
  eraseConversation(conversation: string, idleSince?: Millis): ErasedConversation | null;
  eraseVisitor(visitor: string): ErasedVisitor | null;
  setIdentitySecret(inbox: string, secret: string, keepUntil: Millis | null): boolean;
}

/** How a change of a conversation gets its number. */
export interface Versions {
  /** Runs an update whose first parameter is the next version; false, and no number used, when nothing matched. */
  change(text: string, ...parameters: (string | number | null)[]): boolean;
  /** The next version, used. */
  next(): number;
}

/**
 * Devices of one person that are remembered. Each sign-in without a token makes one, also on pages that store none, so
 * they would pile up; a device beyond these comes back with its identity.
 */
const mostTokens = 50;

export function visitorWrites(statements: Statements, versions: Versions, outgoing: Outbox): VisitorWrites {
  const run = (text: string, ...parameters: (string | number | null)[]): number =>
    Number(statements.get(text).run(...parameters).changes);

  const conversationsOf = (visitor: string): string[] =>
    (
      statements.get('SELECT id FROM conversations WHERE visitor = ? ORDER BY opened_at').all(visitor) as {
        id: string;
      }[]
    ).map(({ id }) => id);

  const visitorById = (id: string) =>
    statements.get('SELECT * FROM visitors WHERE id = ?').get(id) as Schema['visitors'] | undefined;

  const give = (visitor: string, tokenHash: string, at: Millis): void => {
    run(
      'INSERT INTO visitor_tokens (token_hash, visitor, created_at, seen_at) VALUES (?, ?, ?, ?)',
      tokenHash,
      visitor,
      at,
      at,
    );
    run(
      `DELETE FROM visitor_tokens WHERE visitor = ? AND token_hash NOT IN
         (SELECT token_hash FROM visitor_tokens WHERE visitor = ?
          ORDER BY CASE WHEN token_hash = ? THEN 0 ELSE 1 END, created_at DESC, token_hash LIMIT ?)`,
      visitor,
      visitor,
      tokenHash,
      mostTokens,
    );
  };

  /** Hands everything of one visitor to another, and ends the first. The conversations that moved. */
  const join = (from: string, to: string): string[] => {
    const moved = conversationsOf(from);
    for (const conversation of moved)
      versions.change('UPDATE conversations SET version = ?, visitor = ? WHERE id = ?', to, conversation);
    // The author is half of the key that knows a repetition: what is sent again after the move must be found. A message
    // that both sent under one id, as a device does that lost its token in between, keeps its author.
    run(
      `UPDATE messages SET author_id = ? WHERE author_id = ? AND author_kind = 'visitor' AND NOT EXISTS
         (SELECT 1 FROM messages twice WHERE twice.author_id = ? AND twice.client_id = messages.client_id)`,
      to,
      from,
      to,
    );
    run("UPDATE files SET owner = ? WHERE owner = ? AND owner_kind = 'visitor'", to, from);
    run('UPDATE push_subscriptions SET visitor = ? WHERE visitor = ?', to, from);
    run('UPDATE notes SET visitor = ? WHERE visitor = ?', to, from);
    run(
      `UPDATE visitors SET
         email = coalesce(visitors.email, other.email),
         name = CASE WHEN visitors.name = '' THEN other.name ELSE visitors.name END,
         context = coalesce(other.context, visitors.context),
         blocked_at = coalesce(visitors.blocked_at, other.blocked_at),
         blocked_by = CASE WHEN visitors.blocked_at IS NULL THEN other.blocked_by ELSE visitors.blocked_by END,
         blocked_reason = CASE WHEN visitors.blocked_at IS NULL THEN other.blocked_reason ELSE visitors.blocked_reason END
       FROM visitors AS other WHERE visitors.id = ? AND other.id = ?`,
      to,
      from,
    );
    run('UPDATE visitors SET person = nullif(?, id) WHERE person = ?', to, from);
    run('DELETE FROM visitors WHERE id = ?', from);
    return moved;
  };

  /** The name stands in every row of the visitor's conversations, so they change with it. */
  const renamed = (visitor: string): string[] => {
    const conversations = conversationsOf(visitor);
    for (const conversation of conversations)
      versions.change('UPDATE conversations SET version = ? WHERE id = ?', conversation);
    return conversations;
  };

  const eraseConversation = (id: string, idleSince?: Millis): ErasedConversation | null => {
    const row = statements.get('SELECT visitor, status, last_at FROM conversations WHERE id = ?').get(id) as
      | Pick<Schema['conversations'], 'visitor' | 'status' | 'last_at'>
      | undefined;
    if (!row) return null;
    if (idleSince !== undefined && (row.status !== 'resolved' || row.last_at >= idleSince)) return null;
    const files = statements.get('SELECT id FROM files WHERE conversation = ?').all(id) as { id: string }[];
    // Lessons go with their messages.
    run('DELETE FROM messages WHERE conversation = ?', id);
    run('DELETE FROM files WHERE conversation = ?', id);
    run('DELETE FROM outbox WHERE conversation = ?', id);
    // What was an earlier part of it stands alone again.
    for (const part of statements.get('SELECT id FROM conversations WHERE merged_into = ?').all(id) as {
      id: string;
    }[])
      versions.change('UPDATE conversations SET version = ?, merged_into = NULL WHERE id = ?', part.id);
    run('DELETE FROM conversations WHERE id = ?', id);
    run('INSERT INTO removed_conversations (id, version) VALUES (?, ?)', id, versions.next());
    return { id, visitor: row.visitor, files: files.map((file) => file.id) };
  };

  return {
    sawVisitorToken(tokenHash, at) {
      run('UPDATE visitor_tokens SET seen_at = ? WHERE token_hash = ?', at, tokenHash);
    },

    endVisitorTokens(visitor) {
      run('DELETE FROM visitor_tokens WHERE visitor = ?', visitor);
    },

    forgetVisitorTokens(usedBefore, now) {
      run('DELETE FROM visitor_tokens WHERE seen_at < ? AND created_at < ?', usedBefore, usedBefore);
      run('DELETE FROM used_identities WHERE expires_at <= ?', now);
    },

    identifyVisitor(identify, at) {
      const { inbox, subject, name, email, attributes, presented, fresh, telling } = identify;
      const person = statements
        .get('SELECT id FROM visitors WHERE inbox = ? AND subject = ?')
        .get(inbox, subject) as { id: string } | undefined;
      const holder = statements
        .get(
          `SELECT v.id, v.subject FROM visitor_tokens t JOIN visitors v ON v.id = t.visitor
           WHERE t.token_hash = ? AND v.inbox = ? AND (t.seen_at >= ? OR t.created_at >= ?)`,
        )
        .get(presented, inbox, identify.usedSince ?? 0, identify.usedSince ?? 0) as
        | { id: string; subject: string | null }
        | undefined;
      const anonymous = holder?.subject === null ? holder.id : null;
      const id = person?.id ?? anonymous ?? fresh.id;
      const changed = new Set<string>();
      const kept = holder?.id === id && anonymous === null;
      if (!kept && identify.once) {
        const first = run(
          'INSERT INTO used_identities (inbox, jti_hash, expires_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
          inbox,
          identify.once.hash,
          identify.once.expiresAt,
        );
        if (first === 0) return null;
      }

      if (person && anonymous !== null) for (const moved of join(anonymous, id)) changed.add(moved);
      if (!person && anonymous !== null) {
        run('UPDATE visitors SET subject = ? WHERE id = ?', subject, id);
        // Whoever had the token of an anonymous visitor does not get the person's conversations with it.
        run('DELETE FROM visitor_tokens WHERE visitor = ?', id);
      }
      if (id === fresh.id) {
        run(
          "INSERT INTO visitors (id, inbox, token_hash, name, created_at, subject) VALUES (?, ?, ?, '', ?, ?)",
          id,
          inbox,
          fresh.tokenHash,
          at,
          subject,
        );
      }
      if (name !== null) {
        const before = visitorById(id)?.name;
        run('UPDATE visitors SET name = ?, name_signed = 1 WHERE id = ?', name, id);
        if (before !== name) for (const conversation of renamed(id)) changed.add(conversation);
      }
      if (email !== null) run('UPDATE visitors SET email = ?, email_signed = 1 WHERE id = ?', email, id);
      if (attributes !== null)
        run('UPDATE visitors SET attributes = ? WHERE id = ?', JSON.stringify(attributes), id);

      if (email !== null) outgoing.tellOfUnread(id, at, telling);
      if (!kept) give(id, fresh.tokenHash, at);
      return { id, kept, ended: anonymous, changed: [...changed] };
    },

    saveContext(visitor, context) {
      return run('UPDATE visitors SET context = ? WHERE id = ?', JSON.stringify(context), visitor) > 0;
    },

    saveContact(visitor, { email, name }, at, telling) {
      const row = visitorById(visitor);
      if (!row) return { kind: 'gone' };
      const newEmail = email !== row.email;
      const newName = name !== undefined && name !== row.name;
      if ((newEmail && row.email_signed) || (newName && row.name_signed)) return { kind: 'signed' };
      run('UPDATE visitors SET email = ?, name = ? WHERE id = ?', email, name ?? row.name, visitor);
      outgoing.tellOfUnread(visitor, at, telling);
      return { kind: 'saved', changed: newName ? renamed(visitor) : [] };
    },

    rate(conversation, { score, words, at }) {
      return versions.change(
        'UPDATE conversations SET version = ?, rating = ?, rating_words = ?, rated_at = ? WHERE id = ?',
        score,
        words,
        at,
        conversation,
      );
    },

    eraseConversation,

    eraseVisitor(visitor) {
      if (!visitorById(visitor)) return null;
      const conversations = conversationsOf(visitor);
      const files = conversations.flatMap((id) => eraseConversation(id)?.files ?? []);
      const unsent = statements
        .get("SELECT id FROM files WHERE owner = ? AND owner_kind = 'visitor'")
        .all(visitor) as { id: string }[];
      run("DELETE FROM files WHERE owner = ? AND owner_kind = 'visitor'", visitor);
      // Those who were seen as one person with this one still are, without them.
      run(
        `UPDATE visitors SET person = nullif((SELECT min(id) FROM visitors WHERE person = ?), id) WHERE person = ?`,
        visitor,
        visitor,
      );
      // Tokens and push subscriptions go with the visitor.
      run('DELETE FROM visitors WHERE id = ?', visitor);
      return { conversations, files: [...files, ...unsent.map(({ id }) => id)] };
    },

    setIdentitySecret(inbox, secret, keepUntil) {
      return (
        run(
          `UPDATE inboxes SET identity_secret_before = CASE WHEN ? > 0 THEN identity_secret ELSE NULL END,
             identity_secret_before_until = ?, identity_secret = ? WHERE id = ?`,
          keepUntil ?? 0,
          keepUntil,
          secret,
          inbox,
        ) > 0
      );
    },
  };
}
