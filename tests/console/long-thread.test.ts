/** What one more message costs in a long conversation, counted: which of its messages are read again for it. */
import { beforeEach, expect, test, vi } from 'vitest';
import { createAnswers } from '../../console/message-content.ts';
import { asidesOf } from '../../console/state/asides.ts';
import { messagesArrived, resetThreads, threadOpened, threads } from '../../console/state/threads.ts';
import { toneLoaded, turnsHeard } from '../../console/state/tone.ts';
import { createThreadPages, type ThreadItem } from '../../console/thread-items.ts';
import { HeldScroll } from '../../console/view/thread/held-scroll.ts';
import type { Message } from '../../shared/protocol/entities.ts';
import { analyze, checkDraft, profileOf, write } from '../../shared/tone/index.ts';
import { idOf, me, messageOf, summaryOf } from './samples.ts';

const conversation = idOf(1);
const dayOf = (at: string) => Math.floor(Date.parse(at) / 86_400_000);
const engine = { analyze: vi.fn(analyze), profileOf, checkDraft, write };

/** Messages by turns, which note by their seq that somebody looked into them. */
function watched() {
  const read = new Set<number>();
  const note = (seq: number) => read.add(seq);
  const said = (seq: number, change: Partial<Message> = {}): Message =>
    new Proxy(messageOf(seq, { ...(seq % 2 === 0 && { author: { kind: 'agent', ...me } }), ...change }), {
      get: (message, name) => {
        note(seq);
        return Reflect.get(message, name);
      },
      has: (message, name) => {
        note(seq);
        return Reflect.has(message, name);
      },
    });
  return { read, said };
}

/** Everything the open conversation works out for one state of itself, as `MessageLog` and the panel beside it do. */
function opened() {
  const pagesOf = createThreadPages(me.id, dayOf);
  const answersOf = createAnswers();
  const scroll = new HeldScroll();
  scroll.painted();
  const rating = { score: 5 as const, words: '', at: messageOf(40).at };
  const waiting = {
    clientId: 'on its way',
    conversation,
    text: '',
    queuedAt: 0,
    attempts: 1,
    state: 'sending',
  } as const;
  return (lastSeq: number) => {
    const thread = threads.value.get(conversation);
    if (thread === undefined) throw new Error('The conversation is not here.');
    const row = summaryOf(1, { lastSeq });
    const asides = asidesOf({ ...row, state: { ...row.state, rating } }, thread.timeline);
    scroll.show(
      pagesOf({ timeline: thread.timeline, outbox: [waiting], asides, unreadAfter: lastSeq - 3 }),
      thread.timeline,
    );
    answersOf(thread.timeline);
    turnsHeard(thread.timeline.messages, 12);
    return scroll.items;
  };
}

/** What is read, analysed and made anew when one more message comes, and when one near the end is edited. */
function costsAt(length: number) {
  const { read, said } = watched();
  threadOpened(
    conversation,
    Array.from({ length }, (_, index) => said(index + 1)),
  );
  const show = opened();
  let before: readonly ThreadItem[] = show(length);
  return [said(length + 1), said(length - 1, { change: { kind: 'edited', number: 1, at: '' } })].map(
    (message) => {
      read.clear();
      engine.analyze.mockClear();
      messagesArrived(conversation, [message]);
      const items = show(length + 1);
      const fresh = items.filter((item) => !before.includes(item)).length;
      before = items;
      return { read: read.size, analysed: engine.analyze.mock.calls.length, drawn: items.length, fresh };
    },
  );
}

beforeEach(() => {
  resetThreads();
  toneLoaded(engine);
});

test('one more message costs the same in a conversation of 10,000 as of 400', () => {
  const short = costsAt(400);
  resetThreads();
  const long = costsAt(10_000);
  // Looking for the place of the rating takes a few steps more, the logarithm of the length.
  const steps = Math.ceil(Math.log2(10_000 / 400)) + 1;
  for (const [index, cost] of long.entries()) {
    expect(cost.read).toBeLessThanOrEqual((short[index]?.read ?? 0) + steps);
    expect(cost.analysed).toBeLessThanOrEqual(1);
    expect(cost.drawn).toBeLessThan(60);
    expect(cost.fresh).toBeLessThanOrEqual(3);
  }
});
