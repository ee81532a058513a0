/**
 * A TCP proxy that misbehaves as networks do: slow, cut, half-open, one way only, closing late, resetting, in crumbs,
 * ending after so many bytes, holding everything back. What it does to each direction are `Rules`, which may change at
 * any moment, for all connections or for one.
 *
 * Two kinds of loss, because networks know both: `hold` keeps the bytes and delivers them once it ends, as TCP does
 * when packets were lost for a while; `lose` forgets them, as a router does that forgot the connection, so what was
 * open then never works again.
 */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type Direction = 'up' | 'down';

export interface Rules {
  /** Every byte arrives so much later; `jitterMs` more at most, by chance, never out of order. */
  latencyMs: number;
  jitterMs: number;
  bytesPerSecond: number;
  /** Bytes travel in pieces of this size, so far apart. */
  sliceBytes: number;
  sliceMs: number;
  /** Bytes gather until so many are there, or until so much time has passed. */
  gatherBytes: number;
  gatherMs: number;
  /** After so many bytes in this direction the connection ends. */
  limitBytes: number;
  /** The end of the stream is passed on so much later. */
  closeMs: number;
  hold: boolean;
  lose: boolean;
}

const noRules: Rules = {
  latencyMs: 0,
  jitterMs: 0,
  bytesPerSecond: Number.POSITIVE_INFINITY,
  sliceBytes: Number.POSITIVE_INFINITY,
  sliceMs: 0,
  gatherBytes: 0,
  gatherMs: 0,
  limitBytes: Number.POSITIVE_INFINITY,
  closeMs: 0,
  hold: false,
  lose: false,
};

/** Bytes that wait for one side before the other is no longer read from. */
const mostWaitingBytes = 256 * 1024;

/** What to do with bytes that have just come in: pass them on, or end the connection before they are. */
export type Inspect = (bytes: Buffer, direction: Direction) => 'pass' | 'cut';

export interface TcpProxyOptions {
  /** Ports to connect to, in turn. */
  targets: number[];
  random?: () => number;
}

export interface Connection {
  /** Changes the rules of this connection alone. */
  set(direction: Direction | 'both', rules: Partial<Rules>): void;
  /** Ends it towards both sides: in order, or with RST. */
  cut(how?: 'close' | 'reset'): void;
  readonly openedAt: number;
}

export type TcpProxy = ReturnType<typeof createTcpProxy> extends Promise<infer P> ? P : never;

/** Listens on a free port of this machine. */
export async function createTcpProxy({ targets, random = Math.random }: TcpProxyOptions) {
  let to = targets;
  let turn = 0;
  let inspect: Inspect | null = null;
  const rules: Record<Direction, Rules> = { up: noRules, down: noRules };
  const open = new Map<Connection, { refresh(): void }>();
  /** When each connection was asked for (`performance.now()`). */
  const attempts: number[] = [];

  const server = createServer({ allowHalfOpen: true, noDelay: true, pauseOnConnect: true }, (client) => {
    attempts.push(performance.now());
    client.on('error', () => {});
    reach(client, to.length);
  });

  /** Connects to the next target, and to the one after it where that one is not at home, as load balancers do. */
  function reach(client: Socket, tries: number): void {
    const target = connect({
      host: '127.0.0.1',
      port: to[turn++ % to.length] ?? 0,
      allowHalfOpen: true,
      noDelay: true,
    });
    const refused = () => {
      if (tries > 1) reach(client, tries - 1);
      else client.resetAndDestroy();
    };
    target.once('error', refused);
    target.once('connect', () => {
      target.off('error', refused);
      join(client, target);
    });
  }

  function join(client: Socket, target: Socket): void {
    const own: Record<Direction, Partial<Rules>> = { up: {}, down: {} };
    const cut = (how: 'close' | 'reset' = 'close') => {
      open.delete(connection);
      for (const flow of [up, down]) flow.stop();
      for (const socket of [client, target]) {
        if (how === 'reset') socket.resetAndDestroy();
        else socket.destroy();
      }
    };
    const flow = (direction: Direction, from: Socket, into: Socket) =>
      createFlow({
        from,
        into,
        random,
        rules: () => ({ ...rules[direction], ...own[direction] }),
        mayPass: (bytes) => inspect?.(bytes, direction) !== 'cut',
        cut,
        ended: () => {
          if (up.over && down.over) cut();
        },
      });
    const up = flow('up', client, target);
    const down = flow('down', target, client);
    const refresh = () => {
      up.refresh();
      down.refresh();
    };
    const connection: Connection = {
      openedAt: performance.now(),
      cut,
      set(direction, changed) {
        for (const each of direction === 'both' ? (['up', 'down'] as const) : [direction])
          own[each] = { ...own[each], ...changed };
        refresh();
      },
    };
    open.set(connection, { refresh });
    // A side that fails is a side that has gone; while bytes are lost, nobody hears of that either.
    client.on('error', () => {
      if (!up.isDark()) cut('reset');
    });
    target.on('error', () => {
      if (!down.isDark()) cut('reset');
    });
    refresh();
  }

  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);

  return {
    port,
    url: `http://127.0.0.1:${port}`,
    attempts,
    get connections(): Connection[] {
      return [...open.keys()];
    },
    /** Rules for every connection, those to come among them. */
    set(direction: Direction | 'both', changed: Partial<Rules>): void {
      for (const each of direction === 'both' ? (['up', 'down'] as const) : [direction])
        rules[each] = { ...rules[each], ...changed };
      for (const { refresh } of open.values()) refresh();
    },
    /** Looks at all bytes that come in. */
    inspect(look: Inspect | null): void {
      inspect = look;
    },
    /** From now on new connections go elsewhere. */
    aim(ports: number[]): void {
      to = ports;
    },
    /** No rules any more. Connections that have lost bytes stay dead until somebody closes them. */
    heal(): void {
      inspect = null;
      rules.up = rules.down = noRules;
      for (const { refresh } of open.values()) refresh();
    },
    cutAll(how: 'close' | 'reset' = 'close'): void {
      for (const connection of open.keys()) connection.cut(how);
    },
    /** Nobody is at home: connections are refused until `up`. Those there are stay. */
    async down(): Promise<void> {
      if (!server.listening) return;
      // The callback waits for open connections too, the port does not.
      server.close();
    },
    async up(): Promise<void> {
      if (!server.listening) await listen(port);
    },
    async stop(): Promise<void> {
      this.cutAll();
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}

interface FlowPorts {
  from: Socket;
  into: Socket;
  random: () => number;
  rules(): Rules;
  mayPass(bytes: Buffer): boolean;
  cut(how?: 'close' | 'reset'): void;
  ended(): void;
}

/** One direction of one connection: a queue of pieces, each with the moment from which it may go on. */
function createFlow({ from, into, random, rules, mayPass, cut, ended }: FlowPorts) {
  const queue: { bytes: Buffer | null; due: number }[] = [];
  let waitingBytes = 0;
  let passedBytes = 0;
  let lastDue = 0;
  let timer: NodeJS.Timeout | undefined;
  let blocked = false;
  let stopped = false;
  let over = false;
  /** Bytes were lost, so the rest makes no sense to anybody. */
  let dead = false;
  let gathered: Buffer[] = [];
  let gathering: NodeJS.Timeout | undefined;

  const isDark = () => dead || rules().lose || rules().hold;

  const put = (bytes: Buffer | null) => {
    const { latencyMs, jitterMs, bytesPerSecond, sliceBytes, sliceMs, closeMs } = rules();
    const arrives = performance.now() + latencyMs + random() * jitterMs;
    if (bytes === null) {
      lastDue = Math.max(lastDue, arrives) + closeMs;
      queue.push({ bytes, due: lastDue });
      return;
    }
    const size = Math.min(sliceBytes, bytes.length);
    for (let at = 0; at < bytes.length; at += size) {
      const piece = bytes.subarray(at, at + size);
      const spacing = (at > 0 ? sliceMs : 0) + (piece.length / bytesPerSecond) * 1000;
      lastDue = Math.max(lastDue + spacing, arrives);
      queue.push({ bytes: piece, due: lastDue });
      waitingBytes += piece.length;
    }
  };

  const release = () => {
    clearTimeout(gathering);
    gathering = undefined;
    if (gathered.length) put(Buffer.concat(gathered));
    gathered = [];
    run();
  };

  const take = (bytes: Buffer) => {
    if (dead || rules().lose) {
      dead = true;
      return;
    }
    if (!mayPass(bytes)) return cut();
    const { gatherBytes, gatherMs } = rules();
    gathered.push(bytes);
    const size = gathered.reduce((sum, { length }) => sum + length, 0);
    if (size >= gatherBytes) release();
    else if (gatherMs > 0) gathering ??= setTimeout(release, gatherMs);
    if (waitingBytes > mostWaitingBytes) from.pause();
  };

  const run = () => {
    clearTimeout(timer);
    while (!stopped && !blocked && !dead && !rules().hold) {
      const next = queue[0];
      if (next === undefined) break;
      const wait = next.due - performance.now();
      if (wait > 0) {
        timer = setTimeout(run, wait);
        break;
      }
      queue.shift();
      if (next.bytes === null) {
        over = true;
        into.end();
        return ended();
      }
      pass(next.bytes);
    }
    if (waitingBytes <= mostWaitingBytes) from.resume();
  };

  const pass = (bytes: Buffer) => {
    waitingBytes -= bytes.length;
    const room = rules().limitBytes - passedBytes;
    const piece = bytes.subarray(0, Math.max(0, room));
    passedBytes += piece.length;
    if (into.destroyed) return;
    blocked = !into.write(piece);
    if (room <= bytes.length) cut();
  };

  from.on('data', take);
  from.on('end', () => {
    // Who has lost the connection hears of no end either.
    if (dead || rules().lose) return;
    if (gathered.length) release();
    put(null);
    run();
  });
  into.on('drain', () => {
    blocked = false;
    run();
  });

  return {
    get over() {
      return over;
    },
    isDark,
    refresh: run,
    stop() {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(gathering);
    },
  };
}
