/** A short selection of `npm run fuzz`, and what its long runs have found. */
import { createConnection } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits, type LimitName, type LimitSettings } from '../../server/domain/limits.ts';
import { randomOf } from '../faults/random.ts';
import { connectVisitor, said, signIn } from '../harness/clients.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { newAgent, newSession } from '../harness/team.ts';
import { channelsTo } from './channels.ts';
import { readers } from './parsers.ts';
import { feedParsers, fire, noFigures } from './run.ts';
import { mutated, mutatedBytes, mutatedText, sample } from './values.ts';

/** Chosen once; a failure is repeated by it. */
const seed = 7;

let server: TestServer;
beforeAll(async () => {
  const far = { points: 1e9, seconds: 10 };
  server = await startServer(
    Object.fromEntries(Object.keys(defaultLimits).map((name) => [name, far])) as Record<
      LimitName,
      LimitSettings
    >,
    { environment: { RAPPORT_MAIL_REPLY_DOMAIN: 'reply.example.com' } },
  );
});
afterAll(() => server.stop());

const site = () => ({
  url: server.url,
  agent: async (role: 'agent' | 'owner') => newSession(server, await newAgent(server, role)),
});

describe('whatever is sent', () => {
  it('over every way in, the server answers and serves everybody else', async () => {
    const figures = noFigures();
    await fire(site(), { random: randomOf(seed), times: 200 }, figures);
    expect(figures.findings).toEqual([]);
    expect(Object.keys(figures.sent).sort()).toEqual(['body', 'command', 'frame', 'mail', 'upload']);
    // Some of it means something, and some of it nothing: else nobody would have been tried.
    for (const outcome of ['200', '400', '404', 'went on', 'ended'])
      expect(figures.outcomes[outcome]).toBeGreaterThan(0);
  });

  it('every parser comes to an end, and throws nothing', async () => {
    const figures = noFigures();
    await feedParsers(randomOf(seed), 150, figures);
    // What it costs is looked at where nothing else runs: `npm run fuzz`, and `tests/security/cpu.test.ts`.
    expect(figures.findings.filter((finding) => !/ took \d+ ms/.test(finding))).toEqual([]);
    expect(Object.keys(readers).length).toBeGreaterThan(10);
  });

  it('is the same again for the same seed', async () => {
    const made = async () => {
      const { channels, close } = await channelsTo(site());
      await close();
      const random = randomOf(seed);
      return Array.from({ length: 50 }, () => [
        mutatedText('a text', random),
        mutatedBytes(Buffer.from('bytes'), random).toString('hex'),
        JSON.stringify(mutated({ a: [1, 'b'] }, random)),
        JSON.stringify(sample({ type: 'object', properties: { a: { type: 'string' } } }, random, [])),
        Object.keys(channels),
      ]);
    };
    expect(await made()).toEqual(await made());
  });
});

describe('what was found', () => {
  it('a body that says it is compressed and is not is the sender’s mistake', async () => {
    const response = await fetch(`${server.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
      body: 'no gzip',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'bad_command' });
  });

  it('a long conversation, given to the engine to read, holds up nobody', async () => {
    const text = 'Good morning, I ordered two lamps last Tuesday and only one of them has arrived. '.repeat(
      95,
    );
    const visitor = await connectVisitor(server.url);
    const token = await signIn(server.url);
    const done: string[] = [];
    const reading = fetch(`${server.url}/api/v1/tone/suggest`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ messages: Array(16).fill({ from: 'visitor', text }), agent: { name: 'Sam' } }),
    }).then(async (response) => {
      await response.text();
      done.push('read');
      return response.status;
    });
    // As many commands as one after the other can be; none of them waits for the reading.
    for (let times = 0; times < 20; times++) await said(visitor, `message ${times}`);
    done.push('said');
    expect(done).toEqual(['said']);
    expect([200, 429]).toContain(await reading);
    visitor.close();
  });

  it('garbage before a request ends that connection alone', async () => {
    const socket = createConnection(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(Buffer.from([0x16, 0x03, 0x01, 0x02, 0, 1, 0, 0xff, 13, 10, 13, 10]));
    const [answer] = await new Promise<Buffer[]>((resolve) => socket.once('data', (data) => resolve([data])));
    expect(String(answer)).toMatch(/^HTTP\/1\.1 400 /);
    socket.destroy();
  });
});
