/** Mails to the team: an invitation, a link for a new password. Their links are secrets until they are used. */
import { escapeHtml } from '../html.ts';
import type { NewDelivery } from '../store/outbox.ts';
import type { Domain } from './domain.ts';
import { newMail } from './mails.ts';
import { plainName } from './names.ts';

export interface AccountMail {
  subject: string;
  text: string;
  html: string;
}

const words = {
  invitation: {
    subject: (by: string) => `${by} invites you to answer with them`,
    lead: (by: string) => `${by} would like you to join the team in Rapport, the chat on their website.`,
    link: 'Choose your name and password here:',
    after: 'The link works once, for seven days. If you did not expect it, nothing happens without you.',
  },
  reset: {
    subject: () => 'A new password for Rapport',
    lead: () => 'Somebody asked for a new password for your account.',
    link: 'Choose it here:',
    after:
      'The link works once, for one hour. If it was not you, leave this mail alone: your password stays as it is.',
  },
};

export function accountMail(kind: keyof typeof words, link: string, by = ''): AccountMail {
  const { subject, lead, link: before, after } = words[kind];
  const name = plainName(by);
  const html = [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(subject(name))}</title></head><body>`,
    `<p>${escapeHtml(lead(name))}</p>`,
    `<p>${escapeHtml(before)}<br><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`,
    `<p>${escapeHtml(after)}</p>`,
    '</body></html>',
    '',
  ];
  return {
    subject: subject(name),
    text: [lead(name), `${before}\n${link}`, `--\n${after}`].join('\n\n').concat('\n'),
    html: html.join('\n'),
  };
}

/** For the outbox, in the name of the first inbox: an account belongs to none, and a mail has a sender. Null without any. */
export async function newAccountMail(
  domain: Domain,
  recipient: string,
  mail: AccountMail,
): Promise<NewDelivery<'account'> | null> {
  const [inbox] = await domain.inboxes.all();
  return inbox ? newMail(domain, 'account', { inbox: inbox.id, conversation: null, recipient }, mail) : null;
}
