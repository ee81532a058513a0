/** Routes for notifications by the visitor's browser. */
import type { Request } from 'express';
import type * as v from 'valibot';
import { pushKeyAnswer, pushSubscribe, pushUnsubscribe } from '../../../shared/protocol/http.ts';
import { type ApiOptions, isFailure, type Route, visitorOf } from '../route.ts';

export function pushRoutes(options: ApiOptions): Route[] {
  const { gate, push } = options;
  const visitorAllowed = async (request: Request) => {
    const visitor = await visitorOf(options, request);
    if (isFailure(visitor)) return visitor;
    return (await gate.limits.use('commands', `visitor:${visitor.id}`)) ?? visitor;
  };
  return [
    {
      method: 'get',
      path: '/push/key',
      summary: 'The server’s public key, for `pushManager.subscribe`.',
      access: 'public',
      answer: pushKeyAnswer,
      run: async () => ({ key: await push.key() }),
    },
    {
      method: 'post',
      path: '/visitor/push',
      summary: 'The visitor wants to be told of answers by this browser. Answers 204.',
      access: 'visitor',
      body: pushSubscribe,
      async run({ request, response, body }) {
        const visitor = await visitorAllowed(request);
        if (isFailure(visitor)) return visitor;
        const kept = await push.subscribe(visitor, body as v.InferOutput<typeof pushSubscribe>);
        if (!kept.ok) return kept;
        response.status(204).end();
        return undefined;
      },
    },
    {
      method: 'delete',
      path: '/visitor/push',
      summary: 'The visitor wants no more of it in this browser. Answers 204.',
      access: 'visitor',
      body: pushUnsubscribe,
      async run({ request, response, body }) {
        const visitor = await visitorAllowed(request);
        if (isFailure(visitor)) return visitor;
        await push.unsubscribe(visitor, (body as v.InferOutput<typeof pushUnsubscribe>).endpoint);
        response.status(204).end();
        return undefined;
      },
    },
  ];
}
