/** Portuguese (Portugal). Third person without “você”: polite and not stiff, as Portuguese companies write. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('pt-PT');

export const strings: Strings = {
  chat: 'Chat',
  close: 'Fechar o chat',
  conversation: 'Conversa',
  connecting: 'A ligar…',
  agentsHere: 'Está aqui alguém agora',
  nobodyHere: 'Ausente de momento',
  nobodyHereNotice:
    'De momento não está aqui ninguém. O que escrever fica guardado, e vamos ler quando voltarmos.',
  greeting: 'Olá. Como podemos ajudar?',
  openings: 'Pode começar com',
  composer: 'Escreva uma mensagem',
  send: 'Enviar',
  livePreview: 'Vemos o que escreve enquanto o escreve.',
  menu: 'Menu',
  charactersLeft: counted({ one: 'Resta # caráter', other: 'Restam # carateres' }),
  charactersOver: counted({ one: '# caráter a mais para enviar', other: '# carateres a mais para enviar' }),
  you: 'Eu',
  sending: 'A enviar…',
  waiting: 'A aguardar a ligação',
  sent: 'Enviada',
  delivered: 'Entregue',
  seen: 'Lida',
  notSent: 'Não enviada.',
  reasons: {
    too_long: 'A mensagem é demasiado longa.',
    too_large: 'A mensagem é demasiado longa.',
    bad_text: 'Contém um caráter que não pode ser enviado.',
    rate_limited: 'Demasiadas mensagens de uma só vez.',
  },
  refused: 'O servidor não a aceitou.',
  tryAgain: 'Tentar novamente',
  edit: 'Editar',
  typing: (name) => `${name} está a escrever`,
  today: 'Hoje',
  yesterday: 'Ontem',
  earlier: 'Mostrar mensagens anteriores',
  newMessages: 'Novas mensagens',
  reconnecting: 'A restabelecer a ligação… As suas mensagens estão guardadas e serão enviadas.',
  reconnectingForgetful:
    'A restabelecer a ligação… Mantenha esta página aberta: as mensagens serão enviadas assim que houver ligação.',
  forgetful:
    'Este navegador não nos deixa guardar nada. Se fechar esta página, as mensagens não enviadas perdem-se.',
  resolved: 'Esta conversa foi encerrada. Escreva novamente e ela continua.',
  unavailable: 'O chat não está disponível nesta página.',
  reload:
    'O chat foi atualizado. Recarregue a página para continuar; as mensagens não enviadas estão guardadas.',
  reloadForgetful: 'O chat foi atualizado. Copie o que ainda não foi enviado e depois recarregue a página.',
  unread: counted({ one: '# nova mensagem', other: '# novas mensagens' }),
};
