/**
 * Answers by mail to visitors who left an address and are gone. That there is something to tell stands in the outbox from
 * the commit of the answer on; the mail is written once the visitor is gone, with the words as they are then, and that they
 * were told up to a message is written in the same commit as the mail.
 */
import type { Delivery } from '../store/outbox.ts';
import type { ConversationRow, Millis } from '../store/store.ts';
import type { Domain } from './domain.ts';
import { replyAddress } from './mail-addresses.ts';
import { answerMail } from './mail-text.ts';
import { mailKey, newMail, stopAddress } from './mails.ts';
import type { Channel, Handed } from './outbox.ts';
import { pagesOf } from './transcript.ts';

export interface AnswerMailOptions {
  publicUrl: string | null;
  replyDomain: string | null;
  /** Whether a tab of this visitor is connected. */
  isConnected(visitor: string): boolean;
}

/** An answer older than this that was neither read nor mailed is not news any more. */
const newsMs = 2 * 24 * 60 * 60_000;
/** Looked after at once. Each is a few reads. */
const atOnce = 8;
/** A longer mail is cut off by some servers; the rest is in the chat. */
const mostMessages = 50;

export function answerMailChannel(domain: Domain, options: AnswerMailOptions): Channel<'unread'> {
  const { store } = domain;

  /** Their last page, where the inbox says that it is one of its own: anybody can claim to have been anywhere. */
  const pageOf = (origins: string[], pages: { url: string }[]): string | null => {
    const own = options.publicUrl === null ? [] : [new URL(options.publicUrl).origin];
    const url = pages.at(-1)?.url;
    if (!url || !URL.canParse(url)) return null;
    const page = new URL(url);
    page.hash = '';
    return [...own, ...origins].includes(page.origin) ? page.href : null;
  };

  /** Whether there is anything left to tell. */
  const isNews = ({ lastSeq, lastAt, receipts }: ConversationRow, now: Millis): boolean =>
    receipts.visitor < lastSeq && now - lastAt <= newsMs;

  const write = async (note: Delivery<'unread'>, row: ConversationRow, by: string): Promise<void> => {
    const visitor = await store.visitor(row.visitor.id);
    const inbox = await domain.inboxes.byId(row.inbox.id);
    if (!visitor?.email || visitor.mailsOff || !inbox) return;
    const told = Math.max(row.receipts.visitor, await store.mailedSeq(row.id));
    const messages = [];
    let toldUpTo = told;
    for await (const page of pagesOf(domain, row.id, told)) {
      messages.push(
        ...page.filter(({ author, change }) => author.kind === 'agent' && change?.kind !== 'deleted'),
      );
      toldUpTo = page.at(-1)?.seq ?? toldUpTo;
    }
    if (!messages.length) return;
    const key = await mailKey(domain);
    const { publicUrl, replyDomain } = options;
    const mail = newMail(
      domain,
      'answer',
      { inbox: inbox.id, conversation: row.id, recipient: visitor.email },
      {
        ...answerMail({
          locale: visitor.context?.locale,
          title: inbox.settings.title,
          messages: messages.slice(-mostMessages),
          page: pageOf(inbox.settings.origins, visitor.context?.journey ?? []),
          stop: publicUrl === null ? null : stopAddress(publicUrl, key, row.id),
          repliable: replyDomain !== null,
        }),
        replyTo: replyDomain === null ? null : replyAddress(key, replyDomain, row.id),
      },
    );
    if (await store.queueAnswer({ id: note.id, by }, mail, domain.now(), toldUpTo)) domain.queued();
  };

  return {
    kinds: ['unread'],
    atOnce,
    async deliver(note, by): Promise<Handed> {
      const row = note.conversation === null ? null : await store.conversation(note.conversation);
      const now = domain.now();
      if (!row || !isNews(row, now)) return { kind: 'unwanted' };
      const { goneMs, patienceMs } = domain.telling;
      const again = (gone: boolean): Handed => ({
        state: 'postponed',
        nextAt: now + goneMs,
        content: { gone, by: now + patienceMs },
      });
      if (options.isConnected(row.visitor.id)) return again(false);
      // Gone at two looks, so for as long as lies between them.
      if (!note.content.gone) return again(true);
      await write(note, row, by);
      return { kind: 'unwanted' };
    },
    close: () => undefined,
  };
}
