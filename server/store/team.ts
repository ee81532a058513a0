/** The accounts of the team, and who is invited to it. */
import { type Kysely, sql } from 'kysely';
import type { Agent } from '../../shared/protocol/entities.ts';
import type { Hours } from '../../shared/protocol/settings.ts';
import type { NewDelivery } from './outbox.ts';
import type { Schema } from './schema.ts';
import type { Millis } from './store.ts';

export interface MemberRow extends Agent {
  /** Id of the file with their picture. */
  photoFile: string | null;
  languages: string[];
  skills: string[];
  hours: Hours | null;
  capacity: number;
  disabledAt: Millis | null;
  createdAt: Millis;
  /** Whether signing in takes a second factor. */
  secondFactor: boolean;
}
export type MemberPatch = Partial<
  Pick<MemberRow, 'name' | 'role' | 'languages' | 'skills' | 'hours' | 'capacity'>
> & {
  disabled?: boolean;
};
/** `sessions`: hashes of the tokens of those that ended with the change. */
export type MemberChanged =
  | { kind: 'changed'; sessions: string[] }
  | { kind: 'not_found' }
  /** Without them nobody could look after the owners any more. */
  | { kind: 'last_owner' };

export interface InvitationRow {
  id: string;
  email: string;
  name: string;
  role: Agent['role'];
  invitedBy: { id: string; name: string };
  createdAt: Millis;
  expiresAt: Millis;
}
export type NewInvitation = Omit<InvitationRow, 'invitedBy'> & { invitedBy: string; tokenHash: string };

export interface TeamStore {
  /** By name. */
  members(): Promise<MemberRow[]>;
  member(id: string): Promise<MemberRow | null>;
  /** Switching an account off ends its sessions. */
  changeMember(id: string, patch: MemberPatch, at: Millis): Promise<MemberChanged>;
  /** An earlier invitation of the same address gives way; false, and no mail, when there is an account of it. */
  invite(invitation: NewInvitation, mail: NewDelivery<'account'> | null): Promise<boolean>;
  /** The newest first. */
  invitations(): Promise<InvitationRow[]>;
  invitationByToken(tokenHash: string, now: Millis): Promise<InvitationRow | null>;
  /** A new link in place of the old one; false, and no mail, when there is no such invitation. */
  renewInvitation(
    id: string,
    renewed: { tokenHash: string; at: Millis; expiresAt: Millis },
    mail: NewDelivery<'account'> | null,
  ): Promise<boolean>;
  /** The invitation that is no more; null when there was none. */
  revokeInvitation(id: string): Promise<{ email: string } | null>;
  /** Makes the account and uses the invitation up, both or neither; null when it does not hold. */
  acceptInvitation(
    tokenHash: string,
    account: { id: string; name: string; passwordHash: string },
    at: Millis,
  ): Promise<Agent | null>;
}

type Db = Kysely<Schema>;

const memberColumns = [
  'id',
  'email',
  'name',
  'role',
  'photo',
  'languages',
  'skills',
  'hours',
  'capacity',
  'disabled_at',
  'created_at',
  'totp_confirmed_at',
] as const;

const memberOf = (row: Pick<Schema['agents'], (typeof memberColumns)[number]>): MemberRow => ({
  id: row.id,
  email: row.email,
  name: row.name,
  role: row.role,
  photoFile: row.photo,
  languages: JSON.parse(row.languages) as string[],
  skills: JSON.parse(row.skills) as string[],
  hours: row.hours === null ? null : (JSON.parse(row.hours) as Hours),
  capacity: row.capacity,
  disabledAt: row.disabled_at === null ? null : Number(row.disabled_at),
  createdAt: Number(row.created_at),
  secondFactor: row.totp_confirmed_at !== null,
});

export async function members(db: Db): Promise<MemberRow[]> {
  const rows = await db
    .selectFrom('agents')
    .select(memberColumns)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute();
  return rows.map(memberOf);
}

export async function member(db: Db, id: string): Promise<MemberRow | null> {
  const row = await db.selectFrom('agents').select(memberColumns).where('id', '=', id).executeTakeFirst();
  return row ? memberOf(row) : null;
}

const invitationsQuery = (db: Db) =>
  db
    .selectFrom('invitations as i')
    .innerJoin('agents as a', 'a.id', 'i.invited_by')
    .select(['i.id', 'i.email', 'i.name', 'i.role', 'i.created_at', 'i.expires_at'])
    .select(['a.id as by_id', 'a.name as by_name']);

type InvitationQueryRow = Awaited<ReturnType<ReturnType<typeof invitationsQuery>['execute']>>[number];
const invitationOf = (row: InvitationQueryRow): InvitationRow => ({
  id: row.id,
  email: row.email,
  name: row.name,
  role: row.role,
  invitedBy: { id: row.by_id, name: row.by_name },
  createdAt: Number(row.created_at),
  expiresAt: Number(row.expires_at),
});

export async function invitations(db: Db): Promise<InvitationRow[]> {
  return (await invitationsQuery(db).orderBy('i.created_at', 'desc').execute()).map(invitationOf);
}

export async function invitationByToken(
  db: Db,
  tokenHash: string,
  now: Millis,
): Promise<InvitationRow | null> {
  const row = await invitationsQuery(db)
    .where('i.token_hash', '=', tokenHash)
    .where('i.expires_at', '>', now)
    .executeTakeFirst();
  return row ? invitationOf(row) : null;
}
