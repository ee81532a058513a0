import { expect, test } from 'vitest';
import {
  acked,
  adopt,
  backoffMs,
  emptyOutbox,
  enqueue,
  failed,
  interrupted,
  nextToSend,
  remove,
  retry,
  sendOf,
  sentContent,
  started,
} from '../../shared/outbox.ts';

const message = (clientId: string, conversation: string | null = 'c1') => ({
  clientId,
  conversation,
  text: `text of ${clientId}`,
  queuedAt: 1,
});
const timeout = { code: 'timeout', message: 'No answer.', retry: true };
const tooLong = { code: 'too_long', message: 'Too long.', retry: false };

test('a message is queued, sent once, and gone after its ack', () => {
  let outbox = enqueue(emptyOutbox, message('a'));
  expect(nextToSend(outbox)?.clientId).toBe('a');
  outbox = started(outbox, 'a');
  expect(outbox[0]).toMatchObject({ state: 'sending', attempts: 1 });
  expect(nextToSend(outbox)).toBeUndefined();
  expect(acked(outbox, 'a', 'c1')).toEqual([]);
});

test('the second message of a conversation waits for the first, another conversation does not', () => {
  let outbox = [message('a'), message('b'), message('x', 'c2')].reduce(enqueue, emptyOutbox);
  outbox = started(outbox, 'a');
  expect(nextToSend(outbox)?.clientId).toBe('x');
  outbox = started(outbox, 'x');
  expect(nextToSend(outbox)).toBeUndefined();
  expect(nextToSend(acked(outbox, 'a', 'c1'))?.clientId).toBe('b');
});

test('a failure that a retry can cure keeps the place and the count of attempts', () => {
  let outbox = [message('a'), message('b')].reduce(enqueue, emptyOutbox);
  outbox = failed(started(outbox, 'a'), 'a', timeout);
  expect(nextToSend(outbox)).toMatchObject({ clientId: 'a', attempts: 1, state: 'queued' });
});

test('a refused message stays with its reason and lets the next one pass; retrying puts it last', () => {
  let outbox = [message('a'), message('b')].reduce(enqueue, emptyOutbox);
  outbox = failed(started(outbox, 'a'), 'a', tooLong);
  expect(outbox[0]).toMatchObject({ state: 'failed', failure: { code: 'too_long', message: 'Too long.' } });
  expect(nextToSend(outbox)?.clientId).toBe('b');
  outbox = retry(outbox, 'a');
  expect(outbox.map((entry) => [entry.clientId, entry.state, entry.attempts])).toEqual([
    ['b', 'queued', 0],
    ['a', 'queued', 0],
  ]);
  expect(outbox[1]).not.toHaveProperty('failure');
});

test('the first ack gives every waiting message its conversation', () => {
  let outbox = [message('a', null), message('b', null)].reduce(enqueue, emptyOutbox);
  outbox = started(outbox, 'a');
  expect(nextToSend(outbox)).toBeUndefined();
  outbox = acked(outbox, 'a', 'c9');
  expect(nextToSend(outbox)).toMatchObject({ clientId: 'b', conversation: 'c9' });
});

test('after a lost link nothing is in flight and the order is unchanged', () => {
  let outbox = [message('a'), message('b')].reduce(enqueue, emptyOutbox);
  outbox = interrupted(started(outbox, 'a'));
  expect(outbox.map((entry) => entry.state)).toEqual(['queued', 'queued']);
  expect(nextToSend(outbox)?.clientId).toBe('a');
});

test('an action that changes nothing returns the very same outbox', () => {
  const outbox = enqueue(emptyOutbox, message('a'));
  expect(enqueue(outbox, message('a'))).toBe(outbox);
  expect(acked(outbox, 'unknown', 'c1')).toBe(outbox);
  expect(failed(outbox, 'unknown', tooLong)).toBe(outbox);
  expect(failed(outbox, 'a', timeout)).toBe(outbox);
  expect(remove(outbox, 'unknown')).toBe(outbox);
  expect(retry(outbox, 'a')).toBe(outbox);
  expect(interrupted(outbox)).toBe(outbox);
  expect(adopt(outbox, 'c2')).toBe(outbox);
});

test('backoff takes its random share of 0.5 s, 1 s, 2 s … and never more than 30 s', () => {
  expect([0, 1, 2, 3, 10, 2000].map((attempt) => backoffMs(attempt, () => 1))).toEqual([
    500, 1000, 2000, 4000, 30_000, 30_000,
  ]);
  expect(backoffMs(5, () => 0)).toBe(0);
  expect(backoffMs(0, () => 0.5)).toBe(250);
});

test('files and blocks stay with a message over a retry, and go out by what the server needs of them', () => {
  const file = { id: 'f1', name: 'a.png', type: 'image/png', bytes: 3 };
  const replies = { kind: 'replies' as const, options: ['Yes'] };
  let outbox = enqueue(emptyOutbox, { ...message('a'), attachments: [file], blocks: [replies] });
  outbox = retry(failed(started(outbox, 'a'), 'a', tooLong), 'a');
  const [entry] = outbox;
  if (!entry) throw new Error('no entry');
  expect(sentContent(entry)).toEqual({ text: 'text of a', attachments: ['f1'], blocks: [replies] });
  expect(sentContent(message('b'))).toEqual({ text: 'text of b' });
});

test('who starts over opens one conversation, apart from what waits for another', () => {
  const start = 's1';
  let outbox = [
    message('old'),
    { ...message('a', null), start },
    { ...message('b', null), start },
    { ...message('later', null), start: 's2' },
  ].reduce(enqueue, emptyOutbox);
  outbox = started(outbox, 'old');
  expect(nextToSend(outbox)?.clientId).toBe('a');
  outbox = acked(started(outbox, 'a'), 'old', 'c1');
  // The first was refused: the one behind it opens the conversation, and the first would follow it there.
  outbox = failed(outbox, 'a', tooLong);
  const next = nextToSend(outbox);
  if (!next) throw new Error('nothing to send');
  expect(sendOf(next)).toEqual({ clientId: 'b', start: true, text: 'text of b' });
  outbox = retry(acked(started(outbox, 'b'), 'b', 'c2'), 'a');
  expect(outbox.map(sendOf)).toEqual([
    { clientId: 'later', start: true, text: 'text of later' },
    { clientId: 'a', conversation: 'c2', text: 'text of a' },
  ]);
});
