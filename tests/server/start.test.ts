/** Starting and stopping the program itself: it either runs, or says in a sentence why not. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { connectVisitor, said } from '../harness/clients.ts';
import { temporaryFolder } from '../harness/paths.ts';
import { freePort, startAndExit, startProcess } from '../harness/process.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});
const folder = () => {
  const made = temporaryFolder();
  cleanups.push(made.remove);
  return made.path;
};

// Each of these starts one process or several, and a refusal waits for a server that may be closing.
describe('npm start', { timeout: 90_000 }, () => {
  it('prints the addresses, the account, and a made-up password exactly once', async () => {
    const data = folder();
    const port = await freePort();
    const env = { RAPPORT_OWNER_PASSWORD: '' };
    const first = await startProcess(data, port, env);
    expect(first.output()).toContain(`http://127.0.0.1:${port}/demo`);
    expect(first.output()).toContain(`http://127.0.0.1:${port}/console`);
    const password = /Password +(\S+) +\(shown only this once\)/.exec(first.output())?.[1];
    expect(password).toMatch(/^[\w-]{20}$/);
    await first.kill('SIGTERM');
    const second = await startProcess(data, port, env);
    cleanups.push(() => second.kill('SIGKILL'));
    expect(second.output()).not.toContain(password);
    expect(second.output()).toContain('npm run reset-password');
    const response = await fetch(`${second.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'owner@example.com', password }),
    });
    expect(response.status).toBe(200);
  });

  it('refuses a bad configuration with every problem in a sentence', async () => {
    const { code, output } = await startAndExit({
      PORT: 'abc',
      RAPPORT_PROT: '1',
      RAPPORT_DATA_DIR: folder(),
    });
    expect(code).toBe(1);
    expect(output).toContain('PORT is not valid: expected a port number');
    expect(output).toContain('RAPPORT_PROT is not an option');
  });

  it('refuses a port in use and says how to choose another', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    cleanups.push(() => taken.close());
    const { port } = taken.address() as { port: number };
    const { code, output } = await startAndExit({ PORT: String(port), RAPPORT_DATA_DIR: folder() });
    expect(code).toBe(1);
    expect(output).toContain(`port ${port} is already in use`);
    expect(output).toContain('PORT=3001 npm start');
  });

  it('refuses a damaged database and a folder that cannot be made', async () => {
    const damaged = folder();
    writeFileSync(join(damaged, 'rapport.db'), 'not a database at all '.repeat(500));
    const first = await startAndExit({ PORT: '0', RAPPORT_DATA_DIR: damaged });
    expect(first).toMatchObject({ code: 1, output: expect.stringContaining('the file is not a database') });
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    const second = await startAndExit({ PORT: '0', RAPPORT_DATA_DIR: join(file, 'below') });
    expect(second).toMatchObject({
      code: 1,
      output: expect.stringContaining('RAPPORT_DATA_DIR chooses another folder'),
    });
  });

  it.skipIf(process.getuid?.() === 0)(
    'refuses a folder it may not write to (skipped for root, who may)',
    async () => {
      const data = join(folder(), 'locked');
      mkdirSync(data);
      chmodSync(data, 0o500);
      expect(await startAndExit({ PORT: '0', RAPPORT_DATA_DIR: data })).toMatchObject({ code: 1 });
    },
  );

  it('refuses a folder that another Rapport is serving, and takes it over when that one was killed', async () => {
    const data = folder();
    const first = await startProcess(data, await freePort());
    const refused = await startAndExit({ PORT: '0', RAPPORT_DATA_DIR: data });
    expect(refused).toMatchObject({
      code: 1,
      output: expect.stringContaining('another Rapport is running on this folder'),
    });
    await first.kill('SIGKILL');
    const second = await startProcess(data, await freePort());
    await second.kill('SIGTERM');
  });

  it('on SIGTERM ends waiting long polls and unfinished requests too, and still exits with 0', async () => {
    const server = await startProcess(folder(), await freePort());
    const visitor = await connectVisitor(server.url);
    const { conversation } = await said(visitor, 'hello');
    const poll = fetch(`${server.url}/api/v1/visitor/events?conversation=${conversation}&after=1`, {
      headers: { Authorization: `Bearer ${visitor.welcome.visitor}` },
    });
    const unfinished = httpRequest(`${server.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Length': '100' },
    });
    unfinished.on('error', () => undefined);
    unfinished.write('{');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const draining = visitor.next('server:draining');
    const code = server.kill('SIGTERM');
    expect(await draining).toEqual({ retryAfterMs: 5000 });
    expect(await (await poll).json()).toMatchObject({ ok: true, events: [], lastSeq: 1 });
    expect(await code).toBe(0);
  });

  it('on SIGTERM asks clients to come back, finishes, and exits with 0', async () => {
    const server = await startProcess(folder(), await freePort());
    const visitor = await connectVisitor(server.url);
    await said(visitor, 'before the restart');
    const draining = visitor.next('server:draining');
    const code = server.kill('SIGTERM');
    expect(await draining).toEqual({ retryAfterMs: 5000 });
    expect(await code).toBe(0);
  });
});
