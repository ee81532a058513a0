/**
 * Every route of the API, who may call it on what, and a request that whoever may is answered with success. A route has a
 * row for each kind of thing it is about, told apart after `#`. Written down apart from the server's own tables, so that
 * a slip in those shows here.
 */
import { createECDH, randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { newId } from '../../server/domain/ids.ts';
import { replyAddress } from '../../server/domain/mail-addresses.ts';
import { mailKey, newMail } from '../../server/domain/mails.ts';
import type { Agent } from '../../shared/protocol/entities.ts';
import { owner as owners } from '../harness/credentials.ts';
import { plainPng } from '../harness/pictures.ts';
import {
  everybody,
  fileOfVisitor,
  linkToken,
  password,
  type TeamKind,
  teamKinds,
  visitorKinds,
  type Who,
  type World,
} from './actors.ts';

export interface Ask {
  path?: Record<string, string>;
  query?: string;
  body?: object | Buffer<ArrayBuffer>;
  headers?: Record<string, string>;
  /** In place of the caller's own. */
  token?: string;
}
export interface Row {
  may: readonly Who[];
  ask?(world: World, who: Who): Ask | Promise<Ask>;
}

const reading = teamKinds;
const answering = ['agent', 'colleague', 'admin', 'owner'] as const;
const managing = ['admin', 'owner'] as const;
const key = 'apiKey';
const writingVisitors = visitorKinds.filter((kind) => kind !== 'blocked');

const isTeam = (who: Who): who is TeamKind => (teamKinds as readonly string[]).includes(who);
/** A new account of the caller's kind, for what ends or changes the one it is done with. */
async function self(world: World, who: Who): Promise<{ agent: Agent | null; token?: string }> {
  return isTeam(who) ? world.freshAgent(who) : { agent: null };
}
const tokenOnly = async (world: World, who: Who): Promise<Ask> => {
  const { token } = await self(world, who);
  return { ...(token && { token }) };
};

const demo = { path: { name: 'demo' } };
const created = async (world: World, path: string, body: object): Promise<Record<string, { id: string }>> => {
  const response = await fetch(`${world.server.url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${world.tokens.agent}` },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return (await response.json()) as Record<string, { id: string }>;
};
const query = { view: 'open', filter: {}, sort: 'newest' };
const view = async (world: World, shared: boolean) => {
  const { view: made } = await created(world, '/views', { name: 'x', query, shared });
  return { path: { id: made?.id ?? '' } };
};
const dropped = async (world: World, shared: boolean) => {
  // There may be thirty of a kind.
  for (const each of await world.server.app.domain.store.viewsOf(world.people.agent.id))
    await world.server.app.domain.store.removeView(each.id);
  return view(world, shared);
};
const snippet = async (world: World, shared: boolean) => {
  const { snippet: made } = await created(world, '/snippets', { shortcut: `s${newId()}`, text: 'x', shared });
  return { path: { id: made?.id ?? '' } };
};
const tag = async (world: World) => {
  const { tag: made } = await created(world, '/tags', { name: newId() });
  return { path: { id: made?.id ?? '' } };
};
const invitation = async (world: World, role: Agent['role']): Promise<{ id: string; token: string }> => {
  const id = newId();
  const token = await linkToken((tokenHash) =>
    world.server.app.domain.store.invite(
      {
        id,
        tokenHash,
        email: `${id}@example.com`,
        name: 'New',
        role,
        invitedBy: world.people.owner.id,
        createdAt: Date.now(),
        expiresAt: Date.now() + 60_000,
      },
      null,
    ),
  );
  return { id, token };
};
const invited = async (world: World, role: Agent['role']) => ({
  path: { id: (await invitation(world, role)).id },
});
const mail = async ({ server, conversationOf }: World): Promise<Ask> => {
  const { domain } = server.app;
  const inbox = await domain.inboxes.byName('demo');
  const queued = newMail(
    domain,
    'transcript',
    {
      inbox: inbox?.id ?? '',
      conversation: conversationOf('visitor'),
      recipient: 'kim@example.com',
    },
    { subject: 'x', text: 'x', html: 'x' },
  );
  await domain.store.queueDelivery(queued, domain.now());
  return { path: { id: queued.id } };
};
const keys = createECDH('prime256v1');
const subscription = {
  endpoint: 'https://push.example.net/1',
  keys: { p256dh: keys.generateKeys('base64url'), auth: Buffer.alloc(16, 7).toString('base64url') },
};
const post = async (world: World, token: string | undefined, path: string, method: string, body: object) =>
  (await (
    await fetch(`${world.server.url}/api/v1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
  ).json()) as { secret: string; recoveryCodes: string[] };
const codeOf = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 }).generate();
/** An account with a second factor that was begun, or holds; and a code that is good for the next step. */
const factored = async (world: World, who: Who, holds: boolean) => {
  const { token, agent } = await self(world, who);
  if (!token) return { code: '000000', agent };
  const { secret } = await post(world, token, '/account/second-factor', 'POST', { password });
  if (!holds) return { token, agent, code: codeOf(secret) };
  const { recoveryCodes } = await post(world, token, '/account/second-factor', 'PUT', {
    code: codeOf(secret),
  });
  return { token, agent, code: recoveryCodes[0] ?? '' };
};
const twice = async (world: World, who: Who): Promise<Ask> => {
  const { token, code } = await factored(world, who, true);
  return { ...(token && { token }), body: { password, code } };
};
const days = 'from=2026-01-01&to=2026-01-02&zone=UTC';
const turns = [{ from: 'visitor', text: 'hello' }];
const answer = (world: World) => {
  const id = `a-${newId()}`;
  return created(
    { ...world, tokens: { ...world.tokens, agent: world.tokens.owner } },
    '/inboxes/demo/answers',
    {
      id,
      title: 'Title',
      body: 'Words.',
    },
  ).then(() => ({ name: 'demo', id }));
};

export const routeRows: Record<string, Row> = {
  // Whose token it is makes no difference where anybody may ask.
  'POST /session': { may: everybody, ask: () => ({ body: owners }) },
  'GET /session': { may: reading },
  'DELETE /session': { may: reading, ask: tokenOnly },
  'GET /account': { may: reading },
  'PATCH /account': { may: reading, ask: () => ({ body: { capacity: 5 } }) },
  'PUT /account/password': {
    may: reading,
    ask: async (world, who) => ({
      ...(await tokenOnly(world, who)),
      body: { current: password, password: 'another fine long phrase' },
    }),
  },
  'POST /account/second-factor': {
    may: reading,
    ask: async (world, who) => ({ ...(await tokenOnly(world, who)), body: { password } }),
  },
  'PUT /account/second-factor': {
    may: reading,
    ask: async (world, who) => {
      const { token, code } = await factored(world, who, false);
      return { ...(token && { token }), body: { code } };
    },
  },
  'DELETE /account/second-factor': { may: reading, ask: twice },
  'POST /account/recovery-codes': { may: reading, ask: twice },
  'GET /account/sessions': { may: reading },
  'DELETE /account/sessions': { may: reading, ask: tokenOnly },
  'DELETE /account/sessions/{id}': {
    may: ['agent'],
    ask: async (world) => {
      const { domain } = world.server.app;
      const id = newId();
      const at = Date.now();
      await linkToken((tokenHash) =>
        domain.store.createSession({
          tokenHash,
          id,
          agent: world.people.agent.id,
          at,
          expiresAt: at + 60_000,
          address: '',
          userAgent: '',
          knownAs: '',
        }),
      );
      return { path: { id } };
    },
  },
  'POST /password-reset': { may: everybody, ask: () => ({ body: { email: 'nobody@example.com' } }) },
  'PUT /password-reset': {
    may: everybody,
    ask: async (world) => {
      const { agent } = await world.freshAgent('agent');
      const token = await linkToken((tokenHash) =>
        world.server.app.domain.store.keepPasswordReset(
          { tokenHash, agent: agent.id, at: Date.now(), expiresAt: Date.now() + 60_000 },
          null,
        ),
      );
      return { body: { token, password: 'another fine long phrase' } };
    },
  },
  'GET /agents': { may: [...reading, key] },
  'GET /agents/{id}': { may: [...reading, key], ask: ({ people }) => ({ path: { id: people.agent.id } }) },
  'PATCH /agents/{id}': {
    may: [...managing, key],
    ask: async (world) => ({
      path: { id: (await world.freshAgent('agent')).agent.id },
      body: { role: 'viewer' },
    }),
  },
  'PATCH /agents/{id}#owner': {
    may: ['owner', key],
    ask: async (world) => ({
      path: { id: (await world.freshAgent('owner')).agent.id },
      body: { disabled: true },
    }),
  },
  'PATCH /agents/{id}#to-owner': {
    may: ['owner', key],
    ask: async (world) => ({
      path: { id: (await world.freshAgent('agent')).agent.id },
      body: { role: 'owner' },
    }),
  },
  'DELETE /agents/{id}/second-factor': {
    may: [...managing, key],
    ask: async (world) => ({ path: { id: (await factored(world, 'agent', true)).agent?.id ?? '' } }),
  },
  'DELETE /agents/{id}/second-factor#owner': {
    may: ['owner', key],
    ask: async (world) => ({ path: { id: (await factored(world, 'owner', true)).agent?.id ?? '' } }),
  },
  'GET /invitations': { may: [...managing, key] },
  'POST /invitations': {
    may: [...managing, key],
    ask: () => ({ body: { email: `${newId()}@example.com`, role: 'agent' } }),
  },
  'POST /invitations#owner': {
    may: ['owner', key],
    ask: () => ({ body: { email: `${newId()}@example.com`, role: 'owner' } }),
  },
  'POST /invitations/{id}/link': { may: [...managing, key], ask: (world) => invited(world, 'agent') },
  'POST /invitations/{id}/link#owner': { may: ['owner', key], ask: (world) => invited(world, 'owner') },
  'DELETE /invitations/{id}': { may: [...managing, key], ask: (world) => invited(world, 'agent') },
  'DELETE /invitations/{id}#owner': { may: ['owner', key], ask: (world) => invited(world, 'owner') },
  'POST /join/look': {
    may: everybody,
    ask: async (world) => ({ body: { token: (await invitation(world, 'agent')).token } }),
  },
  'POST /join': {
    may: everybody,
    ask: async (world) => ({
      body: { token: (await invitation(world, 'agent')).token, name: 'New', password: 'a fine long phrase' },
    }),
  },
  'GET /audit': { may: [...managing, key] },
  'GET /audit.csv': { may: [...managing, key] },

  'GET /visitor/transcript': {
    may: ['visitor', 'blocked'],
    ask: (world, who) => ({ query: `conversation=${world.conversationOf(who)}` }),
  },
  'GET /visitor/export': { may: visitorKinds },
  'POST /visitor/commands': {
    may: everybody,
    ask: () => ({ body: { command: 'session:open', protocol: 1, inbox: 'demo' } }),
  },
  'GET /visitor/events': {
    may: ['visitor', 'blocked'],
    ask: (world, who) => ({ query: `conversation=${world.conversationOf(who)}&after=0` }),
  },
  'POST /visitor/push': { may: visitorKinds, ask: () => ({ body: subscription }) },
  'DELETE /visitor/push': { may: visitorKinds, ask: () => ({ body: { endpoint: subscription.endpoint } }) },
  'GET /push/key': { may: everybody },

  'GET /inboxes': { may: [...reading, key] },
  'POST /inboxes': {
    may: [...managing, key],
    ask: () => ({ body: { name: `i${newId().slice(0, 12)}`, settings: {} } }),
  },
  'GET /inboxes/{name}': { may: [...reading, key], ask: () => demo },
  'PATCH /inboxes/{name}': { may: [...managing, key], ask: () => ({ ...demo, body: { title: 'Chat' } }) },
  'POST /inboxes/{name}/identity-secret': {
    may: [...managing, key],
    ask: () => ({ path: { name: 'other' } }),
  },
  'GET /inboxes/{name}/page': { may: everybody, ask: () => demo },
  'POST /inboxes/{name}/greetings/{id}/{what}': {
    may: everybody,
    ask: () => ({ path: { name: 'demo', id: 'hello', what: 'shown' } }),
  },
  'GET /inboxes/{name}/greetings/{id}/{what}.js': {
    may: everybody,
    ask: () => ({ path: { name: 'demo', id: 'hello', what: 'shown' } }),
  },
  'GET /inboxes/{name}/greetings': { may: [...reading, key], ask: () => demo },
  'GET /inboxes/{name}/learned': { may: [...reading, key], ask: () => demo },

  'GET /inboxes/{name}/answers': { may: [...reading, key], ask: () => demo },
  'POST /inboxes/{name}/answers': {
    may: [...managing, key],
    ask: () => ({ ...demo, body: { title: newId(), body: 'Words.' } }),
  },
  'PUT /inboxes/{name}/answers/{id}': {
    may: [...managing, key],
    ask: async (world) => ({ path: await answer(world), body: { title: newId(), body: 'Words.' } }),
  },
  'DELETE /inboxes/{name}/answers/{id}': {
    may: [...managing, key],
    ask: async (world) => ({ path: await answer(world) }),
  },
  'POST /inboxes/{name}/answers/import': {
    may: [...managing, key],
    ask: () => ({ ...demo, body: { files: [{ name: 'a.md', format: 'markdown', text: '# A\n\nB' }] } }),
  },
  'POST /inboxes/{name}/answers/test': {
    may: [...reading, key],
    ask: () => ({ ...demo, body: { text: 'where is my order?' } }),
  },
  'GET /inboxes/{name}/answers/gaps': { may: [...reading, key], ask: () => demo },
  'POST /inboxes/{name}/answers/gaps/dismiss': {
    may: [...managing, key],
    ask: (world) => ({
      ...demo,
      body: { questions: [{ conversation: world.conversationOf('visitor'), seq: 1 }] },
    }),
  },

  'POST /files': {
    may: [...writingVisitors, ...answering],
    ask: (world) => ({
      body: Buffer.from('words'),
      headers: { 'x-file-name': 'a.txt', 'x-conversation': world.conversationOf('visitor') },
    }),
  },
  'GET /files/{id}#sent': {
    may: ['visitor', ...reading, key],
    ask: async (world) => ({ path: { id: await fileOfVisitor(world, true) } }),
  },
  'GET /files/{id}#unsent': {
    may: ['visitor', ...reading, key],
    ask: async (world) => ({ path: { id: await fileOfVisitor(world, false) } }),
  },
  'PUT /agents/me/photo': { may: answering, ask: () => ({ body: plainPng }) },
  'DELETE /agents/me/photo': { may: answering },
  'GET /agents/{id}/photo': {
    may: everybody,
    ask: async ({ server, people, tokens }) => {
      await fetch(`${server.url}/api/v1/agents/me/photo`, {
        method: 'PUT',
        headers: { Authorization: `Bearer ${tokens.agent}` },
        body: plainPng,
      });
      return { path: { id: people.agent.id } };
    },
  },

  'GET /outbox': { may: [...managing, key] },
  'GET /outbox/{id}': { may: [...managing, key], ask: mail },
  'POST /outbox/{id}/retry': { may: [...managing, key], ask: mail },
  'DELETE /outbox/{id}': { may: [...managing, key], ask: mail },
  'POST /mail/inbound': {
    may: [key],
    ask: async ({ server, conversationOf }) => ({
      body: {
        from: 'kim@example.com',
        to: replyAddress(await mailKey(server.app.domain), 'reply.example.com', conversationOf('visitor')),
        text: 'an answer',
        messageId: randomUUID(),
      },
    }),
  },

  'GET /search': { may: [...reading, key], ask: () => ({ query: 'q=words' }) },
  'GET /reports': { may: [...reading, key], ask: () => ({ query: days }) },
  'GET /reports/days.csv': { may: [...reading, key], ask: () => ({ query: days }) },
  'GET /now': { may: [...reading, key], ask: () => ({ query: 'zone=UTC' }) },

  'GET /snippets': { may: [...answering, key] },
  'POST /snippets': {
    may: [...answering, key],
    ask: () => ({ body: { shortcut: `s${newId()}`, text: 'x', shared: true } }),
  },
  'PATCH /snippets/{id}#own': {
    may: ['agent'],
    ask: async (world) => ({ ...(await snippet(world, false)), body: { text: 'y' } }),
  },
  'PATCH /snippets/{id}#shared': {
    may: [...answering, key],
    ask: async (world) => ({ ...(await snippet(world, true)), body: { text: 'y' } }),
  },
  'DELETE /snippets/{id}#own': { may: ['agent'], ask: (world) => snippet(world, false) },
  'DELETE /snippets/{id}#shared': { may: [...answering, key], ask: (world) => snippet(world, true) },
  'POST /snippets/{id}/uses#own': { may: ['agent'], ask: (world) => snippet(world, false) },
  'POST /snippets/{id}/uses#shared': { may: [...answering, key], ask: (world) => snippet(world, true) },

  'GET /tags': { may: [...reading, key] },
  'POST /tags': { may: [...answering, key], ask: () => ({ body: { name: newId() } }) },
  'PATCH /tags/{id}': {
    may: [...answering, key],
    ask: async (world) => ({ ...(await tag(world)), body: { colour: 'red' } }),
  },
  'DELETE /tags/{id}': { may: [...answering, key], ask: tag },

  'POST /tone/analyze': { may: [...reading, key], ask: () => ({ body: { text: 'hello' } }) },
  'POST /tone/guard': { may: [...reading, key], ask: () => ({ body: { text: 'hello' } }) },
  'POST /tone/suggest': {
    may: [...reading, key],
    ask: () => ({ body: { messages: turns, agent: { name: 'Sam' } } }),
  },
  'POST /tone/match': {
    may: [...reading, key],
    ask: () => ({ body: { messages: turns, reply: 'hello' } }),
  },

  'GET /conversations/{id}/transcript': {
    may: [...reading, key],
    ask: (world) => ({ path: { id: world.conversationOf('visitor') } }),
  },

  'GET /views': { may: reading },
  'POST /views': {
    may: answering,
    ask: async (world) => {
      await dropped(world, false);
      return { body: { name: 'x', query } };
    },
  },
  'PUT /views/order': { may: answering, ask: () => ({ body: { views: [] } }) },
  'PATCH /views/{id}#own': {
    may: ['agent'],
    ask: async (world) => ({ ...(await dropped(world, false)), body: { name: 'y' } }),
  },
  'PATCH /views/{id}#shared': {
    may: answering,
    ask: async (world) => ({ ...(await dropped(world, true)), body: { name: 'y' } }),
  },
  'DELETE /views/{id}#own': { may: ['agent'], ask: (world) => dropped(world, false) },
  'DELETE /views/{id}#shared': { may: answering, ask: (world) => dropped(world, true) },
};
