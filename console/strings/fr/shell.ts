import type { Words } from '../../words.ts';
import type { shell as english } from '../en/shell.ts';

export const shell: Words<typeof english> = {
  alerts: {
    wrote: (name) => `${name} a écrit`,
  },

  preferences: {
    title: 'Cet appareil',
    help: 'L’aspect et le son de la console ici. L’équipe et vos autres appareils gardent leurs réglages.',
    language: 'Langue',
    languageHelp: 'La console se recharge. Ce que vous avez écrit reste.',
    languageOwn: 'Celle du navigateur',
    density: 'Densité',
    densities: { comfortable: 'Aérée', compact: 'Compacte' },
    theme: 'Apparence',
    alerts: 'Pendant que vous regardez ailleurs',
    notices: 'Notifications',
    noticesHelp:
      'Elles disent qui a écrit, jamais quoi, car elles peuvent s’afficher sur un écran verrouillé.',
    noticesBlocked:
      'Le navigateur ne laisse pas cette page afficher de notifications. Autorisez-les dans ses réglages pour cette page, puis choisissez de nouveau.',
    sounds: 'Son',
    soundsHelp: 'Deux notes douces, dans l’onglet que vous avez regardé en dernier.',
    choices: { off: 'Non', mine: 'Mes conversations et celles à prendre', all: 'Toutes les conversations' },
    listen: 'Écouter',
    keyboard: 'Clavier',
    singleKeys: 'Raccourcis à une seule touche',
    singleKeysHelp: 'Désactivez-les si des lettres dictées ou tapées par hasard déclenchent des actions.',
  },

  guide: {
    title: 'Premiers pas',
    progress: (done, all) => `${done} sur ${all} faits`,
    open: 'Afficher les premiers pas',
    fold: 'Replier les premiers pas',
    dismiss: 'Pas maintenant',
    dismissed: 'Les premiers pas restent sous «\u202fChercher une commande\u202f», Ctrl ou ⌘ + K.',
    steps: {
      write: [
        'Écrivez comme un visiteur',
        'La boutique de démonstration s’ouvre dans un nouvel onglet. Dites dans le chat que votre film revient sans cesse en arrière.',
      ],
      open: ['Ouvrez la conversation', 'Elle est dans la liste dès que vous écrivez. J ouvre la première.'],
      answer: [
        'Répondez',
        'Tab dans le champ vide insère la meilleure suggestion\u202f; changez ce que vous voulez, puis Enter.',
      ],
      resolve: ['Terminez-la', 'E termine. Si la personne écrit de nouveau, la conversation revient.'],
    },
    shop: 'Ouvrir la boutique',
    done: 'fait',
    next: 'C’est tout. Et pour la suite\u00a0:',
    nexts: {
      install: 'Mettre le chat sur votre page',
      answers: 'Apporter vos propres réponses',
      team: 'Inviter quelqu’un dans l’équipe',
      routing: 'Laisser les conversations trouver qui est là',
    },
    finish: 'Fermer',
  },
};
