import type { Words } from '../../words.ts';
import type { actions as english } from '../en/actions.ts';
import { counted } from './grammar.ts';

export const actions: Words<typeof english> = {
  actions: {
    palette: 'Chercher une commande',
    next: 'Conversation suivante',
    previous: 'Conversation précédente',
    backToList: 'Retour à la liste',
    goTo: (place) => `Aller à\u00a0: ${place}`,
    reply: 'Écrire une réponse',
    lessPlay: 'Moins de jeu dans les suggestions',
    take: 'Prendre la conversation',
    resolve: 'Terminer la conversation',
    details: 'Afficher ou masquer les détails',
    help: 'Raccourcis clavier',
    theme: (name) => `Apparence\u00a0: ${name}`,
    signOut: 'Se déconnecter',
    groups: {
      conversation: 'Cette conversation',
      go: 'Aller à',
      write: 'Rédaction',
      console: 'Console',
    },
  },
  palette: {
    label: 'Commandes',
    field: 'Que voulez-vous faire\u202f?',
    results: (count) => counted(count, 'commande', 'commandes'),
    none: (text) => `Rien ne s’appelle «\u202f${text}\u202f». Essayez un autre mot.`,
    people: 'Conversations',
  },
};
