/** Routes about mails: what waits, and answers that come in. */
import * as v from 'valibot';
import { failure } from '../../../shared/protocol/errors.ts';
import { mailAnswer, mailInbound, mailReceived, mailsAnswer } from '../../../shared/protocol/http.ts';
import { isoOf } from '../../domain/domain.ts';
import { receiveMail } from '../../domain/mail-inbound.ts';
import type { MailRow } from '../../store/mails.ts';
import { type ApiOptions, isFailure, type Route } from '../route.ts';

const mostListed = 200;
/** Long threads are quoted whole by some mail programs. */
const maxMailBytes = 2 * 1024 * 1024;
const mailState = v.optional(v.picklist(['queued', 'sent', 'failed']));

const shown = ({ inbox: _, text: _text, html: _html, replyTo: _reply, ...mail }: MailRow) => ({
  ...mail,
  nextAt: isoOf(mail.nextAt),
  createdAt: isoOf(mail.createdAt),
  sentAt: mail.sentAt === null ? null : isoOf(mail.sentAt),
});

export function mailRoutes(options: ApiOptions): Route[] {
  const { domain } = options.gate;
  return [
    {
      method: 'get',
      path: '/mails',
      summary: 'The newest mails (200 at most). `configured`: whether a mail server is set up.',
      access: 'mails:read',
      query: { state: '`queued`, `sent` or `failed`; all where it is left out' },
      answer: mailsAnswer,
      async run({ request }) {
        const state = v.safeParse(mailState, request.query['state']);
        if (!state.success) return failure('bad_command', 'state: expected queued, sent or failed.');
        const mails = await domain.store.mails(state.output ?? null, mostListed);
        return { configured: options.mailConfigured, mails: mails.map(shown) };
      },
    },
    {
      method: 'get',
      path: '/mails/:id',
      summary: 'One mail with its text.',
      access: 'mails:read',
      answer: mailAnswer,
      async run({ request }) {
        const mail = await domain.store.mail(String(request.params['id']));
        if (!mail) return failure('not_found');
        // A link for somebody else's account is nobody's to read here.
        return { ...shown(mail), text: mail.kind === 'account' ? '' : mail.text };
      },
    },
    {
      method: 'post',
      path: '/mails/:id/retry',
      summary: 'Tries a mail that waits or failed again now. Answers 204.',
      access: 'mails:write',
      async run({ request, response }) {
        if (!(await domain.store.retryMail(String(request.params['id']), domain.now())))
          return failure('not_found', 'There is no such mail, or it was sent.');
        domain.mailQueued();
        response.status(204).end();
        return undefined;
      },
    },
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
