/** Finnish. “Sinä”: Finnish services use it nowadays; most sentences need no pronoun at all. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('fi');

export const strings: Strings = {
  chat: 'Chat',
  close: 'Sulje chat',
  conversation: 'Keskustelu',
  connecting: 'Yhdistetään…',
  agentsHere: 'Joku on nyt paikalla',
  nobodyHere: 'Ei paikalla juuri nyt',
  nobodyHereNotice: 'Juuri nyt kukaan ei ole paikalla. Kirjoittamasi säilyy, ja luemme sen, kun palaamme.',
  greeting: 'Hei. Miten voimme auttaa?',
  openings: 'Voit aloittaa vaikka näin',
  composer: 'Kirjoita viesti',
  send: 'Lähetä',
  livePreview: 'Näemme kirjoittamasi jo kirjoittaessasi.',
  menu: 'Valikko',
  charactersLeft: counted({ one: '# merkki jäljellä', other: '# merkkiä jäljellä' }),
  charactersOver: counted({
    one: '# merkki liikaa lähetettäväksi',
    other: '# merkkiä liikaa lähetettäväksi',
  }),
  you: 'Sinä',
  sending: 'Lähetetään…',
  waiting: 'Odottaa yhteyttä',
  sent: 'Lähetetty',
  delivered: 'Perillä',
  seen: 'Luettu',
  notSent: 'Ei lähetetty.',
  reasons: {
    too_long: 'Viesti on liian pitkä.',
    too_large: 'Viesti on liian pitkä.',
    bad_text: 'Siinä on merkki, jota ei voi lähettää.',
    rate_limited: 'Liian monta viestiä kerralla.',
  },
  refused: 'Palvelin ei ottanut sitä vastaan.',
  tryAgain: 'Yritä uudelleen',
  edit: 'Muokkaa',
  typing: (name) => `${name} kirjoittaa`,
  today: 'Tänään',
  yesterday: 'Eilen',
  earlier: 'Näytä aiemmat viestit',
  newMessages: 'Uusia viestejä',
  reconnecting: 'Yhdistetään uudelleen… Viestisi ovat tallessa, ja ne lähetetään.',
  reconnectingForgetful:
    'Yhdistetään uudelleen… Pidä tämä sivu auki: viestisi lähetetään heti, kun yhteys toimii.',
  forgetful:
    'Tämä selain ei anna meidän tallentaa mitään. Jos suljet sivun, lähettämättömät viestit katoavat.',
  resolved: 'Tämä keskustelu on päättynyt. Kirjoita uudelleen, niin se jatkuu.',
  unavailable: 'Chat ei ole käytettävissä tällä sivulla.',
  reload: 'Chat on päivitetty. Jatka lataamalla sivu uudelleen; lähettämättömät viestisi säilyvät.',
  reloadForgetful:
    'Chat on päivitetty. Kopioi se, mitä ei ole vielä lähetetty, ja lataa sivu sitten uudelleen.',
  unread: counted({ one: '# uusi viesti', other: '# uutta viestiä' }),
};
