/** Slovenian. “Vi”, in lower case: polite and usual for a company; lower case keeps it friendly. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('sl');

export const strings: Strings = {
  chat: 'Klepet',
  close: 'Zapri klepet',
  conversation: 'Pogovor',
  connecting: 'Povezovanje…',
  agentsHere: 'Zdaj je nekdo tukaj',
  nobodyHere: 'Trenutno ni nikogo',
  nobodyHereNotice:
    'Trenutno ni nikogo tukaj. Kar napišete, ostane shranjeno, in prebrali bomo, ko se vrnemo.',
  greeting: 'Pozdravljeni. Kako lahko pomagamo?',
  openings: 'Začnete lahko takole',
  composer: 'Napišite sporočilo',
  send: 'Pošlji',
  livePreview: 'Kar pišete, vidimo že med pisanjem.',
  menu: 'Meni',
  charactersLeft: counted({ one: 'Še # znak', two: 'Še # znaka', few: 'Še # znaki', other: 'Še # znakov' }),
  charactersOver: counted({
    one: '# znak preveč za pošiljanje',
    two: '# znaka preveč za pošiljanje',
    few: '# znaki preveč za pošiljanje',
    other: '# znakov preveč za pošiljanje',
  }),
  you: 'Vi',
  sending: 'Pošiljanje…',
  waiting: 'Čaka na povezavo',
  sent: 'Poslano',
  delivered: 'Dostavljeno',
  seen: 'Prebrano',
  notSent: 'Ni poslano.',
  reasons: {
    too_long: 'Sporočilo je predolgo.',
    too_large: 'Sporočilo je predolgo.',
    bad_text: 'Vsebuje znak, ki ga ni mogoče poslati.',
    rate_limited: 'Preveč sporočil naenkrat.',
  },
  refused: 'Strežnik ga ni sprejel.',
  tryAgain: 'Poskusi znova',
  edit: 'Uredi',
  typing: (name) => `${name} piše`,
  today: 'Danes',
  yesterday: 'Včeraj',
  earlier: 'Prikaži starejša sporočila',
  newMessages: 'Nova sporočila',
  reconnecting: 'Vnovično povezovanje… Vaša sporočila so shranjena in bodo poslana.',
  reconnectingForgetful:
    'Vnovično povezovanje… Pustite to stran odprto: sporočila bodo poslana, takoj ko bo mogoče.',
  forgetful:
    'V tem brskalniku ne moremo ničesar shraniti. Če stran zaprete, bodo neposlana sporočila izgubljena.',
  resolved: 'Ta pogovor je zaključen. Pišite znova in se bo nadaljeval.',
  unavailable: 'Klepet na tej strani ni na voljo.',
  reload:
    'Klepet je posodobljen. Za nadaljevanje znova naložite stran; neposlana sporočila ostanejo shranjena.',
  reloadForgetful: 'Klepet je posodobljen. Kopirajte, kar še ni poslano, nato znova naložite stran.',
  unread: counted({
    one: '# novo sporočilo',
    two: '# novi sporočili',
    few: '# nova sporočila',
    other: '# novih sporočil',
  }),
};
