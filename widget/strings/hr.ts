/** Croatian. “Vi”, in lower case: polite and usual for a company; lower case keeps it friendly. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('hr');

export const strings: Strings = {
  chat: 'Chat',
  close: 'Zatvori chat',
  conversation: 'Razgovor',
  connecting: 'Povezivanje…',
  agentsHere: 'Netko je sada ovdje',
  nobodyHere: 'Trenutačno nema nikoga',
  nobodyHereNotice:
    'Trenutačno nema nikoga. Što napišete, ostaje spremljeno, a mi ćemo to pročitati kad se vratimo.',
  greeting: 'Dobar dan. Kako možemo pomoći?',
  openings: 'Možete početi ovako',
  composer: 'Napišite poruku',
  send: 'Pošalji',
  livePreview: 'Vidimo što pišete već dok pišete.',
  menu: 'Izbornik',
  charactersLeft: counted({ one: 'Još # znak', few: 'Još # znaka', other: 'Još # znakova' }),
  charactersOver: counted({
    one: '# znak previše za slanje',
    few: '# znaka previše za slanje',
    other: '# znakova previše za slanje',
  }),
  you: 'Vi',
  sending: 'Slanje…',
  waiting: 'Čeka se veza',
  sent: 'Poslano',
  delivered: 'Dostavljeno',
  seen: 'Pročitano',
  notSent: 'Nije poslano.',
  reasons: {
    too_long: 'Poruka je preduga.',
    too_large: 'Poruka je preduga.',
    bad_text: 'Sadrži znak koji se ne može poslati.',
    rate_limited: 'Previše poruka odjednom.',
  },
  refused: 'Poslužitelj je nije prihvatio.',
  tryAgain: 'Pokušaj ponovno',
  edit: 'Uredi',
  typing: (name) => `${name} piše`,
  today: 'Danas',
  yesterday: 'Jučer',
  earlier: 'Prikaži starije poruke',
  newMessages: 'Nove poruke',
  reconnecting: 'Ponovno povezivanje… Vaše su poruke spremljene i bit će poslane.',
  reconnectingForgetful:
    'Ponovno povezivanje… Ostavite ovu stranicu otvorenom: poruke će biti poslane čim bude moguće.',
  forgetful:
    'Ovaj nam preglednik ne dopušta ništa spremiti. Ako zatvorite stranicu, neposlane poruke bit će izgubljene.',
  resolved: 'Ovaj je razgovor zatvoren. Pišite ponovno i nastavit će se.',
  unavailable: 'Chat nije dostupan na ovoj stranici.',
  reload: 'Chat je ažuriran. Za nastavak ponovno učitajte stranicu; neposlane poruke ostaju spremljene.',
  reloadForgetful: 'Chat je ažuriran. Kopirajte što još nije poslano, a zatim ponovno učitajte stranicu.',
  unread: counted({ one: '# nova poruka', few: '# nove poruke', other: '# novih poruka' }),
};
