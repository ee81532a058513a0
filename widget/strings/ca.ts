/** Catalan. “Tu”: as in most Catalan consumer products; “vós” would sound like an office. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('ca');

export const strings: Strings = {
  chat: 'Xat',
  close: 'Tanca el xat',
  conversation: 'Conversa',
  connecting: 'S’està connectant…',
  agentsHere: 'Ara hi ha algú',
  nobodyHere: 'Ara no hi ha ningú',
  nobodyHereNotice: 'Ara no hi ha ningú. El que escriguis es desa, i ho llegirem quan tornem.',
  greeting: 'Hola. Com et podem ajudar?',
  openings: 'Pots començar amb',
  composer: 'Escriu un missatge',
  send: 'Envia',
  livePreview: 'Veiem el que escrius mentre ho escrius.',
  menu: 'Menú',
  charactersLeft: counted({ one: 'Queda # caràcter', other: 'Queden # caràcters' }),
  charactersOver: counted({
    one: 'Sobra # caràcter per enviar-lo',
    other: 'Sobren # caràcters per enviar-lo',
  }),
  you: 'Tu',
  sending: 'S’està enviant…',
  waiting: 'S’espera la connexió',
  sent: 'Enviat',
  delivered: 'Lliurat',
  seen: 'Vist',
  notSent: 'No s’ha enviat.',
  reasons: {
    too_long: 'El missatge és massa llarg.',
    too_large: 'El missatge és massa llarg.',
    bad_text: 'Conté un caràcter que no es pot enviar.',
    rate_limited: 'Massa missatges alhora.',
  },
  refused: 'El servidor no l’ha acceptat.',
  tryAgain: 'Torna-ho a provar',
  edit: 'Edita',
  typing: (name) => `${name} està escrivint`,
  today: 'Avui',
  yesterday: 'Ahir',
  earlier: 'Mostra els missatges anteriors',
  newMessages: 'Missatges nous',
  reconnecting: 'S’està tornant a connectar… Els teus missatges estan desats i s’enviaran.',
  reconnectingForgetful:
    'S’està tornant a connectar… Deixa aquesta pàgina oberta: els missatges s’enviaran tan bon punt es pugui.',
  forgetful:
    'Aquest navegador no ens deixa desar res. Si tanques aquesta pàgina, els missatges no enviats es perdran.',
  resolved: 'Aquesta conversa està tancada. Torna a escriure i continuarà.',
  unavailable: 'El xat no està disponible en aquesta pàgina.',
  reload:
    'El xat s’ha actualitzat. Torna a carregar la pàgina per continuar; els missatges no enviats estan desats.',
  reloadForgetful:
    'El xat s’ha actualitzat. Copia el que encara no s’ha enviat i torna a carregar la pàgina.',
  unread: counted({ one: '# missatge nou', other: '# missatges nous' }),
};
