/** Italian. “Tu”: usual in Italian consumer products and chats; “Lei” would sound like an office. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('it');

export const strings: Strings = {
  chat: 'Chat',
  close: 'Chiudi la chat',
  conversation: 'Conversazione',
  connecting: 'Connessione in corso…',
  agentsHere: 'C’è qualcuno qui ora',
  nobodyHere: 'Ora non c’è nessuno',
  nobodyHereNotice: 'Ora non c’è nessuno. Quello che scrivi resta qui, e lo leggeremo al nostro ritorno.',
  greeting: 'Ciao. Come possiamo aiutarti?',
  openings: 'Puoi iniziare con',
  composer: 'Scrivi un messaggio',
  send: 'Invia',
  livePreview: 'Vediamo quello che scrivi mentre lo scrivi.',
  menu: 'Menu',
  charactersLeft: counted({ one: 'Ancora # carattere', other: 'Ancora # caratteri' }),
  charactersOver: counted({
    one: '# carattere di troppo per l’invio',
    other: '# caratteri di troppo per l’invio',
  }),
  you: 'Tu',
  sending: 'Invio in corso…',
  waiting: 'In attesa della connessione',
  sent: 'Inviato',
  delivered: 'Consegnato',
  seen: 'Letto',
  notSent: 'Non inviato.',
  reasons: {
    too_long: 'Il messaggio è troppo lungo.',
    too_large: 'Il messaggio è troppo lungo.',
    bad_text: 'Contiene un carattere che non si può inviare.',
    rate_limited: 'Troppi messaggi in una volta.',
  },
  refused: 'Il server non lo ha accettato.',
  tryAgain: 'Riprova',
  edit: 'Modifica',
  typing: (name) => `${name} sta scrivendo`,
  today: 'Oggi',
  yesterday: 'Ieri',
  earlier: 'Mostra i messaggi precedenti',
  newMessages: 'Nuovi messaggi',
  reconnecting: 'Riconnessione… I tuoi messaggi sono al sicuro e saranno inviati.',
  reconnectingForgetful:
    'Riconnessione… Tieni aperta questa pagina: i tuoi messaggi partiranno al ritorno della connessione.',
  forgetful:
    'Questo browser non ci permette di salvare nulla. Se chiudi la pagina, i messaggi non inviati andranno persi.',
  resolved: 'Questa conversazione è chiusa. Scrivi di nuovo e riprenderà.',
  unavailable: 'La chat non è disponibile in questa pagina.',
  reload:
    'La chat è stata aggiornata. Ricarica la pagina per continuare; i messaggi non inviati sono al sicuro.',
  reloadForgetful: 'La chat è stata aggiornata. Copia ciò che non è ancora inviato, poi ricarica la pagina.',
  unread: counted({ one: '# nuovo messaggio', other: '# nuovi messaggi' }),
};
