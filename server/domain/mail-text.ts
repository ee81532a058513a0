/** The mail that brings answers to a visitor who is gone, as text and as inert HTML: no image, script or address of ours but the links shown. */
import { escapeHtml } from '../html.ts';
import type { MessageRow } from '../store/store.ts';
import { fill, mailWordsFor } from './mail-words.ts';
import { plainName, shownText } from './names.ts';

export interface AnswerMail {
  /** The visitor's, as their browser said it. */
  locale: string | undefined;
  /** Of the inbox. */
  title: string;
  /** The agents' messages, in order; at least one. */
  messages: Pick<MessageRow, 'author' | 'text' | 'attachments'>[];
  /** The page where the chat goes on. */
  page: string | null;
  /** Where they say that they want no more. */
  stop: string | null;
  /** Whether an answer to the mail reaches the conversation. */
  repliable: boolean;
}

export function answerMail(mail: AnswerMail): { subject: string; text: string; html: string } {
  const { language, words } = mailWordsFor(mail.locale);
  const title = plainName(mail.title);
  // One head over what one person wrote in a row.
  const parts = mail.messages.map(({ author, text, attachments = [] }, index) => ({
    head:
      mail.messages[index - 1]?.author.id === author.id
        ? null
        : fill(words.wrote, { name: plainName(author.name) || title }),
    text: shownText(text),
    files: attachments.map((file) => fill(words.attached, { name: plainName(file.name) })),
  }));
  const why = fill(words.why, { title });
  const links = [
    { before: words.goOn, link: mail.page },
    { before: words.stop, link: mail.stop },
  ];
  const [goOn, stop] = links.map(({ before, link }) => link && `${before} ${link}`);
  // Where a link can be told from its address, the words are the link.
  const [goOnHtml, stopHtml] = links.map(
    ({ before, link }) =>
      link && `<a href="${escapeHtml(link)}">${escapeHtml(before.replace(/\s?[:：]$/, ''))}</a>`,
  );
  const small = (content: string | null | undefined) => (content ? [`<p class="small">${content}</p>`] : []);

  return {
    subject: fill(words.subject, { title }),
    text: [
      ...parts.flatMap(({ head, text, files }) => [
        [...(head ? [head, ''] : []), ...(text ? [text] : []), ...files].join('\n'),
      ]),
      [...(mail.repliable ? [words.reply] : []), ...(goOn ? [goOn] : [])].join('\n'),
      ['--', why, stop ?? words.stopInChat].join('\n'),
    ]
      .filter((part) => part !== '')
      .join('\n\n')
      .concat('\n'),
    html: [
      '<!doctype html>',
      `<html lang="${language}" dir="${words.dir}">`,
      `<head><meta charset="utf-8"><title>${escapeHtml(fill(words.subject, { title }))}</title>`,
      '<style>body{font:15px/1.45 system-ui,sans-serif;max-width:42rem}.head{font-weight:600}.text{margin:0 0 .75em;overflow-wrap:anywhere}.small{font-size:13px}</style>',
      '</head><body>',
      ...parts.flatMap(({ head, text, files }) => [
        ...(head ? [`<p class="head">${escapeHtml(head)}</p>`] : []),
        ...(text ? [`<div class="text" dir="auto">${escapeHtml(text).replaceAll('\n', '<br>')}</div>`] : []),
        ...files.map((file) => `<p>${escapeHtml(file)}</p>`),
      ]),
      ...(mail.repliable ? [`<p>${escapeHtml(words.reply)}</p>`] : []),
      ...(goOnHtml ? [`<p>${goOnHtml}</p>`] : []),
      '<hr>',
      ...small(escapeHtml(why)),
      ...small(stopHtml ?? escapeHtml(words.stopInChat)),
      '</body></html>',
      '',
    ].join('\n'),
  };
}
