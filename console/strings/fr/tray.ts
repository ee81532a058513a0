import type { Words } from '../../words.ts';
import type { tray as english } from '../en/tray.ts';
import { counted, number } from './grammar.ts';

export const tray: Words<typeof english> = {
  learned: {
    from: (count) => `Appris de ${counted(count, 'réponse', 'réponses')}`,
    mine: (count) =>
      count === 1
        ? 'Ce que vous avez fait d’une suggestion\u00a0:'
        : `Ce que vous avez fait de ${counted(count, 'suggestion', 'suggestions')}\u00a0:`,
    everybody: 'Ce que l’équipe a fait des suggestions\u00a0:',
    move: (move, kept, edited, thrownAway) =>
      `${move}\u00a0: ${counted(kept, 'gardée', 'gardées')}, ${counted(edited, 'modifiée', 'modifiées')}, ${counted(thrownAway, 'écartée', 'écartées')}.`,
    habits: {
      shorten: 'Vous les raccourcissez souvent.',
      add: 'Vous y ajoutez souvent quelque chose.',
      pass: 'Vous préférez souvent vos propres mots.',
      keep: 'Vous les gardez souvent.',
    },
    how: 'Les réponses envoyées reviennent plus tôt pour des questions semblables\u202f; celles qu’on laisse passer, plus tard. Seuls des nombres sont conservés, pendant 90 jours.',
  },
  snippets: {
    title: 'Textes prêts',
    tab: 'Textes prêts',
    help: 'Tapez / en début de ligne pour en insérer un.',
    loading: 'Chargement des textes prêts…',
    nothing: 'Aucun texte prêt pour cela.',
    none: 'Pas encore de texte prêt. Écrivez le premier, et / l’amènera dans une réponse.',
    manage: 'Textes prêts dans les réglages',
    shared: 'à toute l’équipe',
    own: 'à vous',
    add: 'Nouveau texte prêt',
    shortcut: 'Nom',
    shortcutHelp: 'Lettres, chiffres, - et _, comme remboursement-fait.',
    text: 'Texte',
    textHelp:
      '{{visitor.name|et bienvenue}}, {{agent.name}} et {{page.title}} sont remplis\u202f; ce qui suit la barre est dit quand rien n’est connu. Tout autre nom entre accolades devient un endroit à remplir.',
    forAll: 'Pour toute l’équipe',
    inbox: 'Seulement dans',
    everyInbox: 'toutes les boîtes de réception',
    uses: (count) => (count === 1 ? 'utilisé une fois' : `utilisé ${number(count)} fois`),
    save: 'Enregistrer',
    cancel: 'Annuler',
    edit: (name) => `Modifier /${name}`,
    remove: (name) => `Supprimer /${name}`,
    editShort: 'Modifier',
    removeShort: 'Supprimer',
    really: 'Supprimer pour de bon',
    keep: 'Le garder',
    saved: 'Enregistré.',
    advice: 'Enregistré. Un point à revoir\u00a0:',
    retry: 'Réessayer',
  },
  pin: {
    label: 'Considérer le ton comme',
    measured: 'Comme mesuré',
    names: { formal: 'formel', casual: 'décontracté', upset: 'irrité', plain: 'simple' },
    voice: (name) => `jeu de rôle (${name.toLowerCase()})`,
    by: (as, who) => `Ton considéré comme ${as}, choix fait par ${who}.`,
    byNobody: (as) => `Ton considéré comme ${as}.`,
    takeBack: 'Revenir',
    takenBack: 'Le ton mesuré compte de nouveau.',
    done: (as) => `Le ton est maintenant considéré comme ${as}.`,
    you: 'vous',
    voices: 'Jeu de rôle',
  },
  dial: {
    label: 'Réglage du ton',
    play: 'Jeu',
    plainer: 'Plus simple',
    inCharacter: 'Dans le rôle',
    length: 'Longueur',
    shorter: 'Plus court',
    fuller: 'Plus complet',
    lengths: ['le plus court possible', 'plus court', 'tel quel', 'plus complet', 'le plus complet possible'],
    tone: 'Ton',
    formal: 'Formel',
    warmer: 'Chaleureux',
    tones: ['très formel', 'plus formel', 'tel quel', 'plus chaleureux', 'très chaleureux'],
    level: 'Niveau',
  },

  voiceSettings: {
    play: 'Entrer dans le jeu',
    playfulness: 'Suggestions qui entrent dans le jeu',
    playfulnessHelp:
      'Quand un client écrit dans un rôle, les suggestions peuvent lui répondre de même. Jamais si le ton est irrité.',
    playful: { off: 'Jamais', mirror: 'Quand le client le fait', lead: 'Un peu en avance sur le client' },
    voices: 'Voix qui peuvent être jouées',
    voicesHelp: 'Un client qui en joue une autre reçoit une réponse en mots simples.',
    guard: 'Conseils sur les brouillons',
    strictness: 'Quand un brouillon renvoie le client ailleurs',
    strictnessHelp:
      'Des mots comme «\u202fce n’est pas de notre ressort\u202f» laissent le client seul. Propriétaires et administrateurs peuvent les envoyer quand même, et c’est noté.',
    strict: { advise: 'Conseiller', 'block-deflection': 'Conseiller, et retenir le message' },
    house: 'Style maison',
    houseHelp:
      'Vaut pour les suggestions et les conseils sur les brouillons. Les réponses restent mot pour mot.',
    signOff: 'Termine un dernier message par',
    signOffHelp: 'Comme «\u202f– vos amis de Filmhaus\u202f». Vide\u00a0: rien.',
    entry: (count) => `Mot ${count}`,
    avoid: 'Ne pas dire',
    better: 'Dire plutôt',
    betterHelp: 'Vide\u00a0: le mot est seulement signalé.',
    add: 'Ajouter un mot à éviter',
  },
};
