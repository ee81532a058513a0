import type { Words } from '../../words.ts';
import type { thread as english } from '../en/thread.ts';

export const thread: Words<typeof english> = {
  unread: 'Mensajes nuevos',
  notFound: 'Este mensaje ya no está aquí.',
  tools: 'Qué hacer con este mensaje',
  copyText: 'Copiar el texto',
  textCopied: 'El texto está copiado.',
  copyLink: 'Copiar un enlace al mensaje',
  linkCopied: 'El enlace está copiado.',
  notCopied: 'El navegador no nos deja copiar.',
  edit: 'Editar',
  editLabel: 'Otras palabras para este mensaje',
  editHint: 'El cliente ve que se editó.',
  save: 'Guardar',
  cancel: 'Cancelar',
  edited: 'editado',
  editedNow: 'El mensaje está cambiado.',
  takeBack: 'Retirarlo',
  takeBackAsk: '¿Retirar este mensaje? También desaparece para el cliente, y para siempre.',
  keep: 'Conservarlo',
  takenBack: 'Este mensaje se retiró',
  takenBackNow: 'El mensaje está retirado.',
  transcript: 'Guardar la conversación',
  transcriptText: 'Como texto',
  transcriptPage: 'Como página para imprimir',
  transcriptJson: 'Como JSON',
};
