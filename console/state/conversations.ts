/**
 * What the list knows of conversations. One row per conversation whatever view it came from; a view is a rule
 * over the rows, so an assignment moves a row between views without asking the server again.
 */
import { computed, signal } from '@preact/signals';
import { afterMessage } from '../../shared/lists.ts';
import type { ConversationSummary, Message, Receipts } from '../../shared/protocol/entities.ts';
import { strings } from '../words.ts';

export type Rows = ReadonlyMap<string, ConversationSummary>;

export const rows = signal<Rows>(new Map());
/** The newest changes of `rows`, so that an order of ten thousand need not be worked out for one of them. */
const changes: { readonly from: Rows; readonly to: Rows; readonly ids: readonly string[] }[] = [];
/** Whoever is further behind works everything out afresh. */
const keptChanges = 50;

function rowsChanged(to: Rows, ids: readonly string[]): void {
  changes.push({ from: rows.value, to, ids });
  if (changes.length > keptChanges) changes.shift();
  rows.value = to;
}

/** Ids of the rows that may differ between two states of `rows`; null: that is not known any more. */
export function changedBetween(from: Rows, to: Rows): readonly string[] | null {
  if (from === to) return [];
  const start = changes.findIndex((change) => change.from === from);
  const end = changes.findLastIndex((change) => change.to === to);
  return start < 0 || end < start ? null : changes.slice(start, end + 1).flatMap(({ ids }) => ids);
}

/** Account-wide number up to which every change is contained in `rows`. */
export const cursor = signal(0);

/** A summary as it is now, whichever of the two was newer in which part: events overtake answers. */
export function newerOf(
  known: ConversationSummary | undefined,
  incoming: ConversationSummary,
): ConversationSummary {
  if (known === undefined) return incoming;
  const base = incoming.version >= known.version ? incoming : known;
  const ahead = known.lastSeq > incoming.lastSeq ? known : incoming;
  return {
    ...base,
    lastSeq: ahead.lastSeq,
    lastMessage: ahead.lastMessage,
    // What follows from the newest message stays with it.
    ...(ahead.lastSeq > base.lastSeq ? { waitingSince: ahead.waitingSince, need: ahead.need } : {}),
    state: {
      ...base.state,
      receipts: furtherReceipts(known.state.receipts, incoming.state.receipts),
      delivered: furtherReceipts(known.state.delivered, incoming.state.delivered),
    },
  };
}

/** Receipts only ever move forward. */
export function furtherReceipts(a: Receipts, b: Receipts): Receipts {
  return { visitor: Math.max(a.visitor, b.visitor), agent: Math.max(a.agent, b.agent) };
}

/** A row after a message; the same row when the message is not news. */
export function withMessage(row: ConversationSummary, message: Message): ConversationSummary {
  return message.seq <= row.lastSeq && row.lastMessage !== null ? row : afterMessage(row, message);
}

/** Newest activity first; the account-wide version settles equal moments. */
export function byActivity(a: ConversationSummary, b: ConversationSummary): number {
  const first = a.lastMessage?.at ?? a.openedAt;
  const second = b.lastMessage?.at ?? b.openedAt;
  return first === second ? b.version - a.version : first < second ? 1 : -1;
}

/** Whether the visitor said something that no agent has read. */
export function isUnread(row: ConversationSummary): boolean {
  return row.lastMessage?.author.kind === 'visitor' && row.lastSeq > row.state.receipts.agent;
}

/** The visitor's name, or a label that stays the same for the same visitor. */
export function visitorLabel(visitor: { readonly id: string; readonly name: string }): string {
  return visitor.name.trim() === '' ? strings.visitor(visitor.id.slice(0, 4)) : visitor.name;
}

/** How many open conversations wait to be read. */
export const unreadCount = computed(() => {
  let count = 0;
  for (const row of rows.value.values()) if (row.state.status === 'open' && isUnread(row)) count++;
  return count;
});

export function summariesArrived(summaries: readonly ConversationSummary[]): void {
  const next = new Map(rows.value);
  for (const summary of summaries) next.set(summary.id, newerOf(next.get(summary.id), summary));
  rowsChanged(
    next,
    summaries.map(({ id }) => id),
  );
}

/** A message of any conversation. `false`: its row is not known and has to be fetched. */
export function rowMessageArrived(message: Message): boolean {
  const row = rows.value.get(message.conversation);
  if (row === undefined) return false;
  const changed = withMessage(row, message);
  if (changed !== row) rowsChanged(new Map(rows.value).set(row.id, changed), [row.id]);
  return true;
}

/** One side has read up to `seq`, or got so far on a device of theirs. */
export function receiptArrived(
  conversation: string,
  reader: 'visitor' | 'agent',
  seq: number,
  mark: 'receipts' | 'delivered' = 'receipts',
): void {
  const row = rows.value.get(conversation);
  if (row === undefined || row.state[mark][reader] >= seq) return;
  const moved = { ...row.state[mark], [reader]: seq };
  const read = { ...row, state: { ...row.state, [mark]: moved } };
  rowsChanged(new Map(rows.value).set(row.id, read), [row.id]);
}

/** The conversation was erased for ever. */
export function conversationGone(conversation: string): void {
  if (!rows.value.has(conversation)) return;
  const left = new Map(rows.value);
  left.delete(conversation);
  rowsChanged(left, [conversation]);
}

export function cursorReached(seq: number): void {
  if (seq > cursor.value) cursor.value = seq;
}

/** Forgets everything: another person signed in, or the server has another store. */
export function resetConversations(): void {
  rows.value = new Map();
  changes.length = 0;
  cursor.value = 0;
}
