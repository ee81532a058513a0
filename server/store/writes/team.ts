/** Writes about the team. What must hold of all accounts together is decided here, between the commits. */
import type { Agent } from '../../../shared/protocol/entities.ts';
import type { NewDelivery } from '../outbox.ts';
import type { Statements } from '../statements.ts';
import type { Millis } from '../store.ts';
import type { InvitationRow, MemberChanged, MemberPatch, NewInvitation } from '../team.ts';
import type { Outbox } from './outbox.ts';

export interface TeamWrites {
  changeMember(id: string, patch: MemberPatch, at: Millis): MemberChanged;
  invite(invitation: NewInvitation, mail: NewDelivery<'account'> | null): boolean;
  renewInvitation(
    id: string,
    renewed: { tokenHash: string; at: Millis; expiresAt: Millis },
    mail: NewDelivery<'account'> | null,
  ): boolean;
  revokeInvitation(id: string): { email: string } | null;
  acceptInvitation(
    tokenHash: string,
    account: { id: string; name: string; passwordHash: string },
    at: Millis,
  ): Agent | null;
}

export const teamWrites = (statements: Statements, { queue }: Outbox): TeamWrites => ({
  changeMember(id, patch, at) {
    const row = statements.get('SELECT role, disabled_at FROM agents WHERE id = ?').get(id) as
      | { role: Agent['role']; disabled_at: number | null }
      | undefined;
    if (!row) return { kind: 'not_found' };
    const leaves = patch.disabled === true || (patch.role !== undefined && patch.role !== 'owner');
    if (leaves && row.role === 'owner' && row.disabled_at === null) {
      const other = statements
        .get("SELECT 1 FROM agents WHERE role = 'owner' AND disabled_at IS NULL AND id <> ? LIMIT 1")
        .get(id);
      if (!other) return { kind: 'last_owner' };
    }
    const { disabled } = patch;
    const columns = {
      name: patch.name,
      role: patch.role,
      languages: patch.languages && JSON.stringify(patch.languages),
      skills: patch.skills && JSON.stringify(patch.skills),
      hours: patch.hours === undefined || patch.hours === null ? patch.hours : JSON.stringify(patch.hours),
      capacity: patch.capacity,
      disabled_at: disabled === undefined ? undefined : disabled ? (row.disabled_at ?? at) : null,
    };
    for (const [column, value] of Object.entries(columns))
      if (value !== undefined) statements.get(`UPDATE agents SET ${column} = ? WHERE id = ?`).run(value, id);
    if (disabled !== true) return { kind: 'changed', sessions: [] };
    const sessions = statements.get('DELETE FROM sessions WHERE agent = ? RETURNING token_hash').all(id);
    statements.get('DELETE FROM password_resets WHERE agent = ?').run(id);
    return { kind: 'changed', sessions: sessions.map((ended) => String(ended['token_hash'])) };
  },

  invite(invitation, mail) {
    if (statements.get('SELECT 1 FROM agents WHERE email = ?').get(invitation.email)) return false;
    statements.get('DELETE FROM invitations WHERE email = ?').run(invitation.email);
    statements
      .get(
        `INSERT INTO invitations (token_hash, id, email, name, role, invited_by, created_at, expires_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        invitation.tokenHash,
        invitation.id,
        invitation.email,
        invitation.name,
        invitation.role,
        invitation.invitedBy,
        invitation.createdAt,
        invitation.expiresAt,
      );
    if (mail) queue(mail, invitation.createdAt);
    return true;
  },

  renewInvitation(id, { tokenHash, at, expiresAt }, mail) {
    const { changes } = statements
      .get('UPDATE invitations SET token_hash = ?, expires_at = ? WHERE id = ?')
      .run(tokenHash, expiresAt, id);
    if (Number(changes) === 0) return false;
    if (mail) queue(mail, at);
    return true;
  },

  revokeInvitation(id) {
    const row = statements.get('DELETE FROM invitations WHERE id = ? RETURNING email').get(id) as
      | { email: string }
      | undefined;
    return row ? { email: row.email } : null;
  },

  acceptInvitation(tokenHash, { id, name, passwordHash }, at) {
    const row = statements
      .get('DELETE FROM invitations WHERE token_hash = ? AND expires_at > ? RETURNING email, role')
      .get(tokenHash, at) as Pick<InvitationRow, 'email' | 'role'> | undefined;
    if (!row || statements.get('SELECT 1 FROM agents WHERE email = ?').get(row.email)) return null;
    statements
      .get('INSERT INTO agents (id, email, name, role, password_hash, created_at) VALUES (?, ?, ?, ?, ?, ?)')
      .run(id, row.email, name, row.role, passwordHash, at);
    return { id, name, email: row.email, role: row.role };
  },
});
