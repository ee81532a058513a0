/** What is to reach somebody leaves in order, at least once, and holds up nothing: seen by a mail server that misbehaves. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Domain } from '../../server/domain/domain.ts';
import { newId } from '../../server/domain/ids.ts';
import { createInboxes } from '../../server/domain/inboxes.ts';
import { type MailTransport, mailChannel, newMail } from '../../server/domain/mails.ts';
import {
  type Courier,
  type CourierTimes,
  courierTimes,
  createCourier,
  defaultTelling,
  tryForMs,
  waitAfter,
} from '../../server/domain/outbox.ts';
import { createUndos } from '../../server/domain/undos.ts';
import { fileStore } from '../../server/files/file-store.ts';
import { smtpTransport } from '../../server/mail-transport.ts';
import type { MailKind } from '../../server/store/outbox.ts';
import { openSqliteStore } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import { guard } from '../../shared/tone/index.ts';
import { temporaryFolder, writerFile } from '../harness/paths.ts';
import { type SmtpServer, startSmtp } from '../harness/smtp.ts';
import { until } from '../harness/until.ts';

const minuteMs = 60_000;
/** No chance in the waits, so that a test can tell when the next try is due. */
const plainTimes: CourierTimes = { ...courierTimes, random: () => 0 };
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
let couriers: Courier[] = [];
const cleanups: (() => unknown)[] = [];

beforeEach(async () => {
  smtp = await startSmtp();
  logged = '';
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
    undos: createUndos(store),
    queued(at = clock) {
      for (const courier of couriers) courier.expect(at);
    },
    guard: async (text) => guard(text),
    telling: defaultTelling,
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
  couriers = [courier()];
});
afterEach(async () => {
  await Promise.all(couriers.map((each) => each.stop()));
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const courier = (transport: MailTransport = smtpTransport(smtp.url), times = plainTimes): Courier =>
  createCourier(
    domain,
    mailChannel(domain, transport, { from: 'chat@example.com', publicUrl: 'https://chat.example.com' }),
    times,
  );
async function replaceCourier(transport?: MailTransport, times?: CourierTimes) {
  await Promise.all(couriers.map((each) => each.stop()));
  couriers = [courier(transport, times)];
}
const wake = () => {
  for (const each of couriers) each.wake();
};
async function queue(
  subject: string,
  recipient = 'vera@example.org',
  of: string | null = conversation,
  kind: MailKind = 'answer',
): Promise<string> {
  const mail = newMail(
    domain,
    kind,
    { inbox, conversation: of, recipient },
    { subject, text: `${subject}: bientôt – 近日中に\n.a line with a dot`, html: `<p>${subject}</p>` },
  );
  expect(await store.queueDelivery(mail, clock)).toBe(true);
  domain.queued();
  return mail.id;
}
const stateOf = async (id: string) => (await store.delivery(id))?.state;
const untilState = (id: string, wanted: string) =>
  until(
    () => stateOf(id),
    (state) => state === wanted,
  );
const untilTried = (id: string, times = 1) =>
  until(
    () => store.delivery(id),
    (mail) => (mail?.attempts ?? 0) >= times,
  );
const subjects = () => smtp.mails.map((mail) => mail.header('Subject'));
const keys = () => smtp.mails.map((mail) => mail.header('Message-ID'));

describe('a mail in the outbox', () => {
  it('leaves at once, in UTF-8, from the inbox by its title', async () => {
    const id = await queue('One');
    await untilState(id, 'sent');
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

  it('that is refused for now leaves later under the same key, and keeps the order meanwhile', async () => {
    smtp.behave('defer');
    const first = await queue('First');
    await untilTried(first);
    const second = await queue('Second');
    const elsewhere = await queue('Elsewhere', 'otto@example.org');
    await untilState(elsewhere, 'sent');
    expect(subjects()).toEqual(['Elsewhere']);
    expect(await store.delivery(first)).toMatchObject({ state: 'waiting', nextAt: clock + minuteMs / 2 });
    expect((await store.delivery(first))?.error).toContain('450');
    clock += minuteMs / 2;
    wake();
    await untilState(second, 'sent');
    expect(subjects()).toEqual(['Elsewhere', 'First', 'Second']);
    expect(keys()[1]).toBe(`<${first}@example.com>`);
  });

  it('that is refused for good is dead at once, lets the next one pass, and can be sent again', async () => {
    smtp.behave('refuse');
    const [bad, good] = [await queue('Bad'), await queue('Good')];
    await untilState(good, 'sent');
    expect(await stateOf(bad)).toBe('dead');
    // Agents see why in the mail server's words; whom it refused stays out of the log.
    expect((await store.delivery(bad))?.error).toContain('550 5.1.1 <vera@example.org>');
    expect(logged).toContain('550 5.1.1');
    expect(logged).not.toContain('vera');
    await store.retryDelivery(bad, clock, clock + tryForMs);
    wake();
    await untilState(bad, 'sent');
    expect(keys()).toEqual([`<${good}@example.com>`, `<${bad}@example.com>`]);
  });

  it('waits where the sign-in is refused: the mail is not at fault', async () => {
    smtp.behave('refuse-sender');
    const id = await queue('Waiting');
    await untilTried(id);
    expect(await stateOf(id)).toBe('waiting');
  });

  it('that was cut off within the text goes out again', async () => {
    smtp.behave('hang-up');
    const id = await queue('Cut');
    await untilTried(id);
    expect(smtp.mails).toEqual([]);
    clock += minuteMs;
    wake();
    await untilState(id, 'sent');
    expect(subjects()).toEqual(['Cut']);
  });

  it('goes out twice rather than never when the answer is lost, under one key', async () => {
    smtp.behave('take-then-hang-up');
    const id = await queue('Twice');
    await untilTried(id);
    clock += minuteMs;
    wake();
    await untilState(id, 'sent');
    expect(keys()).toEqual([`<${id}@example.com>`, `<${id}@example.com>`]);
  });

  it('is tried for a day with growing waits of at most an hour, and is dead then', async () => {
    await replaceCourier({ send: async () => ({ ok: false, permanent: false, reason: 'away' }), close() {} });
    const from = clock;
    const waits: number[] = [];
    const id = await queue('Never');
    for (let attempts = 1; ; attempts++) {
      const mail = await untilTried(id, attempts);
      if (mail?.state === 'dead') break;
      waits.push((mail?.nextAt ?? 0) - clock);
      clock = mail?.nextAt ?? 0;
      wake();
    }
    expect(waits.slice(0, 4)).toEqual([0.5, 1, 2, 4].map((minutes) => minutes * minuteMs));
    expect(Math.max(...waits)).toBe(60 * minuteMs);
    expect(clock - from).toBe(24 * 60 * minuteMs);
    expect(await store.delivery(id)).toMatchObject({ state: 'dead', error: 'away' });
  });

  it('that could not be tried for a day is dead and surprises nobody, until somebody sends it again', async () => {
    await Promise.all(couriers.map((each) => each.stop()));
    couriers = [];
    const id = await queue('Old news');
    clock += tryForMs + 1;
    await replaceCourier();
    wake();
    await untilState(id, 'dead');
    expect((await store.delivery(id))?.error).toContain('could not be tried for more than a day');
    expect(smtp.tries).toEqual([]);
    await store.retryDelivery(id, clock, clock + tryForMs);
    wake();
    await untilState(id, 'sent');
  });

  it('is left alone within seconds when the server stops while a mail server keeps silent', async () => {
    smtp.behave('stall');
    const id = await queue('Silent');
    await until(
      () => smtp.tries.length,
      (tries) => tries === 1,
    );
    const before = performance.now();
    await replaceCourier();
    expect(performance.now() - before).toBeLessThan(4500);
    expect(await store.delivery(id)).toMatchObject({ state: 'waiting', attempts: 0, error: null });
    wake();
    await untilState(id, 'sent');
    expect(subjects()).toEqual(['Silent']);
  });

  it('cannot smuggle in a second recipient or another header', async () => {
    const id = await queue('Hello\r\nBcc: eve@example.org', 'vera@example.org');
    await untilState(id, 'sent');
    expect(smtp.tries).toEqual(['vera@example.org']);
    expect(smtp.mails[0]?.header('Bcc')).toBeUndefined();
  });

  it('that cannot be written is tried again and shown as dead in the end, and the log says why', async () => {
    await replaceCourier({
      send: async () => {
        throw new Error('a mistake of ours');
      },
      close() {},
    });
    const id = await queue('Bug');
    await untilTried(id);
    expect((await store.delivery(id))?.error).toBe('Something went wrong here; the log says what.');
    expect(logged).toContain('a mistake of ours');
  });
});

describe('several couriers on one database', () => {
  it('carry each mail once and those of one recipient in order, however they race', async () => {
    await Promise.all(couriers.map((each) => each.stop()));
    couriers = Array.from({ length: 4 }, () => courier());
    const wanted: string[] = [];
    for (let index = 0; index < 12; index++)
      for (const name of ['ann', 'ben', 'cem']) wanted.push(await queue(`${index}`, `${name}@example.org`));
    await Promise.all(wanted.map((id) => untilState(id, 'sent')));
    expect(keys().sort()).toEqual(wanted.map((id) => `<${id}@example.com>`).sort());
    for (const name of ['ann', 'ben', 'cem'])
      expect(
        smtp.mails.filter(({ to }) => to === `${name}@example.org`).map((mail) => mail.header('Subject')),
      ).toEqual(Array.from({ length: 12 }, (_, index) => `${index}`));
  });

  it('leave alone what another has under way, however long that takes', async () => {
    smtp.behave('stall');
    const times = { ...plainTimes, claimMs: 300 };
    await replaceCourier(undefined, times);
    // This clock runs: what is held is held by the time that passes.
    const from = performance.now();
    const base = clock;
    domain.now = () => base + performance.now() - from;
    const id = await queue('Slow');
    await until(
      () => smtp.tries.length,
      (tries) => tries === 1,
    );
    couriers.push(courier(undefined, times));
    for (let looks = 0; looks < 10; looks++) {
      wake();
      await sleep(100);
    }
    expect(smtp.tries).toHaveLength(1);
    expect(await stateOf(id)).toBe('waiting');
  });

  it('take over from one that died', async () => {
    const id = await queue('Orphan');
    await untilState(id, 'sent');
    const orphan = await (async () => {
      await Promise.all(couriers.map((each) => each.stop()));
      couriers = [];
      return queue('Claimed by the dead');
    })();
    await store.claimDeliveries(['answer'], { by: newId(), now: clock, until: clock + 30_000, limit: 1 });
    couriers = [courier()];
    wake();
    await sleep(200);
    expect(await stateOf(orphan)).toBe('waiting');
    clock += 30_001;
    wake();
    await untilState(orphan, 'sent');
    expect(keys()).toEqual([id, orphan].map((each) => `<${each}@example.com>`));
  });
});

describe('the waits between tries', () => {
  it('double up to an hour, less up to a half by chance', () => {
    const times = (random: number) => ({ ...courierTimes, random: () => random });
    expect([1, 2, 3, 8, 30].map((attempts) => waitAfter(attempts, times(0)) / minuteMs)).toEqual([
      0.5, 1, 2, 60, 60,
    ]);
    expect(waitAfter(8, times(0.999999))).toBeGreaterThanOrEqual(30 * minuteMs);
    const spread = new Set(Array.from({ length: 50 }, () => waitAfter(8, courierTimes)));
    expect(spread.size).toBeGreaterThan(40);
  });
});
