import type { Words } from '../../words.ts';
import type { thread as english } from '../en/thread.ts';

export const thread: Words<typeof english> = {
  unread: 'Nouveaux messages',
  notFound: 'Ce message n’est plus là.',
  tools: 'Que faire de ce message',
  copyText: 'Copier le texte',
  textCopied: 'Le texte est copié.',
  copyLink: 'Copier le lien',
  linkCopied: 'Le lien est copié.',
  notCopied: 'Le navigateur ne nous laisse pas copier.',
  edit: 'Modifier',
  editLabel: 'D’autres mots pour ce message',
  editHint: 'Le client voit qu’il a été modifié.',
  save: 'Enregistrer',
  cancel: 'Annuler',
  edited: 'modifié',
  editedNow: 'Le message est modifié.',
  takeBack: 'Le retirer',
  takeBackAsk: 'Retirer ce message\u202f? Il disparaît aussi pour le client, pour de bon.',
  keep: 'Le garder',
  takenBack: 'Ce message a été retiré',
  takenBackNow: 'Le message est retiré.',
  transcript: 'Enregistrer la conversation',
  transcriptText: 'En texte',
  transcriptPage: 'En page à imprimer',
  transcriptJson: 'En JSON',
};
