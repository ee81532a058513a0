import { expect, test } from 'vitest';
import type { TimelineItem } from '../../shared/timeline.ts';
import { dayLabel, rowsOf } from '../../widget/view/rows.ts';

const words = { today: 'Today', yesterday: 'Yesterday' };

function item(seq: number, kind: 'visitor' | 'agent' | 'system', at: string): TimelineItem {
  const mine = kind === 'visitor';
  const author = { kind, id: kind, name: kind };
  const message = { conversation: 'c', seq, clientId: `c${seq}`, author, text: 't', at };
  return { kind: 'stored', key: mine ? message.clientId : `#${seq}`, mine, message };
}

const shape = (items: TimelineItem[]) =>
  rowsOf(items).map((row) =>
    row.kind === 'message' ? `${row.key}${row.first ? ' first' : ''}${row.last ? ' last' : ''}` : row.kind,
  );

test('messages of one author within five minutes are one group; a system line parts groups', () => {
  const rows = shape([
    item(1, 'agent', '2026-01-05T12:00:00Z'),
    item(2, 'agent', '2026-01-05T12:01:00Z'),
    item(3, 'visitor', '2026-01-05T12:02:00Z'),
    item(4, 'visitor', '2026-01-05T12:20:00Z'),
    item(5, 'system', '2026-01-05T12:20:30Z'),
    item(6, 'visitor', '2026-01-05T12:21:00Z'),
  ]);
  expect(rows).toEqual([
    'day',
    '#1 first',
    '#2 last',
    'c3 first last',
    'c4 first last',
    'system',
    'c6 first last',
  ]);
});

test('each day begins with its date, and only the newest own message tells how far it has come', () => {
  const rows = rowsOf(
    [
      item(1, 'visitor', '2026-01-05T12:00:00Z'),
      item(2, 'visitor', '2026-01-07T12:00:00Z'),
      item(3, 'agent', '2026-01-07T12:01:00Z'),
    ],
    { newestOwn: 'c2' },
  );
  expect(rows.map((row) => row.kind)).toEqual(['day', 'message', 'day', 'message', 'message']);
  expect(rows.filter((row) => row.kind === 'message' && row.newestOwn).map((row) => row.key)).toEqual(['c2']);
});

test('a line stands before the first message that was new, and parts know what they stand between', () => {
  const [one, two, three] = [1, 2, 3].map((seq) => item(seq, 'agent', '2026-01-05T12:00:00Z'));
  if (!one || !two || !three) throw new Error('no items');
  const rows = rowsOf([two], { before: one, after: three, firstNew: two.key });
  expect(rows).toMatchObject([{ kind: 'new' }, { first: false, last: false }]);
});

test('a pending message is a row like any other', () => {
  const entry = {
    clientId: 'new',
    conversation: null,
    text: 't',
    queuedAt: Date.parse('2026-01-05T12:00:30Z'),
    attempts: 0,
    state: 'queued',
  } as const;
  const rows = shape([
    item(1, 'visitor', '2026-01-05T12:00:00Z'),
    { kind: 'pending', key: 'new', mine: true, entry },
  ]);
  expect(rows).toEqual(['day', 'c1 first', 'new last']);
});

test('days are named as people name them', () => {
  const now = new Date(2026, 0, 5, 9);
  expect(dayLabel(new Date(2026, 0, 5, 1), now, 'en', words)).toBe('Today');
  expect(dayLabel(new Date(2026, 0, 4, 23), now, 'en', words)).toBe('Yesterday');
  expect(dayLabel(new Date(2026, 0, 2), now, 'en', words)).toBe('Friday, January 2');
  expect(dayLabel(new Date(2025, 11, 31), now, 'en-GB', words)).toContain('31 December 2025');
});
