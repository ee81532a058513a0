/**
 * One conversation as a person sees it: stored messages in `seq` order, then what is still on its way. Pure, used
 * by widget and console. Rules it guarantees:
 *
 * - order comes from `seq` alone; messages may be applied in any order, any number of times, in any pieces, and
 *   the result is the same;
 * - a message that came ahead of a gap is held back until the gap is filled, so nobody reads an answer before
 *   the question (one's own messages excepted: they never vanish between ack and sync);
 * - a pending message becomes the stored one under the same key, so it neither moves nor flickers.
 */
import { contentOf, type MessageContent, type OutboxEntry } from './outbox.ts';
import type { Message } from './protocol/entities.ts';

export interface Timeline {
  /** Everything up to this seq is not loaded (0: the conversation is here from its beginning). */
  readonly from: number;
  /** from + 1, from + 2, … without a gap. */
  readonly messages: readonly Message[];
  /** Known, but separated from `messages` by a gap on either side; in seq order. */
  readonly held: readonly Message[];
}

/** A conversation of which nothing is known yet. */
export const emptyTimeline: Timeline = { from: 0, messages: [], held: [] };

/** A timeline that starts after `seq`: how a console opens a long conversation at its newest page. */
export function timelineFrom(seq: number): Timeline {
  return { from: seq, messages: [], held: [] };
}

/**
 * Merges stored messages in, from whatever source: event, sync page, ack, cache, another tab. A seq that is
 * known already keeps its object, unless the message was edited or taken back since: of two, the one with the
 * higher change number is the newer, so that the order in which they come makes no difference.
 */
export function applyMessages(timeline: Timeline, incoming: readonly Message[]): Timeline {
  const last = lastContiguousSeq(timeline);
  const pool = new Map(timeline.held.map((message) => [message.seq, message]));
  let { messages } = timeline;
  let news = false;
  for (const message of incoming) {
    const index = message.seq - timeline.from - 1;
    const shown = messages[index];
    const known = shown ?? pool.get(message.seq);
    if (message.seq < 1 || (known && changeOf(message) <= changeOf(known))) continue;
    news = true;
    if (shown) messages = messages.with(index, message);
    else pool.set(message.seq, message);
  }
  if (!news) return timeline;

  const earlier = takeRun(pool, timeline.from, -1).reverse();
  const later = takeRun(pool, last + 1, 1);
  return {
    from: timeline.from - earlier.length,
    messages: earlier.length + later.length > 0 ? [...earlier, ...messages, ...later] : messages,
    held: [...pool.values()].sort((a, b) => a.seq - b.seq),
  };
}

const changeOf = ({ change }: Message): number => change?.number ?? 0;

/** Takes messages out of the pool, one seq after the other in one direction, as far as they go. */
function takeRun(pool: Map<number, Message>, start: number, step: 1 | -1): Message[] {
  const run: Message[] = [];
  for (let seq = start; ; seq += step) {
    const message = pool.get(seq);
    if (message === undefined) return run;
    pool.delete(seq);
    run.push(message);
  }
}

/** The `after` of the next `conversation:sync`: everything up to here is present. */
export function lastContiguousSeq(timeline: Timeline): number {
  return timeline.from + timeline.messages.length;
}

/** The newest seq known to exist, held back or not. */
export function lastKnownSeq(timeline: Timeline): number {
  return Math.max(lastContiguousSeq(timeline), timeline.held.at(-1)?.seq ?? 0);
}

/** Whether a message is missing that is known to exist (pass the server's `lastSeq` to take it into account). */
export function hasGap(timeline: Timeline, serverLastSeq = 0): boolean {
  return Math.max(serverLastSeq, lastKnownSeq(timeline)) > lastContiguousSeq(timeline);
}

export type TimelineItem =
  | {
      readonly kind: 'stored';
      readonly key: string;
      readonly mine: boolean;
      readonly message: Message;
    }
  | {
      readonly kind: 'pending';
      readonly key: string;
      readonly mine: true;
      readonly entry: OutboxEntry;
    };

/**
 * What to show, top to bottom. `outbox` holds this conversation's entries; `isMine` says which stored messages
 * the person at this screen wrote. Keys are unique and stable from the first echo to the stored message.
 *
 * @example timelineItems(timeline, outbox, (message) => message.author.kind === 'visitor')
 */
export function timelineItems(
  timeline: Timeline,
  outbox: readonly OutboxEntry[],
  isMine: (message: Message) => boolean,
): TimelineItem[] {
  const items: TimelineItem[] = [];
  const stored = new Set<string>();
  const show = (message: Message, mine: boolean) => {
    if (mine) stored.add(message.clientId);
    items.push(itemOf(message, mine));
  };
  const last = lastContiguousSeq(timeline);
  for (const message of timeline.messages) show(message, isMine(message));
  for (const message of timeline.held) if (message.seq > last && isMine(message)) show(message, true);
  for (const entry of outbox) {
    if (!stored.has(entry.clientId)) items.push({ kind: 'pending', key: entry.clientId, mine: true, entry });
  }
  return items;
}

/** A stored message as it is shown. */
export function itemOf(message: Message, mine: boolean): TimelineItem {
  // Other people choose their clientIds themselves, so only one's own are safe as keys.
  return { kind: 'stored', key: mine ? message.clientId : `#${message.seq}`, mine, message };
}

/** The stored message an acknowledged entry has become, before the server's own copy arrives. */
export function messageFromAck(
  entry: Pick<OutboxEntry, 'clientId'> & MessageContent,
  ack: { readonly conversation: string; readonly seq: number; readonly at: string },
  author: Message['author'],
): Message {
  const { conversation, seq, at } = ack;
  const { text, attachments, blocks } = contentOf(entry);
  return {
    conversation,
    seq,
    clientId: entry.clientId,
    author,
    text,
    at,
    ...(attachments ? { attachments: [...attachments] } : {}),
    ...(blocks ? { blocks: [...blocks] } : {}),
  };
}
