/** German. “Sie”: most companies that chat in German address strangers so; kept warm by short sentences. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('de');

export const strings: Strings = {
  chat: 'Chat',
  close: 'Chat schließen',
  conversation: 'Unterhaltung',
  connecting: 'Verbindung wird aufgebaut…',
  agentsHere: 'Jetzt ist jemand da',
  nobodyHere: 'Gerade nicht da',
  nobodyHereNotice:
    'Gerade ist niemand da. Was Sie schreiben, bleibt erhalten, und wir lesen es, sobald wir zurück sind.',
  greeting: 'Hallo. Wie können wir helfen?',
  openings: 'So können Sie beginnen',
  composer: 'Nachricht schreiben',
  send: 'Senden',
  livePreview: 'Wir sehen schon beim Tippen, was Sie schreiben.',
  menu: 'Menü',
  charactersLeft: counted({ other: 'Noch # Zeichen' }),
  charactersOver: counted({ other: '# Zeichen zu lang zum Senden' }),
  you: 'Sie',
  sending: 'Wird gesendet…',
  waiting: 'Wartet auf die Verbindung',
  sent: 'Gesendet',
  delivered: 'Zugestellt',
  seen: 'Gelesen',
  notSent: 'Nicht gesendet.',
  reasons: {
    too_long: 'Die Nachricht ist zu lang.',
    too_large: 'Die Nachricht ist zu lang.',
    bad_text: 'Sie enthält ein Zeichen, das sich nicht senden lässt.',
    rate_limited: 'Zu viele Nachrichten auf einmal.',
  },
  refused: 'Der Server hat sie nicht angenommen.',
  tryAgain: 'Noch einmal versuchen',
  edit: 'Bearbeiten',
  typing: (name) => `${name} schreibt`,
  today: 'Heute',
  yesterday: 'Gestern',
  earlier: 'Frühere Nachrichten anzeigen',
  newMessages: 'Neue Nachrichten',
  reconnecting: 'Verbindung wird wiederhergestellt… Ihre Nachrichten bleiben erhalten und werden gesendet.',
  reconnectingForgetful:
    'Verbindung wird wiederhergestellt… Lassen Sie diese Seite offen: Ihre Nachrichten werden gesendet, sobald es geht.',
  forgetful:
    'In diesem Browser können wir nichts speichern. Wenn Sie diese Seite schließen, gehen nicht gesendete Nachrichten verloren.',
  resolved: 'Diese Unterhaltung ist abgeschlossen. Schreiben Sie wieder, und sie geht weiter.',
  unavailable: 'Der Chat ist auf dieser Seite nicht verfügbar.',
  reload:
    'Der Chat wurde aktualisiert. Laden Sie die Seite neu, um fortzufahren; nicht gesendete Nachrichten bleiben erhalten.',
  reloadForgetful:
    'Der Chat wurde aktualisiert. Kopieren Sie, was noch nicht gesendet ist, und laden Sie dann die Seite neu.',
  unread: counted({ one: '# neue Nachricht', other: '# neue Nachrichten' }),
};
