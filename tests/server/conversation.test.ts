/** One conversation over real sockets, as docs/protocol.md tells it. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ConversationListAnswer, ConversationOpenAnswer } from '../../shared/protocol/agent-events.ts';
import type { ConversationSyncAnswer, MessageSendAnswer } from '../../shared/protocol/visitor-events.ts';
import { type Client, connectAgent, connectVisitor, said, say, signIn } from '../harness/clients.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
const open: Client<unknown>[] = [];
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

const visitor = async (token?: string) => {
  const client = await connectVisitor(server.url, token);
  open.push(client);
  return client;
};
const agent = async (token?: string) => {
  const client = await connectAgent(server.url, token);
  open.push(client);
  return client;
};

describe('a conversation', () => {
  it('welcomes a visitor with a token that leads back to the same person and conversation', async () => {
    const first = await visitor();
    expect(first.welcome).toMatchObject({
      conversation: null,
      inbox: { name: 'Lumen Lane', agentsHere: false },
    });
    const { conversation } = await said(first, 'hello');
    const again = await visitor(first.welcome.visitor);
    expect(again.welcome.visitorId).toBe(first.welcome.visitorId);
    expect(again.welcome.conversation).toEqual({ id: conversation, lastSeq: 1 });
  });

  it('carries messages both ways, to every tab but the one that sent', async () => {
    const one = await visitor();
    const two = await visitor(one.welcome.visitor);
    const ada = await agent();
    const heard = Promise.all([two.next('message:created'), ada.next('message:created')]);
    const { conversation } = await said(one, 'the same minute repeats');
    const expected = {
      conversation,
      seq: 1,
      text: 'the same minute repeats',
      author: { kind: 'visitor', id: one.welcome.visitorId },
    };
    for (const message of await heard) expect(message).toMatchObject(expected);
    expect(one.messages).toEqual([]);

    const answered = Promise.all([one.next('message:created'), two.next('message:created')]);
    await said(ada, 'let us look at it', { conversation });
    for (const message of await answered) {
      expect(message).toMatchObject({ seq: 2, author: { kind: 'agent', name: 'Owner' } });
    }
    expect(ada.messages.map(({ seq }) => seq)).toEqual([1]);
  });

  it('answers a repeated clientId with the first answer, ten at once and on a second connection', async () => {
    const one = await visitor();
    const clientId = randomUUID();
    const send = (client: Client<unknown>, text: string) =>
      client.ask<MessageSendAnswer>('message:send', { clientId, text });
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(one, 'once')));
    const two = await visitor(one.welcome.visitor);
    answers.push(await send(two, 'another text'));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const [answer] = answers;
    if (!answer?.ok) throw new Error('refused');
    const sync = await one.ask<ConversationSyncAnswer>('conversation:sync', {
      conversation: answer.conversation,
      after: 0,
    });
    expect(sync).toMatchObject({ ok: true, lastSeq: 1, events: [{ seq: 1, text: 'once', clientId }] });
  });

  it('keeps the order of one sender, and gives everybody the same order', async () => {
    const one = await visitor();
    const ada = await agent();
    const { conversation } = await said(one, '0');
    const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => said(one, String(index + 1))));
    expect(answers.map(({ seq }) => seq)).toEqual(answers.map((_, index) => index + 2));
    await expect.poll(() => ada.messages.length).toBe(61);
    expect(ada.messages.map(({ text }) => text)).toEqual(
      Array.from({ length: 61 }, (_, index) => String(index)),
    );
    const opened = await ada.ask<ConversationOpenAnswer>('conversation:open', { conversation });
    expect(opened.ok && opened.events.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 61 }, (_, index) => index + 1),
    );
  });

  it('pages through a gap with conversation:sync', async () => {
    const one = await visitor();
    const { conversation } = await said(one, '1');
    for (let index = 2; index <= 7; index++) await said(one, String(index));
    const page = (after: number) =>
      one.ask<ConversationSyncAnswer>('conversation:sync', { conversation, after, limit: 3 });
    const seen: number[] = [];
    for (let after = 0; ; after = seen.at(-1) ?? 0) {
      const answer = await page(after);
      if (!answer.ok || !answer.events.length) break;
      seen.push(...answer.events.map(({ seq }) => seq));
      expect(answer.lastSeq).toBe(7);
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('keeps a page of long messages small, and the pages together complete', async () => {
    const one = await visitor();
    const { conversation } = await said(one, '1');
    for (let index = 2; index <= 40; index++) await said(one, String(index).padEnd(8000, 'x'));
    const seen: number[] = [];
    let pages = 0;
    for (; seen.at(-1) !== 40; pages++) {
      const page = await one.ask<ConversationSyncAnswer>('conversation:sync', {
        conversation,
        after: seen.at(-1) ?? 0,
      });
      if (!page.ok || !page.events.length) break;
      expect(page.events.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(200_000);
      seen.push(...page.events.map(({ seq }) => seq));
    }
    expect(seen).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(pages).toBe(2);
    const ada = await agent();
    const opened = await ada.ask<ConversationOpenAnswer>('conversation:open', { conversation });
    expect(opened.ok && opened.events.at(-1)?.seq).toBe(40);
    expect(opened.ok && opened.events.length).toBeLessThan(40);
  });

  it('tells typing and reading to the other side', async () => {
    const one = await visitor();
    const ada = await agent();
    const { conversation } = await said(one, 'hello');
    const typing = ada.next('typing:changed');
    one.socket.emit('typing', { conversation });
    expect(await typing).toMatchObject({ conversation, active: true, author: { kind: 'visitor' } });
    const read = one.next('receipt:changed');
    expect(await ada.ask('receipt:read', { conversation, seq: 1 })).toEqual({ ok: true });
    expect(await read).toEqual({ conversation, reader: 'agent', seq: 1 });
  });

  it('assigns to whoever answers first, resolves, and reopens when the visitor writes again', async () => {
    const one = await visitor();
    const ada = await agent();
    const { conversation } = await said(one, 'hello');
    const states: string[] = [];
    one.socket.on('conversation:changed', ({ state }) =>
      states.push(`${state.status} ${state.assignee?.name ?? '-'}`),
    );
    await said(ada, 'here', { conversation });
    expect(await ada.ask('conversation:resolve', { conversation })).toMatchObject({ ok: true });
    await said(one, 'one more thing');
    await expect.poll(() => states).toEqual(['open Owner', 'resolved Owner', 'open Owner']);
  });

  it('lists conversations by view and says what changed since a cursor', async () => {
    const ada = await agent();
    const one = await visitor();
    const { conversation } = await said(one, 'a question of mine');
    const list = (query: object) => ada.ask<ConversationListAnswer>('conversation:list', query);
    const unassigned = await list({ view: 'unassigned' });
    expect(unassigned.ok && unassigned.conversations[0]).toMatchObject({
      id: conversation,
      lastSeq: 1,
      lastMessage: { text: 'a question of mine' },
    });
    const since = await list({ since: ada.welcome.cursor });
    expect(since.ok && since.conversations.map(({ id }) => id)).toContain(conversation);
    // How somebody talks is read a moment after their words, and is a change too; then there is none left.
    let upTo = since.ok ? since.cursor : 0;
    const changedSince = async () => {
      const page = await list({ since: upTo });
      if (!page.ok) throw new Error(page.message);
      upTo = page.cursor;
      return page.conversations;
    };
    await expect.poll(changedSince, { timeout: 5000, interval: 300 }).toEqual([]);
    let cursor = ada.welcome.cursor;
    const made: string[] = [conversation];
    for (let index = 0; index < 3; index++)
      made.push((await said(await visitor(), `change ${index}`)).conversation);
    const seen: string[] = [];
    for (;;) {
      const page = await list({ since: cursor, limit: 2 });
      if (!page.ok) throw new Error(page.message);
      seen.push(...page.conversations.map(({ id }) => id));
      cursor = page.cursor;
      if (page.next === null) break;
    }
    expect(seen).toEqual(expect.arrayContaining(made));
    expect(await list({ since: 0, after: '1' })).toMatchObject({ ok: false, code: 'bad_command' });
    expect(await list({ after: 'nonsense' })).toMatchObject({ ok: false, code: 'bad_command' });
  });

  it('sends suggestions to agents who look, and not to those who do not', async () => {
    const one = await visitor();
    const [ada, ben] = [await agent(), await agent()];
    const { conversation } = await said(one, 'An episode keeps repeating the same minute.');
    let benHeard = 0;
    ben.socket.on('suggestions:changed', () => benHeard++);
    const first = ada.next<{ suggestions: { text: string }[]; forSeq: number }>('suggestions:changed');
    await ada.ask('conversation:open', { conversation });
    expect(await first).toMatchObject({ conversation, forSeq: 1 });
    expect((await first).suggestions.length).toBeGreaterThanOrEqual(3);
    const second = ada.next<{ forSeq: number }>('suggestions:changed');
    await said(one, 'It is episode 4.');
    expect(await second).toMatchObject({ forSeq: 2, register: { formality: expect.any(Number) } });
    expect(benHeard).toBe(0);
  });

  it('sends played suggestions with less play beside them, and plain ones alone', async () => {
    const one = await visitor();
    const ada = await agent();
    const { conversation } = await said(
      one,
      'Captain, Lieutenant Norm here: the viewscreen loops episode 4!',
    );
    type Changed = { suggestions: Voiced[]; quieter?: { light: Voiced[]; off: Voiced[] } };
    type Voiced = { voice: string; text: string };
    const first = ada.next<Changed>('suggestions:changed');
    await ada.ask('conversation:open', { conversation });
    const { suggestions, quieter } = await first;
    const voices = (list: Voiced[] = []) => new Set(list.map(({ voice }) => voice));
    expect(voices(suggestions)).toContain('star-trek');
    expect(voices(quieter?.light)).toContain('star-trek');
    expect(quieter?.light.map(({ text }) => text)).not.toEqual(suggestions.map(({ text }) => text));
    expect(quieter?.off.length).toBeGreaterThanOrEqual(3);
    expect(voices(quieter?.off)).not.toContain('star-trek');
    const plain = ada.next<Changed>('suggestions:changed');
    await said(one, 'Stop it, please be serious now. Where is my parcel?');
    expect((await plain).quieter).toBeUndefined();
  });

  it('ends an agent’s connections when the session is signed out', async () => {
    const token = await signIn(server.url);
    const ada = await agent(token);
    const gone = ada.next('disconnect');
    await fetch(`${server.url}/api/v1/session`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${token}` },
    });
    await gone;
    await expect(connectAgent(server.url, token)).rejects.toMatchObject({ code: 'bad_token', retry: false });
  });

  it('says truthfully whether an agent is here', async () => {
    const one = await visitor();
    // Whoever was here before may be leaving still.
    const told = async (agentsHere: boolean) => {
      for (;;) {
        const presence = await one.next<{ agentsHere: boolean }>('presence:changed');
        if (presence.agentsHere === agentsHere) return presence;
      }
    };
    const here = told(true);
    const ada = await agent();
    expect(await here).toEqual({ agentsHere: true, backAt: null });
    const away = told(false);
    ada.close();
    expect(await away).toEqual({ agentsHere: false, backAt: null });
  });
});

describe('somebody else’s conversation', () => {
  it('does not exist for another visitor, whatever they try', async () => {
    const [one, two] = [await visitor(), await visitor()];
    const { conversation } = await said(one, 'private');
    const refused = { ok: false, code: 'not_found', retry: false };
    expect(await two.ask('conversation:sync', { conversation, after: 0 })).toMatchObject(refused);
    expect(await two.ask('receipt:read', { conversation, seq: 1 })).toMatchObject(refused);
    expect(await say(two, 'let me in', { conversation })).toMatchObject(refused);
    expect(await two.ask('conversation:open', { conversation })).toMatchObject({ code: 'unknown_command' });
    two.socket.emit('typing', { conversation });
    await said(one, 'still alone');
    expect(two.messages).toEqual([]);
  });
});
