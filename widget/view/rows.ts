/** Turns a conversation's items into the rows on screen: date lines and grouped messages. Pure. */
import type { Message } from '../../shared/protocol/entities.ts';
import type { TimelineItem } from '../../shared/timeline.ts';

/** Messages of one author within this time share an avatar and a time. */
const groupWithinMs = 5 * 60_000;

export type Row =
  /** From here on messages are new to the visitor. */
  | { readonly kind: 'new'; readonly key: string }
  | { readonly kind: 'day'; readonly key: string; readonly at: Date }
  | { readonly kind: 'system'; readonly key: string; readonly message: Message }
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly item: TimelineItem;
      readonly at: Date;
      /** First and last of its group: the first shows the name, the last the avatar and the time. */
      readonly first: boolean;
      readonly last: boolean;
      /** The newest message of the visitor's own hand, which alone says "sent" or "seen". */
      readonly newestOwn: boolean;
    };

const momentOf = (item: TimelineItem) =>
  new Date(item.kind === 'stored' ? item.message.at : item.entry.queuedAt);
const authorOf = (item: TimelineItem) =>
  item.mine ? 'me' : `${item.message.author.kind}:${item.message.author.id}`;
const dayOf = (at: Date) => `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`;
const isSystem = (item: TimelineItem) => item.kind === 'stored' && item.message.author.kind === 'system';

/** What a part of a conversation stands between, and which of its items are special. */
export interface Around {
  readonly before?: TimelineItem | undefined;
  readonly after?: TimelineItem | undefined;
  /** Key of the newest stored message of the visitor's own hand. */
  readonly newestOwn?: string | undefined;
  /** Key of the first message that was new when the visitor came to look. */
  readonly firstNew?: string | undefined;
}

/** Rows in display order. Days are those of the visitor's own calendar. */
export function rowsOf(items: readonly TimelineItem[], around: Around = {}): Row[] {
  const rows: Row[] = [];
  items.forEach((item, index) => {
    const at = momentOf(item);
    const before = items[index - 1] ?? around.before;
    const after = items[index + 1] ?? around.after;
    if (before === undefined || dayOf(momentOf(before)) !== dayOf(at)) {
      rows.push({ kind: 'day', key: `day ${dayOf(at)} ${item.key}`, at });
    }
    if (item.key === around.firstNew) rows.push({ kind: 'new', key: 'new' });
    if (item.kind === 'stored' && isSystem(item)) {
      rows.push({ kind: 'system', key: item.key, message: item.message });
      return;
    }
    rows.push({
      kind: 'message',
      key: item.key,
      item,
      at,
      first: before === undefined || !belongTogether(before, item),
      last: after === undefined || !belongTogether(item, after),
      newestOwn: item.key === around.newestOwn,
    });
  });
  return rows;
}

function belongTogether(earlier: TimelineItem, later: TimelineItem): boolean {
  const from = momentOf(earlier);
  const to = momentOf(later);
  return (
    authorOf(earlier) === authorOf(later) &&
    !isSystem(earlier) &&
    dayOf(from) === dayOf(to) &&
    to.getTime() - from.getTime() < groupWithinMs
  );
}

/** "Today", "Yesterday", or the date in the visitor's language; the year only when it is another one. */
export function dayLabel(
  at: Date,
  now: Date,
  locale: string,
  words: { readonly today: string; readonly yesterday: string },
): string {
  if (dayOf(at) === dayOf(now)) return words.today;
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (dayOf(at) === dayOf(yesterday)) return words.yesterday;
  return at.toLocaleDateString(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
  });
}

/** Making a formatter takes longer than a row; one for each manner is enough. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  const name = `${locale} ${Object.values(options)}`;
  const known = formats.get(name) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(name, known);
  return known.format(at);
}

/** The time on the clock, and with its day. */
export const clockTime = (at: Date, locale: string) =>
  format(at, locale, { hour: 'numeric', minute: '2-digit' });
export const exactTime = (at: Date, locale: string) =>
  format(at, locale, { dateStyle: 'medium', timeStyle: 'short' });
