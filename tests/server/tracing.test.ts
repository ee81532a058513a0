/** Traces: what a collector gets, that nothing people wrote is in it, and that nobody pays for it who does not ask. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { startTracing } from '../../server/tracing-otel.ts';
import { connectAgent, connectVisitor, said } from '../harness/clients.ts';
import { dist, temporaryFolder } from '../harness/paths.ts';
import { freePort, startProcess } from '../harness/process.ts';

interface OtlpSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  status: { code?: number };
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
}
interface OtlpBody {
  resourceSpans: {
    resource: { attributes: { key: string; value: { stringValue?: string } }[] };
    scopeSpans: { spans: OtlpSpan[] }[];
  }[];
}

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A collector of a few lines, that speaks OTLP over HTTP; `status` is what it answers. */
async function collector(status = 200) {
  const requests: { url: string; headers: Record<string, unknown>; text: string; body: OtlpBody }[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const text = Buffer.concat(pieces).toString('utf8');
      requests.push({
        url: request.url ?? '',
        headers: request.headers,
        text,
        body: JSON.parse(text) as OtlpBody,
      });
      response.writeHead(status, { 'Content-Type': 'application/json' }).end('{"partialSuccess":{}}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  const spans = () =>
    requests.flatMap(({ body }) =>
      body.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
    );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, spans };
}

describe('traces', () => {
  it('show a message from its command to the store and to everybody, as one tree, with nothing of what it says', async () => {
    const { url, requests, spans } = await collector();
    const folder = temporaryFolder();
    cleanups.push(folder.remove);
    const server = await startProcess(folder.path, await freePort(), {
      OTEL_EXPORTER_OTLP_ENDPOINT: `${url}/`,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-team=chat,authorization=Bearer%20secret',
      OTEL_SERVICE_NAME: 'chat-test',
    });
    cleanups.push(() => server.kill('SIGKILL'));
    const visitor = await connectVisitor(server.url);
    const agent = await connectAgent(server.url);
    const planted = 'the planted words of a visitor';
    const { conversation } = await said(visitor, planted);
    await said(agent, 'and those of an agent', { conversation });
    await visitor.ask('no such command', { text: planted });
    await visitor.ask('visitor:contact', { email: 'vera@planted.example', name: 'Vera Planted' });
    const token = visitor.welcome.visitor;
    visitor.close();
    agent.close();
    // What is left is sent before it ends.
    expect(await server.kill('SIGTERM')).toBe(0);

    expect(requests[0]).toMatchObject({
      url: '/v1/traces',
      headers: { 'x-team': 'chat', authorization: 'Bearer secret' },
    });
    expect(requests[0]?.body.resourceSpans[0]?.resource.attributes).toContainEqual({
      key: 'service.name',
      value: { stringValue: 'chat-test' },
    });
    const sent = spans().find(({ name }) => name === 'command message:send');
    if (!sent) throw new Error('there is no span of message:send');
    expect(sent.attributes).toContainEqual({ key: 'outcome', value: { stringValue: 'ok' } });
    expect(BigInt(sent.endTimeUnixNano)).toBeGreaterThan(BigInt(sent.startTimeUnixNano));
    const inside = spans().filter(({ parentSpanId }) => parentSpanId === sent.spanId);
    expect(inside.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['store appendMessage', 'publish message']),
    );
    for (const each of inside) expect(each.traceId).toBe(sent.traceId);
    const unknown = spans().find(({ name }) => name === 'command unknown');
    expect(unknown?.attributes).toContainEqual({ key: 'outcome', value: { stringValue: 'unknown_command' } });
    const all = requests.map(({ text }) => text).join('\n');
    for (const secret of [planted, 'those of an agent', 'planted.example', 'Vera', token, 'no such command'])
      expect(all).not.toContain(secret);
  }, 60_000);

  it('cost nobody a message when the collector refuses or is not there', async () => {
    const { url } = await collector(503);
    for (const endpoint of [url, 'http://127.0.0.1:9']) {
      const folder = temporaryFolder();
      const server = await startProcess(folder.path, await freePort(), {
        OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
      });
      const visitor = await connectVisitor(server.url);
      for (let count = 0; count < 20; count++) await said(visitor, `${count}`);
      visitor.close();
      expect(await server.kill('SIGTERM')).toBe(0);
      folder.remove();
    }
  }, 60_000);

  it('end with an error where work fails, by its kind and without its words', async () => {
    const { url, requests, spans } = await collector();
    const tracing = startTracing({ endpoint: url, headers: {}, serviceName: 'rapport' });
    class Odd extends Error {
      override name = 'Odd';
    }
    const rejected = tracing.span('waits', {}, async () => {
      throw new Odd('planted words');
    });
    await expect(rejected).rejects.toThrow('planted words');
    expect(() =>
      tracing.span('throws', {}, () => {
        throw new Odd('planted words');
      }),
    ).toThrow('planted words');
    expect(tracing.span('gives', {}, () => 7)).toBe(7);
    await tracing.close();
    const found = Object.fromEntries(spans().map((span) => [span.name, span]));
    for (const name of ['waits', 'throws'])
      expect(found[name]).toMatchObject({
        status: { code: 2 },
        attributes: [{ key: 'error.type', value: { stringValue: 'Odd' } }],
      });
    expect(found['gives']?.status.code ?? 0).toBe(0);
    expect(requests.map(({ text }) => text).join()).not.toContain('planted');
  });

  it('are loaded by nobody who does not ask for them', () => {
    const folder = join(dist, 'server');
    const loads = (name: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(name)) return seen;
      seen.add(name);
      const text = readFileSync(join(folder, name), 'utf8');
      for (const [, file = ''] of text.matchAll(/^(?:import|export)[^;]*?from\s*["']\.\/([^"']+)["']/gms))
        loads(file, seen);
      return seen;
    };
    const statically = [...loads('main.js')]
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
    expect(statically).not.toContain('@opentelemetry');
    const anywhere = readdirSync(folder).filter((name) => name.endsWith('.js'));
    expect(anywhere.some((name) => readFileSync(join(folder, name), 'utf8').includes('@opentelemetry'))).toBe(
      true,
    );
  });

  it('are asked for by the names that OpenTelemetry has', () => {
    const config = (env: Record<string, string>) => {
      const read = readConfig(env);
      return read.ok ? read.config.otlp : read.problems;
    };
    expect(config({})).toBeNull();
    expect(
      config({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c:4318', OTEL_EXPORTER_OTLP_HEADERS: 'A=b%20c, d=e=' }),
    ).toEqual({
      endpoint: 'http://c:4318',
      headers: { a: 'b c', d: 'e=' },
      serviceName: 'rapport',
    });
    for (const bad of ['nothing', '=x', 'a=%', 'a=b,,c=d'])
      expect(config({ OTEL_EXPORTER_OTLP_HEADERS: bad }), bad).toMatchObject([
        expect.stringContaining('OTEL_EXPORTER_OTLP_HEADERS is not valid'),
      ]);
    expect(config({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' })).toMatchObject([
      expect.stringContaining('OTEL_EXPORTER_OTLP_ENDPOINT is not valid'),
    ]);
  });
});
