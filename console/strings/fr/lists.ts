import type { Words } from '../../words.ts';
import type { lists as english } from '../en/lists.ts';
import { counted, number, plural } from './grammar.ts';

const languageNames = new Intl.DisplayNames('fr', { type: 'language' });

export const lists: Words<typeof english> = {
  lists: {
    choose: (name) => `${name}\u00a0: choisir une autre liste`,
    menu: 'Listes',
    everybody: 'Listes',
    saved: 'Vues enregistrées',
    noSaved: 'Affinez une liste et enregistrez-la ici sous un nom.',
    count: (count, more) => (more ? `${number(count)}+` : number(count)),
    countLabel: (count, more) =>
      more
        ? `${counted(count, 'conversation', 'conversations')} ou plus`
        : count === 1
          ? 'Une conversation'
          : counted(count, 'conversation', 'conversations'),
    gone: [
      'Cette vue n’existe plus',
      'Quelqu’un l’a supprimée, ou la garde pour soi. Les autres listes sont où elles étaient.',
    ],
    goneLink: 'Vers les conversations ouvertes',
    narrowedEmpty: ['Rien de tel', 'Aucune conversation ici ne correspond à ces filtres.'],
    searching: 'Recherche plus loin dans le passé…',

    filter: {
      label: 'Filtrer',
      active: (count) => `Filtrer, ${counted(count, 'filtre actif', 'filtres actifs')}`,
      chips: 'Filtres actifs',
      parts: {
        inbox: 'Boîte de réception',
        tag: 'Étiquette',
        assignee: 'Avec qui',
        language: 'Langue',
        register: 'Son humeur',
        status: 'État',
        priority: 'Priorité',
      },
      marks: { upset: 'Ton irrité', in_character: 'Joue un rôle', new_here: 'Première fois' },
      statuses: { open: 'Ouvertes', snoozed: 'Mises de côté', resolved: 'Terminées' },
      priorities: ['Sans priorité', 'Haute', 'Urgente'],
      me: 'Moi',
      nobody: 'Personne',
      unknownTag: 'Étiquette supprimée',
      unknownAgent: 'N’est plus dans l’équipe',
      language: (code) => languageNames.of(code) ?? code,
      remove: (what) => `Retirer le filtre\u00a0: ${what}`,
      clear: 'Tout effacer',
      reset: 'Comme avant',
    },

    sort: {
      label: 'Trier par',
      by: {
        newest: 'Plus récentes d’abord',
        oldest_waiting: 'Plus longue attente d’abord',
        need: 'Qui a le plus besoin de nous',
      },
    },

    view: {
      save: 'Enregistrer la vue',
      update: 'Enregistrer',
      name: 'Nom',
      namePlaceholder: 'Ton irrité, en allemand',
      shared: 'Visible par toute l’équipe',
      sharedBy: (name) => `Partagée par ${name}`,
      sharedMark: 'Partagée',
      submit: 'Enregistrer',
      cancel: 'Annuler',
      edit: (name) => `Modifier «\u202f${name}\u202f»`,
      up: 'Monter',
      down: 'Descendre',
      remove: 'Supprimer la vue',
      removeSure: 'La supprimer pour de bon\u202f?',
      removed: (name) => `«\u202f${name}\u202f» est supprimée`,
      saved: (name) => `«\u202f${name}\u202f» est enregistrée`,
      failed: (reason) => `La vue reste comme elle était. ${reason}`,
    },

    marks: {
      urgent: 'Urgente',
      high: 'Haute',
      promiseDue: 'Promesse à tenir',
      promiseLate: 'Promesse en retard',
      newHere: 'Première fois',
      mentioned: 'Vous mentionne',
      snoozed: 'Mise de côté',
    },

    why: {
      title: 'Pourquoi elle est ici',
      minutes: (minutes) => {
        if (minutes < 1) return 'moins d’une minute';
        if (minutes < 60) return `${minutes} min`;
        const hours = Math.floor(minutes / 60);
        if (hours < 24) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
        const days = Math.floor(hours / 24);
        return hours % 24 === 0 ? `${days} j` : `${days} j ${hours % 24} h`;
      },
      waits: (time) => `Attend depuis ${time}`,
      waitsShort: (time) => `attend depuis ${time}`,
      woken: (time) => `De retour depuis ${time}`,
      answered: 'Le dernier mot est le nôtre',
      upset: (time) => `le ton irrité compte pour ${time}`,
      high: (time) => `la priorité haute compte pour ${time}`,
      urgent: (time) => `l’urgence compte pour ${time}`,
      promise: (time) => `promesse à tenir dans ${time}`,
      promiseLate: (time) => `promesse en retard de ${time}`,
    },

    selection: {
      label: 'Conversations choisies',
      pick: (name) => `Choisir ${name}`,
      count: (count) => `${number(count)} ${plural(count, 'choisie', 'choisies')}`,
      all: 'Choisir toutes celles affichées',
      clear: 'Tout relâcher',
    },

    actions: {
      pick: 'Choisir la conversation, ou la relâcher',
      pickRange: 'Choisir toutes jusqu’ici',
      first: 'Première conversation',
      last: 'Dernière conversation',
    },
  },
};
