/** The plain HTTP side: who am I, sign in, sign out. The session itself is a cookie that no script can read. */
import * as v from 'valibot';
import { type Agent, agentSchema } from '../shared/protocol/entities.ts';

const whoSchema = v.object({ agent: agentSchema });
const codeSchema = v.object({ code: v.string() });

export type SessionResult =
  | { readonly kind: 'signed-in'; readonly agent: Agent }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly code: string; readonly waitSeconds: number | null }
  /** The server could not be reached, or answered with an error of its own. */
  | { readonly kind: 'unreachable'; readonly offline: boolean };

/** Asks who the cookie belongs to. */
export function readSession(): Promise<SessionResult> {
  return session('GET');
}

/** Signs in; the answer sets the cookie. */
export function createSession(email: string, password: string): Promise<SessionResult> {
  return session('POST', { email, password });
}

/** Signs out on the server. `true` when the session is over. */
export async function deleteSession(): Promise<boolean> {
  const result = await session('DELETE');
  return result.kind !== 'unreachable';
}

async function session(method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<SessionResult> {
  try {
    const response = await fetch('/api/v1/session', {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(15_000),
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    return await readAnswer(method, response);
  } catch {
    return { kind: 'unreachable', offline: true };
  }
}

async function readAnswer(method: string, response: Response): Promise<SessionResult> {
  if (method === 'DELETE' && response.ok) return { kind: 'signed-out' };
  if (response.ok) {
    const body: unknown = await response.json();
    return v.is(whoSchema, body)
      ? { kind: 'signed-in', agent: body.agent }
      : { kind: 'unreachable', offline: false };
  }
  if (method !== 'POST' && response.status === 401) return { kind: 'signed-out' };
  if (response.status >= 500 || response.status === 404) return { kind: 'unreachable', offline: false };
  const problem: unknown = await response.json().catch(() => null);
  const retryAfter = Number(response.headers.get('retry-after'));
  return {
    kind: 'refused',
    code: v.is(codeSchema, problem) ? problem.code : '',
    waitSeconds: retryAfter > 0 ? retryAfter : null,
  };
}
