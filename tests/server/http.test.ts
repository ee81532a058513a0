/** The plain HTTP side: the fallback for blocked WebSockets, sessions, health, pages, the API. */

import { randomUUID } from 'node:crypto';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../shared/languages.ts';
import { launcherWords } from '../../shared/launcher-words.ts';
import { connectAgent, connectVisitor, said } from '../harness/clients.ts';
import { apiKey, owner } from '../harness/credentials.ts';
import { dist, temporaryFolder } from '../harness/paths.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

/** `fetch` sets some headers itself; this sends exactly what it is given. */
const rawPost = (path: string, body: object, headers: Record<string, string>) =>
  new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
    const call = httpRequest(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
    });
    call.on('response', (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    });
    call.on('error', reject);
    call.end(JSON.stringify(body));
  });

/** `fetch` asks for a fresh answer whenever it names a version. */
const rawGetStatus = (path: string, headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    const call = httpRequest(`${server.url}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    call.on('error', reject);
    call.end();
  });

async function openSession() {
  const response = await post('/api/v1/visitor/commands', {
    command: 'session:open',
    protocol: 1,
    inbox: 'demo',
  });
  const { welcome } = (await response.json()) as { welcome: { visitor: string; visitorId: string } };
  return welcome;
}

describe('a visitor without WebSocket', () => {
  it('sends, repeats and reads with plain requests, as the same person as on a socket', async () => {
    const welcome = await openSession();
    const command = { command: 'message:send', clientId: randomUUID(), text: 'over plain HTTP' };
    const first = await (await post('/api/v1/visitor/commands', command, bearer(welcome.visitor))).json();
    const again = await (await post('/api/v1/visitor/commands', command, bearer(welcome.visitor))).json();
    expect(first).toMatchObject({ ok: true, seq: 1 });
    expect(again).toEqual(first);
    const socket = await connectVisitor(server.url, welcome.visitor);
    expect(socket.welcome.conversation).toEqual({ id: first.conversation, lastSeq: 1 });
    expect(await socket.ask('message:send', { clientId: command.clientId, text: 'x' })).toEqual(first);
    socket.close();
  });

  it('hears a new message by long poll as soon as it is there', async () => {
    const welcome = await openSession();
    const { conversation } = (await (
      await post(
        '/api/v1/visitor/commands',
        { command: 'message:send', clientId: randomUUID(), text: 'hi' },
        bearer(welcome.visitor),
      )
    ).json()) as { conversation: string };
    const poll = fetch(`${server.url}/api/v1/visitor/events?conversation=${conversation}&after=1`, {
      headers: bearer(welcome.visitor),
    });
    const agent = await connectAgent(server.url);
    await said(agent, 'hello from the console', { conversation });
    expect(await (await poll).json()).toMatchObject({
      ok: true,
      lastSeq: 2,
      events: [{ seq: 2, text: 'hello from the console' }],
      presence: { agentsHere: true, backAt: null },
    });
    agent.close();
  });

  it('may hold a few long polls at once; one more ends the oldest with an empty page', async () => {
    const { visitor } = await openSession();
    const sent = (await (
      await post(
        '/api/v1/visitor/commands',
        { command: 'message:send', clientId: randomUUID(), text: 'hi' },
        bearer(visitor),
      )
    ).json()) as { conversation: string };
    const poll = () =>
      fetch(`${server.url}/api/v1/visitor/events?conversation=${sent.conversation}&after=1`, {
        headers: bearer(visitor),
      });
    const oldest = poll();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const others = Array.from({ length: 4 }, poll);
    expect(await (await oldest).json()).toMatchObject({ ok: true, events: [], lastSeq: 1 });
    const agent = await connectAgent(server.url);
    await said(agent, 'news', { conversation: sent.conversation });
    for (const other of others) expect(await (await other).json()).toMatchObject({ lastSeq: 2 });
    agent.close();
  });

  it.each([
    ['no token', {}, { command: 'message:send' }, 401, 'bad_token'],
    ['a wrong token', bearer('made-up'), { command: 'message:send' }, 401, 'bad_token'],
    ['no command', {}, {}, 400, 'bad_command'],
    ['no object', {}, '[]', 400, 'bad_command'],
    ['no JSON', {}, '{"command": ', 400, 'bad_command'],
    ['too much', {}, JSON.stringify({ command: 'x', text: 'x'.repeat(70_000) }), 413, 'too_large'],
    [
      'an unknown inbox',
      {},
      { command: 'session:open', protocol: 1, inbox: 'nowhere' },
      404,
      'unknown_inbox',
    ],
  ])('with %s gets a problem document', async (_name, headers, body, status, code) => {
    const response = await post('/api/v1/visitor/commands', body, headers);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      status,
      code,
      title: expect.any(String),
      detail: expect.any(String),
    });
  });
});

describe('a session', () => {
  it('is a cookie that scripts cannot read and other sites cannot send', async () => {
    const response = await post('/api/v1/session', owner);
    expect(response.headers.get('set-cookie')).toMatch(
      /^rapport=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/,
    );
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    const me = (headers: Record<string, string>) => fetch(`${server.url}/api/v1/session`, { headers });
    expect(await (await me({ cookie })).json()).toMatchObject({
      agent: { email: owner.email, role: 'owner' },
    });
    expect((await me({ cookie: 'rapport=wrong' })).status).toBe(401);
    const cross = await rawPost(
      '/api/v1/tone/guard',
      { text: 'x' },
      { cookie, 'sec-fetch-site': 'cross-site' },
    );
    const same = await rawPost(
      '/api/v1/tone/guard',
      { text: 'x' },
      { cookie, 'sec-fetch-site': 'same-origin' },
    );
    expect([cross.status, same.status]).toEqual([401, 200]);
  });

  it('answers a wrong password and an unknown address alike, and asks to wait after ten tries', async () => {
    const tryOnce = async (email: string) => {
      const response = await post('/api/v1/session', { email, password: 'guess' });
      const { code, detail } = (await response.json()) as { code: string; detail: string };
      return { status: response.status, code, detail };
    };
    const known = await tryOnce(owner.email);
    expect(known).toMatchObject({ status: 401, code: 'bad_credentials' });
    expect(await tryOnce('nobody@example.com')).toEqual(known);
    for (let index = 0; index < 9; index++) await tryOnce('target@example.com');
    expect(await tryOnce('target@example.com')).toMatchObject({ status: 401 });
    expect(await tryOnce('target@example.com')).toMatchObject({ status: 429, code: 'rate_limited' });
    await expect(connectAgent(server.url))
      .resolves.toMatchObject({ welcome: { agent: { email: owner.email } } })
      .then(() => undefined);
  });
});

describe('the pages', () => {
  it.each([
    ['/demo', "frame-src 'self'"],
    ['/console', "frame-ancestors 'self'"],
    ['/widget?inbox=demo', 'frame-ancestors *'],
  ])('%s comes with a strict policy', async (path, part) => {
    const response = await fetch(`${server.url}${path}`);
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("img-src 'self' data: blob:");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain(part);
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('set-cookie')).toBeNull();
    const html = await response.text();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*\S|<style|\sstyle=|\son\w+=/);
  });

  it('serves assets by their hashed names, and never the pages beside them without their policies', async () => {
    const html = await (await fetch(`${server.url}/widget?inbox=demo`)).text();
    const script = /src="(\/assets\/[\w.-]+\.js)"/.exec(html)?.[1];
    const response = await fetch(`${server.url}${script}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toContain('immutable');
    for (const path of [
      '/assets/widget/',
      '/assets/widget/index.html',
      '/assets/console/',
      '/assets/.vite/manifest.json',
    ]) {
      expect((await fetch(`${server.url}${path}`)).status, path).toBe(404);
    }
  });

  it('goes on with what it started with when a build takes the files away under it', async () => {
    const folder = temporaryFolder();
    const built = join(folder.path, 'dist');
    for (const part of ['web', 'embed']) cpSync(join(dist, part), join(built, part), { recursive: true });
    const other = await startServer({}, { dist: built });
    const html = await (await fetch(`${other.url}/console`)).text();
    const script = /src="(\/assets\/[\w.-]+\.js)"/.exec(html)?.[1] ?? '';
    const module = await (await fetch(`${other.url}/page.js?inbox=demo`)).text();
    const chunk = /page\/[\w-]+\.js/.exec(module)?.[0] ?? '';
    for (const part of ['web', 'embed']) rmSync(join(built, part), { recursive: true });
    for (const path of [script, `/${chunk}`])
      for (const encoding of ['br', 'gzip', 'identity']) {
        const response = await fetch(other.url + path, { headers: { 'Accept-Encoding': encoding } });
        expect(response.status, `${path} ${encoding}`).toBe(200);
        expect(await response.text()).toBe(
          readFileSync(join(dist, path.replace('/assets', 'web').replace('/page', 'embed/page')), 'utf8'),
        );
      }
    expect((await fetch(`${other.url}/assets/gone-AAAAAAAA.js`)).status).toBe(404);
    expect((await fetch(`${other.url}/health/live`)).status).toBe(200);
    await other.stop();
    folder.remove();
  });

  it('serves the scripts of host pages compressed, usable from any page, and again only when they changed', async () => {
    for (const path of ['/embed.js', '/embed.js?inbox=demo', '/page.js?inbox=demo']) {
      const tags = new Set<string | null>();
      for (const encoding of ['br', 'gzip', 'identity']) {
        const response = await fetch(`${server.url}${path}`, { headers: { 'Accept-Encoding': encoding } });
        expect(response.status).toBe(200);
        expect(response.headers.get('content-encoding') ?? 'identity').toBe(encoding);
        expect(response.headers.get('vary')).toContain('Accept-Encoding');
        expect(response.headers.get('cache-control')).toContain('max-age=300');
        expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
        expect(response.headers.get('content-type')).toMatch(/javascript/);
        const etag = response.headers.get('etag');
        tags.add(etag);
        expect(await rawGetStatus(path, { 'Accept-Encoding': encoding, 'If-None-Match': etag ?? '' })).toBe(
          304,
        );
      }
      expect(tags.size).toBe(3);
    }
    // Modules are fetched with CORS.
    const module = await fetch(`${server.url}/page.js?inbox=demo`, {
      headers: { Origin: 'https://shop.test' },
    });
    expect(module.headers.get('access-control-allow-origin')).toBe('*');
    const [, chunk] =
      /"\.\/(page\/[\w-]+\.js)"|`\.\/(page\/[\w-]+\.js)`/.exec(await module.text())?.filter(Boolean) ?? [];
    const greetings = await fetch(`${server.url}/${chunk}`);
    expect(greetings.headers.get('cache-control')).toContain('immutable');
    expect(greetings.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('gives the launcher the visitor’s language, as the browser or the page names it', async () => {
    for (const language of languages) {
      const { chat, notLoaded } = launcherWords[language];
      for (const ask of [
        fetch(`${server.url}/embed.js`, { headers: { 'Accept-Language': `${language};q=0.9, xx` } }),
        fetch(`${server.url}/embed.js?locale=${language}`, { headers: { 'Accept-Language': 'xx' } }),
      ]) {
        const response = await ask;
        expect(response.headers.get('vary')).toContain('Accept-Language');
        const script = await response.text();
        expect(brotliCompressSync(script).length, language).toBeLessThanOrEqual(1536);
        for (const words of [chat, notLoaded])
          expect(
            [...'`"'].some((quote) => script.includes(quote + words + quote)),
            words,
          ).toBe(true);
      }
    }
  });

  it('tells host pages how their launcher looks, changed at once, and of other inboxes only while they are few', async () => {
    const settings = (method: string, path: string, body: object) =>
      fetch(`${server.url}/api/v1/inboxes${path}`, {
        method,
        headers: { 'Content-Type': 'application/json', ...bearer(apiKey) },
        body: JSON.stringify(body),
      });
    const loader = async (query: string) => (await fetch(`${server.url}/embed.js${query}`)).text();
    const before = await loader('?inbox=shop-a');
    // Where nothing is set it is what was built, not a byte more.
    expect(before).toBe(readFileSync(join(dist, 'embed', 'embed.js'), 'utf8'));
    expect((await settings('POST', '', { name: 'shop-a', settings: {} })).status).toBe(201);
    expect(await loader('?inbox=shop-a')).toBe(before);
    const look = { colour: '#123456', text: 'Line\u2028"end"', hideOn: ['/a'] };
    expect((await settings('PATCH', '/shop-a', { look })).status).toBe(200);
    const told = '{"shop-a":{"colour":"#123456","text":"Line\\u2028\\"end\\"","hideOn":1,"page":1}}';
    expect(await loader('?inbox=shop-a')).toContain(told);
    expect(await loader('')).toContain(told);
    expect(await loader('?inbox=demo')).toBe(before);
    expect(await loader('?inbox=nowhere')).toBe(before);
    const page = await (await fetch(`${server.url}/page.js?inbox=shop-a`)).text();
    expect(page).toContain('{"greetings":[],"hideOn":["/a"]}');
    for (let index = 0; index < 20; index++)
      await settings('POST', '', { name: `many-${index}`, settings: { look } });
    expect(await loader('')).toBe(before);
    expect(await loader('?inbox=shop-a')).toContain(told);
  });

  it('keeps what somebody set about a launcher a mere value, also where it reads like our own words', async () => {
    const headers = { 'Content-Type': 'application/json', ...bearer(apiKey) };
    const body = (name: string, text: string) => JSON.stringify({ name, settings: { look: { text } } });
    for (const [index, text] of [`Chat',a:alert(1)}});//`, 'Chat did not load`', 'Chat'].entries()) {
      const name = `hostile-${index}`;
      await fetch(`${server.url}/api/v1/inboxes`, { method: 'POST', headers, body: body(name, text) });
      for (const language of ['de', 'fr', 'en']) {
        const address = `${server.url}/embed.js?inbox=${name}&locale=${language}`;
        const script = await (await fetch(address)).text();
        expect(() => new Function(script), script).not.toThrow();
        expect(script).toContain(`{"${name}":{"text":${JSON.stringify(text)}}}`);
      }
    }
  });

  it('lets only an inbox’s own pages frame it, however its name is written into the address', async () => {
    const settings = { origins: ['https://shop.test'] };
    await fetch(`${server.url}/api/v1/inboxes`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...bearer(apiKey) },
      body: JSON.stringify({ name: 'framed', settings }),
    });
    for (const query of [
      'inbox=framed',
      'inbox=framed&inbox=demo',
      'inbox=framed&inbox=nowhere',
      'inbox=framed&inbox[a]=b',
      '%69nbox=framed',
      `${'a&'.repeat(2000)}inbox=framed`,
    ]) {
      // Which inbox the page in the frame enters.
      expect(new URLSearchParams(query).get('inbox')).toBe('framed');
      const response = await fetch(`${server.url}/widget?${query}`);
      expect(response.headers.get('content-security-policy'), query.slice(-60)).toMatch(
        /frame-ancestors 'self' https:\/\/shop\.test$/,
      );
    }
  });

  it('says so when there is nothing under an address', async () => {
    for (const path of ['/nowhere', '/api/v1/nowhere', '/assets/../../package.json']) {
      expect((await fetch(`${server.url}${path}`)).status).toBe(404);
    }
  });
});

describe('operations', () => {
  it('reports health and metrics', async () => {
    expect(await (await fetch(`${server.url}/health/live`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${server.url}/health/ready`)).json()).toEqual({
      status: 'ready',
      states: [],
      reasons: [],
    });
    const metrics = await fetch(`${server.url}/metrics`);
    expect(await metrics.text()).toMatch(/rapport_messages_total\{outcome="created"\} \d+/);
  });

  it('keeps metrics from strangers behind a proxy, unless they hold the API key', async () => {
    const forwarded = { 'X-Forwarded-For': '203.0.113.9' };
    expect((await fetch(`${server.url}/metrics`, { headers: forwarded })).status).toBe(401);
    expect(
      (await fetch(`${server.url}/metrics`, { headers: { ...forwarded, ...bearer(apiKey) } })).status,
    ).toBe(200);
  });
});

describe('the API', () => {
  it('describes itself from the schemas that check requests', async () => {
    const document = (await (await fetch(`${server.url}/api/v1/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { requestBody?: object }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toContain('/api/v1/tone/suggest');
    expect(JSON.stringify(document.paths['/api/v1/session']?.['post']?.requestBody)).toContain('"password"');
    expect((await fetch(`${server.url}/api/docs`)).status).toBe(200);
  });

  it('runs the tone engine for whoever holds the key, and nobody else', async () => {
    const input = { text: 'Captain, this is Lieutenant Norm reporting a fault in engineering.' };
    expect((await post('/api/v1/tone/analyze', input)).status).toBe(401);
    const analysis = await (await post('/api/v1/tone/analyze', input, bearer(apiKey))).json();
    expect(analysis).toMatchObject({ language: 'en', register: { playfulness: expect.any(Number) } });
    expect((await post('/api/v1/tone/analyze', { wrong: 1 }, bearer(apiKey))).status).toBe(400);
  });
});
