/** Estonian. “Teie”: polite and usual when a company writes to a stranger. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('et');

export const strings: Strings = {
  chat: 'Vestlus',
  close: 'Sulge vestlus',
  conversation: 'Vestlus',
  connecting: 'Ühenduse loomine…',
  agentsHere: 'Keegi on praegu siin',
  nobodyHere: 'Praegu eemal',
  nobodyHereNotice: 'Praegu pole kedagi siin. Teie kirjutatu jääb alles ja me loeme seda, kui oleme tagasi.',
  greeting: 'Tere. Kuidas saame aidata?',
  openings: 'Alustada võib näiteks nii',
  composer: 'Kirjutage sõnum',
  send: 'Saada',
  livePreview: 'Näeme teie teksti juba kirjutamise ajal.',
  menu: 'Menüü',
  charactersLeft: counted({ one: 'Alles on # märk', other: 'Alles on # märki' }),
  charactersOver: counted({ one: 'Saatmiseks # märk liiga pikk', other: 'Saatmiseks # märki liiga pikk' }),
  you: 'Teie',
  sending: 'Saatmine…',
  waiting: 'Ootab ühendust',
  sent: 'Saadetud',
  delivered: 'Kohale jõudnud',
  seen: 'Nähtud',
  notSent: 'Saatmata.',
  reasons: {
    too_long: 'Sõnum on liiga pikk.',
    too_large: 'Sõnum on liiga pikk.',
    bad_text: 'Selles on märk, mida ei saa saata.',
    rate_limited: 'Liiga palju sõnumeid korraga.',
  },
  refused: 'Server ei võtnud seda vastu.',
  tryAgain: 'Proovi uuesti',
  edit: 'Muuda',
  typing: (name) => `${name} kirjutab`,
  today: 'Täna',
  yesterday: 'Eile',
  earlier: 'Näita varasemaid sõnumeid',
  newMessages: 'Uued sõnumid',
  reconnecting: 'Ühenduse taastamine… Teie sõnumid on alles ja saadetakse ära.',
  reconnectingForgetful:
    'Ühenduse taastamine… Hoidke see leht lahti: sõnumid saadetakse kohe, kui ühendus töötab.',
  forgetful:
    'Selles brauseris ei saa me midagi salvestada. Kui sulgete lehe, lähevad saatmata sõnumid kaotsi.',
  resolved: 'See vestlus on lõpetatud. Kirjutage uuesti ja see jätkub.',
  unavailable: 'Vestlus pole sellel lehel saadaval.',
  reload: 'Vestlust on uuendatud. Jätkamiseks laadige leht uuesti; saatmata sõnumid jäävad alles.',
  reloadForgetful: 'Vestlust on uuendatud. Kopeerige see, mis on saatmata, ja laadige leht siis uuesti.',
  unread: counted({ one: '# uus sõnum', other: '# uut sõnumit' }),
};
