/**
 * Addresses and links in mails that act for one conversation. Each carries a keyed hash of the conversation and of what
 * it is for, so that nobody makes one up and none serves for another purpose.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** 96 bits; with the id and the words around them it stays within the 64 characters of a local part. */
const markDigits = 24;

type Purpose = 'reply' | 'stop';

const markOf = (key: string, purpose: Purpose, conversation: string): string =>
  createHmac('sha256', key).update(`${purpose}:${conversation}`).digest('hex').slice(0, markDigits);

/** The conversation, when the mark is right for it; null otherwise. */
function checked(key: string, purpose: Purpose, conversation: string, mark: string): string | null {
  const right = markOf(key, purpose, conversation);
  return timingSafeEqual(Buffer.from(right), Buffer.from(mark)) ? conversation : null;
}

const signed = '([0-9a-f]{32})\\.([0-9a-f]{24})';

/** Where an answer by mail goes. */
export const replyAddress = (key: string, domain: string, conversation: string): string =>
  `reply+${conversation}.${markOf(key, 'reply', conversation)}@${domain}`;

/** The conversation that a mail to `recipients` (as they stand in its head) answers; null when there is none. */
export function conversationAnswered(key: string, domain: string, recipients: string): string | null {
  const pattern = new RegExp(`reply\\+${signed}@([a-z0-9.-]+)`, 'gi');
  for (const [, conversation = '', mark = '', at] of recipients.toLowerCase().matchAll(pattern)) {
    if (at !== domain) continue;
    const found = checked(key, 'reply', conversation, mark);
    if (found) return found;
  }
  return null;
}

/** Names the conversation whose visitor wants no more mails. */
export const stopToken = (key: string, conversation: string): string =>
  `${conversation}.${markOf(key, 'stop', conversation)}`;

export function conversationStopped(key: string, token: string): string | null {
  const [, conversation, mark] = new RegExp(`^${signed}$`).exec(token) ?? [];
  return conversation && mark ? checked(key, 'stop', conversation, mark) : null;
}
