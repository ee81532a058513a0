/** The team: who is in it, what they may do, and what they tell of themselves. */
import { may } from '../../shared/permissions.ts';
import type { AuditBy } from '../../shared/protocol/audit.ts';
import type { Agent } from '../../shared/protocol/entities.ts';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import type { Member, MemberChange, ProfileChange } from '../../shared/protocol/team.ts';
import type { MemberRow } from '../store/team.ts';
import { audit } from './audit.ts';
import { authorize } from './authorize.ts';
import { type Domain, isoOf, photoAddress } from './domain.ts';
import { plainName } from './names.ts';

/** Who looks after the team: an agent, or a program with the API key, which is the operator's and acts as an owner. */
export interface Manager {
  by: AuditBy;
  role: Agent['role'];
}

export function memberOf(row: MemberRow, viewer: Agent['role']): Member {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    ...(row.photoFile === null ? {} : { photo: photoAddress(row.id, row.photoFile) }),
    languages: row.languages,
    skills: row.skills,
    hours: row.hours,
    capacity: row.capacity,
    disabled: row.disabledAt !== null,
    joinedAt: isoOf(row.createdAt),
    ...(may(viewer, 'team:write') ? { secondFactor: row.secondFactor } : {}),
  };
}

/** Why somebody may not touch accounts or invitations of these roles, or null. */
export function refusedRoles({ by, role }: Manager, ...roles: Agent['role'][]): Failure | null {
  const asker = by.kind === 'agent' ? { ...by, role } : ({ kind: 'apiKey' } as const);
  for (const each of roles) {
    const refused = authorize(asker, 'team:write', { kind: 'account', role: each });
    if (refused) return refused;
  }
  return null;
}

const unique = (words: readonly string[]): string[] => [...new Set(words)];

/** Changes what somebody tells of themselves. */
export async function changeProfile(
  domain: Domain,
  by: AuditBy,
  id: string,
  { name, languages, skills, ...rest }: ProfileChange,
): Promise<{ ok: true; row: MemberRow } | Failure> {
  const patch = {
    ...rest,
    ...(name === undefined ? {} : { name: plainName(name) || name }),
    ...(languages === undefined ? {} : { languages: unique(languages) }),
    ...(skills === undefined ? {} : { skills: unique(skills.map(plainName)).filter(Boolean) }),
  };
  const changed = await domain.store.changeMember(id, patch, domain.now());
  const row = changed.kind === 'changed' ? await domain.store.member(id) : null;
  if (!row) return failure('not_found');
  domain.publish({ kind: 'team', agent: row.id, name: row.name });
  const what = Object.keys(patch).join(', ');
  if (what !== '') await audit(domain, by, 'agent_changed', row.email, { what });
  return { ok: true, row };
}

/**
 * Changes a colleague. A role holds at once: their connections close and come back with it. Whoever is switched off
 * is signed out everywhere, and their conversations are everybody's.
 */
export async function changeColleague(
  domain: Domain,
  manager: Manager,
  id: string,
  { role, disabled, ...profile }: MemberChange,
): Promise<{ ok: true; row: MemberRow } | Failure> {
  const before = await domain.store.member(id);
  if (!before) return failure('not_found');
  const refused = refusedRoles(manager, before.role, role ?? before.role);
  if (refused) return refused;
  if (disabled === true && manager.by.kind === 'agent' && manager.by.id === id)
    return failure('bad_command', 'disabled: expected another account than your own.');
  if (Object.keys(profile).length > 0) {
    const changed = await changeProfile(domain, manager.by, id, profile);
    if (!changed.ok) return changed;
  }
  const patch = {
    ...(role === undefined || role === before.role ? {} : { role }),
    ...(disabled === undefined || disabled === (before.disabledAt !== null) ? {} : { disabled }),
  };
  if (Object.keys(patch).length > 0) {
    const changed = await domain.store.changeMember(id, patch, domain.now());
    if (changed.kind === 'last_owner') return failure('last_owner');
    if (changed.kind === 'not_found') return failure('not_found');
    domain.publish({ kind: 'sessions-ended', sessions: changed.sessions });
    if (patch.role !== undefined) {
      domain.publish({ kind: 'role-changed', agent: id });
      await audit(domain, manager.by, 'role_changed', before.email, { from: before.role, to: patch.role });
    }
    if (patch.disabled !== undefined)
      await audit(domain, manager.by, patch.disabled ? 'agent_disabled' : 'agent_enabled', before.email);
    // Nobody who may not answer keeps a conversation waiting.
    if (patch.disabled === true || patch.role === 'viewer') await domain.released(id);
    domain.publish({ kind: 'team', agent: id, name: before.name });
  }
  const row = await domain.store.member(id);
  return row ? { ok: true, row } : failure('not_found');
}

/** Takes a colleague's second factor away, for when their phone and their codes are gone. */
export async function removeColleaguesSecondFactor(
  domain: Domain,
  manager: Manager,
  id: string,
): Promise<{ ok: true } | Failure> {
  const row = await domain.store.member(id);
  if (!row) return failure('not_found');
  const refused = refusedRoles(manager, row.role);
  if (refused) return refused;
  if (manager.by.kind === 'agent' && manager.by.id === id)
    return failure('forbidden', 'Remove your own second factor with your password and a code.');
  if (!(await domain.store.removeSecondFactor(id)))
    return failure('not_found', 'They have no second factor.');
  await audit(domain, manager.by, 'second_factor_removed', row.email);
  domain.publish({ kind: 'team', agent: id, name: row.name });
  return { ok: true };
}
