/** Answers to visitors who are gone: by a real server, a real mail server, and back again. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { partsOf } from '../../server/domain/mail-inbound.ts';
import { mailLanguages, mailWordsFor } from '../../server/domain/mail-words.ts';
import type { AuditAnswer } from '../../shared/protocol/audit.ts';
import type { OutboxAnswer } from '../../shared/protocol/http.ts';
import type { VisitorWelcome } from '../../shared/protocol/visitor-events.ts';
import { type Client, connect, connectAgent, connectVisitor, said } from '../harness/clients.ts';
import { apiKey } from '../harness/credentials.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { type ReceivedMail, type SmtpServer, startSmtp } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';

const publicUrl = 'https://chat.example.com';
/** How far the server's clock is ahead: no mail leaves before a test lets time pass. */
let aheadMs = 0;
let smtp: SmtpServer;
let server: TestServer;
let ann: Client<unknown>;
const clients: Client<unknown>[] = [];

beforeAll(async () => {
  smtp = await startSmtp();
  server = await startServer(
    {},
    {
      now: () => Date.now() + aheadMs,
      courier: { lookEveryMs: 20 },
      environment: {
        RAPPORT_SMTP_URL: smtp.url,
        RAPPORT_MAIL_FROM: 'chat@example.com',
        RAPPORT_MAIL_REPLY_DOMAIN: 'reply.example.com',
        RAPPORT_PUBLIC_URL: publicUrl,
      },
    },
  );
  ann = await connectAgent(server.url);
});
afterAll(async () => {
  ann.close();
  await server.stop();
  await smtp.close();
});
beforeEach(() => {
  smtp.mails.length = 0;
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${apiKey}`, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
/** Lets an hour pass, longer than any answer is waited for, and every mail leave that there is. */
async function anHourLater() {
  const { store, now } = server.app.domain;
  const mailsWait = async () =>
    (await store.outboxFigures()).some(({ kind, state }) => kind === 'answer' && state === 'waiting');
  for (let minutes = 0; minutes < 60; minutes++) {
    aheadMs += 60_000;
    await until(async () => ((await store.nextDeliveryAt(['unread'])) ?? Infinity) > now());
    await until(async () => !(await mailsWait()));
  }
}
/** Lets time fly until something is so. */
const inTime = <T>(look: () => T | Promise<T>, good?: (found: T) => boolean) =>
  until(() => {
    aheadMs += 15_000;
    return look();
  }, good);
const mailTo = async (recipient: string, count = 1): Promise<ReceivedMail> => {
  const mails = await inTime(
    () => smtp.mails.filter(({ to }) => to === recipient),
    ({ length }) => length >= count,
  );
  return mails[count - 1] as ReceivedMail;
};
let made = 0;
/** A visitor who wrote, left an address, and went away. */
async function gone(more: { locale?: string; page?: string; inbox?: string } = {}) {
  const email = `vera${++made}@example.org`;
  const visitor = await connect<VisitorWelcome>(server.url, '/visitor', {
    protocol: 1,
    inbox: more.inbox ?? 'demo',
  });
  const { conversation } = await said(visitor, 'hello?');
  expect(await visitor.ask('visitor:contact', { email, name: 'Vera' })).toMatchObject({ ok: true });
  if (more.locale || more.page)
    expect(
      await visitor.ask('visitor:update', {
        ...(more.locale ? { locale: more.locale } : {}),
        ...(more.page ? { page: { url: more.page, title: 'P' } } : {}),
      }),
    ).toMatchObject({ ok: true });
  visitor.close();
  return { email, conversation, token: visitor.welcome.visitor };
}
const back = async (token: string) => {
  const client = await connectVisitor(server.url, token);
  clients.push(client);
  return client;
};

describe('answers by mail', () => {
  it('bring all unread answers in one mail, once, and say why and how to stop', async () => {
    const { email, conversation } = await gone();
    await said(ann, 'Hello Vera.', { conversation });
    await said(ann, 'It is <fixed> & done.\nTry again.', { conversation });
    const mail = await mailTo(email);
    const text = mail.part('text/plain');
    expect(mail.header('Subject')).toBe('An answer from Lumen Lane');
    expect(text).toContain('Owner wrote:\r\n\r\nHello Vera.\r\n\r\nIt is <fixed> & done.\r\nTry again.');
    expect(text).toContain('You get this mail because you wrote to Lumen Lane');
    expect(text).toMatch(/No more of these mails: https:\/\/chat\.example\.com\/mail\/stop\/[0-9a-f.]+/);
    const html = mail.part('text/html');
    expect(html).toContain('It is &#60;fixed&#62; &#38; done.<br>Try again.');
    expect(html).not.toMatch(/<(script|img|link|iframe)|https?:\/\/(?!chat\.example\.com)/);
    await anHourLater();
    expect(smtp.mails.filter(({ to }) => to === email)).toHaveLength(1);
    await said(ann, 'One more thing.', { conversation });
    const second = (await mailTo(email, 2)).part('text/plain');
    expect(second).toContain('One more thing.');
    expect(second).not.toContain('Hello Vera.');
  });

  it('are not sent to those who are there, who read it, who come back, or who left no address', async () => {
    const there = await gone();
    await back(there.token);
    await said(ann, 'You see this.', { conversation: there.conversation });
    const reader = await gone();
    const reading = await back(reader.token);
    const { seq } = await said(ann, 'Read this.', { conversation: reader.conversation });
    await reading.ask('receipt:read', { conversation: reader.conversation, seq });
    reading.close();
    const silent = await connectVisitor(server.url);
    const { conversation } = await said(silent, 'no address');
    silent.close();
    await said(ann, 'Into the blue.', { conversation });
    await anHourLater();
    expect(smtp.mails).toEqual([]);
  });

  it('speak the visitor’s language where we have words for it, and English elsewhere', async () => {
    const german = await gone({ locale: 'de-AT' });
    await said(ann, 'Guten Tag.', { conversation: german.conversation });
    expect((await mailTo(german.email)).part('text/plain')).toContain('Owner schrieb:');
    const arabic = await gone({ locale: 'ar' });
    await said(ann, 'مرحبا', { conversation: arabic.conversation });
    expect((await mailTo(arabic.email)).part('text/html')).toContain('<html lang="ar" dir="rtl">');
    const other = await gone({ locale: 'tlh' });
    await said(ann, 'nuqneH', { conversation: other.conversation });
    expect((await mailTo(other.email)).part('text/plain')).toContain('Owner wrote:');
  });

  it('link back to the last page if it is the inbox’s own, and to no page a stranger names', async () => {
    await server.app.domain.inboxes.create('shop', { title: 'Shop', origins: ['https://shop.example.com'] });
    const own = await gone({ inbox: 'shop', page: 'https://shop.example.com/cart?x=1#top' });
    await said(ann, 'Here.', { conversation: own.conversation });
    const text = (await mailTo(own.email)).part('text/plain');
    expect(text).toContain('Go on in the chat: https://shop.example.com/cart?x=1\r\n');
    const foreign = await gone({ inbox: 'demo', page: 'https://evil.example.net/login' });
    await said(ann, 'Here.', { conversation: foreign.conversation });
    expect((await mailTo(foreign.email)).raw).not.toContain('evil');
  });

  it('end with the link, which only a click on its page follows, and which nobody can make up', async () => {
    const { email, conversation } = await gone({ locale: 'fr' });
    await said(ann, 'Bonjour.', { conversation });
    const mail = await mailTo(email);
    const link = /<(.*)>/.exec(mail.header('List-Unsubscribe') ?? '')?.[1] ?? '';
    const path = link.replace(publicUrl, server.url);
    const look = await fetch(path);
    expect(look.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await look.text()).toContain('Arrêter ces e-mails');
    const emailOf = async () => {
      const row = await server.app.domain.store.conversation(conversation);
      return (await server.app.domain.store.visitor(row?.visitor.id ?? ''))?.email;
    };
    expect(await emailOf()).toBe(email);
    const forged = path.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect((await fetch(forged, { method: 'POST' })).status).toBe(404);
    expect(await emailOf()).toBe(email);
    const done = await fetch(path, { method: 'POST', body: 'List-Unsubscribe=One-Click' });
    expect(await done.text()).toContain('Vous ne recevrez plus ces e-mails.');
    expect(await emailOf()).toBeNull();
    await said(ann, 'Encore ?', { conversation });
    await anHourLater();
    expect(smtp.mails).toHaveLength(1);
  });

  it('are listed with what became of them, tried again, or let go, and it is recorded who did', async () => {
    const { email, conversation } = await gone();
    smtp.behave('refuse');
    await said(ann, 'Refused at first.', { conversation });
    const list = async (state: string) =>
      ((await (await call('GET', `/outbox?state=${state}`)).json()) as OutboxAnswer).deliveries.find(
        ({ address }) => address === email,
      );
    const dead = await inTime(() => list('dead'));
    expect(dead).toMatchObject({
      state: 'dead',
      attempts: 1,
      conversation,
      kind: 'answer',
      name: 'Vera',
      error: expect.stringContaining('550'),
    });
    expect(await (await call('GET', `/outbox/${dead.id}`)).json()).toMatchObject({
      text: expect.stringContaining('Refused at first.'),
    });
    expect((await call('POST', `/outbox/${dead.id}/retry`)).status).toBe(204);
    await mailTo(email);
    await until(() => list('sent'));
    // What was sent is nobody's to take back.
    expect((await call('DELETE', `/outbox/${dead.id}`)).status).toBe(404);

    smtp.behave('refuse');
    await said(ann, 'Refused again.', { conversation });
    const second = await inTime(() => list('dead'));
    expect((await call('DELETE', `/outbox/${second.id}`)).status).toBe(204);
    expect(await list('dead')).toBeUndefined();
    const { entries } = (await (await call('GET', '/audit')).json()) as AuditAnswer;
    expect(entries.slice(0, 2)).toMatchObject([
      { by: { kind: 'apiKey' }, action: 'delivery_dropped', object: second.id, detail: { what: 'answer' } },
      { by: { kind: 'apiKey' }, action: 'delivery_retried', object: dead.id },
    ]);

    for (const [method, path, status] of [
      ['POST', `/outbox/${'0'.repeat(32)}/retry`, 404],
      ['DELETE', `/outbox/${'0'.repeat(32)}`, 404],
      ['GET', '/outbox?state=odd', 400],
    ] as const)
      expect((await call(method, path)).status).toBe(status);
    expect((await call('GET', '/outbox', undefined, { Authorization: '' })).status).toBe(401);
  });

  it('reach those too who leave an address only after they were answered', async () => {
    const email = 'late@example.org';
    const visitor = await connectVisitor(server.url);
    const { conversation } = await said(visitor, 'hello?');
    await said(ann, 'Here is your answer.', { conversation });
    await visitor.ask('visitor:contact', { email });
    visitor.close();
    expect((await mailTo(email)).part('text/plain')).toContain('Here is your answer.');
  });
});

describe('a mail that answers', () => {
  const answer = (mail: object, headers: Record<string, string> = {}) =>
    call('POST', '/mail/inbound', mail, headers);

  it('becomes the visitor’s message without what it quotes, once, and what it answers counts as read', async () => {
    const { email, conversation, token } = await gone();
    const { seq } = await said(ann, 'Did that work?', { conversation });
    const mail = await mailTo(email);
    const replyTo = mail.header('Reply-To') ?? '';
    expect(replyTo).toMatch(/^reply\+[0-9a-f]{32}\.[0-9a-f]{24}@reply\.example\.com$/);
    expect(replyTo.split('@')[0]?.length).toBeLessThanOrEqual(64);
    const inbound = {
      from: `Vera <${email}>`,
      to: `Lumen Lane <${replyTo}>`,
      subject: 'Re: An answer from Lumen Lane',
      text: `Yes, thank you!\r\n\r\nOn Sun, Nov 22, 2026 at 7:30 AM Lumen Lane <${replyTo}> wrote:\r\n> Did that work?\r\n`,
      messageId: `<${randomUUID()}@mail.example.org>`,
    };
    const heard = ann.next<{ text: string; author: { kind: string } }>('message:created');
    const first = await answer(inbound);
    expect(await first.json()).toEqual({ conversation, seqs: [seq + 1] });
    expect(await heard).toMatchObject({ text: 'Yes, thank you!', author: { kind: 'visitor' } });
    expect(await (await answer(inbound)).json()).toEqual({ conversation, seqs: [seq + 1] });
    const client = await back(token);
    expect(client.welcome.conversation?.lastSeq).toBe(seq + 1);
    const row = await server.app.domain.store.conversation(conversation);
    expect(row?.receipts.visitor).toBe(seq + 1);
  });

  it('is refused with a made-up address, a foreign domain, or without the API key', async () => {
    const { email, conversation } = await gone();
    await said(ann, 'Hi.', { conversation });
    const replyTo = (await mailTo(email)).header('Reply-To') ?? '';
    const mail = { from: email, text: 'x', subject: '' };
    const forged = replyTo.replace(/\.(.)/, (_, digit) => `.${digit === '0' ? '1' : '0'}`);
    for (const to of [forged, replyTo.replace('reply.example.com', 'example.net'), 'chat@example.com'])
      expect((await answer({ ...mail, to })).status).toBe(404);
    expect((await answer({ ...mail, to: replyTo }, { Authorization: '' })).status).toBe(401);
    const { token } = (await (
      await call('POST', '/session', { email: 'owner@example.com', password: 'a long test password' })
    ).json()) as { token: string };
    expect((await answer({ ...mail, to: replyTo }, { Authorization: `Bearer ${token}` })).status).toBe(403);
    expect(await (await answer({ ...mail, to: [forged, replyTo.toUpperCase()] })).json()).toMatchObject({
      seqs: [3],
    });
  });

  it('is passed over when a program wrote it, or when nothing is written', async () => {
    const { email, conversation } = await gone();
    await said(ann, 'Hi.', { conversation });
    const to = (await mailTo(email)).header('Reply-To') ?? '';
    const away = { from: email, to, text: 'I am away until Monday.', autoSubmitted: 'auto-replied' };
    expect(await (await answer(away)).json()).toEqual({ conversation, seqs: [] });
    expect(await (await answer({ from: email, to, text: '> Hi.' })).json()).toEqual({
      conversation,
      seqs: [],
    });
  });

  it('becomes several messages when it is very long, and loses no word', async () => {
    const { email, conversation } = await gone();
    await said(ann, 'Tell us all.', { conversation });
    const to = (await mailTo(email)).header('Reply-To') ?? '';
    const text = Array.from({ length: 2000 }, (_, index) => `line ${index}`).join('\n');
    expect(await (await answer({ from: email, to, text })).json()).toEqual({ conversation, seqs: [3, 4, 5] });
    const rows = await server.app.domain.store.messagesAfter(conversation, 2, 10);
    expect(rows.map((row) => row.text).join('\n')).toBe(text);
  });

  it('is cut between characters, and without what cannot be stored', () => {
    const fits = (part: string) => part.isWellFormed() && part.length <= 8000;
    expect(partsOf(`a${'😀'.repeat(5000)}`, '').every(fits)).toBe(true);
    expect(partsOf('a\u0000b\ud800', '')).toEqual(['ab\ufffd']);
    expect(partsOf(' \n ', '')).toEqual([]);
  });

  it('says so at its end where it is longer than all the messages it may become', () => {
    const parts = partsOf('😀'.repeat(100_000), 'Left out.');
    expect(parts).toHaveLength(20);
    expect(parts.every((part) => part.isWellFormed() && part.length <= 8000)).toBe(true);
    expect(parts.filter((part) => part.endsWith('\n\n[Left out.]'))).toEqual([parts.at(-1)]);
    expect(partsOf('a'.repeat(20 * 8000), 'Left out.').join('')).toBe('a'.repeat(20 * 8000));
  });
});

describe('the words of mails', () => {
  it('are complete in every language, with the same places', () => {
    const places = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();
    const english = mailWordsFor('en').words;
    for (const language of mailLanguages) {
      const { words } = mailWordsFor(`${language}-XX`);
      for (const [name, sentence] of Object.entries(english)) {
        const translated = words[name as keyof typeof words];
        expect(translated.trim(), `${language} ${name}`).not.toBe('');
        expect(places(translated), `${language} ${name}`).toEqual(places(sentence));
      }
    }
  });
});
