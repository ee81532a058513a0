/** What visitors take along: the transcript as text, page and mail, and the export of everything held on them. */
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { transcriptParts } from '../../server/domain/transcript.ts';
import { type Client, connectAgent, connectVisitor, said, uploadText } from '../harness/clients.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
const open: Client<unknown>[] = [];
beforeAll(async () => {
  server = await startServer({
    commands: { points: 100_000, seconds: 10 },
    agentCommands: { points: 100_000, seconds: 10 },
    downloads: { points: 10, seconds: 600 },
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
const get = (token: string | null, path: string) =>
  fetch(`${server.url}/api/v1/visitor/${path}`, {
    headers: token === null ? {} : { Authorization: `Bearer ${token}` },
  });
const transcript = (token: string | null, query: Record<string, string>) =>
  get(token, `transcript?${new URLSearchParams(query)}`);
const mails = async () =>
  (await server.app.domain.store.deliveries(null, 100)).flatMap((each) =>
    each.kind === 'transcript' ? [{ ...each, ...each.content }] : [],
  );

describe('a transcript', () => {
  it('is the whole conversation as text, in order, with names and times of a named zone', async () => {
    const [one, ada] = [await visitor(), await agent()];
    await one.ask('visitor:contact', { email: null, name: 'Dana' });
    const { conversation, at } = await said(one, 'It repeats.\nAgain and again.');
    await said(ada, 'Let us look at it.', { conversation });
    const response = await transcript(one.welcome.visitor, { conversation, tz: 'Asia/Tokyo' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="conversation-\d{4}-\d\d-\d\d\.txt"$/,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    const time = new Intl.DateTimeFormat('en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: 'Asia/Tokyo',
    }).format(Date.parse(at));
    const text = await response.text();
    expect(text).toContain('Lumen Lane\nConversation of ');
    expect(text).toContain('Times are in Asia/Tokyo.');
    expect(text).toContain(`[${time}] Dana\n  It repeats.\n  Again and again.\n\n`);
    expect(text.indexOf('It repeats.')).toBeLessThan(text.indexOf('Owner\n  Let us look at it.'));
  });

  it('holds a conversation of many pages, each message once', async () => {
    const one = await visitor();
    const { conversation } = await said(one, 'message 1;');
    for (let index = 2; index <= 450; index++) await said(one, `message ${index};`);
    const text = await (await transcript(one.welcome.visitor, { conversation })).text();
    const found = [...text.matchAll(/message (\d+);/g)].map(([, number]) => Number(number));
    expect(found).toEqual(Array.from({ length: 450 }, (_, index) => index + 1));
  });

  it('is an inert page: markup is text, nothing is loaded, every line finds its own direction', async () => {
    const one = await visitor();
    await one.ask('visitor:contact', { email: null, name: '<img src=x onerror=alert(1)>' });
    const hostile = `</div><script>alert(1)</script><a href="javascript:alert(1)">x</a> & "quotes" 'single' \u0007\u202e`;
    const { conversation } = await said(one, hostile);
    await said(one, 'שלום, hello');
    const response = await transcript(one.welcome.visitor, { conversation, format: 'html' });
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="conversation-.*\.html"$/,
    );
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const page = await response.text();
    expect(page).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'"`);
    expect(page).not.toMatch(/<script|<img|<a |javascript:(?!alert)|\son\w+=(?!alert)/i);
    expect(page).toContain('&#60;/div&#62;&#60;script&#62;alert(1)&#60;/script&#62;');
    expect(page).toContain('<bdi>&#60;img src=x onerror=alert(1)&#62;</bdi>');
    expect(page).toContain('&#38; &#34;quotes&#34; &#39;single&#39; \ufffd\u202e</div>');
    expect(page).toContain('<div class="text" dir="auto">שלום, hello</div>');
    expect(page).toMatch(/<time datetime="\d{4}-/);
    expect(page.trimEnd()).toMatch(/<\/ol>\n<\/body>\n<\/html>$/);
  });

  it('speaks the reader’s language where we have words for it, and writes dates as their region does', async () => {
    const one = await visitor();
    const { conversation } = await said(one, 'Guten Tag');
    const page = async (locale: string) =>
      (await transcript(one.welcome.visitor, { conversation, format: 'html', locale })).text();
    expect(await page('de-CH')).toMatch(
      /<html lang="de" dir="ltr">[\s\S]*Gespräch vom[\s\S]*Zeitangaben in UTC\./,
    );
    expect(await page('ar')).toMatch(/<html lang="ar" dir="rtl">[\s\S]*محادثة بتاريخ/);
    expect(await page('tlh')).toMatch(/<html lang="en" dir="ltr">[\s\S]*Conversation of/);
    for (const odd of ['', '../x', '"><script>', 'de_CH']) expect(await page(odd)).not.toContain('<script');
    const us = transcriptParts({ format: 'text', title: 'S', timeZone: 'UTC', locale: 'en-US' });
    expect(us.head(Date.parse('2026-03-04T12:00:00Z'))).toContain('Conversation of March 4, 2026');
  });

  it('names files and never opens them', () => {
    const message = {
      author: { kind: 'visitor' as const, id: 'x', name: '' },
      text: '',
      at: Date.parse('2026-01-01T10:00:00Z'),
      attachments: [
        { id: 'a', name: '<b>\u202egpj.exe', type: 'text/plain', bytes: 12 },
        { id: 'b', name: 'photo.jpg', type: 'image/jpeg', bytes: 3 * 1024 * 1024 },
      ],
    };
    const view = { title: 'Shop', timeZone: 'UTC' };
    expect(transcriptParts({ ...view, format: 'text' }).message(message)).toBe(
      '[1 Jan 2026, 10:00] Visitor\nAttached: <b> gpj.exe (12 bytes)\nAttached: photo.jpg (3 MB)\n\n',
    );
    const html = transcriptParts({ ...view, format: 'html' }).message(message);
    expect(html).toContain('Attached: <bdi>&#60;b&#62; gpj.exe</bdi> (12 bytes)');
    expect(html).not.toMatch(/href|src/);
  });

  it('is one’s own alone, of a conversation, format and zone that exist', async () => {
    const [one, two] = [await visitor(), await visitor()];
    const { conversation } = await said(one, 'private');
    const status = async (token: string | null, query: Record<string, string>) => {
      const response = await transcript(token, query);
      const { code } = (await response.json()) as { code: string };
      return `${response.status} ${code}`;
    };
    expect(await status(two.welcome.visitor, { conversation })).toBe('404 not_found');
    expect(await status(one.welcome.visitor, { conversation: 'f'.repeat(32) })).toBe('404 not_found');
    expect(await status(null, { conversation })).toBe('401 bad_token');
    expect(await status('nobody', { conversation })).toBe('401 bad_token');
    expect(await status(one.welcome.visitor, {})).toBe('400 bad_command');
    expect(await status(one.welcome.visitor, { conversation: '../x' })).toBe('400 bad_command');
    expect(await status(one.welcome.visitor, { conversation, format: 'pdf' })).toBe('400 bad_command');
    for (const tz of ['Mars/Olympus', '', '../../etc', 'x'.repeat(500)])
      expect(await status(one.welcome.visitor, { conversation, tz })).toBe('400 bad_command');
  });
});

describe('transcript:send', () => {
  it('queues a mail with text and page, in the visitor’s own time zone', async () => {
    const [one, ada] = [await visitor(), await agent()];
    await one.ask('visitor:update', { timeZone: 'Europe/Lisbon' });
    const { conversation } = await said(one, 'Please <b>send</b> me this');
    await said(ada, 'Here it comes', { conversation });
    expect(await one.ask('transcript:send', { conversation, email: ' me@example.com ' })).toEqual({
      ok: true,
    });
    const mail = (await mails()).find((each) => each.conversation === conversation);
    expect(mail).toMatchObject({
      kind: 'transcript',
      state: 'waiting',
      recipient: 'me@example.com',
      subject: 'Your conversation with Lumen Lane',
      replyTo: null,
    });
    expect(mail?.text).toContain('Times are in Europe/Lisbon.');
    expect(mail?.text).toContain('Please <b>send</b> me this');
    expect(mail?.html).toContain('Please &#60;b&#62;send&#60;/b&#62; me this');
    expect(mail?.html).toContain('Here it comes');
  });

  it('keeps to the newest messages of a very long conversation, and says so', async () => {
    const one = await visitor();
    const { conversation } = await said(one, '1'.padEnd(8000, 'x'));
    for (let index = 2; index <= 70; index++) await said(one, String(index).padEnd(8000, 'x'));
    await one.ask('transcript:send', { conversation, email: 'me@example.com' });
    const mail = (await mails()).find((each) => each.conversation === conversation);
    expect(mail?.text.length).toBeLessThan(520_000);
    expect(mail?.text).toContain('Earlier messages that are not in this mail: 8.');
    expect(mail?.text).toContain('\n  70xxx');
    expect(mail?.text).not.toContain('\n  8xxx');
    expect(mail?.text).toContain('\n  9xxx');
  });

  it('sends five an hour, and refuses what is no address', async () => {
    const one = await visitor();
    const { conversation } = await said(one, 'hello');
    const send = (email: string) => one.ask('transcript:send', { conversation, email });
    for (const email of [
      '',
      'me',
      'me@',
      'a@example.com\nBcc: b@example.com',
      `${'x'.repeat(250)}@example.com`,
    ])
      expect(await send(email)).toMatchObject({ code: 'bad_command' });
    for (let index = 0; index < 5; index++) expect(await send('me@example.com')).toEqual({ ok: true });
    expect(await send('me@example.com')).toMatchObject({
      code: 'rate_limited',
      retry: true,
      retryAfterMs: expect.any(Number),
    });
    expect((await mails()).filter((each) => each.conversation === conversation)).toHaveLength(5);
    // Somebody else has an hour of their own.
    const two = await visitor();
    const other = await said(two, 'hello');
    expect(
      await two.ask('transcript:send', { conversation: other.conversation, email: 'me@example.com' }),
    ).toEqual({ ok: true });
  });
});

describe('a mailbox', () => {
  it('gets ten transcripts an hour, however many visitors ask for them', async () => {
    const send = async (email: string) => {
      const one = await visitor();
      const { conversation } = await said(one, 'hello');
      return one.ask('transcript:send', { conversation, email });
    };
    for (let index = 0; index < 10; index++) expect(await send('flooded@example.com')).toEqual({ ok: true });
    expect(await send('Flooded@Example.com')).toMatchObject({ code: 'rate_limited' });
    expect(await send('somebody.else@example.com')).toEqual({ ok: true });
  });
});

describe('the export', () => {
  it('is everything held on the visitor, and nothing of anybody else', async () => {
    const [one, ada, other] = [await visitor(), await agent(), await visitor()];
    await said(other, 'somebody else’s words');
    await one.ask('visitor:contact', { email: 'dana@example.com', name: 'Dana' });
    await one.ask('visitor:update', {
      page: { url: 'https://example.com/cart', title: 'Cart' },
      attributes: { plan: 'free' },
    });
    const { conversation } = await said(one, 'first "quoted" \n line');
    await said(ada, 'answered', { conversation });
    await one.ask('conversation:rate', { conversation, score: 4, words: 'fine' });
    await one.ask('transcript:send', { conversation, email: 'dana@example.com' });
    const file = await uploadText(server.url, one.welcome.visitor, 'receipt.txt', 'paid');
    await said(one, '', { conversation, attachments: [file] });
    const second = await said(one, 'second matter', { start: true });

    const response = await get(one.welcome.visitor, 'export');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="chat-export-\d{4}-\d\d-\d\d\.json"$/,
    );
    const text = await response.text();
    expect(text).not.toContain('somebody else');
    expect(text).not.toContain(one.welcome.visitor);
    const all = JSON.parse(text);
    expect(all).toMatchObject({
      exportedAt: expect.any(String),
      inbox: { name: 'demo', title: 'Lumen Lane' },
      visitor: {
        id: one.welcome.visitorId,
        name: 'Dana',
        email: 'dana@example.com',
        subject: null,
        attributes: { signed: {}, claimed: { plan: 'free' } },
        context: { journey: [{ url: 'https://example.com/cart', title: 'Cart' }] },
      },
      devices: [{ at: expect.any(String) }],
      pushSubscriptions: [],
      files: [{ id: file, conversation, name: 'receipt.txt', address: `/api/v1/files/${file}` }],
      mails: [{ conversation, recipient: 'dana@example.com', kind: 'transcript', state: 'waiting' }],
    });
    expect(all.conversations).toEqual([
      expect.objectContaining({
        id: second.conversation,
        messages: [expect.objectContaining({ seq: 1, text: 'second matter' })],
      }),
      expect.objectContaining({
        id: conversation,
        rating: expect.objectContaining({ score: 4, words: 'fine' }),
        messages: [
          expect.objectContaining({ seq: 1, text: 'first "quoted" \n line' }),
          expect.objectContaining({ seq: 2, text: 'answered' }),
          expect.objectContaining({
            seq: 3,
            attachments: [expect.objectContaining({ name: 'receipt.txt' })],
          }),
        ],
      }),
    ]);
  });

  it('is valid for somebody who never wrote, and for a conversation of several pages', async () => {
    const silent = await visitor();
    expect(await (await get(silent.welcome.visitor, 'export')).json()).toMatchObject({ conversations: [] });
    const one = await visitor();
    for (let page = 0; page < 2; page++)
      await Promise.all(Array.from({ length: 100 }, (_, index) => said(one, `${page} ${index}`)));
    const { conversations } = (await (await get(one.welcome.visitor, 'export')).json()) as {
      conversations: { messages: { seq: number }[] }[];
    };
    expect(conversations[0]?.messages.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 200 }, (_, index) => index + 1),
    );
  });

  it('needs the visitor’s token, and may not be asked for one after the other without end', async () => {
    expect((await get(null, 'export')).status).toBe(401);
    const one = await visitor();
    const statuses: number[] = [];
    for (let index = 0; index < 11; index++) {
      const response = await get(one.welcome.visitor, 'export');
      await response.arrayBuffer();
      statuses.push(response.status);
    }
    expect(statuses.slice(0, 10).every((status) => status === 200)).toBe(true);
    expect(statuses[10]).toBe(429);
  });
});
