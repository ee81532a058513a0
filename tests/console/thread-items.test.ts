import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Aside,
  createThreadPages,
  groupWithinMs,
  type ThreadInput,
  type ThreadItem,
} from '../../console/thread-items.ts';
import type { OutboxEntry } from '../../shared/outbox.ts';
import type { Message } from '../../shared/protocol/entities.ts';
import { applyMessages, timelineFrom } from '../../shared/timeline.ts';
import { idOf, me, messageOf } from './samples.ts';

const dayOf = (at: string) => Math.floor(Date.parse(at) / 86_400_000);
const noon = Date.UTC(2026, 10, 22, 12);
const agent = { kind: 'agent' as const, ...me };

const said = (seq: number, at: number, author: Message['author'] = messageOf(1).author): Message =>
  messageOf(seq, { author, at: new Date(at).toISOString() });
const aside = (afterSeq: number, at = noon, key = `rating ${afterSeq} ${at}`): Aside => ({
  kind: 'rating',
  key,
  afterSeq,
  at: new Date(at).toISOString(),
  value: { score: 5, words: '', at: new Date(at).toISOString() },
});
const waiting = (key: string, queuedAt: number): OutboxEntry => ({
  clientId: key,
  conversation: idOf(1),
  text: 'soon',
  queuedAt,
  attempts: 0,
  state: 'queued',
});
const input = (messages: readonly Message[], change: Partial<ThreadInput> = {}): ThreadInput => ({
  timeline: applyMessages(timelineFrom(0), messages),
  outbox: [],
  asides: [],
  unreadAfter: null,
  ...change,
});
const itemsIn = (given: ThreadInput, pages = createThreadPages(me.id, dayOf)) =>
  pages(given).flatMap((page) => page.items());
/** A line for each: `date`, `unread`, an aside's key, or a message's key between the marks of its group. */
const drawn = (items: readonly ThreadItem[]) =>
  items.map((item) =>
    item.kind === 'message'
      ? `${item.first ? '[' : ''}${item.item.kind === 'stored' ? item.item.message.seq : item.key}${item.last ? ']' : ''}`
      : item.kind === 'date'
        ? 'date'
        : item.key,
  );

describe('thread items', () => {
  it('put together what one person says in one go, within five minutes and one day', () => {
    const items = itemsIn(
      input([
        said(1, noon),
        said(2, noon + 1000),
        said(3, noon + 2000, agent),
        said(4, noon + 3000),
        said(5, noon + 3000 + groupWithinMs),
        said(6, noon + 12 * 3_600_000 - 1000),
        said(7, noon + 12 * 3_600_000),
      ]),
    );
    expect(drawn(items)).toEqual(['date', '[1', '2]', '[3]', '[4]', '[5]', '[6]', 'date', '[7]']);
  });

  it('let an aside stand after its message and part what it stands between', () => {
    const items = itemsIn(
      input([said(1, noon), said(2, noon + 1000), said(3, noon + 2000)], {
        asides: [aside(3), aside(2, noon + 5, 'later'), aside(2, noon, 'sooner'), aside(0, noon, 'first')],
      }),
    );
    expect(drawn(items)).toEqual(['first', 'date', '[1', '2]', 'sooner', 'later', '[3]', `rating 3 ${noon}`]);
  });

  it('begin a new group under the line of unread messages, at the first of the visitor', () => {
    const messages = [said(1, noon), said(2, noon + 1, agent), said(3, noon + 2), said(4, noon + 3)];
    expect(drawn(itemsIn(input(messages, { unreadAfter: 1 })))).toEqual([
      'date',
      '[1]',
      '[2]',
      'unread',
      '[3',
      '4]',
    ]);
    expect(drawn(itemsIn(input(messages, { unreadAfter: 4 })))).not.toContain('unread');
  });

  it('go on from the last stored message to those on their way, whatever their clock says', () => {
    const items = itemsIn(
      input([said(1, noon, agent)], { outbox: [waiting('a', noon - 86_400_000), waiting('b', noon + 10)] }),
    );
    expect(drawn(items)).toEqual(['date', '[1]', '[a]', '[b]']);
  });

  it('mark the newest own message while nothing came after it', () => {
    const receipts = (messages: readonly Message[]) =>
      itemsIn(input(messages)).flatMap((item) => (item.kind === 'message' && item.receipt ? [item.key] : []));
    expect(receipts([said(1, noon), said(2, noon, agent)])).toEqual([messageOf(2).clientId]);
    expect(receipts([said(1, noon, agent), said(2, noon)])).toEqual([]);
  });

  it('stay the same objects where nothing changed, and are new where a message did', () => {
    const pages = createThreadPages(me.id, dayOf);
    const messages = Array.from({ length: 90 }, (_, index) => said(index + 1, noon + index * 1000));
    const before = itemsIn(input(messages), pages);
    const changed = messages.with(39, { ...(messages[39] as Message), text: 'other words' });
    const edited = itemsIn(input(changed), pages);
    expect(edited.filter((item, index) => item !== before[index]).map(({ key }) => key)).toEqual(['#40']);
    const after = itemsIn(input([...changed, said(91, noon + 95_000)]), pages);
    // The last of the page before is no longer the last of its group.
    const again = after.filter((item, index) => item !== edited[index]).map(({ key }) => key);
    expect(again).toEqual(['#90', '#91']);
  });

  it('are the same in pages as in one, for any messages and asides', () => {
    const authors = [messageOf(1).author, agent, { kind: 'system' as const, id: 's', name: '' }];
    const thread = fc.record({
      from: fc.integer({ min: 0, max: 70 }),
      steps: fc.array(fc.tuple(fc.constantFrom(0, 1, 2), fc.constantFrom(1000, 400_000, 50_000_000)), {
        minLength: 1,
        maxLength: 130,
      }),
      asides: fc.array(fc.integer({ min: 0, max: 210 }), { maxLength: 12 }),
      unreadAfter: fc.option(fc.integer({ min: 0, max: 200 })),
      pending: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(thread, ({ from, steps, asides, unreadAfter, pending }) => {
        let at = noon;
        const messages = steps.map(([who, later], index) => {
          at += later;
          return said(from + index + 1, at, authors[who]);
        });
        const given: ThreadInput = {
          timeline: applyMessages(timelineFrom(from), messages),
          outbox: Array.from({ length: pending }, (_, index) => waiting(`p${index}`, at + index)),
          asides: asides.map((after, index) => aside(after, noon + index, `aside ${index}`)),
          unreadAfter,
        };
        const items = itemsIn(given);
        const keys = items.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const stored = items.flatMap((item) =>
          item.kind === 'system'
            ? [item.message.seq]
            : item.kind === 'message' && item.item.kind === 'stored'
              ? [item.item.message.seq]
              : [],
        );
        expect(stored).toEqual(messages.map(({ seq }) => seq));
        expect(keys.slice(keys.length - pending)).toEqual(
          Array.from({ length: pending }, (_, index) => `p${index}`),
        );
        // Each aside that belongs to what is here stands between its message and the next.
        const belonging = given.asides.filter(({ afterSeq }) => afterSeq > from || from + afterSeq === 0);
        expect(keys.filter((key) => key.startsWith('aside')).sort()).toEqual(
          belonging.map(({ key }) => key).sort(),
        );
        let seq = from;
        let after = -1;
        items.forEach((item, index) => {
          if (item.kind === 'system') seq = item.message.seq;
          else if (item.kind === 'message' && item.item.kind === 'stored') seq = item.item.message.seq;
          else if (item.kind === 'rating') {
            expect(item.afterSeq >= seq || seq === from).toBe(true);
            expect(item.afterSeq).toBeGreaterThanOrEqual(after);
            after = item.afterSeq;
          }
          // Groups: one ends where the next begins.
          const next = items[index + 1];
          if (item.kind !== 'message') return;
          expect(item.last).toBe(next?.kind !== 'message' || next.first);
        });
      }),
    );
  });
});
