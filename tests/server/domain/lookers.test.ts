/** Who looks and who writes, against a naive model that is obviously right. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DomainEvent } from '../../../server/domain/domain.ts';
import { composingLastsMs, createLookers } from '../../../server/domain/lookers.ts';
import type { Looker } from '../../../shared/protocol/notes.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

type Step =
  | { do: 'look'; connection: number; conversation: number | null }
  | { do: 'write'; connection: number; conversation: number; what: 'reply' | 'note' | null }
  | { do: 'leave'; connection: number };

const connection = fc.nat(5);
const conversation = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('look' as const), connection, conversation: fc.option(conversation) }),
  fc.record({
    do: fc.constant('write' as const),
    connection,
    conversation,
    what: fc.constantFrom('reply' as const, 'note' as const, null),
  }),
  fc.record({ do: fc.constant('leave' as const), connection }),
);

it('shows each agent once, where their connections are, and tells all that changed and nothing that did not', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      /** What everybody was told last, of each conversation, without what only those looking hear. */
      const told = new Map<string, string>();
      let news = 0;
      const lookers = createLookers({
        publish(event: DomainEvent) {
          if (event.kind !== 'lookers') throw new Error(event.kind);
          const ids = event.agents.map(({ id }) => id).sort();
          if (event.to === 'all') {
            expect(ids.join()).not.toBe(told.get(event.conversation) ?? '');
            told.set(event.conversation, ids.join());
          }
          news++;
        },
      });
      // Two connections each: three agents.
      const agentOf = (index: number) => ({ id: `agent-${Math.floor(index / 2)}`, name: 'A' });
      const model = new Map<number, { conversation: number; what: Looker['typing'] }>();
      for (const each of steps) {
        const id = String(each.connection);
        const at = model.get(each.connection);
        if (each.do === 'look') {
          lookers.look(
            id,
            agentOf(each.connection),
            each.conversation === null ? null : String(each.conversation),
          );
          if (each.conversation === null) model.delete(each.connection);
          else if (at?.conversation !== each.conversation)
            model.set(each.connection, { conversation: each.conversation, what: null });
        } else if (each.do === 'write') {
          const before = news;
          lookers.compose(id, String(each.conversation), each.what);
          if (at?.conversation === each.conversation) at.what = each.what;
          else expect(news).toBe(before);
        } else {
          lookers.leave(id);
          model.delete(each.connection);
        }
        for (const place of [0, 1, 2]) {
          const here = [...model].filter(([, look]) => look.conversation === place);
          const expected = new Map<string, Looker['typing']>();
          for (const [index, { what }] of here) {
            const known = expected.get(agentOf(index).id) ?? null;
            expected.set(
              agentOf(index).id,
              [known, what].includes('reply') ? 'reply' : [known, what].includes('note') ? 'note' : null,
            );
          }
          const found = new Map(lookers.of(String(place)).map(({ id: agent, typing }) => [agent, typing]));
          expect(found).toEqual(expected);
          expect([...found.keys()].sort().join()).toBe(told.get(String(place)) ?? '');
        }
        expect(lookers.all().sort()).toEqual(
          [...new Set([...model.values()].map(({ conversation: place }) => String(place)))].sort(),
        );
      }
      lookers.stop();
    }),
    {
      examples: [
        [
          [
            { do: 'look', connection: 4, conversation: 0 },
            { do: 'look', connection: 0, conversation: 0 },
            { do: 'look', connection: 5, conversation: 0 },
            { do: 'leave', connection: 4 },
          ],
        ],
      ],
    },
  );
});

it('believes that somebody writes only as long as notices come', () => {
  const lookers = createLookers({ publish: () => undefined });
  lookers.look('1', { id: 'ada', name: 'Ada' }, 'c');
  lookers.compose('1', 'c', 'reply');
  vi.advanceTimersByTime(composingLastsMs - 1);
  lookers.compose('1', 'c', 'reply');
  vi.advanceTimersByTime(composingLastsMs - 1);
  expect(lookers.of('c')[0]?.typing).toBe('reply');
  vi.advanceTimersByTime(1);
  expect(lookers.of('c')[0]?.typing).toBeNull();
});
