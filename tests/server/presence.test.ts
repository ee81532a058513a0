/** What visitors are told of who is there and where they stand, by real sockets. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '../../server/domain/agents.ts';
import { newId } from '../../server/domain/ids.ts';
import { expectedWait } from '../../server/domain/queue.ts';
import type { Hours } from '../../shared/protocol/settings.ts';
import type { PresenceChanged, QueueChanged } from '../../shared/protocol/visitor-events.ts';
import { type Client, connectAgent, connectVisitor, said } from '../harness/clients.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { newAgent, newSession } from '../harness/team.ts';
import { until } from '../harness/until.ts';

let server: TestServer;
/** Added to the real clock. */
let shiftMs = 0;
const clients: Client<unknown>[] = [];
beforeEach(async () => {
  shiftMs = 0;
  server = await startServer({}, { now: () => Date.now() + shiftMs });
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.stop();
});
async function keep<T extends Client<unknown>>(client: Promise<T>): Promise<T> {
  const made = await client;
  clients.push(made);
  return made;
}
const visitor = (token?: string) => keep(connectVisitor(server.url, token));
const agent = (token?: string) => keep(connectAgent(server.url, token));
/** Every event of this name from now on. */
function heard<Payload>(client: Client<unknown>, name: string): Payload[] {
  const all: Payload[] = [];
  client.socket.on(name, (payload: Payload) => all.push(payload));
  return all;
}
const change = (settings: object) => server.app.domain.inboxes.change('demo', settings);

const day = (from: string, to: string): Hours => {
  const spans = [{ from, to }];
  const week = { mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans };
  return { timeZone: 'UTC', week, holidays: [] };
};

describe('presence', () => {
  it('is told when the first agent comes and the last one leaves, and not in between', async () => {
    const vera = await visitor();
    expect(vera.welcome.inbox).toMatchObject({ agentsHere: false, backAt: null });
    const told = heard<PresenceChanged>(vera, 'presence:changed');
    const [ann, ben] = [await agent(), await agent()];
    await until(() => told.length === 1);
    expect(told).toEqual([{ agentsHere: true, backAt: null }]);
    ann.close();
    await sleep(500);
    expect(told).toHaveLength(1);
    ben.close();
    await until(() => told.length === 2);
    expect(told[1]).toEqual({ agentsHere: false, backAt: null });
  });

  it('says nothing of a console that reloads', async () => {
    const ann = await agent();
    const vera = await visitor();
    expect(vera.welcome.inbox.agentsHere).toBe(true);
    const told = heard(vera, 'presence:changed');
    ann.close();
    await agent();
    await sleep(600);
    expect(told).toEqual([]);
  });

  it('does not count a viewer, who may not answer', async () => {
    const { store } = server.app.domain;
    const passwordHash = await hashPassword('a viewer’s password');
    const viewer = { id: newId(), email: 'v@example.com', name: 'Vic', role: 'viewer' as const };
    await store.createAgent({ ...viewer, passwordHash }, 1);
    const response = await fetch(`${server.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: viewer.email, password: 'a viewer’s password' }),
    });
    await agent(((await response.json()) as { token: string }).token);
    expect((await visitor()).welcome.inbox.agentsHere).toBe(false);
  });

  it('does not count whoever is away, by choice, at rest in every tab, or outside their hours', async () => {
    const [ann, ben] = [await agent(), await agent()];
    const vera = await visitor();
    expect(vera.welcome.inbox.agentsHere).toBe(true);
    const told = heard<PresenceChanged>(vera, 'presence:changed');
    // Both consoles are the owner's: one tab at rest is nobody away.
    await ann.ask('agent:availability', { idle: true });
    await sleep(600);
    expect(told).toEqual([]);
    await ben.ask('agent:availability', { idle: true });
    await until(() => told.length === 1);
    expect(told[0]).toEqual({ agentsHere: false, backAt: null });
    await ben.ask('agent:availability', { idle: false });
    await until(() => told.length === 2);
    await ben.ask('agent:availability', { availability: 'away' });
    await until(() => told.length === 3);
    expect((await visitor()).welcome.inbox.agentsHere).toBe(false);
    // It holds for consoles that come later, until they say otherwise.
    const later = await agent();
    await sleep(600);
    expect(told.map(({ agentsHere }) => agentsHere)).toEqual([false, true, false]);
    await later.ask('agent:availability', { availability: 'here' });
    await until(() => told.length === 4);
    expect(told[3]).toEqual({ agentsHere: true, backAt: null });

    const { id } = later.welcome.agent;
    const { store } = server.app.domain;
    const utc = new Date(server.app.domain.now()).getUTCDay();
    const other = (['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const)[(utc + 3) % 7];
    const week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    const hours = {
      timeZone: 'UTC',
      week: { ...week, [other as string]: [{ from: '08:00', to: '09:00' }] },
      holidays: [],
    };
    await store.changeMember(id, { hours }, 1);
    server.app.domain.publish({ kind: 'team', agent: id, name: 'Owner' });
    await until(() => told.length === 5);
    expect(told[4]?.agentsHere).toBe(false);
  });

  it('is true as long as one of several is here and not away', async () => {
    const ann = await agent();
    const other = await newAgent(server, 'agent', 'Ben');
    const ben = await agent(await newSession(server, other));
    const vera = await visitor();
    const told = heard<PresenceChanged>(vera, 'presence:changed');
    await ann.ask('agent:availability', { availability: 'away' });
    await sleep(600);
    expect(told).toEqual([]);
    // The one who is not away leaves; the one who stays is away.
    ben.close();
    await until(() => told.length === 1);
    expect(told[0]?.agentsHere).toBe(false);
  });

  it('names the next opening, and is told at the very moment of opening and closing', async () => {
    // 19:59:59 on a day that opens at 20:00 and closes at 20:01.
    const day1 = Date.parse('2030-05-06T19:59:59Z');
    shiftMs = day1 - Date.now();
    await change({ hours: day('20:00', '20:01') });
    const vera = await visitor();
    expect(vera.welcome.inbox).toMatchObject({ agentsHere: false, backAt: '2030-05-06T20:00:00.000Z' });
    const told = heard<PresenceChanged>(vera, 'presence:changed');
    await until(() => told.length === 1);
    expect(told[0]).toEqual({ agentsHere: false, backAt: null });
    expect(server.app.domain.now()).toBeGreaterThanOrEqual(Date.parse('2030-05-06T20:00:00Z'));
    shiftMs += 59_000;
    await change({});
    await until(() => told.length === 2);
    expect(told[1]).toEqual({ agentsHere: false, backAt: '2030-05-07T20:00:00.000Z' });
  });

  it('follows a change of the hours at once, for visitors of that inbox alone', async () => {
    shiftMs = Date.parse('2030-05-06T12:00:00Z') - Date.now();
    await server.app.domain.inboxes.create('other', {});
    const vera = await visitor();
    const told = heard<PresenceChanged>(vera, 'presence:changed');
    await server.app.domain.inboxes.change('other', { hours: day('20:00', '21:00') });
    await change({ hours: day('18:00', '19:00') });
    await until(() => told.length > 0);
    expect(told).toEqual([{ agentsHere: false, backAt: '2030-05-06T18:00:00.000Z' }]);
  });
});

describe('the queue', () => {
  it('tells those who wait their real place, moves them up, and ends with the first answer', async () => {
    const ann = await agent();
    const [vera, otto] = [await visitor(), await visitor()];
    const [veras, ottos] = [
      heard<QueueChanged>(vera, 'queue:changed'),
      heard<QueueChanged>(otto, 'queue:changed'),
    ];
    const first = await said(vera, 'hello');
    shiftMs += 10;
    const second = await said(otto, 'hello');
    await until(() => veras.length === 1 && ottos.length === 1);
    expect(veras).toEqual([{ conversation: first.conversation, position: 1, waitSeconds: null }]);
    expect(ottos).toEqual([{ conversation: second.conversation, position: 2, waitSeconds: null }]);
    await said(vera, 'are you there?', { conversation: first.conversation });
    await said(ann, 'I am', { conversation: first.conversation });
    await until(() => veras.length === 2 && ottos.length === 2);
    expect(veras[1]).toEqual({ conversation: first.conversation, position: null, waitSeconds: null });
    expect(ottos[1]).toEqual({ conversation: second.conversation, position: 1, waitSeconds: null });
    await said(ann, 'more', { conversation: first.conversation });
    await sleep(1200);
    expect([veras.length, ottos.length]).toEqual([2, 2]);
  });

  it('tells one who comes back where they stand, and lets go of what is resolved unanswered', async () => {
    const ann = await agent();
    const vera = await visitor();
    const told = heard<QueueChanged>(vera, 'queue:changed');
    const { conversation } = await said(vera, 'hello');
    await until(() => told.length === 1);
    await visitor(vera.welcome.visitor);
    // Every tab of hers hears it.
    await until(() => told.length === 2);
    expect(told[1]).toEqual({ conversation, position: 1, waitSeconds: null });
    await ann.ask('conversation:resolve', { conversation });
    await until(() => told.length === 3);
    expect(told[2]).toEqual({ conversation, position: null, waitSeconds: null });
  });

  it('does not exist while nobody is there, and begins when somebody comes', async () => {
    const vera = await visitor();
    const told = heard<QueueChanged>(vera, 'queue:changed');
    const { conversation } = await said(vera, 'hello');
    await sleep(1300);
    expect(told).toEqual([]);
    await agent();
    await until(() => told.length === 1);
    expect(told).toEqual([{ conversation, position: 1, waitSeconds: null }]);
  });

  it('names the median of real waits once there are five', async () => {
    const ann = await agent();
    for (let index = 0; index < 5; index++) {
      const { conversation } = await said(await visitor(), 'hello');
      shiftMs += 40_000 + index * 10_000;
      await said(ann, 'hello', { conversation });
    }
    const vera = await visitor();
    const told = heard<QueueChanged>(vera, 'queue:changed');
    const { conversation } = await said(vera, 'hello');
    await until(() => told.length === 1);
    // 40, 50, 60, 70, 80 s and a little, rounded up to half a minute.
    expect(told).toEqual([{ conversation, position: 1, waitSeconds: 90 }]);
  });

  it('rounds waits up, the coarser the longer they are', () => {
    const of = (seconds: number) =>
      expectedWait([seconds, seconds, seconds, seconds, seconds].map((s) => s * 1000));
    expect([1, 30, 31, 299, 400, 1000, 4000].map(of)).toEqual([30, 30, 60, 300, 420, 1200, 4500]);
    expect(expectedWait([1000, 1000, 1000, 1000])).toBeNull();
    expect(expectedWait([10, 20, 60, 120, 1000, 9000].map((s) => s * 1000))).toBe(90);
  });
});
