/**
 * What the list knows of conversations. One row per conversation whatever view it came from; a view is a rule
 * over the rows, so an assignment moves a row between views without asking the server again.
 */
import { computed, signal } from '@preact/signals';
import type { ConversationSummary, Message, Receipts } from '../../shared/protocol/entities.ts';
import { type ViewName, viewNames } from '../route.ts';
import { strings } from '../words.ts';
import { currentAgent } from './session.ts';

export type Rows = ReadonlyMap<string, ConversationSummary>;

/** How much of a view has been fetched. */
export interface Paging {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  /** Where the next page starts; null when everything is here. */
  readonly next: string | null;
}

const untouched: Paging = { status: 'idle', next: null };
const noPages = Object.fromEntries(viewNames.map((view) => [view, untouched])) as Record<ViewName, Paging>;

export const rows = signal<Rows>(new Map());
export const paging = signal<Readonly<Record<ViewName, Paging>>>(noPages);
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
  if (message.seq <= row.lastSeq && row.lastMessage !== null) return row;
  const { author, text, at, seq } = message;
  return { ...row, lastSeq: Math.max(row.lastSeq, seq), lastMessage: { author, text, at } };
}

/** Whether a row belongs to a view for this agent. */
export function inView(row: ConversationSummary, view: ViewName, agentId: string): boolean {
  const { status, assignee } = row.state;
  switch (view) {
    case 'open':
      return status === 'open';
    case 'mine':
      return status === 'open' && assignee?.id === agentId;
    case 'unassigned':
      return status === 'open' && assignee === null;
    case 'resolved':
      return status === 'resolved';
  }
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

/** The rows of a view, in the order they are shown. */
export function rowsOf(all: Rows, view: ViewName, agentId: string): ConversationSummary[] {
  return [...all.values()].filter((row) => inView(row, view, agentId)).sort(byActivity);
}

/** How many open conversations wait to be read. */
export const unreadCount = computed(
  () => [...rows.value.values()].filter((row) => row.state.status === 'open' && isUnread(row)).length,
);

export const unreadInView = computed(() => {
  const agentId = currentAgent()?.id ?? '';
  const unread = [...rows.value.values()].filter(isUnread);
  return Object.fromEntries(
    viewNames.map((view) => [view, unread.filter((row) => inView(row, view, agentId)).length]),
  ) as Record<ViewName, number>;
});

export function summariesArrived(summaries: readonly ConversationSummary[]): void {
  const next = new Map(rows.value);
  for (const summary of summaries) next.set(summary.id, newerOf(next.get(summary.id), summary));
  rows.value = next;
}

/** A message of any conversation. `false`: its row is not known and has to be fetched. */
export function rowMessageArrived(message: Message): boolean {
  const row = rows.value.get(message.conversation);
  if (row === undefined) return false;
  const changed = withMessage(row, message);
  if (changed !== row) rows.value = new Map(rows.value).set(row.id, changed);
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
  rows.value = new Map(rows.value).set(row.id, { ...row, state: { ...row.state, [mark]: moved } });
}

/** The conversation was erased for ever. */
export function conversationGone(conversation: string): void {
  if (!rows.value.has(conversation)) return;
  const left = new Map(rows.value);
  left.delete(conversation);
  rows.value = left;
}

export function pageChanged(view: ViewName, change: Partial<Paging>): void {
  paging.value = { ...paging.value, [view]: { ...paging.value[view], ...change } };
}

export function cursorReached(seq: number): void {
  if (seq > cursor.value) cursor.value = seq;
}

/** Forgets everything: another person signed in, or the server has another store. */
export function resetConversations(): void {
  rows.value = new Map();
  paging.value = noPages;
  cursor.value = 0;
}
