/**
 * The plain HTTP side: who am I, inboxes and their settings, the outbox. The session itself is a cookie that no script
 * can read. Nothing here throws: what can go wrong is an answer.
 */
import * as v from 'valibot';
import { type Agent, agentSchema } from '../shared/protocol/entities.ts';
import {
  greetingsAnswer,
  identitySecretAnswer,
  inboxAnswer,
  inboxesAnswer,
  outboxAnswer,
  photoAnswer,
} from '../shared/protocol/http.ts';
import { type TagColour, tagAnswer, tagsAnswer } from '../shared/protocol/operations.ts';
import type { InboxSettingsPatch } from '../shared/protocol/settings.ts';
import { refusalWords } from './refusals.ts';
import { strings } from './words.ts';

const problemSchema = v.object({ code: v.string(), detail: v.optional(v.string(), '') });

export interface ApiFailure {
  readonly ok: false;
  readonly code: string;
  /** What went wrong, in words. */
  readonly detail: string;
  /** The same as the server puts it: it names the field that is meant. */
  readonly raw?: string;
  readonly waitSeconds: number | null;
  /** `offline`: nobody answered. `theirs`: an answer that is no answer. `refused`: the server says no, and why. */
  readonly kind: 'offline' | 'theirs' | 'refused';
}
export type ApiAnswer<T> = { readonly ok: true; readonly value: T } | ApiFailure;

const answerTimeoutMs = 15_000;

/** Asks the server and checks what comes back. */
export async function ask<T>(
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  schema: v.GenericSchema<unknown, T>,
  body?: object | Blob,
): Promise<ApiAnswer<T>> {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(answerTimeoutMs),
      ...(body instanceof Blob
        ? { body }
        : body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const answer: unknown = response.status === 204 ? null : await response.json().catch(() => undefined);
    if (!response.ok) return failureOf(response.status, answer, Number(response.headers.get('retry-after')));
    const read = v.safeParse(schema, answer);
    return read.success ? { ok: true, value: read.output } : { ...theirs, code: 'internal' };
  } catch {
    return {
      ok: false,
      code: 'unavailable',
      detail: strings.connection.unreachable,
      waitSeconds: null,
      kind: 'offline',
    };
  }
}

const theirs = {
  ok: false,
  detail: strings.connection.notUnderstood,
  waitSeconds: null,
  kind: 'theirs',
} as const;

/** What a negative answer means, whoever gave it: a proxy in between knows no problem documents. */
export function failureOf(status: number, body: unknown, retryAfter: number): ApiFailure {
  const problem = v.safeParse(problemSchema, body);
  if (!problem.success) return { ...theirs, code: status === 413 ? 'too_large' : 'internal' };
  const { code, detail } = problem.output;
  return {
    ok: false,
    code,
    detail: refusalWords(code, detail) || strings.connection.notUnderstood,
    raw: detail,
    waitSeconds: retryAfter > 0 ? retryAfter : null,
    kind: status >= 500 ? 'theirs' : 'refused',
  };
}

const whoSchema = v.object({ agent: agentSchema });

export type SessionResult =
  | { readonly kind: 'signed-in'; readonly agent: Agent }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly code: string; readonly waitSeconds: number | null }
  /** The server could not be reached, or answered with an error of its own. */
  | { readonly kind: 'unreachable'; readonly offline: boolean };

function sessionOf(answer: ApiAnswer<{ agent: Agent }>): SessionResult {
  if (answer.ok) return { kind: 'signed-in', agent: answer.value.agent };
  if (answer.kind !== 'refused' || answer.code === 'not_found')
    return { kind: 'unreachable', offline: answer.kind === 'offline' };
  return { kind: 'refused', code: answer.code, waitSeconds: answer.waitSeconds };
}

/** Asks who the cookie belongs to. */
export async function readSession(): Promise<SessionResult> {
  const result = sessionOf(await ask('GET', '/session', whoSchema));
  return result.kind === 'refused' && result.code === 'not_signed_in' ? { kind: 'signed-out' } : result;
}

/** Signs in; the answer sets the cookie. */
export async function createSession(email: string, password: string, code?: string): Promise<SessionResult> {
  const credentials = { email, password, ...(code === undefined ? {} : { code }) };
  return sessionOf(await ask('POST', '/session', whoSchema, credentials));
}

/** Signs out on the server. `true` when the session is over. */
export async function deleteSession(): Promise<boolean> {
  const answer = await ask('DELETE', '/session', v.unknown());
  return answer.ok || answer.kind === 'refused';
}

/** All inboxes with their settings. */
export function readInboxes() {
  return ask('GET', '/inboxes', inboxesAnswer);
}

/** All tags, each with how many conversations have it. */
export const readTags = () => ask('GET', '/tags', tagsAnswer);

export const addTag = (name: string) => ask('POST', '/tags', tagAnswer, { name });

export const changeTag = (id: string, change: { name?: string; colour?: TagColour }) =>
  ask('PATCH', `/tags/${id}`, tagAnswer, change);

export const removeTag = (id: string) => ask('DELETE', `/tags/${id}`, v.unknown());

/** Changes settings; each one named replaces the whole of what stood there. */
export function changeInbox(name: string, settings: InboxSettingsPatch) {
  return ask('PATCH', `/inboxes/${name}`, inboxAnswer, settings);
}

/** Makes the secret of an inbox's identity tokens; an earlier one holds no longer. */
export function renewSecret(name: string) {
  return ask('POST', `/inboxes/${name}/identity-secret`, identitySecretAnswer);
}

/** How the greetings of an inbox do. */
export function readGreetingCounts(name: string) {
  return ask('GET', `/inboxes/${name}/greetings`, greetingsAnswer);
}

export function readOutbox(state: 'waiting' | 'dead') {
  return ask('GET', `/outbox?state=${state}`, outboxAnswer);
}

/** Tries it again now. */
export function retryDelivery(id: string) {
  return ask('POST', `/outbox/${id}/retry`, v.unknown());
}

/** Takes it out: nobody gets it. */
export function dropDelivery(id: string) {
  return ask('DELETE', `/outbox/${id}`, v.unknown());
}

/** Makes a picture that of the agent who is signed in; null takes the one there is away. */
export function changePhoto(picture: Blob | null) {
  return picture === null
    ? ask('DELETE', '/agents/me/photo', v.unknown())
    : ask('PUT', '/agents/me/photo', photoAnswer, picture);
}
