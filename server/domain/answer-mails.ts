/**
 * Answers by mail to visitors who left an address and are gone. What waits is kept in memory and found again in the
 * database at the start; that a visitor was told up to a message is written in the same commit as the mail.
 */
import type { Millis } from '../store/store.ts';
import type { Domain, DomainEvent } from './domain.ts';
import { replyAddress } from './mail-addresses.ts';
import { answerMail } from './mail-text.ts';
import { mailKey, queueMail, stopAddress } from './mails.ts';
import { pagesOf } from './transcript.ts';

export interface AnswerMailOptions {
  publicUrl: string | null;
  replyDomain: string | null;
  /** Whether a tab of this visitor is connected. */
  isConnected(visitor: string): boolean;
  /** How long a visitor must be gone, and the agents silent; agents who go on writing are waited for five times as long. */
  goneMs?: number;
  lookEveryMs?: number;
}

export interface AnswerMails {
  heard(event: DomainEvent): void;
  /** Finds what was left when the server last stopped, and begins to look. */
  start(): void;
  stop(): void;
}

const goneAfterMs = 2 * 60_000;
const lookAfterMs = 15_000;
/** An answer older than this that was neither read nor mailed is not news any more. */
const newsMs = 2 * 24 * 60 * 60_000;
const mostFound = 10_000;
const patienceFactor = 5;
/** A longer mail is cut off by some servers; the rest is in the chat. */
const mostMessages = 50;

interface Unread {
  visitor: string;
  lastSeq: number;
  firstAt: Millis;
  lastAt: Millis;
  /** Null while a tab of theirs is connected. */
  goneSince: Millis | null;
}

export function createAnswerMails(domain: Domain, options: AnswerMailOptions): AnswerMails {
  const { goneMs = goneAfterMs, lookEveryMs = lookAfterMs } = options;
  const unread = new Map<string, Unread>();
  let timer: NodeJS.Timeout | null = null;
  let looking = false;

  /** Their last page, where the inbox says that it is one of its own: anybody can claim to have been anywhere. */
  const pageOf = (origins: string[], pages: { url: string }[]): string | null => {
    const own = options.publicUrl === null ? [] : [new URL(options.publicUrl).origin];
    const url = pages.at(-1)?.url;
    if (!url || !URL.canParse(url)) return null;
    const page = new URL(url);
    page.hash = '';
    return [...own, ...origins].includes(page.origin) ? page.href : null;
  };

  const mail = async (conversation: string) => {
    const { store } = domain;
    const row = await store.conversation(conversation);
    const visitor = row && (await store.visitor(row.visitor.id));
    const inbox = row && (await domain.inboxes.byId(row.inbox.id));
    if (!visitor?.email || visitor.mailsOff || !inbox) return;
    const told = Math.max(row.receipts.visitor, await store.mailedSeq(conversation));
    const messages = [];
    let toldUpTo = told;
    for await (const page of pagesOf(domain, conversation, told)) {
      messages.push(
        ...page.filter(({ author, change }) => author.kind === 'agent' && change?.kind !== 'deleted'),
      );
      toldUpTo = page.at(-1)?.seq ?? toldUpTo;
    }
    if (!messages.length) return;
    const key = await mailKey(domain);
    const { publicUrl, replyDomain } = options;
    await queueMail(
      domain,
      {
        inbox: inbox.id,
        conversation,
        kind: 'answer',
        recipient: visitor.email,
        ...answerMail({
          locale: visitor.context?.locale,
          title: inbox.settings.title,
          messages: messages.slice(-mostMessages),
          page: pageOf(inbox.settings.origins, visitor.context?.journey ?? []),
          stop: publicUrl === null ? null : stopAddress(publicUrl, key, conversation),
          repliable: replyDomain !== null,
        }),
        replyTo: replyDomain === null ? null : replyAddress(key, replyDomain, conversation),
      },
      toldUpTo,
    );
  };

  const isDue = (of: Unread, now: Millis): boolean => {
    if (options.isConnected(of.visitor)) {
      of.goneSince = null;
      return false;
    }
    of.goneSince ??= now;
    return (
      now - Math.max(of.goneSince, of.lastAt) >= goneMs ||
      now - Math.max(of.goneSince, of.firstAt) >= goneMs * patienceFactor
    );
  };

  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      for (const [conversation, of] of unread) {
        if (!isDue(of, domain.now())) continue;
        await mail(conversation);
        // Unless another answer came while this one was put in its envelope.
        if (unread.get(conversation) === of) unread.delete(conversation);
      }
    } catch (error) {
      domain.log.warn({ err: error }, 'answers by mail wait for the store');
    } finally {
      looking = false;
    }
  };

  return {
    heard(event) {
      if (event.kind === 'removed') unread.delete(event.conversation);
      else if (event.kind === 'receipt' && event.reader === 'visitor' && !event.delivered) {
        if (event.seq >= (unread.get(event.conversation)?.lastSeq ?? 0)) unread.delete(event.conversation);
        // A mail that had not left is written anew with the words as they are now.
      } else if (
        (event.kind === 'message' || event.kind === 'message-changed') &&
        event.message.author.kind === 'agent'
      ) {
        const { conversation, seq } = event.message;
        const before = unread.get(conversation);
        const now = domain.now();
        unread.set(conversation, {
          visitor: event.visitor,
          lastSeq: Math.max(seq, before?.lastSeq ?? 0),
          firstAt: before?.firstAt ?? now,
          lastAt: now,
          goneSince: options.isConnected(event.visitor) ? null : (before?.goneSince ?? now),
        });
      }
    },
    start() {
      const now = domain.now();
      domain.store.unmailedConversations(now - newsMs, mostFound).then(
        (found) => {
          for (const { conversation, visitor } of found)
            if (!unread.has(conversation))
              unread.set(conversation, { visitor, lastSeq: 0, firstAt: now, lastAt: now, goneSince: null });
        },
        (error: unknown) => domain.log.warn({ err: error }, 'unread answers of before were not found'),
      );
      timer = setInterval(look, lookEveryMs);
      timer.unref();
    },
    stop() {
      if (timer) clearInterval(timer);
    },
  };
}
