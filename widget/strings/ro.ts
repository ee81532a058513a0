/**
 * Romanian. Polite plural: usual when a Romanian company writes to a stranger; the pronoun itself is left out.
 */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('ro');

export const strings: Strings = {
  chat: 'Chat',
  close: 'Închideți chatul',
  conversation: 'Conversație',
  connecting: 'Se conectează…',
  agentsHere: 'E cineva aici acum',
  nobodyHere: 'Momentan nu e nimeni',
  nobodyHereNotice: 'Momentan nu e nimeni aici. Ce scrieți se păstrează și vom citi când revenim.',
  greeting: 'Bună ziua. Cu ce vă putem ajuta?',
  openings: 'Puteți începe cu',
  composer: 'Scrieți un mesaj',
  send: 'Trimiteți',
  livePreview: 'Vedem ce scrieți în timp ce scrieți.',
  menu: 'Meniu',
  charactersLeft: counted({
    one: 'A mai rămas # caracter',
    few: 'Au mai rămas # caractere',
    other: 'Au mai rămas # de caractere',
  }),
  charactersOver: counted({
    one: 'Cu # caracter prea lung',
    few: 'Cu # caractere prea lung',
    other: 'Cu # de caractere prea lung',
  }),
  you: 'Dumneavoastră',
  sending: 'Se trimite…',
  waiting: 'Se așteaptă conexiunea',
  sent: 'Trimis',
  delivered: 'Livrat',
  seen: 'Citit',
  notSent: 'Netrimis.',
  reasons: {
    too_long: 'Mesajul este prea lung.',
    too_large: 'Mesajul este prea lung.',
    bad_text: 'Conține un caracter care nu poate fi trimis.',
    rate_limited: 'Prea multe mesaje deodată.',
  },
  refused: 'Serverul nu l-a acceptat.',
  tryAgain: 'Încercați din nou',
  edit: 'Editați',
  typing: (name) => `${name} scrie`,
  today: 'Astăzi',
  yesterday: 'Ieri',
  earlier: 'Afișați mesajele anterioare',
  newMessages: 'Mesaje noi',
  reconnecting: 'Se reconectează… Mesajele dumneavoastră sunt păstrate și vor fi trimise.',
  reconnectingForgetful:
    'Se reconectează… Țineți pagina deschisă: mesajele vor fi trimise imediat ce se poate.',
  forgetful: 'Acest browser nu ne lasă să păstrăm nimic. Dacă închideți pagina, mesajele netrimise se pierd.',
  resolved: 'Această conversație este încheiată. Scrieți din nou și va continua.',
  unavailable: 'Chatul nu este disponibil pe această pagină.',
  reload: 'Chatul a fost actualizat. Reîncărcați pagina pentru a continua; mesajele netrimise sunt păstrate.',
  reloadForgetful: 'Chatul a fost actualizat. Copiați ce nu s-a trimis încă, apoi reîncărcați pagina.',
  unread: counted({ one: '# mesaj nou', few: '# mesaje noi', other: '# de mesaje noi' }),
};
