/** Who is one person in agents' eyes, and to whom a chat is closed. */
import type { UndoableAnswer } from '../../shared/protocol/agent-events.ts';
import { failure } from '../../shared/protocol/errors.ts';
import type { PeopleResult, Undo } from '../store/operations.ts';
import { publishActivities, sealed } from './activities.ts';
import { audit } from './audit.ts';
import type { Actor, Domain } from './domain.ts';
import { publishVisitor } from './visitors.ts';

type Agent = Extract<Actor, { kind: 'agent' }>;

/** Closes the chat to a visitor, whose messages are refused from now on; null opens it again. */
export async function blockVisitor(
  domain: Domain,
  agent: Agent,
  visitor: string,
  reason: string | null,
  expect?: string | null,
): Promise<UndoableAnswer> {
  const by = { agent: agent.id, at: domain.now() };
  const result = await domain.store.block(visitor, reason, by, expect);
  if (result.kind === 'changed' && result.undo) {
    // The reason is an agent's own words, and stays out of the log.
    await audit(domain, agent, reason === null ? 'visitor_unblocked' : 'visitor_blocked', visitor);
  }
  return told(domain, visitor, result);
}

/** From now on agents see the two as one person; null: this one alone again. Neither browser learns of it. */
export async function joinPeople(
  domain: Domain,
  agent: Agent,
  visitor: string,
  other: string | null,
): Promise<UndoableAnswer> {
  const result = await domain.store.joinPeople(visitor, other);
  if (result.kind === 'changed' && result.undo) {
    if (other === null) await audit(domain, agent, 'people_parted', visitor);
    else await audit(domain, agent, 'people_joined', visitor, { with: other });
  }
  return told(domain, visitor, result, other ?? undefined);
}

type UndoOf<Kind extends Undo['kind']> = Extract<Undo, { kind: Kind }>;

export const undoBlock = (domain: Domain, agent: Agent, { visitor, was, is }: UndoOf<'block'>) =>
  blockVisitor(domain, agent, visitor, was, is);

export async function undoJoin(
  domain: Domain,
  agent: Agent,
  { visitors }: UndoOf<'person'>,
): Promise<UndoableAnswer> {
  const visitor = visitors[0]?.visitor ?? '';
  const result = await domain.store.unjoinPeople(visitors);
  if (result.kind === 'changed' && result.undo) {
    // Whoever was parted stood alone for a while; where nobody did, they had been joined.
    const joined = visitors.every(({ is }) => is !== null);
    await audit(domain, agent, joined ? 'people_parted' : 'people_joined', visitor);
  }
  return told(domain, visitor, result);
}

async function told(
  domain: Domain,
  visitor: string,
  result: PeopleResult,
  other?: string,
): Promise<UndoableAnswer> {
  switch (result.kind) {
    case 'not_found':
    case 'changed_meanwhile':
      return failure(result.kind);
    case 'other_inbox':
      return failure('bad_command', 'with: expected a visitor of the same inbox.');
    case 'changed': {
      await publishVisitor(domain, visitor, result.changed);
      const moved = result.undo?.kind === 'person' ? result.undo.visitors.map((each) => each.visitor) : [];
      const others = new Set([...moved, ...(other === undefined ? [] : [other])]);
      others.delete(visitor);
      for (const each of others) await publishVisitor(domain, each);
      publishActivities(domain, result.activities);
      return { ok: true, undo: await sealed(domain, result.undo) };
    }
  }
}
