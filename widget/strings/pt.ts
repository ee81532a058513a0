/** Portuguese (Brazil). “Você”: what everybody says to everybody in Brazil. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('pt');

export const strings: Strings = {
  chat: 'Chat',
  close: 'Fechar o chat',
  conversation: 'Conversa',
  connecting: 'Conectando…',
  agentsHere: 'Tem alguém aqui agora',
  nobodyHere: 'Ausente no momento',
  nobodyHereNotice:
    'Não há ninguém aqui no momento. O que você escrever fica guardado, e vamos ler quando voltarmos.',
  greeting: 'Olá. Como podemos ajudar?',
  openings: 'Você pode começar com',
  composer: 'Escreva uma mensagem',
  send: 'Enviar',
  livePreview: 'Vemos o que você digita enquanto digita.',
  menu: 'Menu',
  charactersLeft: counted({ one: 'Resta # caractere', other: 'Restam # caracteres' }),
  charactersOver: counted({
    one: '# caractere a mais para enviar',
    other: '# caracteres a mais para enviar',
  }),
  you: 'Você',
  sending: 'Enviando…',
  waiting: 'Aguardando a conexão',
  sent: 'Enviada',
  delivered: 'Entregue',
  seen: 'Lida',
  notSent: 'Não enviada.',
  reasons: {
    too_long: 'A mensagem é longa demais.',
    too_large: 'A mensagem é longa demais.',
    bad_text: 'Ela contém um caractere que não pode ser enviado.',
    rate_limited: 'Mensagens demais de uma vez.',
  },
  refused: 'O servidor não a aceitou.',
  tryAgain: 'Tentar de novo',
  edit: 'Editar',
  typing: (name) => `${name} está digitando`,
  today: 'Hoje',
  yesterday: 'Ontem',
  earlier: 'Mostrar mensagens anteriores',
  newMessages: 'Novas mensagens',
  reconnecting: 'Reconectando… Suas mensagens estão guardadas e serão enviadas.',
  reconnectingForgetful:
    'Reconectando… Deixe esta página aberta: suas mensagens serão enviadas assim que der.',
  forgetful:
    'Este navegador não nos deixa guardar nada. Se você fechar esta página, as mensagens não enviadas serão perdidas.',
  resolved: 'Esta conversa foi encerrada. Escreva de novo e ela continua.',
  unavailable: 'O chat não está disponível nesta página.',
  reload:
    'O chat foi atualizado. Recarregue a página para continuar; suas mensagens não enviadas estão guardadas.',
  reloadForgetful:
    'O chat foi atualizado. Copie o que ainda não foi enviado e recarregue a página para continuar.',
  unread: counted({ one: '# nova mensagem', other: '# novas mensagens' }),
};
