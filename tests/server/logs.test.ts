/** Logs: one JSON object a line, with ids and codes, and nothing that people wrote, whatever goes wrong. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Client,
  connect,
  connectAgent,
  connectVisitor,
  said,
  signIn,
  uploadText,
} from '../harness/clients.ts';
import { owner } from '../harness/credentials.ts';
import { temporaryFolder } from '../harness/paths.ts';
import { freePort, type ServerProcess, startProcess } from '../harness/process.ts';
import { type SmtpServer, startSmtp } from '../harness/smtp.ts';

/** Found nowhere else, in every field that people fill. */
const mark = 'planted-9f3c';
let server: ServerProcess;
let smtp: SmtpServer;
const folder = temporaryFolder();
const secrets: string[] = [];
const open: Client<unknown>[] = [];

beforeAll(async () => {
  smtp = await startSmtp();
  server = await startProcess(folder.path, await freePort(), {
    // Everything is logged that an operator would see.
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    RAPPORT_SMTP_URL: smtp.url,
    RAPPORT_MAIL_FROM: 'chat@example.com',
    RAPPORT_PUBLIC_URL: 'http://127.0.0.1',
  });
});
afterAll(async () => {
  for (const client of open) client.close();
  await server.kill('SIGKILL');
  await smtp.close();
  folder.remove();
});

describe('the log of a run in which much goes wrong', () => {
  it('says what happened, and nothing of what anybody said, is called, sent or holds', async () => {
    const visitor = await connectVisitor(server.url);
    const agent = await connectAgent(server.url);
    open.push(visitor, agent);
    secrets.push(visitor.welcome.visitor, await signIn(server.url), owner.password);
    const email = `${mark}@example.org`;
    const { conversation } = await said(visitor, `${mark} how do I turn on captions`);
    await visitor.ask('visitor:contact', { email, name: `${mark} Vera` });
    await visitor.ask('visitor:update', {
      page: { url: `https://shop.example.com/${mark}`, title: mark },
      attributes: { plan: mark },
    });
    const heard = agent.next('suggestions:changed').catch(() => null);
    await agent.ask('conversation:open', { conversation });
    await heard;
    await said(agent, `${mark} an answer`, { conversation });
    await agent.ask('note:add', { conversation, clientId: randomUUID(), text: `${mark} a note` });
    const file = await uploadText(server.url, visitor.welcome.visitor, `${mark}.txt`, `${mark} in a file`);
    await said(visitor, `${mark} with a file`, { conversation, attachments: [file] });
    // Mails that are refused, for now and for good, by somebody who names whom.
    smtp.behave('refuse', 'defer');
    for (let count = 0; count < 2; count++) await visitor.ask('transcript:send', { conversation, email });
    await expect.poll(() => server.output(), { timeout: 15_000 }).toContain('a delivery was not taken');
    // What is no command, no JSON, no shape of ours.
    await visitor.ask(mark, { text: mark });
    await visitor.ask('message:send', { text: mark, clientId: mark });
    await visitor.ask('message:send', { clientId: randomUUID(), text: mark.repeat(1000) });
    const bearer = { Authorization: `Bearer ${mark}` };
    for (const [path, body] of [
      ['/api/v1/session', JSON.stringify({ email, password: mark })],
      ['/api/v1/visitor/commands', `{"command": "${mark}`],
      [`/api/v1/${mark}?token=${mark}`, '{}'],
    ])
      await fetch(`${server.url}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...bearer },
        body: body ?? null,
      });
    await connect(server.url, '/visitor', { protocol: 1, inbox: 'demo', visitor: mark }).catch(() => null);
    await connect(server.url, '/agent', { protocol: 1, token: mark }).catch(() => null);
    visitor.socket.emit('message:send', mark);
    visitor.socket.emit('message:send', { [mark]: { [mark]: mark } });
    await server.kill('SIGTERM');

    const log = server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(log.length).toBeGreaterThan(2);
    for (const line of log)
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), msg: expect.any(String) });
    // With ids, by which it can be found.
    const refused = log.map((line) => JSON.parse(line) as { msg: string; delivery?: string; kind?: string });
    expect(refused.find(({ msg }) => msg === 'a delivery was not taken')).toMatchObject({
      delivery: expect.stringMatching(/^[0-9a-f]{32}$/),
      kind: 'transcript',
    });
    const printed = server.output();
    expect(printed).not.toContain(mark);
    for (const secret of secrets) expect(printed).not.toContain(secret);
  }, 60_000);
});
