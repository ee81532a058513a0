/** Parts of a timeline, and what is gathered from a long one without reading all of it again for each message. Pure. */
import type { OutboxEntry } from './outbox.ts';
import type { Message } from './protocol/entities.ts';
import { lastContiguousSeq, type Timeline } from './timeline.ts';

/** The message with this `seq`, if it is among those without a gap. */
export function messageAt({ from, messages }: Timeline, seq: number): Message | undefined {
  return messages[seq - from - 1];
}

/** What came after `seq`, of the messages without a gap. */
export function messagesAfter({ from, messages }: Timeline, seq: number): readonly Message[] {
  return messages.slice(Math.max(0, seq - from));
}

/** The same without all but its newest messages, at most `count` of them; what goes can be fetched again. */
export function newestPart(timeline: Timeline, count: number): Timeline {
  const surplus = timeline.messages.length - count;
  return surplus > 0
    ? { ...timeline, from: timeline.from + surplus, messages: timeline.messages.slice(surplus) }
    : timeline;
}

/**
 * Tells of each state of a conversation which of its messages have not been told before: what is gathered from all of
 * them is then gathered from each once, however long the conversation is. None is left out; after a look at another
 * part of it, or at another conversation, some are told again. An edit is not told.
 */
export function createNews(): (timeline: Timeline) => readonly Message[] {
  let told = { conversation: '', from: 0, last: 0 };
  return (timeline) => {
    const { from, messages } = timeline;
    const last = lastContiguousSeq(timeline);
    const conversation = messages[0]?.conversation ?? '';
    const before = told;
    if (conversation !== before.conversation || last < before.from || from > before.last) {
      told = { conversation, from, last };
      return messages;
    }
    told = { conversation, from: Math.min(from, before.from), last: Math.max(last, before.last) };
    const earlier = messages.slice(0, Math.max(0, before.from - from));
    return [...earlier, ...messagesAfter(timeline, before.last)];
  };
}

/** Tells of each state of a conversation which entries of its outbox are not among the stored messages yet. */
export function createPending(isMine: (message: Message) => boolean) {
  const newsOf = createNews();
  const stored = new Set<string>();
  return (timeline: Timeline, outbox: readonly OutboxEntry[]): readonly OutboxEntry[] => {
    for (const message of [...newsOf(timeline), ...timeline.held])
      if (isMine(message)) stored.add(message.clientId);
    return outbox.filter(({ clientId }) => !stored.has(clientId));
  };
}
