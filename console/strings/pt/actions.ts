import type { Words } from '../../words.ts';
import type { actions as english } from '../en/actions.ts';

export const actions: Words<typeof english> = {
  actions: {
    palette: 'Procurar comandos',
    next: 'Conversa seguinte',
    previous: 'Conversa anterior',
    backToList: 'Voltar à lista',
    goTo: (place) => `Ir para ${place}`,
    reply: 'Escrever uma resposta',
    lessPlay: 'Menos brincadeira nas sugestões',
    take: 'Assumir a conversa',
    resolve: 'Resolver a conversa',
    details: 'Mostrar ou ocultar os detalhes',
    help: 'Atalhos de teclado',
    theme: (name) => `Aparência: ${name}`,
    signOut: 'Sair',
    groups: {
      conversation: 'Esta conversa',
      go: 'Ir para',
      write: 'Escrever',
      console: 'Consola',
    },
  },
  palette: {
    label: 'Comandos',
    field: 'O que deseja fazer?',
    results: (count) => (count === 1 ? 'Um comando' : `${count} comandos`),
    none: (text) => `Nada se chama “${text}”. Experimente outra palavra.`,
    people: 'Conversas',
  },
};
