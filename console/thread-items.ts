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

/** When an item was written: by the server's clock once it is stored, by ours until then. */
export function itemTime(item: TimelineItem): string {
  return item.kind === 'stored' ? item.message.at : new Date(item.entry.queuedAt).toISOString();
}

/**
 * Turns each state of one conversation into its pages; remembers what it worked out for the one before. `me` is the
 * agent at this screen; `dayOf` names the calendar day of a moment.
 */
export function createThreadPages(me: string, dayOf: (at: string) => number) {
  const known = new WeakMap<Message, TimelineItem>();
  const worked = new Map<number, { readonly from: readonly unknown[]; readonly items: ThreadItem[] }>();

  const isMine = ({ author }: Message) => author.kind === 'agent' && author.id === me;
  function stored(message: Message): TimelineItem {
    const item = known.get(message) ?? itemOf(message, isMine(message));
    known.set(message, item);
    return item;
  }

  return function pagesOf({ timeline, outbox, asides, unreadAfter }: ThreadInput): readonly ThreadPage[] {
    const { from, messages } = timeline;
    const last = lastContiguousSeq(timeline);
    const tail = tailOf(timeline, outbox, isMine, stored);
    const ordered = inOrder(asides);
    const newest = messages.at(-1);
    const receipt =
      tail.findLast(({ kind }) => kind === 'stored')?.key ??
      (newest !== undefined && isMine(newest) ? newest.clientId : undefined);
    const unread =
      unreadAfter === null
        ? undefined
        : messages.slice(Math.max(0, unreadAfter - from)).find(({ author }) => author.kind === 'visitor');
    const marks = { receipt, unread: unread && stored(unread).key };
    const at = (index: number) => {
      const message = messages[index];
      return message && stored(message);
    };
    /** Asides after messages beyond `after` up to `to`. */
    const between = (after: number, to: number) => {
      const start = firstAfter(ordered, after);
      return ordered.slice(start, to === last ? undefined : firstAfter(ordered, to));
    };

    function page(
      id: number,
      inside: readonly TimelineItem[],
      beside: readonly Aside[],
      before: TimelineItem | undefined,
      after: TimelineItem | undefined,
      parted: boolean,
    ): readonly ThreadItem[] {
      const shown = (key: string | undefined, items: readonly (TimelineItem | undefined)[]) =>
        items.some((item) => item?.key === key) ? key : undefined;
      const mine = {
        receipt: shown(marks.receipt, inside),
        unread: shown(marks.unread, [...inside, after]),
      };
      const basis = [before, after, parted, mine.receipt, mine.unread, inside.length, ...inside, ...beside];
      const earlier = worked.get(id);
      if (
        earlier !== undefined &&
        earlier.from.length === basis.length &&
        earlier.from.every((value, index) => value === basis[index])
      )
        return earlier.items;
      const kept = new Map(earlier?.items.map((item) => [item.key, item]));
      const items = itemsOf(inside, beside, { before, after, parted, ...mine }, dayOf).map((item) => {
        const same = kept.get(item.key);
        return same !== undefined && isSame(same, item) ? same : item;
      });
      worked.set(id, { from: basis, items });
      return items;
    }

    const pages: ThreadPage[] = [];
    for (let next = from; next < last; ) {
      const start = next;
      const id = Math.floor(start / messagesPerPage);
      const end = Math.min((id + 1) * messagesPerPage, last);
      const [first, past] = [start - from, end - from];
      // What comes before the first message of all belongs to its page; what follows a message that is not here, to none.
      const beside = between(start === 0 ? -1 : start, end);
      pages.push({
        id,
        size: past - first + beside.length,
        items: () =>
          page(
            id,
            messages.slice(first, past).map(stored),
            beside,
            at(first - 1),
            at(past) ?? tail[0],
            between(start - 1, start).length > 0,
          ),
      });
      next = end;
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
            at(messages.length - 1),
            undefined,
            last > 0 && between(last - 1, last).length > 0,
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
  const index = ordered.findIndex(({ afterSeq }) => afterSeq > seq);
  return index === -1 ? ordered.length : index;
}

/** One's own messages that came ahead of a gap, and those that are still on their way. */
function tailOf(
  { messages, held }: Timeline,
  outbox: readonly OutboxEntry[],
  isMine: (message: Message) => boolean,
  stored: (message: Message) => TimelineItem,
): readonly TimelineItem[] {
  const last = messages.at(-1)?.seq ?? 0;
  const own = held.filter((message) => message.seq > last && isMine(message));
  const isStored = ({ clientId }: OutboxEntry) =>
    [messages, own].some((list) => list.findLast((one) => one.clientId === clientId && isMine(one)));
  return [
    ...own.map(stored),
    ...outbox
      .filter((entry) => !isStored(entry))
      .map((entry) => ({ kind: 'pending', key: entry.clientId, mine: true, entry }) as const),
  ];
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
