/** Mails: put into the outbox with what causes them, and handed to a mail server by this channel. */
import type { Delivery, MailContent, MailKind, NewDelivery } from '../store/outbox.ts';
import type { Domain } from './domain.ts';
import { newId, newToken } from './ids.ts';
import { stopToken } from './mail-addresses.ts';
import { type Channel, tryForMs } from './outbox.ts';

export interface OutgoingMail {
  messageId: string;
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
  html: string;
  replyTo: string | null;
  headers: Record<string, string>;
}

/** `permanent`: the mail server will not take this mail, however often it is asked. */
export type Sent = { ok: true } | { ok: false; permanent: boolean; reason: string };

export interface MailTransport {
  /** Never throws: every failure is expected. */
  send(mail: OutgoingMail): Promise<Sent>;
  /** Ends what is under way. */
  close(): void;
}

/** Mails under way at once, of different conversations. */
const atOnce = 4;

export const mailChannel = (
  domain: Pick<Domain, 'store' | 'inboxes'>,
  transport: MailTransport,
  { from, publicUrl }: { from: string; publicUrl: string | null },
): Channel<MailKind> => ({
  kinds: ['answer', 'transcript', 'account'],
  atOnce,
  async deliver(mail) {
    const sent = await transport.send(await outgoingMail(domain, from, publicUrl, mail));
    return sent.ok
      ? { kind: 'taken', record: true }
      : { kind: 'refused', permanent: sent.permanent, reason: sent.reason };
  },
  close: () => transport.close(),
});

/** A mail for the outbox. */
export const newMail = <Kind extends MailKind>(
  domain: Pick<Domain, 'now'>,
  kind: Kind,
  to: { inbox: string; conversation: string | null; recipient: string },
  { replyTo = null, ...content }: Omit<MailContent, 'replyTo'> & { replyTo?: string | null },
): NewDelivery<Kind> =>
  ({
    id: newId(),
    kind,
    ...to,
    content: { ...content, replyTo },
    giveUpAt: domain.now() + tryForMs,
  }) as NewDelivery<Kind>;

/** Key of the addresses and links in mails: made once, so that those of years ago still work. */
export const mailKey = (domain: Pick<Domain, 'store'>): Promise<string> =>
  domain.store.secret('mail', newToken());

/** Where somebody says that they want no more mails about a conversation. */
export const stopAddress = (publicUrl: string, key: string, conversation: string): string =>
  `${publicUrl}/mail/stop/${stopToken(key, conversation)}`;

/** The mail as it goes out. Whatever goes out again under the same id has the same Message-ID. */
async function outgoingMail(
  domain: Pick<Domain, 'store' | 'inboxes'>,
  from: string,
  publicUrl: string | null,
  { id, kind, inbox: inboxId, conversation, recipient, content }: Delivery<MailKind>,
): Promise<OutgoingMail> {
  const host = from.slice(from.lastIndexOf('@') + 1);
  const inbox = await domain.inboxes.byId(inboxId);
  // Mails of one conversation stand together in the reader's program.
  const thread = conversation && `<${conversation}@${host}>`;
  const stop =
    conversation && publicUrl && kind === 'answer'
      ? stopAddress(publicUrl, await mailKey(domain), conversation)
      : null;
  return {
    messageId: `<${id}@${host}>`,
    from: { name: inbox?.settings.title ?? '', address: from },
    to: recipient,
    ...content,
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
