/** Erasing: what a visitor or the inbox's retention erases is gone, from every screen and from the disk. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eraseExpired } from '../../server/domain/erase.ts';
import { forgetSilentVisitors } from '../../server/domain/visitors.ts';
import type { ConversationListAnswer, ConversationOpenAnswer } from '../../shared/protocol/agent-events.ts';
import type { ConversationsMineAnswer } from '../../shared/protocol/visitor-events.ts';
import {
  type Client,
  connectAgent,
  connectVisitor,
  said,
  say,
  signIn,
  uploadText,
} from '../harness/clients.ts';
import { apiKey } from '../harness/credentials.ts';
import { identityToken, makeSecret } from '../harness/identity.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
const open: Client<unknown>[] = [];
beforeAll(async () => {
  server = await startServer({
    commands: { points: 100_000, seconds: 10 },
    agentCommands: { points: 100_000, seconds: 10 },
  });
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
const mine = async (client: Client<unknown>) => {
  const answer = await client.ask<ConversationsMineAnswer>('conversations:mine', {});
  if (!answer.ok) throw new Error(answer.message);
  return answer.conversations.map(({ id }) => id);
};
const command = (token: string, body: object) =>
  fetch(`${server.url}/api/v1/visitor/commands`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
/** Which of the words still stand anywhere in the data folder, the log of the database included. */
const foundOnDisk = (words: string[]): string[] => {
  const files = readdirSync(server.dataDir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const contents = files.map((file) => readFileSync(join(file.parentPath, file.name)));
  return words.filter((word) => contents.some((content) => content.includes(word)));
};

describe('erasing one conversation', () => {
  it('takes it away everywhere, leaves the others, and tells those who were away', async () => {
    const [one, ada] = [await visitor(), await agent()];
    const two = await visitor(one.welcome.visitor);
    const { conversation } = await said(one, 'to be erased');
    const kept = await said(one, 'to be kept', { start: true });
    await said(ada, 'an answer', { conversation });
    const cursor = (await ada.ask<ConversationListAnswer>('conversation:list', {})) as { cursor: number };
    const heard = Promise.all([two.next('conversation:removed'), ada.next('conversation:removed')]);
    let oneHeard = 0;
    one.socket.on('conversation:removed', () => oneHeard++);

    expect(await one.ask('visitor:erase', { conversation })).toEqual({ ok: true });
    expect(await heard).toEqual([{ conversation }, { conversation }]);
    expect(oneHeard).toBe(0);
    for (const tab of [one, two]) {
      expect(await mine(tab)).toEqual([kept.conversation]);
      expect(await tab.ask('conversation:sync', { conversation, after: 0 })).toMatchObject({
        code: 'not_found',
      });
    }
    expect(await ada.ask('conversation:open', { conversation })).toMatchObject({ code: 'not_found' });
    expect(await say(ada, 'too late', { conversation })).toMatchObject({ code: 'not_found' });
    const since = await ada.ask<ConversationListAnswer>('conversation:list', { since: cursor.cursor });
    // The one that was kept may have changed meanwhile: its mood is read a moment after its message.
    expect(since).toMatchObject({ ok: true, removed: [conversation], next: null });
    const changed = since.ok ? since.conversations.map(({ id }) => id) : [];
    expect(changed.filter((id) => id !== kept.conversation)).toEqual([]);
    expect(await one.ask('visitor:erase', { conversation })).toMatchObject({ code: 'not_found' });
    expect((await said(one, 'goes on')).conversation).toBe(kept.conversation);
  });

  it('ends a poll that waits on it', async () => {
    const one = await visitor();
    const { conversation } = await said(one, 'soon gone');
    const poll = fetch(`${server.url}/api/v1/visitor/events?conversation=${conversation}&after=1`, {
      headers: { Authorization: `Bearer ${one.welcome.visitor}` },
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await one.ask('visitor:erase', { conversation });
    expect((await poll).status).toBe(404);
  });

  it('numbers messages from 1 again in the conversation that comes after it', async () => {
    const one = await visitor();
    const clientId = randomUUID();
    const { conversation } = await said(one, 'first', { clientId });
    await one.ask('visitor:erase', { conversation });
    const next = await said(one, 'afresh');
    expect(next.seq).toBe(1);
    expect(next.conversation).not.toBe(conversation);
  });

  it('holds while messages are being sent into it: each is refused or gone with it', async () => {
    const [one, ada] = [await visitor(), await agent()];
    const two = await visitor(one.welcome.visitor);
    const { conversation } = await said(one, '0');
    const sending = Array.from({ length: 30 }, (_, index) => say(two, String(index), { conversation }));
    const erased = one.ask('visitor:erase', { conversation });
    for (const answer of await Promise.all(sending)) if (!answer.ok) expect(answer.code).toBe('not_found');
    expect(await erased).toEqual({ ok: true });
    expect(await mine(one)).toEqual([]);
    expect(await ada.ask('conversation:open', { conversation })).toMatchObject({ code: 'not_found' });
  });
});

describe('erasing everything', () => {
  it('ends every tab and device of the person, whose tokens are good for nothing any more', async () => {
    const secret = await makeSecret(server.url);
    const identity = identityToken(secret, { sub: 'erase-1' });
    const enter = async () => {
      const response = await command('', { command: 'session:open', protocol: 1, inbox: 'demo', identity });
      const { welcome } = (await response.json()) as { welcome: { visitor: string } };
      return visitor(welcome.visitor);
    };
    const [laptop, phone, ada] = [await enter(), await enter(), await agent()];
    const first = await said(laptop, 'one');
    const second = await said(phone, 'two', { start: true });
    const removed: string[] = [];
    const told: string[] = [];
    phone.socket.on('conversation:removed', ({ conversation }) => removed.push(conversation));
    ada.socket.on('conversation:removed', ({ conversation }) => told.push(conversation));
    const gone = phone.next('disconnect');

    expect(await laptop.ask('visitor:erase', {})).toEqual({ ok: true });
    await gone;
    const both = [first.conversation, second.conversation];
    expect(removed).toEqual(both);
    await expect.poll(() => told).toEqual(both);
    for (const token of [laptop.welcome.visitor, phone.welcome.visitor]) {
      await expect(visitor(token)).rejects.toMatchObject({ code: 'bad_token', retry: false });
      expect((await command(token, { command: 'conversations:mine' })).status).toBe(401);
      const file = await fetch(`${server.url}/api/v1/visitor/export`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      expect(file.status).toBe(401);
    }
    // The connection that asked for it learns the same, whatever it tries.
    for (const [name, payload] of [
      ['conversations:mine', {}],
      ['conversation:sync', { conversation: first.conversation, after: 0 }],
      ['message:send', { clientId: randomUUID(), text: 'still here' }],
      ['visitor:contact', { email: null, name: 'x' }],
      ['visitor:erase', {}],
    ] as const)
      expect(await laptop.ask(name, payload)).toMatchObject({ ok: false, code: 'bad_token' });
    // They may come back, as somebody new.
    const again = await enter();
    expect(again.welcome.visitorId).not.toBe(laptop.welcome.visitorId);
    expect(again.welcome.conversation).toBeNull();
  });

  it('leaves nothing of it on the disk: no word, name, address, page, rating, mail, file or browser', async () => {
    const words = [
      'zebrafinch-message',
      'zebrafinch-answer',
      'zebrafinch-name',
      'zebrafinch-mail@example.com',
      'zebrafinch-other@example.com',
      'zebrafinch-page',
      'zebrafinch-title',
      'zebrafinch-attribute',
      'zebrafinch-signed',
      'zebrafinch-subject',
      'zebrafinch-rating',
      'zebrafinch-file',
      'zebrafinch-bytes',
      'zebrafinch-reply',
      'zebrafinch-unsent',
      'zebrafinch-push',
    ];
    const secret = await makeSecret(server.url);
    const one = await visitor();
    const ada = await agent();
    const { conversation } = await said(one, 'zebrafinch-message '.repeat(300));
    await said(ada, 'zebrafinch-answer', { conversation });
    await one.ask('visitor:contact', { email: 'zebrafinch-mail@example.com', name: 'zebrafinch-name' });
    await one.ask('visitor:update', {
      page: { url: 'https://example.com/zebrafinch-page', title: 'zebrafinch-title' },
      attributes: { note: 'zebrafinch-attribute' },
    });
    await one.ask('conversation:rate', { conversation, score: 1, words: 'zebrafinch-rating' });
    await one.ask('transcript:send', { conversation, email: 'zebrafinch-other@example.com' });
    const upload = (name: string, text: string) => uploadText(server.url, one.welcome.visitor, name, text);
    const sent = await upload('zebrafinch-file.txt', 'zebrafinch-bytes');
    await said(one, 'see the file', { conversation, attachments: [sent] });
    const session = await signIn(server.url);
    const reply = await uploadText(server.url, session, 'reply.txt', 'zebrafinch-reply', conversation);
    await said(ada, '', { conversation, attachments: [reply] });
    await upload('given up.txt', 'zebrafinch-unsent');
    await server.app.domain.store.savePushSubscription(
      {
        endpoint: 'https://push.example.net/zebrafinch-push',
        visitor: one.welcome.visitorId,
        keys: 'k',
      },
      Date.now(),
      10,
    );
    await said(one, 'zebrafinch-message again', { start: true });
    const identity = identityToken(secret, {
      sub: 'zebrafinch-subject',
      attributes: { plan: 'zebrafinch-signed' },
    });
    const opened = await command('', {
      command: 'session:open',
      protocol: 1,
      inbox: 'demo',
      visitor: one.welcome.visitor,
      identity,
    });
    const { welcome } = (await opened.json()) as { welcome: { visitor: string } };
    expect(foundOnDisk(words)).toEqual(words);

    const erased = await command(welcome.visitor, { command: 'visitor:erase' });
    expect(await erased.json()).toEqual({ ok: true });
    await expect.poll(() => foundOnDisk(words), { timeout: 8000 }).toEqual([]);
    for (const id of [sent, reply]) {
      const gone = await fetch(`${server.url}/api/v1/files/${id}`, {
        headers: { Authorization: `Bearer ${session}` },
      });
      expect(gone.status).toBe(404);
    }
    // Somebody else's words are where they were.
    const other = await visitor();
    await said(other, 'kingfisher');
    expect(foundOnDisk(['kingfisher'])).toEqual(['kingfisher']);
  });

  it('is all or nothing for two who ask at once', async () => {
    const one = await visitor();
    const two = await visitor(one.welcome.visitor);
    await said(one, 'hello');
    const answers = await Promise.all([
      one.ask('visitor:erase', {}),
      two.ask('visitor:erase', {}).catch(() => ({ ok: false, code: 'bad_token' })),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    await expect(visitor(one.welcome.visitor)).rejects.toMatchObject({ code: 'bad_token' });
  });
});

describe('retention', () => {
  const dayMs = 24 * 60 * 60 * 1000;
  const setRetention = (retentionDays: number | null) =>
    fetch(`${server.url}/api/v1/inboxes/demo`, {
      method: 'PATCH',
      headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ retentionDays }),
    });
  const inDays = (days: number) => ({
    ...server.app.domain,
    now: () => server.app.domain.now() + days * dayMs,
  });

  it('erases resolved conversations that have lain longer than the inbox keeps them, and tells both sides', async () => {
    const [one, ada] = [await visitor(), await agent()];
    const resolved = await said(one, 'resolved');
    await ada.ask('conversation:resolve', resolved);
    const still = await said(one, 'open', { start: true });

    await eraseExpired(inDays(4000));
    expect(await mine(one)).toHaveLength(2);

    await setRetention(30);
    expect((await visitor(one.welcome.visitor)).welcome.inbox.retentionDays).toBe(30);
    await eraseExpired(inDays(29));
    expect(await mine(one)).toHaveLength(2);
    const heard = Promise.all([one.next('conversation:removed'), ada.next('conversation:removed')]);
    await eraseExpired(inDays(31));
    const { conversation } = resolved;
    expect(await heard).toEqual([{ conversation }, { conversation }]);
    expect(await mine(one)).toEqual([still.conversation]);
    await setRetention(null);
  });

  it('erases many, while messages get through', async () => {
    const ada = await agent();
    const erased: string[] = [];
    for (let index = 0; index < 120; index++) {
      const one = await visitor();
      const { conversation } = await said(one, `old ${index}`);
      await ada.ask('conversation:resolve', { conversation });
      erased.push(conversation);
      one.close();
    }
    const talking = await visitor();
    await setRetention(1);
    const sweep = eraseExpired(inDays(2));
    let done = false;
    sweep.then(() => {
      done = true;
    });
    let through = 0;
    for (; !done; through++) await said(talking, String(through));
    await sweep;
    await setRetention(null);
    expect(through).toBeGreaterThan(5);
    const opened = await Promise.all(
      erased.map((conversation) => ada.ask<ConversationOpenAnswer>('conversation:open', { conversation })),
    );
    expect(opened.every((answer) => !answer.ok && answer.code === 'not_found')).toBe(true);
  });

  it('forgets a visitor whose last conversation was erased, tokens and all', async () => {
    const [one, ada] = [await visitor(), await agent()];
    const resolved = await said(one, 'the only one');
    await one.ask('visitor:contact', { email: 'heron@example.com', name: 'Heron' });
    await ada.ask('conversation:resolve', resolved);
    one.close();
    await setRetention(1);
    await eraseExpired(inDays(8));
    await forgetSilentVisitors(inDays(8));
    await setRetention(null);
    await expect(visitor(one.welcome.visitor)).rejects.toMatchObject({ code: 'bad_token' });
    await expect.poll(() => foundOnDisk(['heron@example.com']), { timeout: 8000 }).toEqual([]);
  });
});
