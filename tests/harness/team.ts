/** Colleagues of the owner, signed in without the toll of a password. */
import { hashToken, newId, newToken } from '../../server/domain/ids.ts';
import type { Agent } from '../../shared/protocol/entities.ts';
import type { TestServer } from './server.ts';

const hourMs = 60 * 60 * 1000;

/** A new account; nobody can sign in to it with a password. */
export async function newAgent({ app }: TestServer, role: Agent['role'], name = role): Promise<Agent> {
  const id = newId();
  const agent = { id, email: `${name}-${id.slice(0, 6)}@example.com`, name, role };
  await app.domain.store.createAgent({ ...agent, passwordHash: 'none' }, app.domain.now());
  return agent;
}

/** The token of a new session. */
export async function newSession({ app }: TestServer, agent: Pick<Agent, 'id'>): Promise<string> {
  const token = newToken();
  const { store, now } = app.domain;
  await store.createSession({ tokenHash: hashToken(token), agent: agent.id, expiresAt: now() + hourMs });
  return token;
}
