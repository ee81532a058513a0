/**
 * Sends what is queued: in order for each conversation and recipient, at least once, and again after a growing wait
 * for as long as a mail server may be away. A mail whose sending was cut off in the middle goes out once more under
 * the same Message-ID, by which mail programs drop the second.
 */
import type { MailOutcome, MailRow } from '../store/mails.ts';
import type { Domain } from './domain.ts';

export interface OutgoingMail {
  messageId: string;
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
  html: string;
  replyTo: string | null;
  headers: Record<string, string>;
}

/** `permanent`: the mail server will not take this mail, however often it is asked. */
export type Sent = { ok: true } | { ok: false; permanent: boolean; reason: string };

export interface MailTransport {
  /** Never throws: every failure is expected. */
  send(mail: OutgoingMail): Promise<Sent>;
  /** Ends what is under way. */
  close(): void;
}

export interface MailSender {
  /** Something may be due. */
  wake(): void;
  /** Lets what is under way finish, for a moment, and sends nothing more. */
  stop(): Promise<void>;
}

const minuteMs = 60_000;
const firstWaitMs = minuteMs;
const longestWaitMs = 6 * 60 * minuteMs;
/** 1, 2, 4 … 256 minutes, then every 6 hours: the last try is two days after the first. */
const mostAttempts = 16;
/** A mail that could not even be tried for so long, for want of a mail server, is not news any more. */
const staleMs = 2 * 24 * 60 * minuteMs;
const staleReason =
  'It waited for more than two days without a mail server, so it was not sent. Retrying sends it.';
/** Mails under way at once, of different conversations. */
const atOnce = 4;
/** Looked at least this often, because the clock may jump and the store be away. */
const lookEveryMs = minuteMs;
/** How long a drain waits for mails under way; cut off, they are sent again by the next start. */
const finishMs = 3000;

/** How long to wait after so many tries that came to nothing. */
export const waitAfter = (attempts: number): number =>
  Math.min(firstWaitMs * 2 ** (attempts - 1), longestWaitMs);

/** Mail servers name in their refusals whom they refuse, and a log is for everybody who operates the server. */
const withoutAddresses = (reason: string): string => reason.replace(/[^\s<>@]+@[^\s<>@]+/g, '…@…');

export function createMailSender(
  domain: Domain,
  transport: MailTransport,
  outgoing: (mail: MailRow) => Promise<OutgoingMail>,
): MailSender {
  const { store } = domain;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const outcomeOf = (mail: MailRow, sent: Sent): MailOutcome => {
    if (sent.ok) return { state: 'sent', at: domain.now() };
    const attempts = mail.attempts + 1;
    return sent.permanent || attempts >= mostAttempts
      ? { state: 'failed', error: sent.reason }
      : { state: 'queued', error: sent.reason, nextAt: domain.now() + waitAfter(attempts) };
  };

  const sendOne = async (mail: MailRow) => {
    if (domain.now() - mail.nextAt > staleMs)
      return store.settleMail(mail.id, { state: 'failed', error: staleReason });
    const sent = await transport.send(await outgoing(mail));
    // Cut off by a drain: nothing is known, so nothing is noted and the next start tries again.
    if (!sent.ok && stopped) return;
    const outcome = outcomeOf(mail, sent);
    if (!sent.ok)
      domain.log.warn(
        { mail: mail.id, reason: withoutAddresses(sent.reason), state: outcome.state },
        'a mail was not taken',
      );
    await store.settleMail(mail.id, outcome);
  };

  const sendDue = async () => {
    while (!stopped) {
      const due = await store.dueMails(domain.now(), atOnce);
      if (!due.length) return;
      await Promise.all(due.map(sendOne));
    }
  };

  const schedule = (waitMs: number) => {
    if (stopped) return;
    if (timer) clearTimeout(timer);
    timer = setTimeout(wake, Math.max(0, Math.min(waitMs, lookEveryMs)));
    timer.unref();
  };

  const work = async () => {
    try {
      do {
        again = false;
        await sendDue();
      } while (again && !stopped);
      const next = await store.nextMailAt();
      schedule(next === null ? lookEveryMs : next - domain.now());
    } catch (error) {
      domain.log.warn({ err: error }, 'mails cannot be looked after right now');
      schedule(lookEveryMs);
    } finally {
      running = null;
      // Queued after the last look, and before this end of it.
      if (again && !stopped) wake();
    }
  };

  const wake = () => {
    again = true;
    if (!stopped) running ??= work();
  };

  return {
    wake,
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      if (!running) return transport.close();
      const patience = setTimeout(() => transport.close(), finishMs);
      await running;
      clearTimeout(patience);
      transport.close();
    },
  };
}
