/** Files that come with messages: what is taken, who may have it, and that nothing is left lying about. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Attachment } from '../../shared/protocol/blocks.ts';
import type { Message } from '../../shared/protocol/entities.ts';
import type { Problem } from '../../shared/protocol/http.ts';
import type { InboxSettingsPatch } from '../../shared/protocol/settings.ts';
import type { ConversationSyncAnswer, VisitorWelcome } from '../../shared/protocol/visitor-events.ts';
import { type Client, connect, connectAgent, connectVisitor, said, say, signIn } from '../harness/clients.ts';
import { apiKey } from '../harness/credentials.ts';
import { temporaryFolder } from '../harness/paths.ts';
import { hugePng, phoneJpeg, plainJpeg, plainPng, secrets } from '../harness/pictures.ts';
import { freePort, startProcess } from '../harness/process.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
let session: string;
const open: Client<unknown>[] = [];
beforeAll(async () => {
  server = await startServer();
  session = await signIn(server.url);
  await inbox('shop', {
    uploads: { maxBytes: 64 * 1024, types: ['image', 'pdf', 'text', 'archive', 'office'] },
  });
  await inbox('closed', { uploads: null });
});
afterAll(() => server.stop());
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

const inbox = (name: string, settings: InboxSettingsPatch) =>
  server.app.domain.inboxes.create(name, settings);
const keep = <C extends Client<unknown>>(client: C): C => {
  open.push(client);
  return client;
};
const visitor = async (name = 'shop') =>
  keep(await connect<VisitorWelcome>(server.url, '/visitor', { protocol: 1, inbox: name }));
const agent = async () => keep(await connectAgent(server.url, session));
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

type Uploaded = { status: number; file: Attachment } & Problem;
async function upload(
  token: string,
  body: BodyInit,
  { name = 'file', headers = {}, url = server.url }: { name?: string; headers?: object; url?: string } = {},
): Promise<Uploaded> {
  const response = await fetch(`${url}/api/v1/files`, {
    method: 'POST',
    headers: { ...bearer(token), 'x-file-name': encodeURIComponent(name), ...headers },
    body,
  });
  return { ...((await response.json()) as Uploaded), status: response.status };
}
const fetchFile = (id: string, headers: Record<string, string>, init: RequestInit = {}) =>
  fetch(`${server.url}/api/v1/files/${id}`, { headers, ...init });

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
/** Every file that lies in the folder of files, by its path below it. */
const lying = (dataDir = server.dataDir): string[] =>
  existsSync(join(dataDir, 'files'))
    ? readdirSync(join(dataDir, 'files'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name, parentPath }) => join(parentPath, name))
    : [];
const pathOf = (id: string) => join(server.dataDir, 'files', id.slice(0, 2), id);

describe('an upload', () => {
  it('leaves nothing behind when its sender was erased while it arrived', async () => {
    const one = await visitor();
    const before = lying().length;
    const body = new TransformStream<Uint8Array, Uint8Array>();
    const writer = body.writable.getWriter();
    const uploaded = fetch(`${server.url}/api/v1/files`, {
      method: 'POST',
      headers: { ...bearer(one.welcome.visitor), 'x-file-name': 'late.txt' },
      body: body.readable,
      duplex: 'half',
    } as RequestInit);
    await writer.write(Buffer.from('begun, '));
    await expect.poll(() => lying().length).toBe(before + 1);
    expect(await one.ask('visitor:erase', {})).toEqual({ ok: true });
    await writer.write(Buffer.from('and sent to its end'));
    await writer.close();
    expect((await uploaded).status).toBe(401);
    expect(lying()).toHaveLength(before);
  });

  it('is sent with a message, once, and arrives with what others may know of it', async () => {
    const one = await visitor();
    const ada = await agent();
    const { file } = await upload(one.welcome.visitor, plainPng, { name: 'Ansicht vorn.png' });
    expect(file).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      name: 'Ansicht vorn.png',
      type: 'image/png',
      bytes: plainPng.length,
      width: 12,
      height: 8,
    });
    const clientId = randomUUID();
    const send = () => one.ask('message:send', { clientId, text: '', attachments: [file.id] });
    const first = await send();
    expect(first).toMatchObject({ ok: true, seq: 1 });
    await expect.poll(() => ada.messages.at(-1)).toMatchObject({ text: '', attachments: [file] });
    expect(await send(), 'the same message again is the same message').toEqual(first);
    expect(await say(one, 'again', { attachments: [file.id] })).toMatchObject({
      ok: false,
      code: 'unknown_file',
      retry: false,
    });
    const list = await ada.ask<{ conversations: { lastMessage: object }[] }>('conversation:list', {});
    expect(list.conversations[0]?.lastMessage).toMatchObject({ text: '', files: 1 });
  });

  it('brings suggestions even where a message has no words', async () => {
    const one = await visitor();
    const ada = await agent();
    const { file } = await upload(one.welcome.visitor, plainPng);
    const { conversation } = await said(one, '', { attachments: [file.id] });
    const suggested = ada.next<{ forSeq: number; suggestions: unknown[] }>('suggestions:changed');
    await ada.ask('conversation:open', { conversation });
    expect(await suggested).toMatchObject({ forSeq: 1 });
    expect((await suggested).suggestions.length).toBeGreaterThan(0);
  });

  it('of an agent names the conversation it is for, and goes into no other inbox', async () => {
    const [one, other] = [await visitor(), await visitor('demo')];
    const ada = await agent();
    const { conversation } = await said(one, 'Is there a manual?');
    const { conversation: elsewhere } = await said(other, 'Hello');
    expect(await upload(session, pdf)).toMatchObject({ status: 400, code: 'bad_command' });
    const missing = { 'x-conversation': 'f'.repeat(32) };
    expect(await upload(session, pdf, { headers: missing })).toMatchObject({ status: 404 });
    const { file } = await upload(session, pdf, {
      name: 'manual.pdf',
      headers: { 'x-conversation': conversation },
    });
    const attachments = [file.id];
    expect(await say(ada, 'Here', { conversation: elsewhere, attachments })).toMatchObject({
      code: 'unknown_file',
    });
    expect(await say(one, 'mine?', { conversation, attachments })).toMatchObject({ code: 'unknown_file' });
    await said(ada, 'Here it is.', { conversation, attachments });
    await expect.poll(() => one.messages.at(-1)?.attachments).toEqual([file]);
    expect((await fetchFile(file.id, bearer(one.welcome.visitor))).status).toBe(200);
  });

  it('of somebody else, or that is not there, goes with nobody’s message', async () => {
    const [one, two] = [await visitor(), await visitor()];
    const { file } = await upload(one.welcome.visitor, plainPng);
    const refused = { ok: false, code: 'unknown_file', retry: false };
    expect(await say(two, 'mine now', { attachments: [file.id] })).toMatchObject(refused);
    expect(await say(two, 'made up', { attachments: ['0'.repeat(32)] })).toMatchObject(refused);
    expect(await say(one, 'one and a half', { attachments: [file.id, '0'.repeat(32)] })).toMatchObject(
      refused,
    );
    expect(await said(one, 'mine', { attachments: [file.id] })).toMatchObject({ seq: 1 });
  });

  it('needs a token, and a chat that takes files', async () => {
    const response = await fetch(`${server.url}/api/v1/files`, { method: 'POST', body: 'x' });
    expect(response.status).toBe(401);
    expect(await upload('made-up', 'x')).toMatchObject({ status: 401, code: 'bad_token' });
    const one = await visitor('closed');
    expect(await upload(one.welcome.visitor, 'hello')).toMatchObject({ status: 415, code: 'file_type' });
    expect(await upload(one.welcome.visitor, 'x', { headers: { 'x-file-name': '%E0%A4%A' } })).toMatchObject({
      status: 400,
      code: 'bad_command',
    });
  });

  it('by cookie is taken from our own pages only', async () => {
    const one = await visitor();
    const { conversation } = await said(one, 'hello');
    const send = (site: string) =>
      new Promise<number>((resolve, reject) => {
        const call = httpRequest(`${server.url}/api/v1/files`, {
          method: 'POST',
          headers: {
            cookie: `rapport=${session}`,
            'sec-fetch-site': site,
            'x-conversation': conversation,
          },
        });
        call.on('response', (response) => resolve(response.resume().statusCode ?? 0)).on('error', reject);
        call.end('some text');
      });
    expect([await send('same-origin'), await send('cross-site')]).toEqual([200, 401]);
  });
});

describe('what a file is', () => {
  const html = '<!doctype html><script>alert(document.domain)</script>';
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const zip = Buffer.concat([
    Buffer.from('504b0304140000000000', 'hex'),
    Buffer.alloc(16),
    Buffer.from([5, 0, 0, 0]),
    Buffer.from('a.txthello'),
    Buffer.from('504b0506', 'hex'),
    Buffer.alloc(18),
  ]);

  it.each<[string, string | Buffer<ArrayBuffer>, string, { type: string; name: string }]>([
    ['HTML as a picture', html, 'photo.png', { type: 'text/plain', name: 'photo.txt' }],
    ['SVG', svg, 'drawing.svg', { type: 'text/plain', name: 'drawing.svg.txt' }],
    [
      'SVG that says it is XML',
      `<?xml version="1.0"?>${svg}`,
      'x.svg',
      { type: 'text/plain', name: 'x.svg.txt' },
    ],
    ['a picture as a program', plainPng, 'setup.exe', { type: 'image/png', name: 'setup.exe.png' }],
    [
      'a picture that is HTML as well',
      Buffer.concat([plainJpeg, Buffer.from(html)]),
      'x.html',
      {
        type: 'image/jpeg',
        name: 'x.html.jpg',
      },
    ],
    [
      'a PDF that is HTML as well',
      Buffer.concat([pdf, Buffer.from(html)]),
      'x.html',
      {
        type: 'application/pdf',
        name: 'x.html.pdf',
      },
    ],
    ['text in any script', 'Größe: 42 — ありがとう', 'notes', { type: 'text/plain', name: 'notes.txt' }],
    ['an archive', zip, 'all.zip', { type: 'application/zip', name: 'all.zip' }],
  ])('is found in its bytes: %s', async (_name, bytes, name, expected) => {
    const one = await visitor();
    const { file } = await upload(one.welcome.visitor, bytes, {
      name,
      headers: { 'content-type': 'image/png' },
    });
    expect(file).toMatchObject(expected);
    const response = await fetchFile(file.id, bearer(one.welcome.visitor));
    expect(response.headers.get('content-type')).toMatch(expected.type);
    expect(response.headers.get('content-disposition')).toMatch(
      expected.type.startsWith('image/') ? /^inline; / : /^attachment; /,
    );
  });

  it.each<[string, string | Buffer<ArrayBuffer>, number, string]>([
    ['nothing at all', '', 422, 'bad_file'],
    [
      'a program for Windows',
      Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(200)]),
      415,
      'file_type',
    ],
    [
      'a program for Linux',
      Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(200)]),
      415,
      'file_type',
    ],
    ['bytes of no kind', Buffer.from([1, 2, 3, 0, 254, 255]), 415, 'file_type'],
    ['text with a NUL', 'hello\0world', 415, 'file_type'],
    ['text that is not UTF-8', Buffer.from('Größe', 'latin1'), 415, 'file_type'],
    ['text cut within a character', Buffer.from('Größe').subarray(0, 3), 415, 'file_type'],
    [
      'music, which this chat does not take',
      Buffer.concat([
        Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1'),
        Buffer.from([0xff, 0xfb, 0x90, 0x64]),
        Buffer.alloc(500),
      ]),
      415,
      'file_type',
    ],
    ['a picture that stops after its first bytes', plainJpeg.subarray(0, 24), 422, 'bad_file'],
    ['a picture of 100 million pixels', hugePng(10_000), 413, 'file_too_large'],
    ['more than the chat takes', Buffer.alloc(64 * 1024 + 1, 'a'), 413, 'file_too_large'],
  ])('is refused with a sentence: %s', async (_name, bytes, status, code) => {
    const one = await visitor();
    const before = lying();
    const refused = await upload(one.welcome.visitor, bytes, { name: 'photo.png' });
    expect(refused).toMatchObject({ status, code });
    expect(refused.detail).toMatch(/^[A-Z].+\.$/);
    expect(lying()).toEqual(before);
  });

  it('is looked at before all of it has come', async () => {
    const one = await visitor();
    const { call, answer } = slowly(one.welcome.visitor, 60 * 1024);
    call.write(Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(5000)]));
    expect((await answer).statusCode).toBe(415);
    call.destroy();
  });

  it('of a photo is without the place, the day and the device; its size is that of the picture upright', async () => {
    const one = await visitor();
    const photo = phoneJpeg(6);
    const { file } = await upload(one.welcome.visitor, photo, { name: 'me.jpg' });
    expect(file).toMatchObject({ width: 8, height: 12 });
    const served = Buffer.from(await (await fetchFile(file.id, bearer(one.welcome.visitor))).arrayBuffer());
    expect(served.length).toBe(file.bytes);
    for (const secret of secrets) expect(served.includes(secret), secret).toBe(false);
    expect(served.length).toBe(plainJpeg.length + 36);
  });
});

/** An upload whose bytes are written by hand. */
function slowly(
  token: string,
  length: number | null,
): { call: ClientRequest; answer: Promise<IncomingMessage> } {
  const call = httpRequest(`${server.url}/api/v1/files`, {
    method: 'POST',
    headers: { ...bearer(token), ...(length === null ? {} : { 'content-length': length }) },
  });
  const answer = once(call, 'response').then(([response]) => response as IncomingMessage);
  answer.catch(() => undefined);
  call.on('error', () => undefined);
  return { call, answer };
}

describe('an upload that goes wrong', () => {
  it('is answered at once when it says that it is too large, before a byte of it came', async () => {
    const one = await visitor();
    const { call, answer } = slowly(one.welcome.visitor, 50 * 1024 * 1024);
    call.flushHeaders();
    const response = await answer;
    expect(response.statusCode).toBe(413);
    expect(response.headers['content-type']).toContain('problem+json');
    call.destroy();
  });

  it('is cut off where it becomes too large without having said so, and the connection with it', async () => {
    const one = await visitor();
    const before = lying();
    const { call, answer } = slowly(one.welcome.visitor, null);
    // Who writes on meets a closed door, which is what is meant.
    call.on('error', () => {});
    const closed = new Promise((resolve) => call.once('close', resolve));
    const more = setInterval(() => call.write(Buffer.alloc(16 * 1024, 'a')), 2);
    expect((await answer).statusCode).toBe(413);
    await closed;
    clearInterval(more);
    expect(lying()).toEqual(before);
  });

  it('may be slow', async () => {
    const one = await visitor();
    const { call, answer } = slowly(one.welcome.visitor, 5);
    for (const letter of 'hello') {
      call.write(letter);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    call.end();
    expect((await answer).statusCode).toBe(200);
  });

  it('leaves nothing behind when its sender goes away', async () => {
    const one = await visitor();
    const before = lying();
    const { call } = slowly(one.welcome.visitor, 60_000);
    call.write(Buffer.alloc(30_000, 'a'));
    await expect.poll(() => lying().length).toBe(before.length + 1);
    call.destroy();
    await expect.poll(() => lying()).toEqual(before);
  });

  it('is one of a few at a time', async () => {
    const one = await visitor();
    const held = Array.from({ length: 6 }, () => slowly(one.welcome.visitor, 100));
    const before = lying().length;
    for (const { call } of held) call.write('hello');
    await expect.poll(() => lying().length).toBe(before + 6);
    expect(await upload(one.welcome.visitor, 'hello')).toMatchObject({ status: 429, code: 'rate_limited' });
    for (const { call } of held) call.end('h'.repeat(95));
    for (const { answer } of held) expect((await answer).statusCode).toBe(200);
  });

  it('is answered “unavailable” while the disk takes nothing, and messages go on', async () => {
    const folder = temporaryFolder();
    const port = await freePort();
    // A file grows to two megabytes and no further, as on a disk with as much room.
    const small = await startProcess(folder.path, port, {}, { largestFileKiB: 2048 });
    const one = keep(await connectVisitor(small.url));
    const { url } = small;
    const large = Buffer.alloc(4 * 1024 * 1024, 'a');
    expect(await upload(one.welcome.visitor, large, { url })).toMatchObject({
      status: 503,
      code: 'unavailable',
    });
    expect(lying(folder.path)).toEqual([]);
    expect(await upload(one.welcome.visitor, 'small', { url })).toMatchObject({ ok: true });
    expect(await said(one, 'still here')).toMatchObject({ seq: 1 });
    await small.kill('SIGTERM');
    folder.remove();
  }, 60_000);
});

describe('limits', () => {
  it('hold for the number and the bytes of a sender’s files, and say when it goes on', async () => {
    const limited = await startServer({
      files: { points: 3, seconds: 3600 },
      fileBytes: { points: 1000, seconds: 3600 },
    });
    const [one, two] = [await connectVisitor(limited.url), await connectVisitor(limited.url)];
    const send = (client: Client<VisitorWelcome>, text: string) =>
      upload(client.welcome.visitor, text, { url: limited.url });
    for (let index = 0; index < 3; index++) expect((await send(one, 'x')).status).toBe(200);
    const refused = await send(one, 'x');
    expect(refused).toMatchObject({ status: 429, code: 'rate_limited' });
    expect(refused.detail).toContain('60 minutes');
    expect((await send(two, 'x'.repeat(600))).status).toBe(200);
    expect((await send(two, 'x'.repeat(600))).status).toBe(429);
    for (const client of [one, two]) client.close();
    await limited.stop();
  });

  it('hold for everybody behind one address', async () => {
    const limited = await startServer({ addressFiles: { points: 2, seconds: 3600 } });
    const statuses: number[] = [];
    for (let index = 0; index < 3; index++) {
      const one = await connectVisitor(limited.url);
      const headers = { 'X-Forwarded-For': '203.0.113.7' };
      statuses.push((await upload(one.welcome.visitor, 'x', { headers, url: limited.url })).status);
      one.close();
    }
    expect(statuses).toEqual([200, 200, 429]);
    await limited.stop();
  });
});

describe('a stored file', () => {
  it('is had by its owner, by the visitor it was sent to, and by agents: for all others there is none', async () => {
    const [one, two] = [await visitor(), await visitor()];
    await agent();
    const { file } = await upload(one.welcome.visitor, pdf);
    const statusFor = async (headers: Record<string, string>) => (await fetchFile(file.id, headers)).status;
    for (const sent of [false, true]) {
      if (sent) await said(one, 'see', { attachments: [file.id] });
      expect(await statusFor(bearer(one.welcome.visitor))).toBe(200);
      expect(await statusFor(bearer(session))).toBe(200);
      expect(await statusFor({ cookie: `rapport=${session}` })).toBe(200);
      expect(await statusFor(bearer(apiKey))).toBe(200);
      expect(await statusFor({})).toBe(401);
      expect(await statusFor({ cookie: `rapport=${session}`, 'Sec-Fetch-Site': 'cross-site' })).toBe(401);
      const foreign = await fetchFile(file.id, bearer(two.welcome.visitor));
      const unknown = await fetchFile('0'.repeat(32), bearer(two.welcome.visitor));
      expect([foreign.status, unknown.status]).toEqual([404, 404]);
      expect(await foreign.text()).toBe(await unknown.text());
    }
    for (const id of ['..%2f..%2frapport.db', 'x', '0'.repeat(31)])
      expect((await fetchFile(id, bearer(session))).status).toBe(404);
  });

  it('is served so that nothing in it runs, and nobody else keeps it', async () => {
    const one = await visitor();
    const { file } = await upload(one.welcome.visitor, '<script>alert(1)</script>', {
      name: 'über "uns".html',
    });
    const { headers } = await fetchFile(file.id, bearer(one.welcome.visitor));
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition':
        'attachment; filename="_ber _uns_.html.txt"; filename*=UTF-8\'\'%C3%BCber%20_uns_.html.txt',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'accept-ranges': 'bytes',
      'content-length': '25',
      vary: 'Authorization, Cookie',
    });
    expect(headers.get('cache-control')).toMatch(/^private, max-age=\d+, immutable$/);
  });

  it('comes in parts, as players and broken downloads ask for them', async () => {
    const one = await visitor();
    const text = 'abcdefghijklmnopqrstuvwxyz';
    const { file } = await upload(one.welcome.visitor, text);
    const part = async (range: string, more: Record<string, string> = {}) => {
      const response = await fetchFile(file.id, { ...bearer(one.welcome.visitor), range, ...more });
      return [response.status, response.headers.get('content-range'), await response.text()];
    };
    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/26', 'cde']);
    expect(await part('bytes=24-')).toEqual([206, 'bytes 24-25/26', 'yz']);
    expect(await part('bytes=-3')).toEqual([206, 'bytes 23-25/26', 'xyz']);
    expect(await part('bytes=20-900')).toEqual([206, 'bytes 20-25/26', 'uvwxyz']);
    expect(await part('bytes=26-')).toEqual([416, 'bytes */26', '']);
    expect(await part('bytes=5-2')).toEqual([416, 'bytes */26', '']);
    expect(await part('bytes=0-1,4-5')).toEqual([200, null, text]);
    expect(await part('lines=1-2')).toEqual([200, null, text]);
    expect(await part('bytes=2-4', { 'if-range': `"${file.id}"` })).toEqual([206, 'bytes 2-4/26', 'cde']);
    expect(await part('bytes=2-4', { 'if-range': '"another"' })).toEqual([200, null, text]);
    const known = await fetchFile(file.id, {
      ...bearer(one.welcome.visitor),
      'if-none-match': `"${file.id}"`,
    });
    expect([known.status, await known.text()]).toEqual([304, '']);
    const head = await fetchFile(file.id, bearer(one.welcome.visitor), { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '26', '']);
  });

  it('whose bytes are gone is not there', async () => {
    const one = await visitor();
    const { file } = await upload(one.welcome.visitor, 'hello');
    await server.app.domain.files.remove(file.id);
    expect((await fetchFile(file.id, bearer(one.welcome.visitor))).status).toBe(404);
  });
});

async function* bytesOf(text: string) {
  yield Buffer.from(text);
}

describe('the sweep', () => {
  it('removes what nobody sent, what nobody knows, and nothing else', async () => {
    let clock = Date.now();
    const swept = await startServer({}, { now: () => clock });
    const { url, dataDir, app } = swept;
    const one = await connectVisitor(url);
    const token = one.welcome.visitor;
    const [sent, unsent] = [
      (await upload(token, 'sent', { url })).file,
      (await upload(token, 'unsent', { url })).file,
    ];
    await said(one, 'here', { attachments: [sent.id] });
    const unknown = await app.domain.files.receive(bytesOf('unknown'), () => undefined);
    const orphan = 'ab'.repeat(16);
    await unknown.keep(orphan);
    const arriving = await app.domain.files.receive(bytesOf('half'), () => undefined);
    const names = () => lying(dataDir).map((path) => path.slice(-32));
    await app.sweep();
    expect(names()).toHaveLength(4);
    clock += 25 * 60 * 60 * 1000;
    await app.sweep();
    expect(names()).toEqual([sent.id]);
    await arriving.discard();
    expect(await say(one, 'late', { attachments: [unsent.id] })).toMatchObject({ code: 'unknown_file' });
    one.close();
    await swept.stop();
  });
});

it('keeps an upload through a kill, to be sent by whoever comes back', async () => {
  const folder = temporaryFolder();
  const port = await freePort();
  let running = await startProcess(folder.path, port);
  const one = await connectVisitor(running.url);
  const token = one.welcome.visitor;
  const { file } = await upload(token, plainPng, { name: 'a.png', url: running.url });
  await running.kill('SIGKILL');
  one.close();
  running = await startProcess(folder.path, port);
  const back = await connectVisitor(running.url, token);
  const { conversation } = await said(back, '', { attachments: [file.id] });
  await running.kill('SIGKILL');
  back.close();
  running = await startProcess(folder.path, port);
  const again = await connectVisitor(running.url, token);
  const page = await again.ask<ConversationSyncAnswer>('conversation:sync', { conversation, after: 0 });
  expect(page.ok && page.events.map(({ attachments }: Message) => attachments)).toEqual([[file]]);
  const response = await fetch(`${running.url}/api/v1/files/${file.id}`, { headers: bearer(token) });
  expect(Buffer.from(await response.arrayBuffer()).equals(plainPng)).toBe(true);
  again.close();
  await running.kill('SIGTERM');
  folder.remove();
}, 60_000);

describe('an agent’s photo', () => {
  const photo = (method: string, body?: BodyInit, headers: object = bearer(session)) =>
    fetch(`${server.url}/api/v1/agents/me/photo`, {
      method,
      headers: { ...headers },
      ...(body === undefined ? {} : { body }),
    });

  it('reaches the visitors they talk to, for as long as it is there', async () => {
    const one = await visitor();
    const ada = await agent();
    const { conversation } = await said(one, 'hello');
    const put = await photo('PUT', phoneJpeg(1));
    expect(put.status).toBe(200);
    const { photo: address } = (await put.json()) as { photo: string };
    const changed = one.next<{ state: { assignee: object } }>('conversation:changed');
    await said(ada, 'hello', { conversation });
    expect((await changed).state.assignee).toMatchObject({ name: 'Owner', photo: address });
    const served = await fetch(server.url + address);
    expect(Object.fromEntries(served.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(Buffer.from(await served.arrayBuffer()).equals(plainJpeg), 'without where it was taken').toBe(
      true,
    );
    const plain = await fetch(server.url + (address.split('?')[0] ?? ''));
    expect(plain.headers.get('cache-control')).toBe('no-cache');
    const known = await fetch(server.url + address, {
      headers: { 'if-none-match': served.headers.get('etag') ?? '' },
    });
    expect(known.status).toBe(304);

    const before = lying();
    const next = (await (await photo('PUT', plainPng)).json()) as { photo: string };
    expect(next.photo).not.toBe(address);
    expect(lying()).toHaveLength(before.length);
    expect((await photo('DELETE')).status).toBe(204);
    expect((await fetch(server.url + next.photo)).status).toBe(404);
    expect(lying()).toHaveLength(before.length - 1);
    const sync = await one.ask<ConversationSyncAnswer>('conversation:sync', { conversation, after: 0 });
    expect(sync.ok && sync.state.assignee).toEqual({ id: expect.any(String), name: 'Owner' });
  });

  it('is a picture of at most 2 MB, put there by the agent alone', async () => {
    const one = await visitor();
    expect((await photo('PUT', '<svg xmlns="http://www.w3.org/2000/svg"/>')).status).toBe(415);
    expect((await photo('PUT', pdf)).status).toBe(415);
    expect((await photo('PUT', Buffer.alloc(2 * 1024 * 1024 + 1))).status).toBe(413);
    for (const headers of [
      {},
      bearer(one.welcome.visitor),
      { cookie: `rapport=${session}`, 'Sec-Fetch-Site': 'cross-site' },
    ])
      expect((await photo('PUT', plainPng, headers)).status).toBe(401);
    expect((await photo('PUT', plainPng, bearer(apiKey))).status).toBe(401);
    const nobody = await fetch(`${server.url}/api/v1/agents/${'0'.repeat(32)}/photo`);
    expect(nobody.status).toBe(404);
  });

  it('survives the sweep, and is no file that visitors could ask for', async () => {
    const { photo: address } = (await (await photo('PUT', plainPng)).json()) as { photo: string };
    const [id = ''] = /[0-9a-f]{32}/.exec(address) ?? [];
    const row = await server.app.domain.store.photoOf(id);
    const old = new Date(Date.now() - 48 * 60 * 60 * 1000);
    utimesSync(pathOf(row?.id ?? ''), old, old);
    await server.app.sweep();
    expect((await fetch(server.url + address)).status).toBe(200);
    const one = await visitor();
    expect((await fetchFile(row?.id ?? '', bearer(one.welcome.visitor))).status).toBe(404);
    await photo('DELETE');
  });
});
