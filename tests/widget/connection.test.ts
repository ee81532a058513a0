/** The link against a real Socket.IO server, with time running fifty times faster. */
import { once } from 'node:events';
import {
  createServer,
  type Server as HttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Connection, createConnection, type LinkStatus } from '../../widget/connection.ts';
import { openHttp } from '../../widget/http.ts';
import { openSocket } from '../../widget/socket.ts';
import { greetingOf } from './samples.ts';

const fasterBy = 25;
const id = '0123456789abcdef0123456789abcdef';
const welcome = {
  visitor: 'token',
  visitorId: id,
  conversation: { id, lastSeq: 0 },
  inbox: greetingOf(),
  contact: { email: null, name: '', verified: false },
  epoch: 'e',
};
const message = {
  conversation: id,
  seq: 1,
  clientId: 'c',
  author: { kind: 'agent', id, name: 'Mira' },
  text: 'Aye.',
  at: '2026-11-22T01:02:03.456Z',
};

let http: HttpServer;
let io: Server;
let url: string;
let onRequest: (request: IncomingMessage, response: ServerResponse) => void;
let onSocket: (socket: Socket) => void;
let open: Connection[] = [];
/** So many attempts to load the HTTP link fail. */
let httpMissing = 0;

beforeEach(async () => {
  onRequest = (_request, response) => response.writeHead(503).end();
  onSocket = (socket) => void socket.emit('welcome', welcome);
  httpMissing = 0;
  http = createServer((request, response) => onRequest(request, response)).listen(0, '127.0.0.1');
  await once(http, 'listening');
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  io = new Server(http, { transports: ['websocket'] });
  io.of('/visitor').on('connection', (socket) => onSocket(socket));
});
afterEach(async () => {
  for (const connection of open) connection.stop();
  open = [];
  http.closeAllConnections();
  await io.close();
});

function connect(token = 'token') {
  const seen = {
    status: [] as LinkStatus[],
    events: [] as unknown[],
    refused: [] as string[],
    welcomes: 0,
    /** When a socket or a session by HTTP was asked for. */
    attempts: [] as number[],
  };
  const connection = createConnection(
    {
      loadSocket: async () => (auth) => {
        seen.attempts.push(performance.now() * fasterBy);
        const socket = openSocket(url, auth);
        return {
          ...socket,
          request: (command, payload, timeoutMs, done) =>
            socket.request(command, payload, timeoutMs / fasterBy, done),
        };
      },
      loadHttp: async () => {
        if (httpMissing-- > 0) throw new TypeError('Failed to fetch');
        return openHttp;
      },
      fetch: (path, init) => {
        if (String(init.body).includes('session:open')) seen.attempts.push(performance.now() * fasterBy);
        return fetch(url + path, init);
      },
      later: (run, ms) => {
        const timer = setTimeout(run, ms / fasterBy);
        return () => clearTimeout(timer);
      },
      now: () => performance.now() * fasterBy,
      random: Math.random,
    },
    {
      auth: () => ({ protocol: 1, inbox: 'demo', visitor: token }),
      mostWaitMs: () => 30_000,
      position: () => ({ conversation: id, after: 0 }),
      welcome: () => void seen.welcomes++,
      event: (name, payload) => void seen.events.push([name, payload]),
      status: (status) => void seen.status.push(status),
      refused: (failure) => void seen.refused.push(failure.code),
    },
  );
  open.push(connection);
  connection.start();
  return { connection, seen };
}

const sync = { conversation: id, after: 0 };
const synced = {
  ok: true,
  events: [],
  lastSeq: 0,
  state: {
    status: 'open',
    assignee: null,
    receipts: { visitor: 0, agent: 0 },
    delivered: { visitor: 0, agent: 0 },
    rating: null,
  },
};

test('connects, answers commands and passes events on; what has another shape is dropped', async () => {
  onSocket = (socket) => {
    socket.on('conversation:sync', (_payload, ack) => ack(synced));
    socket.emit('welcome', welcome);
    socket.emit('message:created', { ...message, seq: 'one' });
    socket.emit('message:created', message);
  };
  const { connection, seen } = connect();
  await vi.waitFor(() => expect(seen.events).toEqual([['message:created', message]]));
  expect(seen.status).toEqual(['connecting', 'online']);
  expect(await connection.request('conversation:sync', sync)).toEqual(synced);
});

test('a command that is not answered means a dead link: it reconnects', async () => {
  const { connection, seen } = connect();
  await vi.waitFor(() => expect(seen.welcomes).toBe(1));
  expect(await connection.request('conversation:sync', sync)).toMatchObject({ ok: false, retry: true });
  await vi.waitFor(() => expect(seen.welcomes).toBe(2));
  expect(seen.status.slice(1, 4)).toEqual(['online', 'offline', 'online']);
});

test('silence means a dead link, although the socket claims to be open', async () => {
  const { seen } = connect();
  await vi.waitFor(() => expect(seen.welcomes).toBeGreaterThan(1), { timeout: 5_000 });
});

test('a refusal that no retry can cure is told once and ends the attempts', async () => {
  io.of('/visitor').use((_socket, next) => {
    const data = { code: 'unknown_inbox', message: 'No such inbox.', retry: false };
    next(Object.assign(new Error('unknown_inbox'), { data }));
  });
  const { connection, seen } = connect();
  await vi.waitFor(() => expect(seen.refused).toEqual(['unknown_inbox']));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(seen.refused).toHaveLength(1);
  expect(connection.status).toBe('idle');
});

test('a draining server serves on until the next one has said welcome, and nobody notices the change', async () => {
  const sockets: Socket[] = [];
  let answer = () => {};
  onSocket = (socket) => {
    sockets.push(socket);
    socket.on('conversation:sync', (_payload, ack) => {
      const mine = sockets.indexOf(socket);
      if (mine === 0) answer = () => ack(synced);
      else ack(synced);
    });
    socket.emit('welcome', welcome);
  };
  const { connection, seen } = connect();
  await vi.waitFor(() => expect(seen.welcomes).toBe(1));
  sockets[0]?.emit('server:draining', { retryAfterMs: 1000 });
  const asked = connection.request('conversation:sync', sync);
  await vi.waitFor(() => expect(seen.welcomes).toBe(2));
  // What is asked now goes to the new one, what was asked before is answered by the old one, which closes then.
  expect(await connection.request('conversation:sync', sync)).toEqual(synced);
  expect(sockets[0]?.connected).toBe(true);
  answer();
  expect(await asked).toEqual(synced);
  await vi.waitFor(() => expect(sockets[0]?.connected).toBe(false));
  expect(seen.status).toEqual(['connecting', 'online']);
});

test('a draining server that goes before anybody else is there is waited for, as long as it asked', async () => {
  let sockets = 0;
  let goneAt = 0;
  let backAt = 0;
  onSocket = (socket) => {
    backAt = performance.now() * fasterBy;
    socket.emit('welcome', welcome);
    if (++sockets > 1) return;
    socket.emit('server:draining', { retryAfterMs: 60_000 });
    goneAt = performance.now() * fasterBy;
    setTimeout(() => socket.disconnect(true), 1);
  };
  const { seen } = connect();
  await vi.waitFor(() => expect(seen.welcomes).toBe(2), { timeout: 5_000 });
  expect(seen.status).toEqual(['connecting', 'online', 'offline', 'online']);
  // By chance within that time, and not after the half second of a first loss.
  expect(backAt - goneAt).toBeLessThan(65_000);
});

test('where WebSocket is blocked the same commands and events go over HTTP, until it works again', async () => {
  io.of('/visitor').use((_socket, next) => next(new Error('blocked')));
  const bodies: unknown[] = [];
  const poll: ServerResponse[] = [];
  onRequest = async (request, response) => {
    if (request.url?.startsWith('/api/v1/visitor/events')) return void poll.push(response);
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const command = JSON.parse(body) as { command: string };
    bodies.push([command.command, request.headers.authorization ?? null]);
    const answer = command.command === 'session:open' ? { ok: true, welcome } : synced;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  };
  const { connection, seen } = connect();
  await vi.waitFor(() => expect(connection.status).toBe('online'));
  expect(await connection.request('conversation:sync', sync)).toEqual(synced);
  expect(bodies).toEqual([
    ['session:open', null],
    ['conversation:sync', 'Bearer token'],
  ]);
  await vi.waitFor(() => expect(poll.length).toBeGreaterThan(0));
  const state = { ...synced.state, status: 'resolved' };
  const presence = { agentsHere: true, backAt: null };
  poll[0]?.end(JSON.stringify({ ok: true, events: [message], lastSeq: 1, state, presence }));
  await vi.waitFor(() =>
    expect(seen.events.slice(0, 3)).toEqual([
      ['message:created', message],
      ['conversation:changed', { conversation: id, state }],
      ['presence:changed', presence],
    ]),
  );
});

test('a captive portal, which answers every request with a page of its own, is waited out', async () => {
  io.of('/visitor').use((_socket, next) => next(new Error('blocked')));
  let captive = true;
  onRequest = (request, response) => {
    if (captive) return void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Log in</h1>');
    if (request.url?.startsWith('/api/v1/visitor/events')) return;
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ok: true, welcome }));
  };
  const { connection, seen } = connect();
  await vi.waitFor(() => expect(connection.status).toBe('offline'));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(seen).toMatchObject({ refused: [], welcomes: 0 });
  captive = false;
  await vi.waitFor(() => expect(connection.status).toBe('online'), { timeout: 5_000 });
});

test('a part that does not arrive at first is asked for again', async () => {
  io.of('/visitor').use((_socket, next) => next(new Error('blocked')));
  httpMissing = 2;
  onRequest = (request, response) => {
    if (request.url?.startsWith('/api/v1/visitor/events')) return;
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ok: true, welcome }));
  };
  const { connection } = connect();
  await vi.waitFor(() => expect(connection.status).toBe('online'), { timeout: 5_000 });
});

test('events, fields and kinds of a newer server do no harm', async () => {
  const newer = { ...message, blocks: [{ kind: 'hologram', depth: 3 }], mood: 'calm' };
  onSocket = (socket) => {
    socket.emit('welcome', { ...welcome, weather: 'fair' });
    socket.emit('hologram:shown', { conversation: id });
    socket.emit('message:created', newer);
  };
  const { seen } = connect();
  await vi.waitFor(() => expect(seen.events).toEqual([['message:created', newer]]));
});

test('an HTTP problem document becomes a failure with the code it names', async () => {
  io.of('/visitor').use((_socket, next) => next(new Error('blocked')));
  onRequest = (_request, response) => {
    const problem = { type: 'about:blank', title: 'x', status: 404, detail: 'None.', code: 'unknown_inbox' };
    response.writeHead(404, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
  };
  const { seen } = connect();
  await vi.waitFor(() => expect(seen.refused).toEqual(['unknown_inbox']));
});

test('however the link flaps, two attempts never start within a second', async () => {
  const starts: number[] = [];
  onSocket = (socket) => {
    starts.push(performance.now() * fasterBy);
    socket.emit('welcome', welcome);
    socket.conn.close();
  };
  connect();
  await vi.waitFor(() => expect(starts.length).toBeGreaterThan(3), { timeout: 5_000 });
  // Starts are seen at the server, so the way there blurs them a little.
  for (let index = 1; index < starts.length; index++) {
    expect((starts[index] ?? 0) - (starts[index - 1] ?? 0)).toBeGreaterThan(500);
  }
});

test('however often it is woken, WebSocket and HTTP together do not try twice within a second', async () => {
  io.of('/visitor').use((_socket, next) => next(new Error('blocked')));
  onRequest = (_request, response) => void response.writeHead(502).end();
  const { connection, seen } = connect();
  const waking = setInterval(() => connection.wake(), 5);
  await vi.waitFor(() => expect(seen.attempts.length).toBeGreaterThan(12), { timeout: 5_000 });
  clearInterval(waking);
  const gaps = seen.attempts.slice(1).map((at, index) => at - (seen.attempts[index] ?? 0));
  // But for the very first time that HTTP stands in; and 500, because a busy machine blurs a faster clock.
  expect(gaps.filter((gap) => gap < 500).length).toBeLessThanOrEqual(1);
});
