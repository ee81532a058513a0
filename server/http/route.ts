/** One entry of the REST side's table, what its handlers share, and who a request speaks for. */
import type { Request, Response } from 'express';
import type * as v from 'valibot';
import type { AuditBy } from '../../shared/protocol/audit.ts';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import { agentOfSession, type Device } from '../domain/agents.ts';
import type { AnswerGaps } from '../domain/answer-gaps.ts';
import type { Answers } from '../domain/answers.ts';
import { type Access, type Asker, authorize } from '../domain/authorize.ts';
import type { Actor } from '../domain/domain.ts';
import { hashToken } from '../domain/ids.ts';
import { addressKey } from '../domain/limits.ts';
import type { Push } from '../domain/push.ts';
import type { ToneEngine } from '../domain/tone-engine.ts';
import { visitorOfToken } from '../domain/visitors.ts';
import type { Gate } from '../sockets/handle.ts';
import { cookieToken, isSameOrigin } from './origin.ts';

export interface ApiOptions {
  gate: Gate;
  publicUrl: string | null;
  apiKey: string | null;
  /** Whether mails leave, and do not only wait. */
  mailConfigured: boolean;
  answers: Answers;
  gaps: AnswerGaps;
  push: Push;
  engine: Pick<ToneEngine, 'read'>;
  /** Domain of the addresses by which mails are answered. */
  replyDomain: string | null;
  /** Resolves when something may have happened to the visitor's conversations, or the signal aborts. */
  waitForNews(visitor: string, signal: AbortSignal): Promise<void>;
}

export interface Call {
  request: Request;
  response: Response;
  body: unknown;
}

export interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** After `/api/v1`, with parameters as Express writes them: `/files/:id`. */
  path: string;
  summary: string;
  /** Who may; `api.ts` refuses everybody else before the handler hears of them. */
  access: Access;
  /** What a JSON body must be. */
  body?: v.GenericSchema;
  /** The body is no JSON: the handler reads the bytes of the request itself. Media types, for the description. */
  rawBody?: string;
  /** Largest JSON body taken; that of a command where it is absent. */
  mostBytes?: number;
  /** Query parameters, each with what it is. */
  query?: Record<string, string>;
  /** Headers that are ours, each with what it is. */
  headers?: Record<string, string>;
  answer?: v.GenericSchema;
  /** Media type of an answer that is no JSON. */
  rawAnswer?: string;
  /** The body of the answer, or a failure; undefined when the response was ended here. */
  run(call: Call): Promise<object | undefined>;
}

export const isFailure = (answer: object): answer is Failure => 'ok' in answer && answer.ok === false;

const bearer = (request: Request): string | null =>
  /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? null;

/** The key under which the request's address is counted. */
export const addressOf = (request: Request): string => addressKey(request.ip ?? '');

/** The device behind a request, for the list of sessions. */
export const deviceOf = (request: Request): Device => ({
  address: request.ip ?? '',
  userAgent: request.headers['user-agent'] ?? '',
});

export const isSecure = ({ publicUrl }: Pick<ApiOptions, 'publicUrl'>, request: Request): boolean =>
  request.secure || publicUrl?.startsWith('https:') === true;

/** The visitor whose token the request carries. */
export async function visitorOf(
  { gate }: Pick<ApiOptions, 'gate'>,
  request: Request,
): Promise<Extract<Actor, { kind: 'visitor' }> | Failure> {
  const token = bearer(request);
  if (!token) return failure('bad_token', 'Send the visitor’s token as `Authorization: Bearer …`.');
  return (await visitorOfToken(gate.domain, token)) ?? failure('bad_token');
}

/** Whoever's token the request carries: a visitor's, or that of an agent's session. */
export async function actorOf(
  options: Pick<ApiOptions, 'gate' | 'publicUrl'>,
  request: Request,
): Promise<Actor | Failure> {
  const token = bearer(request);
  const visitor = token && (await visitorOfToken(options.gate.domain, token));
  if (visitor) return visitor;
  const agent = await agentOf(options, request);
  if (agent) return { kind: 'agent', id: agent.id, name: agent.name, role: agent.role };
  return failure(token ? 'bad_token' : 'not_signed_in');
}

/** The token of an agent's session: from the header, or from the cookie when our own page sent it. */
export function sessionToken({ publicUrl }: Pick<ApiOptions, 'publicUrl'>, request: Request): string | null {
  return bearer(request) ?? (isSameOrigin(request, publicUrl) ? cookieToken(request) : null);
}

/** The agent whose session the request carries. */
export async function agentOf(options: Pick<ApiOptions, 'gate' | 'publicUrl'>, request: Request) {
  const token = sessionToken(options, request);
  return token ? agentOfSession(options.gate.domain, token) : null;
}

/** Whoever the request speaks for. Visitors are looked for only where they may come in at all. */
export async function askerOf(options: ApiOptions, access: Access, request: Request): Promise<Asker> {
  const token = bearer(request);
  if (hasApiKey(request, options.apiKey)) return { kind: 'apiKey' };
  const forVisitors = access === 'visitor' || typeof access === 'object';
  const visitor = forVisitors && token ? await visitorOfToken(options.gate.domain, token) : null;
  if (visitor) return visitor;
  const agent = access === 'visitor' ? null : await agentOf(options, request);
  return agent
    ? { kind: 'agent', id: agent.id, name: agent.name, role: agent.role }
    : { kind: 'nobody', token: token !== null };
}

/** Why somebody may not come in, or null. */
export async function refusedEntry(
  options: ApiOptions,
  { access }: Pick<Route, 'access'>,
  request: Request,
): Promise<Failure | null> {
  if (access === 'public') return null;
  return authorize(await askerOf(options, access, request), access);
}

/** Who is behind the request, for the audit log: an agent, or whoever has the API key. */
export async function auditByOf(options: ApiOptions, request: Request): Promise<AuditBy> {
  if (hasApiKey(request, options.apiKey)) return { kind: 'apiKey' };
  const agent = await agentOf(options, request);
  return agent ? { kind: 'agent', id: agent.id, name: agent.name || agent.email } : { kind: 'nobody' };
}

/** Whether the request carries the API key; compared by hash, so that time tells nothing. */
export function hasApiKey(request: Request, apiKey: string | null): boolean {
  const token = bearer(request);
  return apiKey !== null && token !== null && hashToken(token) === hashToken(apiKey);
}
