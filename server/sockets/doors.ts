/**
 * How many connections one address may have: all together, and of those that have not said yet who they are. Refused
 * before anything is made for them, with 429 and when to come back; a browser, which does not see that of a WebSocket,
 * goes on over plain HTTP and is told there.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'socket.io';
import { addressKey, isLoopback } from '../domain/limits.ts';

/** Strangers at the door of one address (reliability.md 2.3). Whoever says who they are is inside within milliseconds. */
const mostStrangers = 20;
/** A large office or a mobile network behind one address; some 20 KiB of memory each. */
const mostConnections = 1000;
/** By when a stranger has gone in or is put out. */
export const strangerMs = 5000;

interface Counts {
  strangers: number;
  all: number;
}

export interface DoorOptions {
  addressOf(request: IncomingMessage): string;
  /** Hears of each refusal. */
  refused(): void;
  mostStrangers?: number;
  mostConnections?: number;
}

export function keepDoors(io: Server, options: DoorOptions): void {
  const most = { strangers: mostStrangers, all: mostConnections, ...nonNull(options) };
  const addresses = new Map<string, Counts>();

  /** The key of an address that is counted; null for programs of this machine. */
  const keyOf = (request: IncomingMessage): string | null => {
    const address = options.addressOf(request);
    return isLoopback(address) ? null : addressKey(address);
  };

  io.engine.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
    // Requests of a connection that is there already carry its id.
    const isNew = !new URL(request.url ?? '', 'http://host').searchParams.has('sid');
    const key = isNew ? keyOf(request) : null;
    const counts = key === null ? undefined : addresses.get(key);
    if (!counts || (counts.strangers < most.strangers && counts.all < most.all)) return next();
    options.refused();
    refuse(request, response);
  });

  io.engine.on(
    'connection',
    (connection: { request: IncomingMessage; once(event: string, heard: () => void): void }) => {
      const key = keyOf(connection.request);
      if (key === null) return;
      const counts = addresses.get(key) ?? { strangers: 0, all: 0 };
      addresses.set(key, counts);
      counts.all++;
      counts.strangers++;
      let isStranger = true;
      const known = () => {
        if (isStranger) counts.strangers--;
        isStranger = false;
      };
      entered.set(connection, known);
      connection.once('close', () => {
        known();
        if (--counts.all === 0) addresses.delete(key);
      });
    },
  );
}

/** What is to be called once somebody on a connection has said who they are. */
const entered = new WeakMap<object, () => void>();

/** Somebody on this connection is known now. */
export const enteredThrough = (connection: object): void => entered.get(connection)?.();

const nonNull = ({ mostStrangers: strangers, mostConnections: all }: DoorOptions): Partial<Counts> => ({
  ...(strangers !== undefined && { strangers }),
  ...(all !== undefined && { all }),
});

const body = JSON.stringify({
  code: 'rate_limited',
  message: 'Too many connections from this address. Please try again in a moment.',
});

function refuse(request: IncomingMessage, response: ServerResponse): void {
  const headers = {
    'Retry-After': String(strangerMs / 1000),
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  };
  if (request.headers.upgrade === undefined) {
    response.writeHead(429, headers).end(body);
    return;
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  // Engine.IO has no response for a WebSocket that is not to be.
  request.socket.end(['HTTP/1.1 429 Too Many Requests', ...lines, '', body].join('\r\n'));
}
