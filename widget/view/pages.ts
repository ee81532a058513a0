/**
 * The conversation in pages, so that only those near the viewport are drawn and a new message costs the same in a
 * conversation of ten as of ten thousand. Stored messages hardly change: a page's rows are worked out when it is first
 * drawn and again only when its edge or a message of it changes; rows that stay the same stay the same objects.
 */
import type { OutboxEntry } from '../../shared/outbox.ts';
import type { Message } from '../../shared/protocol/entities.ts';
import { itemOf, lastContiguousSeq, type Timeline, type TimelineItem } from '../../shared/timeline.ts';
import { createPending, messagesAfter } from '../../shared/timeline-parts.ts';
import { type Around, type Row, rowsOf } from './rows.ts';

const messagesPerPage = 30;
/** More than the tallest window draws. */
const rememberedPages = 20;

export interface Page {
  /** Stays the same when pages are added before or after it. */
  readonly id: number;
  /** About how many rows it has, without working them out. */
  readonly size: number;
  rows(): readonly Row[];
}

const isMine = ({ author }: Message) => author.kind === 'visitor';

/** What a row shows: a stored message, or one on its way. */
type Said = Message | OutboxEntry;
const isStored = (said: Said): said is Message => 'seq' in said;
const itemFor = (said: Said): TimelineItem =>
  isStored(said)
    ? itemOf(said, isMine(said))
    : { kind: 'pending', key: said.clientId, mine: true, entry: said };

/** Turns each state of the conversation into its pages; remembers what it worked out for the one before. */
export function createPages() {
  /** The pages asked for last, the latest at the end. */
  const worked = new Map<number, { readonly from: readonly unknown[]; readonly rows: readonly Row[] }>();
  const pendingOf = createPending(isMine);

  function rows(
    id: number,
    inside: readonly Said[],
    [before, after]: readonly (Said | undefined)[],
    marks: Pick<Around, 'newestOwn' | 'firstNew'>,
  ): readonly Row[] {
    const from = [before, after, marks.newestOwn, marks.firstNew, inside.length, ...inside];
    const earlier = worked.get(id);
    const isAsBefore = earlier?.from.every((value, index) => value === from[index]);
    const result = earlier && isAsBefore ? earlier.rows : freshRows();
    worked.delete(id);
    worked.set(id, { from, rows: result });
    const [oldest] = worked.keys();
    if (oldest !== undefined && worked.size > rememberedPages) worked.delete(oldest);
    return result;

    function freshRows(): readonly Row[] {
      const known = new Map(earlier?.rows.map((row) => [row.key, row]));
      const around = { before: before && itemFor(before), after: after && itemFor(after), ...marks };
      return rowsOf(inside.map(itemFor), around).map((row) => {
        const same = known.get(row.key);
        return same !== undefined && isSame(same, row) ? same : row;
      });
    }
  }

  return function pagesOf(
    timeline: Timeline,
    outbox: readonly OutboxEntry[],
    divider: number | null,
  ): readonly Page[] {
    const { from, messages } = timeline;
    const last = lastContiguousSeq(timeline);
    // One's own messages that came ahead of a gap, and those that are still on their way.
    const ahead = timeline.held.filter(isMine);
    const tail: readonly Said[] = [...ahead, ...pendingOf(timeline, outbox)];
    const newest = messages.findLast(isMine);
    const newestOwn = (ahead.at(-1) ?? newest)?.clientId;
    const firstNew =
      divider === null ? undefined : messagesAfter(timeline, divider).find((message) => !isMine(message));

    const pages: Page[] = [];
    for (let start = from; start < last; ) {
      const id = Math.floor(start / messagesPerPage);
      const [first, end] = [start - from, Math.min((id + 1) * messagesPerPage, last) - from];
      start = end + from;
      pages.push({
        id,
        size: end - first,
        rows() {
          const has = (message: Message | undefined) =>
            message !== undefined && message.seq > first + from && message.seq <= end + from;
          return rows(id, messages.slice(first, end), [messages[first - 1], messages[end] ?? tail[0]], {
            newestOwn: has(newest) ? newestOwn : undefined,
            firstNew: has(firstNew) && firstNew ? itemFor(firstNew).key : undefined,
          });
        },
      });
    }
    if (tail.length > 0) {
      const id = Number.POSITIVE_INFINITY;
      pages.push({
        id,
        size: tail.length,
        rows: () => rows(id, tail, [messages.at(-1)], { newestOwn }),
      });
    }
    return pages;
  };
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
