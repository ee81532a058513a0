import { describe, expect, it } from 'vitest';
import { groupMessages, groupWithinMs } from '../../console/grouping.ts';
import type { TimelineItem } from '../../shared/timeline.ts';
import { idOf, me, messageOf } from './samples.ts';

const dayOf = (at: string) => Math.floor(Date.parse(at) / 86_400_000);
const noon = Date.UTC(2026, 10, 22, 12);
const agent = { kind: 'agent' as const, ...me };

function stored(seq: number, at: number, author = messageOf(1).author): TimelineItem {
  const message = messageOf(seq, { author, at: new Date(at).toISOString() });
  return { kind: 'stored', key: `#${seq}`, mine: author.id === me.id, message };
}

function pending(key: string, queuedAt: number): TimelineItem {
  const entry = {
    clientId: key,
    conversation: idOf(1),
    text: 'soon',
    queuedAt,
    attempts: 0,
    state: 'queued' as const,
  };
  return { kind: 'pending', key, mine: true, entry };
}

const layout = (items: TimelineItem[]) =>
  groupMessages(items, me.id, dayOf).map((day) =>
    day.groups.map((group) => group.items.map((item) => item.key)),
  );

describe('grouping', () => {
  it('puts together what one person says in one go', () => {
    const items = [
      stored(1, noon),
      stored(2, noon + 1000),
      stored(3, noon + 2000, agent),
      stored(4, noon + 3000),
    ];
    expect(layout(items)).toEqual([[['#1', '#2'], ['#3'], ['#4']]]);
  });

  it('starts anew after a pause and on another day', () => {
    const items = [stored(1, noon), stored(2, noon + groupWithinMs), stored(3, noon + 86_400_000)];
    expect(layout(items)).toEqual([[['#1'], ['#2']], [['#3']]]);
  });

  it('lets a message on its way join the agent’s own', () => {
    expect(layout([stored(1, noon, agent), pending('a', noon + 1000)])).toEqual([[['#1', 'a']]]);
  });

  it('never opens a day twice for a message that waited on this device', () => {
    const days = groupMessages([stored(1, noon), pending('a', noon - 2 * 86_400_000)], me.id, dayOf);
    expect(days).toHaveLength(1);
  });

  it('keeps colleagues apart', () => {
    const sam = { kind: 'agent' as const, id: idOf(901), name: 'Sam' };
    const groups = groupMessages([stored(1, noon, agent), stored(2, noon, sam)], me.id, dayOf)[0]?.groups;
    expect(groups?.map(({ mine, name }) => [mine, name])).toEqual([
      [true, 'Dana'],
      [false, 'Sam'],
    ]);
  });
});
