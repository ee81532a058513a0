import type { Words } from '../../words.ts';
import type { answers as english } from '../en/answers.ts';
import { counted, number, plural } from './grammar.ts';

export const answers: Words<typeof english> = {
  answers: {
    title: 'Réponses',
    help: 'Les suggestions en sont faites. Faits, étapes, montants et liens passent mot pour mot.',
    readOnly: 'Vous pouvez les lire et les essayer\u202f; propriétaires et administrateurs les modifient.',
    views: { list: 'Bibliothèque', test: 'Essayer', gaps: 'Sans réponse' },
    viewsLabel: 'Parties des réponses',
    loading: 'Chargement des réponses',
    failed: (reason) => `Les réponses n’ont pas pu être chargées. ${reason}`,
    retry: 'Réessayer',

    search: 'Chercher une réponse',
    count: (shown, all) =>
      shown === all
        ? all === 1
          ? 'Une réponse'
          : counted(all, 'réponse', 'réponses')
        : `${number(shown)} sur ${counted(all, 'réponse', 'réponses')}`,
    none: 'Pas encore de réponse',
    noneHelp:
      'Écrivez la première, ou importez ce que vous avez. D’ici là, les suggestions demandent, assument et promettent, sans avancer de faits.',
    noMatch: (text) => `Aucune réponse ne contient «\u202f${text}\u202f».`,
    add: 'Nouvelle réponse',
    bringIn: 'Importer',
    archived: 'Non suggérée',
    used: (sent, edited, aside) =>
      `En 90 jours\u00a0: envoyée ${number(sent)} fois, dont ${number(edited)} en d’autres mots, laissée ${number(aside)} fois`,
    notUsed: 'Jamais suggérée ces 90 derniers jours',

    editNew: 'Nouvelle réponse',
    edit: (title) => `Modifier «\u202f${title}\u202f»`,
    name: 'Titre',
    nameHelp: 'Pour vous et votre équipe.',
    body: 'Réponse',
    bodyHelp:
      'Des mots simples. Les lignes qui commencent par 1. 2. 3. deviennent des étapes, envoyées une à une à qui débute ou s’y perd.',
    questions: 'Comment on la demande',
    questionsHelp:
      'Une question par ligne, dans les mots des clients plutôt que les vôtres. De trois à dix la rendent facile à trouver.',
    suggested: 'Suggérer cette réponse',
    suggestedHelp: 'Désactivée, elle reste ici et n’est proposée à personne.',
    save: 'Enregistrer',
    saving: 'Enregistrement…',
    saved: (title) => `«\u202f${title}\u202f» est enregistrée. Les suggestions s’en servent dès maintenant.`,
    notSaved: (reason) => `Rien n’a été enregistré. ${reason}`,
    cancel: 'Revenir sans enregistrer',
    back: 'Retour à la bibliothèque',
    remove: 'Supprimer pour toujours',
    removeAsk: (title) =>
      `«\u202f${title}\u202f» disparaîtra pour toute l’équipe. La désactiver la conserve.`,
    removeYes: 'La supprimer',
    removeNo: 'La garder',
    removed: (title) => `«\u202f${title}\u202f» est supprimée.`,
    advice: 'C’est enregistré. Un point à regarder\u00a0:',

    tryLabel: 'Ce qu’un client pourrait écrire',
    tryHelp: 'Voyez quelle réponse est trouvée, et ce qui serait suggéré.',
    tryDraft: 'Essai avec cette réponse telle qu’elle est ci-dessus, enregistrée ou non.',
    tryWaiting: 'Recherche…',
    found: 'Réponses proches',
    foundNone: 'Aucune réponse n’est proche. Nous demanderions, ou chercherions à savoir.',
    sure: 'serait suggérée',
    unsure: 'pas assez sûre pour être suggérée en premier',
    share: (percent) => `${number(percent)} %`,
    wouldSuggest: 'Ce que nous suggérerions',

    importTitle: 'Importer des réponses',
    importHelp:
      'CSV avec les colonnes title, body et, si vous voulez, questions\u202f; pages Markdown, une par réponse\u202f; ou JSON. Rien ne change avant que vous ayez vu ce qui changerait.',
    files: 'Choisir des fichiers',
    folder: 'Choisir un dossier',
    unreadable: (name) => `${name} n’est ni .csv, ni .md, ni .json, et a été laissé de côté.`,
    tooLarge: 'Ces fichiers dépassent 7 Mo ensemble. Importez-les en plusieurs fois.',
    reading: 'Lecture…',
    wouldAdd: (count) =>
      count === 1 ? 'Une nouvelle réponse' : counted(count, 'nouvelle réponse', 'nouvelles réponses'),
    wouldChange: (count) =>
      count === 1 ? 'Une réponse change' : counted(count, 'réponse change', 'réponses changent'),
    unchanged: (count) =>
      count === 1
        ? 'Une réponse est déjà ici telle quelle'
        : counted(count, 'réponse est déjà ici telle quelle', 'réponses sont déjà ici telles quelles'),
    nothingNew: 'Il n’y a rien de nouveau dans ces fichiers.',
    problems: (count) =>
      count === 1
        ? 'Une entrée n’a pas pu être lue'
        : counted(count, 'entrée n’a pas pu être lue', 'entrées n’ont pas pu être lues'),
    problemAt: (file, entry) => (entry === null ? file : `${file}, entrée ${entry}`),
    apply: (count) =>
      count === 1 ? 'Importer une réponse' : `Importer ${counted(count, 'réponse', 'réponses')}`,
    imported: (count) =>
      count === 1
        ? 'Une réponse est importée.'
        : `${counted(count, 'réponse est importée', 'réponses sont importées')}.`,

    gapsHelp:
      'Ce qu’on a demandé sans qu’aucune réponse convienne, les questions semblables ensemble. Les plus fréquentes d’abord.',
    gapsNone: 'Chaque question a trouvé une réponse',
    gapsNoneHelp: 'Les questions auxquelles aucune ne convient apparaissent ici peu après avoir été posées.',
    asked: (count, people) =>
      count === 1
        ? 'Demandé une fois'
        : `Demandé ${number(count)} fois par ${people === 1 ? 'une personne' : counted(people, 'personne', 'personnes')}`,
    nearest: (title) => `La plus proche\u00a0: «\u202f${title}\u202f»`,
    look: 'Voir la conversation',
    more: (count) =>
      count === 1 ? 'et une autre' : `et ${number(count)} ${plural(count, 'autre', 'autres')}`,
    write: 'Écrire une réponse',
    noNeed: 'Pas nécessaire',
    dismissed: 'Mise de côté.',
    undo: 'Annuler',
  },
};
