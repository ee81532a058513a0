/** Commitments to visitors: made, due, and kept or not. */
import type { UndoableAnswer } from '../../shared/protocol/agent-events.ts';
import { failure } from '../../shared/protocol/errors.ts';
import type { ConversationPromise, PromiseOutcome } from '../../shared/protocol/operations.ts';
import type { ConversationChange } from '../store/activities.ts';
import type { PromiseRow, Undo } from '../store/operations.ts';
import { answerChange, sealed } from './activities.ts';
import { type Actor, type Domain, isoOf } from './domain.ts';
import { idOf, newId } from './ids.ts';

type Agent = Extract<Actor, { kind: 'agent' }>;

const furthestMs = 2 * 366 * 24 * 60 * 60 * 1000;

export const promiseOf = (row: PromiseRow): ConversationPromise => ({
  ...row,
  due: isoOf(row.due),
  createdAt: isoOf(row.createdAt),
  settledAt: row.settledAt === null ? null : isoOf(row.settledAt),
});

export async function addPromise(
  domain: Domain,
  agent: Agent,
  {
    conversation,
    what,
    due,
    seq,
    clientId,
  }: {
    conversation: string;
    what: string;
    due: string;
    seq?: number | undefined;
    clientId?: string | undefined;
  },
): Promise<UndoableAnswer> {
  const id = clientId === undefined ? newId() : idOf(`promise ${agent.id} ${clientId}`);
  const undo: Undo = { kind: 'promise', promise: id, was: null, is: 'open' };
  if (clientId !== undefined && (await domain.store.promise(id)))
    return { ok: true, undo: await sealed(domain, undo) };
  const at = domain.now();
  const dueAt = Date.parse(due);
  if (dueAt <= at) return failure('bad_command', 'due: expected a moment to come.');
  if (dueAt > at + furthestMs) return failure('bad_command', 'due: expected a moment within two years.');
  const change = await domain.store.addPromise(
    { id, conversation, what, due: dueAt, seq: seq ?? null },
    { agent: agent.id, at },
  );
  return told(domain, change, undo);
}

export async function settlePromise(
  domain: Domain,
  agent: Agent,
  promise: string,
  outcome: PromiseOutcome,
): Promise<UndoableAnswer> {
  const row = await domain.store.promise(promise);
  if (!row) return failure('not_found');
  if (row.state === outcome) return { ok: true, undo: null };
  const by = { agent: agent.id, at: domain.now() };
  const change = await domain.store.settlePromise(promise, row.state, outcome, by);
  if (!change) return failure('changed_meanwhile');
  return told(domain, change, { kind: 'promise', promise, was: row.state, is: outcome });
}

export async function undoPromise(
  domain: Domain,
  agent: Agent,
  { promise, was, is }: Extract<Undo, { kind: 'promise' }>,
): Promise<UndoableAnswer> {
  const by = { agent: agent.id, at: domain.now() };
  const change = await domain.store.settlePromise(promise, is, was, by);
  if (!change) return failure('changed_meanwhile');
  return told(domain, change, was === null ? null : { kind: 'promise', promise, was: is, is: was });
}

async function told(
  domain: Domain,
  change: ConversationChange | null,
  undo: Undo | null,
): Promise<UndoableAnswer> {
  const answer = await answerChange(domain, change);
  if (!answer.ok || !change) return failure('not_found');
  const { id } = change.conversation;
  // Where only a state went back there is no activity, and the row has changed all the same.
  if (change.activities.length === 0) domain.publish({ kind: 'state', conversation: answer.conversation });
  const promises = await domain.store.promisesOf(id);
  domain.publish({ kind: 'promises', conversation: id, promises: promises.map(promiseOf) });
  return { ok: true, undo: await sealed(domain, undo) };
}
