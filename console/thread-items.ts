/**
 * What stands in a conversation from top to bottom, as one list: messages in `seq` order, above them the days and the
 * line where the unread ones begin, and between them asides — things that are no messages (an activity, a note, a
 * rating). The list comes in pages, so that only what is near the viewport is worked out and drawn: a new message
 * costs the same in a conversation of ten as of ten thousand. Pure.
 *
 * A new kind of aside: a line in `AsideValues` here, its source in `state/asides.ts`, its looks in
 * `view/thread/aside-line.tsx`.
 */

import type { OutboxEntry } from '../shared/outbox.ts';
import type { Activity } from '../shared/protocol/activity.ts';
import type { Message, Rating } from '../shared/protocol/entities.ts';
import { itemOf, lastContiguousSeq, type Timeline, type TimelineItem } from '../shared/timeline.ts';
import { createPending, messagesAfter } from '../shared/timeline-parts.ts';
import type { ShownNote } from './state/note-asides.ts';

/** What an aside of each kind holds. */
export interface AsideValues {
  /** How it went, in the visitor's eyes. */
  readonly rating: Rating;
  /** What was done to the conversation after one message. */
  readonly activities: readonly Activity[];
  /** A note of an agent, for agents. */
  readonly note: ShownNote;
}

/** Something between two messages. Sources keep one object for one aside, so that what stays is not drawn again. */
export type Aside = {
  readonly [Kind in keyof AsideValues]: {
    readonly kind: Kind;
    /** Unique in the conversation, such as `note:<id>`. */
    readonly key: string;
    /** It stands after this message; 0: before the first. */
    readonly afterSeq: number;
    /** Orders those that stand after the same message. */
    readonly at: string;
    readonly value: AsideValues[Kind];
  };
}[keyof AsideValues];

export type ThreadItem =
  | { readonly kind: 'date'; readonly key: string; readonly at: string }
  /** From here on nobody of ours had read when the agent came to look. */
  | { readonly kind: 'unread'; readonly key: 'unread' }
  | { readonly kind: 'system'; readonly key: string; readonly message: Message }
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly item: TimelineItem;
      readonly at: string;
      /** First and last of what one person said in one go: the first shows the name, the last avatar and time. */
      readonly first: boolean;
      readonly last: boolean;
      /** It says how far it has come: the newest of one's own, while nothing came after it. */
      readonly receipt: boolean;
    }
  | Aside;

export interface ThreadPage {
  /** Stays the same when pages are added before or after it. */
  readonly id: number;
  /** About how many items it has, without working them out. */
  readonly size: number;
  items(): readonly ThreadItem[];
}

export interface ThreadInput {
  readonly timeline: Timeline;
  /** Of this conversation. */
  readonly outbox: readonly OutboxEntry[];
  /** In any order. */
  readonly asides: readonly Aside[];
  /** Messages beyond it were unread when the agent came to look; null: none were. */
  readonly unreadAfter: number | null;
}

/** What is said within this time belongs together and shares one time stamp. */
export const groupWithinMs = 5 * 60_000;
/** Few enough that a page more or less is nothing; a screen shows about one of them. */
const messagesPerPage = 12;
/** More than the tallest screen draws. */
const rememberedPages = 60;

/** Id of the page on which the message with this `seq` stands. */
export const pageIdOf = (seq: number): number => Math.floor((seq - 1) / messagesPerPage);

/** The message that the line of unread ones stands above. */
export function firstUnread(timeline: Timeline, unreadAfter: number | null): Message | undefined {
  return unreadAfter === null
    ? undefined
    : messagesAfter(timeline, unreadAfter).find(({ author }) => author.kind === 'visitor');
}

/** When an item was written: by the server's clock once it is stored, by ours until then. */
export function itemTime(item: TimelineItem): string {
  return item.kind === 'stored' ? item.message.at : new Date(item.entry.queuedAt).toISOString();
}

/** What an item shows: a stored message, or one on its way. */
type Said = Message | OutboxEntry;
const isStored = (said: Said): said is Message => 'seq' in said;

/**
 * Turns each state of one conversation into its pages; remembers what it worked out for the one before. `me` is the
 * agent at this screen; `dayOf` names the calendar day of a moment.
 */
export function createThreadPages(me: string, dayOf: (at: string) => number) {
  /** The pages asked for last, the latest at the end. */
  const worked = new Map<number, { readonly from: readonly unknown[]; readonly items: ThreadItem[] }>();

  const isMine = ({ author }: Message) => author.kind === 'agent' && author.id === me;
  const pendingOf = createPending(isMine);
  const itemFor = (said: Said): TimelineItem =>
    isStored(said)
      ? itemOf(said, isMine(said))
      : { kind: 'pending', key: said.clientId, mine: true, entry: said };

  return function pagesOf({ timeline, outbox, asides, unreadAfter }: ThreadInput): readonly ThreadPage[] {
    const { from, messages } = timeline;
    const last = lastContiguousSeq(timeline);
    // One's own messages that came ahead of a gap, and those that are still on their way.
    const ahead = timeline.held.filter((message) => message.seq > last && isMine(message));
    const tail: readonly Said[] = [...ahead, ...pendingOf(timeline, outbox)];
    const ordered = inOrder(asides);
    const newest = messages.at(-1);
    const receipt = ahead.at(-1) ?? (newest && isMine(newest) ? newest : undefined);
    const unread = firstUnread(timeline, unreadAfter);
    const isParted = (seq: number) => firstAfter(ordered, seq - 1) < firstAfter(ordered, seq);

    function page(
      id: number,
      inside: readonly Said[],
      beside: readonly Aside[],
      before: Said | undefined,
      after: Said | undefined,
      parted: boolean,
    ): readonly ThreadItem[] {
      const shown = (mark: Message | undefined, among: readonly (Said | undefined)[]) =>
        mark && among.includes(mark) ? mark : undefined;
      const marks = [shown(receipt, inside), shown(unread, [...inside, after])] as const;
      const basis = [before, after, parted, ...marks, inside.length, ...inside, ...beside];
      const earlier = worked.get(id);
      const isAsBefore =
        earlier?.from.length === basis.length && earlier.from.every((value, index) => value === basis[index]);
      const items = earlier && isAsBefore ? earlier.items : freshItems();
      worked.delete(id);
      worked.set(id, { from: basis, items });
      const [oldest] = worked.keys();
      if (oldest !== undefined && worked.size > rememberedPages) worked.delete(oldest);
      return items;

      function freshItems(): ThreadItem[] {
        const around = {
          before: before && itemFor(before),
          after: after && itemFor(after),
          parted,
          receipt: marks[0] && itemFor(marks[0]).key,
          unread: marks[1] && itemFor(marks[1]).key,
        };
        const kept = new Map(earlier?.items.map((item) => [item.key, item]));
        return itemsOf(inside.map(itemFor), beside, around, dayOf).map((item) => {
          const same = kept.get(item.key);
          return same !== undefined && isSame(same, item) ? same : item;
        });
      }
    }

    const pages: ThreadPage[] = [];
    // What comes before the first message of all belongs to its page; what follows a message that is not here, to none.
    let nextAside = firstAfter(ordered, from === 0 ? -1 : from);
    for (let next = from; next < last; ) {
      const start = next;
      const id = Math.floor(start / messagesPerPage);
      const end = Math.min((id + 1) * messagesPerPage, last);
      const [first, past] = [start - from, end - from];
      const [firstAside, pastAside] = [nextAside, end === last ? ordered.length : firstAfter(ordered, end)];
      pages.push({
        id,
        size: past - first + pastAside - firstAside,
        items: () =>
          page(
            id,
            messages.slice(first, past),
            ordered.slice(firstAside, pastAside),
            messages[first - 1],
            messages[past] ?? tail[0],
            isParted(start),
          ),
      });
      [next, nextAside] = [end, pastAside];
    }
    if (tail.length > 0 || (last === 0 && ordered.length > 0)) {
      const id = Number.POSITIVE_INFINITY;
      const beside = last === 0 ? ordered : [];
      pages.push({
        id,
        size: tail.length + beside.length,
        items: () =>
          page(
            id,
            tail,
            beside,
            newest,
            undefined,
            last > 0 && firstAfter(ordered, last - 1) < ordered.length,
          ),
      });
    }
    return pages;
  };
}

const inOrder = (asides: readonly Aside[]): readonly Aside[] =>
  [...asides].sort((a, b) => a.afterSeq - b.afterSeq || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** Index of the first aside after a message beyond `seq`. */
function firstAfter(ordered: readonly Aside[], seq: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.afterSeq ?? 0) > seq) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Around {
  readonly before: TimelineItem | undefined;
  readonly after: TimelineItem | undefined;
  /** An aside stands between `before` and the first. */
  readonly parted: boolean;
  readonly receipt: string | undefined;
  readonly unread: string | undefined;
}

function itemsOf(
  inside: readonly TimelineItem[],
  beside: readonly Aside[],
  { before, after, parted: partedAbove, receipt, unread }: Around,
  dayOf: (at: string) => number,
): ThreadItem[] {
  const items: ThreadItem[] = [];
  let next = 0;
  /** Takes the asides that stand before the message `seq`; whether there were any. */
  const asidesBefore = (seq: number): boolean => {
    const start = next;
    for (; next < beside.length && (beside[next]?.afterSeq ?? 0) < seq; next++)
      items.push(beside[next] as Aside);
    return next > start;
  };
  // A message waiting on this device may be older than the last stored one; days never go back.
  let day = before === undefined ? Number.NEGATIVE_INFINITY : dayOf(itemTime(before));
  let previous = before;
  inside.forEach((item, index) => {
    const at = itemTime(item);
    const parted =
      asidesBefore(item.kind === 'stored' ? item.message.seq : Number.POSITIVE_INFINITY) ||
      (index === 0 && partedAbove);
    if (dayOf(at) > day) {
      day = dayOf(at);
      items.push({ kind: 'date', key: `date ${item.key}`, at });
    }
    const isUnread = item.key === unread;
    if (isUnread) items.push({ kind: 'unread', key: 'unread' });
    if (item.kind === 'stored' && item.message.author.kind === 'system')
      items.push({ kind: 'system', key: item.key, message: item.message });
    else {
      const following = inside[index + 1] ?? after;
      const seq = item.kind === 'stored' ? item.message.seq : Number.POSITIVE_INFINITY;
      const below = beside[next];
      const partedBelow = below !== undefined && (index === inside.length - 1 || below.afterSeq <= seq);
      items.push({
        kind: 'message',
        key: item.key,
        item,
        at,
        first: parted || isUnread || previous === undefined || !belongTogether(previous, item, dayOf),
        last:
          partedBelow ||
          following === undefined ||
          following.key === unread ||
          !belongTogether(item, following, dayOf),
        receipt: item.key === receipt,
      });
    }
    previous = item;
  });
  asidesBefore(Number.POSITIVE_INFINITY);
  return items;
}

const authorOf = (item: TimelineItem) =>
  item.mine ? 'me' : `${item.message.author.kind}:${item.message.author.id}`;
const isSystem = (item: TimelineItem) => item.kind === 'stored' && item.message.author.kind === 'system';

function belongTogether(earlier: TimelineItem, later: TimelineItem, dayOf: (at: string) => number): boolean {
  if (authorOf(earlier) !== authorOf(later) || isSystem(earlier)) return false;
  const [from, to] = [itemTime(earlier), itemTime(later)];
  return Math.abs(Date.parse(to) - Date.parse(from)) < groupWithinMs && dayOf(from) === dayOf(to);
}

function isSame(one: ThreadItem, other: ThreadItem): boolean {
  if (one.kind === 'message' && other.kind === 'message') {
    const content = ({ item }: typeof one) => (item.kind === 'stored' ? item.message : item.entry);
    return (
      content(one) === content(other) &&
      one.at === other.at &&
      one.first === other.first &&
      one.last === other.last &&
      one.receipt === other.receipt
    );
  }
  if (one.kind === 'system' && other.kind === 'system') return one.message === other.message;
  if (one.kind === 'date' && other.kind === 'date') return one.at === other.at;
  return one.kind === 'unread' && other.kind === 'unread';
}
