import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  acked,
  emptyOutbox,
  enqueue,
  failed,
  interrupted,
  nextToSend,
  type Outbox,
  remove,
  retry,
  started,
} from '../../shared/outbox.ts';

const clientIds = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'];
const step = fc.oneof(
  fc.record({
    do: fc.constant('enqueue' as const),
    id: fc.constantFrom(...clientIds),
    conversation: fc.constantFrom('c1', 'c2', null),
  }),
  fc.record({
    do: fc.constantFrom('started', 'acked', 'failed', 'refused', 'retry', 'remove', 'send'),
    id: fc.constantFrom(...clientIds),
  }),
  fc.record({ do: fc.constant('interrupted' as const), id: fc.constant('') }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const failure = { code: 'x', message: 'x' };

function apply(outbox: Outbox, { do: action, id, ...rest }: Step): Outbox {
  switch (action) {
    case 'enqueue':
      return enqueue(outbox, {
        clientId: id,
        conversation: 'conversation' in rest ? (rest.conversation ?? null) : null,
        text: id,
        queuedAt: 0,
      });
    case 'started':
      return started(outbox, id);
    case 'acked':
      return acked(outbox, id, 'c1');
    case 'failed':
      return failed(outbox, id, { ...failure, retry: true });
    case 'refused':
      return failed(outbox, id, { ...failure, retry: false });
    case 'retry':
      return retry(outbox, id);
    case 'remove':
      return remove(outbox, id);
    case 'send': {
      const next = nextToSend(outbox);
      return next === undefined ? outbox : started(outbox, next.clientId);
    }
    default:
      return interrupted(outbox);
  }
}

interface Row {
  id: string;
  conversation: string | null;
  state: string;
  attempts: number;
}

/** The same machine by mutation and loops: slower, longer, and easy to see right. */
class NaiveOutbox {
  rows: Row[] = [];

  next(): string | undefined {
    const open = this.rows.filter((row) => row.state !== 'failed');
    return open.find(
      (row) =>
        row.state === 'queued' && open.find((other) => other.conversation === row.conversation) === row,
    )?.id;
  }

  apply({ do: action, id, ...rest }: Step): void {
    const row = this.rows.find((candidate) => candidate.id === id);
    if (action === 'enqueue' && !row) {
      const conversation = 'conversation' in rest ? (rest.conversation ?? null) : null;
      this.rows.push({ id, conversation, state: 'queued', attempts: 0 });
    }
    const begin = (candidate: Row | undefined) => {
      if (candidate?.state !== 'queued') return;
      candidate.state = 'sending';
      candidate.attempts += 1;
    };
    if (action === 'started') begin(row);
    if (action === 'send') begin(this.rows.find((candidate) => candidate.id === this.next()));
    if (action === 'failed' && row?.state === 'sending') row.state = 'queued';
    if (action === 'refused' && row) row.state = 'failed';
    if (action === 'interrupted') {
      for (const candidate of this.rows) if (candidate.state === 'sending') candidate.state = 'queued';
    }
    if (row && (action === 'remove' || action === 'acked')) this.rows.splice(this.rows.indexOf(row), 1);
    if (row && action === 'acked') {
      for (const candidate of this.rows) candidate.conversation ??= 'c1';
    }
    if (action === 'retry' && row?.state === 'failed') {
      this.rows.splice(this.rows.indexOf(row), 1);
      this.rows.push({ ...row, state: 'queued', attempts: 0 });
    }
  }
}

test('every run of actions ends like the naive machine, and no step changes an earlier outbox', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const naive = new NaiveOutbox();
      let outbox = emptyOutbox;
      for (const next of steps) {
        const before = structuredClone(outbox);
        const after = apply(outbox, next);
        expect(outbox).toEqual(before);
        outbox = after;
        naive.apply(next);
        expect(
          outbox.map(({ clientId, conversation, state, attempts }) => ({
            id: clientId,
            conversation,
            state,
            attempts,
          })),
        ).toEqual(naive.rows);
        expect(nextToSend(outbox)?.clientId).toBe(naive.next());
      }
    }),
    { numRuns: 300 },
  );
});

test('over a link that loses, repeats and refuses, every message is accepted once and in order', () => {
  const fate = fc.constantFrom('ack', 'ack lost', 'timeout', 'link lost');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.array(fate, { maxLength: 40 }), (count, fates) => {
      const written = Array.from({ length: count }, (_, index) => `m${index}`);
      let outbox = written.reduce<Outbox>(
        (box, clientId) => enqueue(box, { clientId, conversation: null, text: clientId, queuedAt: 0 }),
        emptyOutbox,
      );
      const stored: string[] = [];
      for (let turn = 0; outbox.length > 0; turn++) {
        const entry = nextToSend(outbox);
        if (entry === undefined) throw new Error('stuck');
        outbox = started(outbox, entry.clientId);
        expect(nextToSend(outbox)).toBeUndefined();
        const outcome = fates[turn] ?? 'ack';
        if (outcome.startsWith('ack') && !stored.includes(entry.clientId)) stored.push(entry.clientId);
        if (outcome === 'ack') outbox = acked(outbox, entry.clientId, 'c1');
        else if (outcome === 'link lost') outbox = interrupted(outbox);
        else outbox = failed(outbox, entry.clientId, { ...failure, retry: true });
      }
      expect(stored).toEqual(written);
    }),
  );
});
