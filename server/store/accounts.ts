/** What keeps one account safe: its password, its second factor, its sessions. */
import type { Kysely } from 'kysely';
import type { Agent } from '../../shared/protocol/entities.ts';
import type { NewDelivery } from './outbox.ts';
import type { Schema } from './schema.ts';
import type { Millis } from './store.ts';

/** What a sign-in is judged by. */
export interface AccountRow extends Agent {
  passwordHash: string;
  disabled: boolean;
  /** Whether a second factor was set up and confirmed. */
  secondFactor: boolean;
}

export interface SecondFactorRow {
  /** Encrypted. */
  secret: string;
  /** Null: begun, and nothing that holds. */
  confirmedAt: Millis | null;
  /** Hashes of the recovery codes that are left. */
  recoveryCodes: string[];
}

export interface NewSession {
  tokenHash: string;
  /** Shown in lists instead of the hash. */
  id: string;
  agent: string;
  at: Millis;
  expiresAt: Millis;
  address: string;
  userAgent: string;
  /** The address as limits count it: from now on one that is known to the account. */
  knownAs: string;
}
export type OwnSessionRow = Pick<NewSession, 'tokenHash' | 'id' | 'address' | 'userAgent'> & {
  createdAt: Millis;
  seenAt: Millis;
};

export interface AccountStore {
  accountByEmail(email: string): Promise<AccountRow | null>;
  passwordHashOf(agent: string): Promise<string | null>;
  /** Ends every session but the one to keep; resolves to the hashes of those that ended. */
  changePassword(agent: string, passwordHash: string, keep: string): Promise<string[]>;
  /** An earlier one of the same account gives way. */
  keepPasswordReset(
    reset: { tokenHash: string; agent: string; at: Millis; expiresAt: Millis },
    mail: NewDelivery<'account'> | null,
  ): Promise<void>;
  /** Whose password a link resets. */
  passwordResetOf(tokenHash: string, now: Millis): Promise<Agent | null>;
  /** Uses the link up and sets the password; `sessions`: those that ended. Null when it does not hold. */
  spendPasswordReset(
    tokenHash: string,
    passwordHash: string,
    now: Millis,
  ): Promise<{ agent: string; sessions: string[] } | null>;

  secondFactorOf(agent: string): Promise<SecondFactorRow | null>;
  /** Keeps a secret that nothing has confirmed yet; false when there is one that holds. */
  beginSecondFactor(agent: string, secret: string): Promise<boolean>;
  /** From now on it holds; false when nothing was begun. */
  confirmSecondFactor(agent: string, step: number, recoveryCodes: string[], at: Millis): Promise<boolean>;
  /** Uses a time step up; false when it, or a later one, was used before. */
  spendTimeStep(agent: string, step: number): Promise<boolean>;
  /** Uses a recovery code up; resolves to how many are left, null when it is none. */
  spendRecoveryCode(agent: string, hash: string): Promise<number | null>;
  setRecoveryCodes(agent: string, hashes: string[]): Promise<void>;
  /** False when there was none that held. */
  removeSecondFactor(agent: string): Promise<boolean>;

  createSession(session: NewSession): Promise<void>;
  /** Whether an address became known to the account of this e-mail address at `since` or later. */
  isKnownAddress(email: string, address: string, since: Millis): Promise<boolean>;
  /** From now on it is, as after a sign-in. */
  knowAddress(agent: string, address: string, at: Millis): Promise<void>;
  /** Forgets those that became known before. */
  forgetAddresses(before: Millis): Promise<void>;
  /** Those that hold, the last used first. */
  sessionsOf(agent: string, now: Millis): Promise<OwnSessionRow[]>;
  /** Notes that sessions are in use. */
  sawSessions(tokenHashes: string[], at: Millis): Promise<void>;
  /** Ends one session of an agent, or all but one; resolves to the hashes of those that ended. */
  endSessions(agent: string, which: { id: string } | { except: string }): Promise<string[]>;
}

type Db = Kysely<Schema>;

export async function accountByEmail(db: Db, email: string): Promise<AccountRow | null> {
  const row = await db
    .selectFrom('agents')
    .select(['id', 'email', 'name', 'role', 'password_hash', 'disabled_at', 'totp_confirmed_at'])
    .where('email', '=', email)
    .executeTakeFirst();
  return row
    ? {
        id: row.id,
        email: row.email,
        name: row.name,
        role: row.role,
        passwordHash: row.password_hash,
        disabled: row.disabled_at !== null,
        secondFactor: row.totp_confirmed_at !== null,
      }
    : null;
}

export async function passwordHashOf(db: Db, agent: string): Promise<string | null> {
  const row = await db
    .selectFrom('agents')
    .select('password_hash')
    .where('id', '=', agent)
    .executeTakeFirst();
  return row?.password_hash ?? null;
}

export async function passwordResetOf(db: Db, tokenHash: string, now: Millis): Promise<Agent | null> {
  const row = await db
    .selectFrom('password_resets as r')
    .innerJoin('agents as a', 'a.id', 'r.agent')
    .select(['a.id', 'a.email', 'a.name', 'a.role'])
    .where('r.token_hash', '=', tokenHash)
    .where('r.expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

export async function secondFactorOf(db: Db, agent: string): Promise<SecondFactorRow | null> {
  const row = await db
    .selectFrom('agents')
    .select(['totp_secret', 'totp_confirmed_at', 'recovery_codes'])
    .where('id', '=', agent)
    .executeTakeFirst();
  if (!row || row.totp_secret === null) return null;
  return {
    secret: row.totp_secret,
    confirmedAt: row.totp_confirmed_at === null ? null : Number(row.totp_confirmed_at),
    recoveryCodes: JSON.parse(row.recovery_codes ?? '[]') as string[],
  };
}

export async function isKnownAddress(
  db: Db,
  email: string,
  address: string,
  since: Millis,
): Promise<boolean> {
  const row = await db
    .selectFrom('known_addresses as k')
    .innerJoin('agents as a', 'a.id', 'k.agent')
    .select('k.seen_at')
    .where('a.email', '=', email)
    .where('k.address', '=', address)
    .where('k.seen_at', '>=', since)
    .executeTakeFirst();
  return row !== undefined;
}

export async function sessionsOf(db: Db, agent: string, now: Millis): Promise<OwnSessionRow[]> {
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('agent', '=', agent)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    tokenHash: row.token_hash,
    id: row.id,
    address: row.address,
    userAgent: row.user_agent,
    createdAt: Number(row.created_at),
    seenAt: Number(row.seen_at),
  }));
}
