/** Signing in and out, and the first account. */
import { hash, verify } from '@node-rs/argon2';
import type { Agent } from '../../shared/protocol/entities.ts';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import { audit } from './audit.ts';
import { type Domain, photoAddress } from './domain.ts';
import { hashToken, newId, newToken } from './ids.ts';
import { addressKey, type Limits } from './limits.ts';
import { checkCode } from './second-factor.ts';

/** So long an address is known to an account after a sign-in. */
export const knownAddressMs = 90 * 24 * 60 * 60 * 1000;
export const sessionMs = 14 * 24 * 60 * 60 * 1000;
/** How fresh "last used" is, without a write for every request. */
const seenEveryMs = 60_000;
const mostUserAgent = 500;

/** Argon2id with the library's defaults: 19 MiB, 2 passes (OWASP Password Storage Cheat Sheet). */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** Checked when the account does not exist, so that both answers take the same time. */
let decoy: Promise<string> | null = null;

/** Each check keeps a thread and 19 MiB busy for some ten milliseconds; more at once would starve everything else. */
const mostVerifying = 8;
let verifying = 0;

/** Where a request comes from, as the list of sessions shows it. */
export interface Device {
  address: string;
  userAgent: string;
}

/** Whether a password is right; without a hash it takes as long and is never right. A failure: too many at once. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean | Failure> {
  if (verifying >= mostVerifying)
    return failure('rate_limited', 'Many people are signing in. Try again in a moment.', 1000);
  decoy ??= hashPassword(newToken());
  verifying++;
  const right = await verify(passwordHash ?? (await decoy), password).finally(() => verifying--);
  return right && passwordHash !== null;
}

/**
 * Makes a session; wrong e-mail and wrong password cannot be told apart, by answer or by time. Whoever has set up a
 * second factor is asked for its code once the password is right.
 */
export async function signIn(
  domain: Domain,
  limits: Pick<Limits, 'use' | 'clear'>,
  { email, password, code }: { email: string; password: string; code?: string | undefined },
  device: Device,
): Promise<{ ok: true; token: string; agent: Agent } | Failure> {
  const { address } = device;
  const account = await domain.store.accountByEmail(email);
  const right = await isPassword(account?.passwordHash ?? null, password);
  if (typeof right !== 'boolean') return right;
  if (!account || !right) {
    // Written for accounts that exist and for those that do not, because a missing write could be timed. What was typed
    // instead of an address may be a password, so it is not kept.
    await audit(domain, { kind: 'nobody' }, 'sign_in_failed', account?.email ?? '', { address });
    return failure('bad_credentials');
  }
  const { id, name, role } = account;
  const by = { kind: 'agent', id, name: name || email } as const;
  if (account.disabled) {
    await audit(domain, by, 'sign_in_failed', email, { address, why: 'disabled' });
    return failure('account_disabled');
  }
  if (account.secondFactor) {
    if (code === undefined) return failure('code_needed');
    const refused = await limits.use('secondFactors', id);
    if (refused) return refused;
    const checked = await checkCode(domain, id, code);
    if (!checked.ok) {
      await audit(domain, by, 'sign_in_failed', email, { address, why: 'code' });
      return checked;
    }
    await limits.clear('secondFactors', id);
    if (checked.codesLeft !== null)
      await audit(domain, by, 'recovery_code_used', email, { left: checked.codesLeft });
  }
  const token = await openSession(domain, by, device);
  return { ok: true, token, agent: (await agentOfSession(domain, token)) ?? { id, name, email, role } };
}

/** A new session; resolves to its token, which is stored nowhere. */
export async function openSession(
  domain: Domain,
  by: { kind: 'agent'; id: string; name: string },
  { address, userAgent }: Device,
): Promise<string> {
  const token = newToken();
  const at = domain.now();
  await domain.store.createSession({
    tokenHash: hashToken(token),
    id: newId(),
    agent: by.id,
    at,
    expiresAt: at + sessionMs,
    address,
    userAgent: userAgent.slice(0, mostUserAgent),
    knownAs: addressKey(address),
  });
  await audit(domain, by, 'signed_in', by.name, { address });
  return token;
}

/** Whether somebody signed in to this account from this address of late. Takes the same way when there is no account. */
export const isKnownAddress = (
  { store, now }: Pick<Domain, 'store' | 'now'>,
  email: string,
  address: string,
): Promise<boolean> => store.isKnownAddress(email, address, now() - knownAddressMs);

export async function agentOfSession(domain: Domain, token: string): Promise<Agent | null> {
  const tokenHash = hashToken(token);
  const session = await domain.store.sessionByToken(tokenHash, domain.now());
  if (!session) return null;
  const { agent, photo, seenAt } = session;
  // Nobody waits for it, and a store that cannot write now is no reason to refuse a reader.
  if (domain.now() - seenAt > seenEveryMs)
    domain.store.sawSessions([tokenHash], domain.now()).catch(() => undefined);
  return { ...agent, ...(photo === null ? {} : { photo: photoAddress(agent.id, photo) }) };
}

export async function signOut(domain: Domain, token: string): Promise<void> {
  const agent = await agentOfSession(domain, token);
  await domain.store.endSession(hashToken(token));
  domain.publish({ kind: 'sessions-ended', sessions: [hashToken(token)] });
  if (agent)
    await audit(
      domain,
      { kind: 'agent', id: agent.id, name: agent.name || agent.email },
      'signed_out',
      agent.email,
    );
}

/**
 * Creates the first account when there is none at all. Resolves to the address to sign in with, and to the password
 * that must be shown once when it was made up here.
 */
export async function ensureOwner(
  domain: Domain,
  owner: { email: string; password: string | null },
): Promise<{ email: string; generatedPassword: string | null }> {
  const first = await domain.store.firstAgent();
  if (first) return { email: first.email, generatedPassword: null };
  const password = owner.password ?? newPassword();
  const agent = { id: newId(), email: owner.email, name: nameFrom(owner.email), role: 'owner' as const };
  try {
    await domain.store.createAgent({ ...agent, passwordHash: await hashPassword(password) }, domain.now());
  } catch (error) {
    // Of two nodes that start on an empty database, the other was quicker.
    const other = await domain.store.firstAgent();
    if (!other) throw error;
    return { email: other.email, generatedPassword: null };
  }
  return { email: owner.email, generatedPassword: owner.password === null ? password : null };
}

/**
 * For whoever operates the machine: a new password for the agent with this address, and no second factor any more
 * where that is wanted. Their sessions end. Null when there is no such account.
 */
export async function resetPassword(
  domain: Domain,
  email: string,
  { secondFactor }: { secondFactor: 'keep' | 'remove' },
): Promise<{ password: string; secondFactor: boolean } | null> {
  const account = await domain.store.accountByEmail(email);
  if (!account) return null;
  const password = newPassword();
  await domain.store.setPassword(account.id, await hashPassword(password));
  await audit(domain, { kind: 'server' }, 'password_reset', email);
  if (secondFactor === 'remove' && (await domain.store.removeSecondFactor(account.id)))
    await audit(domain, { kind: 'server' }, 'second_factor_removed', email);
  return { password, secondFactor: account.secondFactor && secondFactor === 'keep' };
}

const newPassword = (): string => newToken().slice(0, 20);

/** "sam.lee@example.com" → "Sam Lee": a start that the agent can change. */
function nameFrom(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[._+-]+/).filter(Boolean);
  return words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join(' ') || 'Owner';
}
