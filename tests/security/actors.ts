/** Fourteen kinds of people and programs, what belongs to them, and a server where all of them have been. */
import { hashPassword, openSession } from '../../server/domain/agents.ts';
import { hashToken, newId, newToken } from '../../server/domain/ids.ts';
import type { Agent } from '../../shared/protocol/entities.ts';
import type { VisitorWelcome } from '../../shared/protocol/visitor-events.ts';
import { type Client, connect, connectAgent, said, uploadText } from '../harness/clients.ts';
import { apiKey } from '../harness/credentials.ts';
import { startServer, type TestServer } from '../harness/server.ts';

export const visitorKinds = ['visitor', 'neighbour', 'stranger', 'blocked'] as const;
export const teamKinds = ['viewer', 'agent', 'colleague', 'admin', 'owner'] as const;
/** Tokens that were good once, and none. */
export const deadKinds = ['nobody', 'erased', 'disabled', 'signedOut'] as const;
export const everybody = [...visitorKinds, ...teamKinds, ...deadKinds, 'apiKey'] as const;
/**
 * `visitor` has the conversation that is tried; `neighbour` is another visitor of the same inbox, `stranger` one of
 * another inbox; `blocked` has a conversation of their own, and agents have closed the chat to them. `agent` wrote what
 * agents' own things are tried with, `colleague` is another of the same role.
 */
export type Who = (typeof everybody)[number];
export type VisitorKind = (typeof visitorKinds)[number];
export type TeamKind = (typeof teamKinds)[number];

export const password = 'a long enough test phrase';
const many = { points: 1_000_000, seconds: 1 };

export interface World {
  server: TestServer;
  /** Tokens; null: none. */
  tokens: Record<Who, string | null>;
  people: Record<TeamKind, Agent>;
  visitors: Record<VisitorKind, Client<VisitorWelcome>>;
  agents: Record<TeamKind, Client<unknown>>;
  /** The visitor's, and for whoever is blocked their own. */
  conversationOf(who: Who): string;
  /** Somebody new of the same kind. */
  freshVisitor(kind: VisitorKind): Promise<Client<VisitorWelcome>>;
  freshAgent(kind: TeamKind): Promise<{ agent: Agent; token: string }>;
  close(): Promise<void>;
}

const roleOf = (kind: TeamKind): Agent['role'] => (kind === 'colleague' ? 'agent' : kind);

export async function makeWorld(): Promise<World> {
  const server = await startServer(
    {
      commands: many,
      addressCommands: many,
      connections: many,
      downloads: many,
      files: many,
      greetings: many,
      searches: many,
      starts: many,
      transcripts: many,
      mailboxTranscripts: many,
      links: many,
      invitations: many,
      ownPasswords: many,
      passwordResets: many,
      addressPasswordResets: many,
      secondFactors: many,
      signIns: many,
      signInsByStrangers: many,
      signInsByAddress: many,
    },
    {
      environment: {
        RAPPORT_PUBLIC_URL: 'https://chat.example.com',
        RAPPORT_MAIL_REPLY_DOMAIN: 'reply.example.com',
      },
      // Takes nothing: what is queued stays to be looked at.
      mailTransport: {
        send: async () => ({ ok: false, permanent: false, reason: 'not today' }),
        close: () => undefined,
      },
    },
  );
  const { store } = server.app.domain;
  const passwordHash = await hashPassword(password);
  const inboxOf = (kind: VisitorKind) => (kind === 'stranger' ? 'other' : 'demo');
  for (const [path, method, body] of [
    ['', 'POST', { name: 'other', settings: {} }],
    ['/demo', 'PATCH', { greetings: [{ id: 'hello', text: 'Hello', when: {} }] }],
  ] as const)
    await fetch(`${server.url}/api/v1/inboxes${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${apiKey}` },
      body: JSON.stringify(body),
    });

  const enter = (kind: VisitorKind, visitor?: string) =>
    connect<VisitorWelcome>(server.url, '/visitor', {
      protocol: 1,
      inbox: inboxOf(kind),
      ...(visitor && { visitor }),
    });
  const freshVisitor = async (kind: VisitorKind) => {
    const client = await enter(kind);
    await said(client, `from ${kind}`);
    if (kind === 'blocked')
      await store.block(client.welcome.visitorId, 'test', { agent: people.owner.id, at: Date.now() });
    return enter(kind, client.welcome.visitor).finally(() => client.close());
  };
  const session = (agent: Agent) =>
    openSession(
      server.app.domain,
      { kind: 'agent', id: agent.id, name: agent.name },
      { address: '127.0.0.1', userAgent: 'test' },
    );
  const freshAgent = async (kind: TeamKind) => {
    const id = newId();
    const agent = { id, email: `${kind}-${id.slice(0, 8)}@example.com`, name: kind, role: roleOf(kind) };
    await store.createAgent({ ...agent, passwordHash }, Date.now());
    return { agent, token: await session(agent) };
  };

  const team = Object.fromEntries(
    await Promise.all(teamKinds.map(async (kind) => [kind, await freshAgent(kind)])),
  ) as Record<TeamKind, { agent: Agent; token: string }>;
  const people = Object.fromEntries(teamKinds.map((kind) => [kind, team[kind].agent])) as World['people'];
  const visitors = Object.fromEntries(
    await Promise.all(visitorKinds.map(async (kind) => [kind, await freshVisitor(kind)])),
  ) as World['visitors'];
  const agents = Object.fromEntries(
    await Promise.all(
      teamKinds.map(async (kind) => [kind, await connectAgent(server.url, team[kind].token)]),
    ),
  ) as World['agents'];

  const erased = await freshVisitor('neighbour');
  await erased.ask('visitor:erase', {});
  const disabled = await freshAgent('agent');
  await store.changeMember(disabled.agent.id, { disabled: true }, Date.now());
  const signedOut = await freshAgent('agent');
  await store.endSession(hashToken(signedOut.token));

  const conversations = Object.fromEntries(
    visitorKinds.map((kind) => [kind, visitors[kind].welcome.conversation?.id ?? '']),
  ) as Record<VisitorKind, string>;
  return {
    server,
    people,
    visitors,
    agents,
    tokens: {
      ...(Object.fromEntries(teamKinds.map((kind) => [kind, team[kind].token])) as Record<TeamKind, string>),
      ...(Object.fromEntries(visitorKinds.map((kind) => [kind, visitors[kind].welcome.visitor])) as Record<
        VisitorKind,
        string
      >),
      nobody: null,
      erased: erased.welcome.visitor,
      disabled: disabled.token,
      signedOut: signedOut.token,
      apiKey,
    },
    conversationOf: (who) => (who === 'blocked' ? conversations.blocked : conversations.visitor),
    freshVisitor,
    freshAgent,
    async close() {
      for (const client of [...Object.values(visitors), ...Object.values(agents)]) client.close();
      await server.stop();
    },
  };
}

/** A message of an agent in the conversation; its seq. */
export const answered = async (world: World, by: TeamKind = 'agent'): Promise<number> =>
  (await said(world.agents[by], 'an answer', { conversation: world.conversationOf('visitor') })).seq;

/** A file of the visitor's; with `sent`, in their conversation. */
export async function fileOfVisitor(world: World, sent: boolean): Promise<string> {
  const { visitor } = world.visitors;
  const file = await uploadText(world.server.url, visitor.welcome.visitor, 'a.txt', 'words');
  if (sent) await said(visitor, 'see', { attachments: [file] });
  return file;
}

/** Keeps something that a link leads to; resolves to its token. */
export async function linkToken(keep: (tokenHash: string) => Promise<unknown>): Promise<string> {
  const token = newToken();
  await keep(hashToken(token));
  return token;
}
