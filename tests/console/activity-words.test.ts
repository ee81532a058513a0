import { describe, expect, it } from 'vitest';
import { activityWords } from '../../console/activity-words.ts';
import type { ActivityChange, AssignmentReason } from '../../shared/protocol/activity.ts';

const [ada, ben] = [
  { id: 'a'.repeat(32), name: 'Ada' },
  { id: 'b'.repeat(32), name: 'Ben' },
];
const now = new Date(2026, 10, 22, 9).getTime();
const at = new Date(now).toISOString();
const said = (change: ActivityChange, agent: { id: string; name: string } | null = ada) =>
  activityWords({ id: '', conversation: '', afterSeq: 1, at, agent, change }, now);
const assigned = (reason: AssignmentReason, to: typeof ada | null, by: typeof ada | null = null) =>
  said({ kind: 'assigned', reason, to }, by);

describe('who has a conversation', () => {
  it('is said by whom it came from', () => {
    expect(assigned('taken', ada, ada)).toBe('Ada took it');
    expect(assigned('given', ben, ada)).toBe('Ada gave it to Ben');
    expect(assigned('given', ben)).toBe('Ben has it now');
    expect(assigned('answered', ada, ada)).toBe('Ada answered and has it now');
    expect(assigned('released', null, ada)).toBe('Ada gave it back to everybody');
    expect(assigned('released', null)).toBe('With nobody now');
  });

  it('found by the server comes with the reason', () => {
    expect(assigned('same_person', ben)).toContain('they have talked before');
    expect(assigned('least_busy', ben)).toContain('the least busy');
    expect(assigned('round_robin', ben)).toContain('it was their turn');
    expect(assigned('went_offline', null, ada)).toBe('Ada went offline');
  });
});

it('what nobody did by hand names nobody', () => {
  expect(said({ kind: 'resolved' })).toBe('Resolved by Ada');
  expect(said({ kind: 'resolved' }, null)).toBe('Resolved');
  expect(said({ kind: 'reopened' }, null)).toBe('Opened again by their message');
  expect(said({ kind: 'woken' }, null)).toBe('Back from snooze');
  expect(said({ kind: 'register_pinned', as: null }, null)).toBe('Treated as they talk again');
});

it('an agent without a name is somebody', () => {
  expect(said({ kind: 'joined' }, { id: ada.id, name: '' })).toBe('Somebody joined');
  expect(said({ kind: 'brought_in', whom: { id: ben.id, name: '' } })).toBe('Ada brought in Somebody');
  expect(assigned('given', { id: ben.id, name: '' }, ada)).toBe('Ada gave it to Somebody');
});

it('every kind of change is a sentence of its own', () => {
  const until = new Date(2026, 10, 22, 12).toISOString();
  const changes: ActivityChange[] = [
    { kind: 'resolved' },
    { kind: 'reopened' },
    { kind: 'snoozed', until },
    { kind: 'woken' },
    { kind: 'tagged', tag: 'refund' },
    { kind: 'untagged', tag: 'refund' },
    { kind: 'priority', priority: 2 },
    { kind: 'blocked', reason: 'threats' },
    { kind: 'unblocked' },
    { kind: 'merged', into: ben.id },
    { kind: 'unmerged' },
    { kind: 'brought_in', whom: ben },
    { kind: 'joined' },
    { kind: 'left' },
    { kind: 'promised', what: 'a new lamp', due: until },
    { kind: 'promise_settled', what: 'a new lamp', outcome: 'kept' },
    { kind: 'promise_settled', what: 'a new lamp', outcome: 'broken' },
    { kind: 'promise_settled', what: 'a new lamp', outcome: 'dropped' },
    { kind: 'register_pinned', as: 'formal' },
    { kind: 'sent_anyway' },
  ];
  const sentences = changes.map((change) => said(change));
  expect(new Set(sentences).size).toBe(changes.length);
  for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|null|\[object/);
  expect(sentences[2]).toMatch(/^Snoozed until .*12:00.* by Ada$/);
  expect(sentences[6]).toBe('Ada set priority: Urgent');
  expect(sentences[7]).toBe('Blocked by Ada: threats');
});
