/** Serbian in Latin letters: the words of `sr.ts`, letter by letter; a test holds the two together. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('sr-Latn');

export const strings: Strings = {
  chat: 'Ćaskanje',
  close: 'Zatvori ćaskanje',
  conversation: 'Razgovor',
  connecting: 'Povezivanje…',
  agentsHere: 'Neko je sada ovde',
  nobodyHere: 'Trenutno nema nikoga',
  nobodyHereNotice:
    'Trenutno nema nikoga. Što napišete, ostaje sačuvano, a mi ćemo to pročitati kad se vratimo.',
  greeting: 'Dobar dan. Kako možemo da pomognemo?',
  openings: 'Možete početi ovako',
  composer: 'Napišite poruku',
  send: 'Pošalji',
  livePreview: 'Vidimo šta pišete već dok pišete.',
  menu: 'Meni',
  charactersLeft: counted({ one: 'Još # znak', few: 'Još # znaka', other: 'Još # znakova' }),
  charactersOver: counted({
    one: '# znak previše za slanje',
    few: '# znaka previše za slanje',
    other: '# znakova previše za slanje',
  }),
  you: 'Vi',
  sending: 'Slanje…',
  waiting: 'Čeka se veza',
  sent: 'Poslato',
  delivered: 'Dostavljeno',
  seen: 'Pročitano',
  notSent: 'Nije poslato.',
  reasons: {
    too_long: 'Poruka je predugačka.',
    too_large: 'Poruka je predugačka.',
    bad_text: 'Sadrži znak koji ne može da se pošalje.',
    rate_limited: 'Previše poruka odjednom.',
  },
  refused: 'Server je nije prihvatio.',
  tryAgain: 'Pokušaj ponovo',
  edit: 'Izmeni',
  typing: (name) => `${name} piše`,
  today: 'Danas',
  yesterday: 'Juče',
  earlier: 'Prikaži starije poruke',
  newMessages: 'Nove poruke',
  reconnecting: 'Ponovno povezivanje… Vaše poruke su sačuvane i biće poslate.',
  reconnectingForgetful:
    'Ponovno povezivanje… Ostavite ovu stranicu otvorenu: poruke će biti poslate čim bude moguće.',
  forgetful:
    'Ovaj pregledač nam ne dozvoljava ništa da sačuvamo. Ako zatvorite stranicu, neposlate poruke biće izgubljene.',
  resolved: 'Ovaj razgovor je zatvoren. Pišite ponovo i nastaviće se.',
  unavailable: 'Ćaskanje nije dostupno na ovoj stranici.',
  reload: 'Ćaskanje je ažurirano. Za nastavak ponovo učitajte stranicu; neposlate poruke ostaju sačuvane.',
  reloadForgetful: 'Ćaskanje je ažurirano. Kopirajte što još nije poslato, a zatim ponovo učitajte stranicu.',
  unread: counted({ one: '# nova poruka', few: '# nove poruke', other: '# novih poruka' }),
};
