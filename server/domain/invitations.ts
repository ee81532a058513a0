/** Invitations: a link to one address, good once and for a week. */
import type { Agent } from '../../shared/protocol/entities.ts';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import type { Invitation } from '../../shared/protocol/team.ts';
import type { InvitationRow } from '../store/team.ts';
import { refusedPassword } from './account.ts';
import { accountMail, newAccountMail } from './account-mails.ts';
import { type Device, hashPassword, openSession } from './agents.ts';
import { audit } from './audit.ts';
import { type Domain, isoOf } from './domain.ts';
import { hashToken, newId, newToken } from './ids.ts';
import { plainName } from './names.ts';
import { type Manager, refusedRoles } from './team.ts';

export const invitationMs = 7 * 24 * 60 * 60 * 1000;

/** How a link gets to whom it is for: by mail where mails leave, else by hand. */
export interface Delivery {
  /** Address of this server as the reader reaches it. */
  baseUrl: string;
  mails: boolean;
}

export const invitationOf = (row: InvitationRow): Invitation => ({
  id: row.id,
  email: row.email,
  name: row.name,
  role: row.role,
  invitedBy: row.invitedBy.name,
  createdAt: isoOf(row.createdAt),
  expiresAt: isoOf(row.expiresAt),
});

/** The link, and the mail that brings it; null where somebody has to take it there by hand. */
async function linkFor(
  domain: Domain,
  { baseUrl, mails }: Delivery,
  { email, invitedBy }: { email: string; invitedBy: string },
  token: string,
) {
  const link = `${baseUrl}/console#join/${token}`;
  const mail = mails ? await newAccountMail(domain, email, accountMail('invitation', link, invitedBy)) : null;
  return { mail, byHand: mail ? null : link };
}

export async function invite(
  domain: Domain,
  manager: Manager,
  { email, name, role }: { email: string; name: string; role: Agent['role'] },
  delivery: Delivery,
): Promise<{ ok: true; invitation: Invitation; link: string | null } | Failure> {
  // A new invitation takes the place of the one before.
  const before = (await domain.store.invitations()).find((each) => each.email === email);
  const refused = refusedRoles(manager, role, before?.role ?? role);
  if (refused) return refused;
  const { by } = manager;
  // An invitation is from a person: whoever holds the API key speaks for the first owner.
  const from = by.kind === 'agent' ? by : await domain.store.firstAgent();
  if (!from) return failure('forbidden');
  const token = newToken();
  const createdAt = domain.now();
  const fresh = {
    id: newId(),
    email,
    name: plainName(name),
    role,
    createdAt,
    expiresAt: createdAt + invitationMs,
  };
  const { mail, byHand } = await linkFor(domain, delivery, { email, invitedBy: from.name }, token);
  const row = { ...fresh, invitedBy: from.id, tokenHash: hashToken(token) };
  if (!(await domain.store.invite(row, mail)))
    return failure('bad_command', 'email: expected somebody who is not in the team yet.');
  domain.queued();
  await audit(domain, by, 'agent_invited', email, { role });
  const invitation = invitationOf({ ...fresh, invitedBy: { id: from.id, name: from.name } });
  return { ok: true, invitation, link: byHand };
}

/** Sends a new link for an invitation; the one before holds no longer. */
export async function inviteAgain(
  domain: Domain,
  manager: Manager,
  id: string,
  delivery: Delivery,
): Promise<{ ok: true; invitation: Invitation; link: string | null } | Failure> {
  const row = (await domain.store.invitations()).find((each) => each.id === id);
  if (!row) return failure('not_found');
  const refused = refusedRoles(manager, row.role);
  if (refused) return refused;
  const token = newToken();
  const at = domain.now();
  const expiresAt = at + invitationMs;
  const who = { email: row.email, invitedBy: row.invitedBy.name };
  const { mail, byHand } = await linkFor(domain, delivery, who, token);
  if (!(await domain.store.renewInvitation(id, { tokenHash: hashToken(token), at, expiresAt }, mail)))
    return failure('not_found');
  domain.queued();
  await audit(domain, manager.by, 'invitation_renewed', row.email);
  return { ok: true, invitation: invitationOf({ ...row, expiresAt }), link: byHand };
}

export async function revokeInvitation(
  domain: Domain,
  manager: Manager,
  id: string,
): Promise<{ ok: true } | Failure> {
  const row = (await domain.store.invitations()).find((each) => each.id === id);
  const refused = row ? refusedRoles(manager, row.role) : null;
  if (refused) return refused;
  const revoked = await domain.store.revokeInvitation(id);
  if (!revoked) return failure('not_found');
  await audit(domain, manager.by, 'invitation_revoked', revoked.email);
  return { ok: true };
}

/** Whom a link invites; the same refusal for one that never was, was used, or is over. */
export async function lookAtInvitation(
  domain: Domain,
  token: string,
): Promise<{ ok: true; email: string; name: string; invitedBy: string } | Failure> {
  const row = await domain.store.invitationByToken(hashToken(token), domain.now());
  return row
    ? { ok: true, email: row.email, name: row.name, invitedBy: row.invitedBy.name }
    : failure('link_over');
}

/** Makes the account, and signs its owner in. */
export async function join(
  domain: Domain,
  { token, name, password }: { token: string; name: string; password: string },
  device: Device,
): Promise<{ ok: true; token: string; agent: Agent } | Failure> {
  const row = await domain.store.invitationByToken(hashToken(token), domain.now());
  if (!row) return failure('link_over');
  const refused = refusedPassword(password, [row.email, name]);
  if (refused) return refused;
  const account = { id: newId(), name: plainName(name) || name, passwordHash: await hashPassword(password) };
  const agent = await domain.store.acceptInvitation(hashToken(token), account, domain.now());
  if (!agent) return failure('link_over');
  const by = { kind: 'agent', id: agent.id, name: agent.name } as const;
  await audit(domain, by, 'agent_joined', agent.email, { role: agent.role });
  domain.publish({ kind: 'team', agent: agent.id, name: agent.name });
  return { ok: true, token: await openSession(domain, by, device), agent };
}
