import type { Words } from '../../words.ts';
import type { thread as english } from '../en/thread.ts';

export const thread: Words<typeof english> = {
  unread: 'Mensagens novas',
  notFound: 'Esta mensagem já não está aqui.',
  tools: 'O que fazer com esta mensagem',
  copyText: 'Copiar o texto',
  textCopied: 'O texto está copiado.',
  copyLink: 'Copiar um link para ela',
  linkCopied: 'O link está copiado.',
  notCopied: 'O navegador não nos deixa copiar.',
  edit: 'Editar',
  editLabel: 'Outras palavras para esta mensagem',
  editHint: 'O cliente vê que foi editada.',
  save: 'Guardar',
  cancel: 'Cancelar',
  edited: 'editada',
  editedNow: 'A mensagem foi mudada.',
  takeBack: 'Retirar',
  takeBackAsk: 'Retirar esta mensagem? Desaparece também para o cliente, e para sempre.',
  keep: 'Manter',
  takenBack: 'Esta mensagem foi retirada',
  takenBackNow: 'A mensagem foi retirada.',
  transcript: 'Guardar a conversa',
  transcriptText: 'Como texto',
  transcriptPage: 'Como página para imprimir',
  transcriptJson: 'Como JSON',
};
