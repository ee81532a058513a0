import { expect, test } from 'vitest';
import { enqueue, failed, type Outbox, started } from '../../shared/outbox.ts';
import type { Message } from '../../shared/protocol/entities.ts';
import {
  applyMessages,
  emptyTimeline,
  hasGap,
  lastContiguousSeq,
  lastKnownSeq,
  messageFromAck,
  timelineFrom,
  timelineItems,
} from '../../shared/timeline.ts';

const conversation = 'c'.repeat(32);
const message = (seq: number, kind: 'visitor' | 'agent' = 'agent', clientId = `id-${seq}`): Message => ({
  conversation,
  seq,
  clientId,
  author: { kind, id: kind, name: kind },
  text: `text ${seq}`,
  at: '2026-01-01T00:00:00.000Z',
});
const mine = (candidate: Message) => candidate.author.kind === 'visitor';
const pending = (clientId: string): Outbox =>
  enqueue([], { clientId, conversation, text: 'hi', queuedAt: 0 });
const keys = (...args: Parameters<typeof timelineItems>) => timelineItems(...args).map((item) => item.key);

test('a message ahead of a gap is held back until the gap is filled', () => {
  let timeline = applyMessages(emptyTimeline, [message(1), message(3)]);
  expect(timeline.messages.map((one) => one.seq)).toEqual([1]);
  expect(lastContiguousSeq(timeline)).toBe(1);
  expect(lastKnownSeq(timeline)).toBe(3);
  expect(hasGap(timeline)).toBe(true);
  timeline = applyMessages(timeline, [message(2)]);
  expect(timeline.messages.map((one) => one.seq)).toEqual([1, 2, 3]);
  expect(hasGap(timeline)).toBe(false);
  expect(hasGap(timeline, 4)).toBe(true);
});

test('applying what is known already returns the very same timeline', () => {
  const timeline = applyMessages(emptyTimeline, [message(1), message(3)]);
  expect(applyMessages(timeline, [message(1), message(3)])).toBe(timeline);
  expect(applyMessages(timeline, [])).toBe(timeline);
});

test('a long conversation opens at its newest page and grows upwards', () => {
  let timeline = applyMessages(timelineFrom(10), [message(11), message(12)]);
  expect(lastContiguousSeq(timeline)).toBe(12);
  timeline = applyMessages(timeline, [message(8), message(9)]);
  expect(timeline.from).toBe(10);
  expect(hasGap(timeline)).toBe(false);
  timeline = applyMessages(timeline, [message(10)]);
  expect(timeline.from).toBe(7);
  expect(timeline.messages.map((one) => one.seq)).toEqual([8, 9, 10, 11, 12]);
});

test('a pending message turns into the stored one under the same key', () => {
  const timeline = applyMessages(emptyTimeline, [message(1)]);
  const outbox = started(pending('mine'), 'mine');
  expect(keys(timeline, outbox, mine)).toEqual(['#1', 'mine']);
  const entry = outbox[0];
  if (entry === undefined) throw new Error('no entry');
  const ack = messageFromAck(
    entry,
    { conversation, seq: 2, at: message(2).at },
    message(2, 'visitor').author,
  );
  const stored = applyMessages(timeline, [ack]);
  expect(keys(stored, outbox, mine)).toEqual(['#1', 'mine']);
  expect(keys(stored, [], mine)).toEqual(['#1', 'mine']);
});

test('an own message acknowledged across a gap stays in sight while the gap is filled', () => {
  const acknowledged = applyMessages(emptyTimeline, [message(1), message(3, 'visitor', 'mine')]);
  expect(keys(acknowledged, pending('next'), mine)).toEqual(['#1', 'mine', 'next']);
  expect(keys(applyMessages(acknowledged, [message(2)]), pending('next'), mine)).toEqual([
    '#1',
    '#2',
    'mine',
    'next',
  ]);
});

test('somebody else who reuses an own clientId hides nothing', () => {
  const timeline = applyMessages(emptyTimeline, [message(1, 'agent', 'mine')]);
  const outbox = failed(pending('mine'), 'mine', { code: 'too_long', message: 'Too long.', retry: false });
  expect(keys(timeline, outbox, mine)).toEqual(['#1', 'mine']);
});
