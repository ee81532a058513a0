/** Danish. “Du”: Danish says it to everybody. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('da');

export const strings: Strings = {
  chat: 'Chat',
  close: 'Luk chatten',
  conversation: 'Samtale',
  connecting: 'Opretter forbindelse…',
  agentsHere: 'Der er nogen her nu',
  nobodyHere: 'Ikke her lige nu',
  nobodyHereNotice:
    'Der er ingen her lige nu. Det, du skriver, bliver gemt, og vi læser det, når vi er tilbage.',
  greeting: 'Hej. Hvordan kan vi hjælpe?',
  openings: 'Du kan begynde med',
  composer: 'Skriv en besked',
  send: 'Send',
  livePreview: 'Vi ser det, du skriver, mens du skriver det.',
  menu: 'Menu',
  charactersLeft: counted({ other: '# tegn tilbage' }),
  charactersOver: counted({ other: '# tegn for langt til at blive sendt' }),
  you: 'Dig',
  sending: 'Sendes…',
  waiting: 'Venter på forbindelse',
  sent: 'Sendt',
  delivered: 'Leveret',
  seen: 'Set',
  notSent: 'Ikke sendt.',
  reasons: {
    too_long: 'Beskeden er for lang.',
    too_large: 'Beskeden er for lang.',
    bad_text: 'Den indeholder et tegn, der ikke kan sendes.',
    rate_limited: 'For mange beskeder på én gang.',
  },
  refused: 'Serveren tog ikke imod den.',
  tryAgain: 'Prøv igen',
  edit: 'Rediger',
  typing: (name) => `${name} skriver`,
  today: 'I dag',
  yesterday: 'I går',
  earlier: 'Vis tidligere beskeder',
  newMessages: 'Nye beskeder',
  reconnecting: 'Opretter forbindelse igen… Dine beskeder er gemt og bliver sendt.',
  reconnectingForgetful:
    'Opretter forbindelse igen… Lad siden være åben: Dine beskeder bliver sendt, så snart det kan lade sig gøre.',
  forgetful:
    'I denne browser kan vi ikke gemme noget. Hvis du lukker siden, går beskeder, der ikke er sendt, tabt.',
  resolved: 'Denne samtale er afsluttet. Skriv igen, så fortsætter den.',
  unavailable: 'Chatten er ikke tilgængelig på denne side.',
  reload:
    'Chatten er blevet opdateret. Genindlæs siden for at fortsætte; beskeder, der ikke er sendt, er gemt.',
  reloadForgetful: 'Chatten er blevet opdateret. Kopiér det, der ikke er sendt endnu, og genindlæs så siden.',
  unread: counted({ one: '# ny besked', other: '# nye beskeder' }),
};
