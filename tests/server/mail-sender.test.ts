/** Mails leave in order, at least once, and hold up nothing: seen by a mail server that misbehaves. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Domain } from '../../server/domain/domain.ts';
import { newId } from '../../server/domain/ids.ts';
import { createInboxes } from '../../server/domain/inboxes.ts';
import { createMailSender, type MailSender, type MailTransport } from '../../server/domain/mail-sender.ts';
import { outgoingMail, queueMail } from '../../server/domain/mails.ts';
import { fileStore } from '../../server/files/file-store.ts';
import { smtpTransport } from '../../server/mail-transport.ts';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import { temporaryFolder, writerFile } from '../harness/paths.ts';
import { type SmtpServer, startSmtp } from '../harness/smtp.ts';

const minuteMs = 60_000;
let smtp: SmtpServer;
let store: Store;
let domain: Domain;
let inbox: string;
let conversation: string;
/** What was logged, as it stands in the log. */
let logged = '';
const write = (line: string) => {
  logged += line;
};
let clock = 1_700_000_000_000;
let sender: MailSender;
const cleanups: (() => unknown)[] = [];

beforeEach(async () => {
  smtp = await startSmtp();
  const folder = temporaryFolder();
  const opened = await openSqliteStore(folder.path, writerFile);
  if (!opened.ok) throw new Error(opened.reason);
  store = opened.store;
  const inboxes = createInboxes(store, () => clock);
  domain = {
    store,
    files: fileStore(folder.path, newId),
    inboxes,
    log: pino({ base: null }, { write }),
    now: () => clock,
    publish: () => undefined,
    agentsHere: () => false,
    released: async () => undefined,
    agentsConnected: () => [],
    availability: () => ({ agentsHere: false, backAt: null }),
    snoozed: () => undefined,
    mailQueued: () => sender.wake(),
    count: () => undefined,
  };
  const created = await inboxes.create('shop', { title: 'Lumen Läne' });
  if (!created.ok) throw new Error(created.message);
  inbox = created.inbox.id;
  const visitor = newId();
  await store.createVisitor({ id: visitor, inbox, tokenHash: newId() }, clock);
  const sent = await store.appendMessage({
    conversation: null,
    inbox,
    author: { kind: 'visitor', id: visitor, name: '' },
    clientId: randomUUID(),
    text: 'hello',
    at: clock,
  });
  if (sent.kind !== 'created') throw new Error(sent.kind);
  conversation = sent.message.conversation;
  cleanups.push(
    folder.remove,
    () => store.close(),
    () => smtp.close(),
  );
  startSender();
});
afterEach(async () => {
  await sender.stop();
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function startSender(transport: MailTransport = smtpTransport(smtp.url)) {
  sender = createMailSender(domain, transport, (mail) =>
    outgoingMail(domain, 'chat@example.com', 'https://chat.example.com', mail),
  );
}
const queue = async (subject: string, recipient = 'vera@example.org', of: string | null = conversation) => {
  const id = await queueMail(domain, {
    inbox,
    conversation: of,
    kind: 'answer',
    recipient,
    subject,
    text: `${subject}: bientôt – 近日中に\n.a line with a dot`,
    html: `<p>${subject}</p>`,
  });
  return id as string;
};
const stateOf = async (id: string) => (await store.mail(id))?.state;
async function until<T>(look: () => Promise<T> | T, good: (value: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 400; tries++) {
    const value = await look();
    if (good(value)) return value;
    await sleep(10);
  }
  throw new Error('it did not happen in time');
}
const subjects = () => smtp.mails.map((mail) => mail.header('Subject'));

describe('the mail sender', () => {
  it('sends at once what is queued, in UTF-8, from the inbox by its title', async () => {
    const id = await queue('One');
    await until(
      () => stateOf(id),
      (state) => state === 'sent',
    );
    const [mail] = smtp.mails;
    expect(mail?.to).toBe('vera@example.org');
    expect(mail?.from).toBe('chat@example.com');
    expect(mail?.part('text/plain').trim()).toBe('One: bientôt – 近日中に\r\n.a line with a dot');
    expect(mail?.part('text/html')).toContain('<p>One</p>');
    expect(mail?.header('Message-ID')).toBe(`<${id}@example.com>`);
    expect(mail?.header('References')).toBe(`<${conversation}@example.com>`);
    expect(mail?.header('Auto-Submitted')).toBe('auto-generated');
    expect(mail?.header('List-Unsubscribe')).toMatch(
      new RegExp(`^<https://chat\\.example\\.com/mail/stop/${conversation}\\.[0-9a-f]{24}>$`),
    );
    expect(mail?.header('From')).toMatch(/<chat@example\.com>$/);
  });

  it('tries again later what was refused for now, with the same Message-ID, and keeps the order meanwhile', async () => {
    smtp.behave('defer');
    const first = await queue('First');
    await until(
      () => store.mail(first),
      (mail) => mail?.attempts === 1,
    );
    const second = await queue('Second');
    const elsewhere = await queue('Elsewhere', 'otto@example.org');
    await until(
      () => stateOf(elsewhere),
      (state) => state === 'sent',
    );
    expect(subjects()).toEqual(['Elsewhere']);
    expect(await store.mail(first)).toMatchObject({ state: 'queued', nextAt: clock + minuteMs });
    expect((await store.mail(first))?.error).toContain('450');
    clock += minuteMs;
    sender.wake();
    await until(
      () => stateOf(second),
      (state) => state === 'sent',
    );
    expect(subjects()).toEqual(['Elsewhere', 'First', 'Second']);
    expect(smtp.mails[1]?.header('Message-ID')).toBe(`<${first}@example.com>`);
  });

  it('gives up at once what is refused for good, and goes on with the next', async () => {
    smtp.behave('refuse');
    const [bad, good] = [await queue('Bad'), await queue('Good')];
    await until(
      () => stateOf(good),
      (state) => state === 'sent',
    );
    expect(await store.mail(bad)).toMatchObject({ state: 'failed' });
    // Agents see why in the mail server's words; whom it refused stays out of the log.
    expect((await store.mail(bad))?.error).toContain('550 5.1.1 <vera@example.org>');
    expect(logged).toContain('550 5.1.1');
    expect(logged).not.toContain('vera');
  });

  it('waits where the sign-in is refused: the mail is not at fault', async () => {
    smtp.behave('refuse-sender');
    const id = await queue('Waiting');
    await until(
      () => store.mail(id),
      (mail) => mail?.attempts === 1,
    );
    expect(await stateOf(id)).toBe('queued');
  });

  it('sends again what was cut off within the text', async () => {
    smtp.behave('hang-up');
    const id = await queue('Cut');
    await until(
      () => store.mail(id),
      (mail) => mail?.attempts === 1,
    );
    expect(smtp.mails).toEqual([]);
    clock += minuteMs;
    sender.wake();
    await until(
      () => stateOf(id),
      (state) => state === 'sent',
    );
    expect(subjects()).toEqual(['Cut']);
  });

  it('sends twice rather than never when the answer is lost, under one Message-ID', async () => {
    smtp.behave('take-then-hang-up');
    const id = await queue('Twice');
    await until(
      () => store.mail(id),
      (mail) => mail?.attempts === 1,
    );
    clock += minuteMs;
    sender.wake();
    await until(
      () => stateOf(id),
      (state) => state === 'sent',
    );
    expect(smtp.mails.map((mail) => mail.header('Message-ID'))).toEqual([
      `<${id}@example.com>`,
      `<${id}@example.com>`,
    ]);
  });

  it('tries for two days with growing waits of at most six hours, then says that it failed', async () => {
    const waits: number[] = [];
    await sender.stop();
    startSender({ send: async () => ({ ok: false, permanent: false, reason: 'away' }), close() {} });
    const id = await queue('Never');
    for (let attempts = 1; ; attempts++) {
      const mail = await until(
        () => store.mail(id),
        (row) => row?.attempts === attempts,
      );
      if (mail?.state === 'failed') break;
      waits.push((mail?.nextAt ?? 0) - clock);
      clock = mail?.nextAt ?? 0;
      sender.wake();
    }
    expect(waits.slice(0, 4)).toEqual([1, 2, 4, 8].map((minutes) => minutes * minuteMs));
    expect(Math.max(...waits)).toBe(6 * 60 * minuteMs);
    const total = waits.reduce((sum, wait) => sum + wait, 0);
    expect(total).toBeGreaterThan(40 * 60 * minuteMs);
    expect(total).toBeLessThanOrEqual(48 * 60 * minuteMs);
    expect(await store.mail(id)).toMatchObject({ state: 'failed', error: 'away' });
  });

  it('stops within seconds while a mail server keeps silent, and the next start sends the mail', async () => {
    smtp.behave('stall');
    const id = await queue('Silent');
    await until(
      () => smtp.tries.length,
      (tries) => tries === 1,
    );
    const before = performance.now();
    await sender.stop();
    expect(performance.now() - before).toBeLessThan(4500);
    expect(await store.mail(id)).toMatchObject({ state: 'queued', attempts: 0 });
    startSender();
    sender.wake();
    await until(
      () => stateOf(id),
      (state) => state === 'sent',
    );
    expect(subjects()).toEqual(['Silent']);
  });

  it('sends after a start what was queued before it', async () => {
    await sender.stop();
    const id = await queue('Early');
    startSender();
    sender.wake();
    await until(
      () => stateOf(id),
      (state) => state === 'sent',
    );
    expect(subjects()).toEqual(['Early']);
  });

  it('does not let a recipient smuggle in a second one or another header', async () => {
    const id = await queue('Hello\r\nBcc: eve@example.org', 'vera@example.org');
    await until(
      () => stateOf(id),
      (state) => state === 'sent',
    );
    expect(smtp.tries).toEqual(['vera@example.org']);
    expect(smtp.mails[0]?.header('Bcc')).toBeUndefined();
  });
});
