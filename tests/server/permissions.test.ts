/**
 * Who gets in where: every command and every route, tried by everybody, against the one table in
 * `shared/permissions.ts`. Routes come from `openapi.json`, so that a new one is here by itself.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandPermissions, may, type Permission, permissions } from '../../shared/permissions.ts';
import { type AgentCommand, agentCommands } from '../../shared/protocol/agent-events.ts';
import type { Agent } from '../../shared/protocol/entities.ts';
import type { Failure } from '../../shared/protocol/errors.ts';
import { visitorCommands } from '../../shared/protocol/visitor-events.ts';
import { connect, connectAgent, connectVisitor } from '../harness/clients.ts';
import { apiKey } from '../harness/credentials.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { newAgent, newSession } from '../harness/team.ts';

const roles = ['owner', 'admin', 'agent', 'viewer'] as const;
const callers = [...roles, 'nobody', 'visitor', 'apiKey'] as const;
type Caller = (typeof callers)[number];

let server: TestServer;
let people: Record<(typeof roles)[number], Agent>;
let visitorToken: string;
beforeAll(async () => {
  const many = { points: 100_000, seconds: 1 };
  server = await startServer({
    commands: many,
    connections: many,
    downloads: many,
    signInsByAddress: many,
    greetings: many,
  });
  const made = await Promise.all(roles.map((role) => newAgent(server, role)));
  people = Object.fromEntries(made.map((agent) => [agent.role, agent])) as typeof people;
  const visitor = await connectVisitor(server.url);
  visitorToken = visitor.welcome.visitor;
  visitor.close();
});
afterAll(() => server.stop());

/** A session of its own for each try, because some routes end the one they are called with. */
const tokenOf = (caller: Caller): Promise<string | null> | string | null => {
  if (caller === 'nobody') return null;
  if (caller === 'visitor') return visitorToken;
  return caller === 'apiKey' ? apiKey : newSession(server, people[caller]);
};

const isRole = (caller: Caller): caller is (typeof roles)[number] =>
  (roles as readonly string[]).includes(caller);
const isPermission = (name: string): name is Permission => Object.hasOwn(permissions, name);

/** What the table says of a caller at a route of this access. */
function allowed(access: string, caller: Caller): boolean {
  if (access === 'public') return true;
  if (access === 'visitor' || access === 'apiKey') return caller === access;
  const [, shared] = /^visitor or (.+)$/.exec(access) ?? [];
  if (shared !== undefined)
    return caller === 'visitor' || (isRole(caller) && may(caller, shared as Permission));
  if (!isPermission(access)) throw new Error(`“${access}” is no access`);
  if (caller === 'apiKey') return !access.startsWith('own:');
  return isRole(caller) && may(caller, access);
}

const nowhere = '0'.repeat(32);
const filled = (path: string) =>
  path
    .replaceAll('{name}', 'nowhere')
    .replaceAll('{what}', 'shown')
    .replaceAll(/\{\w+\}/g, nowhere);

describe('a route', () => {
  it('names its access, and lets in whom the table lets in and nobody else', async () => {
    const document = (await (await fetch(`${server.url}/api/v1/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { 'x-access'?: string }>>;
    };
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { 'x-access': access }]) => ({ path, method, access })),
    );
    expect(routes.length).toBeGreaterThan(25);
    expect(routes.filter(({ access }) => access === undefined)).toEqual([]);
    const wrong: string[] = [];
    for (const { path, method, access = '' } of routes)
      for (const caller of callers) {
        const token = await tokenOf(caller);
        // The API key is nobody's sender of files, and may read them.
        if (access.startsWith('visitor or') && caller === 'apiKey') continue;
        const answer = await fetch(`${server.url}${filled(path)}`, {
          method: method.toUpperCase(),
          headers: {
            'Content-Type': 'application/json',
            ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
          },
          ...(method === 'get' ? {} : { body: '{}' }),
        });
        const { code = '' } = (await answer.json().catch(() => ({}))) as { code?: string };
        const refused = ['not_signed_in', 'forbidden', 'bad_token'].includes(code);
        // Addresses that anybody may ask read a token of their own kind, which nobody here has.
        if (access !== 'public' && refused === allowed(access, caller))
          wrong.push(`${method} ${path} (${access}) by ${caller}: ${answer.status} ${code}`);
        if (access === 'public' && code === 'forbidden') wrong.push(`${method} ${path} refuses ${caller}`);
      }
    expect(wrong).toEqual([]);
  }, 60_000);
});

describe('a command of agents', () => {
  const names = Object.keys(agentCommands) as AgentCommand[];

  it.each(roles)('is taken from role %s, or refused, as the table says', async (role) => {
    const client = await connectAgent(server.url, await newSession(server, people[role]));
    const wrong: string[] = [];
    // `typing` has no answer; that a viewer's is not passed on is tried below.
    for (const name of names.filter((each) => each !== 'typing')) {
      const answer = await client.ask<{ ok: boolean; code?: Failure['code'] }>(name, {});
      const refused = answer.code === 'forbidden';
      if (refused === may(role, commandPermissions[name]))
        wrong.push(`${name} by ${role}: ${JSON.stringify(answer)}`);
    }
    client.close();
    expect(wrong).toEqual([]);
  });

  it('is unknown to visitors, unless it is theirs too', async () => {
    const visitor = await connectVisitor(server.url);
    for (const name of names.filter((each) => !Object.hasOwn(visitorCommands, each)))
      expect(await visitor.ask(name, {})).toMatchObject({ code: 'unknown_command' });
    visitor.close();
  });

  it('is taken from nobody without a session of an agent', async () => {
    const enter = (auth: object) => connect(server.url, '/agent', { protocol: 1, ...auth });
    await expect(enter({})).rejects.toMatchObject({ code: 'not_signed_in' });
    for (const token of [visitorToken, apiKey, 'nonsense'])
      await expect(enter({ token })).rejects.toMatchObject({ code: 'bad_token' });
  });
});

describe('a viewer', () => {
  it('may read and may write nothing but about themselves', () => {
    const granted = (Object.keys(permissions) as Permission[]).filter((name) => may('viewer', name));
    expect(granted.filter((name) => !name.endsWith(':read'))).toEqual(['own:account']);
  });
});
