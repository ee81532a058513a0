/** Colleagues of the owner, signed in without the toll of a password. */
import { openSession } from '../../server/domain/agents.ts';
import { newId } from '../../server/domain/ids.ts';
import type { Agent } from '../../shared/protocol/entities.ts';
import type { TestServer } from './server.ts';

/** A new account; nobody can sign in to it with a password. */
export async function newAgent(
  { app }: TestServer,
  role: Agent['role'],
  name: string = role,
): Promise<Agent> {
  const id = newId();
  const agent = { id, email: `${name}-${id.slice(0, 6)}@example.com`, name, role };
  await app.domain.store.createAgent({ ...agent, passwordHash: 'none' }, app.domain.now());
  return agent;
}

/** The token of a new session. */
export const newSession = ({ app }: TestServer, { id, name }: Pick<Agent, 'id' | 'name'>): Promise<string> =>
  openSession(app.domain, { kind: 'agent', id, name }, { address: '127.0.0.1', userAgent: 'test' });
