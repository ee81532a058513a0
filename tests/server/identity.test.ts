/** Who a visitor is in the word of their website: signed tokens, several devices of one person, and hostile ones. */
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { verifyIdentity } from '../../server/domain/identity.ts';
import type {
  ConversationOpenAnswer,
  ConversationUpdated,
  VisitorChanged,
} from '../../shared/protocol/agent-events.ts';
import type {
  ConversationSyncAnswer,
  ConversationsMineAnswer,
  VisitorWelcome,
} from '../../shared/protocol/visitor-events.ts';
import {
  type Client,
  connect,
  connectAgent,
  connectVisitor,
  said,
  say,
  signIn,
  uploadText,
} from '../harness/clients.ts';
import { apiKey } from '../harness/credentials.ts';
import { identityToken, jwt, makeSecret } from '../harness/identity.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
let secret: string;
const open: Client<unknown>[] = [];
beforeAll(async () => {
  server = await startServer();
  secret = await makeSecret(server.url);
});
afterAll(() => server.stop());
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

const enter = async (auth: { visitor?: string; identity?: string; inbox?: string } = {}) => {
  const client = await connect<VisitorWelcome>(server.url, '/visitor', {
    protocol: 1,
    inbox: 'demo',
    ...auth,
  });
  open.push(client);
  return client;
};
const agent = async () => {
  const client = await connectAgent(server.url);
  open.push(client);
  return client;
};
const person = (sub: string, claims: object = {}) => identityToken(secret, { sub, ...claims });
let people = 0;
const somebody = () => `person-${++people}`;
const mine = async (client: Client<unknown>) => {
  const answer = await client.ask<ConversationsMineAnswer>('conversations:mine', {});
  if (!answer.ok) throw new Error(answer.message);
  return answer.conversations.map(({ id }) => id);
};

describe('a bad identity token', () => {
  const hour = 3600;
  const at = Math.floor(Date.now() / 1000);
  const good = { sub: 'x', iat: at, exp: at + hour };
  const head = { alg: 'HS256', typ: 'JWT' };
  const b64 = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const rsa = (alg: string) => {
    const signed = `${b64({ alg })}.${b64(good)}`;
    return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
  };

  const bad: [string, () => string, RegExp][] = [
    ['is one word', () => 'garbage', /three parts/],
    ['has two parts', () => `${b64(head)}.${b64(good)}`, /three parts/],
    ['has five parts, as an encrypted one', () => 'a.b.c.d.e', /three parts/],
    ['is padded base64', () => `${jwt(head, good, secret)}=`, /three parts/],
    ['has white space around it', () => ` ${jwt(head, good, secret)}\n`, /three parts/],
    [
      'has a look-alike among its characters',
      () => jwt(head, good, secret).replace(/^e/, 'е'),
      /three parts/,
    ],
    ['has a NUL in it', () => `${jwt(head, good, secret)}\u0000`, /three parts/],
    ['has a header that is no JSON', () => `e30x.${b64(good)}.x`, /first part/],
    ['has a header that is an array', () => `${b64([1])}.${b64(good)}.x`, /first part/],
    ['claims to need no signature', () => `${b64({ alg: 'none' })}.${b64(good)}.`, /^Identity token: alg/],
    ['claims so in capitals', () => `${b64({ alg: 'NONE' })}.${b64(good)}.`, /alg: expected HS256/],
    ['names no algorithm', () => jwt({}, good, secret), /alg: expected HS256/],
    ['names it in small letters', () => jwt({ alg: 'hs256' }, good, secret), /alg: expected HS256/],
    ['names a list of them', () => jwt({ alg: ['HS256'] }, good, secret), /alg: expected HS256/],
    ['is signed by RSA', () => rsa('RS256'), /alg: expected HS256/],
    ['says RS256 and uses our secret as the key', () => jwt({ alg: 'RS256' }, good, secret), /alg/],
    ['says HS256 over a signature of RSA', () => rsa('HS256'), /signature does not match/],
    [
      'is signed with a public key as the secret',
      () => jwt(head, good, publicKey.export({ type: 'spki', format: 'pem' }) as string),
      /signature does not match/,
    ],
    [
      'is signed with HMAC-SHA512',
      () => {
        const signed = `${b64({ alg: 'HS512' })}.${b64(good)}`;
        return `${signed}.${createHmac('sha512', secret).update(signed).digest('base64url')}`;
      },
      /alg: expected HS256/,
    ],
    ['is signed with another secret', () => jwt(head, good, 'another secret'), /inbox “demo”/],
    [
      'is signed with our secret decoded from base64',
      () => jwt(head, good, Buffer.from(secret, 'base64url')),
      /taken as text/,
    ],
    ['is signed with an empty secret', () => jwt(head, good, ''), /signature/],
    [
      'was changed after it was signed',
      () => {
        const [first, , last] = jwt(head, good, secret).split('.');
        return `${first}.${b64({ ...good, sub: 'somebody else' })}.${last}`;
      },
      /signature/,
    ],
    ['has half a signature', () => jwt(head, good, secret).slice(0, -20), /signature/],
    ['has no signature', () => `${b64(head)}.${b64(good)}.`, /signature/],
    ['asks for an extension', () => jwt({ ...head, crit: ['exp'], exp: 1 }, good, secret), /crit and b64/],
    [
      'is not encoded (RFC 7797)',
      () => jwt({ ...head, b64: false, crit: ['b64'] }, good, secret),
      /crit and b64/,
    ],
    ['says so without declaring it', () => jwt({ ...head, b64: false }, good, secret), /crit and b64/],
    ...(['jku', 'jwk', 'x5u', 'x5c'] as const).map((name): [string, () => string, RegExp] => [
      `brings its own key along (${name})`,
      () =>
        jwt(
          { ...head, [name]: name === 'jwk' ? { kty: 'oct', k: 'AA' } : 'https://evil.example/k' },
          good,
          'its own',
        ),
      /jku, jwk and x5/,
    ]),
    ...[
      '../../../../dev/null',
      'https://evil.example/key',
      "x' UNION SELECT 'key",
      'a|id',
      '',
      'x'.repeat(101),
      7,
      null,
      ['a'],
    ].map((kid): [string, () => string, RegExp] => [
      `names the key ${JSON.stringify(kid).slice(0, 30)}`,
      () => jwt({ ...head, kid }, good, secret),
      /kid: expected a short name/,
    ]),
    ['is for another inbox', () => jwt(head, { ...good, aud: 'other' }, secret), /aud: .*“demo”/],
    ['is for no inbox', () => jwt(head, { ...good, aud: [] }, secret), /aud: .*“demo”/],
    ['has a number for aud', () => jwt(head, { ...good, aud: 1 }, secret), /aud: expected the name/],
    ['has an empty jti', () => jwt(head, { ...good, jti: '' }, secret), /jti: expected a string/],
    ['has a number for jti', () => jwt(head, { ...good, jti: 1 }, secret), /jti: expected a string/],
    ['has a long jti', () => jwt(head, { ...good, jti: 'x'.repeat(201) }, secret), /jti: expected a string/],
    [
      'claims sub twice',
      () => jwt(head, `{"sub":"x","iat":${at},"exp":${at + 9},"sub":"y"}`, secret),
      /each claim once/,
    ],
    [
      'claims sub twice, spelled in two ways',
      () => jwt(head, `{"sub":"x","iat":${at},"exp":${at + 9},"s\\u0075b" : "y"}`, secret),
      /each claim once/,
    ],
    [
      'has an attribute twice',
      () => jwt(head, `{"sub":"x","iat":${at},"exp":${at + 9},"attributes":{"a":1,"a":2}}`, secret),
      /each claim once/,
    ],
    ['was made in 1970', () => jwt(head, { sub: 'x', iat: 0, exp: hour }, secret), /has expired/],
    ['ends in no time', () => jwt(head, `{"sub":"x","iat":${at},"exp":1e400}`, secret), /exp/],
    ['has a payload that is no JSON', () => jwt(head, 'sub=x', secret), /second part/],
    [
      'has a payload that is no UTF-8',
      () => {
        const signed = `${b64(head)}.${Buffer.from([0x7b, 0xff, 0x7d]).toString('base64url')}`;
        return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
      },
      /UTF-8/,
    ],
    ['has null for a payload', () => jwt(head, null, secret), /JSON object with sub, iat and exp/],
    ['has a list for a payload', () => jwt(head, [good], secret), /sub: expected it to be there/],
    ['has no sub', () => jwt(head, { iat: at, exp: at + hour }, secret), /sub: expected it to be there/],
    ['has a number for sub', () => jwt(head, { ...good, sub: 42 }, secret), /sub: expected a string/],
    ['has an empty sub', () => jwt(head, { ...good, sub: '' }, secret), /sub: expected a string of 1 to 200/],
    ['has a sub of 201 characters', () => jwt(head, { ...good, sub: 'x'.repeat(201) }, secret), /1 to 200/],
    ['has a NUL in sub', () => jwt(head, { ...good, sub: 'a\u0000b' }, secret), /sub: expected text/],
    [
      'has half a surrogate in sub',
      () => jwt(head, `{"sub":"\\ud800","iat":${at},"exp":${at + 9}}`, secret),
      /sub/,
    ],
    [
      'has sub on its prototype alone',
      () => jwt(head, `{"__proto__":{"sub":"x"},"iat":${at},"exp":${at + 9}}`, secret),
      /sub/,
    ],
    ['has no exp', () => jwt(head, { sub: 'x', iat: at }, secret), /exp: expected it to be there/],
    ['has no iat', () => jwt(head, { sub: 'x', exp: at + hour }, secret), /iat: expected it to be there/],
    ['has words for exp', () => jwt(head, { ...good, exp: 'tomorrow' }, secret), /exp: expected a number/],
    [
      'counts milliseconds',
      () => jwt(head, { sub: 'x', iat: at * 1000, exp: at * 1000 + 9 }, secret),
      /milliseconds/,
    ],
    [
      'lives a second more than a day',
      () => jwt(head, { ...good, exp: at + 24 * hour + 1 }, secret),
      /24 hours/,
    ],
    [
      'ends before it begins',
      () => jwt(head, { ...good, exp: at - 1 }, secret),
      /exp: expected a time after iat/,
    ],
    [
      'has expired',
      () => jwt(head, { sub: 'x', iat: at - hour, exp: at - 61 }, secret),
      /exp: the token has expired/,
    ],
    [
      'was made in the future',
      () => jwt(head, { sub: 'x', iat: at + 90, exp: at + hour }, secret),
      /iat: .*future/,
    ],
    [
      'is not valid yet',
      () => jwt(head, { ...good, nbf: at + 90 }, secret),
      /nbf: the token is not valid yet/,
    ],
    ['has a list for a name', () => jwt(head, { ...good, name: ['x'] }, secret), /name: expected a string/],
    ['has a NUL in the name', () => jwt(head, { ...good, name: 'a\u0000' }, secret), /name: expected text/],
    [
      'has no address for email',
      () => jwt(head, { ...good, email: 'at home' }, secret),
      /email: expected an e-mail/,
    ],
    [
      'has an object in attributes',
      () => jwt(head, { ...good, attributes: { a: {} } }, secret),
      /attributes\.a/,
    ],
    [
      'has 31 attributes',
      () =>
        jwt(
          head,
          { ...good, attributes: Object.fromEntries(Array.from({ length: 31 }, (_, n) => [`a${n}`, n])) },
          secret,
        ),
      /attributes: expected at most 30/,
    ],
    [
      'has a NUL in an attribute',
      () => jwt(head, { ...good, attributes: { a: '\u0000' } }, secret),
      /attributes\.a/,
    ],
    [
      'is longer than 8,192 characters',
      () => jwt(head, { ...good, more: 'x'.repeat(8000) }, secret),
      /at most 8192 characters/,
    ],
    ['is huge', () => 'x'.repeat(30_000), /at most 8192 characters/],
  ];

  it.each(bad)('that %s is refused with a sentence for the developer', async (_name, make, sentence) => {
    const response = await fetch(`${server.url}/api/v1/visitor/commands`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ command: 'session:open', protocol: 1, inbox: 'demo', identity: make() }),
    });
    expect(response.status).toBe(401);
    const problem = (await response.json()) as { code: string; detail: string };
    expect(problem.code).toBe('bad_identity');
    expect(problem.detail).toMatch(sentence);
    expect(problem.detail).toMatch(/^Identity token: .{10,}\.$/);
    expect(problem.detail).not.toContain(secret);
    expect(problem.detail.length).toBeLessThan(250);
  });

  it('is refused on a socket too, and not to be tried again', async () => {
    await expect(enter({ identity: 'garbage' })).rejects.toMatchObject({
      code: 'bad_identity',
      message: expect.stringContaining('three parts'),
      retry: false,
    });
  });

  it('makes nobody: the visitor whose token came along stays who they are', async () => {
    const one = await enter();
    const { conversation } = await said(one, 'still mine');
    await expect(enter({ visitor: one.welcome.visitor, identity: 'garbage' })).rejects.toMatchObject({
      code: 'bad_identity',
    });
    const again = await enter({ visitor: one.welcome.visitor });
    expect(again.welcome).toMatchObject({
      visitorId: one.welcome.visitorId,
      conversation: { id: conversation },
    });
  });
});

describe('a good identity token', () => {
  const now = 1_800_000_000_000;
  const at = now / 1000;
  const verdict = async (claims: object, header: object = {}) => {
    const token = jwt({ alg: 'HS256', ...header }, { sub: 'x', iat: at, exp: at + 60, ...claims }, 'key');
    return verifyIdentity(token, ['key'], 'demo', now);
  };

  it('may be off by a minute, live a whole day, and count fractions of seconds', async () => {
    for (const claims of [
      { iat: at + 60, exp: at + 61 },
      { iat: at - 100, exp: at - 59 },
      { exp: at + 24 * 3600 },
      { nbf: at + 60 },
      { iat: at - 0.5, exp: at + 0.5 },
    ]) {
      expect(await verdict(claims)).toMatchObject({ ok: true });
    }
    expect(await verdict({ iat: at - 100, exp: at - 60 })).toMatchObject({ ok: false });
  });

  it('may leave out or leave empty what it does not know, and say more than we ask', async () => {
    const nothing = {
      ok: true,
      identity: { subject: 'x', name: null, email: null, attributes: null },
      once: null,
    };
    expect(await verdict({})).toEqual(nothing);
    expect(
      await verdict({ name: '', email: '', attributes: null, aud: ['us', 'demo'], extra: '{"a":1,"a":1}' }),
    ).toEqual(nothing);
    expect(await verdict({ name: null, email: null }, { kid: 'a', typ: 'JWT' })).toEqual(nothing);
  });

  it('keeps names to one line in one direction, and attributes free of prototypes', async () => {
    const payload = `{"sub":"\u{1F680}é","name":" Da\\u202ena \\u2066\\n Scully\\u0007 ","iat":${at},"exp":${at + 60},
      "attributes":{"__proto__":"x","constructor":"y","plan":"\u202epro","seats":3,"trial":false,"none":null}}`;
    const result = await verifyIdentity(jwt({ alg: 'HS256' }, payload, 'key'), ['key'], 'demo', now);
    expect(result).toEqual({
      ok: true,
      once: null,
      identity: {
        subject: '\u{1F680}é',
        name: 'Da na Scully',
        email: null,
        attributes: { plan: '\u202epro', seats: 3, trial: false, none: null },
      },
    });
    expect(({} as Record<string, unknown>)['plan']).toBeUndefined();
  });

  it('tells agents what is signed, and keeps it apart from what the page says', async () => {
    const identity = person(somebody(), {
      name: 'Dana Scully',
      email: 'dana@example.com',
      attributes: { plan: 'pro' },
    });
    const dana = await enter({ identity });
    expect(dana.welcome.contact).toEqual({
      email: 'dana@example.com',
      name: 'Dana Scully',
      verified: true,
    });
    const ada = await agent();
    const heard = ada.next<{ author: { name: string } }>('message:created');
    const { conversation } = await said(dana, 'hello');
    expect((await heard).author.name).toBe('Dana Scully');
    await dana.ask('visitor:update', { attributes: { plan: 'enterprise', theme: 'dark' } });
    const opened = await ada.ask<ConversationOpenAnswer>('conversation:open', { conversation });
    expect(opened).toMatchObject({
      conversation: { visitor: { name: 'Dana Scully' } },
      visitor: {
        name: 'Dana Scully',
        email: 'dana@example.com',
        verified: true,
        attributes: { plan: 'pro', theme: 'dark' },
        signed: { name: true, email: true, attributes: ['plan'] },
      },
    });
  });

  it('changes what agents see at once, in every conversation of the visitor', async () => {
    const one = await enter();
    const { conversation } = await said(one, 'hello');
    const ada = await agent();
    await ada.ask('conversation:open', { conversation });
    const changed = ada.next<VisitorChanged>('visitor:changed');
    // The row may change for other reasons before, such as the mood of the first words.
    const rows: ConversationUpdated[] = [];
    ada.socket.on('conversation:changed', (row: ConversationUpdated) => rows.push(row));
    await enter({ visitor: one.welcome.visitor, identity: person(somebody(), { name: 'Fox' }) });
    expect((await changed).visitor).toMatchObject({ name: 'Fox', verified: true });
    await expect
      .poll(() => rows.at(-1))
      .toMatchObject({ conversation: { id: conversation, visitor: { name: 'Fox' } } });
  });
});

describe('one person', () => {
  it('finds their conversation on a second device, and both devices hear each other', async () => {
    const identity = person(somebody());
    const laptop = await enter({ identity });
    const phone = await enter({ identity });
    expect(phone.welcome.visitorId).toBe(laptop.welcome.visitorId);
    expect(phone.welcome.visitor).not.toBe(laptop.welcome.visitor);
    const heard = phone.next('message:created');
    const { conversation } = await said(laptop, 'from the laptop');
    expect(await heard).toMatchObject({ conversation, text: 'from the laptop' });
    await said(phone, 'from the phone', { conversation });
    const sync = await laptop.ask<ConversationSyncAnswer>('conversation:sync', { conversation, after: 0 });
    expect(sync.ok && sync.events.map(({ text }) => text)).toEqual(['from the laptop', 'from the phone']);
  });

  it('keeps the token of a device that comes back, with the identity and without', async () => {
    const identity = person(somebody());
    const laptop = await enter({ identity });
    const { visitor } = laptop.welcome;
    expect((await enter({ identity, visitor })).welcome.visitor).toBe(visitor);
    expect((await enter({ visitor })).welcome).toMatchObject({
      visitor,
      visitorId: laptop.welcome.visitorId,
      contact: { verified: true },
    });
  });

  it('keeps what they wrote before they signed in, and their old token ends', async () => {
    const guest = await enter();
    const { conversation } = await said(guest, 'before');
    const gone = guest.next('disconnect');
    const dana = await enter({ visitor: guest.welcome.visitor, identity: person(somebody()) });
    expect(dana.welcome).toMatchObject({
      visitorId: guest.welcome.visitorId,
      conversation: { id: conversation, lastSeq: 1 },
    });
    await gone;
    await expect(enter({ visitor: guest.welcome.visitor })).rejects.toMatchObject({ code: 'bad_token' });
    expect((await say(dana, 'after', { conversation })).ok).toBe(true);
  });

  it('gets the conversation of an anonymous device beside their earlier ones, ids and order unchanged', async () => {
    const identity = person(somebody(), { name: 'Dana' });
    const laptop = await enter({ identity });
    const earlier = await said(laptop, 'earlier');
    const ada = await agent();
    const guest = await enter();
    const { conversation } = await said(guest, 'one');
    await said(ada, 'two', { conversation });
    const sent = await uploadText(server.url, guest.welcome.visitor, 'sent.txt', 'sent');
    await said(guest, 'three', { conversation, attachments: [sent] });
    const unsent = await uploadText(server.url, guest.welcome.visitor, 'unsent.txt', 'unsent');
    const told = laptop.next('conversation:changed');
    const gone = guest.next('disconnect');
    const phone = await enter({ visitor: guest.welcome.visitor, identity });
    expect(phone.welcome).toMatchObject({
      visitorId: laptop.welcome.visitorId,
      conversation: { id: conversation, lastSeq: 3 },
    });
    await gone;
    expect(await told).toMatchObject({ conversation });
    expect(await mine(laptop)).toEqual([conversation, earlier.conversation]);
    const sync = await laptop.ask<ConversationSyncAnswer>('conversation:sync', { conversation, after: 0 });
    expect(sync.ok && sync.events.map(({ seq, text }) => `${seq} ${text}`)).toEqual([
      '1 one',
      '2 two',
      '3 three',
    ]);
    // What was uploaded before is the person's, on each of their devices.
    const read = await fetch(`${server.url}/api/v1/files/${sent}`, {
      headers: { Authorization: `Bearer ${laptop.welcome.visitor}` },
    });
    expect(await read.text()).toBe('sent');
    expect(await say(phone, 'four', { conversation, attachments: [unsent] })).toMatchObject({ ok: true });
    const listed = await ada.ask('conversation:list', { since: ada.welcome.cursor });
    expect(listed).toMatchObject({
      conversations: expect.arrayContaining([
        expect.objectContaining({ id: conversation, visitor: expect.objectContaining({ name: 'Dana' }) }),
      ]),
    });
  });

  it('is not mixed up with another person on the same device', async () => {
    const [a, b] = [person(somebody()), person(somebody())];
    const dana = await enter({ identity: a });
    const private_ = await said(dana, 'for my eyes');
    const fox = await enter({ visitor: dana.welcome.visitor, identity: b });
    expect(fox.welcome.visitorId).not.toBe(dana.welcome.visitorId);
    expect(fox.welcome.conversation).toBeNull();
    expect(await mine(fox)).toEqual([]);
    expect(
      await fox.ask('conversation:sync', { conversation: private_.conversation, after: 0 }),
    ).toMatchObject({
      code: 'not_found',
    });
    expect((await enter({ identity: a })).welcome.conversation?.id).toBe(private_.conversation);
  });

  it('is one person however many tabs identify at once, with what was written before', async () => {
    for (let round = 0; round < 5; round++) {
      const guest = await enter();
      const { conversation } = await said(guest, 'before');
      const identity = person(somebody());
      const { visitor } = guest.welcome;
      const tabs = await Promise.all([
        enter({ visitor, identity }),
        enter({ visitor, identity }),
        enter({ identity }),
        enter({ visitor, identity }),
      ]);
      expect(new Set(tabs.map(({ welcome }) => welcome.visitorId)).size).toBe(1);
      // Each tab's token is good, whichever of them the device keeps.
      for (const { welcome } of tabs) {
        const again = await enter({ visitor: welcome.visitor });
        expect(again.welcome.conversation).toEqual({ id: conversation, lastSeq: 1 });
      }
    }
  });

  it('loses no message that an old tab sends while another one identifies', async () => {
    const identity = person(somebody());
    await enter({ identity });
    const guest = await enter();
    const { conversation } = await said(guest, '0');
    const clientIds = Array.from({ length: 20 }, () => crypto.randomUUID());
    const answers = clientIds.map((clientId, index) =>
      guest
        .ask<{ ok: boolean; code?: string }>('message:send', {
          clientId,
          conversation,
          text: String(index + 1),
        })
        .catch(() => null),
    );
    const phone = await enter({ visitor: guest.welcome.visitor, identity });
    // What was refused asks to come back with another token; what got no answer is sent again by every client.
    for (const answer of await Promise.all(answers))
      if (answer && !answer.ok) expect(answer.code).toBe('bad_token');
    for (const [index, clientId] of clientIds.entries())
      expect(
        await phone.ask('message:send', { clientId, conversation, text: String(index + 1) }),
      ).toMatchObject({
        ok: true,
      });
    const sync = await phone.ask<ConversationSyncAnswer>('conversation:sync', { conversation, after: 0 });
    expect(sync.ok && sync.events.map(({ text }) => Number(text)).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 21 }, (_, index) => index),
    );
  });

  it('works over plain HTTP as on a socket', async () => {
    const guest = await enter();
    const { conversation } = await said(guest, 'before');
    const response = await fetch(`${server.url}/api/v1/visitor/commands`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        command: 'session:open',
        protocol: 1,
        inbox: 'demo',
        visitor: guest.welcome.visitor,
        identity: person(somebody(), { name: 'Dana' }),
      }),
    });
    expect(await response.json()).toMatchObject({
      ok: true,
      welcome: { conversation: { id: conversation }, contact: { name: 'Dana', verified: true } },
    });
  });
});

describe('a token that may be used once', () => {
  it('begins one session; its device comes back with it, and nobody else gets in', async () => {
    const identity = person(somebody(), { jti: crypto.randomUUID() });
    const laptop = await enter({ identity });
    await said(laptop, 'for my eyes');
    const used = {
      code: 'bad_identity',
      message: expect.stringContaining('jti: this token has begun'),
      retry: false,
    };
    await expect(enter({ identity })).rejects.toMatchObject(used);
    const guest = await enter();
    await expect(enter({ identity, visitor: guest.welcome.visitor })).rejects.toMatchObject(used);
    // Nobody's token has ended by that.
    expect((await enter({ visitor: guest.welcome.visitor })).welcome.visitorId).toBe(guest.welcome.visitorId);
    const again = await enter({ identity, visitor: laptop.welcome.visitor });
    expect(again.welcome).toMatchObject({
      visitorId: laptop.welcome.visitorId,
      visitor: laptop.welcome.visitor,
    });
  });

  it('begins one however many come at once', async () => {
    const identity = person(somebody(), { jti: 'x' });
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => enter({ identity })));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('signing out', () => {
  it('ends the visitor’s tokens and connections, and keeps the conversation for the agents', async () => {
    const subject = somebody();
    const laptop = await enter({ identity: person(subject) });
    const phone = await enter({ identity: person(subject) });
    const { conversation } = await said(laptop, 'stays');
    const gone = phone.next('disconnect');
    expect(await laptop.ask('visitor:sign_out', {})).toEqual({ ok: true });
    await gone;
    expect(await laptop.ask('conversations:mine', {})).toMatchObject({ ok: false, code: 'bad_token' });
    for (const { welcome } of [laptop, phone])
      await expect(enter({ visitor: welcome.visitor })).rejects.toMatchObject({ code: 'bad_token' });
    const opened = await (await agent()).ask<ConversationOpenAnswer>('conversation:open', { conversation });
    expect(opened.ok && opened.events.map(({ text }) => text)).toEqual(['stays']);
    // A signed identity leads back to it.
    expect((await enter({ identity: person(subject) })).welcome.conversation?.id).toBe(conversation);
  });
});

describe('a visitor’s token', () => {
  const day = 24 * 60 * 60 * 1000;
  it('holds for 30 days after it was last used, on sockets and over HTTP', async () => {
    let ahead = 0;
    const own = await startServer({}, { now: () => Date.now() + ahead });
    try {
      const first = await connectVisitor(own.url);
      const token = first.welcome.visitor;
      first.close();
      const mine = async () =>
        (
          await fetch(`${own.url}/api/v1/visitor/commands`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
            body: JSON.stringify({ command: 'conversations:mine' }),
          })
        ).status;
      const stored = async () => (await own.past(['SELECT seen_at FROM visitor_tokens']))[0]?.['seen_at'];
      for (const later of [29, 58, 87]) {
        const before = Number(await stored());
        ahead = later * day;
        expect(await mine()).toBe(200);
        await expect.poll(async () => Number(await stored())).toBeGreaterThan(before);
      }
      ahead = 118 * day;
      expect(await mine()).toBe(401);
      await expect(connectVisitor(own.url, token)).rejects.toMatchObject({ code: 'bad_token' });
      await own.app.sweep();
      expect(await stored()).toBeUndefined();
    } finally {
      await own.stop();
    }
  });
});

describe('the secret', () => {
  const post = (path: string, token?: string) =>
    fetch(`${server.url}/api/v1/inboxes/${path}`, {
      method: 'POST',
      headers: token ? { Authorization: `Bearer ${token}` } : {},
    });
  const newInbox = async (name: string) => {
    const response = await fetch(`${server.url}/api/v1/inboxes`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ name, settings: {} }),
    });
    expect(response.status).toBe(201);
  };

  it('has to be made first, and the refusal says how', async () => {
    await newInbox('fresh');
    await expect(enter({ inbox: 'fresh', identity: person('x') })).rejects.toMatchObject({
      code: 'bad_identity',
      message: expect.stringContaining('POST /api/v1/inboxes/fresh/identity-secret'),
    });
    // Nobody signed in is nobody to verify.
    expect((await enter({ inbox: 'fresh', identity: '' })).welcome.contact.verified).toBe(false);
  });

  it('is made by those who administer, shown once, and ends the tokens of the one before', async () => {
    expect((await post('demo/identity-secret')).status).toBe(401);
    expect((await post('demo/identity-secret', 'not a token')).status).toBe(401);
    expect((await post('nowhere/identity-secret', apiKey)).status).toBe(404);
    await newInbox('rotating');
    const made = await post('rotating/identity-secret', await signIn(server.url));
    expect(made.status).toBe(201);
    expect(made.headers.get('cache-control')).toBe('no-store');
    const { secret: first } = (await made.json()) as { secret: string };
    expect(first.length).toBeGreaterThanOrEqual(43);
    const token = identityToken(first, { sub: 'x' });
    const dana = await enter({ inbox: 'rotating', identity: token });
    const { secret: second } = (await (await post('rotating/identity-secret', apiKey)).json()) as {
      secret: string;
    };
    expect(second).not.toBe(first);
    await expect(enter({ inbox: 'rotating', identity: token })).rejects.toMatchObject({
      code: 'bad_identity',
    });
    const again = await enter({ inbox: 'rotating', identity: identityToken(second, { sub: 'x' }) });
    expect(again.welcome.visitorId).toBe(dana.welcome.visitorId);
    const read = await fetch(`${server.url}/api/v1/inboxes/rotating`, {
      headers: { Authorization: `Bearer ${apiKey}` },
    });
    expect(await read.text()).not.toContain(second);
  });

  it('before holds for a week when it is asked to, and not a moment longer than the next one', async () => {
    await newInbox('changing');
    const make = async (body: object) => {
      const response = await fetch(`${server.url}/api/v1/inboxes/changing/identity-secret`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      expect(response.status).toBe(201);
      return (await response.json()) as { secret: string; previousUntil: string | null };
    };
    const first = await make({ keepPrevious: true });
    expect(first.previousUntil).toBeNull();
    const second = await make({ keepPrevious: true });
    expect(Date.parse(second.previousUntil ?? '') - Date.now()).toBeGreaterThan(6.9 * 24 * 60 * 60 * 1000);
    const holds = (secret: string) =>
      enter({ inbox: 'changing', identity: identityToken(secret, { sub: 'x' }) }).then(
        () => true,
        () => false,
      );
    expect([await holds(first.secret), await holds(second.secret)]).toEqual([true, true]);
    const third = await make({ keepPrevious: true });
    expect([await holds(first.secret), await holds(second.secret), await holds(third.secret)]).toEqual([
      false,
      true,
      true,
    ]);
    await make({});
    expect([await holds(second.secret), await holds(third.secret)]).toEqual([false, false]);
    const odd = await fetch(`${server.url}/api/v1/inboxes/changing/identity-secret`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ keepprevious: true }),
    });
    expect(odd.status).toBe(400);
  });

  it('verifies for its own inbox only', async () => {
    await newInbox('other');
    const other = await makeSecret(server.url, 'other');
    await expect(enter({ identity: identityToken(other, { sub: 'x' }) })).rejects.toMatchObject({
      code: 'bad_identity',
    });
    const here = await enter();
    const there = await enter({
      inbox: 'other',
      visitor: here.welcome.visitor,
      identity: identityToken(other, { sub: 'x' }),
    });
    expect(there.welcome.visitorId).not.toBe(here.welcome.visitorId);
    // The token of another inbox was not taken for this one's.
    expect((await connectVisitor(server.url, here.welcome.visitor)).welcome.visitorId).toBe(
      here.welcome.visitorId,
    );
  });
});
