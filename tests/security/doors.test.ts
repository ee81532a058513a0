/** How many may stand at the door, how long, and who gets in while others flood it. Addresses are named by a proxy. */
import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import type { Failure } from '../../shared/protocol/errors.ts';
import type { VisitorWelcome } from '../../shared/protocol/visitor-events.ts';
import { connectAgent, said, signIn } from '../harness/clients.ts';
import { startServer, type TestServer } from '../harness/server.ts';
import { until } from '../harness/until.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({
    connections: { points: 30, seconds: 600 },
    addressCommands: { points: 20, seconds: 600 },
    reservedCommands: { points: 5, seconds: 600 },
  });
});
afterAll(() => server.stop());

/** An Engine.IO connection that says nothing more; the status where it was refused. */
function knock(
  address: string,
): Promise<{ socket: WebSocket; status: number; retryAfter: string | undefined }> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      headers: { 'X-Forwarded-For': address },
    });
    socket.on('error', () => undefined);
    socket.on('message', () => resolve({ socket, status: 101, retryAfter: undefined }));
    socket.on('unexpected-response', (_, { statusCode = 0, headers }) =>
      resolve({ socket, status: statusCode, retryAfter: headers['retry-after'] }),
    );
  });
}

interface Entered {
  socket: Socket;
  welcome: VisitorWelcome;
}
const enter = (address: string, visitor?: string): Promise<Entered> =>
  new Promise((resolve, reject) => {
    const socket = io(`${server.url}/visitor`, {
      auth: { protocol: 1, inbox: 'demo', ...(visitor && { visitor }) },
      extraHeaders: { 'X-Forwarded-For': address },
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    socket.once('welcome', (welcome: VisitorWelcome) => resolve({ socket, welcome }));
    socket.once('connect_error', (error: Error & { data?: Failure }) => {
      socket.close();
      reject(error.data ?? error);
    });
  });
const say = (socket: Socket, text: string): Promise<{ ok: boolean; code?: string; conversation?: string }> =>
  socket.timeout(20_000).emitWithAck('message:send', { clientId: randomUUID(), text });

describe('at the door', () => {
  it('twenty strangers of one address may stand, a /64 being one, and the next is told when to come back', async () => {
    const standing = await Promise.all(
      Array.from({ length: 20 }, (_, at) => knock(`2001:db8:1:2::${at.toString(16)}`)),
    );
    expect(standing.map(({ status }) => status)).toEqual(Array(20).fill(101));
    expect(await knock('2001:db8:1:2:ffff::1')).toMatchObject({ status: 429, retryAfter: '5' });
    const polling = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, {
      headers: { 'X-Forwarded-For': '2001:db8:1:2::99' },
    });
    expect(polling.status).toBe(429);
    expect(polling.headers.get('retry-after')).toBe('5');
    expect(await polling.json()).toMatchObject({ code: 'rate_limited' });
    // Others have doors of their own.
    const neighbour = await knock('2001:db8:1:3::1');
    expect(neighbour.status).toBe(101);
    neighbour.socket.terminate();
    // Whoever does not say who they are is put out after five seconds, and makes room.
    await until(() => standing.every(({ socket }) => socket.readyState === WebSocket.CLOSED));
    const next = await knock('2001:db8:1:2::1');
    expect(next.status).toBe(101);
    next.socket.terminate();
  });

  it('whoever has said who they are is no stranger any more', async () => {
    const inside: Entered[] = [];
    for (let at = 0; at < 25; at++) inside.push(await enter('198.51.100.7'));
    expect((await knock('198.51.100.7')).status).toBe(101);
    for (const { socket } of inside) socket.close();
  });

  it('who comes back with a token gets in while strangers have to wait', async () => {
    const address = '198.51.100.8';
    const known = await enter(address);
    for (let at = 0; at < 29; at++) (await enter(address)).socket.close();
    await expect(enter(address)).rejects.toMatchObject({ code: 'rate_limited', retry: true });
    await expect(enter(address, 'made-up')).rejects.toMatchObject({ code: 'bad_token' });
    known.socket.close();
    const back = await enter(address, known.welcome.visitor);
    expect(back.welcome.visitorId).toBe(known.welcome.visitorId);
    back.socket.close();
  });
});

describe('behind an address that floods', () => {
  it('a visitor who talks with an agent keeps a share of their own', async () => {
    const address = '198.51.100.9';
    const talker = await enter(address);
    const flooder = await enter(address);
    const first = await say(talker.socket, 'Is anybody there?');
    expect(first.ok).toBe(true);
    const agent = await connectAgent(server.url, await signIn(server.url));
    await said(agent, 'I am.', { conversation: first.conversation });
    const answers = await Promise.all(Array.from({ length: 25 }, () => say(flooder.socket, 'flood')));
    expect(answers.at(-1)).toMatchObject({ ok: false, code: 'rate_limited' });
    expect(await say(talker.socket, 'And I still am heard.')).toMatchObject({ ok: true });
    // Who does not stop is put out, after having been told why.
    await Promise.all(
      Array.from({ length: 40 }, () =>
        flooder.socket
          .timeout(500)
          .emitWithAck('message:send', {})
          .catch(() => null),
      ),
    );
    await until(() => flooder.socket.disconnected);
    // A share, and not a way round.
    const more = await Promise.all(Array.from({ length: 8 }, () => say(talker.socket, 'more')));
    expect(more.filter(({ ok }) => ok)).toHaveLength(4);
    agent.close();
    talker.socket.close();
    flooder.socket.close();
  });
});
