/** Answers by mail: what a mail provider hands over becomes the visitor's message, once, however often it is handed over. */
import { createHash } from 'node:crypto';
import { maxTextLength } from '../../shared/protocol/entities.ts';
import { type Failure, failure } from '../../shared/protocol/errors.ts';
import type { MailInbound } from '../../shared/protocol/http.ts';
import { markReached } from './conversations.ts';
import type { Domain, Visitor } from './domain.ts';
import { conversationAnswered } from './mail-addresses.ts';
import { mailWordsFor } from './mail-words.ts';
import { mailKey } from './mails.ts';
import { sendMessage } from './messages.ts';
import { writtenPart } from './quoted.ts';

export interface Received {
  ok: true;
  conversation: string;
  /** Of the messages it became: several for a very long one, none when nothing was written. */
  seqs: number[];
}

/** A mail of more parts than this is no answer that anybody typed. */
const mostParts = 20;

export async function receiveMail(
  domain: Domain,
  replyDomain: string | null,
  mail: MailInbound,
): Promise<Received | Failure> {
  const { store } = domain;
  const recipients = [mail.to].flat().join(', ');
  const conversation = replyDomain && conversationAnswered(await mailKey(domain), replyDomain, recipients);
  const row = conversation ? await store.conversation(conversation) : null;
  const inbox = row && (await domain.inboxes.byId(row.inbox.id));
  if (!row || !inbox)
    return failure('not_found', 'to: expected an address from the Reply-To of a mail of ours.');
  const visitor: Visitor = { kind: 'visitor', id: row.visitor.id, name: row.visitor.name, inbox };
  // A note that somebody is away is no answer of theirs.
  if (mail.autoSubmitted !== undefined && mail.autoSubmitted.trim().toLowerCase() !== 'no')
    return { ok: true, conversation: row.id, seqs: [] };
  // Who answers a mail has read it.
  await markReached(domain, visitor, 'read', { conversation: row.id, seq: await store.mailedSeq(row.id) });
  const { words } = mailWordsFor((await store.visitor(visitor.id))?.context?.locale);
  const seqs: number[] = [];
  for (const [index, text] of partsOf(writtenPart(mail.text), words.leftOut).entries()) {
    const sent = await sendMessage(domain, visitor, {
      clientId: clientIdOf(row.id, mail, index),
      conversation: row.id,
      text,
    });
    if (!sent.ok) return sent;
    seqs.push(sent.seq);
  }
  return { ok: true, conversation: row.id, seqs };
}

/**
 * In parts that fit into messages, broken between lines where there are any; without what cannot be stored. Where there
 * is more than they hold, `leftOut` says so at the end.
 */
export function partsOf(text: string, leftOut: string): string[] {
  const parts: string[] = [];
  let rest = text.replaceAll('\u0000', '').toWellFormed().trimEnd();
  while (rest !== '' && parts.length < mostParts) {
    if (rest.length <= maxTextLength) return [...parts, rest];
    const end = parts.length === mostParts - 1 ? `\n\n[${leftOut}]` : '';
    const most = maxTextLength - end.length;
    const line = rest.lastIndexOf('\n', most);
    let cut = line > 0 ? line : most;
    // Not within a character of two units.
    if (/[\ud800-\udbff]/.test(rest[cut - 1] ?? '')) cut--;
    parts.push(rest.slice(0, cut) + end);
    rest = rest.slice(cut).replace(/^\n/, '');
  }
  return parts.filter((part) => part.trim() !== '');
}

/** The same for the same mail: from its Message-ID, or where the provider does not tell it, from all it says. */
function clientIdOf(
  conversation: string,
  { messageId, from, subject, text }: MailInbound,
  part: number,
): string {
  const name = messageId ?? JSON.stringify([from, subject, text]);
  const digits = createHash('sha256').update(`${conversation} ${part} ${name}`).digest('hex');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ].join('-');
}
