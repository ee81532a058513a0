/** Answers by mail that come in. */
import type * as v from 'valibot';
import { mailInbound, mailReceived } from '../../../shared/protocol/http.ts';
import { receiveMail } from '../../domain/mail-inbound.ts';
import { type ApiOptions, isFailure, type Route } from '../route.ts';

/** Long threads are quoted whole by some mail programs. */
const maxMailBytes = 2 * 1024 * 1024;

export function mailRoutes(options: ApiOptions): Route[] {
  const { domain } = options.gate;
  return [
    {
      method: 'post',
      path: '/mail/inbound',
      summary:
        'A mail to an answering address becomes the visitor’s message. With the API key; docs/mail.md tells how.',
      access: 'apiKey',
      body: mailInbound,
      mostBytes: maxMailBytes,
      answer: mailReceived,
      async run({ body }) {
        const mail = body as v.InferOutput<typeof mailInbound>;
        const received = await receiveMail(domain, options.replyDomain, mail);
        return isFailure(received) ? received : { conversation: received.conversation, seqs: received.seqs };
      },
    },
  ];
}
