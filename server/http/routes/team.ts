/** Routes about the team: colleagues and invitations. */
import type { Request } from 'express';
import type * as v from 'valibot';
import { type Failure, failure } from '../../../shared/protocol/errors.ts';
import { sessionAnswer } from '../../../shared/protocol/http.ts';
import {
  invitationAnswer,
  invitationCreate,
  invitationsAnswer,
  joinCreate,
  joinLook,
  joinLookAnswer,
  memberAnswer,
  memberChange,
  membersAnswer,
} from '../../../shared/protocol/team.ts';
import { sessionMs } from '../../domain/agents.ts';
import {
  type Delivery,
  invitationOf,
  invite,
  inviteAgain,
  join,
  lookAtInvitation,
  revokeInvitation,
} from '../../domain/invitations.ts';
import { changeColleague, type Manager, memberOf, removeColleaguesSecondFactor } from '../../domain/team.ts';
import { isSameOrigin, sessionCookie } from '../origin.ts';
import {
  type ApiOptions,
  addressOf,
  agentOf,
  deviceOf,
  hasApiKey,
  isFailure,
  isSecure,
  type Route,
} from '../route.ts';

export function teamRoutes(options: ApiOptions): Route[] {
  const { domain, limits } = options.gate;

  async function managerOf(request: Request): Promise<Manager | Failure> {
    if (hasApiKey(request, options.apiKey)) return { by: { kind: 'apiKey' }, role: 'owner' };
    const agent = await agentOf(options, request);
    if (!agent) return failure('not_signed_in');
    return { by: { kind: 'agent', id: agent.id, name: agent.name || agent.email }, role: agent.role };
  }

  const deliveryOf = (request: Request): Delivery => ({
    baseUrl: options.publicUrl ?? `${request.protocol}://${request.headers.host ?? ''}`,
    mails: options.mailConfigured,
  });

  return [
    {
      method: 'get',
      path: '/agents',
      summary: 'The team, by name: everybody who can be mentioned, brought in or given a conversation.',
      access: 'team:read',
      query: { disabled: '`true`: those whose account is switched off are among them' },
      answer: membersAnswer,
      async run({ request }) {
        const manager = await managerOf(request);
        if (isFailure(manager)) return manager;
        const members = await domain.store.members();
        const shown =
          request.query['disabled'] === 'true'
            ? members
            : members.filter(({ disabledAt }) => disabledAt === null);
        return { agents: shown.map((row) => memberOf(row, manager.role)) };
      },
    },
    {
      method: 'get',
      path: '/agents/:id',
      summary: 'One of the team.',
      access: 'team:read',
      answer: memberAnswer,
      async run({ request }) {
        const manager = await managerOf(request);
        if (isFailure(manager)) return manager;
        const row = await domain.store.member(String(request.params['id']));
        return row ? { agent: memberOf(row, manager.role) } : failure('not_found');
      },
    },
    {
      method: 'patch',
      path: '/agents/:id',
      summary:
        'Changes a colleague: profile, `role`, or `disabled`, which signs them out and gives their conversations back. Only owners change an owner.',
      access: 'team:write',
      body: memberChange,
      answer: memberAnswer,
      async run({ request, body }) {
        const manager = await managerOf(request);
        if (isFailure(manager)) return manager;
        const change = body as v.InferOutput<typeof memberChange>;
        const changed = await changeColleague(domain, manager, String(request.params['id']), change);
        return changed.ok ? { agent: memberOf(changed.row, manager.role) } : changed;
      },
    },
    {
      method: 'delete',
      path: '/agents/:id/second-factor',
      summary: 'Takes a colleague’s second factor away, when their phone and codes are gone. Answers 204.',
      access: 'team:write',
      async run({ request, response }) {
        const manager = await managerOf(request);
        if (isFailure(manager)) return manager;
        const removed = await removeColleaguesSecondFactor(domain, manager, String(request.params['id']));
        if (!removed.ok) return removed;
        response.status(204).end();
        return undefined;
      },
    },
    {
      method: 'get',
      path: '/invitations',
      summary: 'Who is invited, the newest first.',
      access: 'team:write',
      answer: invitationsAnswer,
      run: async () => ({ invitations: (await domain.store.invitations()).map(invitationOf) }),
    },
    {
      method: 'post',
      path: '/invitations',
      summary:
        'Invites somebody, for seven days. `link` is shown this once, where no mail server takes it to them.',
      access: 'team:write',
      body: invitationCreate,
      answer: invitationAnswer,
      async run({ request, response, body }) {
        const manager = await managerOf(request);
        if (isFailure(manager)) return manager;
        const refused = await limits.use(
          'invitations',
          manager.by.kind === 'agent' ? manager.by.id : manager.by.kind,
        );
        if (refused) return refused;
        const wish = body as v.InferOutput<typeof invitationCreate>;
        const invited = await invite(domain, manager, wish, deliveryOf(request));
        if (!invited.ok) return invited;
        response.status(201);
        return { invitation: invited.invitation, link: invited.link };
      },
    },
    {
      method: 'post',
      path: '/invitations/:id/link',
      summary: 'A new link for an invitation, for another seven days; the one before holds no longer.',
      access: 'team:write',
      answer: invitationAnswer,
      async run({ request }) {
        const manager = await managerOf(request);
        if (isFailure(manager)) return manager;
        const again = await inviteAgain(domain, manager, String(request.params['id']), deliveryOf(request));
        return again.ok ? { invitation: again.invitation, link: again.link } : again;
      },
    },
    {
      method: 'delete',
      path: '/invitations/:id',
      summary: 'Takes an invitation back. Answers 204.',
      access: 'team:write',
      async run({ request, response }) {
        const manager = await managerOf(request);
        if (isFailure(manager)) return manager;
        const revoked = await revokeInvitation(domain, manager, String(request.params['id']));
        if (!revoked.ok) return revoked;
        response.status(204).end();
        return undefined;
      },
    },
    {
      method: 'post',
      path: '/join/look',
      summary: 'Whom the link of an invitation is for.',
      access: 'public',
      body: joinLook,
      answer: joinLookAnswer,
      async run({ request, body }) {
        const refused = await limits.use('links', addressOf(request));
        if (refused) return refused;
        const seen = await lookAtInvitation(domain, (body as v.InferOutput<typeof joinLook>).token);
        return seen.ok ? { email: seen.email, name: seen.name, invitedBy: seen.invitedBy } : seen;
      },
    },
    {
      method: 'post',
      path: '/join',
      summary: 'Accepts an invitation with a name and a password: makes the account and signs in.',
      access: 'public',
      body: joinCreate,
      answer: sessionAnswer,
      async run({ request, response, body }) {
        if (request.headers.origin !== undefined && !isSameOrigin(request, options.publicUrl))
          return failure('bad_origin');
        const refused = await limits.use('links', addressOf(request));
        if (refused) return refused;
        const joined = await join(domain, body as v.InferOutput<typeof joinCreate>, deviceOf(request));
        if (!joined.ok) return joined;
        response.status(201);
        response.set('Set-Cookie', sessionCookie(joined.token, sessionMs / 1000, isSecure(options, request)));
        return { token: joined.token, agent: joined.agent };
      },
    },
  ];
}
