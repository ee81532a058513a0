import { beforeEach, describe, expect, it } from 'vitest';
import {
  isUnread,
  newerOf,
  receiptArrived,
  resetConversations,
  rowMessageArrived,
  rows,
  summariesArrived,
  unreadCount,
  visitorLabel,
} from '../../console/state/conversations.ts';
import { orderOf } from '../../console/state/lists.ts';
import { inList } from '../../shared/lists.ts';
import type { ConversationView } from '../../shared/protocol/views.ts';
import { idOf, me, messageOf, summaryOf } from './samples.ts';

beforeEach(resetConversations);

describe('a row', () => {
  it('takes the newer state and the newer message, whichever answer brought them', () => {
    const assigned = { ...summaryOf(1).state, assignee: me };
    const known = summaryOf(1, { version: 5, lastSeq: 9, lastMessage: { ...messageOf(9), text: 'nine' } });
    const incoming = summaryOf(1, { version: 7, lastSeq: 8, state: assigned });
    for (const merged of [newerOf(known, incoming), newerOf(incoming, known)]) {
      expect(merged.state.assignee).toEqual(me);
      expect(merged.lastSeq).toBe(9);
      expect(merged.lastMessage?.text).toBe('nine');
    }
  });

  it('moves with a message, and not back with an older one', () => {
    summariesArrived([summaryOf(1, { lastSeq: 3 })]);
    expect(rowMessageArrived(messageOf(5))).toBe(true);
    expect(rowMessageArrived(messageOf(4))).toBe(true);
    expect(rows.value.get(idOf(1))).toMatchObject({ lastSeq: 5, lastMessage: { text: 'message 5' } });
  });

  it('asks to be fetched when it is not known', () => {
    expect(rowMessageArrived(messageOf(1))).toBe(false);
  });

  it('is unread until an agent has read it, and read receipts never go back', () => {
    summariesArrived([summaryOf(1, { lastSeq: 3 })]);
    expect(unreadCount.value).toBe(1);
    receiptArrived(idOf(1), 'agent', 3);
    receiptArrived(idOf(1), 'agent', 2);
    expect(unreadCount.value).toBe(0);
    rowMessageArrived(messageOf(4));
    expect(unreadCount.value).toBe(1);
    rowMessageArrived(messageOf(5, { author: { kind: 'agent', ...me } }));
    expect(isUnread(rows.value.get(idOf(1)) ?? summaryOf(1))).toBe(false);
  });
});

describe('a view', () => {
  const state = summaryOf(1).state;
  const mine = summaryOf(2, { state: { ...state, assignee: me } });
  const theirs = summaryOf(3, { state: { ...state, assignee: { id: idOf(901), name: 'Sam' } } });
  const resolved = summaryOf(4, { state: { ...state, status: 'resolved', assignee: me } });

  it('is a rule over the rows', () => {
    const all = [summaryOf(1), mine, theirs, resolved];
    const ids = (view: ConversationView) =>
      all.filter((row) => inList(row, { view, filter: {}, sort: 'newest' }, me.id)).map((row) => row.id);
    expect(ids('open')).toEqual([idOf(1), idOf(2), idOf(3)]);
    expect(ids('mine')).toEqual([idOf(2)]);
    expect(ids('unassigned')).toEqual([idOf(1)]);
    expect(ids('resolved')).toEqual([idOf(4)]);
  });

  it('shows the newest activity first', () => {
    summariesArrived([
      summaryOf(1, { lastSeq: 2 }),
      summaryOf(2, { lastSeq: 7 }),
      summaryOf(3, { lastSeq: 4 }),
    ]);
    const open = { view: 'open', filter: {}, sort: 'newest' } as const;
    expect(orderOf(rows.value, open, me.id, null, null).rows.map((row) => row.id)).toEqual([
      idOf(2),
      idOf(3),
      idOf(1),
    ]);
  });
});

describe('a visitor without a name', () => {
  it('has a label that stays the same', () => {
    expect(visitorLabel({ id: '3f2a'.padEnd(32, '0'), name: ' ' })).toBe('Visitor 3f2a');
    expect(visitorLabel({ id: idOf(1), name: 'Norm' })).toBe('Norm');
  });
});
