import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enqueue, type Outbox } from '../../shared/outbox.ts';
import type { Message } from '../../shared/protocol/entities.ts';
import { pageAt, sliceAround } from '../../shared/scroll-window.ts';
import { applyMessages, type Timeline, timelineFrom, timelineItems } from '../../shared/timeline.ts';
import { createPages } from '../../widget/view/pages.ts';
import { rowsOf } from '../../widget/view/rows.ts';

const isMine = ({ author }: Message) => author.kind === 'visitor';

function message(seq: number): Message {
  const kind = seq % 5 === 4 ? 'system' : seq % 3 === 0 ? 'visitor' : 'agent';
  const at = new Date(Date.UTC(2026, 0, 1) + seq * 40 * 60_000).toISOString();
  return {
    conversation: 'c',
    seq,
    clientId: `id-${seq}`,
    author: { kind, id: kind, name: kind },
    text: 't',
    at,
  };
}

/** All rows in one go, which is easy to see right. */
function naive(timeline: Timeline, outbox: Outbox, divider: number | null) {
  const items = timelineItems(timeline, outbox, isMine);
  const isNew = (item: (typeof items)[number]) =>
    item.kind === 'stored' && !item.mine && divider !== null && item.message.seq > divider;
  return rowsOf(items, {
    newestOwn: items.findLast((item) => item.mine && item.kind === 'stored')?.key,
    firstNew: items.find(isNew)?.key,
  });
}

test('pages hold the rows of the whole, whatever came before and in whatever pieces', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('later' as const), count: fc.integer({ min: 1, max: 70 }) }),
    fc.record({ do: fc.constant('earlier' as const), count: fc.integer({ min: 1, max: 70 }) }),
    fc.record({ do: fc.constantFrom('pending', 'divide', 'sent'), count: fc.integer({ min: 0, max: 200 }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const pagesOf = createPages();
      let timeline = timelineFrom(500);
      let outbox: Outbox = [];
      let divider: number | null = null;
      for (const { do: what, count } of steps) {
        const last = timeline.from + timeline.messages.length;
        const run = (from: number) => Array.from({ length: count }, (_, index) => message(from + index + 1));
        if (what === 'later') timeline = applyMessages(timeline, run(last));
        else if (what === 'earlier') timeline = applyMessages(timeline, run(timeline.from - count));
        else if (what === 'divide') divider = count === 0 ? null : 500 - 100 + count;
        else if (what === 'sent') outbox = outbox.slice(1);
        else {
          const clientId = `id-${last + 1 + (count % 4)}`;
          outbox = enqueue(outbox, {
            clientId,
            conversation: 'c',
            text: 't',
            queuedAt: Date.UTC(2026, 1, 1),
          });
        }
        const pages = pagesOf(timeline, outbox, divider);
        expect(pages.flatMap((page) => page.rows())).toEqual(naive(timeline, outbox, divider));
        expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
      }
    }),
  );
});

test('one more message works out the last page alone, and what stays the same stays the same object', () => {
  const pagesOf = createPages();
  const before = applyMessages(
    timelineFrom(0),
    Array.from({ length: 10_000 }, (_, index) => message(index + 1)),
  );
  // As many as a tall window draws.
  const drawn = (timeline: Timeline) =>
    pagesOf(timeline, [], null)
      .slice(-10)
      .map((page) => page.rows());
  const rows = drawn(before);
  const after = drawn(applyMessages(before, [message(10_001)]));
  expect(after.slice(0, rows.length - 1).every((page, index) => page === rows[index])).toBe(true);
  const [lastBefore = [], lastAfter = []] = [rows.at(-1), after[rows.length - 1]];
  expect(
    lastAfter.filter((row, index) => row !== lastBefore[index] && row.kind === 'message').length,
  ).toBeLessThan(4);
});

test('the pages around the viewport are drawn, the heights of all others are kept', () => {
  const heights = fc.array(fc.integer({ min: 20, max: 3000 }), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(heights, fc.option(fc.nat(), { nil: undefined }), (all, wish) => {
      const at = wish === undefined ? undefined : wish % all.length;
      const { first, end, above, below } = sliceAround(all, at, 600, 1000);
      const sum = (list: number[]) => list.reduce((total, height) => total + height, 0);
      expect(above + sum(all.slice(first, end)) + below).toBe(sum(all));
      if (at === undefined) expect(end).toBe(all.length);
      else {
        expect(first <= at && at < end).toBe(true);
        expect(first === 0 || sum(all.slice(first, at)) >= 1000).toBe(true);
        expect(end === all.length || sum(all.slice(at + 1, end)) >= 1600).toBe(true);
        expect(pageAt(all, sum(all.slice(0, at)))).toBe(at);
      }
    }),
  );
});
