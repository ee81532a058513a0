/** Writes of the outbox. */
import { randomBytes } from 'node:crypto';
import {
  type Delivery,
  type DeliveryKind,
  type DeliveryOutcome,
  deliveryOf,
  type MailContent,
  type NewDelivery,
  type Telling,
} from '../outbox.ts';
import type { Schema } from '../schema.ts';
import type { Statements, Value } from '../statements.ts';
import type { Millis } from '../store.ts';

export interface OutboxWrites {
  queueDelivery(delivery: NewDelivery, at: Millis): boolean;
  queueAnswer(
    unread: { id: string; by: string },
    mail: NewDelivery<'answer'>,
    at: Millis,
    toldUpTo: number,
  ): boolean;
  claimDeliveries(
    kinds: readonly DeliveryKind[],
    claim: { by: string; until: Millis; now: Millis; limit: number },
  ): Delivery[];
  holdDeliveries(by: string, until: Millis): void;
  settleDelivery(id: string, by: string, outcome: DeliveryOutcome): void;
  retryDelivery(id: string, at: Millis, giveUpAt: Millis): boolean;
  dropDelivery(id: string): boolean;
  forgetDeliveries(before: Millis): number;
  stopMails(conversation: string): string | null;
}

export interface AgentsAnswer {
  conversation: string;
  inbox: string;
  visitor: string;
  seq: number;
  /** Who wrote it. */
  name: string;
}

/** What other writes put into the outbox, in their own transaction. */
export interface Outbox {
  /** `nextAt`: no earlier than then. */
  queue(delivery: NewDelivery, at: Millis, nextAt?: Millis): boolean;
  /** An agent wrote: the visitor is to be told, should they be gone. Stands in the outbox once it is settled. */
  tell(answer: AgentsAnswer, at: Millis, telling: Telling): void;
  /** Writes, in one go, who is to be told. */
  settle(): void;
  /** Forgets who was to be told. */
  drop(): void;
  /** A visitor who has an address now is to be told of what they have not read. */
  tellOfUnread(visitor: string, at: Millis, telling: Telling): void;
  /**
   * Mails that wait hold old words of a conversation: they go, those of answers are to be written anew from `seq` on, and
   * what was sent stays on record; without its words when `forgetSent`. Addresses that were to get a transcript.
   */
  recall(conversation: string, seq: number, at: Millis, forgetSent: boolean, telling: Telling): string[];
}

/** 128 random bits, as the domain's own ids. */
const freshId = () => randomBytes(16).toString('hex');

/** Deliveries of one lane leave one after the other. */
const laneOf = ({ kind, conversation, recipient }: NewDelivery): string | null =>
  conversation === null || kind === 'unread' || kind === 'push' ? null : `${conversation} ${recipient}`;

/** Of one topic only one waits: the newest takes its place. */
const topicOf = ({ kind, conversation, recipient }: NewDelivery): string | null =>
  kind === 'unread' || kind === 'push' ? `${kind} ${conversation} ${recipient}` : null;

const wordless = (content: string): string => {
  const { subject, replyTo } = JSON.parse(content) as MailContent;
  return JSON.stringify({ subject, text: '', html: '', replyTo } satisfies MailContent);
};

const columns = [
  'id',
  'kind',
  'inbox',
  'conversation',
  'lane',
  'topic',
  'position',
  'recipient',
  'content',
  'state',
  'attempts',
  'next_at',
  'give_up_at',
  'created_at',
];
const insertion = `INSERT INTO outbox (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;

const rowOf = (delivery: NewDelivery, position: number, at: Millis, nextAt: Millis): Value[] => [
  delivery.id,
  delivery.kind,
  delivery.inbox,
  delivery.conversation,
  laneOf(delivery),
  topicOf(delivery),
  position,
  delivery.recipient,
  JSON.stringify(delivery.content),
  'waiting',
  0,
  nextAt,
  delivery.giveUpAt,
  at,
];

/** The note that a visitor has messages to read. */
const unreadNote = (
  { conversation, inbox }: Pick<AgentsAnswer, 'conversation' | 'inbox'>,
  by: Millis,
): NewDelivery<'unread'> => ({
  id: freshId(),
  kind: 'unread',
  inbox,
  conversation,
  recipient: '',
  content: { gone: false, by },
  // Looked at until somebody is told or has read it.
  giveUpAt: Number.MAX_SAFE_INTEGER,
});

export function outbox(statements: Statements): Outbox {
  const insert = (delivery: NewDelivery, at: Millis): void => {
    const lane = laneOf(delivery);
    const newest = lane
      ? (statements.get('SELECT max(position) AS position FROM outbox WHERE lane = ?').get(lane) as {
          position: number | null;
        })
      : null;
    // No two of a lane are in the same place.
    const position = Math.max(at, Number(newest?.position ?? 0) + 1);
    statements.get(insertion).run(...rowOf(delivery, position, at, at));
  };

  const byTopic = "SELECT * FROM outbox WHERE topic = ? AND state = 'waiting'";

  /** Whoever looks after it right now knows nothing of this, so that what they make of it is not the end of it. */
  const renew = (id: string, content: NewDelivery['content'], nextAt: Millis): void => {
    statements
      .get('UPDATE outbox SET content = ?, next_at = ?, claimed_by = NULL, claimed_until = NULL WHERE id = ?')
      .run(JSON.stringify(content), nextAt, id);
  };

  /** Nothing is kept for a conversation that was erased meanwhile: it would live on in its mail. */
  const queue = (delivery: NewDelivery, at: Millis): boolean => {
    const { conversation } = delivery;
    if (
      conversation !== null &&
      !statements.get('SELECT 1 FROM conversations WHERE id = ?').get(conversation)
    )
      return false;
    insert(delivery, at);
    return true;
  };

  interface Told {
    answer: Pick<AgentsAnswer, 'conversation' | 'inbox'>;
    at: Millis;
    telling: Telling;
  }
  /** One note for each conversation; one that waits already is put off, within limits, while its visitor is gone. */
  const noteUnread = (told: Told[]): void => {
    if (told.length === 0) return;
    const notes = told.map(({ answer, at, telling }) => unreadNote(answer, at + telling.patienceMs));
    const found = statements.get(byTopic).ask(notes.map((note) => [topicOf(note)]));
    const fresh: Value[][] = [];
    for (const [index, row] of found().entries()) {
      const [{ at, telling }, note] = [told[index] as Told, notes[index] as NewDelivery<'unread'>];
      if (!row) {
        fresh.push(rowOf(note, at, at, at + telling.lookAfterMs));
        continue;
      }
      const before = row as unknown as Schema['outbox'];
      const content = JSON.parse(before.content) as NewDelivery<'unread'>['content'];
      const putOff = Math.min(at + telling.goneMs, content.by);
      renew(before.id, content, content.gone ? putOff : Number(before.next_at));
    }
    if (fresh.length > 0) statements.get(insertion).runEach(fresh);
  };

  const notify = (
    { conversation, inbox, visitor, seq, name }: AgentsAnswer,
    at: Millis,
    { pushAfterMs, pushLastsMs }: Telling,
  ): void => {
    const browsers = statements
      .get('SELECT endpoint FROM push_subscriptions WHERE visitor = ?')
      .all(visitor) as { endpoint: string }[];
    for (const { endpoint: recipient } of browsers) {
      const fresh: NewDelivery<'push'> = {
        id: freshId(),
        kind: 'push',
        inbox,
        conversation,
        recipient,
        content: { seq, name },
        giveUpAt: at + pushLastsMs,
      };
      const before = statements.get(byTopic).get(topicOf(fresh)) as Schema['outbox'] | undefined;
      if (!before) statements.get(insertion).run(...rowOf(fresh, at, at, at + pushAfterMs));
      // One that is on its way tells of the message before; one that waits may as well tell of this one.
      else
        renew(
          before.id,
          fresh.content,
          before.claimed_by === null ? Number(before.next_at) : at + pushAfterMs,
        );
    }
  };

  /** By conversation, the newest answer in it. */
  const told = new Map<string, Told & { answer: AgentsAnswer }>();

  return {
    queue,

    tell(answer, at, telling) {
      told.set(answer.conversation, { answer, at, telling });
    },

    settle() {
      if (told.size === 0) return;
      const all = [...told.values()];
      told.clear();
      const ways = statements
        .get(
          `SELECT CASE WHEN v.email IS NOT NULL AND v.mails_off = 0 THEN 1 ELSE 0 END AS by_mail,
             CASE WHEN EXISTS (SELECT 1 FROM push_subscriptions p WHERE p.visitor = v.id) THEN 1 ELSE 0 END AS by_push
           FROM visitors v WHERE v.id = ?`,
        )
        .ask(all.map(({ answer }) => [answer.visitor]))();
      noteUnread(all.filter((_, index) => ways[index]?.['by_mail'] === 1));
      for (const [index, { answer, at, telling }] of all.entries())
        if (ways[index]?.['by_push'] === 1) notify(answer, at, telling);
    },

    drop: () => told.clear(),

    tellOfUnread(visitor, at, telling) {
      const found = statements
        .get(
          `SELECT c.id AS conversation, c.inbox FROM conversations c JOIN visitors v ON v.id = c.visitor
           WHERE v.id = ? AND v.email IS NOT NULL AND v.mails_off = 0
             AND c.last_seq > c.visitor_read AND c.last_seq > c.mailed_seq`,
        )
        .all(visitor) as { conversation: string; inbox: string }[];
      noteUnread(found.map((answer) => ({ answer, at, telling })));
    },

    recall(conversation, seq, at, forgetSent, telling) {
      if (forgetSent) {
        const sent = statements
          .get("SELECT id, content FROM outbox WHERE conversation = ? AND state = 'sent'")
          .all(conversation) as { id: string; content: string }[];
        for (const { id, content } of sent)
          statements.get('UPDATE outbox SET content = ? WHERE id = ?').run(wordless(content), id);
      }
      const gone = statements
        .get(
          `DELETE FROM outbox WHERE conversation = ? AND state <> 'sent' AND kind IN ('answer', 'transcript')
           RETURNING kind, inbox, recipient`,
        )
        .all(conversation) as Pick<Schema['outbox'], 'kind' | 'inbox' | 'recipient'>[];
      const answer = gone.find(({ kind }) => kind === 'answer');
      if (answer) {
        statements
          .get('UPDATE conversations SET mailed_seq = ? WHERE id = ? AND mailed_seq > ?')
          .run(seq - 1, conversation, seq - 1);
        noteUnread([{ answer: { conversation, inbox: answer.inbox }, at, telling }]);
      }
      return gone.filter(({ kind }) => kind === 'transcript').map(({ recipient }) => recipient);
    },
  };
}

export const outboxWrites = (statements: Statements, { queue }: Outbox): OutboxWrites => {
  const changed = (text: string, ...parameters: (string | number | null)[]): number =>
    Number(statements.get(text).run(...parameters).changes);

  return {
    queueDelivery: (delivery, at) => queue(delivery, at),

    queueAnswer(unread, mail, at, toldUpTo) {
      changed('DELETE FROM outbox WHERE id = ? AND claimed_by = ?', unread.id, unread.by);
      return (
        changed(
          'UPDATE conversations SET mailed_seq = ? WHERE id = ? AND mailed_seq < ?',
          toldUpTo,
          mail.conversation,
          toldUpTo,
        ) > 0 && queue(mail, at)
      );
    },

    claimDeliveries(kinds, { by, until, now, limit }) {
      const rows = statements
        .get(
          `SELECT * FROM outbox AS o WHERE state = 'waiting' AND kind IN (${kinds.map(() => '?').join(', ')})
             AND next_at <= ? AND (claimed_until IS NULL OR claimed_until <= ?)
             AND NOT EXISTS (SELECT 1 FROM outbox AS e
               WHERE e.lane = o.lane AND e.state = 'waiting' AND e.position < o.position)
           ORDER BY next_at LIMIT ?`,
        )
        .all(...kinds, now, now, limit) as unknown as Schema['outbox'][];
      for (const { id } of rows)
        changed('UPDATE outbox SET claimed_by = ?, claimed_until = ? WHERE id = ?', by, until, id);
      return rows.map(deliveryOf);
    },

    holdDeliveries(by, until) {
      changed('UPDATE outbox SET claimed_until = ? WHERE claimed_by = ?', until, by);
    },

    settleDelivery(id, by, outcome) {
      switch (outcome.state) {
        case 'sent': {
          const row = statements.get('SELECT kind, content FROM outbox WHERE id = ?').get(id) as
            | Pick<Schema['outbox'], 'kind' | 'content'>
            | undefined;
          if (!row) return;
          changed(
            `UPDATE outbox SET state = 'sent', error = NULL, sent_at = ?, content = ?, claimed_by = NULL, claimed_until = NULL
             WHERE id = ?`,
            outcome.at,
            row.kind === 'account' ? wordless(row.content) : row.content,
            id,
          );
          return;
        }
        case 'over':
          changed('DELETE FROM outbox WHERE id = ? AND claimed_by = ?', id, by);
          return;
        case 'waiting':
          changed(
            `UPDATE outbox SET attempts = attempts + 1, error = ?, next_at = ?, claimed_by = NULL, claimed_until = NULL
             WHERE id = ? AND claimed_by = ?`,
            outcome.error,
            outcome.nextAt,
            id,
            by,
          );
          return;
        case 'dead':
          changed(
            `UPDATE outbox SET state = 'dead', attempts = attempts + 1, error = ?, claimed_by = NULL, claimed_until = NULL
             WHERE id = ? AND claimed_by = ?`,
            outcome.error,
            id,
            by,
          );
          return;
        case 'postponed':
          changed(
            `UPDATE outbox SET next_at = ?, content = coalesce(?, content), claimed_by = NULL, claimed_until = NULL
             WHERE id = ? AND claimed_by = ?`,
            outcome.nextAt,
            outcome.content ? JSON.stringify(outcome.content) : null,
            id,
            by,
          );
          return;
        default:
          outcome satisfies never;
      }
    },

    retryDelivery(id, at, giveUpAt) {
      return (
        changed(
          "UPDATE outbox SET state = 'waiting', attempts = 0, next_at = ?, give_up_at = ? WHERE id = ? AND state <> 'sent'",
          at,
          giveUpAt,
          id,
        ) > 0
      );
    },

    dropDelivery: (id) => changed("DELETE FROM outbox WHERE id = ? AND state <> 'sent'", id) > 0,

    forgetDeliveries(before) {
      const gone = (state: string) =>
        changed('DELETE FROM outbox WHERE state = ? AND created_at < ?', state, before);
      return gone('sent') + gone('dead') + gone('waiting');
    },

    stopMails(conversation) {
      const row = statements.get('SELECT visitor FROM conversations WHERE id = ?').get(conversation) as
        | { visitor: string }
        | undefined;
      if (!row) return null;
      changed(
        'UPDATE visitors SET email = CASE WHEN email_signed = 1 THEN email ELSE NULL END, mails_off = email_signed WHERE id = ?',
        row.visitor,
      );
      return row.visitor;
    },
  };
};
