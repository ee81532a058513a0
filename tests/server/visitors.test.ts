/** What visitors say, see and rate: every command of theirs, on their own conversations and on others'. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createVisitorUpdates,
  longestJourney,
  mergeContext,
  mostContextBytes,
} from '../../server/domain/visitor-updates.ts';
import type {
  ConversationOpenAnswer,
  ConversationUpdated,
  VisitorChanged,
} from '../../shared/protocol/agent-events.ts';
import type { VisitorDetail } from '../../shared/protocol/entities.ts';
import type {
  ConversationSyncAnswer,
  ConversationsMineAnswer,
  MessageSendAnswer,
  TypingChanged,
} from '../../shared/protocol/visitor-events.ts';
import { type Client, connectAgent, connectVisitor, said, say } from '../harness/clients.ts';
import { apiKey } from '../harness/credentials.ts';
import { identityToken, makeSecret } from '../harness/identity.ts';
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
const agent = async () => {
  const client = await connectAgent(server.url);
  open.push(client);
  return client;
};
/** A visitor with an answered conversation, and the agent who looks at it. */
const conversing = async () => {
  const [one, ada] = [await visitor(), await agent()];
  const { conversation } = await said(one, 'hello');
  await said(ada, 'hello back', { conversation });
  const opened = await ada.ask<ConversationOpenAnswer>('conversation:open', { conversation });
  if (!opened.ok) throw new Error(opened.message);
  return { one, ada, conversation, detail: opened.visitor };
};
const detailOf = async (ada: Client<unknown>, conversation: string): Promise<VisitorDetail> => {
  const opened = await ada.ask<ConversationOpenAnswer>('conversation:open', { conversation });
  if (!opened.ok) throw new Error(opened.message);
  return opened.visitor;
};
const mine = async (client: Client<unknown>) => {
  const answer = await client.ask<ConversationsMineAnswer>('conversations:mine', {});
  if (!answer.ok) throw new Error(answer.message);
  return answer.conversations;
};
const setInbox = (settings: object) =>
  fetch(`${server.url}/api/v1/inboxes/demo`, {
    method: 'PATCH',
    headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(settings),
  });

describe('visitor:update', () => {
  it('is shown to agents who look at one of the visitor’s conversations, and to no others', async () => {
    const { one, ada } = await conversing();
    const ben = await agent();
    let benHeard = 0;
    ben.socket.on('visitor:changed', () => benHeard++);
    const heard = ada.next<VisitorChanged>('visitor:changed');
    const update = {
      page: { url: 'https://shop.example.com/cart', title: 'Cart' },
      referrer: 'https://search.example.com/',
      locale: 'de-CH',
      timeZone: 'Europe/Zurich',
      viewport: { width: 390, height: 844 },
      attributes: { plan: 'free', seats: 3, trial: true },
    };
    expect(await one.ask('visitor:update', update)).toEqual({ ok: true });
    const { visitor: seen } = await heard;
    expect(seen).toMatchObject({
      id: one.welcome.visitorId,
      verified: false,
      subject: null,
      signed: { name: false, email: false, attributes: [] },
      attributes: update.attributes,
      context: {
        locale: 'de-CH',
        timeZone: 'Europe/Zurich',
        viewport: { width: 390, height: 844 },
        referrer: 'https://search.example.com/',
        journey: [{ url: 'https://shop.example.com/cart', title: 'Cart', at: expect.any(String) }],
      },
    });
    expect(benHeard).toBe(0);
  });

  it('writes at most once a second, merges what comes in between, and answers each after its commit', async () => {
    const { one, ada, conversation } = await conversing();
    let changes = 0;
    ada.socket.on('visitor:changed', () => changes++);
    const from = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 25 }, (_, index) =>
        one.ask('visitor:update', {
          page: { url: `https://example.com/${index}`, title: '' },
          attributes: { [`a${index}`]: index },
        }),
      ),
    );
    const took = performance.now() - from;
    expect(answers).toEqual(answers.map(() => ({ ok: true })));
    expect(took).toBeGreaterThan(900);
    expect(took).toBeLessThan(8000);
    const { context, attributes } = await detailOf(ada, conversation);
    expect(context?.journey.map(({ url }) => url)).toEqual(
      Array.from({ length: 25 }, (_, index) => `https://example.com/${index}`),
    );
    expect(Object.keys(attributes)).toHaveLength(25);
    await expect.poll(() => changes).toBe(2);
  });

  it('refuses one of several that came together without losing the others', async () => {
    const { one, ada, conversation } = await conversing();
    const answers = await Promise.all([
      one.ask('visitor:update', { locale: 'de' }),
      one.ask('visitor:update', { attributes: { fine: 1 } }),
      one.ask('visitor:update', { page: { url: 'javascript:alert(1)', title: '' } }),
      one.ask('visitor:update', { attributes: { fine: 2 } }),
    ]);
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code))).toEqual([
      'ok',
      'ok',
      'bad_command',
      'ok',
    ]);
    expect(answers[2]).toMatchObject({ message: 'page.url: expected an http or https address.' });
    const { context, attributes } = await detailOf(ada, conversation);
    expect(context).toMatchObject({ locale: 'de', journey: [] });
    expect(attributes).toEqual({ fine: 2 });
  });

  it('keeps hostile attributes as the text they are', async () => {
    const { one, ada, conversation } = await conversing();
    const attributes = JSON.parse(
      '{"__proto__":{"admin":true},"constructor":"x","toString":"y","<b>":"</script>","\\u202e":"\\u2066gpj"}',
    ) as object;
    // Socket.IO's own parser keeps "__proto__" as a key; an object there is no value of an attribute.
    const answer = await one.ask('visitor:update', { attributes });
    expect(answer).toEqual({ ok: true });
    const seen = (await detailOf(ada, conversation)).attributes;
    expect(seen).toEqual({ toString: 'y', '<b>': '</script>', '\u202e': '\u2066gpj' });
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
    for (const name of ['a\u0000', 'a\ud800'])
      expect(await one.ask('visitor:update', { attributes: { [name]: 1 } })).toMatchObject({
        code: 'bad_text',
      });
    expect(await one.ask('visitor:update', { attributes: { a: 'b\u0000' } })).toMatchObject({
      code: 'bad_text',
    });
    expect(await one.ask('visitor:update', { attributes: { a: { b: 1 } } })).toMatchObject({
      code: 'bad_command',
    });
  });

  it('answers bad_token to a visitor who is gone, and writes nothing', async () => {
    const one = await visitor();
    const updates = createVisitorUpdates(server.app.domain, async () => undefined);
    const actor = {
      kind: 'visitor' as const,
      id: one.welcome.visitorId,
      name: '',
      inbox: (await server.app.domain.inboxes.byName('demo')) as never,
    };
    await server.app.domain.store.eraseVisitor(one.welcome.visitorId);
    expect(await updates.update(actor, { locale: 'de' })).toMatchObject({ code: 'bad_token' });
  });

  describe('merges', () => {
    const at = Date.parse('2026-01-01T10:00:00Z');
    const merged = (
      known: Parameters<typeof mergeContext>[0],
      update: Parameters<typeof mergeContext>[1],
    ) => {
      const result = mergeContext(known, update, at);
      if (!result.ok) throw new Error(result.message);
      return result.context;
    };
    const page = (url: string, title = '') => ({ page: { url, title } });

    it('the same page twice into one visit, with the newer title', () => {
      let context = merged(null, page('https://e.com/a', 'Loading'));
      context = merged(context, page('https://e.com/a', 'A'));
      context = merged(context, page('https://e.com/b', 'B'));
      context = merged(context, page('https://e.com/a', 'A'));
      expect(context.journey.map(({ url, title }) => `${url} ${title}`)).toEqual([
        'https://e.com/a A',
        'https://e.com/b B',
        'https://e.com/a A',
      ]);
    });

    it('the newest pages only', () => {
      let context = merged(null, {});
      for (let index = 0; index < 40; index++) context = merged(context, page(`https://e.com/${index}`));
      expect(context.journey).toHaveLength(longestJourney);
      expect(context.journey[0]?.url).toBe('https://e.com/10');
    });

    it('within 16 KB: old pages give way, attributes are refused', () => {
      let context = merged(null, { attributes: { plan: 'pro' } });
      for (let index = 0; index < 30; index++)
        context = merged(context, page(`https://e.com/${index}${'ü'.repeat(900)}`));
      expect(Buffer.byteLength(JSON.stringify(context))).toBeLessThanOrEqual(mostContextBytes);
      expect(context.journey.length).toBeGreaterThan(5);
      expect(context.journey.at(-1)?.url).toContain('/29');
      expect(context.attributes).toEqual({ plan: 'pro' });
      const large = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`a${n}`, 'ü'.repeat(500)]));
      expect(mergeContext(null, { attributes: large }, at)).toMatchObject({
        code: 'too_large',
        message: expect.stringContaining('16 KB'),
      });
    });

    it('attributes one by one; null takes one back; 30 together are enough', () => {
      let context = merged(null, { attributes: { a: 1, b: 'x' } });
      context = merged(context, { attributes: { a: null, c: false } });
      expect(context.attributes).toEqual({ b: 'x', c: false });
      const more = Object.fromEntries(Array.from({ length: 29 }, (_, n) => [`n${n}`, n]));
      expect(mergeContext(context, { attributes: more }, at)).toMatchObject({
        code: 'bad_command',
        message: expect.stringContaining('at most 30'),
      });
      expect(merged(context, { attributes: { ...more, b: null } }).attributes).toMatchObject({ c: false });
    });

    it('only what is named', () => {
      const context = merged(null, { locale: 'de', timeZone: 'Europe/Berlin', referrer: 'https://e.com' });
      expect(merged(context, { viewport: { width: 1, height: 2 } })).toEqual({
        ...context,
        viewport: { width: 1, height: 2 },
      });
    });
  });
});

describe('visitor:contact', () => {
  it('is the visitor’s own word: shown, used as their name, never as verified', async () => {
    const { one, ada, conversation } = await conversing();
    const two = await visitor(one.welcome.visitor);
    const heard = ada.next<VisitorChanged>('visitor:changed');
    const row = two.next('conversation:changed');
    expect(await one.ask('visitor:contact', { email: ' dana@example.com ', name: 'Dana' })).toEqual({
      ok: true,
    });
    expect((await heard).visitor).toMatchObject({
      name: 'Dana',
      email: 'dana@example.com',
      verified: false,
      signed: { name: false, email: false },
    });
    await row;
    const message = ada.next<{ author: object }>('message:created');
    // Said on a connection that was made before there was a name.
    await said(two, 'it is me', { conversation });
    expect((await message).author).toMatchObject({ name: 'Dana' });
    const typing = ada.next<TypingChanged>('typing:changed');
    two.socket.emit('typing', { conversation });
    expect((await typing).author.name).toBe('Dana');
    expect((await visitor(one.welcome.visitor)).welcome.contact).toEqual({
      email: 'dana@example.com',
      name: 'Dana',
      verified: false,
    });
    expect(await one.ask('visitor:contact', { email: null })).toEqual({ ok: true });
    expect((await visitor(one.welcome.visitor)).welcome.contact).toMatchObject({ email: null, name: 'Dana' });
  });

  it('keeps hostile names within one line, and refuses what is no address', async () => {
    const { one, ada, conversation } = await conversing();
    await one.ask('visitor:contact', { email: null, name: 'Da\u202ena\n<b>\u2066 ' });
    expect((await detailOf(ada, conversation)).name).toBe('Da na <b>');
    expect(await one.ask('visitor:contact', { email: null, name: 'a\u0000b' })).toMatchObject({
      code: 'bad_text',
    });
    expect(await one.ask('visitor:contact', { email: 'at home' })).toMatchObject({
      code: 'bad_command',
      message: 'email: expected an e-mail address.',
    });
    expect(await one.ask('visitor:contact', { name: 'x' })).toMatchObject({ code: 'bad_command' });
  });

  it('does not take the place of what the website signed', async () => {
    const secret = await makeSecret(server.url);
    const one = await visitor();
    const response = await fetch(`${server.url}/api/v1/visitor/commands`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        command: 'session:open',
        protocol: 1,
        inbox: 'demo',
        visitor: one.welcome.visitor,
        identity: identityToken(secret, { sub: 'contact-1', email: 'signed@example.com' }),
      }),
    });
    const { welcome } = (await response.json()) as { welcome: { visitor: string } };
    const dana = await visitor(welcome.visitor);
    expect(await dana.ask('visitor:contact', { email: 'other@example.com' })).toMatchObject({
      ok: false,
      code: 'forbidden',
      message: expect.stringContaining('Change it there'),
    });
    // A name the website did not give is theirs to say, and stands as unsigned.
    expect(await dana.ask('visitor:contact', { email: 'signed@example.com', name: 'Dana' })).toEqual({
      ok: true,
    });
    const { conversation } = await said(dana, 'hello');
    expect(await detailOf(await agent(), conversation)).toMatchObject({
      email: 'signed@example.com',
      name: 'Dana',
      verified: true,
      signed: { name: false, email: true },
    });
  });
});

describe('starting over', () => {
  it('is possible often, and not without end', async () => {
    const strict = await startServer({ starts: { points: 2, seconds: 60 } });
    const one = await connectVisitor(strict.url);
    const start = () =>
      one.ask<MessageSendAnswer>('message:send', { clientId: randomUUID(), text: 'afresh', start: true });
    expect([await start(), await start()].every(({ ok }) => ok)).toBe(true);
    expect(await start()).toMatchObject({ ok: false, code: 'rate_limited', retry: true });
    one.close();
    await strict.stop();
  });

  it('opens a new conversation beside the old one, once for a clientId', async () => {
    const { one, ada, conversation } = await conversing();
    const clientId = randomUUID();
    const start = () => one.ask<MessageSendAnswer>('message:send', { clientId, text: 'afresh', start: true });
    const answers = await Promise.all([start(), start(), start()]);
    const [first] = answers;
    if (!first?.ok) throw new Error('refused');
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(first).toMatchObject({ seq: 1 });
    expect(first.conversation).not.toBe(conversation);
    // What names no conversation goes on in the newest; the old one is still theirs.
    expect(await said(one, 'and more')).toMatchObject({ conversation: first.conversation, seq: 2 });
    expect(await said(one, 'one more here', { conversation })).toMatchObject({ conversation, seq: 3 });
    expect((await visitor(one.welcome.visitor)).welcome.conversation).toEqual({
      id: first.conversation,
      lastSeq: 2,
    });
    expect((await mine(one)).map(({ id }) => id)).toEqual([first.conversation, conversation]);
    expect((await detailOf(ada, conversation)).conversations).toHaveLength(2);
    expect(await say(one, 'both', { start: true, conversation })).toMatchObject({
      code: 'bad_command',
      message: 'start: expected no conversation beside start.',
    });
    // Sent again after they went on, it is still the same message.
    expect(await start()).toEqual(first);
  });
});

describe('conversations:mine', () => {
  it('lists the visitor’s own, the newest first, with what is unread in each', async () => {
    const { one, ada, conversation } = await conversing();
    await said(ada, 'still there?', { conversation });
    const second = await said(one, 'another matter', { start: true });
    expect(await mine(one)).toEqual([
      {
        id: second.conversation,
        status: 'open',
        openedAt: expect.any(String),
        lastSeq: 1,
        unread: 0,
        lastMessage: expect.objectContaining({ text: 'another matter' }),
      },
      {
        id: conversation,
        status: 'open',
        openedAt: expect.any(String),
        lastSeq: 3,
        unread: 2,
        lastMessage: expect.objectContaining({ text: 'still there?' }),
      },
    ]);
    await one.ask('receipt:read', { conversation, seq: 3 });
    await ada.ask('conversation:resolve', { conversation });
    expect((await mine(one))[1]).toMatchObject({ unread: 0, status: 'resolved' });
    expect(await mine(await visitor())).toEqual([]);
  });
});

describe('conversation:rate', () => {
  it('is kept, told to both sides, and replaced by a later one', async () => {
    const { one, ada, conversation } = await conversing();
    const two = await visitor(one.welcome.visitor);
    const heard = Promise.all([
      two.next('conversation:changed'),
      // Other conversations of this file change beside it.
      ada.next<ConversationUpdated>(
        'conversation:changed',
        ({ conversation: { id } }) => id === conversation,
      ),
    ]);
    expect(await one.ask('conversation:rate', { conversation, score: 2, words: 'slow' })).toMatchObject({
      ok: true,
      state: { rating: { score: 2, words: 'slow', at: expect.any(String) } },
    });
    const [atTab, atAgent] = await heard;
    expect(atTab).toMatchObject({ conversation, state: { rating: { score: 2, words: 'slow' } } });
    expect(atAgent).toMatchObject({ conversation: { id: conversation, state: { rating: { score: 2 } } } });
    await one.ask('conversation:rate', { conversation, score: 5 });
    const sync = await one.ask<ConversationSyncAnswer>('conversation:sync', { conversation, after: 0 });
    expect(sync).toMatchObject({ state: { rating: { score: 5, words: '' } } });
    expect((await detailOf(ada, conversation)).conversations[0]).toMatchObject({ rating: { score: 5 } });
  });

  it('waits until an agent has answered, and knows five scores', async () => {
    const one = await visitor();
    const { conversation } = await said(one, 'anybody?');
    expect(await one.ask('conversation:rate', { conversation, score: 1 })).toMatchObject({
      code: 'bad_command',
      message: 'conversation: expected one in which an agent has answered.',
    });
    for (const score of [0, 6, 1.5, '5', null])
      expect(await one.ask('conversation:rate', { conversation, score })).toMatchObject({
        code: 'bad_command',
      });
  });
});

describe('live typing', () => {
  it('shows agents what is being typed only where the inbox says so, and other tabs never', async () => {
    const { one, ada, conversation } = await conversing();
    const two = await visitor(one.welcome.visitor);
    const heard = () =>
      Promise.all([ada.next<TypingChanged>('typing:changed'), two.next<TypingChanged>('typing:changed')]);
    const type = () => one.socket.emit('typing', { conversation, text: 'my card is 4' });

    let events = heard();
    type();
    for (const event of await events) expect(event).not.toHaveProperty('text');

    await setInbox({ livePreview: true });
    events = heard();
    type();
    const [atAgent, atTab] = await events;
    expect(atAgent).toMatchObject({ conversation, active: true, text: 'my card is 4' });
    expect(atTab).not.toHaveProperty('text');

    // Turned off, it ends at once, also for those who are connected.
    await setInbox({ livePreview: false });
    events = heard();
    type();
    expect((await events)[0]).not.toHaveProperty('text');

    // What an agent types is never shown to the visitor.
    await setInbox({ livePreview: true });
    const atVisitor = one.next<TypingChanged>('typing:changed');
    ada.socket.emit('typing', { conversation, text: 'a draft' });
    expect(await atVisitor).not.toHaveProperty('text');
    await setInbox({ livePreview: false });
  });
});

describe('a command about a conversation', () => {
  const commands: [string, (conversation: string) => object][] = [
    ['message:send', (conversation) => ({ clientId: randomUUID(), conversation, text: 'x' })],
    ['conversation:sync', (conversation) => ({ conversation, after: 0 })],
    ['receipt:read', (conversation) => ({ conversation, seq: 1 })],
    ['receipt:delivered', (conversation) => ({ conversation, seq: 1 })],
    ['conversation:rate', (conversation) => ({ conversation, score: 4 })],
    ['transcript:send', (conversation) => ({ conversation, email: 'a@example.com' })],
    ['visitor:erase', (conversation) => ({ conversation })],
  ];
  const overHttp = async (token: string, command: string, payload: object) => {
    const response = await fetch(`${server.url}/api/v1/visitor/commands`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ command, ...payload }),
    });
    return { status: response.status, ...((await response.json()) as { ok?: boolean; code?: string }) };
  };

  it.each(commands)(
    '%s is answered about one’s own, and is “not found” about anybody else’s',
    async (name, payload) => {
      const { one, ada, conversation } = await conversing();
      const stranger = await visitor();
      await said(stranger, 'something of my own');
      const refused = { ok: false, code: 'not_found', retry: false };
      expect(await stranger.ask(name, payload(conversation))).toMatchObject(refused);
      expect(await stranger.ask(name, payload('f'.repeat(32)))).toMatchObject(refused);
      expect(await overHttp(stranger.welcome.visitor, name, payload(conversation))).toMatchObject({
        status: 404,
        code: 'not_found',
      });
      const untouched = await ada.ask<ConversationOpenAnswer>('conversation:open', { conversation });
      expect(untouched).toMatchObject({ lastSeq: 2, conversation: { state: { rating: null } } });
      expect(await stranger.ask(name, payload('../etc'))).toMatchObject({ code: 'bad_command' });
      expect(await overHttp(one.welcome.visitor, name, payload(conversation))).toMatchObject({
        status: 200,
        ok: true,
      });
      if (name !== 'visitor:erase')
        expect(await one.ask(name, payload(conversation))).toMatchObject({ ok: true });
    },
  );

  it.each([
    'conversations:mine',
    'conversation:rate',
    'visitor:update',
    'visitor:contact',
    'visitor:erase',
    'visitor:sign_out',
    'transcript:send',
  ])('%s is no command of agents', async (name) => {
    const { ada, conversation } = await conversing();
    expect(await ada.ask(name, { conversation, score: 1, email: null })).toMatchObject({
      code: 'unknown_command',
    });
  });
});
