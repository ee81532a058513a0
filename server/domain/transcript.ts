/**
 * A conversation to keep: as text or as a page, to download and to mail. The page is inert (no script, no address, all
 * that people wrote escaped), and each line finds its own reading direction.
 */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import { timeZoneSchema } from '../../shared/protocol/settings.ts';
import type { TranscriptSend } from '../../shared/protocol/visitor-events.ts';
import { escapeHtml } from '../html.ts';
import type { ConversationRow, MessageRow } from '../store/store.ts';
import { visible } from './conversations.ts';
import { type Domain, isoOf, messageOf, type Visitor } from './domain.ts';
import { fill, mailWordsFor } from './mail-words.ts';
import { newMail } from './mails.ts';
import { plainName, shownText } from './names.ts';

export type TranscriptFormat = 'text' | 'html';
export interface TranscriptView {
  format: TranscriptFormat;
  /** Title of the inbox. */
  title: string;
  timeZone: string;
  /** The reader's; English where we have no words for it. */
  locale?: string | undefined;
}

/** A renderer of one transcript, part by part: the head, each message in order, the foot. */
export interface TranscriptParts {
  head(openedAt: number): string;
  message(message: Pick<MessageRow, 'author' | 'text' | 'at' | 'attachments' | 'change'>): string;
  foot(): string;
}

export function transcriptParts({ format, title, timeZone, locale }: TranscriptView): TranscriptParts {
  const name = plainName(title);
  const { language, words } = mailWordsFor(locale);
  const dates = datesOf(language, locale);
  const day = new Intl.DateTimeFormat(dates, { dateStyle: 'long', timeZone });
  const moment = new Intl.DateTimeFormat(dates, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const who = ({ kind, name: called }: MessageRow['author']) =>
    plainName(called) || (kind === 'visitor' ? words.nameless : name);
  const sizeOf = sizesIn(dates);
  const times = fill(words.timesIn, { zone: timeZone });
  return format === 'text'
    ? {
        head: (openedAt) =>
          `${name}\n${fill(words.conversationOf, { date: day.format(openedAt) })}\n${times}\n\n`,
        message: ({ author, text, at, attachments = [], change }) =>
          [
            `[${moment.format(at)}] ${who(author)}${change?.kind === 'edited' ? ` (${words.edited})` : ''}`,
            ...(change?.kind === 'deleted' ? [words.takenBack] : []),
            ...(text ? [indented(shownText(text))] : []),
            ...attachments.map(
              (file) => `${fill(words.attached, { name: plainName(file.name) })} (${sizeOf(file.bytes)})`,
            ),
            '\n',
          ].join('\n'),
        foot: () => '',
      }
    : {
        head: (openedAt) =>
          pageHead({
            language,
            direction: words.dir,
            name,
            subject: fill(words.conversationOf, { date: day.format(openedAt) }),
            times,
          }),
        message: ({ author, text, at, attachments = [], change }) =>
          [
            `<li class="${author.kind}">`,
            `<p class="who"><bdi>${escapeHtml(who(author))}</bdi> <time datetime="${new Date(at).toISOString()}">${escapeHtml(moment.format(at))}</time>${change?.kind === 'edited' ? ` <small>${escapeHtml(words.edited)}</small>` : ''}</p>`,
            ...(change?.kind === 'deleted' ? [`<p class="file">${escapeHtml(words.takenBack)}</p>`] : []),
            ...(text ? [`<div class="text" dir="auto">${escapeHtml(shownText(text))}</div>`] : []),
            ...attachments.map(
              (file) =>
                `<p class="file">${fill(escapeHtml(words.attached), {
                  name: `<bdi>${escapeHtml(plainName(file.name))}</bdi>`,
                })} (${escapeHtml(sizeOf(file.bytes))})</p>`,
            ),
            '</li>\n',
          ].join('\n'),
        foot: () => '</ol>\n</body>\n</html>\n',
      };
}

/** Only heads stand at the margin, so that nobody can write one into a message, whatever ends a line there. */
const indented = (text: string): string => `  ${text.split(/\r\n|[\n\r\u2028\u2029]/).join('\n  ')}`;

/** How dates are written: as the reader's region does where its language is that of the words. */
function datesOf(language: string, locale: string | undefined): string {
  const neutral = language === 'en' ? 'en-GB' : language;
  try {
    const [exact = neutral] = Intl.getCanonicalLocales(locale ?? neutral);
    return new Intl.Locale(exact).language === language ? exact : neutral;
  } catch {
    return neutral;
  }
}

/** Opened from a disk or in a mail program, the page may load nothing; its few styles are in it, by their hash. */
const css = `
body { font: 15px/1.45 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 20px; font-weight: 600; margin: 0 0 .25rem; }
.about, time, .file { font-size: 13px; font-weight: 400; opacity: .75; margin: 0; }
ol { list-style: none; padding: 0; margin: 1.5rem 0; }
li { margin: 0 0 1.25rem; padding-inline-start: 12px; border-inline-start: 3px solid #8884; }
.agent { border-color: #00807f; }
.system { font-size: 13px; border-color: transparent; }
.who { margin: 0 0 .125rem; font-weight: 600; }
time { margin-inline-start: .25rem; }
.file { margin-top: .25rem; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; }
`;
const cssHash = `sha256-${createHash('sha256').update(css).digest('base64')}`;

const pageHead = (head: {
  language: string;
  direction: string;
  name: string;
  subject: string;
  times: string;
}): string => `<!doctype html>
<html lang="${head.language}" dir="${head.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${cssHash}'">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(head.name)}: ${escapeHtml(head.subject)}</title>
<style>${css}</style>
</head>
<body>
<h1><bdi>${escapeHtml(head.name)}</bdi></h1>
<p class="about">${escapeHtml(head.subject)}<br>${escapeHtml(head.times)}</p>
<ol>
`;

/** A file's size in the reader's numbers and units. */
function sizesIn(locale: string): (bytes: number) => string {
  const size = (
    unit: 'byte' | 'kilobyte' | 'megabyte',
    digits: number,
    unitDisplay: 'long' | 'short' = 'short',
  ) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: digits });
  const [few, some, many] = [size('byte', 0, 'long'), size('kilobyte', 0), size('megabyte', 1)];
  return (bytes) =>
    bytes < 1024
      ? few.format(bytes)
      : bytes < 1024 * 1024
        ? some.format(bytes / 1024)
        : many.format(bytes / 1024 / 1024);
}

/** Messages that are read at once. */
const pageSize = 200;

/** The whole transcript piece by piece, so that the longest conversation costs no more memory than a page of it. */
export async function* transcript(
  domain: Domain,
  conversation: ConversationRow,
  view: TranscriptView,
): AsyncGenerator<string> {
  const parts = transcriptParts(view);
  yield parts.head(conversation.openedAt);
  for await (const page of pagesOf(domain, conversation.id, 0)) yield page.map(parts.message).join('');
  yield parts.foot();
}

/** The same for programs: who it was with, and every message as the API knows it. */
export async function* transcriptJson(domain: Domain, conversation: ConversationRow): AsyncGenerator<string> {
  const { id, inbox, visitor, status, openedAt } = conversation;
  const head = { id, inbox: inbox.name, visitor, status, openedAt: isoOf(openedAt) };
  yield `${JSON.stringify(head).slice(0, -1)},"messages":[`;
  let first = true;
  for await (const page of pagesOf(domain, id, 0)) {
    const rows = page.map((row) => JSON.stringify(messageOf(row))).join(',\n');
    if (rows !== '') yield first ? rows : `,\n${rows}`;
    first &&= rows === '';
  }
  yield ']}\n';
}

/** A conversation's messages after a seq, page by page. */
export async function* pagesOf(
  domain: Domain,
  conversation: string,
  after: number,
): AsyncGenerator<MessageRow[]> {
  for (let last = after; ; ) {
    const page = await domain.store.messagesAfter(conversation, last, pageSize);
    yield page;
    last = page.at(-1)?.seq ?? last;
    if (page.length < pageSize) return;
  }
}

/** More messages make a mail that servers refuse and nobody reads; the newest are sent, and the mail says so. */
const mostMailed = 500;
const mostMailedCharacters = 500_000;

/** Puts a mail with the conversation into the outbox. The address is not checked here: it is the visitor's to give. */
export async function sendTranscript(
  domain: Domain,
  visitor: Visitor,
  { conversation, email }: TranscriptSend,
): Promise<{ ok: true } | Failure> {
  const row = await visible(domain, visitor, conversation);
  if (!row) return failure('not_found');
  const detail = await domain.store.visitor(visitor.id);
  const { title } = visitor.inbox.settings;
  const locale = detail?.context?.locale;
  const { words } = mailWordsFor(locale);
  const said = v.safeParse(timeZoneSchema, detail?.context?.timeZone);
  const timeZone = said.success ? said.output : 'UTC';
  const messages = await domain.store.messagesAfter(
    conversation,
    Math.max(0, row.lastSeq - mostMailed),
    mostMailed + 1,
  );
  let room = mostMailedCharacters;
  const tooMuch = messages.findLastIndex(({ text }) => {
    room -= text.length;
    return room < 0;
  });
  const mailed = messages.slice(tooMuch + 1);
  const earlier = (mailed[0]?.seq ?? 1) - 1;
  const note =
    earlier === 0
      ? []
      : [
          {
            author: { kind: 'system' as const, id: '', name: '' },
            text: fill(words.earlier, { count: String(earlier) }),
            at: row.openedAt,
          },
        ];
  const written = (format: TranscriptFormat) => {
    const parts = transcriptParts({ format, title, timeZone, locale });
    return [
      parts.head(row.openedAt),
      ...note.map(parts.message),
      ...mailed.map(parts.message),
      parts.foot(),
    ].join('');
  };
  const mail = newMail(
    domain,
    'transcript',
    { inbox: row.inbox.id, conversation, recipient: email },
    {
      subject: fill(words.transcript, { title: plainName(title) }),
      text: written('text'),
      html: written('html'),
    },
  );
  if (!(await domain.store.queueDelivery(mail, domain.now()))) return failure('not_found');
  domain.queued();
  return { ok: true };
}
