/**
 * An HTTP proxy as they stand between people and servers: one that knows no WebSocket, keeps an answer until it is
 * whole, or gives up on what takes too long; and, with several targets, a load balancer without stickiness, which sends
 * each request to the next.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface HttpRules {
  /**
   * What becomes of a request to upgrade: passed on; answered with an error; passed on as if nobody had asked for it,
   * as a proxy does that strips hop-by-hop headers; or never answered.
   */
  upgrade: 'pass' | 'refuse' | 'strip' | 'swallow';
  /** Answers are kept until they are whole. */
  buffer: boolean;
  /** An exchange on which nothing has come for so long ends with 504. */
  idleMs: number;
  /** A WebSocket ends so long after it was opened, whatever passes. */
  lifeMs: number;
}

const noRules: HttpRules = {
  upgrade: 'pass',
  buffer: false,
  idleMs: Number.POSITIVE_INFINITY,
  lifeMs: Number.POSITIVE_INFINITY,
};

export type HttpProxy = ReturnType<typeof createHttpProxy> extends Promise<infer P> ? P : never;

/** Listens on a free port of this machine; `targets` are ports, taken in turn. */
export async function createHttpProxy(targets: number[], first: Partial<HttpRules> = {}) {
  let rules: HttpRules = { ...noRules, ...first };
  let to = targets;
  let turn = 0;
  const nextPort = () => to[turn++ % to.length] ?? 0;
  const upgraded = new Set<Socket>();
  /** Paths asked for, without their queries, and which of the targets got each. */
  const asked: { path: string; port: number; upgrade: boolean }[] = [];

  const server = createServer((incoming, outgoing) => forward(incoming, outgoing));

  function forward(incoming: IncomingMessage, outgoing: ServerResponse, headers = incoming.headers): void {
    const port = nextPort();
    asked.push({ path: pathOf(incoming), port, upgrade: false });
    const onward = request({
      host: '127.0.0.1',
      port,
      method: incoming.method,
      path: incoming.url,
      headers,
      agent: false,
    });
    if (Number.isFinite(rules.idleMs)) onward.setTimeout(rules.idleMs, () => fail(504));
    const fail = (status: number) => {
      onward.destroy();
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(status, { 'content-type': 'text/html' }).end('<h1>The proxy is sorry.</h1>');
    };
    onward.on('error', () => {
      if (!outgoing.writableEnded) fail(502);
    });
    onward.on('response', async (response) => {
      response.on('error', () => outgoing.destroy());
      if (!rules.buffer) {
        outgoing.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(outgoing);
        return;
      }
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      outgoing.writeHead(response.statusCode ?? 502, response.headers).end(Buffer.concat(chunks));
    });
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  }

  server.on('upgrade', (incoming: IncomingMessage, client: Socket, head: Buffer) => {
    client.on('error', () => client.destroy());
    switch (rules.upgrade) {
      case 'refuse':
        client.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
        return;
      case 'swallow':
        upgraded.add(client);
        return;
      case 'strip':
        strip(incoming, client);
        return;
      case 'pass':
        tunnel(incoming, client, head);
    }
  });

  /** What the server says to a plain request is what the browser gets for its upgrade. */
  function strip(incoming: IncomingMessage, client: Socket): void {
    const port = nextPort();
    asked.push({ path: pathOf(incoming), port, upgrade: false });
    const headers = { ...incoming.headers, connection: 'close' };
    delete headers.upgrade;
    const onward = request({ host: '127.0.0.1', port, path: incoming.url, headers, agent: false });
    onward.on('error', () => client.destroy());
    onward.on('response', (response) => {
      const lines = [
        `HTTP/1.1 ${response.statusCode} ${response.statusMessage}`,
        'connection: close',
        '',
        '',
      ];
      client.write(lines.join('\r\n'));
      response.pipe(client);
    });
    onward.end();
  }

  function tunnel(incoming: IncomingMessage, client: Socket, head: Buffer): void {
    const port = nextPort();
    asked.push({ path: pathOf(incoming), port, upgrade: true });
    const target = connect(port, '127.0.0.1', () => {
      const lines = [`GET ${incoming.url} HTTP/1.1`];
      for (let at = 0; at < incoming.rawHeaders.length; at += 2)
        lines.push(`${incoming.rawHeaders[at]}: ${incoming.rawHeaders[at + 1]}`);
      target.write(`${lines.join('\r\n')}\r\n\r\n`);
      target.write(head);
      client.pipe(target).pipe(client);
    });
    if (Number.isFinite(rules.lifeMs)) {
      const timer = setTimeout(() => client.destroy(), rules.lifeMs);
      client.once('close', () => clearTimeout(timer));
    }
    for (const [one, other] of [
      [client, target],
      [target, client],
    ] as const) {
      upgraded.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        upgraded.delete(one);
        other.destroy();
      });
      if (Number.isFinite(rules.idleMs)) one.setTimeout(rules.idleMs, () => one.destroy());
    }
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    asked,
    set(changed: Partial<HttpRules>): void {
      rules = { ...rules, ...changed };
    },
    aim(ports: number[]): void {
      to = ports;
    },
    heal(): void {
      rules = noRules;
    },
    async stop(): Promise<void> {
      for (const socket of upgraded) socket.destroy();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

const pathOf = ({ url }: IncomingMessage): string => (url ?? '').split('?')[0] ?? '';
