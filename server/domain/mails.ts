/** Mails: queued with what they tell, in one commit, and sent by `mail-sender.ts` whenever a mail server takes them. */
import type { MailRow, NewMail } from '../store/mails.ts';
import type { Domain } from './domain.ts';
import { newId, newToken } from './ids.ts';
import { stopToken } from './mail-addresses.ts';
import type { OutgoingMail } from './mail-sender.ts';

export type MailDraft = Omit<NewMail, 'id' | 'replyTo'> & { replyTo?: string | null };

/**
 * Queues a mail; it is sent at least once, after those queued before it for the same conversation and recipient.
 * `toldUpTo`: it tells the visitor of messages up to this seq. Null when an earlier mail did that already, and when the
 * conversation was erased.
 */
export async function queueMail(
  domain: Domain,
  { replyTo = null, ...draft }: MailDraft,
  toldUpTo?: number,
): Promise<string | null> {
  const id = newId();
  if (!(await domain.store.queueMail({ id, replyTo, ...draft }, domain.now(), toldUpTo))) return null;
  domain.mailQueued();
  return id;
}

/** Key of the addresses and links in mails: made once, so that those of years ago still work. */
export const mailKey = (domain: Domain): Promise<string> => domain.store.secret('mail', newToken());

/** Where somebody says that they want no more mails about a conversation. */
export const stopAddress = (publicUrl: string, key: string, conversation: string): string =>
  `${publicUrl}/mail/stop/${stopToken(key, conversation)}`;

/** The mail as it goes out. Whatever is queued again under the same id has the same Message-ID. */
export async function outgoingMail(
  domain: Domain,
  from: string,
  publicUrl: string | null,
  mail: MailRow,
): Promise<OutgoingMail> {
  const host = from.slice(from.lastIndexOf('@') + 1);
  const inbox = await domain.inboxes.byId(mail.inbox);
  const { conversation } = mail;
  // Mails of one conversation stand together in the reader's program.
  const thread = conversation && `<${conversation}@${host}>`;
  const stop =
    conversation && publicUrl && mail.kind === 'answer'
      ? stopAddress(publicUrl, await mailKey(domain), conversation)
      : null;
  return {
    messageId: `<${mail.id}@${host}>`,
    from: { name: inbox?.settings.title ?? '', address: from },
    to: mail.recipient,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    replyTo: mail.replyTo,
    headers: {
      // Absence notes and the like are not to answer.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(thread ? { 'In-Reply-To': thread, References: thread } : {}),
      ...(stop
        ? { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
    },
  };
}
