/** The order of a list, kept step by step, against the same worked out afresh. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { needReasons } from '../../console/need-reasons.ts';
import {
  conversationGone,
  receiptArrived,
  resetConversations,
  rowMessageArrived,
  rows,
  summariesArrived,
} from '../../console/state/conversations.ts';
import { keyOf, orderOf, resetLists } from '../../console/state/lists.ts';
import { rangeAt, rowPixels, scrollFor } from '../../console/windowing.ts';
import { inList, inOrder, sortOf } from '../../shared/lists.ts';
import { needOf } from '../../shared/need.ts';
import type { ConversationSummary } from '../../shared/protocol/entities.ts';
import { type ConversationQuery, conversationSorts, conversationViews } from '../../shared/protocol/views.ts';
import { idOf, me, messageOf, summaryOf } from './samples.ts';

beforeEach(() => {
  resetConversations();
  resetLists();
});

const number = fc.integer({ min: 1, max: 12 });
const seq = fc.integer({ min: 1, max: 30 });
let version = 1;
const summary = fc
  .record({
    number,
    lastSeq: seq,
    mine: fc.boolean(),
    resolved: fc.boolean(),
    snoozed: fc.boolean(),
    waiting: fc.boolean(),
    frustration: fc.constantFrom(0, 0.4, 0.9),
    priority: fc.constantFrom(0, 1, 2) as fc.Arbitrary<0 | 1 | 2>,
  })
  .map(
    ({ number, lastSeq, mine, resolved, snoozed, waiting, frustration, priority }): ConversationSummary => {
      const { at } = messageOf(lastSeq);
      const base = summaryOf(number, { lastSeq, version: ++version });
      const waitingSince = waiting ? at : null;
      return {
        ...base,
        state: { ...base.state, status: resolved ? 'resolved' : 'open', assignee: mine ? me : null },
        snoozedUntil: snoozed ? at : null,
        waitingSince,
        priority,
        mood: { frustration, voice: null, language: 'en' },
        need: needOf({
          waitingSince: waiting ? Date.parse(at) : null,
          frustration,
          priority,
          promiseDue: null,
          wokenAt: null,
          lastAt: Date.parse(at),
        }),
      };
    },
  );

const step: fc.Arbitrary<() => unknown> = fc.oneof(
  fc.array(summary, { minLength: 1, maxLength: 3 }).map((arrived) => () => summariesArrived(arrived)),
  fc.record({ number, seq, byAgent: fc.boolean() }).map(
    ({ number, seq, byAgent }) =>
      () =>
        rowMessageArrived(
          messageOf(seq, {
            conversation: idOf(number),
            ...(byAgent ? { author: { kind: 'agent', ...me } } : {}),
          }),
        ),
  ),
  fc.record({ number, seq }).map(
    ({ number, seq }) =>
      () =>
        receiptArrived(idOf(number), 'agent', seq),
  ),
  number.map((gone) => () => conversationGone(idOf(gone))),
);

const query: fc.Arbitrary<ConversationQuery> = fc.record({
  view: fc.constantFrom(...conversationViews),
  sort: fc.constantFrom(...conversationSorts),
  filter: fc.constantFrom({}, { register: ['upset' as const] }, { priority: [1 as const, 2 as const] }),
});

describe('the order of a list', () => {
  it('is the same whether one change was put in place or everything sorted again', () => {
    fc.assert(
      fc.property(
        query,
        fc.option(summary, { nil: null }),
        // Some changes come together, before anybody looks.
        fc.array(fc.array(step, { minLength: 1, maxLength: 60 }), { maxLength: 12 }),
        (asked, upTo, turns) => {
          resetConversations();
          let kept = orderOf(rows.value, asked, me.id, upTo, null);
          for (const turn of turns) {
            for (const happen of turn) happen();
            kept = orderOf(rows.value, asked, me.id, upTo, kept);
            const order = inOrder(sortOf(asked));
            const afresh = [...rows.value.values()]
              .filter((row) => inList(row, asked, me.id) && (upTo === null || order(row, upTo) <= 0))
              .sort(order);
            expect(kept.rows.map(({ id }) => id)).toEqual(afresh.map(({ id }) => id));
            kept.rows.forEach((row) => {
              expect(row).toBe(rows.value.get(row.id));
            });
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has one name however its filter was put together', () => {
    const list = { view: 'open', sort: 'need' } as const;
    expect(keyOf({ ...list, filter: { priority: [1, 2], language: ['de'] } })).toBe(
      keyOf({ ...list, filter: { language: ['de'], priority: [2, 1] } }),
    );
    expect(keyOf({ ...list, filter: {} })).not.toBe(keyOf({ ...list, filter: { priority: [1] } }));
    expect(keyOf({ ...list, view: 'all', filter: {} })).toBe(
      keyOf({ view: 'all', sort: 'newest', filter: {} }),
    );
  });
});

describe('the window of a long list', () => {
  it('holds every row in sight and never more than those and a few around them', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 700_000 }),
        fc.integer({ min: 1, max: 2000 }),
        fc.nat({ max: 10_000 }),
        fc.constantFrom(...Object.values(rowPixels)),
        (top, height, count, pixels) => {
          const { from, to } = rangeAt(top, height, count, pixels, { from: 0, to: 0 });
          for (let at = Math.floor(top / pixels); at * pixels < top + height && at < count; at++)
            expect(at >= from && at < to).toBe(true);
          expect(to - from).toBeLessThanOrEqual(Math.ceil(height / pixels) + 14);
          expect(to).toBeLessThanOrEqual(count);
        },
      ),
    );
  });

  it('scrolls no further than a row needs', () => {
    expect(scrollFor(3, 0, 640, 64)).toBe(0);
    expect(scrollFor(10, 0, 640, 64)).toBe(64);
    expect(scrollFor(3, 640, 640, 64)).toBe(192);
    expect(scrollFor(12, 0, 640, 52)).toBe(36);
  });
});

it('says why a conversation stands where it does, in minutes', () => {
  const at = Date.UTC(2026, 10, 22, 12);
  const waitingSince = new Date(at).toISOString();
  const need = needOf({
    waitingSince: at,
    frustration: 0.6,
    priority: 1,
    promiseDue: null,
    wokenAt: null,
    lastAt: at,
  });
  const row = summaryOf(1, { waitingSince, priority: 1, need });
  expect(needReasons(row, at + 12 * 60_000)).toEqual([
    'Waits 12 min',
    'upset counts as 18 min',
    'high priority counts as 1 h',
  ]);
});
