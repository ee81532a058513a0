/** One's own account: password, second factor, sessions. What weakens it asks for the password again. */
import { type PasswordProblem, passwordProblem } from '../../shared/password.ts';
import type { AuditAction, AuditDetail } from '../../shared/protocol/audit.ts';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import type { SecondFactorBegun, SessionsAnswer } from '../../shared/protocol/team.ts';
import { accountMail, newAccountMail } from './account-mails.ts';
import { hashPassword, isPassword } from './agents.ts';
import { audit } from './audit.ts';
import { type Domain, isoOf } from './domain.ts';
import { hashToken, newToken } from './ids.ts';
import type { Limits } from './limits.ts';
import { beginSecondFactor, checkCode, confirmSecondFactor, renewRecoveryCodes } from './second-factor.ts';
import { deviceOf } from './user-agent.ts';

/** Whoever is signed in, and the session they ask with. */
export interface Self {
  id: string;
  email: string;
  name: string;
  tokenHash: string;
}

export const resetLinkMs = 60 * 60 * 1000;

const said: Record<PasswordProblem, string> = {
  short: 'password: expected at least 12 characters.',
  long: 'password: expected at most 200 characters.',
  simple: 'password: expected something that is harder to guess.',
  own: 'password: expected more than a name or an address.',
};

/** Why a password will not do, or null. `own`: what everybody knows of whoever chooses it. */
export function refusedPassword(password: string, own: readonly string[]): Failure | null {
  const problem = passwordProblem(password, own);
  return problem && failure('weak_password', said[problem]);
}

const record = (domain: Domain, self: Self, action: AuditAction, detail?: AuditDetail) =>
  audit(domain, { kind: 'agent', id: self.id, name: self.name || self.email }, action, self.email, detail);

/** Whether it is they who ask, and not somebody who found their desk open. */
async function confirmed(
  domain: Domain,
  limits: Limits,
  { id }: Self,
  password: string,
): Promise<Failure | null> {
  const refused = await limits.use('ownPasswords', id);
  if (refused) return refused;
  const right = await isPassword(await domain.store.passwordHashOf(id), password);
  if (typeof right !== 'boolean') return right;
  if (!right) return failure('bad_credentials', 'The password is not right.');
  await limits.clear('ownPasswords', id);
  return null;
}

export async function changePassword(
  domain: Domain,
  limits: Limits,
  self: Self,
  { current, password }: { current: string; password: string },
): Promise<{ ok: true } | Failure> {
  const refused =
    (await confirmed(domain, limits, self, current)) ?? refusedPassword(password, [self.email, self.name]);
  if (refused) return refused;
  const sessions = await domain.store.changePassword(self.id, await hashPassword(password), self.tokenHash);
  domain.publish({ kind: 'sessions-ended', sessions });
  await record(domain, self, 'password_changed', { sessions: sessions.length });
  return { ok: true };
}

/** Mails a link for a new password, if there is an account. Takes the same way when there is none. */
export async function askPasswordReset(domain: Domain, publicUrl: string, email: string): Promise<void> {
  const account = await domain.store.accountByEmail(email);
  const token = newToken();
  if (!account || account.disabled) return;
  const at = domain.now();
  await domain.store.keepPasswordReset(
    { tokenHash: hashToken(token), agent: account.id, at, expiresAt: at + resetLinkMs },
    await newAccountMail(domain, email, accountMail('reset', `${publicUrl}/console#reset/${token}`)),
  );
  domain.queued();
  await audit(domain, { kind: 'nobody' }, 'password_reset_asked', email);
}

/** Sets a password by a link, once. A second factor stays what it is. */
export async function resetPasswordByLink(
  domain: Domain,
  { token, password }: { token: string; password: string },
  /** As limits count it. Whoever has the mail may sign in from there, whatever strangers try meanwhile. */
  address: string,
): Promise<{ ok: true; email: string } | Failure> {
  const whose = await domain.store.passwordResetOf(hashToken(token), domain.now());
  if (!whose) return failure('link_over');
  const refused = refusedPassword(password, [whose.email, whose.name]);
  if (refused) return refused;
  const used = await domain.store.spendPasswordReset(
    hashToken(token),
    await hashPassword(password),
    domain.now(),
  );
  if (!used) return failure('link_over');
  await domain.store.knowAddress(whose.id, address, domain.now());
  domain.publish({ kind: 'sessions-ended', sessions: used.sessions });
  await audit(
    domain,
    { kind: 'agent', id: whose.id, name: whose.name || whose.email },
    'password_reset',
    whose.email,
  );
  return { ok: true, email: whose.email };
}

export async function startSecondFactor(
  domain: Domain,
  limits: Limits,
  self: Self,
  password: string,
): Promise<({ ok: true } & SecondFactorBegun) | Failure> {
  return (await confirmed(domain, limits, self, password)) ?? beginSecondFactor(domain, self);
}

export async function finishSecondFactor(
  domain: Domain,
  limits: Limits,
  self: Self,
  code: string,
): Promise<{ ok: true; recoveryCodes: string[] } | Failure> {
  const refused = await limits.use('secondFactors', self.id);
  if (refused) return refused;
  const done = await confirmSecondFactor(domain, self.id, code);
  if (done.ok) {
    await limits.clear('secondFactors', self.id);
    await record(domain, self, 'second_factor_on');
    domain.publish({ kind: 'team', agent: self.id, name: self.name });
  }
  return done;
}

/** Password and code, for what takes the second factor's protection away. */
async function twiceConfirmed(
  domain: Domain,
  limits: Limits,
  self: Self,
  { password, code }: { password: string; code: string },
): Promise<Failure | null> {
  const refused =
    (await confirmed(domain, limits, self, password)) ?? (await limits.use('secondFactors', self.id));
  if (refused) return refused;
  const checked = await checkCode(domain, self.id, code);
  if (!checked.ok) return checked;
  await limits.clear('secondFactors', self.id);
  return null;
}

export async function dropSecondFactor(
  domain: Domain,
  limits: Limits,
  self: Self,
  proof: { password: string; code: string },
): Promise<{ ok: true } | Failure> {
  const refused = await twiceConfirmed(domain, limits, self, proof);
  if (refused) return refused;
  await domain.store.removeSecondFactor(self.id);
  await record(domain, self, 'second_factor_off');
  domain.publish({ kind: 'team', agent: self.id, name: self.name });
  return { ok: true };
}

export async function newRecoveryCodesFor(
  domain: Domain,
  limits: Limits,
  self: Self,
  proof: { password: string; code: string },
): Promise<{ ok: true; recoveryCodes: string[] } | Failure> {
  const refused = await twiceConfirmed(domain, limits, self, proof);
  if (refused) return refused;
  const recoveryCodes = await renewRecoveryCodes(domain, self.id);
  await record(domain, self, 'recovery_codes_renewed');
  return { ok: true, recoveryCodes };
}

export async function ownSessions(domain: Domain, self: Self): Promise<SessionsAnswer> {
  const rows = await domain.store.sessionsOf(self.id, domain.now());
  return {
    sessions: rows.map((row) => ({
      id: row.id,
      ...deviceOf(row.userAgent),
      address: row.address,
      createdAt: isoOf(row.createdAt),
      seenAt: isoOf(row.seenAt),
      current: row.tokenHash === self.tokenHash,
    })),
  };
}

/** Ends one session, or all but the one that asks; connections made with them close at once. */
export async function endOwnSessions(
  domain: Domain,
  self: Self,
  which: { id: string } | 'others',
): Promise<{ ok: true } | Failure> {
  const ended = await domain.store.endSessions(
    self.id,
    which === 'others' ? { except: self.tokenHash } : which,
  );
  if (which !== 'others' && ended.length === 0) return failure('not_found');
  domain.publish({ kind: 'sessions-ended', sessions: ended });
  if (ended.length > 0) await record(domain, self, 'session_ended', { sessions: ended.length });
  return { ok: true };
}
