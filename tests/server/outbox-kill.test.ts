/** Kill -9 around a delivery: what was put into the outbox leaves after all, under the key it had. */
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import { connectAgent, connectVisitor, said } from '../harness/clients.ts';
import { owner } from '../harness/credentials.ts';
import { dist, temporaryFolder, writerFile } from '../harness/paths.ts';
import { freePort, startProcess } from '../harness/process.ts';
import { startSmtp } from '../harness/smtp.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});
function folder(): string {
  const made = temporaryFolder();
  cleanups.push(made.remove);
  return made.path;
}
async function mailServer() {
  const smtp = await startSmtp();
  cleanups.push(() => smtp.close());
  return smtp;
}

it('sends again, under the same key, what was taken when the server was killed before it noted that', async () => {
  const smtp = await mailServer();
  const [dataDir, port] = [folder(), await freePort()];
  const env = { RAPPORT_SMTP_URL: smtp.url, RAPPORT_MAIL_FROM: 'chat@example.com' };
  let server = await startProcess(dataDir, port, env);
  cleanups.push(() => server.kill('SIGKILL'));
  const visitor = await connectVisitor(server.url);
  const { conversation } = await said(visitor, 'hello');
  smtp.behave('take-then-stall');
  await visitor.ask('transcript:send', { conversation, email: 'vera@example.org' });
  await expect.poll(() => smtp.mails.length, { timeout: 10_000 }).toBe(1);
  visitor.close();
  await server.kill('SIGKILL');
  server = await startProcess(dataDir, port, env);
  await expect.poll(() => smtp.mails.length, { timeout: 10_000 }).toBe(2);
  const [first, second] = smtp.mails.map((mail) => mail.header('Message-ID'));
  expect(first).toMatch(/^<[0-9a-f]{32}@example\.com>$/);
  expect(second).toBe(first);
  // And no third time: now it is noted.
  await server.kill('SIGTERM');
  server = await startProcess(dataDir, port, env);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(smtp.mails).toHaveLength(2);
}, 60_000);

it('mails an answer whose server was killed right after acknowledging it', async () => {
  const smtp = await mailServer();
  const [dataDir, port] = [folder(), await freePort()];
  const server = await startProcess(dataDir, port);
  cleanups.push(() => server.kill('SIGKILL'));
  const visitor = await connectVisitor(server.url);
  const { conversation } = await said(visitor, 'hello?');
  await visitor.ask('visitor:contact', { email: 'vera@example.org', name: 'Vera' });
  visitor.close();
  const agent = await connectAgent(server.url);
  const text = `The answer ${randomUUID()}.`;
  await said(agent, text, { conversation });
  await server.kill('SIGKILL');
  agent.close();

  // The next one, less patient than an operator's, in this process.
  const opened = await openSqliteStore(dataDir, writerFile);
  if (!opened.ok) throw new Error(opened.reason);
  const config = readConfig({
    RAPPORT_DATA_DIR: dataDir,
    RAPPORT_SMTP_URL: smtp.url,
    RAPPORT_MAIL_FROM: 'chat@example.com',
    RAPPORT_OWNER_EMAIL: owner.email,
  });
  if (!config.ok) throw new Error(config.problems.join(' '));
  const app = createApp({
    config: config.config,
    store: opened.store,
    log: createLog('silent'),
    dist,
    telling: { goneMs: 50 },
    // A clock that is ahead: the first look is due.
    now: () => Date.now() + 20_000,
  });
  cleanups.push(() => app.close());
  await new Promise<void>((resolve) => app.http.listen(0, '127.0.0.1', resolve));
  expect((app.http.address() as AddressInfo).port).toBeGreaterThan(0);
  await expect.poll(() => smtp.mails.length, { timeout: 10_000 }).toBe(1);
  expect(smtp.mails[0]?.part('text/plain')).toContain(text);
}, 60_000);
