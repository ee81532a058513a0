/** The one place that knows how mail is handed over: SMTP, by nodemailer. */
import { createTransport } from 'nodemailer';
import type { MailTransport, Sent } from './domain/mails.ts';

const connectMs = 10_000;
/** A mail server may think this long about one command, */
const answerMs = 60_000;
/** and this long about the whole of one mail. */
const mailMs = 5 * 60_000;

/** What nodemailer throws, as far as it matters here. */
interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
}

/**
 * Refused for good: the envelope or the text, with a 5xx. A sign-in that is refused or missing (53x) is ours to set
 * right, so it waits.
 */
const isPermanent = ({ code, responseCode = 0 }: SmtpError): boolean =>
  (code === 'EENVELOPE' || code === 'EMESSAGE') &&
  responseCode >= 500 &&
  !(responseCode >= 530 && responseCode <= 539);

export function smtpTransport(url: string): MailTransport {
  const closing = new AbortController();
  return {
    async send({ replyTo, ...mail }): Promise<Sent> {
      // A connection for each: there are few mails, and none is held up by the one before.
      const transport = createTransport({
        url,
        connectionTimeout: connectMs,
        greetingTimeout: connectMs,
        socketTimeout: answerMs,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      try {
        await transport.sendMail({
          ...mail,
          ...(replyTo === null ? {} : { replyTo }),
          signal: AbortSignal.any([closing.signal, AbortSignal.timeout(mailMs)]),
        });
        return { ok: true };
      } catch (error) {
        const failed = error as SmtpError;
        return { ok: false, permanent: isPermanent(failed), reason: failed.message.slice(0, 500) };
      } finally {
        transport.close();
      }
    },
    close: () => closing.abort(new Error('the server is closing')),
  };
}
