/** Edits and deletions reach every client, whatever is lost, doubled or overtaken on the way. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Message } from '../../shared/protocol/entities.ts';
import { applyMessages, lastContiguousSeq, type Timeline, timelineFrom } from '../../shared/timeline.ts';

const fresh = (seq: number): Message => ({
  conversation: 'c',
  seq,
  clientId: `id-${seq}`,
  author: { kind: 'agent', id: 'x', name: 'x' },
  text: `said ${seq}`,
  at: '2026-01-01T00:00:00.000Z',
});

/** The database: what every client must come to show. */
interface Truth {
  messages: Message[];
  changes: number;
}

function change(truth: Truth, seq: number, kind: 'edited' | 'deleted'): Message | undefined {
  const known = truth.messages[seq - 1];
  if (known === undefined || known.change?.kind === 'deleted') return undefined;
  truth.changes++;
  const text = kind === 'deleted' ? '' : `other words ${truth.changes}`;
  const changed = { ...known, text, change: { number: truth.changes, kind, at: known.at } };
  truth.messages = truth.messages.with(seq - 1, changed);
  return changed;
}

/** The server's answer to `conversation:sync` with `changed`, as `server/domain/conversations.ts` gives it. */
function sync(truth: Truth, after: number, limit: number, changed: number, mostChanges: number) {
  const later = truth.messages
    .filter((message) => (message.change?.number ?? 0) > changed)
    .sort((a, b) => (a.change?.number ?? 0) - (b.change?.number ?? 0));
  const told = later.slice(0, mostChanges);
  const whole = later.length <= mostChanges;
  const page = whole ? truth.messages.slice(after, after + limit) : [];
  return {
    events: [...new Set([...told, ...page])].sort((a, b) => a.seq - b.seq),
    changes: whole ? truth.changes : (told.at(-1)?.change?.number ?? changed),
  };
}

const step = fc.oneof(
  fc.record({ do: fc.constant('say' as const), heard: fc.boolean() }),
  fc.record({
    do: fc.constantFrom('edited' as const, 'deleted' as const),
    seq: fc.integer({ min: 1, max: 25 }),
    heard: fc.boolean(),
  }),
  // An answer that was made now and comes only some steps later.
  fc.record({
    do: fc.constant('ask' as const),
    limit: fc.integer({ min: 1, max: 5 }),
    late: fc.integer({ min: 0, max: 6 }),
  }),
  fc.record({ do: fc.constant('earlier' as const), late: fc.integer({ min: 0, max: 6 }) }),
);

test('edits before, after and during gaps end in what the database says', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 12 }),
      fc.array(step, { maxLength: 80 }),
      fc.integer({ min: 1, max: 3 }),
      (before, steps, mostChanges) => {
        const truth: Truth = { messages: [], changes: 0 };
        for (let seq = 1; seq <= before; seq++) truth.messages = [...truth.messages, fresh(seq)];
        // Opened at its newest part, like a console opens a long conversation.
        let timeline: Timeline = timelineFrom(Math.max(0, before - 4));
        let known = 0;
        const under: { at: number; come(): void }[] = [];
        const ask = (limit: number, late: number, at: number) => {
          const answer = sync(truth, lastContiguousSeq(timeline), limit, known, mostChanges);
          under.push({
            at: at + late,
            come() {
              timeline = applyMessages(timeline, answer.events);
              known = Math.max(known, answer.changes);
            },
          });
        };
        steps.forEach((each, at) => {
          if (each.do === 'say') {
            const message = fresh(truth.messages.length + 1);
            truth.messages = [...truth.messages, message];
            if (each.heard) timeline = applyMessages(timeline, [message]);
          } else if (each.do === 'ask') ask(each.limit, each.late, at);
          else if (each.do === 'earlier') {
            const { from } = timeline;
            const page = truth.messages.slice(Math.max(0, from - 3), from);
            under.push({ at: at + each.late, come: () => (timeline = applyMessages(timeline, page)) });
          } else {
            const changed = change(truth, each.seq, each.do);
            if (changed && each.heard) timeline = applyMessages(timeline, [changed]);
          }
          // Answers come in the order they were asked for, as on one connection.
          while (under[0] && under[0].at <= at) under.shift()?.come();
        });
        for (const { come } of under) come();
        // The link is good again: asking until nothing is missing.
        for (let turn = 0; turn < 200; turn++) {
          const whole = lastContiguousSeq(timeline) >= truth.messages.length && known >= truth.changes;
          if (whole) break;
          const answer = sync(truth, lastContiguousSeq(timeline), 3, known, mostChanges);
          timeline = applyMessages(timeline, answer.events);
          known = answer.changes;
        }
        expect(timeline.messages).toEqual(truth.messages.slice(timeline.from));
      },
    ),
    { numRuns: 500 },
  );
});

test('an older copy never takes the place of a newer one, in any order and however often', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 12 }), (numbers) => {
      const copy = (number: number): Message =>
        number === 0
          ? fresh(1)
          : { ...fresh(1), text: `words ${number}`, change: { number, kind: 'edited', at: fresh(1).at } };
      const timeline = numbers.reduce(
        (known, number) => applyMessages(known, [copy(number)]),
        timelineFrom(0),
      );
      expect(timeline.messages).toEqual([copy(Math.max(...numbers))]);
    }),
  );
});
