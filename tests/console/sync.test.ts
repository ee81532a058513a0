import { beforeEach, describe, expect, it, vi } from 'vitest';
import { command } from '../../console/connection.ts';
import { cursor, cursorReached, resetConversations, rows } from '../../console/state/conversations.ts';
import { draftChanged, drafts } from '../../console/state/drafts.ts';
import { messageQueued, outbox } from '../../console/state/outbox.ts';
import { resetThreads, threadOpened, threads } from '../../console/state/threads.ts';
import { catchUp, fillGap } from '../../console/sync.ts';
import { idOf, messageOf, summaryOf } from './samples.ts';

vi.mock('../../console/connection.ts', () => ({ command: vi.fn(), tellTyping: vi.fn() }));

/** A server with this many changed conversations, one version each; it pages as `conversation:list` does. */
function serverWith(changes: number) {
  return async (_name: string, body: { since?: number; after?: string; limit?: number }) => {
    if (body.after !== undefined) return { ok: false, code: 'bad_command', message: '', retry: false };
    const { since = 0, limit = 50 } = body;
    const page = Array.from({ length: changes }, (_, index) => index + 1)
      .filter((version) => version > since)
      .slice(0, limit);
    const full = page.length === limit;
    const reached = full ? (page.at(-1) ?? since) : Math.max(changes, since);
    return {
      ok: true,
      conversations: page.map((version) => summaryOf(version, { version })),
      removed: [],
      next: full ? String(reached) : null,
      cursor: reached,
    };
  };
}

const asked = vi.mocked(command);
const answering = (server: ReturnType<typeof serverWith>) => asked.mockImplementation(server as never);
const noLink = { ok: false, code: 'unavailable', message: '', retry: true } as never;
const sinceAsked = () => asked.mock.calls.map(([, body]) => (body as { since?: number }).since);

beforeEach(() => {
  resetConversations();
  resetThreads();
  asked.mockReset();
});

describe('catching up', () => {
  it('reads every page of changes, each from the cursor of the one before', async () => {
    answering(serverWith(257));
    cursorReached(7);
    await catchUp();
    expect(sinceAsked()).toEqual([7, 107, 207]);
    expect(rows.value.size).toBe(250);
    expect(cursor.value).toBe(257);
  });

  it('asks once more after a page that is exactly full', async () => {
    answering(serverWith(100));
    await catchUp();
    expect(sinceAsked()).toEqual([0, 100]);
    expect(cursor.value).toBe(100);
  });

  it('stops at a failure, keeps the pages that came, and later goes on from there', async () => {
    const server = serverWith(257);
    answering(server);
    asked.mockImplementationOnce(server as never).mockResolvedValueOnce(noLink);
    await catchUp();
    expect(sinceAsked()).toEqual([0, 100]);
    expect(rows.value.has(idOf(100))).toBe(true);
    expect(cursor.value).toBe(100);
    await catchUp();
    expect(sinceAsked()).toEqual([0, 100, 100, 200]);
    expect(rows.value.size).toBe(257);
  });

  it('does not turn in circles when a page leads nowhere', async () => {
    asked.mockResolvedValue({ ok: true, conversations: [], removed: [], next: '5', cursor: 5 } as never);
    cursorReached(5);
    await catchUp();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('shares one answer between calls that overlap', async () => {
    answering(serverWith(3));
    await Promise.all([catchUp(), catchUp()]);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('leaves nothing of a conversation that was erased meanwhile', async () => {
    answering(serverWith(1));
    await catchUp();
    draftChanged(idOf(1), 'half an answer');
    messageQueued(idOf(1), { text: 'unsent' }, 'c1', 1);
    asked.mockResolvedValue({
      ok: true,
      conversations: [],
      removed: [idOf(1)],
      next: null,
      cursor: 2,
    } as never);
    await catchUp();
    expect(rows.value.has(idOf(1))).toBe(false);
    expect(drafts.value.has(idOf(1))).toBe(false);
    expect(outbox.value).toEqual([]);
  });
});

describe('filling a gap', () => {
  it('asks again when the server said it was busy, after the time it said', async () => {
    vi.useFakeTimers();
    const conversation = idOf(1);
    const shown = () => threads.value.get(conversation)?.timeline.messages.map(({ seq }) => seq);
    threadOpened(conversation, [messageOf(1, { conversation })]);
    asked.mockResolvedValueOnce({
      ok: false,
      code: 'rate_limited',
      message: '',
      retry: true,
      retryAfterMs: 4000,
    } as never);
    asked.mockResolvedValueOnce({
      ok: true,
      events: [messageOf(2, { conversation })],
      lastSeq: 2,
    } as never);
    await fillGap(conversation, 2);
    await vi.advanceTimersByTimeAsync(3900);
    expect(shown()).toEqual([1]);
    await vi.advanceTimersByTimeAsync(200);
    expect(shown()).toEqual([1, 2]);
    expect(asked).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });
});
