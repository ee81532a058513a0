/** Notifications: what push services get, what only the browser can read, and which addresses are never dialled. */
import { createDecipheriv, createECDH, createHmac, type ECDH, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { encrypted } from '../../server/domain/push-encryption.ts';
import { isPublicAddress, publicLookup, pushTransport } from '../../server/push-transport.ts';
import type { OutboxAnswer, Problem } from '../../shared/protocol/http.ts';
import { type Client, connectAgent, connectVisitor, said, visitorsConnected } from '../harness/clients.ts';
import { apiKey } from '../harness/credentials.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { until } from '../harness/until.ts';

/** A browser's side of RFC 8291. */
interface Browser {
  endpoint: string;
  keys: { p256dh: string; auth: string };
  read(body: Buffer): string;
}
function browser(
  endpoint: string,
  own: ECDH = createECDH('prime256v1'),
  auth: Buffer = randomBytes(16),
): Browser {
  if (!hasKeys(own)) own.generateKeys();
  const hmac = (key: Buffer, ...parts: (Buffer | string)[]) =>
    createHmac('sha256', key)
      .update(Buffer.concat(parts.map((part) => Buffer.from(part as string))))
      .digest();
  return {
    endpoint,
    keys: { p256dh: own.getPublicKey('base64url'), auth: auth.toString('base64url') },
    read(body) {
      const [salt, idLength] = [body.subarray(0, 16), body.readUInt8(20)];
      const theirs = body.subarray(21, 21 + idLength);
      const sealed = body.subarray(21 + idLength);
      const ikm = hmac(
        hmac(auth, own.computeSecret(theirs)),
        'WebPush: info\0',
        own.getPublicKey(),
        theirs,
        '\x01',
      );
      const prk = hmac(salt, ikm);
      const decipher = createDecipheriv(
        'aes-128-gcm',
        hmac(prk, 'Content-Encoding: aes128gcm\0\x01').subarray(0, 16),
        hmac(prk, 'Content-Encoding: nonce\0\x01').subarray(0, 12),
      );
      decipher.setAuthTag(sealed.subarray(-16));
      const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]).toString();
      expect(plain.endsWith('\x02')).toBe(true);
      return plain.slice(0, -1);
    },
  };
}
const hasKeys = (keys: ECDH) => {
  try {
    return keys.getPublicKey().length > 0;
  } catch {
    return false;
  }
};

interface Posted {
  endpoint: string;
  headers: Record<string, string>;
  body: Buffer;
}

describe('push', () => {
  let server: TestServer;
  /** How far the server's clock is ahead: nothing is told of before a test lets time pass. */
  let aheadMs = 0;
  let ann: Client<unknown>;
  const posted: Posted[] = [];
  /** Answers of the push service, one each; 201 after them. */
  const answers: (number | null)[] = [];
  beforeAll(async () => {
    server = await startServer(
      {},
      {
        now: () => Date.now() + aheadMs,
        courier: { lookEveryMs: 20 },
        push: {
          transport: {
            async post(endpoint, headers, body) {
              posted.push({ endpoint, headers, body });
              return answers.length ? (answers.shift() ?? null) : 201;
            },
          },
        },
        environment: { RAPPORT_PUBLIC_URL: 'https://chat.example.com' },
      },
    );
    ann = await connectAgent(server.url);
  });
  afterAll(async () => {
    ann.close();
    await server.stop();
  });
  beforeEach(() => {
    posted.length = answers.length = 0;
  });
  const clients: Client<unknown>[] = [];
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });

  const request = (method: string, token: string, body: unknown) =>
    fetch(`${server.url}/api/v1/visitor/push`, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
  let made = 0;
  async function subscribed(locale?: string) {
    const visitor = await connectVisitor(server.url);
    const { conversation } = await said(visitor, 'hello');
    if (locale) await visitor.ask('visitor:update', { locale });
    const theirs = browser(`https://push.example.net/send/${++made}`);
    const token = visitor.welcome.visitor;
    expect((await request('POST', token, { endpoint: theirs.endpoint, keys: theirs.keys })).status).toBe(204);
    await leave(visitor);
    return { ...theirs, token, conversation };
  }
  /** Closes the tab and waits until the server knows. */
  async function leave(visitor: Client<unknown>) {
    const before = await visitorsConnected(server.url);
    visitor.close();
    await until(async () => (await visitorsConnected(server.url)) < before);
  }
  /** Time flies until so many have been posted. */
  const untilPosted = (count: number) =>
    until(() => {
      aheadMs += 5000;
      return posted.length >= count;
    });
  /** Time flies until nothing is left to be posted. */
  const untilOver = () =>
    until(async () => {
      aheadMs += 5000;
      return (await server.app.domain.store.outboxFigures()).length === 0;
    });

  it('says who answered and nothing of what, so that only the browser can read it', async () => {
    const vera = await subscribed('de');
    await said(ann, 'The secret is out.', { conversation: vera.conversation });
    await said(ann, 'And more.', { conversation: vera.conversation });
    await untilOver();
    expect(posted).toHaveLength(1);
    const [{ endpoint, headers, body }] = posted as [Posted];
    expect(endpoint).toBe(vera.endpoint);
    expect(headers).toMatchObject({
      'Content-Encoding': 'aes128gcm',
      TTL: '86400',
      Topic: vera.conversation,
    });
    expect(JSON.parse(vera.read(body))).toEqual({
      conversation: vera.conversation,
      title: 'Lumen Lane',
      body: 'Owner hat geantwortet',
      lang: 'de',
      dir: 'ltr',
    });
  });

  it('leads back to the page where the visitor was last, if its address fits', async () => {
    const read = async (url: string) => {
      const vera = await subscribed();
      posted.length = 0;
      const visitor = await connectVisitor(server.url, vera.token);
      await visitor.ask('visitor:update', { page: { url, title: 'Lamps' } });
      await leave(visitor);
      await said(ann, 'Here it is.', { conversation: vera.conversation });
      await untilPosted(1);
      return JSON.parse(vera.read(posted[0]?.body ?? Buffer.alloc(0))) as { url?: string };
    };
    const lamps = 'https://shop.example.com/lamps?hue=amber';
    expect((await read(lamps)).url).toBe(lamps);
    expect(await read(`https://shop.example.com/${'ü'.repeat(1500)}`)).not.toHaveProperty('url');
  });

  it('proves who sends, by the key that browsers subscribed with', async () => {
    const vera = await subscribed();
    await said(ann, 'Hello.', { conversation: vera.conversation });
    await untilPosted(1);
    const { key } = (await (await fetch(`${server.url}/api/v1/push/key`)).json()) as { key: string };
    const [, token = '', k] = /^vapid t=(.*), k=(.*)$/.exec(posted[0]?.headers['Authorization'] ?? '') ?? [];
    expect(k).toBe(key);
    const point = Buffer.from(key, 'base64url');
    const publicKey = await importJWK({
      kty: 'EC',
      crv: 'P-256',
      alg: 'ES256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    });
    expect(decodeProtectedHeader(token)).toEqual({ typ: 'JWT', alg: 'ES256' });
    const { payload } = await jwtVerify(token, publicKey, { audience: 'https://push.example.net' });
    expect(payload.sub).toBe('https://chat.example.com');
    expect((payload.exp ?? 0) * 1000 - server.app.domain.now()).toBeLessThanOrEqual(24 * 60 * 60 * 1000);
  });

  it('is not sent to a visitor with a tab open, who came back at once, or who said stop', async () => {
    const there = await subscribed();
    clients.push(await connectVisitor(server.url, there.token));
    await said(ann, 'You see it.', { conversation: there.conversation });
    const reloading = await subscribed();
    await said(ann, 'On your way.', { conversation: reloading.conversation });
    clients.push(await connectVisitor(server.url, reloading.token));
    const stopped = await subscribed();
    expect((await request('DELETE', stopped.token, { endpoint: stopped.endpoint })).status).toBe(204);
    await said(ann, 'No more.', { conversation: stopped.conversation });
    await untilOver();
    expect(posted).toEqual([]);
  });

  it('forgets a browser that is gone, and goes on trying a push service that is away', async () => {
    const vera = await subscribed();
    const { store } = server.app.domain;
    const row = await store.conversation(vera.conversation);
    const kept = async () => (await store.pushSubscriptions(row?.visitor.id ?? '')).length;
    answers.push(503, null, 429, 503, 201);
    await said(ann, 'One.', { conversation: vera.conversation });
    await untilPosted(5);
    expect(new Set(posted.map(({ headers }) => headers['Topic']))).toEqual(new Set([vera.conversation]));
    expect(await kept()).toBe(1);
    answers.push(410);
    await said(ann, 'Two.', { conversation: vera.conversation });
    await untilOver();
    expect(posted).toHaveLength(6);
    expect(await kept()).toBe(0);
  });

  it('stops trying once they are back or have read it', async () => {
    const vera = await subscribed();
    answers.push(503, 503);
    await said(ann, 'Come back.', { conversation: vera.conversation });
    await untilPosted(1);
    const before = posted.length;
    clients.push(await connectVisitor(server.url, vera.token));
    await untilOver();
    // One may have been on its way.
    expect(posted.length).toBeLessThanOrEqual(before + 1);
  });

  it('shows what a push service refuses for good, by whom it was for and without where it went', async () => {
    const vera = await subscribed();
    answers.push(403);
    await said(ann, 'Refused.', { conversation: vera.conversation });
    const dead = async () =>
      (
        (await (
          await fetch(`${server.url}/api/v1/outbox?state=dead`, {
            headers: { Authorization: `Bearer ${apiKey}` },
          })
        ).json()) as OutboxAnswer
      ).deliveries;
    await untilPosted(1);
    const [entry] = await until(dead, ({ length }) => length === 1);
    expect(entry).toMatchObject({
      kind: 'push',
      conversation: vera.conversation,
      address: null,
      error: 'The push service answered 403.',
    });
    expect(JSON.stringify(entry)).not.toContain(vera.endpoint);
    await server.app.domain.store.dropDelivery(entry?.id ?? '');
  });

  it('refuses addresses that are no push service’s, and keys that are none', async () => {
    const { token } = await subscribed();
    const { keys } = browser('https://x.example.net/1');
    const bad = [
      'http://push.example.net/1',
      'https://127.0.0.1/1',
      'https://0x7f.1/1',
      'https://[::1]/1',
      'https://localhost/1',
      'https://push.example.net:8443/1',
      'https://user@push.example.net/1',
      'file:///etc/passwd',
    ];
    for (const endpoint of bad) {
      const answer = await request('POST', token, { endpoint, keys });
      expect(answer.status, endpoint).toBe(400);
      expect(((await answer.json()) as Problem).detail).toMatch(/^endpoint: expected the https address/);
    }
    const endpoint = 'https://push.example.net/1';
    const off = { ...keys, p256dh: Buffer.alloc(65, 4).toString('base64url') };
    expect((await request('POST', token, { endpoint, keys: off })).status).toBe(400);
    expect((await request('POST', token, { endpoint, keys: { ...keys, auth: 'AAAA' } })).status).toBe(400);
    expect((await request('POST', 'nobody', { endpoint, keys })).status).toBe(401);
  });
});

describe('the encryption', () => {
  it('is that of RFC 8291: its own example comes out to the byte', () => {
    const keys = (privateKey: string) => {
      const ecdh = createECDH('prime256v1');
      ecdh.setPrivateKey(Buffer.from(privateKey, 'base64url'));
      return ecdh;
    };
    const theirs = browser(
      'https://push.example.net/',
      keys('q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94'),
      Buffer.from('BTBZMqHH6r4Tts7J_aSIgg', 'base64url'),
    );
    const words = 'When I grow up, I want to be a watermelon';
    const body = encrypted(
      words,
      theirs.keys,
      keys('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'),
      Buffer.from('DGv6ra1nlYgDCS1FRnbzlw', 'base64url'),
    );
    expect(body.toString('base64url')).toBe(
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
    );
    expect(theirs.read(body)).toBe(words);
  });
});

describe('the way to push services', () => {
  it('knows public addresses from all others', () => {
    for (const address of ['8.8.8.8', '142.250.1.1', '2a00:1450:4001::1', '2606:4700::1111'])
      expect(isPublicAddress(address), address).toBe(true);
    for (const address of [
      '127.0.0.1',
      '0.0.0.0',
      '10.1.2.3',
      '172.31.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '::1',
      '::',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      'fe80::1',
      'fd00::1',
      'ff02::1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2001:db8::1',
      'localhost',
      '',
    ])
      expect(isPublicAddress(address), address).toBe(false);
  });

  it('looks at the address of the very connection: a name that leads to this machine is not dialled', async () => {
    let dialled = 0;
    const inner = createServer((socket) => {
      dialled++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', resolve));
    const { port } = inner.address() as AddressInfo;
    const headers = {};
    expect(await pushTransport().post(`https://localhost:${port}/`, headers, Buffer.from('x'))).toBeNull();
    expect(await pushTransport().post(`https://127.0.0.1:${port}/`, headers, Buffer.from('x'))).toBeNull();
    expect(dialled).toBe(0);
    // The same with a look-up that finds nothing wrong does dial, so it is the look-up that keeps it away.
    const careless = pushTransport((_name, _options, callback) =>
      callback(null, [{ address: '127.0.0.1', family: 4 }]),
    );
    expect(await careless.post(`https://localhost:${port}/`, headers, Buffer.from('x'))).toBeNull();
    expect(dialled).toBe(1);
    inner.close();
    const found = await new Promise((resolve) =>
      publicLookup('localhost', {}, (error) => resolve(error?.message)),
    );
    expect(found).toBe('localhost does not lead to a public address');
  });
});
