/** Routes about saved views: lists of the Inbox that an agent keeps under a name. */
import type { Request } from 'express';
import type * as v from 'valibot';
import { failure } from '../../../shared/protocol/errors.ts';
import {
  type ViewCreate,
  type ViewPatch,
  viewAnswer,
  viewCreate,
  viewPatch,
  viewsAnswer,
  viewsOrder,
} from '../../../shared/protocol/views.ts';
import { changeView, createView, orderViews, removeView } from '../../domain/views.ts';
import { type ApiOptions, agentOf, type Route } from '../route.ts';

export function viewRoutes(options: ApiOptions): Route[] {
  const { domain } = options.gate;
  /** A view is somebody's, so the API key alone has none. */
  const whose = async (request: Request) => {
    const agent = await agentOf(options, request);
    return agent
      ? ({ kind: 'agent', id: agent.id, name: agent.name, role: agent.role } as const)
      : failure('forbidden', 'Saved views belong to agents: sign in as one.');
  };
  return [
    {
      method: 'get',
      path: '/views',
      summary: 'The agent’s saved views and those everybody sees, in their order.',
      access: 'own:read',
      answer: viewsAnswer,
      async run({ request }) {
        const agent = await whose(request);
        return 'ok' in agent ? agent : { views: await domain.store.viewsOf(agent.id) };
      },
    },
    {
      method: 'post',
      path: '/views',
      summary: 'Saves a list under a name. `shared`: everybody sees it.',
      access: 'own:write',
      body: viewCreate,
      answer: viewAnswer,
      async run({ request, response, body }) {
        const agent = await whose(request);
        if ('ok' in agent) return agent;
        const created = await createView(domain, agent, body as ViewCreate);
        if (!created.ok) return created;
        response.status(201);
        return { view: created.view };
      },
    },
    {
      method: 'put',
      path: '/views/order',
      summary: 'Puts saved views in an order. Answers 204.',
      access: 'own:write',
      body: viewsOrder,
      async run({ request, response, body }) {
        const agent = await whose(request);
        if ('ok' in agent) return agent;
        await orderViews(domain, agent, (body as v.InferOutput<typeof viewsOrder>).views);
        response.status(204).end();
        return undefined;
      },
    },
    {
      method: 'patch',
      path: '/views/:id',
      summary: 'Changes name, list or who sees it; what is left out stays.',
      access: 'own:write',
      body: viewPatch,
      answer: viewAnswer,
      async run({ request, body }) {
        const agent = await whose(request);
        if ('ok' in agent) return agent;
        const changed = await changeView(domain, agent, String(request.params['id']), body as ViewPatch);
        return changed.ok ? { view: changed.view } : changed;
      },
    },
    {
      method: 'delete',
      path: '/views/:id',
      summary: 'Removes a saved view. Answers 204.',
      access: 'own:write',
      async run({ request, response }) {
        const agent = await whose(request);
        if ('ok' in agent) return agent;
        const refused = await removeView(domain, agent, String(request.params['id']));
        if (refused) return refused;
        response.status(204).end();
        return undefined;
      },
    },
  ];
}
