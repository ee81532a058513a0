/**
 * Who gets in where, and who hears what: every route, every command on both transports and every event, tried by
 * fourteen kinds of people and programs on what is theirs and what is not. A route, command or event without a row fails
 * here or does not compile.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Router } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../server/domain/domain.ts';
import { newId } from '../../server/domain/ids.ts';
import { publishTo } from '../../server/sockets/rooms.ts';
import { may, type Permission, permissions } from '../../shared/permissions.ts';
import type { ConversationSummary, Message, VisitorDetail } from '../../shared/protocol/entities.ts';
import { type Client, connect } from '../harness/clients.ts';
import {
  answered,
  deadKinds,
  everybody,
  makeWorld,
  type TeamKind,
  teamKinds,
  type VisitorKind,
  visitorKinds,
  type Who,
  type World,
} from './actors.ts';
import { agentRows, type FlatRow, flat, visitorRows } from './matrix-commands.ts';
import { type Ask, routeRows } from './matrix-routes.ts';

/** To whom something is refused is told one of these and nothing else. */
const refusals = ['not_signed_in', 'forbidden', 'bad_token', 'not_found', 'blocked'];
const muteMs = 150;

let world: World;
beforeAll(async () => {
  world = await makeWorld();
}, 60_000);
afterAll(() => world.close());

/** The conversation that is tried, without what the engine finds out about it a moment later. */
async function stored(): Promise<string> {
  const { store } = world.server.app.domain;
  const row = await store.conversation(world.conversationOf('visitor'));
  return JSON.stringify({ ...row, mood: null, needAt: null, version: null });
}

async function call(
  route: string,
  ask: Ask,
  token: string | null,
): Promise<{ status: number; code: string }> {
  const [method = '', path = ''] = (route.split('#')[0] ?? '').split(' ');
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ask.path?.[name] ?? ''));
  const isBytes = Buffer.isBuffer(ask.body);
  const response = await fetch(`${world.server.url}/api/v1${filled}${ask.query ? `?${ask.query}` : ''}`, {
    method,
    headers: {
      ...(ask.body && !isBytes ? { 'Content-Type': 'application/json' } : {}),
      ...ask.headers,
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    },
    ...(ask.body === undefined
      ? {}
      : { body: isBytes ? (ask.body as Buffer<ArrayBuffer>) : JSON.stringify(ask.body) }),
  });
  const text = await response.text();
  const isProblem = response.headers.get('content-type')?.includes('problem+json') === true;
  return { status: response.status, code: isProblem ? (JSON.parse(text) as { code: string }).code : '' };
}

describe('every route', () => {
  it('has a row, and every row a route', async () => {
    const document = (await (await fetch(`${world.server.url}/api/v1/openapi.json`)).json()) as {
      paths: Record<string, object>;
    };
    const there = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.slice('/api/v1'.length)}`),
    );
    const tried = new Set(Object.keys(routeRows).map((name) => name.split('#')[0]));
    expect(there.filter((route) => !tried.has(route))).toEqual([]);
    expect([...tried].filter((route) => !there.includes(String(route)))).toEqual([]);
  });

  it.each(Object.entries(routeRows))(
    '%s is for those it is for',
    async (route, { may, ask }) => {
      const wrong: string[] = [];
      for (const who of everybody) {
        const asked = (await ask?.(world, who)) ?? {};
        const before = await stored();
        const { status, code } = await call(route, asked, asked.token ?? world.tokens[who]);
        if (may.includes(who) ? status >= 300 : !refusals.includes(code))
          wrong.push(`${who}: ${status} ${code}`);
        if (!may.includes(who) && (await stored()) !== before) wrong.push(`${who}: something was stored`);
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );
});

describe('a viewer', () => {
  it('may read, and write nothing but about themselves', () => {
    const granted = (Object.keys(permissions) as Permission[]).filter((name) => may('viewer', name));
    expect(granted.filter((name) => !name.endsWith(':read'))).toEqual(['own:account']);
  });
});

describe('every address beside the API', () => {
  /** What anybody may load. Whoever adds one says so here; what it needs beyond that is tried by its own tests. */
  const open = [
    '/health/live',
    '/health/ready',
    // With the API key, or from this very machine: `tests/server/http.test.ts`.
    '/metrics',
    '/v1/openapi.json',
    '/docs',
    '/docs.css',
    // With a token of its own, which a mail brought: `tests/server/answer-mails.test.ts`.
    '/mail/stop/:token',
    '/mail/stop.css',
    '/embed.js',
    '/page.js',
    '/page/:name',
    '/rapport.d.ts',
    '/assets/:name',
    '/widget',
    '/widget/notify',
    '/widget-sw.js',
    '/console',
    '/',
    '/demo',
    '/demo/workbench',
    '/demo/shop.css',
    '/demo/shop.js',
  ];

  it('is known', () => {
    const paths: string[] = [];
    const walk = (router: Router) => {
      for (const layer of router.stack) {
        if (layer.route) paths.push(String(layer.route.path));
        else if ('stack' in layer.handle) walk(layer.handle as unknown as Router);
      }
    };
    walk(world.server.app.web.router);
    const api = new Set(
      Object.keys(routeRows).map(
        (name) =>
          `/v1${name
            .split('#')[0]
            ?.split(' ')[1]
            ?.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      ),
    );
    expect(paths.length).toBeGreaterThan(80);
    expect(paths.filter((path) => !api.has(path) && !open.includes(path))).toEqual([]);
    expect(open.filter((path) => !paths.includes(path))).toEqual([]);
  });
});

/** The answer to a command; null when there was none within a moment. */
const asked = (client: Client<unknown>, command: string, payload: object, isMute: boolean) =>
  client.socket
    .timeout(isMute ? muteMs : 8000)
    .emitWithAck(command, payload)
    .catch(() => null) as Promise<{ ok: boolean; code?: string } | null>;

const isWrong = (
  answer: { ok: boolean; code?: string } | null,
  isAllowed: boolean,
  isMute: boolean,
): boolean =>
  isAllowed ? (isMute ? answer !== null : answer?.ok !== true) : !refusals.includes(answer?.code ?? '');

describe('every command of visitors', () => {
  const rows = flat<VisitorKind>(visitorRows);
  const other = flat<TeamKind>(agentRows).filter(({ command }) => !Object.hasOwn(visitorRows, command));

  it.each(rows)('$label is for those it is for, on a socket and over HTTP', async (row) => {
    const wrong: string[] = [];
    for (const who of visitorKinds)
      for (const way of ['socket', 'http'] as const) {
        const fresh = row.ends ? await world.freshVisitor(who) : undefined;
        const client = fresh ?? world.visitors[who];
        const payload = (await row.payload?.(world, who, fresh)) ?? {};
        const answer =
          way === 'socket'
            ? await asked(client, row.command, payload, row.mute === true)
            : await overHttp(client.welcome.visitor, row.command, payload);
        fresh?.close();
        if (isWrong(answer, row.may.includes(who), row.mute === true))
          wrong.push(`${who} by ${way}: ${JSON.stringify(answer)}`);
      }
    for (const who of [...deadKinds, ...teamKinds, 'apiKey'] as const) {
      const payload = (await row.payload?.(world, 'visitor', world.visitors.visitor)) ?? {};
      const answer = await overHttp(world.tokens[who], row.command, payload);
      if (answer?.code !== 'bad_token') wrong.push(`${who}: ${JSON.stringify(answer)}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(teamKinds)('that agents do not have is unknown to %s', async (who) => {
    for (const { command } of rows.filter((row) => !Object.hasOwn(agentRows, row.command)))
      expect(await asked(world.agents[who], command, {}, false)).toMatchObject({ code: 'unknown_command' });
  });

  it.each(visitorKinds)('are all there are for %s', async (who) => {
    for (const row of other) {
      const payload = (await row.payload?.(world, 'agent', undefined)) ?? {};
      expect(await asked(world.visitors[who], row.command, payload, false)).toMatchObject({
        code: 'unknown_command',
      });
    }
  });

  async function overHttp(token: string | null, command: string, payload: object) {
    const response = await fetch(`${world.server.url}/api/v1/visitor/commands`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ ...payload, command }),
    });
    return response.status === 204 ? null : ((await response.json()) as { ok: boolean; code?: string });
  }
});

describe('every command of agents', () => {
  it.each(flat<TeamKind>(agentRows))('$label is for those it is for', async (row: FlatRow<TeamKind>) => {
    const wrong: string[] = [];
    for (const who of teamKinds) {
      const payload = (await row.payload?.(world, who, undefined)) ?? {};
      const before = await stored();
      const answer = await asked(world.agents[who], row.command, payload, row.mute === true);
      if (isWrong(answer, row.may.includes(who), row.mute === true))
        wrong.push(`${who}: ${JSON.stringify(answer)}`);
      if (!row.may.includes(who) && (await stored()) !== before) wrong.push(`${who}: something was stored`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('a handshake', () => {
  const enter = (namespace: string, auth: object) =>
    connect<object>(world.server.url, namespace, { protocol: 1, ...auth }).then((client) => {
      client.close();
      return 'entered';
    });

  it.each(everybody)('as an agent is for agents: %s', async (who) => {
    const token = world.tokens[who];
    const entered = enter('/agent', token === null ? {} : { token });
    if ((teamKinds as readonly Who[]).includes(who)) expect(await entered).toBe('entered');
    else
      await expect(entered).rejects.toMatchObject({ code: token === null ? 'not_signed_in' : 'bad_token' });
  });

  it.each(everybody.filter((who) => who !== 'nobody'))(
    'with a visitor’s token is for its visitor: %s',
    async (who) => {
      const isVisitor = (visitorKinds as readonly Who[]).includes(who);
      for (const inbox of ['demo', 'other']) {
        const entered = enter('/visitor', { inbox, visitor: world.tokens[who] });
        if (isVisitor && (inbox === 'other') === (who === 'stranger')) expect(await entered).toBe('entered');
        else await expect(entered).rejects.toMatchObject({ code: 'bad_token' });
      }
    },
  );
});

describe('every event', () => {
  const listeners = [...visitorKinds, 'looking', 'away'] as const;
  type Listener = (typeof listeners)[number];
  const agentsAll: Listener[] = ['looking', 'away'];
  const about: Listener[] = ['visitor', ...agentsAll];

  /** Who hears of something that happened in the visitor's conversation; agents either look at it or not. */
  const rows: Record<DomainEvent['kind'], { hears: Listener[]; event(): object }> = {
    message: { hears: about, event: () => ({ message: said(), visitor: id() }) },
    'message-changed': { hears: about, event: () => ({ message: said(), visitor: id() }) },
    state: { hears: about, event: () => ({ conversation: summary() }) },
    row: { hears: agentsAll, event: () => ({ conversation: summary() }) },
    views: { hears: agentsAll, event: () => ({}) },
    receipt: {
      hears: about,
      event: () => ({ conversation: conversation(), visitor: id(), reader: 'visitor', seq: 1 }),
    },
    typing: {
      hears: about,
      event: () => ({
        conversation: conversation(),
        visitor: id(),
        author: { kind: 'agent', id: newId(), name: 'x' },
        active: true,
      }),
    },
    visitor: {
      hears: ['looking'],
      event: () => ({
        visitor: { id: id(), conversations: [{ id: conversation() }] } as unknown as VisitorDetail,
      }),
    },
    activity: { hears: ['looking'], event: () => ({ activity: { conversation: conversation() } }) },
    promises: { hears: ['looking'], event: () => ({ conversation: conversation(), promises: [] }) },
    tags: { hears: agentsAll, event: () => ({ tags: [] }) },
    removed: { hears: about, event: () => ({ conversation: conversation(), visitor: id() }) },
    // These three close connections, of the one concerned and nobody else.
    'signed-out': { hears: [], event: () => ({ visitor: newId() }) },
    'sessions-ended': { hears: [], event: () => ({ sessions: [newId()] }) },
    'role-changed': { hears: [], event: () => ({ agent: newId() }) },
    suggestions: {
      hears: ['looking'],
      event: () => ({ conversation: conversation(), forSeq: 1, register: {}, target: {}, suggestions: [] }),
    },
    note: { hears: agentsAll, event: () => ({ note: { id: newId(), conversation: conversation() } }) },
    mentions: {
      hears: ['looking'],
      event: () => ({ agent: world.people.agent.id, unread: { count: 0, mentions: [] } }),
    },
    lookers: {
      hears: ['looking'],
      event: () => ({ conversation: conversation(), agents: [], to: 'looking' }),
    },
    team: { hears: agentsAll, event: () => ({ agent: newId(), name: 'x' }) },
    presence: {
      hears: ['visitor', 'neighbour', 'blocked'],
      event: () => ({ inbox: inbox.demo, availability: { agentsHere: true, backAt: toldHere } }),
    },
    agents: { hears: agentsAll, event: () => ({ agents: [toldHere] }) },
    queue: { hears: ['visitor'], event: () => ({ visitor: id(), queue: { position: toldHere } }) },
  };
  const toldHere = 'told by this test';
  const inbox = { demo: '' };
  const id = () => world.visitors.visitor.welcome.visitorId;
  const conversation = () => world.conversationOf('visitor');
  const said = () =>
    ({ conversation: conversation(), seq: 1, author: { kind: 'agent' } }) as unknown as Message;
  const summary = () =>
    ({ id: conversation(), visitor: { id: id(), name: '' }, state: {} }) as unknown as ConversationSummary;
  const heard = new Map<Listener, string[]>();
  /** Told whenever anything happens: those meant here bear our words. */
  const byThemselves = ['welcome', 'heartbeat', 'agents:changed', 'presence:changed', 'queue:changed'];
  const isMeant = (line: string) =>
    line.includes(toldHere) || !byThemselves.includes(line.split(' ')[0] ?? '');

  beforeAll(async () => {
    inbox.demo = (await world.server.app.domain.inboxes.byName('demo'))?.id ?? '';
    await answered(world);
    await world.agents.agent.ask('conversation:open', { conversation: conversation() });
    await world.agents.colleague.ask('conversation:close', {});
    const sockets: [Listener, Client<unknown>][] = [
      ...visitorKinds.map((kind): [Listener, Client<unknown>] => [kind, world.visitors[kind]]),
      ['looking', world.agents.agent],
      ['away', world.agents.colleague],
    ];
    for (const [listener, { socket }] of sockets) {
      heard.set(listener, []);
      socket.onAny((name: string, payload: unknown) =>
        heard.get(listener)?.push(`${name} ${JSON.stringify(payload)}`),
      );
    }
    // What was still on its way.
    await sleep(500);
  });

  it.each(Object.entries(rows))('of kind %s reaches those it is for', async (kind, { hears, event }) => {
    for (const list of heard.values()) list.length = 0;
    const reached = () => listeners.filter((each) => heard.get(each)?.some(isMeant));
    const meant = listeners.filter((each) => hears.includes(each));
    // Straight to the sockets: what else the server does about an event is not asked here.
    publishTo(world.server.app.io, { kind, ...event() } as DomainEvent);
    await expect.poll(reached).toEqual(meant);
    await sleep(60);
    expect(reached()).toEqual(meant);
  });

  it('of an agent’s is without what is for agents alone: no note, no address, no session', async () => {
    for (const list of heard.values()) list.length = 0;
    const { agent } = world.agents;
    const marker = `only-for-agents-${newId()}`;
    await agent.ask('note:add', {
      clientId: crypto.randomUUID(),
      conversation: conversation(),
      text: marker,
    });
    await agent.ask('conversation:prioritise', { conversation: conversation(), priority: 2 });
    await agent.ask('conversation:snooze', {
      conversation: conversation(),
      until: new Date(Date.now() + 60_000).toISOString(),
    });
    await answered(world);
    await sleep(300);
    const lines = visitorKinds.flatMap((kind) => heard.get(kind) ?? []).join('\n');
    expect(lines).toContain('message:created');
    expect(heard.get('away')?.join('\n')).toContain(marker);
    for (const secret of [marker, world.people.agent.email, 'priority', 'snoozed', 'session'])
      expect(lines).not.toContain(secret);
  });

  it('of somebody who types where they have no business reaches nobody', async () => {
    for (const list of heard.values()) list.length = 0;
    for (const who of ['neighbour', 'stranger', 'blocked'] as const)
      world.visitors[who].socket.emit('typing', { conversation: world.conversationOf(who), text: 'boo' });
    await sleep(200);
    expect([...heard.values()].flat().filter((line) => line.startsWith('typing:changed'))).toEqual([]);
    world.visitors.visitor.socket.emit('typing', { conversation: conversation() });
    await expect.poll(() => heard.get('away')?.some((line) => line.startsWith('typing:changed'))).toBe(true);
  });
});
