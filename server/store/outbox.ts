/**
 * The outbox: what is to reach somebody outside — a mail, a notice of a browser — written in the same commit as what
 * causes it, and delivered at least once by whoever claims it first. `server/domain/outbox.ts` does the delivering.
 */
import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Millis } from './store.ts';

/** A mail as it leaves. Of one whose words are gone (used links, messages taken back) text and HTML are empty. */
export interface MailContent {
  subject: string;
  text: string;
  html: string;
  replyTo: string | null;
}

interface Contents {
  /**
   * There are messages that a visitor with an address has not read: a mail is written once they are gone. `gone`: they
   * were at the last look. `by`: no later than then, also while agents go on writing.
   */
  unread: { gone: boolean; by: Millis };
  answer: MailContent;
  transcript: MailContent;
  /** An invitation, or a link for a new password. What it says is a secret. */
  account: MailContent;
  /** Somebody called `name` wrote message `seq`. */
  push: { seq: number; name: string };
}
export type DeliveryKind = keyof Contents;
export type MailKind = 'answer' | 'transcript' | 'account';

type Of<Kind extends DeliveryKind> = { [K in Kind]: { kind: K; content: Contents[K] } }[Kind];

export type NewDelivery<Kind extends DeliveryKind = DeliveryKind> = Of<Kind> & {
  /** Whoever takes it knows it by this: sent again, it is the same. */
  id: string;
  inbox: string;
  conversation: string | null;
  /** A mail address, or the endpoint of a browser; empty where there is neither yet. */
  recipient: string;
  /** After this it is not tried any more. */
  giveUpAt: Millis;
};

export type DeliveryState = 'waiting' | 'sent' | 'dead';
export type Delivery<Kind extends DeliveryKind = DeliveryKind> = NewDelivery<Kind> & {
  state: DeliveryState;
  /** Tries so far that came to nothing. */
  attempts: number;
  nextAt: Millis;
  /** What the last try came to, in the words of whoever refused. */
  error: string | null;
  createdAt: Millis;
  sentAt: Millis | null;
};
/** `name`: of the visitor or team member it is for; empty where none is known. */
export type ListedDelivery = Delivery & { name: string };

/** What came of a try. */
export type DeliveryOutcome =
  /** Taken; kept as a record. */
  | { state: 'sent'; at: Millis }
  /** Taken, or wanted no more; nothing is kept. */
  | { state: 'over' }
  | { state: 'waiting'; error: string; nextAt: Millis }
  | { state: 'dead'; error: string }
  /** Not tried, and no failure. */
  | { state: 'postponed'; nextAt: Millis; content?: Contents['unread'] };

/** When somebody is told of an answer that they have not read, in milliseconds. */
export interface Telling {
  /** By their browser, after the answer. */
  pushAfterMs: number;
  /** First look whether they are gone, after the answer. */
  lookAfterMs: number;
  /** So long must they be gone, and the agents silent, before a mail is written. */
  goneMs: number;
  /** So long are agents who go on writing waited for. */
  patienceMs: number;
  /** So long is it tried to notify a browser. */
  pushLastsMs: number;
}

export interface OutboxFigure {
  kind: DeliveryKind;
  state: 'waiting' | 'dead';
  count: number;
  /** When the oldest was put in. */
  oldestAt: Millis;
}

export interface OutboxStore {
  /** False, and nothing is kept, when its conversation was erased. */
  queueDelivery(delivery: NewDelivery, at: Millis): Promise<boolean>;
  /**
   * Puts a mail in the place of the note that there are messages to tell of, which `by` has claimed, as far as `toldUpTo`.
   * A note that was renewed meanwhile stays. False, and no mail is kept, when an earlier mail told of them already.
   */
  queueAnswer(
    unread: { id: string; by: string },
    mail: NewDelivery<'answer'>,
    at: Millis,
    toldUpTo: number,
  ): Promise<boolean>;
  delivery(id: string): Promise<ListedDelivery | null>;
  /** The newest first; of one state, or of all. Notes of unread messages are nothing to deliver yet. */
  deliveries(state: DeliveryState | null, limit: number): Promise<ListedDelivery[]>;
  /**
   * Those of these kinds to try now, at most one of a conversation to a recipient, the oldest: they arrive in the order in
   * which they were put in. Until `until` nobody else gets them.
   */
  claimDeliveries(
    kinds: readonly DeliveryKind[],
    claim: { by: string; until: Millis; now: Millis; limit: number },
  ): Promise<Delivery[]>;
  /** Keeps whatever `by` has claimed until `until`. */
  holdDeliveries(by: string, until: Millis): Promise<void>;
  /** When the next one can be claimed; null when none waits. */
  nextDeliveryAt(kinds: readonly DeliveryKind[]): Promise<Millis | null>;
  /** Of what `by` has claimed and nobody has renewed since. That a mail was sent is kept whoever has it by now. */
  settleDelivery(id: string, by: string, outcome: DeliveryOutcome): Promise<void>;
  /** Tries it anew, as if never tried; false when there is none or it was sent. */
  retryDelivery(id: string, at: Millis, giveUpAt: Millis): Promise<boolean>;
  /** Takes out what was not sent; false when there is none or it was. */
  dropDelivery(id: string): Promise<boolean>;
  /** Removes what was put in before `before`, whatever became of it; resolves to how many. */
  forgetDeliveries(before: Millis): Promise<number>;
  outboxFigures(): Promise<OutboxFigure[]>;
  /**
   * No more answers by mail to the visitor of this conversation: an address they gave is forgotten, one that their website
   * gave is not used. Resolves to the visitor, or null when there is no such conversation.
   */
  stopMails(conversation: string): Promise<string | null>;
  /** Up to which message the visitor was told by mail. */
  mailedSeq(conversation: string): Promise<number>;
}

type Db = Kysely<Schema>;

export const deliveryOf = (row: Schema['outbox']): Delivery =>
  ({
    id: row.id,
    kind: row.kind,
    inbox: row.inbox,
    conversation: row.conversation,
    recipient: row.recipient,
    content: JSON.parse(row.content),
    state: row.state,
    attempts: row.attempts,
    nextAt: Number(row.next_at),
    giveUpAt: Number(row.give_up_at),
    error: row.error,
    createdAt: Number(row.created_at),
    sentAt: row.sent_at === null ? null : Number(row.sent_at),
  }) as Delivery;

/** With the name of whom it is for: the visitor of its conversation, or who has or was offered an account. */
const listed = (db: Db) =>
  db
    .selectFrom('outbox as o')
    .leftJoin('conversations as c', 'c.id', 'o.conversation')
    .leftJoin('visitors as v', 'v.id', 'c.visitor')
    .leftJoin('agents as a', (on) => on.on('o.kind', '=', 'account').onRef('a.email', '=', 'o.recipient'))
    .leftJoin('invitations as i', (on) =>
      on.on('o.kind', '=', 'account').onRef('i.email', '=', 'o.recipient'),
    )
    .selectAll('o')
    .select(sql<string | null>`coalesce(v.name, a.name, i.name)`.as('name'));

const listedOf = ({ name, ...row }: Schema['outbox'] & { name: string | null }): ListedDelivery => ({
  ...deliveryOf(row),
  name: name ?? '',
});

export async function delivery(db: Db, id: string): Promise<ListedDelivery | null> {
  const row = await listed(db).where('o.id', '=', id).executeTakeFirst();
  return row ? listedOf(row) : null;
}

export async function deliveries(
  db: Db,
  state: DeliveryState | null,
  limit: number,
): Promise<ListedDelivery[]> {
  const all = listed(db).where('o.kind', '<>', 'unread');
  const some = state === null ? all : all.where('o.state', '=', state);
  return (await some.orderBy('o.created_at', 'desc').limit(limit).execute()).map(listedOf);
}

export async function nextDeliveryAt(db: Db, kinds: readonly DeliveryKind[]): Promise<Millis | null> {
  const row = await db
    .selectFrom('outbox as o')
    .where('o.state', '=', 'waiting')
    .where('o.kind', 'in', kinds)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outbox as e')
            .select(sql.lit(1).as('one'))
            .whereRef('e.lane', '=', 'o.lane')
            .where('e.state', '=', 'waiting')
            .whereRef('e.position', '<', 'o.position'),
        ),
      ),
    )
    .select(
      sql<
        number | null
      >`min(case when o.claimed_until > o.next_at then o.claimed_until else o.next_at end)`.as('at'),
    )
    .executeTakeFirst();
  return row?.at == null ? null : Number(row.at);
}

export async function outboxFigures(db: Db): Promise<OutboxFigure[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['kind', 'state', sql<number>`count(*)`.as('count'), sql<number>`min(created_at)`.as('oldest')])
    .where('state', 'in', ['waiting', 'dead'])
    .groupBy(['kind', 'state'])
    .execute();
  return rows.map(({ kind, state, count, oldest }) => ({
    kind,
    state: state as 'waiting' | 'dead',
    count: Number(count),
    oldestAt: Number(oldest),
  }));
}

export async function mailedSeq(db: Db, conversation: string): Promise<number> {
  const row = await db
    .selectFrom('conversations')
    .select('mailed_seq')
    .where('id', '=', conversation)
    .executeTakeFirst();
  return row?.mailed_seq ?? 0;
}
