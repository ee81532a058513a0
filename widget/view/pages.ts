/**
 * The conversation in pages, so that only those near the viewport are drawn and a new message costs the same in a
 * conversation of ten as of ten thousand. Stored messages hardly change: a page's rows are worked out when it is first
 * drawn and again only when its edge or a message of it changes; rows that stay the same stay the same objects.
 */
import type { OutboxEntry } from '../../shared/outbox.ts';
import type { Message } from '../../shared/protocol/entities.ts';
import { itemOf, lastContiguousSeq, type Timeline, type TimelineItem } from '../../shared/timeline.ts';
import { type Row, rowsOf } from './rows.ts';

const messagesPerPage = 30;

export interface Page {
  /** Stays the same when pages are added before or after it. */
  readonly id: number;
  /** About how many rows it has, without working them out. */
  readonly size: number;
  rows(): readonly Row[];
}

const isMine = ({ author }: Message) => author.kind === 'visitor';

/** Turns each state of the conversation into its pages; remembers what it worked out for the one before. */
export function createPages() {
  const items = new WeakMap<Message, TimelineItem>();
  const worked = new Map<number, { readonly from: readonly unknown[]; readonly rows: readonly Row[] }>();

  function stored(message: Message): TimelineItem {
    const item = items.get(message) ?? itemOf(message, isMine(message));
    items.set(message, item);
    return item;
  }

  function rows(
    id: number,
    inside: () => TimelineItem[],
    from: readonly unknown[],
    around: Parameters<typeof rowsOf>[1],
  ): readonly Row[] {
    const before = worked.get(id);
    if (before?.from.every((value, index) => value === from[index])) return before.rows;
    const known = new Map(before?.rows.map((row) => [row.key, row]));
    const result = rowsOf(inside(), around).map((row) => {
      const same = known.get(row.key);
      return same !== undefined && isSame(same, row) ? same : row;
    });
    worked.set(id, { from, rows: result });
    return result;
  }

  return function pagesOf(
    timeline: Timeline,
    outbox: readonly OutboxEntry[],
    divider: number | null,
  ): readonly Page[] {
    const { from, messages } = timeline;
    const last = lastContiguousSeq(timeline);
    const tail = tailOf(timeline, outbox, stored);
    const newest = messages.findLast(isMine);
    const newestOwn = tail.findLast((item) => item.mine && item.kind === 'stored')?.key ?? newest?.clientId;
    const firstNew =
      divider === null
        ? undefined
        : messages.slice(Math.max(0, divider - from)).find((message) => !isMine(message));
    const at = (index: number) => {
      const message = messages[index];
      return message && stored(message);
    };

    const pages: Page[] = [];
    for (let start = from; start < last; ) {
      const id = Math.floor(start / messagesPerPage);
      const [first, end] = [start - from, Math.min((id + 1) * messagesPerPage, last) - from];
      start = end + from;
      pages.push({
        id,
        size: end - first,
        rows() {
          const [before, after] = [at(first - 1), at(end) ?? tail[0]];
          const has = (message: Message | undefined) =>
            message !== undefined && message.seq > first + from && message.seq <= end + from;
          const own = has(newest) ? newestOwn : undefined;
          const mark = has(firstNew) && firstNew ? stored(firstNew).key : undefined;
          return rows(
            id,
            () => messages.slice(first, end).map(stored),
            [...messages.slice(first, end), before, after, own, mark],
            { before, after, newestOwn: own, firstNew: mark },
          );
        },
      });
    }
    if (tail.length > 0) {
      const id = Number.POSITIVE_INFINITY;
      const before = at(messages.length - 1);
      pages.push({
        id,
        size: tail.length,
        rows: () => rows(id, () => tail, [before, newestOwn, tail.length, ...tail], { before, newestOwn }),
      });
    }
    return pages;
  };
}

/** One's own messages that came ahead of a gap, and those that are still on their way. */
function tailOf(
  { messages, held }: Timeline,
  outbox: readonly OutboxEntry[],
  stored: (message: Message) => TimelineItem,
): TimelineItem[] {
  const own = held.filter(isMine);
  const isStored = ({ clientId }: OutboxEntry) =>
    [messages, own].some((list) => list.findLast((one) => one.clientId === clientId && isMine(one)));
  const pending = outbox
    .filter((entry) => !isStored(entry))
    .map((entry) => ({ kind: 'pending', key: entry.clientId, mine: true, entry }) as const);
  return [...own.map(stored), ...pending];
}

function isSame(one: Row, other: Row): boolean {
  if (one.kind !== 'message' || other.kind !== 'message')
    return one.kind === other.kind && one.kind !== 'system';
  const content = ({ item }: typeof one) => (item.kind === 'stored' ? item.message : item.entry);
  return (
    content(one) === content(other) &&
    one.first === other.first &&
    one.last === other.last &&
    one.newestOwn === other.newestOwn
  );
}
