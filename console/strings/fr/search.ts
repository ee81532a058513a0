import type { Words } from '../../words.ts';
import type { search as english } from '../en/search.ts';
import { counted, number } from './grammar.ts';

const percent = new Intl.NumberFormat('fr', { style: 'percent', maximumFractionDigits: 0 });

export const search: Words<typeof english> = {
  searchPage: {
    title: 'Recherche',
    action: 'Chercher dans tous les messages',
    field: 'Chercher des messages, personnes, notes et étiquettes',
    placeholder: 'Des mots, un nom, une adresse ou un opérateur',
    clear: 'Effacer la recherche',
    suggestions: 'Pour affiner la recherche',
    recent: 'Recherches sur cet appareil',
    forget: 'Les oublier',
    operators: {
      'from:': 'qui l’a écrit\u00a0: visitor, agent, me ou un nom',
      'tag:': 'conversations avec une étiquette',
      'inbox:': 'conversations d’une boîte de réception',
      'is:': 'open, resolved, snoozed ou unassigned',
      'on:': 'un jour, un mois ou une année',
      'after:': 'à partir de ce jour',
      'before:': 'avant ce jour',
      'has:file': 'avec un fichier',
      '"exact words"': 'ces mots, dans cet ordre',
      '-not': 'sans ce mot',
    },
    looking: 'Recherche…',
    found: (conversations, more) =>
      more
        ? conversations === 1
          ? 'La conversation la plus récente'
          : `Les ${number(conversations)} conversations les plus récentes`
        : counted(conversations, 'conversation', 'conversations'),
    foundPeople: (people) => counted(people, 'personne', 'personnes'),
    nothing: 'Rien trouvé',
    nothingHelp: 'Essayez moins de mots, une autre orthographe, ou le début d’un mot.',
    nothingYet: 'Rien trouvé dans les messages parcourus jusqu’ici.',
    start: 'Retrouvez tout ce qui a été écrit',
    startHelp:
      'Dans chaque conversation et chaque note, et par nom ou adresse. Les plus récents d’abord\u202f; accents et majuscules ne comptent pas.',
    people: 'Personnes',
    tags: 'Étiquettes',
    conversations: 'Conversations',
    nameless: 'Sans nom',
    note: 'Note',
    you: 'Vous',
    resolved: 'Terminée',
    assignee: (name) => `avec ${name}`,
    moreHere: (hits) => `${counted(hits, 'autre', 'autres')} dans cette conversation`,
    more: 'Chercher plus loin',
    loadingMore: 'Recherche plus loin dans le passé…',
    cut: 'Cette recherche trouve beaucoup\u00a0: il peut y en avoir d’autres plus loin.',
    indexing: (part) =>
      `Les anciens messages deviennent accessibles à la recherche\u00a0: ${percent.format(part)} faits, les plus récents d’abord.`,
    failed: 'La recherche n’a pas abouti.',
    retry: 'Réessayer',
    hitLabel: (author, time) => `${author}, ${time}`,
    problems: {
      empty: 'Écrivez un mot à chercher.',
      tooLong: (most) => `Une recherche a au plus ${number(most)} caractères. Enlevez-en.`,
      tooMany: (most) =>
        `Une recherche a au plus ${number(most)} mots et opérateurs. Enlevez-en, ou mettez des mots entre guillemets.`,
      noValue: (operator) => `Il manque quelque chose juste après ${operator}:`,
      badIs: 'is: connaît open, resolved, snoozed et unassigned.',
      badHas: 'has: connaît file.',
      badDay: (value) =>
        `«\u202f${value}\u202f» n’est pas un jour. Écrivez par exemple 2026-05-01, ou today.`,
    },
  },
};
