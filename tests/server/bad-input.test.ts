/** What odd, hostile and unlucky clients send: each gets a code and a sentence, and nobody else notices. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, connect, connectAgent, connectVisitor, said, say, signIn } from '../harness/clients.ts';
import { startServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
let visitor: Client<unknown>;
let bystander: Client<unknown>;
beforeAll(async () => {
  server = await startServer({
    commands: { points: 100_000, seconds: 10 },
    agentCommands: { points: 100_000, seconds: 10 },
  });
  visitor = await connectVisitor(server.url);
  bystander = await connectVisitor(server.url);
});
afterAll(async () => {
  visitor.close();
  bystander.close();
  await server.stop();
});

const message = (fields: object) => ({ clientId: randomUUID(), text: 'hello', ...fields });

describe('a command', () => {
  it.each([
    ['no payload', undefined, 'bad_command'],
    ['null', null, 'bad_command'],
    ['a number', 42, 'bad_command'],
    ['an array', [], 'bad_command'],
    ['no clientId', { text: 'x' }, 'bad_command'],
    ['a clientId that is no UUID', message({ clientId: '1' }), 'bad_command'],
    ['a text that is no string', message({ text: { toString: 'x' } }), 'bad_command'],
    ['an empty text', message({ text: '' }), 'bad_command'],
    ['only white space', message({ text: ' \n ' }), 'bad_command'],
    ['a text of 8,001 characters', message({ text: 'x'.repeat(8001) }), 'too_long'],
    ['a NUL', message({ text: 'a\u0000b' }), 'bad_text'],
    ['half a surrogate pair', message({ text: 'a\ud800b' }), 'bad_text'],
    ['a conversation that is no id', message({ conversation: '../etc' }), 'bad_command'],
    ['an attachment', message({ attachments: ['x'] }), 'bad_command'],
    ['more than 64 KiB', message({ attachments: ['x'.repeat(70_000)] }), 'too_large'],
    ['a foreign conversation', message({ conversation: 'f'.repeat(32) }), 'not_found'],
  ])('with %s is refused with its code', async (_name, payload, code) => {
    const answer = await visitor.ask('message:send', payload);
    expect(answer).toMatchObject({
      ok: false,
      code,
      message: expect.stringMatching(/.{10,}[.]$/),
      retry: false,
    });
  });

  it('is told which field was wrong and what was expected', async () => {
    expect(await visitor.ask('message:send', message({ clientId: 'abc' }))).toMatchObject({
      message: 'clientId: expected a UUID.',
    });
  });

  it('is told when there is no command of its name', async () => {
    for (const name of ['message:delete', '__proto__', 'constructor', 'conversation:list', '']) {
      expect(await visitor.ask(name, {})).toMatchObject({ ok: false, code: 'unknown_command' });
    }
  });

  it('without an ack callback, or with odd ones, harms nobody', async () => {
    const { socket } = visitor;
    socket.emit('message:send');
    socket.emit('message:send', null);
    socket.emit('message:send', message({}), 'not a function', 7);
    socket.emit('typing', null);
    socket.emit('conversation:sync', { conversation: 5 });
    socket.emit('receipt:read');
    socket.emit('nothing');
    await said(visitor, 'still here');
    await said(bystander, 'me too');
  });

  it('is stored and returned exactly as sent: 8,000 characters, emoji, both directions, markup', async () => {
    for (const text of [
      'x'.repeat(8000),
      '👩‍🚀 é ‮abc שלום',
      '<img src=x onerror=alert(1)>{{7*7}}',
      '\ttab\r\nline ',
    ]) {
      const { conversation, seq } = await said(visitor, text);
      const page = await visitor.ask<{ events: { text: string }[] }>('conversation:sync', {
        conversation,
        after: seq - 1,
      });
      expect(page.events[0]?.text).toBe(text);
    }
  });

  it('of any JSON shape gets an answer and never ends the process', async () => {
    const names = fc.constantFrom(
      'message:send',
      'conversation:sync',
      'receipt:read',
      'conversation:open',
      'x',
    );
    await fc.assert(
      fc.asyncProperty(names, fc.jsonValue({ maxDepth: 4 }), async (name, payload) => {
        const answer = await visitor.ask<{ ok: boolean }>(name, payload);
        expect(answer.ok).toBe(false);
      }),
      { numRuns: 200 },
    );
    await said(bystander, 'unharmed');
  });

  it('as a raw frame of any kind leaves everybody else alone', async () => {
    const deep = (depth: number) => `2/visitor,["message:send",${'['.repeat(depth)}${']'.repeat(depth)}]`;
    const frames = [
      deep(5000),
      deep(400_000),
      '2/visitor,["message:send",null]',
      '2/visitor,7["message:send",null]',
      '2/visitor,[]',
      '2/visitor,{}',
      '2/visitor,["connect"]',
      '2/nowhere,["x"]',
      '3/visitor,99[{"ok":true}]',
      '5/visitor,1-["x",{"_placeholder":true,"num":0}]',
      '2/visitor,["message:send",{"__proto__":{"ok":true}}]',
      '9',
      '',
      '2/visitor,["message:send"',
      `2/visitor,["x"${',1'.repeat(200_000)}]`,
      `3/visitor,1[1${',1'.repeat(200_000)}]`,
      '2/visitor,[1,{}]',
    ];
    for (const frame of frames) {
      const attacker = await connectVisitor(server.url);
      attacker.socket.io.engine.write(frame);
      await said(bystander, 'unharmed');
      attacker.close();
    }
    expect(Object.hasOwn(Object.prototype, 'ok')).toBe(false);
  });

  it('beyond the limit is asked to wait, and goes through after it', async () => {
    const limited = await startServer({ commands: { points: 3, seconds: 1 } });
    const client = await connectVisitor(limited.url);
    const answers = await Promise.all(Array.from({ length: 5 }, () => say(client, 'quick')));
    expect(answers.map((answer) => answer.ok)).toEqual([true, true, true, false, false]);
    const refused = answers[3];
    if (!refused || refused.ok) throw new Error('expected a refusal');
    expect(refused).toMatchObject({ code: 'rate_limited', retry: true });
    await new Promise((resolve) => setTimeout(resolve, refused.retryAfterMs));
    await said(client, 'later');
    client.close();
    await limited.stop();
  });

  it('of nonsense counts against the limit like any other', async () => {
    const limited = await startServer({ commands: { points: 3, seconds: 10 } });
    const client = await connectVisitor(limited.url);
    const codes = [];
    for (let index = 0; index < 5; index++)
      codes.push((await client.ask<{ code: string }>('message:send', null)).code);
    expect(codes).toEqual(['bad_command', 'bad_command', 'bad_command', 'rate_limited', 'rate_limited']);
    client.close();
    await limited.stop();
  });
});

describe('a handshake', () => {
  it.each([
    ['an unknown inbox', '/visitor', { protocol: 1, inbox: 'nowhere' }, 'unknown_inbox'],
    ['an inbox that is no name', '/visitor', { protocol: 1, inbox: 'NoPe!' }, 'unknown_inbox'],
    ['another version in another shape', '/visitor', { protocol: 2 }, 'protocol_version'],
    ['the default namespace', '/', {}, 'not_found'],
    ['no inbox', '/visitor', { protocol: 1 }, 'bad_command'],
    ['nothing at all', '/visitor', {}, 'bad_command'],
    ['a wrong token', '/visitor', { protocol: 1, inbox: 'demo', visitor: 'made-up' }, 'bad_token'],
    ['another protocol version', '/visitor', { protocol: 2, inbox: 'demo' }, 'protocol_version'],
    ['another protocol version', '/agent', { protocol: 0, token: 'x' }, 'protocol_version'],
    ['no token', '/agent', { protocol: 1 }, 'not_signed_in'],
    ['a wrong token', '/agent', { protocol: 1, token: 'made-up' }, 'bad_token'],
    ['a token of the wrong type', '/agent', { protocol: 1, token: { $ne: null } }, 'bad_command'],
  ])('with %s on %s is refused with a code', async (_name, namespace, auth, code) => {
    await expect(connect(server.url, namespace, auth)).rejects.toMatchObject({
      code,
      retry: false,
      message: expect.stringMatching(/.{10,}[.]$/),
    });
  });

  it('with a visitor’s token does not make an agent', async () => {
    const { welcome } = await connectVisitor(server.url);
    await expect(connectAgent(server.url, welcome.visitor)).rejects.toMatchObject({ code: 'bad_token' });
    await expect(connectVisitor(server.url, await signIn(server.url))).rejects.toMatchObject({
      code: 'bad_token',
    });
  });
});
