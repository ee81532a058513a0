/**
 * The REST side. Each route is one entry: method, path, who may call it, the schema its body must have, and what
 * it does. The router, the checks and `openapi.json` all follow from the table.
 */
import { json, type Request, type Response, Router } from 'express';
import * as v from 'valibot';
import { maxCommandBytes } from '../../shared/protocol/entities.ts';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import {
  sessionAnswer,
  sessionCreate,
  visitorEventsAnswer,
  visitorSessionOpen,
  visitorSessionOpenAnswer,
} from '../../shared/protocol/http.ts';
import { idSchema } from '../../shared/protocol/ids.ts';
import { analyzeInput, guardInput, matchInput, suggestInput } from '../../shared/protocol/tone.ts';
import { analyze, analyzeConversation, guard, match, suggest } from '../../shared/tone/index.ts';
import { agentOfSession, sessionMs, signIn, signOut } from '../domain/agents.ts';
import { syncConversation } from '../domain/conversations.ts';
import type { Actor } from '../domain/domain.ts';
import { hashToken } from '../domain/ids.ts';
import { addressKey, isLoopback } from '../domain/limits.ts';
import { enterVisitor, visitorOfToken, welcomeVisitor } from '../domain/visitors.ts';
import { failureOf, type Gate, handle, refusal } from '../sockets/handle.ts';
import docsCss from './docs.css?raw';
import { apiPage, openApi } from './openapi.ts';
import { cookieToken, isSameOrigin, mayConnect, sessionCookie } from './origin.ts';
import { sendProblem } from './problems.ts';

/** A conversation for the tone engine may be longer than a command. */
const maxToneBytes = 1024 * 1024;
/** A long poll ends with an empty page after this long: shorter than the idle limit of common proxies (30 s). */
const pollMs = 20_000;
/** Long polls that one visitor may hold at once. */
const mostPolls = 4;

export interface ApiOptions {
  gate: Gate;
  publicUrl: string | null;
  apiKey: string | null;
  /** Resolves when something may have happened to the visitor's conversations, or the signal aborts. */
  waitForNews(visitor: string, signal: AbortSignal): Promise<void>;
  endSession(tokenHash: string): void;
}

interface Call {
  request: Request;
  response: Response;
  body: unknown;
}

export interface Route {
  method: 'get' | 'post' | 'delete';
  path: string;
  summary: string;
  /** `open`: anybody; `agent`: console cookie, session token or API key. Visitors' routes check their own token. */
  access: 'open' | 'visitor' | 'agent';
  body?: v.GenericSchema;
  query?: Record<string, string>;
  answer?: v.GenericSchema;
  /** The body of the answer, or a failure; undefined when the response was ended here. */
  run(call: Call): Promise<object | undefined>;
}

const isFailure = (answer: object): answer is Failure => 'ok' in answer && answer.ok === false;

const bearer = (request: Request): string | null =>
  /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? null;

export function apiRoutes(options: ApiOptions): Route[] {
  const { gate } = options;
  const { domain, limits } = gate;
  const address = (request: Request) => addressKey(request.ip ?? '');
  const polling = new Map<string, AbortController[]>();

  const isSecure = (request: Request) => request.secure || options.publicUrl?.startsWith('https:') === true;

  const visitorOf = async (request: Request): Promise<Extract<Actor, { kind: 'visitor' }> | Failure> => {
    const token = bearer(request);
    if (!token) return failure('bad_token', 'Send the visitor’s token as `Authorization: Bearer …`.');
    return (await visitorOfToken(domain, token)) ?? failure('bad_token');
  };

  return [
    {
      method: 'post',
      path: '/session',
      summary: 'Sign in. Sets the console’s cookie and returns the token for other clients.',
      access: 'open',
      body: sessionCreate,
      answer: sessionAnswer,
      async run({ request, response, body }) {
        if (request.headers.origin !== undefined && !isSameOrigin(request, options.publicUrl))
          return failure('bad_origin');
        const credentials = body as v.InferOutput<typeof sessionCreate>;
        const key = `${credentials.email} ${address(request)}`;
        const refused =
          (await limits.use('signInsByAddress', address(request))) ??
          (await limits.use('signInsByAccount', credentials.email)) ??
          (await limits.use('signIns', key));
        if (refused) return refused;
        const result = await signIn(domain, credentials);
        if (!result.ok) return result;
        await limits.clear('signIns', key);
        response.set('Set-Cookie', sessionCookie(result.token, sessionMs / 1000, isSecure(request)));
        return { token: result.token, agent: result.agent };
      },
    },
    {
      method: 'get',
      path: '/session',
      summary: 'Who is signed in.',
      access: 'agent',
      async run({ request }) {
        const agent = await agentOf(options, request);
        return agent ? { agent } : failure('not_signed_in');
      },
    },
    {
      method: 'delete',
      path: '/session',
      summary: 'Sign out: ends the session and every connection made with it.',
      access: 'agent',
      async run({ request, response }) {
        const token = sessionToken(options, request);
        if (token) {
          await signOut(domain, token);
          options.endSession(hashToken(token));
        }
        response.set('Set-Cookie', sessionCookie('', 0, isSecure(request)));
        response.status(204).end();
        return undefined;
      },
    },
    {
      method: 'post',
      path: '/visitor/commands',
      summary:
        'A visitor’s command as a plain request, where WebSocket is blocked. `session:open` needs no token.',
      access: 'visitor',
      answer: visitorSessionOpenAnswer,
      async run({ request, response }) {
        const body: unknown = request.body;
        if (
          typeof body !== 'object' ||
          body === null ||
          !('command' in body) ||
          typeof body.command !== 'string'
        ) {
          return failure('bad_command', 'command: expected the name of a command, such as "message:send".');
        }
        const { command, ...payload } = body;
        if (command === 'session:open') return openSession(body);
        const visitor = await visitorOf(request);
        if (isFailure(visitor)) return visitor;
        const answer = await handle(gate, visitor, command, payload, { address: address(request) });
        if (answer) return answer;
        response.status(204).end();
        return undefined;

        async function openSession(fields: object) {
          if (gate.draining()) return failure('draining', undefined, 2000);
          const parsed = v.safeParse(visitorSessionOpen, fields);
          if (!parsed.success) return refusal(parsed.issues);
          if (!isLoopback(request.ip ?? '')) {
            const refused = await limits.use('connections', address(request));
            if (refused) return refused;
          }
          const entered = await enterVisitor(domain, parsed.output, (origins) =>
            mayConnect(request, origins, options.publicUrl),
          );
          if (!entered.ok) return entered;
          return { ok: true, welcome: await welcomeVisitor(domain, entered.visitor, entered.token) };
        }
      },
    },
    {
      method: 'get',
      path: '/visitor/events',
      summary: 'Long poll: the messages after a seq, at once or as soon as there are any (20 s at most).',
      access: 'visitor',
      query: { conversation: 'id of the conversation', after: 'the last seq the client holds' },
      answer: visitorEventsAnswer,
      async run({ request, response }) {
        const visitor = await visitorOf(request);
        if (isFailure(visitor)) return visitor;
        const conversation = v.safeParse(idSchema, request.query['conversation']);
        if (!conversation.success) return failure('bad_command', 'conversation: expected its id.');
        const after = Number(request.query['after'] ?? 0);
        if (!Number.isSafeInteger(after) || after < 0)
          return failure('bad_command', 'after: expected a seq, 0 or more.');
        const refused =
          (await limits.use('commands', `visitor:${visitor.id}`)) ??
          (isLoopback(request.ip ?? '') ? null : await limits.use('addressCommands', address(request)));
        if (refused) return refused;
        const gone = new AbortController();
        const others = polling.get(visitor.id) ?? [];
        others.push(gone);
        polling.set(visitor.id, others);
        // Each tab needs one; whoever opens more ends their own oldest.
        if (others.length > mostPolls) others.shift()?.abort();
        const timer = setTimeout(() => gone.abort(), pollMs);
        response.on('close', () => gone.abort());
        try {
          for (;;) {
            // Listening begins before the look, so that a message committed in between ends the wait.
            const news = options.waitForNews(visitor.id, gone.signal);
            const page = await syncConversation(domain, visitor, {
              conversation: conversation.output,
              after,
            });
            if (!page.ok || page.events.length || gone.signal.aborted || gate.draining()) return page;
            await news;
          }
        } finally {
          clearTimeout(timer);
          gone.abort();
          const left = (polling.get(visitor.id) ?? []).filter((each) => each !== gone);
          if (left.length) polling.set(visitor.id, left);
          else polling.delete(visitor.id);
        }
      },
    },
    ...toneRoutes(),
  ];

  function toneRoutes(): Route[] {
    const tone = <Input>(
      verb: string,
      summary: string,
      body: v.GenericSchema<unknown, Input>,
      run: (input: Input) => object,
    ): Route => ({
      method: 'post',
      path: `/tone/${verb}`,
      summary,
      access: 'agent',
      body,
      run: async (call) => run(call.body as Input),
    });
    return [
      tone('analyze', 'The register of a text or conversation, with its evidence.', analyzeInput, (input) =>
        'text' in input ? analyze(input.text, input.lang) : analyzeConversation(input.messages),
      ),
      tone('guard', 'What to reconsider in a draft.', guardInput, (input) => guard(input.text, input.lang)),
      tone('suggest', 'Suggested replies in the customer’s register.', suggestInput, (input) =>
        suggest(input),
      ),
      tone('match', 'How well a reply matches the customer.', matchInput, (input) =>
        match(input.messages, input.reply),
      ),
    ];
  }
}

function sessionToken(options: ApiOptions, request: Request): string | null {
  return bearer(request) ?? (isSameOrigin(request, options.publicUrl) ? cookieToken(request) : null);
}

async function agentOf(options: ApiOptions, request: Request) {
  const token = sessionToken(options, request);
  return token ? agentOfSession(options.gate.domain, token) : null;
}

/** Whether the request carries the API key; compared by hash, so that time tells nothing. */
export function hasApiKey(request: Request, apiKey: string | null): boolean {
  const token = bearer(request);
  return apiKey !== null && token !== null && hashToken(token) === hashToken(apiKey);
}

/** Everything under `/api`. */
export function api(options: ApiOptions): Router {
  const { gate } = options;
  const router = Router();
  const routes = apiRoutes(options);
  const document = openApi(routes);

  // Larger bodies than a command are cut off while they arrive; the answer is the same code as on a socket.
  router.use('/v1/tone', json({ limit: maxToneBytes, strict: false }));
  router.use(json({ limit: maxCommandBytes, strict: false }));

  for (const route of routes) {
    router[route.method](`/v1${route.path}`, async (request, response) => {
      const answer = await attempt(route, request, response);
      if (!answer) return;
      response.set('Cache-Control', 'no-store');
      if (!isFailure(answer)) return response.json(answer);
      gate.countFailure(answer.code);
      return sendProblem(response, answer);
    });
  }

  async function attempt(route: Route, request: Request, response: Response): Promise<object | undefined> {
    try {
      if (
        route.access === 'agent' &&
        !hasApiKey(request, options.apiKey) &&
        !(await agentOf(options, request))
      ) {
        return failure('not_signed_in');
      }
      let body: unknown = request.body;
      if (route.body) {
        const parsed = v.safeParse(route.body, body);
        if (!parsed.success) return refusal(parsed.issues);
        body = parsed.output;
      }
      return await route.run({ request, response, body });
    } catch (error) {
      return failureOf(gate, error);
    }
  }

  router.get('/v1/openapi.json', (_request, response) => {
    response.json(document);
  });
  router.get('/docs', (_request, response) => {
    response.set(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    response.type('html').send(apiPage(routes));
  });
  router.get('/docs.css', (_request, response) => {
    response.type('css').send(docsCss);
  });
  router.use((_request, response) => {
    sendProblem(
      response,
      failure('not_found', 'There is no such address in the API. /api/docs lists them all.'),
    );
  });
  return router;
}
