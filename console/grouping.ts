/** A conversation as it is laid out: days, in them groups of what one person said in one go. Pure. */
import type { TimelineItem } from '../shared/timeline.ts';

export interface MessageGroup {
  readonly key: string;
  readonly kind: 'visitor' | 'agent' | 'system';
  /** Who wrote it; empty for what the person at this screen has not sent yet. */
  readonly authorId: string;
  readonly name: string;
  readonly mine: boolean;
  readonly items: readonly TimelineItem[];
  /** When the last of it was written. */
  readonly at: string;
}

export interface MessageDay {
  readonly key: number;
  /** A moment of that day. */
  readonly at: string;
  readonly groups: readonly MessageGroup[];
}

/** What is said within this time belongs together and shares one time stamp. */
export const groupWithinMs = 5 * 60_000;

/** When an item was written: by the server's clock once it is stored, by ours until then. */
export function itemTime(item: TimelineItem): string {
  return item.kind === 'stored' ? item.message.at : new Date(item.entry.queuedAt).toISOString();
}

type Draft = { -readonly [Key in Exclude<keyof MessageGroup, 'items'>]: MessageGroup[Key] } & {
  items: TimelineItem[];
};

function newGroup(item: TimelineItem, at: string, me: string): Draft {
  if (item.kind === 'pending')
    return { key: item.key, kind: 'agent', authorId: me, name: '', mine: true, items: [item], at };
  const { kind, id, name } = item.message.author;
  return { key: item.key, kind, authorId: id, name, mine: item.mine, items: [item], at };
}

/** Groups items in their order. `me` is the agent at this screen; `dayOf` names the calendar day of a moment. */
export function groupMessages(
  items: readonly TimelineItem[],
  me: string,
  dayOf: (at: string) => number,
): MessageDay[] {
  const days: (Omit<MessageDay, 'groups'> & { groups: Draft[] })[] = [];
  for (const item of items) {
    const at = itemTime(item);
    const dayKey = dayOf(at);
    let day = days.at(-1);
    // A message waiting on this device may be older than the last stored one; order stays, so days never repeat.
    if (day === undefined || dayKey > day.key) {
      day = { key: dayKey, at, groups: [] };
      days.push(day);
    }
    const group = newGroup(item, at, me);
    const last = day.groups.at(-1);
    const joins =
      last !== undefined &&
      last.kind === group.kind &&
      last.authorId === group.authorId &&
      Math.abs(Date.parse(at) - Date.parse(last.at)) < groupWithinMs;
    if (joins) {
      last.items.push(item);
      last.at = at;
    } else day.groups.push(group);
  }
  return days;
}
