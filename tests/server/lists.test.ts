/** The lists of the Inbox over real sockets and REST: moods that move them, counts, saved views and who may change them. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ConversationCountsAnswer, ConversationListAnswer } from '../../shared/protocol/agent-events.ts';
import type { ConversationSummary } from '../../shared/protocol/entities.ts';
import { maxViews, type SavedView } from '../../shared/protocol/views.ts';
import { type Client, connectAgent, connectVisitor, said, signIn } from '../harness/clients.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
let token: string;
const open: Client<unknown>[] = [];
beforeAll(async () => {
  server = await startServer();
  token = await signIn(server.url);
});
afterAll(() => server.stop());
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

const visitor = async () => {
  const client = await connectVisitor(server.url);
  open.push(client);
  return client;
};
const agent = async () => {
  const client = await connectAgent(server.url, token);
  open.push(client);
  return client;
};

/** The next row of this conversation for which it holds, as agents hear of it. */
const heard = (
  ada: Client<unknown>,
  conversation: string,
  holds: (row: ConversationSummary) => boolean,
): Promise<ConversationSummary> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('nothing of the kind was heard')), 8000);
    ada.socket.on('conversation:changed', ({ conversation: row }: { conversation: ConversationSummary }) => {
      if (row.id !== conversation || !holds(row)) return;
      clearTimeout(timer);
      resolve(row);
    });
  });

const listed = async (ada: Client<unknown>, query: object) => {
  const answer = await ada.ask<ConversationListAnswer>('conversation:list', query);
  if (!answer.ok) throw new Error(answer.message);
  return answer.conversations.map(({ id }) => id);
};

const api = (method: string, path: string, body?: object) =>
  fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
const views = async () => ((await (await api('GET', '/views')).json()) as { views: SavedView[] }).views;

describe('a mood', () => {
  it('lifts an upset visitor above whoever waits a little longer, and lets them down again once they are calm', async () => {
    const ada = await agent();
    const patient = await visitor();
    const { conversation: first } = await said(patient, 'Hello, could you tell me when the lamp ships?');
    const furious = await visitor();
    const { conversation: second } = await said(
      furious,
      'This is the THIRD time it breaks!!! I am furious, this is ridiculous and a total disgrace.',
    );
    const row = await heard(ada, second, ({ mood }) => mood.frustration >= 0.5);
    expect(row.need.why.map(({ kind }) => kind)).toEqual(['waiting', 'frustration']);
    expect(row.need.why[1]?.minutes).toBeGreaterThanOrEqual(15);
    expect(row.mood.language).toBe('en');
    expect(await listed(ada, { sort: 'need' })).toEqual([second, first]);
    expect(await listed(ada, { sort: 'oldest_waiting' })).toEqual([first, second]);
    expect(await listed(ada, { filter: { register: ['upset'] } })).toEqual([second]);

    const calm = heard(ada, second, ({ mood }) => mood.frustration < 0.5);
    await said(furious, 'Oh, it works now. Thank you so much, that is wonderful, you are very kind!');
    await said(furious, 'Lovely, thanks again. Have a nice day.');
    await calm;
    expect(await listed(ada, { filter: { register: ['upset'] } })).toEqual([]);
  });

  it('is told to agents, and to the visitor nothing', async () => {
    const ada = await agent();
    const pirate = await visitor();
    let told = 0;
    pirate.socket.on('conversation:changed', () => told++);
    const { conversation } = await said(
      pirate,
      'Ahoy matey! Me treasure chest be locked, arr! Avast, shiver me timbers!',
    );
    await heard(ada, conversation, ({ mood }) => mood.voice === 'pirate');
    expect(told).toBeLessThanOrEqual(1);
    expect(await listed(ada, { filter: { register: ['in_character'] } })).toContain(conversation);
  });
});

describe('counts', () => {
  it('are those of the lists, and of one more that is asked for', async () => {
    const ada = await agent();
    const someone = await visitor();
    const { conversation } = await said(someone, 'hello there');
    await ada.ask('conversation:assign', { conversation, agent: (await agentId(ada)) ?? null });
    const query = { view: 'mine', filter: { assignee: ['me'] }, sort: 'need' };
    const counts = await ada.ask<ConversationCountsAnswer>('conversation:counts', { query });
    if (!counts.ok) throw new Error(counts.message);
    for (const view of ['mine', 'unassigned', 'open', 'waiting', 'snoozed', 'resolved', 'all'] as const)
      expect(counts.views[view], view).toBe((await listed(ada, { view, limit: 100 })).length);
    expect(counts.query).toEqual({ count: counts.views.mine });
  });

  const agentId = async (ada: Client<unknown>) => (ada.welcome as { agent: { id: string } }).agent.id;
});

describe('a saved view', () => {
  const query = { view: 'open', filter: { register: ['upset'] }, sort: 'need' };

  it('is made, counted, renamed, sorted and removed', async () => {
    const ada = await agent();
    const told = ada.next('views:changed');
    const made = await api('POST', '/views', { name: '  Upset  ', query });
    expect(made.status).toBe(201);
    const { view } = (await made.json()) as { view: SavedView };
    expect(view).toMatchObject({ name: 'Upset', query, shared: false });
    await told;
    const counts = await ada.ask<ConversationCountsAnswer>('conversation:counts', {});
    expect(counts.ok && counts.saved[view.id]).toEqual({ count: 0 });

    const second = await api('POST', '/views', { name: 'Everybody’s', query, shared: true });
    const other = ((await second.json()) as { view: SavedView }).view;
    await api('PUT', '/views/order', { views: [other.id, view.id] });
    await api('PATCH', `/views/${view.id}`, { name: 'Cross' });
    expect((await views()).map(({ name }) => name)).toEqual(['Everybody’s', 'Cross']);
    expect((await api('DELETE', `/views/${view.id}`)).status).toBe(204);
    expect((await api('DELETE', `/views/${view.id}`)).status).toBe(404);
    await api('DELETE', `/views/${other.id}`);
    expect(await views()).toEqual([]);
  });

  it.each([
    ['no name', { name: ' ', query }],
    ['a name too long', { name: 'x'.repeat(61), query }],
    ['an unknown part', { name: 'a', query: { ...query, filter: { colour: ['red'] } } }],
    ['an empty part', { name: 'a', query: { ...query, filter: { tag: [] } } }],
    ['an unknown list', { name: 'a', query: { ...query, view: 'sales department' } }],
    ['too many values', { name: 'a', query: { ...query, filter: { language: Array(21).fill('en') } } }],
  ])('is refused with %s', async (_, body) => {
    const answer = await api('POST', '/views', body);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { code: string }).code).toBe('bad_command');
  });

  it('is one of a number that can be counted', async () => {
    for (let index = 0; index < maxViews; index++)
      expect((await api('POST', '/views', { name: `View ${index}`, query })).status).toBe(201);
    expect((await api('POST', '/views', { name: 'One more', query })).status).toBe(400);
    for (const { id } of await views()) await api('DELETE', `/views/${id}`);
  });

  it('is nobody else’s, unless it is shared; and then others do not take it away for themselves', async () => {
    const { domain } = server.app;
    const now = domain.now();
    const [ben, vera] = ['b', 'c'].map((letter) => letter.repeat(32)) as [string, string];
    for (const [id, role] of [
      [ben, 'agent'],
      [vera, 'viewer'],
    ] as const)
      await domain.store.createAgent(
        { id, email: `${id}@example.com`, name: id, role, passwordHash: '' },
        now,
      );
    const { changeView, createView, removeView } = await import('../../server/domain/views.ts');
    const as = (id: string, role: 'agent' | 'viewer') => ({ kind: 'agent', id, name: id, role }) as const;
    const create = {
      name: 'Mine',
      query: { view: 'open', filter: {}, sort: 'newest' },
      shared: false,
    } as const;
    const owner = (
      (await (await api('POST', '/views', { ...create, name: 'Owner’s' })).json()) as {
        view: SavedView;
      }
    ).view;
    expect(await changeView(domain, as(ben, 'agent'), owner.id, { name: 'x' })).toMatchObject({
      code: 'not_found',
    });
    expect(await createView(domain, as(vera, 'viewer'), create)).toMatchObject({ code: 'forbidden' });
    await api('PATCH', `/views/${owner.id}`, { shared: true });
    expect(await changeView(domain, as(ben, 'agent'), owner.id, { name: 'Ours' })).toMatchObject({
      ok: true,
    });
    expect(await changeView(domain, as(ben, 'agent'), owner.id, { shared: false })).toMatchObject({
      code: 'forbidden',
    });
    expect(await removeView(domain, as(vera, 'viewer'), owner.id)).toMatchObject({ code: 'forbidden' });
    expect(await removeView(domain, as(ben, 'agent'), owner.id)).toBeNull();
  });
});
