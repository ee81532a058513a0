/**
 * Hungarian. “Ön”, mostly without the word: polite and usual when a Hungarian company writes to a stranger.
 */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('hu');

export const strings: Strings = {
  chat: 'Csevegés',
  close: 'Csevegés bezárása',
  conversation: 'Beszélgetés',
  connecting: 'Kapcsolódás…',
  agentsHere: 'Most van itt valaki',
  nobodyHere: 'Most nincs itt senki',
  nobodyHereNotice: 'Most nincs itt senki. Amit ír, megmarad, és elolvassuk, amikor visszajövünk.',
  greeting: 'Üdvözöljük. Miben segíthetünk?',
  openings: 'Kezdheti például így',
  composer: 'Írjon üzenetet',
  send: 'Küldés',
  livePreview: 'Már gépelés közben látjuk, amit ír.',
  menu: 'Menü',
  charactersLeft: counted({ other: 'Még # karakter' }),
  charactersOver: counted({ other: '# karakterrel hosszabb a küldhetőnél' }),
  you: 'Ön',
  sending: 'Küldés…',
  waiting: 'Várakozás a kapcsolatra',
  sent: 'Elküldve',
  delivered: 'Kézbesítve',
  seen: 'Elolvasva',
  notSent: 'Nincs elküldve.',
  reasons: {
    too_long: 'Az üzenet túl hosszú.',
    too_large: 'Az üzenet túl hosszú.',
    bad_text: 'Olyan karakter van benne, amely nem küldhető el.',
    rate_limited: 'Túl sok üzenet egyszerre.',
  },
  refused: 'A szerver nem fogadta el.',
  tryAgain: 'Próbálja újra',
  edit: 'Szerkesztés',
  typing: (name) => `${name} éppen ír`,
  today: 'Ma',
  yesterday: 'Tegnap',
  earlier: 'Korábbi üzenetek megjelenítése',
  newMessages: 'Új üzenetek',
  reconnecting: 'Újrakapcsolódás… Az üzenetei megmaradnak, és el lesznek küldve.',
  reconnectingForgetful: 'Újrakapcsolódás… Hagyja nyitva ezt az oldalt: az üzeneteit elküldjük, amint lehet.',
  forgetful:
    'Ebben a böngészőben nem tudunk semmit megőrizni. Ha bezárja az oldalt, az el nem küldött üzenetek elvesznek.',
  resolved: 'Ez a beszélgetés lezárult. Írjon újra, és folytatódik.',
  unavailable: 'A csevegés ezen az oldalon nem érhető el.',
  reload:
    'A csevegés frissült. A folytatáshoz töltse újra az oldalt; az el nem küldött üzenetei megmaradnak.',
  reloadForgetful: 'A csevegés frissült. Másolja ki, ami még nincs elküldve, majd töltse újra az oldalt.',
  unread: counted({ other: '# új üzenet' }),
};
