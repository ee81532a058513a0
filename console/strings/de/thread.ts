import type { Words } from '../../words.ts';
import type { thread as english } from '../en/thread.ts';

export const thread: Words<typeof english> = {
  unread: 'Neue Nachrichten',
  notFound: 'Diese Nachricht ist nicht mehr da.',
  tools: 'Was du mit dieser Nachricht tun kannst',
  copyText: 'Text kopieren',
  textCopied: 'Der Text ist kopiert.',
  copyLink: 'Link dazu kopieren',
  linkCopied: 'Der Link ist kopiert.',
  notCopied: 'Der Browser lässt uns nicht kopieren.',
  edit: 'Bearbeiten',
  editLabel: 'Andere Worte für diese Nachricht',
  editHint: 'Kunden sehen, dass sie bearbeitet wurde.',
  save: 'Speichern',
  cancel: 'Abbrechen',
  edited: 'bearbeitet',
  editedNow: 'Die Nachricht ist geändert.',
  takeBack: 'Zurücknehmen',
  takeBackAsk: 'Diese Nachricht zurücknehmen? Sie verschwindet auch drüben, und zwar für immer.',
  keep: 'Behalten',
  takenBack: 'Diese Nachricht wurde zurückgenommen',
  takenBackNow: 'Die Nachricht ist zurückgenommen.',
  transcript: 'Unterhaltung speichern',
  transcriptText: 'Als Text',
  transcriptPage: 'Als Seite zum Drucken',
  transcriptJson: 'Als JSON',
};
