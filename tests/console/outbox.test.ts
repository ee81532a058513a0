import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  closeOutbox,
  closesAfter,
  closesAt,
  messageQueued,
  openOutbox,
  outbox,
  outboxKept,
  parseEntry,
  sendAcked,
  sendFailed,
  sendStarted,
} from '../../console/state/outbox.ts';
import { idOf, me } from './samples.ts';

/** As much of the browser's storage as the console uses. */
function fakeStorage(setItem?: () => never) {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: setItem ?? ((key: string, value: string) => void kept.set(key, value)),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const first = '00000000-0000-4000-8000-000000000001';
const second = '00000000-0000-4000-8000-000000000002';
const texts = () => outbox.value.map(({ text }) => text);
let storage = fakeStorage();

beforeEach(() => {
  storage = fakeStorage();
  vi.stubGlobal('localStorage', storage);
  closeOutbox();
  openOutbox(me.id);
});

describe('the agent’s outbox', () => {
  it('survives a reload, in the order of writing, with nothing in flight', () => {
    messageQueued(idOf(1), { text: 'second' }, second, 20);
    messageQueued(idOf(1), { text: 'first' }, first, 10);
    sendStarted(second);
    closeOutbox();
    expect(outbox.value).toEqual([]);
    openOutbox(me.id);
    expect(texts()).toEqual(['first', 'second']);
    expect(outbox.value.map(({ state }) => state)).toEqual(['queued', 'queued']);
  });

  it('leaves nothing behind once the server has a message', () => {
    messageQueued(idOf(1), { text: 'first' }, first, 10);
    sendStarted(first);
    sendAcked(first, idOf(1));
    expect(outbox.value).toEqual([]);
    expect(storage.kept.size).toBe(0);
  });

  it('keeps a refused message with its reason', () => {
    messageQueued(idOf(1), { text: 'first' }, first, 10);
    sendFailed(first, { code: 'too_long', message: 'Too long.', retry: false });
    openOutbox(me.id);
    expect(outbox.value[0]).toMatchObject({ state: 'failed', failure: { message: 'Too long.' } });
  });

  it('belongs to one agent', () => {
    messageQueued(idOf(1), { text: 'first' }, first, 10);
    openOutbox(idOf(901));
    expect(outbox.value).toEqual([]);
  });

  it('does not touch what another tab of the same agent keeps', () => {
    messageQueued(idOf(1), { text: 'mine' }, first, 10);
    const [key, value] = [...storage.kept][0] ?? ['', ''];
    storage.kept.set(key.replace(first, second), value.replaceAll(first, second).replace('mine', 'theirs'));
    sendAcked(first, idOf(1));
    openOutbox(me.id);
    expect(texts()).toEqual(['theirs']);
  });

  it('goes on in memory, and says so, when the browser keeps nothing', () => {
    vi.stubGlobal(
      'localStorage',
      fakeStorage(() => {
        throw new DOMException('full', 'QuotaExceededError');
      }),
    );
    messageQueued(idOf(1), { text: 'first' }, first, 10);
    expect(texts()).toEqual(['first']);
    expect(outboxKept.value).toBe(false);
  });

  it.each(['', 'null', '{}', '[]', '{"clientId":1}', '{"clientId":"a","conversation":null}'])(
    'ignores %j in its place',
    (json) => {
      expect(parseEntry(json)).toBeNull();
    },
  );
});

describe('a message that resolves its conversation', () => {
  it('is remembered over a reload, and forgotten with the message', () => {
    closesAfter(first, 7);
    messageQueued(idOf(1), { text: 'All done' }, first, 1);
    closeOutbox();
    expect(closesAt(first)).toBeUndefined();
    openOutbox(me.id);
    expect(closesAt(first)).toBe(7);
    sendStarted(first);
    sendAcked(first, idOf(1));
    expect(closesAt(first)).toBeUndefined();
    expect(storage.length).toBe(0);
  });
});
