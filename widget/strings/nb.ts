/** Norwegian (Bokmål). “Du”: Norwegian says it to everybody. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('nb');

export const strings: Strings = {
  chat: 'Chat',
  close: 'Lukk chatten',
  conversation: 'Samtale',
  connecting: 'Kobler til…',
  agentsHere: 'Noen er her nå',
  nobodyHere: 'Ikke her akkurat nå',
  nobodyHereNotice:
    'Ingen er her akkurat nå. Det du skriver, blir lagret, og vi leser det når vi er tilbake.',
  greeting: 'Hei. Hva kan vi hjelpe med?',
  openings: 'Du kan begynne med',
  composer: 'Skriv en melding',
  send: 'Send',
  livePreview: 'Vi ser det du skriver, mens du skriver det.',
  menu: 'Meny',
  charactersLeft: counted({ other: '# tegn igjen' }),
  charactersOver: counted({ other: '# tegn for lang til å sendes' }),
  you: 'Deg',
  sending: 'Sendes…',
  waiting: 'Venter på tilkobling',
  sent: 'Sendt',
  delivered: 'Levert',
  seen: 'Sett',
  notSent: 'Ikke sendt.',
  reasons: {
    too_long: 'Meldingen er for lang.',
    too_large: 'Meldingen er for lang.',
    bad_text: 'Den inneholder et tegn som ikke kan sendes.',
    rate_limited: 'For mange meldinger på én gang.',
  },
  refused: 'Serveren tok ikke imot den.',
  tryAgain: 'Prøv igjen',
  edit: 'Rediger',
  typing: (name) => `${name} skriver`,
  today: 'I dag',
  yesterday: 'I går',
  earlier: 'Vis tidligere meldinger',
  newMessages: 'Nye meldinger',
  reconnecting: 'Kobler til igjen… Meldingene dine er lagret og blir sendt.',
  reconnectingForgetful: 'Kobler til igjen… La siden være åpen: Meldingene dine sendes så snart det går.',
  forgetful:
    'I denne nettleseren kan vi ikke lagre noe. Hvis du lukker siden, går meldinger som ikke er sendt, tapt.',
  resolved: 'Denne samtalen er avsluttet. Skriv igjen, så fortsetter den.',
  unavailable: 'Chatten er ikke tilgjengelig på denne siden.',
  reload:
    'Chatten er oppdatert. Last inn siden på nytt for å fortsette; meldinger som ikke er sendt, er lagret.',
  reloadForgetful: 'Chatten er oppdatert. Kopier det som ikke er sendt ennå, og last så inn siden på nytt.',
  unread: counted({ one: '# ny melding', other: '# nye meldinger' }),
};
