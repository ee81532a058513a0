/** Swedish. “Du”: the only natural address in Swedish, companies included. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('sv');

export const strings: Strings = {
  chat: 'Chatt',
  close: 'Stäng chatten',
  conversation: 'Konversation',
  connecting: 'Ansluter…',
  agentsHere: 'Någon är här nu',
  nobodyHere: 'Borta just nu',
  nobodyHereNotice: 'Ingen är här just nu. Det du skriver sparas, och vi läser det när vi är tillbaka.',
  greeting: 'Hej. Hur kan vi hjälpa till?',
  openings: 'Du kan börja med',
  composer: 'Skriv ett meddelande',
  send: 'Skicka',
  livePreview: 'Vi ser det du skriver medan du skriver det.',
  menu: 'Meny',
  charactersLeft: counted({ other: '# tecken kvar' }),
  charactersOver: counted({ other: '# tecken för långt för att skickas' }),
  you: 'Du',
  sending: 'Skickas…',
  waiting: 'Väntar på anslutning',
  sent: 'Skickat',
  delivered: 'Levererat',
  seen: 'Läst',
  notSent: 'Inte skickat.',
  reasons: {
    too_long: 'Meddelandet är för långt.',
    too_large: 'Meddelandet är för långt.',
    bad_text: 'Det innehåller ett tecken som inte kan skickas.',
    rate_limited: 'För många meddelanden på en gång.',
  },
  refused: 'Servern tog inte emot det.',
  tryAgain: 'Försök igen',
  edit: 'Redigera',
  typing: (name) => `${name} skriver`,
  today: 'I dag',
  yesterday: 'I går',
  earlier: 'Visa tidigare meddelanden',
  newMessages: 'Nya meddelanden',
  reconnecting: 'Ansluter igen… Dina meddelanden är sparade och kommer att skickas.',
  reconnectingForgetful: 'Ansluter igen… Låt sidan vara öppen: dina meddelanden skickas så fort det går.',
  forgetful:
    'I den här webbläsaren kan vi inte spara något. Om du stänger sidan försvinner meddelanden som inte har skickats.',
  resolved: 'Den här konversationen är avslutad. Skriv igen så fortsätter den.',
  unavailable: 'Chatten är inte tillgänglig på den här sidan.',
  reload:
    'Chatten har uppdaterats. Ladda om sidan för att fortsätta; meddelanden som inte har skickats är sparade.',
  reloadForgetful: 'Chatten har uppdaterats. Kopiera det som inte har skickats och ladda sedan om sidan.',
  unread: counted({ one: '# nytt meddelande', other: '# nya meddelanden' }),
};
