/**
 * Spanish. “Tú”: usual in chats with customers in Spain and most of America, and warm; no words of one country
 * only.
 */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('es');

export const strings: Strings = {
  chat: 'Chat',
  close: 'Cerrar el chat',
  conversation: 'Conversación',
  connecting: 'Conectando…',
  agentsHere: 'Hay alguien aquí ahora',
  nobodyHere: 'Ahora no hay nadie',
  nobodyHereNotice: 'Ahora no hay nadie. Lo que escribas se guarda y lo leeremos a la vuelta.',
  greeting: 'Hola. ¿Cómo podemos ayudarte?',
  openings: 'Puedes empezar con',
  composer: 'Escribe un mensaje',
  send: 'Enviar',
  livePreview: 'Vemos lo que escribes mientras lo escribes.',
  menu: 'Menú',
  charactersLeft: counted({ one: 'Queda # carácter', other: 'Quedan # caracteres' }),
  charactersOver: counted({
    one: 'Sobra # carácter para enviarlo',
    other: 'Sobran # caracteres para enviarlo',
  }),
  you: 'Tú',
  sending: 'Enviando…',
  waiting: 'Esperando la conexión',
  sent: 'Enviado',
  delivered: 'Entregado',
  seen: 'Visto',
  notSent: 'No se ha enviado.',
  reasons: {
    too_long: 'El mensaje es demasiado largo.',
    too_large: 'El mensaje es demasiado largo.',
    bad_text: 'Contiene un carácter que no se puede enviar.',
    rate_limited: 'Demasiados mensajes a la vez.',
  },
  refused: 'El servidor no lo ha aceptado.',
  tryAgain: 'Reintentar',
  edit: 'Editar',
  typing: (name) => `${name} está escribiendo`,
  today: 'Hoy',
  yesterday: 'Ayer',
  earlier: 'Mostrar mensajes anteriores',
  newMessages: 'Mensajes nuevos',
  reconnecting: 'Conectando de nuevo… Tus mensajes están guardados y se enviarán.',
  reconnectingForgetful:
    'Conectando de nuevo… Deja esta página abierta: tus mensajes se enviarán en cuanto se pueda.',
  forgetful:
    'Este navegador no nos deja guardar nada. Si cierras esta página, se perderán los mensajes sin enviar.',
  resolved: 'Esta conversación está cerrada. Escribe de nuevo y continuará.',
  unavailable: 'El chat no está disponible en esta página.',
  reload:
    'El chat se ha actualizado. Recarga la página para continuar; tus mensajes sin enviar están guardados.',
  reloadForgetful: 'El chat se ha actualizado. Copia lo que aún no se ha enviado y recarga la página.',
  unread: counted({ one: '# mensaje nuevo', other: '# mensajes nuevos' }),
};
