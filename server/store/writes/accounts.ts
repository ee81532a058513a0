/** Writes about what keeps an account safe. What may be used once is looked up and used up in one step. */
import type { NewSession } from '../accounts.ts';
import type { NewDelivery } from '../outbox.ts';
import type { Statements } from '../statements.ts';
import type { Millis } from '../store.ts';
import type { Outbox } from './outbox.ts';

export interface AccountWrites {
  changePassword(agent: string, passwordHash: string, keep: string): string[];
  keepPasswordReset(
    reset: { tokenHash: string; agent: string; at: Millis; expiresAt: Millis },
    mail: NewDelivery<'account'> | null,
  ): void;
  spendPasswordReset(
    tokenHash: string,
    passwordHash: string,
    now: Millis,
  ): { agent: string; sessions: string[] } | null;
  beginSecondFactor(agent: string, secret: string): boolean;
  confirmSecondFactor(agent: string, step: number, recoveryCodes: string[], at: Millis): boolean;
  spendTimeStep(agent: string, step: number): boolean;
  spendRecoveryCode(agent: string, hash: string): number | null;
  setRecoveryCodes(agent: string, hashes: string[]): void;
  removeSecondFactor(agent: string): boolean;
  createSession(session: NewSession): void;
  knowAddress(agent: string, address: string, at: Millis): void;
  forgetAddresses(before: Millis): void;
  sawSessions(tokenHashes: string[], at: Millis): void;
  endSessions(agent: string, which: { id: string } | { except: string }): string[];
}

export function accountWrites(statements: Statements, { queue }: Outbox): AccountWrites {
  const ended = (text: string, ...parameters: string[]) =>
    statements
      .get(`DELETE FROM sessions WHERE ${text} RETURNING token_hash`)
      .all(...parameters)
      .map((row) => String(row['token_hash']));
  const knowAddress = (agent: string, address: string, at: Millis): void => {
    statements
      .get(
        `INSERT INTO known_addresses (agent, address, seen_at) VALUES (?, ?, ?)
         ON CONFLICT (agent, address) DO UPDATE SET seen_at = excluded.seen_at`,
      )
      .run(agent, address, at);
  };
  const done = ({ changes }: { changes: number | bigint }) => Number(changes) > 0;
  const setPassword = (agent: string, passwordHash: string) => {
    statements.get('UPDATE agents SET password_hash = ? WHERE id = ?').run(passwordHash, agent);
    statements.get('DELETE FROM password_resets WHERE agent = ?').run(agent);
  };

  return {
    changePassword(agent, passwordHash, keep) {
      setPassword(agent, passwordHash);
      return ended('agent = ? AND token_hash <> ?', agent, keep);
    },

    keepPasswordReset({ tokenHash, agent, at, expiresAt }, mail) {
      statements.get('DELETE FROM password_resets WHERE agent = ?').run(agent);
      statements
        .get('INSERT INTO password_resets (token_hash, agent, expires_at) VALUES (?, ?, ?)')
        .run(tokenHash, agent, expiresAt);
      if (mail) queue(mail, at);
    },

    spendPasswordReset(tokenHash, passwordHash, now) {
      const row = statements
        .get(
          `SELECT r.agent FROM password_resets r JOIN agents a ON a.id = r.agent
           WHERE r.token_hash = ? AND r.expires_at > ? AND a.disabled_at IS NULL`,
        )
        .get(tokenHash, now) as { agent: string } | undefined;
      if (!row) return null;
      setPassword(row.agent, passwordHash);
      return { agent: row.agent, sessions: ended('agent = ?', row.agent) };
    },

    beginSecondFactor(agent, secret) {
      return done(
        statements
          .get('UPDATE agents SET totp_secret = ? WHERE id = ? AND totp_confirmed_at IS NULL')
          .run(secret, agent),
      );
    },

    confirmSecondFactor(agent, step, recoveryCodes, at) {
      return done(
        statements
          .get(
            `UPDATE agents SET totp_confirmed_at = ?, totp_step = ?, recovery_codes = ?
             WHERE id = ? AND totp_secret IS NOT NULL AND totp_confirmed_at IS NULL`,
          )
          .run(at, step, JSON.stringify(recoveryCodes), agent),
      );
    },

    spendTimeStep(agent, step) {
      return done(
        statements
          .get(
            `UPDATE agents SET totp_step = ?
             WHERE id = ? AND totp_confirmed_at IS NOT NULL AND coalesce(totp_step, 0) < ?`,
          )
          .run(step, agent, step),
      );
    },

    spendRecoveryCode(agent, hash) {
      const row = statements.get('SELECT recovery_codes FROM agents WHERE id = ?').get(agent) as
        | { recovery_codes: string | null }
        | undefined;
      const codes = JSON.parse(row?.recovery_codes ?? '[]') as string[];
      if (!codes.includes(hash)) return null;
      const left = codes.filter((code) => code !== hash);
      statements.get('UPDATE agents SET recovery_codes = ? WHERE id = ?').run(JSON.stringify(left), agent);
      return left.length;
    },

    setRecoveryCodes(agent, hashes) {
      statements.get('UPDATE agents SET recovery_codes = ? WHERE id = ?').run(JSON.stringify(hashes), agent);
    },

    removeSecondFactor(agent) {
      return done(
        statements
          .get(
            `UPDATE agents SET totp_secret = NULL, totp_confirmed_at = NULL, totp_step = NULL, recovery_codes = NULL
             WHERE id = ? AND totp_confirmed_at IS NOT NULL`,
          )
          .run(agent),
      );
    },

    knowAddress,

    forgetAddresses(before) {
      statements.get('DELETE FROM known_addresses WHERE seen_at < ?').run(before);
    },

    createSession(session) {
      knowAddress(session.agent, session.knownAs, session.at);
      statements
        .get(
          `INSERT INTO sessions (token_hash, id, agent, expires_at, created_at, seen_at, address, user_agent)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          session.tokenHash,
          session.id,
          session.agent,
          session.expiresAt,
          session.at,
          session.at,
          session.address,
          session.userAgent,
        );
    },

    sawSessions(tokenHashes, at) {
      for (const tokenHash of tokenHashes)
        statements.get('UPDATE sessions SET seen_at = ? WHERE token_hash = ?').run(at, tokenHash);
    },

    endSessions(agent, which) {
      return 'id' in which
        ? ended('agent = ? AND id = ?', agent, which.id)
        : ended('agent = ? AND token_hash <> ?', agent, which.except);
    },
  };
}
