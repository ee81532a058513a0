/**
 * The page at the end of a mail's "no more of these". Mail programs fetch links to look for harm, so that a look changes
 * nothing; the button, or the mail program's own (RFC 8058), does.
 */
import { Router } from 'express';
import { failure } from '../../shared/protocol/errors.ts';
import type { Domain } from '../domain/domain.ts';
import { conversationStopped } from '../domain/mail-addresses.ts';
import { fill, type MailWords, mailWordsFor } from '../domain/mail-words.ts';
import { mailKey } from '../domain/mails.ts';
import { plainName } from '../domain/names.ts';
import { publishVisitor } from '../domain/visitors.ts';
import { escapeHtml } from '../html.ts';
import { failureOf } from '../sockets/handle.ts';
import css from './mail-stop.css?raw';
import { inertPolicy } from './page-policy.ts';
import { sendProblem } from './problems.ts';

export function mailStop(domain: Domain): Router {
  const router = Router();

  const wordsOf = async (conversation: string) => {
    const row = await domain.store.conversation(conversation);
    const visitor = row && (await domain.store.visitor(row.visitor.id));
    const inbox = row && (await domain.inboxes.byId(row.inbox.id));
    return { ...mailWordsFor(visitor?.context?.locale), title: plainName(inbox?.settings.title ?? '') };
  };

  router.all('/mail/stop/:token', async (request, response) => {
    response.set({
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex',
      'Content-Security-Policy': inertPolicy({ 'form-action': "'self'" }),
    });
    try {
      const conversation = conversationStopped(await mailKey(domain), request.params.token);
      if (conversation === null || !['GET', 'HEAD', 'POST'].includes(request.method))
        return sendProblem(
          response,
          failure('not_found', 'This link is not whole. Please copy all of it from the mail.'),
        );
      const { language, words, title } = await wordsOf(conversation);
      const done = request.method === 'POST';
      if (done) {
        const visitor = await domain.store.stopMails(conversation);
        if (visitor) await publishVisitor(domain, visitor);
      }
      response.type('html').send(page(language, words, title, done));
    } catch (error) {
      sendProblem(response, failureOf({ domain }, error));
    }
  });
  router.get('/mail/stop.css', (_request, response) => {
    response.type('css').set('Cache-Control', 'no-cache').send(css);
  });
  return router;
}

function page(language: string, words: MailWords, title: string, done: boolean): string {
  const heading = escapeHtml(fill(words.stopTitle, { title }));
  const body = done
    ? `<p role="status">${escapeHtml(words.stopped)}</p>`
    : `<p>${escapeHtml(words.stopAsk)}</p>\n<form method="post"><button>${escapeHtml(words.stopDo)}</button></form>`;
  return `<!doctype html>
<html lang="${language}" dir="${words.dir}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}</title>
<link rel="stylesheet" href="/mail/stop.css">
<main>
<h1>${heading}</h1>
${body}
</main>
</html>`;
}
