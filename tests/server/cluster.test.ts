import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../server/domain/limits.ts';
import { linkToRedis } from '../../server/redis.ts';
import type { ConversationOpenAnswer } from '../../shared/protocol/agent-events.ts';
import type { Message } from '../../shared/protocol/entities.ts';
import type { LookersChanged } from '../../shared/protocol/notes.ts';
import { connectAgent, connectVisitor, said, signIn } from '../harness/clients.ts';
import { owner } from '../harness/credentials.ts';
import { hasPostgres, type TestDatabase, temporaryDatabase } from '../harness/postgres.ts';
import { noRedis, startRedis, type TestRedis } from '../harness/redis.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { newAgent, newSession } from '../harness/team.ts';

/** Resolves when `check` holds; how long it took, in ms. */
async function until(check: () => boolean, withinMs = 20_000): Promise<number> {
  const from = performance.now();
  while (!check()) {
    if (performance.now() - from > withinMs) throw new Error(`not within ${withinMs} ms`);
    await wait(10);
  }
  return performance.now() - from;
}

async function untilAsync(check: () => Promise<boolean>, withinMs = 20_000): Promise<void> {
  const from = performance.now();
  while (!(await check())) {
    if (performance.now() - from > withinMs) throw new Error(`not within ${withinMs} ms`);
    await wait(20);
  }
}

const skipped = noRedis !== null || !(await hasPostgres());

describe.skipIf(skipped)('two nodes on one database', { timeout: 60_000 }, () => {
  let redis: TestRedis;
  let database: TestDatabase;
  let one: TestServer;
  let two: TestServer;
  const node = (lostLineMs: number) =>
    startServer({}, { environment: { REDIS_URL: redis.url, DATABASE_URL: database.url }, lostLineMs });
  beforeAll(async () => {
    [redis, database] = await Promise.all([startRedis(), temporaryDatabase()]);
    // Both at once, on a database that neither has made yet.
    [one, two] = await Promise.all([node(500), node(500)]);
    await until(() => one.app.together() && two.app.together());
  });
  afterAll(async () => {
    await Promise.all([one.stop(), two.stop()]);
    await Promise.all([redis.kill(), database.remove()]);
  });

  it('hear each other’s messages at once, each once', async () => {
    const agent = await connectAgent(two.url);
    const visitor = await connectVisitor(one.url);
    const tab = await connectVisitor(two.url, visitor.welcome.visitor);
    const { conversation } = await said(visitor, 'one');
    await said(agent, 'two', { conversation });
    await said(tab, 'three', { conversation });
    // What two nodes send may overtake each other; `seq` says how it goes, and clients put it right.
    const seen = (messages: Message[]) =>
      messages
        .filter((message) => message.conversation === conversation)
        .map(({ seq }) => seq)
        .sort();
    await until(() => [visitor, tab].every(({ messages }) => messages.length === 2));
    await until(() => agent.messages.length >= 2);
    expect(seen(visitor.messages)).toEqual([2, 3]);
    expect(seen(tab.messages)).toEqual([1, 2]);
    expect(seen(agent.messages)).toEqual([1, 3]);
    for (const client of [agent, visitor, tab]) client.close();
  });

  it('know who is here, and who looks at what', async () => {
    await until(() => [one, two].every(({ app }) => !app.domain.agentsHere()));
    const visitor = await connectVisitor(one.url);
    const { conversation } = await said(visitor, 'Is anybody there?');
    expect(visitor.welcome.inbox.agentsHere).toBe(false);
    const presence: { agentsHere: boolean }[] = [];
    visitor.socket.on('presence:changed', (changed) => presence.push(changed));
    const agent = await connectAgent(two.url);
    await until(() => presence.at(-1)?.agentsHere === true);

    const colleague = await connectAgent(one.url);
    const looks: LookersChanged[] = [];
    colleague.socket.on('lookers:changed', (changed) => looks.push(changed));
    await agent.ask('conversation:open', { conversation });
    await until(() => looks.at(-1)?.agents.length === 1);
    await agent.ask('conversation:close', { conversation });
    await until(() => looks.at(-1)?.agents.length === 0);

    colleague.close();
    agent.close();
    await until(() => presence.at(-1)?.agentsHere === false);
    visitor.close();
  });

  it('work with the same settings', async () => {
    const visitor = await connectVisitor(two.url);
    expect(visitor.welcome.inbox.name).not.toBe('Lumen by night');
    visitor.close();
    const changed = await fetch(`${one.url}/api/v1/inboxes/demo`, {
      method: 'PATCH',
      headers: { Authorization: `Bearer ${await signIn(one.url)}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'Lumen by night' }),
    });
    expect(changed.status).toBe(200);
    await wait(300);
    const next = await connectVisitor(two.url);
    expect(next.welcome.inbox.name).toBe('Lumen by night');
    next.close();
  });

  it('work with the same settings where only the word of them was lost', async () => {
    const client = new Redis(redis.url);
    // Those that tell; those that listen stay.
    await client.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    client.disconnect();
    await one.app.domain.inboxes.change('demo', { title: 'Lumen unheard' });
    await until(() =>
      two.app.domain.inboxes.known().every(({ settings }) => settings.title === 'Lumen unheard'),
    );
  });

  it('log each time that Redis is gone and back, whichever connection it is', async () => {
    const log: string[] = [];
    const note = (_: unknown, text: string) => log.push(text);
    const link = linkToRedis(redis.url, { warn: note, info: (text: string) => log.push(text) } as never);
    await until(() => [link.teller, link.listener].every(({ status }) => status === 'ready'));
    for (const client of [link.teller, link.teller, link.listener]) {
      client.emit('error', new Error('gone'));
      client.emit('ready');
      expect(log.splice(0)).toEqual([expect.stringContaining('cannot be reached'), 'Redis is back']);
    }
    link.close();
  });

  it('end a connection whose session ended on the other', async () => {
    const token = await signIn(one.url);
    const agent = await connectAgent(two.url, token);
    await fetch(`${one.url}/api/v1/session`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(await until(() => !agent.socket.connected)).toBeLessThan(2000);
  });

  it('count together how often somebody tries to sign in, and each for itself without Redis', async () => {
    const tries = async (count: number) => {
      const statuses: number[] = [];
      for (let number = 0; number < count; number++) {
        const { status } = await fetch(`${[one, two][number % 2]?.url}/api/v1/session`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ email: 'nobody@example.com', password: 'not their password' }),
        });
        statuses.push(status);
      }
      return statuses;
    };
    expect(await tries(defaultLimits.signIns.points)).not.toContain(429);
    expect(await tries(2)).toEqual([429, 429]);
    await redis.kill();
    expect(await tries(2)).toEqual([401, 401]);
    await redis.start();
    await until(() => one.app.together() && two.app.together());
  });

  it('go on without Redis, a little later, and at once when it is back, empty', async () => {
    const agent = await connectAgent(two.url);
    const visitor = await connectVisitor(one.url);
    const { conversation } = await said(visitor, 'before');
    await until(() => agent.messages.some(({ text }) => text === 'before'));
    await redis.kill();

    const heads: number[] = [];
    agent.socket.on('heartbeat', ({ lastSeq }: { lastSeq: number }) => heads.push(lastSeq));
    await said(visitor, 'meanwhile', { conversation });
    const cursor = await one.app.domain.store.cursor();
    expect(await until(() => heads.some((head) => head >= cursor))).toBeLessThan(6000);

    const lastSeqs: number[] = [];
    visitor.socket.on('heartbeat', ({ lastSeq }: { lastSeq: number }) => lastSeqs.push(lastSeq));
    await said(agent, 'an answer meanwhile', { conversation });
    expect(await until(() => lastSeqs.includes(3))).toBeLessThan(6000);

    await redis.start();
    await until(() => one.app.together() && two.app.together());
    await said(visitor, 'after', { conversation });
    await until(() => agent.messages.some(({ text }) => text === 'after'), 1000);
    for (const client of [agent, visitor]) client.close();
  });

  it('start without Redis, and find each other when it comes', async () => {
    await redis.kill();
    const third = await node(500);
    const visitor = await connectVisitor(third.url);
    const { conversation } = await said(visitor, 'Hello?');
    await redis.start();
    await until(() => [one, two, third].every(({ app }) => app.together()));
    const agent = await connectAgent(one.url);
    await said(agent, 'Hello!', { conversation });
    await until(() => visitor.messages.length === 1);
    expect(visitor.messages[0]?.text).toBe('Hello!');
    for (const client of [agent, visitor]) client.close();
    await third.stop();
  });

  it('give each conversation to one agent, and nobody more than they carry, whatever races', async () => {
    const atOnce = 3;
    await one.app.domain.inboxes.change('demo', {
      routing: { automatic: true, graceMinutes: 2, atOnce },
    });
    await until(() => two.app.domain.inboxes.known().every(({ settings }) => settings.routing.automatic));
    const nodes = [one, two];
    const people = await Promise.all(
      Array.from({ length: 4 }, async (_, number) => {
        const at = nodes[number % 2] as TestServer;
        const agent = await newAgent(at, 'agent', `Racer ${number}`);
        return { ...agent, console: await connectAgent(at.url, await newSession(at, agent)) };
      }),
    );
    await until(() => nodes.every(({ app }) => app.domain.agentsConnected().length === people.length));
    const visitors = await Promise.all(
      Array.from({ length: 20 }, (_, number) => connectVisitor((nodes[number % 2] as TestServer).url)),
    );
    // All write at once, on both nodes.
    const conversations = await Promise.all(
      visitors.map(async (visitor, number) => {
        const { conversation } = await said(visitor, `My lamp number ${number} flickers`);
        return conversation;
      }),
    );
    const store = one.app.domain.store;
    const rows = async () => Promise.all(conversations.map((id) => store.conversation(id)));
    // What waited before this test is given with the rest.
    const loads = async () => {
      const desk = await store.deskAgents(Date.now());
      return people.map(({ id }) => desk.find((agent) => agent.id === id)?.load);
    };
    await untilAsync(async () => (await loads()).every((load) => load === atOnce));
    await Promise.all(nodes.map(({ app }) => app.routed()));
    expect(await loads()).toEqual(people.map(() => atOnce));

    const [waiting] = (await rows()).flatMap((row) => (row && !row.assignee ? [row.id] : []));
    // All take the same one at once: the first has it.
    const answers = await Promise.all(
      people.map(({ id, console }) =>
        console.ask('conversation:assign', { conversation: waiting, agent: id, from: null }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const taken = await store.conversation(waiting as string);
    expect(people.map(({ id }) => id)).toContain(taken?.assignee?.id);
    // Every console, on whichever node, sees the owner that the database has.
    for (const { console } of people) {
      const opened = await console.ask<ConversationOpenAnswer>('conversation:open', {
        conversation: waiting,
      });
      expect(opened.ok && opened.conversation.state.assignee?.id).toBe(taken?.assignee?.id);
    }
    for (const client of [...visitors, ...people.map(({ console }) => console)]) client.close();
    await one.app.domain.inboxes.change('demo', {
      routing: { automatic: false, graceMinutes: 2, atOnce: null },
    });
  });

  it('miss nobody whose node went away', async () => {
    const third = await node(100);
    await until(() => third.app.together());
    const visitor = await connectVisitor(one.url);
    const agent = await connectAgent(third.url);
    await until(() => one.app.domain.agentsHere());
    await third.stop();
    await until(() => !agent.socket.connected);
    await until(() => !one.app.domain.agentsHere());
    visitor.close();
  });

  it('is signed in to with the owner’s password on each', async () => {
    for (const { url } of [one, two]) {
      const agent = await connectAgent(url);
      expect(agent.welcome.agent.email).toBe(owner.email);
      agent.close();
    }
  });
});
