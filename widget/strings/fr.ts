/** French. “Vous”: a company that says “tu” to a stranger would surprise; short sentences keep it warm. */
import { countedIn } from './counted.ts';
import type { Strings } from './strings.ts';

const counted = countedIn('fr');

export const strings: Strings = {
  chat: 'Chat',
  close: 'Fermer le chat',
  conversation: 'Conversation',
  connecting: 'Connexion…',
  agentsHere: 'Quelqu’un est là',
  nobodyHere: 'Personne pour le moment',
  nobodyHereNotice:
    'Il n’y a personne pour le moment. Vos messages sont conservés, et nous les lirons à notre retour.',
  greeting: 'Bonjour. Comment pouvons-nous vous aider\u202f?',
  openings: 'Pour commencer, par exemple',
  composer: 'Écrivez un message',
  send: 'Envoyer',
  livePreview: 'Nous voyons ce que vous écrivez pendant la saisie.',
  menu: 'Menu',
  charactersLeft: counted({ one: 'Encore # caractère', other: 'Encore # caractères' }),
  charactersOver: counted({
    one: '# caractère de trop pour l’envoi',
    other: '# caractères de trop pour l’envoi',
  }),
  you: 'Vous',
  sending: 'Envoi…',
  waiting: 'En attente de connexion',
  sent: 'Envoyé',
  delivered: 'Distribué',
  seen: 'Lu',
  notSent: 'Non envoyé.',
  reasons: {
    too_long: 'Le message est trop long.',
    too_large: 'Le message est trop long.',
    bad_text: 'Il contient un caractère qui ne peut pas être envoyé.',
    rate_limited: 'Trop de messages à la fois.',
  },
  refused: 'Le serveur ne l’a pas accepté.',
  tryAgain: 'Réessayer',
  edit: 'Modifier',
  typing: (name) => `${name} est en train d’écrire`,
  today: 'Aujourd’hui',
  yesterday: 'Hier',
  earlier: 'Afficher les messages précédents',
  newMessages: 'Nouveaux messages',
  reconnecting: 'Reconnexion… Vos messages sont conservés et seront envoyés.',
  reconnectingForgetful:
    'Reconnexion… Gardez cette page ouverte\u00a0: vos messages partiront dès le retour de la connexion.',
  forgetful:
    'Ce navigateur ne nous permet de rien conserver. Si vous fermez cette page, les messages non envoyés seront perdus.',
  resolved: 'Cette conversation est terminée. Écrivez à nouveau et elle reprendra.',
  unavailable: 'Le chat n’est pas disponible sur cette page.',
  reload:
    'Le chat a été mis à jour. Rechargez la page pour continuer\u202f; vos messages non envoyés sont conservés.',
  reloadForgetful: 'Le chat a été mis à jour. Copiez ce qui n’est pas encore envoyé, puis rechargez la page.',
  unread: counted({ one: '# nouveau message', other: '# nouveaux messages' }),
};
