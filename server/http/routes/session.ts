/** Signing in and out. */
import type * as v from 'valibot';
import { failure } from '../../../shared/protocol/errors.ts';
import { sessionAnswer, sessionCreate } from '../../../shared/protocol/http.ts';
import { isKnownAddress, sessionMs, signIn, signOut } from '../../domain/agents.ts';
import { isSameOrigin, sessionCookie } from '../origin.ts';
import {
  type ApiOptions,
  addressOf,
  agentOf,
  deviceOf,
  isSecure,
  type Route,
  sessionToken,
} from '../route.ts';

export function sessionRoutes(options: ApiOptions): Route[] {
  const { domain, limits } = options.gate;
  return [
    {
      method: 'post',
      path: '/session',
      summary:
        'Sign in. Sets the console’s cookie and returns the token for other clients. Where the account has a second factor, `code_needed` asks for its `code`.',
      access: 'public',
      body: sessionCreate,
      answer: sessionAnswer,
      async run({ request, response, body }) {
        if (request.headers.origin !== undefined && !isSameOrigin(request, options.publicUrl))
          return failure('bad_origin');
        const credentials = body as v.InferOutput<typeof sessionCreate>;
        const { email } = credentials;
        const address = addressOf(request);
        const key = `${email} ${address}`;
        const refused =
          (await limits.use('signInsByAddress', address)) ??
          (await limits.slow('signIns', key)) ??
          ((await isKnownAddress(domain, email, address))
            ? null
            : await limits.use('signInsByStrangers', email));
        if (refused) return refused;
        const result = await signIn(domain, limits, credentials, deviceOf(request));
        if (!result.ok) return result;
        await limits.clear('signIns', key);
        response.set('Set-Cookie', sessionCookie(result.token, sessionMs / 1000, isSecure(options, request)));
        return { token: result.token, agent: result.agent };
      },
    },
    {
      method: 'get',
      path: '/session',
      summary: 'Who is signed in.',
      access: 'own:account',
      async run({ request }) {
        const agent = await agentOf(options, request);
        return agent ? { agent } : failure('not_signed_in');
      },
    },
    {
      method: 'delete',
      path: '/session',
      summary: 'Sign out: ends the session and every connection made with it.',
      access: 'own:account',
      async run({ request, response }) {
        const token = sessionToken(options, request);
        if (token) await signOut(domain, token);
        response.set('Set-Cookie', sessionCookie('', 0, isSecure(options, request)));
        response.status(204).end();
        return undefined;
      },
    },
  ];
}
