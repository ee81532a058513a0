/** Agents' accounts and sessions. */
import { hash, verify } from '@node-rs/argon2';
import type { Agent } from '../../shared/protocol/entities.ts';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import { type Domain, photoAddress } from './domain.ts';
import { hashToken, newId, newToken } from './ids.ts';

export const sessionMs = 14 * 24 * 60 * 60 * 1000;

/** Argon2id with the library's defaults: 19 MiB, 2 passes (OWASP Password Storage Cheat Sheet). */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** Checked when the account does not exist, so that both answers take the same time. */
let decoy: Promise<string> | null = null;

/** Each check keeps a thread and 19 MiB busy for some ten milliseconds; more at once would starve everything else. */
const mostVerifying = 8;
let verifying = 0;

/** Makes a session; wrong e-mail and wrong password cannot be told apart, by answer or by time. */
export async function signIn(
  domain: Domain,
  credentials: { email: string; password: string },
): Promise<{ ok: true; token: string; agent: Agent } | Failure> {
  if (verifying >= mostVerifying)
    return failure('rate_limited', 'Many people are signing in. Try again in a moment.', 1000);
  const row = await domain.store.agentByEmail(credentials.email);
  decoy ??= hashPassword(newToken());
  verifying++;
  const right = await verify(row?.passwordHash ?? (await decoy), credentials.password).finally(
    () => verifying--,
  );
  if (!row || !right) return failure('bad_credentials');
  const token = newToken();
  const { passwordHash: _, ...agent } = row;
  await domain.store.createSession({
    tokenHash: hashToken(token),
    agent: agent.id,
    expiresAt: domain.now() + sessionMs,
  });
  return { ok: true, token, agent: (await agentOfSession(domain, token)) ?? agent };
}

export async function agentOfSession(domain: Domain, token: string): Promise<Agent | null> {
  const session = await domain.store.sessionByToken(hashToken(token), domain.now());
  if (!session) return null;
  const { agent, photo } = session;
  return { ...agent, ...(photo === null ? {} : { photo: photoAddress(agent.id, photo) }) };
}

export const signOut = (domain: Domain, token: string): Promise<void> =>
  domain.store.endSession(hashToken(token));

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
  await domain.store.createAgent({ ...agent, passwordHash: await hashPassword(password) }, domain.now());
  return { email: owner.email, generatedPassword: owner.password === null ? password : null };
}

/** A new password for the agent with this address, or null when there is none; their sessions end. */
export async function resetPassword(domain: Domain, email: string): Promise<string | null> {
  const agent = await domain.store.agentByEmail(email);
  if (!agent) return null;
  const password = newPassword();
  await domain.store.setPassword(agent.id, await hashPassword(password));
  return password;
}

const newPassword = (): string => newToken().slice(0, 20);

/** "sam.lee@example.com" → "Sam Lee": a start that the agent can change. */
function nameFrom(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[._+-]+/).filter(Boolean);
  return words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join(' ') || 'Owner';
}
