/** Slovak. “Vy”, in lower case: polite and usual for a company; lower case keeps it friendly. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('sk');

export const strings: Strings = {
  chat: 'Čet',
  close: 'Zavrieť čet',
  conversation: 'Konverzácia',
  connecting: 'Pripája sa…',
  agentsHere: 'Práve tu niekto je',
  nobodyHere: 'Práve tu nikto nie je',
  nobodyHereNotice: 'Práve tu nikto nie je. Čo napíšete, ostane uložené, a keď sa vrátime, prečítame si to.',
  greeting: 'Dobrý deň. S čím môžeme pomôcť?',
  openings: 'Môžete začať napríklad takto',
  composer: 'Napíšte správu',
  send: 'Odoslať',
  livePreview: 'Vidíme, čo píšete, už počas písania.',
  menu: 'Ponuka',
  charactersLeft: counted({
    one: 'Zostáva # znak',
    few: 'Zostávajú # znaky',
    many: 'Zostáva # znaku',
    other: 'Zostáva # znakov',
  }),
  charactersOver: counted({
    one: 'Na odoslanie je tu navyše # znak',
    few: 'Na odoslanie sú tu navyše # znaky',
    many: 'Na odoslanie je tu navyše # znaku',
    other: 'Na odoslanie je tu navyše # znakov',
  }),
  you: 'Vy',
  sending: 'Odosiela sa…',
  waiting: 'Čaká na pripojenie',
  sent: 'Odoslané',
  delivered: 'Doručené',
  seen: 'Prečítané',
  notSent: 'Neodoslané.',
  reasons: {
    too_long: 'Správa je príliš dlhá.',
    too_large: 'Správa je príliš dlhá.',
    bad_text: 'Obsahuje znak, ktorý sa nedá odoslať.',
    rate_limited: 'Príliš veľa správ naraz.',
  },
  refused: 'Server ju neprijal.',
  tryAgain: 'Skúsiť znova',
  edit: 'Upraviť',
  typing: (name) => `${name} píše`,
  today: 'Dnes',
  yesterday: 'Včera',
  earlier: 'Zobraziť staršie správy',
  newMessages: 'Nové správy',
  reconnecting: 'Spojenie sa obnovuje… Vaše správy sú uložené a odošlú sa.',
  reconnectingForgetful:
    'Spojenie sa obnovuje… Nechajte túto stránku otvorenú: správy sa odošlú hneď, ako to pôjde.',
  forgetful: 'Tento prehliadač nám nedovoľuje nič uložiť. Ak stránku zavriete, neodoslané správy sa stratia.',
  resolved: 'Táto konverzácia je uzavretá. Napíšte znova a bude pokračovať.',
  unavailable: 'Čet nie je na tejto stránke dostupný.',
  reload:
    'Čet bol aktualizovaný. Ak chcete pokračovať, načítajte stránku znova; neodoslané správy ostanú uložené.',
  reloadForgetful:
    'Čet bol aktualizovaný. Skopírujte, čo ešte nie je odoslané, a potom stránku načítajte znova.',
  unread: counted({
    one: '# nová správa',
    few: '# nové správy',
    many: '# novej správy',
    other: '# nových správ',
  }),
};
