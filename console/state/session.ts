/** Who sits at this console, and whether the link to the server stands. */
import { signal } from '@preact/signals';
import type { Agent } from '../../shared/protocol/entities.ts';

export type Session =
  | { readonly at: 'checking' }
  /** The question "who am I" found no server. */
  | { readonly at: 'unreachable' }
  | { readonly at: 'signed-out'; readonly ended: boolean }
  | { readonly at: 'signed-in'; readonly agent: Agent };

export type Link = 'connecting' | 'online' | 'offline' | 'restarting' | 'outdated';

export const session = signal<Session>({ at: 'checking' });
export const link = signal<Link>('connecting');

/** The question who this is goes out (again). */
export function sessionChecking(): void {
  session.value = { at: 'checking' };
}

export function sessionUnreachable(): void {
  session.value = { at: 'unreachable' };
}

/** `ended`: the person was signed in and did not ask for this. */
export function signedOut(ended: boolean): void {
  session.value = { at: 'signed-out', ended };
}

export function signedIn(agent: Agent): void {
  session.value = { at: 'signed-in', agent };
}

/** The signed-in agent has another picture now, or none. */
export function photoChanged(photo: string | null): void {
  const agent = currentAgent();
  if (agent === null) return;
  const { photo: _, ...rest } = agent;
  signedIn({ ...rest, ...(photo === null ? {} : { photo }) });
}

/** The signed-in agent is called something else now. */
export function nameChanged(name: string): void {
  const agent = currentAgent();
  if (agent !== null) signedIn({ ...agent, name });
}

export function linkChanged(to: Link): void {
  link.value = to;
}

/** The signed-in agent, or null. */
export function currentAgent(): Agent | null {
  return session.value.at === 'signed-in' ? session.value.agent : null;
}
