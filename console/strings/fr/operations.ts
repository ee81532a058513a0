import type { Words } from '../../words.ts';
import type { operations as english } from '../en/operations.ts';
import { counted, number } from './grammar.ts';

const plural = (count: number, one: string, other: (count: string) => string) =>
  count === 1 ? one : other(number(count));
const conversations = (count: number) => counted(count, 'conversation', 'conversations');

export const operations: Words<typeof english> = {
  actions: {
    snooze: 'Mettre de côté…',
    wake: 'Ramener maintenant',
    tag: 'Étiquettes…',
    priority: 'Priorité…',
    promise: 'Noter une promesse…',
    merge: 'Réunir avec une conversation précédente…',
    unmerge: 'Séparer de nouveau',
    block: 'Bloquer…',
    unblock: 'Rouvrir le chat à cette personne',
    reopen: 'Rouvrir',
    more: 'Plus',
    undo: 'Annuler',
    sendAndResolve: 'Envoyer et terminer',
  },
  done: {
    snoozed: (count, until) =>
      plural(
        count,
        `Mise de côté, retour\u00a0: ${until}.`,
        (n) => `${n} conversations mises de côté, retour\u00a0: ${until}.`,
      ),
    woken: (count) => plural(count, 'De retour dans la liste.', (n) => `${n} conversations sont de retour.`),
    tagged: (count, name) =>
      plural(
        count,
        `Étiquette «\u202f${name}\u202f» ajoutée.`,
        (n) => `Étiquette «\u202f${name}\u202f» ajoutée à ${n} conversations.`,
      ),
    untagged: (count, name) =>
      plural(
        count,
        `Étiquette «\u202f${name}\u202f» retirée.`,
        (n) => `Étiquette «\u202f${name}\u202f» retirée de ${n} conversations.`,
      ),
    prioritised: (count, priority) =>
      plural(
        count,
        `Priorité\u00a0: ${priority}.`,
        (n) => `Priorité de ${n} conversations\u00a0: ${priority}.`,
      ),
    resolved: (count) => plural(count, 'Terminée.', (n) => `${n} conversations terminées.`),
    reopened: (count) => plural(count, 'Rouverte.', (n) => `${n} conversations rouvertes.`),
    taken: (count) => plural(count, 'Elle est à vous.', (n) => `${n} conversations sont à vous.`),
    merged: 'Réunies. Elle est maintenant au-dessus de cette conversation.',
    unmerged: 'Séparées. C’est de nouveau une conversation à part.',
    blocked: 'Bloqué. Rien ne passe plus jusqu’à ce que vous rouvriez le chat.',
    unblocked: 'Le chat est rouvert à cette personne.',
    joined: 'Présentées maintenant comme une seule personne.',
    parted: 'Présentées de nouveau comme deux personnes.',
    promised: (due) => `Promesse notée pour\u00a0: ${due}.`,
    settled: {
      kept: 'Promesse tenue.',
      broken: 'Notée comme non tenue.',
      dropped: 'Promesse retirée de la liste.',
    },
    staysOpen: 'Un message est arrivé entre-temps\u00a0: la conversation reste ouverte.',
    nothing: 'Tout était déjà ainsi.',
    takenByNow: (count, names) => `Déjà prises par d’autres (${number(count)})\u00a0: ${names}`,
    someFailed: (failed, reason) =>
      plural(
        failed,
        `Une conversation reste comme elle était. ${reason}`,
        (n) => `${n} conversations restent comme elles étaient. ${reason}`,
      ),
  },
  undo: {
    button: 'Annuler',
    dismiss: 'Fermer',
    undone: 'Annulé.',
    nothing: 'Rien à annuler.',
    changed: 'Cela a changé entre-temps, et reste donc comme c’est maintenant.',
    some: (undone, all) =>
      `Annulé pour ${number(undone)} sur ${number(all)}. Les autres ont changé entre-temps et restent comme elles sont.`,
  },
  dialog: {
    close: 'Fermer',
    many: (count) => plural(count, 'Une conversation', () => conversations(count)),
    snooze: 'Mettre de côté jusqu’à',
    tag: 'Étiquettes',
    priority: 'Priorité',
    promise: 'Noter une promesse',
    merge: 'Réunir avec',
    block: 'Bloquer cette personne',
    more: 'Cette conversation',
  },
  when: {
    threeHours: 'Dans 3 heures',
    afternoon: 'Cet après-midi',
    evening: 'Ce soir',
    tomorrow: 'Demain matin',
    monday: 'Lundi',
    tenMinutes: 'Dans 10 minutes',
    today: 'Aujourd’hui',
    tomorrowEnd: 'Demain',
    pick: 'Un autre moment',
    choose: 'Choisir',
    past: 'Ce moment est passé. Choisissez-en un à venir.',
    tomorrowAt: (clock) => `demain ${clock}`,
  },
  tags: {
    field: 'Chercher ou créer une étiquette',
    none: 'Pas encore d’étiquette. Tapez un nom pour créer la première.',
    noMatch: 'Aucune étiquette de ce nom.',
    create: (name) => `Créer «\u202f${name}\u202f»`,
    full: (most) => `Une conversation a au plus ${most} étiquettes. Retirez-en une d’abord.`,
    failed: (reason) => `L’étiquette n’a pas été enregistrée. ${reason}`,
    on: 'mise',
    some: 'sur certaines',
    manage: 'Modifier les étiquettes',
    done: 'Terminé',
    rename: (name) => `Nom\u00a0: ${name}`,
    colour: (name) => `Couleur\u00a0: ${name}`,
    remove: (name) => `Supprimer ${name}`,
    removeSure: (uses) => (uses === 0 ? 'Supprimer' : `Retirer de ${conversations(uses)}`),
    colours: {
      grey: 'Gris',
      red: 'Rouge',
      orange: 'Orange',
      yellow: 'Jaune',
      green: 'Vert',
      teal: 'Bleu canard',
      blue: 'Bleu',
      violet: 'Violet',
    },
  },
  priorities: ['Normale', 'Haute', 'Urgente'],
  promise: {
    title: 'Promesses',
    what: 'Qu’avez-vous promis\u202f?',
    placeholder: 'Envoyer le nouvel adaptateur',
    missing: 'Dites ce que vous avez promis.',
    due: 'Pour quand\u202f?',
    add: 'Noter une promesse',
    none: 'Rien de promis.',
    dueAt: (when) => `Pour\u00a0: ${when}`,
    late: (when) => `En retard, prévue pour\u00a0: ${when}`,
    by: (name) => `par ${name}`,
    kept: 'Tenue',
    broken: 'Non tenue',
    drop: 'Retirer de la liste',
    states: { kept: 'Tenue', broken: 'Non tenue', dropped: 'Plus nécessaire' },
    settle: (what) => `La promesse «\u202f${what}\u202f» a-t-elle été tenue\u202f?`,
    settled: (count) => counted(count, 'réglée', 'réglées'),
  },
  block: {
    lead: 'Ce que cette personne écrit n’est plus distribué. Elle en est avertie gentiment, et garde ses mots. Vous pouvez rouvrir le chat à tout moment.',
    reason: 'Pourquoi\u202f? Seule votre équipe le voit.',
    missing: 'Donnez une raison, pour que l’équipe comprenne.',
    resolve: 'Terminer aussi cette conversation',
    submit: 'Bloquer',
    blocked: 'Chat bloqué',
  },
  merge: {
    lead: 'Cette conversation devient une partie antérieure de celle que vous choisissez. Le visiteur ne remarque rien\u202f; s’il y écrit de nouveau, elle revient.',
    none: 'Cette personne n’a pas d’autre conversation. Pour réunir avec celle d’un autre de ses navigateurs, dites d’abord que les deux sont une seule personne.',
    choose: (when) => `Conversation\u00a0: ${when}`,
    into: 'Elle continue dans une conversation plus récente.',
    goThere: 'Y aller',
    part: (when) => `Partie antérieure, ${when}`,
    show: 'Afficher',
    loading: 'Chargement…',
    failed: 'Elle n’a pas pu être chargée.',
  },
  activities: {
    took: (name) => `${name} s’en occupe`,
    gave: (name, to) => `${name} l’a confiée à ${to}`,
    got: (to) => `${to} s’en occupe maintenant`,
    answered: (name) => `${name} a répondu et s’en occupe`,
    released: (name) => `${name} l’a libérée pour toute l’équipe`,
    free: 'De nouveau à prendre',
    resolved: (name) => (name === null ? 'Terminée' : `Terminée par ${name}`),
    reopened: (name) => (name === null ? 'Rouverte par un nouveau message' : `Rouverte par ${name}`),
    snoozed: (until, name) =>
      name === null
        ? `Mise de côté, retour\u00a0: ${until}`
        : `Mise de côté par ${name}, retour\u00a0: ${until}`,
    woken: (name) => (name === null ? 'De retour' : `Ramenée par ${name}`),
    tagged: (tag, name) =>
      name === null
        ? `Étiquette «\u202f${tag}\u202f» ajoutée`
        : `${name} a ajouté l’étiquette «\u202f${tag}\u202f»`,
    untagged: (tag, name) =>
      name === null
        ? `Étiquette «\u202f${tag}\u202f» retirée`
        : `${name} a retiré l’étiquette «\u202f${tag}\u202f»`,
    priority: (priority, name) =>
      name === null ? `Priorité\u00a0: ${priority}` : `Priorité choisie par ${name}\u00a0: ${priority}`,
    blocked: (name, reason) =>
      `${name === null ? 'Chat bloqué' : `Chat bloqué par ${name}`}\u00a0: ${reason}`,
    unblocked: (name) => (name === null ? 'Chat rouvert' : `${name} a rouvert le chat`),
    merged: (name) =>
      name === null
        ? 'Réunie avec une conversation plus récente'
        : `${name} l’a réunie avec une autre conversation`,
    unmerged: (name) => (name === null ? 'De nouveau à part' : `${name} l’a séparée de nouveau`),
    broughtIn: (name, whom) => `${name} a fait venir ${whom}`,
    joined: (name) => `${name} participe`,
    left: (name) => `${name} ne participe plus`,
    promised: (what, due, name) => `${name} a promis «\u202f${what}\u202f» pour\u00a0: ${due}`,
    settled: {
      kept: (what) => `Promesse tenue\u00a0: «\u202f${what}\u202f»`,
      broken: (what) => `Promesse non tenue\u00a0: «\u202f${what}\u202f»`,
      dropped: (what) => `Promesse plus nécessaire\u00a0: «\u202f${what}\u202f»`,
    },
    pinned: (as, name) =>
      name === null ? `Ton considéré comme ${as}` : `${name}\u00a0: ton considéré comme ${as}`,
    unpinned: (name) =>
      name === null ? 'Le ton mesuré compte de nouveau' : `${name}\u00a0: le ton mesuré compte de nouveau`,
    sentAnyway: (name) => `${name} l’a envoyé bien qu’il ait été retenu`,
    reasons: {
      same_person: (to) => `${to} s’en occupe\u00a0: un échange a déjà eu lieu`,
      least_busy: (to) =>
        `${to} s’en occupe\u00a0: le moins de conversations parmi ceux qui parlent la langue`,
      round_robin: (to) => `${to} s’en occupe\u00a0: c’était son tour`,
      went_offline: (name) => `${name} n’est plus en ligne`,
    },
    folded: (count) => plural(count, 'Un autre changement', (n) => `${n} autres changements`),
    somebody: 'Quelqu’un',
  },
  panel: {
    page: 'Regarde',
    device: 'Appareil',
    devices: (browser, system) => `${browser} sur ${system}`,
    phone: 'téléphone',
    tablet: 'tablette',
    person: 'Autres navigateurs de cette personne',
    part: 'Pas la même personne',
    sameAs: 'Même personne que…',
    sameAsField: 'Nom ou e-mail',
    join: (name) => `${name} est la même personne`,
    noOthers: 'Personne de ce nom n’a écrit.',
    endedBy: (name) => `terminée par ${name}`,
    ended: 'terminée',
    lastWords: 'Derniers mots',
    blocked: (name, when) => (name === null ? `Blocage\u00a0: ${when}` : `Blocage par ${name}, ${when}`),
  },
};
