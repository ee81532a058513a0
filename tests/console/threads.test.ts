import { beforeEach, describe, expect, it } from 'vitest';
import {
  keptMessages,
  keptThreads,
  messagesArrived,
  resetThreads,
  threadErased,
  threadFailed,
  threadOpened,
  threadOpening,
  threads,
} from '../../console/state/threads.ts';
import { idOf, messageOf } from './samples.ts';

const conversation = idOf(1);
const shown = () => threads.value.get(conversation)?.timeline.messages.map(({ seq }) => seq);

beforeEach(resetThreads);

describe('a thread', () => {
  it('keeps a message that overtakes the answer to opening it', () => {
    threadOpening(conversation);
    messagesArrived(conversation, [messageOf(203)]);
    threadOpened(conversation, [messageOf(201), messageOf(202)]);
    expect(shown()).toEqual([201, 202, 203]);
    expect(threads.value.get(conversation)?.timeline.from).toBe(200);
  });

  it('stays on screen while it is refreshed, and when refreshing fails', () => {
    threadOpened(conversation, [messageOf(1), messageOf(2)]);
    threadOpening(conversation);
    expect(shown()).toEqual([1, 2]);
    threadFailed(conversation, 'failed');
    expect(threads.value.get(conversation)?.status).toBe('ready');
  });

  it('shows nothing out of order while messages between are missing', () => {
    threadOpened(conversation, [messageOf(1)]);
    messagesArrived(conversation, [messageOf(3)]);
    expect(shown()).toEqual([1]);
    messagesArrived(conversation, [messageOf(2)]);
    expect(shown()).toEqual([1, 2, 3]);
  });

  it('is not kept for a conversation nobody looked at', () => {
    messagesArrived(conversation, [messageOf(1)]);
    expect(threads.value.size).toBe(0);
  });

  it('goes when many others were looked at since', () => {
    for (let number = 1; number <= keptThreads + 1; number++) threadOpened(idOf(number), [messageOf(1)]);
    expect(threads.value.has(idOf(1))).toBe(false);
    expect(threads.value.size).toBe(keptThreads);
  });

  it('keeps only its newest messages once it is left, and grows again from there', () => {
    const run = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => messageOf(from + index));
    threadOpened(conversation, run(401, 1000));
    threadOpening(conversation);
    expect(shown()).toHaveLength(600);
    threadOpening(idOf(2));
    expect(shown()?.[0]).toBe(1001 - keptMessages);
    // A page that was asked for before leaving lies beyond a gap until the rest is here again.
    messagesArrived(conversation, run(301, 400));
    expect(shown()).toHaveLength(keptMessages);
    threadOpening(conversation);
    messagesArrived(conversation, [...run(401, 1000 - keptMessages), messageOf(1001)]);
    expect(shown()).toEqual(run(301, 1001).map(({ seq }) => seq));
  });

  it('that is erased keeps nothing said in it, and says that it is gone whatever comes late', () => {
    threadOpened(conversation, [messageOf(1)]);
    threadErased(conversation);
    messagesArrived(conversation, [messageOf(2)]);
    threadFailed(conversation, 'failed');
    threadOpening(conversation);
    expect(threads.value.get(conversation)?.status).toBe('erased');
    expect(shown()).toEqual([]);
  });

  it('nobody looked at leaves no trace when it is erased', () => {
    threadErased(conversation);
    expect(threads.value.size).toBe(0);
  });
});
