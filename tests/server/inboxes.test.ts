/** What is set about an inbox: who may change it, what is refused, and that a change holds at once. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../../server/domain/agents.ts';
import { newId } from '../../server/domain/ids.ts';
import { createInboxes } from '../../server/domain/inboxes.ts';
import type { GreetingsAnswer, InboxAnswer, InboxPage, Problem } from '../../shared/protocol/http.ts';
import type { VisitorWelcome } from '../../shared/protocol/visitor-events.ts';
import { connect, connectVisitor, said, signIn } from '../harness/clients.ts';
import { apiKey } from '../harness/credentials.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${apiKey}`, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const patch = (settings: unknown, name = 'demo') => call('PATCH', `/inboxes/${name}`, settings);
const read = async (name = 'demo') => (await (await call('GET', `/inboxes/${name}`)).json()) as InboxAnswer;
let made = 0;
const newInbox = async (settings: object = {}) => {
  const name = `made-${++made}`;
  expect((await call('POST', '/inboxes', { name, settings })).status).toBe(201);
  return name;
};

describe('the settings of an inbox', () => {
  it('are not undone by a read that began before a change and ended after it', async () => {
    const { store } = server.app.domain;
    const name = await newInbox({ title: 'Before' });
    let hold: Promise<void> | null = null;
    const inboxes = createInboxes(
      {
        ...store,
        async inboxById(id) {
          const held = hold;
          hold = null;
          const row = await store.inboxById(id);
          await held;
          return row;
        },
      },
      Date.now,
    );
    const inbox = await inboxes.byName(name);
    let resolve = () => {};
    hold = new Promise<void>((done) => {
      resolve = done;
    });
    const slow = inboxes.readAgain(inbox?.id);
    await inboxes.change(name, { title: 'After' });
    resolve();
    await slow;
    expect(inbox?.settings.title).toBe('After');
  });

  it('are made with defaults, listed, and read one by one', async () => {
    const name = await newInbox({ title: 'Made' });
    const inbox = await read(name);
    expect(inbox).toMatchObject({ name, settings: { title: 'Made', hours: null, askEmail: true } });
    const { inboxes } = (await (await call('GET', '/inboxes')).json()) as { inboxes: InboxAnswer[] };
    expect(inboxes).toContainEqual(inbox);
    expect(inboxes.map((each) => each.name)).toContain('demo');
  });

  it('are changed one by one; the whole of a named one is replaced and the others stay', async () => {
    const name = await newInbox({ title: 'Before', look: { colour: '#112233', text: 'Help' } });
    const answer = await patch({ look: { colour: '#445566' } }, name);
    expect(answer.status).toBe(200);
    expect(((await answer.json()) as InboxAnswer).settings).toMatchObject({ title: 'Before' });
    const { settings } = await read(name);
    expect(settings.look).toEqual({ colour: '#445566' });
    expect(settings.title).toBe('Before');
  });

  it('both hold when two are changed at once', async () => {
    const name = await newInbox();
    await Promise.all([patch({ title: 'One' }, name), patch({ greeting: 'Two' }, name)]);
    expect((await read(name)).settings).toMatchObject({ title: 'One', greeting: 'Two' });
  });

  it('are refused with the path and what was expected, and nothing is half changed', async () => {
    const name = await newInbox({ title: 'Whole' });
    const before = await read(name);
    const refusals: [object, RegExp][] = [
      [{ title: 'New', look: { colour: 'red' } }, /^look\.colour: expected a colour such as #007a7b\.$/],
      [{ title: 'New', titel: 'x' }, /^titel: expected the name of a setting/],
      [{ title: 'New', hours: { timeZone: 'Mars/Base', week: {}, holidays: [] } }, /^hours\.timeZone: /],
      [{ title: 'New', origins: ['shop.example.com'] }, /^origins\.0: expected an origin/],
      [{ title: 'New', origins: ['https://a;sandbox'] }, /^origins\.0: expected an origin/],
    ];
    for (const [settings, words] of refusals) {
      const answer = await patch(settings, name);
      expect(answer.status).toBe(400);
      expect(((await answer.json()) as Problem).detail).toMatch(words);
    }
    expect(await read(name)).toEqual(before);
  });

  it('answers 404 for an inbox that is not there, and refuses a name that is taken or unfit', async () => {
    expect((await call('GET', '/inboxes/nowhere')).status).toBe(404);
    expect((await patch({ title: 'x' }, 'nowhere')).status).toBe(404);
    const taken = await call('POST', '/inboxes', { name: 'demo' });
    expect(((await taken.json()) as Problem).detail).toMatch(/^name: expected a new name/);
    const unfit = await call('POST', '/inboxes', { name: 'Not A Name' });
    expect(((await unfit.json()) as Problem).detail).toBe('name: expected a short name such as my-shop.');
  });

  it('are changed by owners and administrators only, and not by the cookie on a foreign page', async () => {
    const agent = { id: newId(), email: 'ann@example.com', name: 'Ann', role: 'agent' as const };
    const password = 'another long password';
    await server.app.domain.store.createAgent({ ...agent, passwordHash: await hashPassword(password) }, 1);
    const session = await fetch(`${server.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: agent.email, password }),
    });
    const { token } = (await session.json()) as { token: string };
    const asAnn = { Authorization: `Bearer ${token}` };
    expect((await call('GET', '/inboxes/demo', undefined, asAnn)).status).toBe(200);
    expect((await call('PATCH', '/inboxes/demo', { title: 'Hers' }, asAnn)).status).toBe(403);
    const asOwner = { Authorization: `Bearer ${await signIn(server.url)}` };
    expect((await call('PATCH', '/inboxes/demo', { askRating: true }, asOwner)).status).toBe(200);
    const cookie = { Authorization: '', Cookie: `rapport=${await signIn(server.url)}` };
    const foreign = { ...cookie, 'Sec-Fetch-Site': 'cross-site' };
    expect((await call('PATCH', '/inboxes/demo', { askRating: true }, foreign)).status).toBe(401);
    const own = { ...cookie, 'Sec-Fetch-Site': 'same-origin' };
    expect((await call('PATCH', '/inboxes/demo', { askRating: true }, own)).status).toBe(200);
    expect((await call('GET', '/inboxes', undefined, { Authorization: '' })).status).toBe(401);
  });

  it('hold at once for a new visitor and for one who comes back', async () => {
    const visitor = await connectVisitor(server.url);
    await patch({ greeting: 'Changed meanwhile.', askEmail: false });
    const again = await connectVisitor(server.url, visitor.welcome.visitor);
    expect(again.welcome.inbox).toMatchObject({ greeting: 'Changed meanwhile.', askEmail: false });
    const fresh = await connectVisitor(server.url);
    expect(fresh.welcome.inbox.greeting).toBe('Changed meanwhile.');
    for (const client of [visitor, again, fresh]) client.close();
  });
});

describe('greetings', () => {
  const greeting = { id: 'hello', text: 'Can we help?', when: {} };
  const count = (name: string, path: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/api/v1/inboxes/${name}/greetings/${path}`, { method: 'POST', headers });
  const counts = async (name: string) =>
    (await (await call('GET', `/inboxes/${name}/greetings`)).json()) as GreetingsAnswer;

  it('are counted by day and in all; an answer is counted with the message that opens the conversation', async () => {
    const name = await newInbox({ greetings: [greeting] });
    for (const what of ['shown', 'shown', 'opened', 'dismissed'])
      expect((await count(name, `hello/${what}`)).status).toBe(204);
    const visitor = await connect<VisitorWelcome>(server.url, '/visitor', { protocol: 1, inbox: name });
    const first = { clientId: randomUUID(), text: 'yes please', greeting: 'hello' };
    expect(await visitor.ask('message:send', first)).toMatchObject({ ok: true });
    expect(await visitor.ask('message:send', first)).toMatchObject({ ok: true });
    expect(await visitor.ask('message:send', { ...first, clientId: randomUUID() })).toMatchObject({
      ok: true,
    });
    visitor.close();
    const total = { shown: 2, opened: 1, answered: 1, dismissed: 1 };
    const day = new Date().toISOString().slice(0, 10);
    expect(await counts(name)).toEqual({ greetings: [{ id: 'hello', total, days: [{ day, ...total }] }] });
  });

  it('are not counted when there is none of the id, under another word, or by a foreign page', async () => {
    const name = await newInbox({ greetings: [greeting], origins: ['https://shop.example.com'] });
    expect((await count(name, 'nothing/shown')).status).toBe(404);
    expect((await count(name, 'hello/answered')).status).toBe(404);
    expect((await count(name, 'hello/shown', { Origin: 'https://elsewhere.example.com' })).status).toBe(403);
    expect((await count(name, 'hello/shown', { Origin: 'https://shop.example.com' })).status).toBe(204);
    const visitor = await connect<VisitorWelcome>(server.url, '/visitor', { protocol: 1, inbox: name });
    await said(visitor, 'hi', { greeting: 'nothing' });
    visitor.close();
    expect((await counts(name)).greetings.map(({ id, total }) => [id, total.shown])).toEqual([['hello', 1]]);
  });

  it('are counted within reason from one address', async () => {
    const limited = await startServer({ greetings: { points: 3, seconds: 60 } });
    await limited.app.domain.inboxes.change('demo', { greetings: [greeting] });
    const statuses: number[] = [];
    for (let tries = 0; tries < 4; tries++)
      statuses.push(
        (await fetch(`${limited.url}/api/v1/inboxes/demo/greetings/hello/shown`, { method: 'POST' })).status,
      );
    expect(statuses).toEqual([204, 204, 204, 429]);
    await limited.stop();
  });
});

describe('what a host page may know', () => {
  const greeting = { id: 'hello', text: 'Can we help?', when: { seconds: 5 } };
  const past = '2020-01-01T00:00:00Z';

  it('is the greetings and the notices that hold now', async () => {
    const name = await newInbox({
      greetings: [greeting],
      notices: [
        { id: 'now', text: 'We know about the playback fault.', since: past, pages: ['/watch*'] },
        { id: 'over', text: 'Fixed.', since: past, until: '2020-01-02T00:00:00Z' },
        { id: 'later', text: 'Soon.', since: '2999-01-01T00:00:00Z' },
      ],
    });
    const answer = await call('GET', `/inboxes/${name}/page`, undefined, { Authorization: '' });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect((await answer.json()) as InboxPage).toEqual({
      greetings: [{ ...greeting, mostPerVisit: 1 }],
      notices: [{ id: 'now', text: 'We know about the playback fault.', since: past, pages: ['/watch*'] }],
    });
  });

  it('is for pages of the allowed origins only', async () => {
    const name = await newInbox({ origins: ['https://shop.example.com'] });
    const from = (origin: string) => call('GET', `/inboxes/${name}/page`, undefined, { Origin: origin });
    const good = await from('https://shop.example.com');
    expect(good.status).toBe(200);
    expect(good.headers.get('access-control-allow-origin')).toBe('https://shop.example.com');
    expect(good.headers.get('vary')).toContain('Origin');
    const foreign = await from('https://elsewhere.example.com');
    expect(foreign.status).toBe(403);
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
    expect(foreign.headers.get('cache-control')).toBe('no-store');
  });
});
