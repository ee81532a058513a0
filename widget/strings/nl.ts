/** Dutch. “Je”: Dutch shops and chats say so to everybody; “u” would sound stiff. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('nl');

export const strings: Strings = {
  chat: 'Chat',
  close: 'Chat sluiten',
  conversation: 'Gesprek',
  connecting: 'Verbinding maken…',
  agentsHere: 'Er is nu iemand',
  nobodyHere: 'Nu even afwezig',
  nobodyHereNotice: 'Er is nu niemand. Wat je schrijft blijft bewaard, en we lezen het als we terug zijn.',
  greeting: 'Hallo. Hoe kunnen we helpen?',
  openings: 'Begin bijvoorbeeld met',
  composer: 'Schrijf een bericht',
  send: 'Versturen',
  livePreview: 'We zien wat je typt terwijl je typt.',
  menu: 'Menu',
  charactersLeft: counted({ one: 'Nog # teken', other: 'Nog # tekens' }),
  charactersOver: counted({
    one: '# teken te lang om te versturen',
    other: '# tekens te lang om te versturen',
  }),
  you: 'Jij',
  sending: 'Wordt verstuurd…',
  waiting: 'Nog niet verbonden',
  sent: 'Verstuurd',
  delivered: 'Afgeleverd',
  seen: 'Gezien',
  notSent: 'Niet verstuurd.',
  reasons: {
    too_long: 'Het bericht is te lang.',
    too_large: 'Het bericht is te lang.',
    bad_text: 'Er staat een teken in dat niet verstuurd kan worden.',
    rate_limited: 'Te veel berichten tegelijk.',
  },
  refused: 'De server heeft het niet aangenomen.',
  tryAgain: 'Opnieuw proberen',
  edit: 'Bewerken',
  typing: (name) => `${name} is aan het typen`,
  today: 'Vandaag',
  yesterday: 'Gisteren',
  earlier: 'Eerdere berichten tonen',
  newMessages: 'Nieuwe berichten',
  reconnecting: 'Opnieuw verbinden… Je berichten blijven bewaard en worden verstuurd.',
  reconnectingForgetful:
    'Opnieuw verbinden… Houd deze pagina open: je berichten worden verstuurd zodra het lukt.',
  forgetful:
    'In deze browser kunnen we niets bewaren. Als je deze pagina sluit, gaan niet-verstuurde berichten verloren.',
  resolved: 'Dit gesprek is afgesloten. Schrijf opnieuw en het gaat verder.',
  unavailable: 'De chat is niet beschikbaar op deze pagina.',
  reload:
    'De chat is bijgewerkt. Laad de pagina opnieuw om verder te gaan; niet-verstuurde berichten blijven bewaard.',
  reloadForgetful:
    'De chat is bijgewerkt. Kopieer wat nog niet verstuurd is en laad de pagina daarna opnieuw.',
  unread: counted({ one: '# nieuw bericht', other: '# nieuwe berichten' }),
};
