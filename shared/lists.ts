/**
 * A list of the Inbox as a rule over conversations: what stands in it, and in which order. The console applies it to
 * the rows it has, the server says the same in SQL (`server/store/lists.ts`); a property test holds them together.
 */
import { isUpset, needOf, notWaitingMs } from './need.ts';
import type { ConversationSummary, Message } from './protocol/entities.ts';
import type {
  ConversationFilter,
  ConversationQuery,
  ConversationSort,
  ConversationView,
  RegisterMark,
} from './protocol/views.ts';

type Row = ConversationSummary;

/** Being snoozed and being merged outrank the status: such a conversation is nobody's work now. */
function isAtHand(row: Row): boolean {
  return row.state.status === 'open' && row.snoozedUntil === null && row.mergedInto === null;
}

function isIn(row: Row, view: ConversationView, agent: string): boolean {
  switch (view) {
    case 'open':
      return isAtHand(row);
    case 'mine':
      return isAtHand(row) && row.state.assignee?.id === agent;
    case 'unassigned':
      return isAtHand(row) && row.state.assignee === null;
    case 'waiting':
      return isAtHand(row) && row.waitingSince !== null;
    case 'snoozed':
      return row.state.status === 'open' && row.snoozedUntil !== null && row.mergedInto === null;
    case 'resolved':
      return row.state.status === 'resolved' && row.mergedInto === null;
    case 'mentions':
      return row.mentioned.includes(agent);
    case 'all':
      return true;
  }
}

/** Whether a conversation carries a mark. */
export function hasMark(row: Pick<Row, 'mood' | 'newcomer'>, mark: RegisterMark): boolean {
  switch (mark) {
    case 'upset':
      return isUpset(row.mood);
    case 'in_character':
      return row.mood.voice !== null;
    case 'new_here':
      return row.newcomer;
  }
}

function passes(row: Row, filter: ConversationFilter, agent: string): boolean {
  const { inbox, tag, assignee, language, register, status, priority } = filter;
  const standing =
    row.state.status === 'resolved' ? 'resolved' : row.snoozedUntil === null ? 'open' : 'snoozed';
  const owner = row.state.assignee?.id ?? 'nobody';
  return (
    (inbox?.includes(row.inbox) ?? true) &&
    (tag?.some((id) => row.tags.includes(id)) ?? true) &&
    (assignee?.some((whose) => (whose === 'me' ? agent : whose) === owner) ?? true) &&
    (language === undefined || (row.mood.language !== null && language.includes(row.mood.language))) &&
    (register?.some((mark) => hasMark(row, mark)) ?? true) &&
    (status?.includes(standing) ?? true) &&
    (priority?.includes(row.priority) ?? true)
  );
}

/** Whether a conversation stands in a list, for this agent. */
export function inList(row: Row, { view, filter }: ConversationQuery, agent: string): boolean {
  return isIn(row, view, agent) && passes(row, filter, agent);
}

/** These hold years of conversations that nobody waits in any more: only the newest first says anything of them. */
export function sortOf({ view, sort }: Pick<ConversationQuery, 'view' | 'sort'>): ConversationSort {
  return view === 'resolved' || view === 'all' || view === 'mentions' ? 'newest' : sort;
}

const lastAt = (row: Row) => Date.parse(row.lastMessage?.at ?? row.openedAt);

/** What `oldest_waiting` sorts by, in SQL: word for word as in the index over it. */
export const waitingKey = `coalesce(waiting_since, last_at + ${notWaitingMs})`;

/** Where a conversation stands in a list: the smallest first. */
export function sortKey(row: Row, sort: ConversationSort): number {
  switch (sort) {
    case 'newest':
      return -lastAt(row);
    case 'oldest_waiting':
      return row.waitingSince === null ? lastAt(row) + notWaitingMs : Date.parse(row.waitingSince);
    case 'need':
      return row.need.at;
  }
}

/** The order of a list; of equal keys the ids decide, in the direction of the index. */
export function inOrder(sort: ConversationSort): (a: Row, b: Row) => number {
  const turn = sort === 'newest' ? -1 : 1;
  return (a, b) => sortKey(a, sort) - sortKey(b, sort) || (a.id < b.id ? -turn : a.id > b.id ? turn : 0);
}

/**
 * A row after a message, as the server's own row is then (`advance` in `server/store/writes`): no other event says so.
 * Who owns it is left to the event that does say it.
 */
export function afterMessage(row: Row, { author, text, at, seq, attachments }: Message): Row {
  const since = row.state.status === 'open' ? row.waitingSince : null;
  const files = text === '' && attachments?.length ? { files: attachments.length } : {};
  const waitingSince = author.kind === 'visitor' ? (since ?? at) : null;
  return {
    ...row,
    state: { ...row.state, status: 'open' },
    mergedInto: null,
    lastSeq: Math.max(row.lastSeq, seq),
    lastMessage: { author, text, at, ...files },
    waitingSince,
    snoozedUntil: author.kind === 'visitor' ? null : row.snoozedUntil,
    resolvedAt: null,
    need: needOf({
      waitingSince: waitingSince === null ? null : Date.parse(waitingSince),
      priority: row.priority,
      frustration: row.mood.frustration,
      promiseDue: row.promiseDue === null ? null : Date.parse(row.promiseDue),
      // Taken up, or written in.
      wokenAt: null,
      lastAt: Date.parse(at),
    }),
  };
}
